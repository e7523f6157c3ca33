"""The first page: what changed, what is late, what worries, what is better, what is needed; delivery; key figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.forward_look import DAYS_AHEAD, ComingKind, look_forward
from lineofsight.analysis.glance import MOST_LINES
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.desktop.models.plan_changes import ANYHOW, facts_of
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.registers.questions import kept_link
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.standing_question import StandingQuestion
from lineofsight.wording.dates import day
from lineofsight.wording.figures import with_counts
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import member_status, moved_word, rating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QBoxLayout

    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.analysis.verdicts import DeliveryCount, Headline, JudgedIndicator, JudgedTheme, Picture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material

_MARGIN = 12
_MOST = 5
_MOST_THEMES = 12
_LINK_OF = {ComingKind.MEETING: "body", ComingKind.DEADLINE: "deadline"}
_TWO_COLUMNS_EM = 50
_PAGES = {"action": "action", "milestone": "milestone", "indicator": "indicator", "theme": "theme"}


class OverviewPage(Page):
    """Cards in two columns, in one where the window is narrow or the text large.

    Signals:
        standing_chosen: the ``Standing`` that the person says she has.
    """

    standing_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__("Overview")
        self._look = look
        self._question = StandingQuestion(look)
        self._question.chosen.connect(self.standing_chosen)
        self._scroll = QScrollArea()
        # A frame that is there without the focus too, so that the focus has room to be seen.
        self._scroll.setObjectName("reading")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Overview")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._columns: QBoxLayout = QHBoxLayout()
        self._mine = QVBoxLayout()
        self._kept: tuple[KeptQuestion, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._above = QVBoxLayout()
        self._above.addWidget(self._question)
        layout.addLayout(self._above)
        layout.addWidget(self._scroll)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)

    def show_questions(self, kept: tuple[KeptQuestion, ...]) -> None:
        """Show the questions that she keeps and has not asked yet; without any there is no card."""
        self._kept = kept
        self._fill_mine()

    def _fill_mine(self) -> None:
        held = self._mine.takeAt(0)
        before = held.widget() if held is not None else None
        if before is not None:
            before.deleteLater()
        if not self._kept:
            return
        card, inside = _card("My open questions")
        for one in self._kept[:_MOST]:
            inside.addWidget(self._row(one.text, "", one.why, kept_link(one)))
        if len(self._kept) > _MOST:
            inside.addWidget(_still(f"And {len(self._kept) - _MOST} more, on the Questions page.", Voice.QUIET))
        self._mine.addWidget(card)

    def ask_standing(self, *, is_wanted: bool) -> None:
        """Ask who the person is, or ask no more."""
        self._question.setVisible(is_wanted)

    @override
    def show_material(self, material: Material) -> None:
        picture = material.picture
        body = QWidget()
        body.setObjectName("page")
        self._columns = QHBoxLayout(body)
        self._columns.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._columns.setSpacing(16)
        self._columns.addLayout(_column(self._glance_cards(picture)), 1)
        self._mine = QVBoxLayout()
        self._fill_mine()
        right = [*self._delivery_cards(picture), self._key_card(picture), self._coming_card(material)]
        beside = _column(right)
        beside.insertLayout(0, self._mine)
        self._columns.addLayout(beside, 1)
        self._scroll.setWidget(body)
        self._turn()

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

    def _glance_cards(self, picture: Picture) -> list[QFrame]:
        glance = picture.glance
        since = f" since {day(picture.since)}" if picture.since is not None else ""
        changed = f"changed/{ANYHOW}" if facts_of(picture).changed else ""
        is_late = any(part.count for status, part in picture.delivery.shares if status is MemberStatus.OVERDUE)
        late = f"status/{MemberStatus.OVERDUE}" if is_late else ""
        worries, better, needed = glance.worries, glance.better, glance.needed
        return [
            self._headline_card(f"What changed{since}", glance.changed, "Nothing changed.", changed),
            self._headline_card("What is late", glance.late, "No action is late.", late),
            self._headline_card("What worries us", worries, "No rule found a worry; that is not a promise of safety."),
            self._headline_card("What is better", better, "Nothing can be shown to be better for children yet."),
            self._headline_card("What is needed from members", needed, "Nothing is asked of members this time."),
        ]

    def _headline_card(self, title: str, lines: Sequence[Headline], nothing: str, all_link: str = "") -> QFrame:
        """The lines that weigh most; ``all_link`` leads to every action of their kind, "" where there is none."""
        card, inside = _card(title)
        for line in lines:
            place = _PAGES.get(line.subject, "")
            if place and line.ref:
                inside.addWidget(self._row(line.sentence, "", line.rule, f"{place}/{line.ref}"))
            else:
                inside.addWidget(_still(line.sentence))
        if not lines:
            inside.addWidget(_still(nothing))
        if len(lines) == MOST_LINES:
            inside.addWidget(_still("No more than five stand here, the weightiest first.", Voice.QUIET))
        if all_link:
            inside.addWidget(self._row(f"{title}: see all in the plan", "", "", all_link))
        return card

    def _delivery_cards(self, picture: Picture) -> list[QFrame]:
        card, inside = _card("Delivery of the plan")
        inside.addWidget(_still("Done is not the same as better: impact for children is shown apart.", Voice.QUIET))
        self._add_shares(inside, picture.delivery)
        return [card, self._themes_card(picture.themes)] if picture.themes else [card]

    def _themes_card(self, themes: Sequence[JudgedTheme]) -> QFrame:
        """In the order of the plan; of very many only those that most is overdue in, so that the page can be read."""
        card, inside = _card("Theme by theme")
        shown = themes
        if len(themes) > _MOST_THEMES:
            shown = sorted(themes, key=_overdue_in, reverse=True)[:_MOST_THEMES]
            said = f"{_MOST_THEMES} of {len(themes)} themes, those with most that is overdue first."
            inside.addWidget(_still(said, Voice.QUIET))
        for theme in shown:
            inside.addWidget(self._theme_row(theme))
        if len(shown) < len(themes):
            inside.addWidget(
                self._row("Theme by theme: see all in the plan", "", "", f"theme/{themes[0].theme.theme_id}")
            )
        return card

    def _add_shares(self, inside: QVBoxLayout, count: DeliveryCount) -> None:
        for status, part in count.shares:
            if part.count:
                word = member_status(status)
                row = self._row(f"{word.word}: {share(part)}", word.key, word.meaning, f"status/{status}")
                inside.addWidget(row)
        if not count.total:
            inside.addWidget(_still("There are no actions to count yet."))
        if count.sentence:
            inside.addWidget(_still(count.sentence, Voice.QUIET))

    def _theme_row(self, judged: JudgedTheme) -> LinkRow:
        theme = judged.theme
        said = f"{theme.theme_id}  {theme.title}. {judged.summary}"
        return self._row(said, "", judged.impact_sentence, f"theme/{theme.theme_id}")

    def _key_card(self, picture: Picture) -> QFrame:
        card, inside = _card("Key indicators")
        key = [judged for judged in picture.indicators if judged.indicator.is_key]
        for judged in key:
            inside.addWidget(
                self._row(
                    _key_sentence(judged),
                    judged.rating.colour,
                    judged.rating.reason,
                    f"indicator/{judged.indicator.ind_id}",
                )
            )
        if not key:
            inside.addWidget(_still("No indicator is named as a key indicator."))
        return card

    def _coming_card(self, material: Material) -> QFrame:
        """The next meetings and dates set from outside; work that falls due stands in the plan."""
        card, inside = _card(f"Meetings and deadlines in the next {DAYS_AHEAD} days")
        dated = [one for one in look_forward(material.picture, material.record) if one.kind in _LINK_OF]
        for one in dated[:_MOST]:
            said = f"{day(one.on)}: {one.title}"
            inside.addWidget(self._row(said, "", one.test, f"{_LINK_OF[one.kind]}/{one.ref}"))
        if not dated:
            inside.addWidget(_still("No meeting and no deadline is recorded."))
        if len(dated) > _MOST:
            inside.addWidget(_still(f"And {len(dated) - _MOST} more.", Voice.QUIET))
        return card

    def _row(self, sentence: str, mark: str, why: str, link: str) -> LinkRow:
        row = LinkRow(self._look, sentence, mark, why)
        row.clicked.connect(lambda: self.link_chosen.emit(link))
        return row


def _overdue_in(theme: JudgedTheme) -> int:
    """How many of its actions are overdue or will miss."""
    return sum(judged.status is MemberStatus.OVERDUE for judged in theme.actions)


def _key_sentence(judged: JudgedIndicator) -> str:
    """For example "Assessments in 45 days: 82.1% (March 2017), Green, Better"."""
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return f"{indicator.plain_title}: no figure yet"
    shown = with_counts(latest, indicator.unit, indicator.decimals)
    word = rating_word(judged.rating.colour).word
    moved = moved_word(judged.movement.direction, judged.movement.change).lower()
    return f"{indicator.plain_title}: {shown}, {latest.period.label}. {word}; since the point before: {moved}."


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(title)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(14, 12, 14, 12)
    inside.setSpacing(4)
    inside.addWidget(_still(title, Voice.HEADING))
    return card, inside


def _still(text: str, voice: Voice = Voice.BODY) -> PlainLabel:
    """Return a text that stands in line with the sentences that can be pressed."""
    label = PlainLabel(text, voice)
    label.setIndent(8)
    return label


def _column(cards: Sequence[QFrame]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
