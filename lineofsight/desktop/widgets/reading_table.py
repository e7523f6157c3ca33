"""A table to read: arrows move inside it and Tab leaves it, it rolls smoothly, and its columns have what they need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.delegates.row_lines import lines_in_row
from lineofsight.desktop.models.column_needs import ColumnNeeds, Span, share_out
from lineofsight.desktop.models.column_steps import Fold, choose_widths, steps_of
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.row_heights import RowHeights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate
    from lineofsight.desktop.models.column_steps import Step

_FEWEST_LINES: Final = 6
_MOST_LETTERS: Final = 22
"""Of a word for which a column is made wide enough; a longer one, such as a file's name, breaks."""

_PADDING: Final = 18
_NARROWEST_EM: Final = 3.0
_WIDEST_EM: Final = 200.0
_WIDTHS, _ORDER = "widths", "order"
_UP, _DOWN = 1.0, -1.0
_ARROW: Final = 16
"""Room for the arrow that says by which column the table is sorted."""

_WRAPPED: Final = (10, 18)
"""In two lines of ten pixels stand eighteen of words: what wraps leaves some of each line empty."""

_MARK_LETTERS: Final = 3
_FEWEST_LETTERS: Final = 14
"""Of a sentence in a line; with fewer it cannot be read."""


