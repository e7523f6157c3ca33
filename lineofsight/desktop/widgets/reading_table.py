"""A table to read: arrows move inside it and Tab leaves it, it rolls smoothly, and its columns have what they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.delegates.row_lines import lines_in_row
from lineofsight.desktop.models.column_widths import ColumnWidths, Measures
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.choice_in_sight import ChoiceInSight
from lineofsight.desktop.widgets.row_heights import RowHeights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate
    from lineofsight.desktop.models.column_needs import ColumnNeeds

_FEWEST_LINES: Final = 6
_NARROWEST_EM: Final = 3.0
_WIDEST_EM: Final = 200.0
_WIDTHS, _ORDER = "widths", "order"
_AS_PRESSED, _TURNED = 1.0, -1.0
"""An order as the first press of its heading puts it, whichever way that is for the column; and the other way round."""


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
        self._in_sight_still = ChoiceInSight(self)

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
        sharing = self._sharing()
        left_out = sharing.left_out(room, self._spare)
        for number in self._spare:
            self._hide(number, is_hidden=number in left_out)
        shown = [number for number in range(len(self._columns)) if not self.isColumnHidden(number)]
        widths = sharing.share(room, shown, self._in_sight)
        free = [place for place, number in enumerate(shown) if number not in self._own]
        if free:
            widths[free[-1]] += max(self.viewport().width() - sum(widths), 0)
        # How high each row is takes longer than everything else here: it is asked once, and only for something new.
        fitted = (widths, shown, self.fontMetrics().lineSpacing(), sharing.measures.lines_in_row)
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

    def _sharing(self) -> ColumnWidths:
        """How the columns share what room there is, in the present type."""
        metrics = self.fontMetrics()
        measures = Measures(
            metrics.averageCharWidth(),
            lines_in_row(self),
            metrics.horizontalAdvance,
            _strong(self.font()).horizontalAdvance,
            self.horizontalHeader().fontMetrics().horizontalAdvance,
        )
        return ColumnWidths(self._columns, self._own, measures)

    def _hide(self, number: int, *, is_hidden: bool) -> None:
        before, self._is_fitting = self._is_fitting, True
        self.setColumnHidden(number, is_hidden)
        self._is_fitting = before

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
            way = _AS_PRESSED if order is self._first_order(number) else _TURNED
            self._by_hand.keep(self._called(_ORDER), {number: way})

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
        number, way = next(iter((kept or {}).items()), (-1, _AS_PRESSED))
        order = self._first_order(number)
        if way < 0:
            is_falling = order is Qt.SortOrder.DescendingOrder
            order = Qt.SortOrder.AscendingOrder if is_falling else Qt.SortOrder.DescendingOrder
        before, self._is_fitting = self._is_fitting, True
        self.sortByColumn(number, order)
        self._is_fitting = before

    def _first_order(self, number: int) -> Qt.SortOrder:
        """How the first press of a heading sorts."""
        said = self.model().headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.InitialSortOrderRole)
        return Qt.SortOrder(said) if number >= 0 and said is not None else Qt.SortOrder.AscendingOrder

    def _called(self, what: str) -> str:
        """Under which name something is kept: by the headings, since many registers are shown in one table."""
        titles = (column.title.replace("\n", " ") for column in self._columns)
        return f"{what} of {', '.join(titles)}"


def _strong(font: QFont) -> QFontMetrics:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(heavier)
