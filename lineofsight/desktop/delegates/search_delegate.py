"""Paints what a search found: the found words in bold and underlined, wrapped, nothing cut."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from lineofsight.desktop.models.search_model import SearchModel, SearchRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from lineofsight.desktop.look import Look
    from lineofsight.domain.search import Stretch

_PAD: Final = 8
_INDENT: Final = 20
_NARROWEST: Final = 120
_MOST_KEPT: Final = 1_000
"""Texts of which the height is kept."""


class _Type:
    """A font of the list and what is measured with it again and again: to make these takes longer than to use them."""

    def __init__(self, plain: QFont) -> None:
        self.plain, self.strong, self._bold = QFont(plain), QFont(plain), QFont(plain)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self._bold.setWeight(QFont.Weight.Bold)
        self._widest = QFontMetricsF(self._bold)
        # Rounded up, as a line that is laid out has it.
        self._plain_line, self._strong_line = (ceil(QFontMetricsF(font).height()) for font in (self.plain, self.strong))
        self._heights: dict[tuple[str, bool, int], float | None] = {}

    def of(self, row: SearchRow) -> QFont:
        """Of the row's title."""
        return self.plain if row.link else self.strong

    def height(self, text: str, font: QFont, width: int) -> float | None:
        """How high the text stands whichever of its words are bold; ``None`` where it depends on them.

        It is kept: with the next letter typed most of the same things are found, and other letters of them are bold.
        """
        wanted = (text, font is self.strong, width)
        if wanted not in self._heights:
            if len(self._heights) >= _MOST_KEPT:
                self._heights.clear()
            self._heights[wanted] = self._measured(text, font, width)
        return self._heights[wanted]

    def _measured(self, text: str, font: QFont, width: int) -> float | None:
        line = self._strong_line if font is self.strong else self._plain_line
        if self._widest.horizontalAdvance(text) < width:
            return line
        least, most = (_laid_out(QTextLayout(text, one), width).lineCount() for one in (font, self._bold))
        return line * least if least == most else None


class SearchDelegate(QStyledItemDelegate):
    """One row: its title, under it the excerpt in quiet ink; a heading in bold."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._type = _Type(QFont())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = _row(index)
        if row is None:
            return QSize()
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else _NARROWEST
        return QSize(width, int(self._measure(row, self._type_of(option), width)) + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = _row(index)
        if row is None:
            return
        theme, used = self._look.theme, self._type_of(option)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("selected" if selected else "surface"))
        painter.setPen(theme.colour("selected_ink" if selected else "ink"))
        place = QPointF(rect.left() + _left(row), rect.top() + _PAD)
        title, height = self._lay_out(row.title, used.of(row), rect.width() - _left(row) - _PAD)
        title.draw(painter, place)
        if row.excerpt:
            painter.setPen(theme.colour("selected_ink" if selected else "quiet"))
            excerpt, _ = self._lay_out(row.excerpt, used.plain, rect.width() - _left(row) - _PAD)
            excerpt.draw(painter, place + QPointF(0, height))
        if selected:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _type_of(self, option: QStyleOptionViewItem) -> _Type:
        if self._type.plain != option.font:
            self._type = _Type(option.font)
        return self._type

    def _measure(self, row: SearchRow, used: _Type, width: int) -> float:
        room = width - _left(row) - _PAD
        height = self._height(row.title, used, used.of(row), room)
        return height + (self._height(row.excerpt, used, used.plain, room) if row.excerpt else 0)

    def _height(self, parts: Sequence[Stretch], used: _Type, font: QFont, width: int) -> float:
        height = used.height("".join(part.text for part in parts), font, width)
        return self._lay_out(parts, font, width)[1] if height is None else height

    def _lay_out(self, parts: Sequence[Stretch], font: QFont, width: int) -> tuple[QTextLayout, float]:
        """The text in lines of ``width`` pixels, and their height together."""
        layout = QTextLayout("".join(part.text for part in parts), font)
        layout.setFormats(_found(parts))
        _laid_out(layout, width)
        last = layout.lineAt(layout.lineCount() - 1)
        return layout, last.y() + last.height()


def _laid_out(layout: QTextLayout, width: int) -> QTextLayout:
    """The layout with its text in lines of ``width`` pixels, one below the other."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _NARROWEST))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _found(parts: Sequence[Stretch]) -> list[QTextLayout.FormatRange]:
    """Where the found words stand, and how they look: never told by colour."""
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    ranges = []
    start = 0
    for part in parts:
        if part.is_found:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = start, len(part.text), bold
            ranges.append(stretch)
        start += len(part.text)
    return ranges


def _row(index: QModelIndex | QPersistentModelIndex) -> SearchRow | None:
    model = index.model()
    return model.row_at(index) if isinstance(model, SearchModel) else None


def _left(row: SearchRow) -> int:
    return _INDENT if row.link else _PAD
