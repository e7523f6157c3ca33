"""Paints a cell: mark and words, or a small picture; text wraps, and the focus is seen.

Where a sentence ends early, with "…", the tool tip has it whole, as a screen reader has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen
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

from lineofsight.desktop.delegates.row_lines import PAD, lines_in_row, shortened
from lineofsight.desktop.explaining import with_explanation
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.painting import paint_picture
from lineofsight.desktop.text import breakable, is_sentence, plain_hint, unbroken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from lineofsight.desktop.look import Look

_GAP: Final = 7
_GRID: Final = 1
"""Of a cell's width in a table the line between two columns takes so much; what just fits beside it would be cut."""

_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALLEST: Final = 100_000
_NARROWEST: Final = 60


class CellDelegate(QStyledItemDelegate):
    """The one delegate of trees and tables."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = _column_width(option, index)
        picture = index.data(CellRole.PICTURE)
        if picture is not None:
            scale = self._scale(option)
            return QSize(int(picture.width * scale) + 2 * PAD, int(picture.height * scale) + 2 * PAD)
        left = self._left(option, index)
        room = QRect(0, 0, max(width - left - PAD, _NARROWEST), _TALLEST)
        words = _words(option, index, room.width()) or " "
        text = QFontMetrics(_font(option, index)).boundingRect(room, _FLAGS, words)
        mark = int(self._side(option)) if index.data(CellRole.MARK) else 0
        return QSize(text.width() + left + PAD + 2, max(text.height(), mark) + 2 * PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("selected" if selected else "surface"))
        mark = index.data(CellRole.MARK)
        if mark:
            side = self._side(option)
            self._look.paint_mark(painter, mark, QRectF(rect.left() + PAD, rect.top() + PAD, side, side))
        picture = index.data(CellRole.PICTURE)
        if picture is not None:
            paint_picture(painter, picture, QRectF(rect.adjusted(PAD, PAD, -PAD, -PAD)), theme)
        painter.setFont(_font(option, index))
        painter.setPen(theme.colour("selected_ink" if selected else "ink"))
        place = rect.adjusted(self._left(option, index), PAD, -PAD, 0)
        words = _words(option, index, place.width(), place.height())
        painter.drawText(place, _FLAGS, words)
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
        about = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "") if index.isValid() else ""
        text = str(index.data() or "") if index.isValid() else ""
        place = option.rect.adjusted(self._left(option, index), PAD, -PAD, 0)
        seen = _seen(option, index, place.width(), place.height()) if index.isValid() else text
        if seen != text:
            about = f"{text} {about}".strip()
        said = with_explanation(about, text)
        QToolTip.showText(event.globalPos(), plain_hint(said), view)
        return bool(said)

    def _left(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        return PAD + (int(self._side(option)) + _GAP if index.data(CellRole.MARK) else 0)

    def _side(self, option: QStyleOptionViewItem) -> float:
        return self._look.mark_side(_dots(option))

    def _scale(self, option: QStyleOptionViewItem) -> float:
        return self._look.pixels_per_point(_dots(option))


def _words(
    option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int, height: int = 0
) -> str:
    return breakable(unbroken(_seen(option, index, width, height), str(index.data() or "")))


def _seen(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int, height: int) -> str:
    """As much of a cell's text as its view has room for in a row; all of ``height`` where the row is higher already."""
    text, view = str(index.data() or ""), option.widget
    is_whole = not is_sentence(text) or index.data(CellRole.MARK) or index.data(CellRole.WHOLE)
    if is_whole or not isinstance(view, QAbstractItemView):
        return text
    font = _font(option, index)
    most = max(lines_in_row(view), height // QFontMetrics(font).lineSpacing())
    return shortened(text, font, width, most)


def _dots(option: QStyleOptionViewItem) -> float:
    view = option.widget
    return float(view.logicalDpiX())


def _font(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QFont:
    font = QFont(option.font)
    if index.data(CellRole.STRONG):
        font.setWeight(QFont.Weight.DemiBold)
    return font


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
