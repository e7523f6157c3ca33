"""Keeps the table or picture on which the window is left, so that the next start can show it at once."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QTreeView, QWidget

from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.widgets.zoom_view import ZoomView
from lineofsight.workspace.first_page.left import Left, LeftCell, LeftRow, LeftTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.desktop.pages.page import Page
    from lineofsight.workspace.first_page.kept import KeptOverview

_PAGES: Final = frozenset(("plan", "indicators", "sightline", "governance", "oversight", "questions"))
"""The pages of which something is kept. Notes are kept in no other file than their own; on the remaining pages a table
is only a small part."""

_TO_COME: Final = LeftCell("…", "", "To come when the copy is read", is_strong=False)

_MOST_ROWS: Final = 60
"""More than a screen shows."""


def table_on(page: Page) -> QAbstractItemView | None:
    """The view of a page's table; ``None`` where it shows none, but a map or a chart."""
    shown = page.table()
    views = (view for view in page.findChildren(QAbstractItemView) if view.isVisibleTo(page))
    return next((view for view in views if shown is not None and view.model() is shown.model), None)


def front_of(page: Page) -> QAbstractItemView | ZoomView | None:
    """What of a page can stand in its place: the view of its picture, where that is in sight, else of its table."""
    return page.picture_view() or table_on(page)


def keep_left(name: str, page: Page, kept: KeptOverview) -> Left | None:
    """What stands on a page: its picture, or the first rows of its table; ``None`` where neither can be kept.

    Args:
        name: of the page.
        page: which shows the copy.
        kept: the first page of the same copy.
    """
    view = front_of(page) if name in _PAGES else None
    if view is None:
        return None
    held = view.beginning() if isinstance(view, ZoomView) else _table(view, page)
    shown = page.picture() if isinstance(view, ZoomView) else page.table()
    if held is None or shown is None:
        return None
    frame = _frame_of(page)
    place = view.mapTo(frame, QPoint(0, 0))
    return Left(
        page=name,
        title=shown.title,
        shown=shown.sentence if isinstance(shown, ShownTable) else "",
        held=held,
        size=(frame.width(), frame.height()),
        place=(max(place.x(), 0), max(place.y(), 0), view.width(), view.height()),
        version=kept.version,
        since=kept.since,
        read_from=kept.read_from,
    )


def _table(view: QAbstractItemView, page: Page) -> LeftTable | None:
    header, withheld = _header_of(view), page.withheld()
    if header is None or withheld is None:
        return None
    model = view.model()
    sections = sorted(range(model.columnCount()), key=header.visualIndex)
    columns = [at for at in sections if not header.isSectionHidden(at) and not _is_drawn(model, at)]
    to_come = {at for at in columns if _heading(model, at) in withheld}
    rows = (
        LeftRow(
            str(row.data(CellRole.LINK) or ""),
            tuple(_TO_COME if at in to_come else _cell(row.siblingAtColumn(at)) for at in columns),
        )
        for row in _rows(view, QModelIndex())
    )
    return LeftTable(
        columns=tuple((_heading(model, at), header.sectionSize(at)) for at in columns),
        rows=tuple(islice(rows, _MOST_ROWS)),
    )


def _frame_of(page: Page) -> QWidget:
    """What stands in the window in its place: the frame in which the page is scrolled."""
    viewport = page.parentWidget()
    frame = viewport.parentWidget() if viewport is not None else None
    return frame if isinstance(frame, QScrollArea) else page


def _header_of(view: QAbstractItemView | None) -> QHeaderView | None:
    if isinstance(view, QTableView):
        return view.horizontalHeader()
    return view.header() if isinstance(view, QTreeView) else None


def _is_drawn(model: QAbstractItemModel, column: int) -> bool:
    """Whether a column holds small pictures, which say little without the rest of the page."""
    return model.index(0, column).data(CellRole.PICTURE) is not None


def _heading(model: QAbstractItemModel, column: int) -> str:
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")


def _rows(view: QAbstractItemView, parent: QModelIndex | QPersistentModelIndex) -> Iterator[QModelIndex]:
    """Every row that can be seen, from the top; what lies under one that is not opened is not seen."""
    model = view.model()
    for number in range(model.rowCount(parent)):
        row = model.index(number, 0, parent)
        yield row
        if isinstance(view, QTreeView) and view.isExpanded(row):
            yield from _rows(view, row)


def _cell(index: QModelIndex) -> LeftCell:
    roles = (Qt.ItemDataRole.DisplayRole, CellRole.MARK, Qt.ItemDataRole.AccessibleTextRole)
    text, mark, spoken = (str(index.data(role) or "") for role in roles)
    is_strong, is_whole = (bool(index.data(role)) for role in (CellRole.STRONG, CellRole.WHOLE))
    return LeftCell(text, mark, spoken, is_strong=is_strong, is_whole=is_whole)
