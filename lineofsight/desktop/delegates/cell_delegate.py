"""Paints a cell: mark and words, or a small picture; text wraps, and the focus is seen.

Where a sentence ends early, with "…", the tool tip has it whole, as a screen reader has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QTreeView,
)
from typing_extensions import override

from lineofsight.desktop.delegates.cell_words import FLAGS, CellWords, ends_early
from lineofsight.desktop.delegates.row_lines import PAD, lines_in_row
from lineofsight.desktop.explaining import with_explanation
from lineofsight.desktop.models.roles import CellRole, CellValue
from lineofsight.desktop.painting import paint_picture
from lineofsight.desktop.text import plain_hint

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from lineofsight.desktop.look import Look

_GAP: Final = 7
_GRID: Final = 1
"""Of a cell's width in a table the line between two columns takes so much; what just fits beside it would be cut."""

_NARROWEST: Final = 60


class CellDelegate(QStyledItemDelegate):
    """The one delegate of trees and tables."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = CellWords(QFont())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = _cell(index)
        if cell.picture is not None:
            scale = self._scale(option)
            return QSize(int(cell.picture.width * scale) + 2 * PAD, int(cell.picture.height * scale) + 2 * PAD)
        left = self._left(option, cell)
        room = max(_column_width(option, index) - left - PAD, _NARROWEST)
        words = self._words_of(option)
        text = words.size(cell, room, _most_lines(option, cell, words))
        mark = int(self._side(option)) if cell.mark else 0
        return QSize(text.width() + left + PAD + 2, max(text.height(), mark) + 2 * PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._look.theme
        cell = _cell(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("selected" if selected else "surface"))
        if cell.mark:
            ratio = painter.device().devicePixelRatioF()
            image = self._look.mark_image(cell.mark, self._side(option), ratio)
            painter.drawImage(rect.topLeft() + QPoint(PAD, PAD), image)
        if cell.picture is not None:
            paint_picture(painter, cell.picture, QRectF(rect.adjusted(PAD, PAD, -PAD, -PAD)), theme)
        words = self._words_of(option)
        painter.setFont(words.font(cell))
        painter.setPen(theme.colour("selected_ink" if selected else "ink"))
        place = rect.adjusted(self._left(option, cell), PAD, -PAD, 0)
        most = _most_lines(option, cell, words, place.height())
        painter.drawText(place, FLAGS, words.said(cell, place.width(), most))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say more of the cell under the pointer: its words where they are cut, what its abbreviations stand for."""
        if not index.isValid():
            return False
        about = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")
        cell, words = _cell(index), self._words_of(option)
        place = option.rect.adjusted(self._left(option, cell), PAD, -PAD, 0)
        if words.seen(cell, place.width(), _most_lines(option, cell, words, place.height())) != cell.text:
            about = f"{cell.text} {about}".strip()
        said = with_explanation(about, cell.text)
        QToolTip.showText(event.globalPos(), plain_hint(said), view)
        return bool(said)

    def _words_of(self, option: QStyleOptionViewItem) -> CellWords:
        if self._kept.plain != option.font:
            self._kept = CellWords(option.font)
        return self._kept

    def _left(self, option: QStyleOptionViewItem, cell: CellValue) -> int:
        return PAD + (int(self._side(option)) + _GAP if cell.mark else 0)

    def _side(self, option: QStyleOptionViewItem) -> float:
        return self._look.mark_side(_dots(option))

    def _scale(self, option: QStyleOptionViewItem) -> float:
        return self._look.pixels_per_point(_dots(option))


def _cell(index: QModelIndex | QPersistentModelIndex) -> CellValue:
    """What a cell holds, asked of its model at once: it is asked for thousands before a long tree is painted."""
    cell = index.data(CellRole.CELL)
    return cell if isinstance(cell, CellValue) else CellValue(str(index.data() or ""))


def _most_lines(option: QStyleOptionViewItem, cell: CellValue, words: CellWords, height: int = 0) -> int:
    """The lines that a cell's text may take in a row of its view; all of ``height`` where the row is higher already."""
    view = option.widget
    if not ends_early(cell) or not isinstance(view, QAbstractItemView):
        return 0
    return max(lines_in_row(view), height // words.line)


def _dots(option: QStyleOptionViewItem) -> float:
    view = option.widget
    return float(view.logicalDpiX())


def _column_width(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
    """The width a cell has in its view, less the indentation of a tree."""
    view = option.widget
    if isinstance(view, QTreeView):
        width = view.columnWidth(index.column())
        return width if index.column() else width - view.indentation() * _depth(index)
    if isinstance(view, QTableView):
        return view.columnWidth(index.column()) - _GRID
    return int(view.width()) if isinstance(view, QAbstractItemView) else _NARROWEST


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth, above = 1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
