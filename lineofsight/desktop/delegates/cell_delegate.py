"""Paints a cell: mark and words, or a small picture; text wraps, and the focus is seen.

Where a sentence ends early, with "…", the tool tip has it whole, as a screen reader has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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
from lineofsight.desktop.text import as_written, at_underscores, breakable, is_sentence, plain_hint, unbroken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look

_GAP: Final = 7
_GRID: Final = 1
"""Of a cell's width in a table the line between two columns takes so much; what just fits beside it would be cut."""

_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALLEST: Final = 100_000
_NARROWEST: Final = 60


class _Cell(NamedTuple):
    """What a cell holds, asked of its model once: it is asked for thousands before a long tree is painted.

    Attributes:
        text: its words.
        mark: the mark before them, "" for none.
        picture: what is drawn in place of words.
        is_strong: whether the words are bold.
        is_whole: whether they never end early.
    """

    text: str
    mark: str
    picture: PaintedPicture | None
    is_strong: bool
    is_whole: bool

    @classmethod
    def of(cls, index: QModelIndex | QPersistentModelIndex) -> _Cell:
        text, mark = str(index.data() or ""), index.data(CellRole.MARK) or ""
        is_whole = not is_sentence(text) or bool(mark) or bool(index.data(CellRole.WHOLE))
        return cls(text, mark, index.data(CellRole.PICTURE), bool(index.data(CellRole.STRONG)), is_whole)


class CellDelegate(QStyledItemDelegate):
    """The one delegate of trees and tables."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = _Cell.of(index)
        if cell.picture is not None:
            scale = self._scale(option)
            return QSize(int(cell.picture.width * scale) + 2 * PAD, int(cell.picture.height * scale) + 2 * PAD)
        left = self._left(option, cell)
        room = QRect(0, 0, max(_column_width(option, index) - left - PAD, _NARROWEST), _TALLEST)
        words = _words(option, cell, room.width()) or " "
        text = QFontMetrics(_font(option, cell)).boundingRect(room, _FLAGS, words)
        mark = int(self._side(option)) if cell.mark else 0
        return QSize(text.width() + left + PAD + 2, max(text.height(), mark) + 2 * PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._look.theme
        cell = _Cell.of(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("selected" if selected else "surface"))
        if cell.mark:
            side = self._side(option)
            self._look.paint_mark(painter, cell.mark, QRectF(rect.left() + PAD, rect.top() + PAD, side, side))
        if cell.picture is not None:
            paint_picture(painter, cell.picture, QRectF(rect.adjusted(PAD, PAD, -PAD, -PAD)), theme)
        painter.setFont(_font(option, cell))
        painter.setPen(theme.colour("selected_ink" if selected else "ink"))
        place = rect.adjusted(self._left(option, cell), PAD, -PAD, 0)
        painter.drawText(place, _FLAGS, _words(option, cell, place.width(), place.height()))
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
        cell = _Cell.of(index)
        place = option.rect.adjusted(self._left(option, cell), PAD, -PAD, 0)
        if _seen(option, cell, place.width(), place.height()) != cell.text:
            about = f"{cell.text} {about}".strip()
        said = with_explanation(about, cell.text)
        QToolTip.showText(event.globalPos(), plain_hint(said), view)
        return bool(said)

    def _left(self, option: QStyleOptionViewItem, cell: _Cell) -> int:
        return PAD + (int(self._side(option)) + _GAP if cell.mark else 0)

    def _side(self, option: QStyleOptionViewItem) -> float:
        return self._look.mark_side(_dots(option))

    def _scale(self, option: QStyleOptionViewItem) -> float:
        return self._look.pixels_per_point(_dots(option))


def _words(option: QStyleOptionViewItem, cell: _Cell, width: int, height: int = 0) -> str:
    return breakable(unbroken(at_underscores(_seen(option, cell, width, height)), cell.text))


def _seen(option: QStyleOptionViewItem, cell: _Cell, width: int, height: int) -> str:
    """As much of a cell's text as its view has room for in a row; all of ``height`` where the row is higher already."""
    view = option.widget
    if cell.is_whole or not isinstance(view, QAbstractItemView):
        return cell.text
    font = _font(option, cell)
    most = max(lines_in_row(view), height // QFontMetrics(font).lineSpacing())
    return as_written(shortened(at_underscores(cell.text), font, width, most))


def _dots(option: QStyleOptionViewItem) -> float:
    view = option.widget
    return float(view.logicalDpiX())


def _font(option: QStyleOptionViewItem, cell: _Cell) -> QFont:
    font = QFont(option.font)
    if cell.is_strong:
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
