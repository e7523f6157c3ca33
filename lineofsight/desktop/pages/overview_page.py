"""The first page: cards of what changed, what is late, what worries, what is better, what is needed; key figures.

It lays out what is composed elsewhere (``workspace.first_page``), and so can be shown before what composes is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.models.card_rows import card_rows
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.standing import words_of
from lineofsight.desktop.text import Voice, say
from lineofsight.desktop.widgets.card_frames import BETWEEN, CardFrames, still
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.reading_place import keeping_place
from lineofsight.desktop.widgets.standing_question import StandingQuestion
from lineofsight.workspace.first_page.cards import Card, CardLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QBoxLayout

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.standing import Standing
    from lineofsight.documents.material import Material
    from lineofsight.workspace.first_page.cards import Cards

_AWAITED: Final = ("Challenges", "My open questions")
"""The titles of her own cards, of which the first stands there only where a challenge was made.

The page is kept without what they say, which is in no file but that of her notes.
"""
_READ_LATER: Final = "Shown once your notes are read."
_EXAMPLES_LINES: Final = 2
"""Those of the card of challenges in the example, whose notes come with it: how many are overdue, and how many wait."""

_PLACE: Final = "notes_heights"
_MOST_DIGITS: Final = 4
"""Of a height in pixels; what has more was never written by this page."""
_MARGIN = 12
_TWO_COLUMNS_EM = 50


class OverviewPage(Page):
    """Cards in two columns, in one where the window is narrow or the text large.

    Signals:
        standing_chosen: the ``Standing`` that the person says she has.

    Attributes:
        answer: what she said, also where nobody heard it yet.
    """

    standing_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__("Overview")
        # What rolls has the name: at a page that has one, a screen reader says the words of all cards at once.
        self.setAccessibleName("")
        self._look = look
        self._compose: Callable[[Material], Cards] | None = None
        self._question = StandingQuestion(look)
        self._question.chosen.connect(self._on_answer)
        self.answer: Standing | None = None
        self._scroll = QScrollArea()
        # A frame that is there without the focus too, so that the focus has room to be seen.
        self._scroll.setObjectName("reading")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say(self._scroll, "Overview", "Page Up and Page Down roll it; Tab goes from line to line.")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = CardFrames(look, self.link_chosen.emit)
        self._columns: QBoxLayout = QHBoxLayout()
        self._mine = QVBoxLayout()
        self._own: tuple[Card, ...] = ()
        self._cards: Cards | None = None
        self._first: tuple[str, ...] = ()
        self._heights: tuple[int, ...] = ()
        self._measured: tuple[int, ...] = ()
        self._is_example = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._above = QVBoxLayout()
        self._above.addWidget(self._question)
        layout.addLayout(self._above)
        layout.addWidget(self._scroll)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)

    def show_mine(self, cards: tuple[Card, ...]) -> None:
        """Show what is open in her notes above all else on its side: unanswered challenges, questions to ask."""
        self._own = cards
        self._heights = ()
        with keeping_place(self._scroll):
            self._fill_mine()

    def _fill_mine(self) -> None:
        while (held := self._mine.takeAt(0)) is not None:
            before = held.widget()
            if before is not None:
                before.setParent(None)
                before.deleteLater()
        for card in self._own:
            self._mine.addWidget(self._shown.card(card))
        if not self._own:
            # Her notes are read after all else: what stands below these cards must not move then.
            for place in self._places():
                self._mine.addWidget(place)

    def _places(self) -> list[QFrame]:
        """Cards that stand for her own until her notes are read: as high as they were, or as they are without notes."""
        if self._heights:
            titles = _AWAITED[-len(self._heights) :]
            places = [self._place(title) for title in titles]
            for place, height in zip(places, self._heights, strict=True):
                place.setFixedHeight(height)
            return places
        first = [self._place(_AWAITED[0], _EXAMPLES_LINES)] if self._is_example else []
        return [*first, self._place(_AWAITED[1])]

    def _place(self, title: str, lines: int = 0) -> QFrame:
        """A card that says that it is to come, with room for so many sentences that lead somewhere."""
        place = self._shown.card(Card(title, () if lines else (CardLine(_READ_LATER, is_quiet=True),)))
        inside = place.layout()
        if not isinstance(inside, QVBoxLayout):
            return place
        for number in range(lines):
            row = LinkRow(self._look, "")
            policy = row.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            row.setSizePolicy(policy)
            row.hide()
            cell = QGridLayout()
            cell.addWidget(row, 0, 0)
            if not number:
                cell.addWidget(still(_READ_LATER, Voice.QUIET), 0, 0)
            inside.addLayout(cell)
        inside.addStretch(1)
        return place

    @override
    def remembered(self) -> Mapping[str, str]:
        if self.isVisible():
            self._measure()
        return {_PLACE: " ".join(str(height) for height in self._measured)}

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._measure()
        super().hideEvent(event)

    def _measure(self) -> None:
        """See how high her own cards are, which only what is in sight knows of itself."""
        held = (self._mine.itemAt(number) for number in range(self._mine.count()))
        cards = (item.widget() for item in held if item is not None)
        self._measured = tuple(card.height() for card in cards if card is not None)

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        """Keep the place of her own cards free until her notes are read, where there were some the last time."""
        heights = remembered.get(_PLACE, "").split()
        fits = len(heights) in range(1, len(_AWAITED) + 1)
        if not self._own and fits and all(one.isdecimal() and len(one) <= _MOST_DIGITS for one in heights):
            self._heights = self._measured = tuple(int(one) for one in heights)
            if self._cards is not None:
                self._fill_mine()

    def expect_example(self) -> None:
        """Keep the place of the notes that come with the example free, where nothing is remembered of hers."""
        self._is_example = True

    def arrange(self, standing: Standing | None) -> None:
        """Have those cards come first that the person reads first; ask who she is where she has not said."""
        self._question.setVisible(standing is None)
        first = () if standing is None else words_of(standing).cards
        if first == self._first:
            return
        self._first = first
        if self._cards is not None:
            with keeping_place(self._scroll):
                self._lay_out(self._cards)

    def _arranged(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        rank = {key: number for number, key in enumerate(self._first)}
        return tuple(sorted(cards, key=lambda card: rank.get(card.key, len(rank))))

    def show_cards(self, cards: Cards) -> None:
        """Lay the cards out; those that are shown already stay as they are, with the place that she reads at."""
        if cards == self._cards:
            return
        self._cards = cards
        with keeping_place(self._scroll):
            self._lay_out(cards)

    def _lay_out(self, cards: Cards) -> None:
        body = QWidget()
        body.setObjectName("page")
        self._columns = QHBoxLayout(body)
        self._columns.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._columns.setSpacing(BETWEEN)
        self._columns.addLayout(self._shown.column(self._arranged(cards.left)), 1)
        self._mine = QVBoxLayout()
        self._mine.setSpacing(BETWEEN)
        self._fill_mine()
        beside = self._shown.column(cards.right)
        beside.insertLayout(0, self._mine)
        self._columns.addLayout(beside, 1)
        self._scroll.setWidget(body)
        self._turn()

    def _on_answer(self, standing: Standing) -> None:
        self.answer = standing
        self.arrange(standing)
        self.standing_chosen.emit(standing)

    def compose_by(self, compose: Callable[[Material], Cards]) -> None:
        """Know who says what the cards say of a copy."""
        self._compose = compose

    @override
    def show_material(self, material: Material) -> None:
        if self._compose is not None:
            self.show_cards(self._compose(material))

    @override
    def table(self) -> ShownTable | None:
        if self._cards is None:
            return None
        has_own = any(not line.is_quiet for card in self._own for line in card.lines)
        without = "Your own notes are not in it." if has_own else ""
        rows = card_rows((*self._arranged(self._cards.left), *self._cards.right))
        return ShownTable(self.title, rows, without, in_parts=True)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._scroll,)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning and the end, which Qt's scroll area leaves to others."""
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _align(self) -> None:
        """Let what stands above the cards begin and end where they do, with and without a bar beside them."""
        seen = self._scroll.viewport().geometry()
        beyond = self._scroll.width() - seen.x() - seen.width()
        self._above.setContentsMargins(_MARGIN + seen.x(), _MARGIN, _MARGIN + beyond, 0)

    def _turn(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _TWO_COLUMNS_EM * 2
        side = QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom
        if self._columns.direction() != side:
            self._columns.setDirection(side)