class ReadingTable(QTableView):
    """What every table of the window is; nothing is edited in it."""

    def __init__(self, model: QAbstractItemModel, delegate: CellDelegate, name: str, description: str) -> None:
        """Show a model, unsorted.

        Args:
            model: what is shown.
            delegate: paints the cells.
            name: what a screen reader calls the table.
            description: what it says of how the table is used.
        """
        super().__init__()
        self._columns: tuple[ColumnNeeds, ...] = ()
        self._spare: tuple[int, ...] = ()
        self._in_sight = 0
        self._own: dict[int, float] = {}
        self._by_hand = ByHand(self)
        self._by_hand.recalled.connect(self._on_recalled)
        self._is_fitting = False
        self._fitted: tuple[object, ...] = ()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        say(self, name, description)
        self._heights = RowHeights(self)

    def choose_rows(self) -> None:
        """Let whole rows be chosen, and a heading that is pressed sort them; pressed a third time, as they were."""
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self._put_in_order()
        self.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)

    @override
    def resizeRowsToContents(self) -> None:
        """Make the rows as high as their words need: of a long table those in sight, the others when they come."""
        self._heights.fit()

    def show_columns(self, columns: Sequence[ColumnNeeds], spare: Sequence[int] = (), in_sight: int = 0) -> None:
        """Give the columns of what is shown from now on their widths, and the lines their order.

        Widths and order that the person gave to these columns hold, whatever was shown meanwhile.

        Args:
            columns: what stands in them.
            spare: those that are left out, one after another, as long as the others' words need more than two lines.
            in_sight: how many of the first ones share what is seen without rolling, where all of them have no room.
        """
        self._in_sight = in_sight
        self._columns = tuple(columns)
        self._take_on()
        for number in self._spare:
            self._hide(number, is_hidden=False)
        self._spare = tuple(spare)
        self._fitted = ()
        self.fit()
        # Once more when the panes have taken on their sizes and it is known whether a bar takes some of the room.
        QTimer.singleShot(0, self, self.fit)

    def put_off_order(self) -> None:
        """Leave the lines as they come until ``show_columns``, so that none is made for a table out of sight."""
        self._put_in_order()

    def fit(self) -> None:
        """Share the width among the columns, none narrower than its words need, and make the rows as high as theirs."""
        if not self._columns:
            return
        room = self._room
        if self._spare:
            self._leave_out(room)
        shown = [number for number in range(len(self._columns)) if not self.isColumnHidden(number)]
        spans = [self._span(number) for number in shown]
        if sum(span.least for span in spans) > room:
            widths = self._rolling(room, shown, spans)
        else:
            widths = share_out(room, self._lowered(room, shown, spans))
        free = [place for place, number in enumerate(shown) if number not in self._own]
        if free:
            widths[free[-1]] += max(self.viewport().width() - sum(widths), 0)
        # How high each row is takes longer than everything else here: it is asked once, and only for something new.
        fitted = (widths, shown, self.fontMetrics().lineSpacing(), lines_in_row(self))
        if fitted == self._fitted:
            return
        self._fitted = fitted
        self._is_fitting = True
        for number, width in zip(shown, widths, strict=True):
            self.setColumnWidth(number, width)
        self._is_fitting = False
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.resizeRowsToContents()

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # Rows that were measured a moment ago count: Qt would roll no further than they went before.
        self.updateGeometries()
        super().scrollTo(index, hint)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or self._fitted[-1:] != (lines_in_row(self),):
            # Once the panes around it have taken on their new size.
            QTimer.singleShot(0, self, self.fit)

    @property
    def _room(self) -> int:
        """The width that the columns share: what is left beside the bar, whether or not the bar stands there.

        Shared out with and without it, rows could need the bar only while it is away: it would come and go for ever.
        """
        beside = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        return min(beside, self.viewport().width())

    def _leave_out(self, room: int) -> None:
        """Leave out so many of the columns that can be spared that the others' words need no more than two lines."""
        kept = list(range(len(self._columns)))
        for number in self._spare:
            if sum(self._least_in_two_lines(one) for one in kept) <= room:
                break
            kept.remove(number)
        for number in self._spare:
            self._hide(number, is_hidden=number not in kept)

    def _hide(self, number: int, *, is_hidden: bool) -> None:
        before, self._is_fitting = self._is_fitting, True
        self.setColumnHidden(number, is_hidden)
        self._is_fitting = before

    def _span(self, number: int) -> Span:
        """Between which widths a column stands: its heading's or its longest word's, and its longest line's."""
        column = self._columns[number]
        metrics = _strong(self.font()) if column.is_strong else self.fontMetrics()
        letter = self.fontMetrics().averageCharWidth()
        if number in self._own:
            width = int(self._own[number] * letter)
            return Span(width, width, column.weight)
        heading = _widest(self.horizontalHeader().fontMetrics(), column.title.split("\n")) + _ARROW
        mark = letter * _MARK_LETTERS if column.has_marks else 0
        word = min(_widest(metrics, column.words), _MOST_LETTERS * letter) + mark
        least = max(word, heading, column.least_letters * letter) + _PADDING
        return Span(least, max(least, _widest(metrics, column.lines) + mark + _PADDING), column.weight)

    def _least_in_two_lines(self, number: int) -> int:
        """The width with which its longest line takes two lines; the person's own width holds all the same."""
        span = self._span(number)
        if number in self._own:
            return span.least
        line = (span.most - _PADDING) * _WRAPPED[0] // _WRAPPED[1]
        return max(span.least, line + _PADDING)

    def _rolling(self, room: int, shown: Sequence[int], spans: Sequence[Span]) -> list[int]:
        """The widths where it has to roll sideways: what is to be in sight has the room, if that is enough for it.

        The person's own widths hold: there is nothing to fill.
        """
        first = self._in_sight if sum(span.least for span in spans[: self._in_sight]) <= room else 0
        widths = share_out(room, self._lowered(room, shown[:first], spans[:first])) if first else []
        # It has to roll in any case: then sentences have room too, and not one word a line.
        ample = sum(self._columns[at].share for at in shown[first:]) * self.fontMetrics().averageCharWidth()
        widths += share_out(ample, self._lowered(ample, shown[first:], spans[first:]))
        return [span.least if at in self._own else width for at, span, width in zip(shown, spans, widths, strict=True)]

    def _lowered(self, room: int, shown: Sequence[int], spans: Sequence[Span]) -> list[Span]:
        """The spans raised so that the rows are as low together as they can be."""
        if sum(span.least for span in spans) > room:
            return list(spans)
        reading = self._with_sentences(shown, spans)
        spans = reading if sum(span.least for span in reading) <= room else spans
        steps = [self._steps(number, span) for number, span in zip(shown, spans, strict=True)]
        return [replace(span, least=width) for span, width in zip(spans, choose_widths(room, steps), strict=True)]

    def _with_sentences(self, shown: Sequence[int], spans: Sequence[Span]) -> list[Span]:
        """The spans with at least as much for a sentence as can be read."""
        few = _FEWEST_LETTERS * self.fontMetrics().averageCharWidth() + _PADDING
        return [
            replace(span, least=max(span.least, min(few, span.most))) if self._columns[number].has_sentences else span
            for number, span in zip(shown, spans, strict=True)
        ]

    def _steps(self, number: int, span: Span) -> tuple[Step, ...]:
        """The widths worth trying for a column."""
        column, metrics = self._columns[number], self.fontMetrics()
        beside = _PADDING + metrics.averageCharWidth() * _MARK_LETTERS * column.has_marks
        folds = [Fold(lines, metrics.horizontalAdvance(longest)) for lines, longest in column.folds]
        return steps_of(span.least, span.most, beside, folds, lines_in_row(self))

    def _on_resized(self, number: int, _: int, width: int) -> None:
        if not self._is_fitting and self._columns and width:
            # In average letters, so that it holds at every text size.
            self._own[number] = max(width / self.fontMetrics().averageCharWidth(), _NARROWEST_EM)
            self._by_hand.keep(self._called(_WIDTHS), self._own)
            self._fitted = ()
            self.resizeRowsToContents()

    def _on_sorted(self, number: int, order: Qt.SortOrder) -> None:
        if self._is_fitting or not self._columns:
            return
        if number < 0:
            self._by_hand.forget(self._called(_ORDER))
        else:
            self._by_hand.keep(self._called(_ORDER), {number: _DOWN if order is Qt.SortOrder.DescendingOrder else _UP})

    def _on_recalled(self) -> None:
        if self._columns:
            self._take_on()
            self._fitted = ()
            self.fit()

    def _take_on(self) -> None:
        """Have the widths and the order that the person gave to these columns; what no longer fits is passed over."""
        columns = range(len(self._columns))
        kept = self._by_hand.get(self._called(_WIDTHS))
        self._own = {at: min(max(em, _NARROWEST_EM), _WIDEST_EM) for at, em in kept.items() if at in columns}
        if self.isSortingEnabled():
            self._put_in_order(
                {at: way for at, way in self._by_hand.get(self._called(_ORDER)).items() if at in columns}
            )

    def _put_in_order(self, kept: Mapping[int, float] | None = None) -> None:
        number, way = next(iter((kept or {}).items()), (-1, _UP))
        before, self._is_fitting = self._is_fitting, True
        self.sortByColumn(number, Qt.SortOrder.DescendingOrder if way < 0 else Qt.SortOrder.AscendingOrder)
        self._is_fitting = before

    def _called(self, what: str) -> str:
        """Under which name something is kept: by the headings, since many registers are shown in one table."""
        titles = (column.title.replace("\n", " ") for column in self._columns)
        return f"{what} of {', '.join(titles)}"


def _strong(font: QFont) -> QFontMetrics:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(heavier)


def _widest(metrics: QFontMetrics, texts: Sequence[str]) -> int:
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)
