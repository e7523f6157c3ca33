"""The words of cells as they stand in their rows, worked out once: a row that rolls by is painted ten times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from lineofsight.desktop.delegates.row_lines import shortened
from lineofsight.desktop.text import as_written, at_underscores, breakable, is_sentence, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.models.roles import CellValue

Made = TypeVar("Made")

FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
"""How they are laid out and painted."""

_TALLEST: Final = 100_000
_MOST_KEPT: Final = 4_000
"""Cells whose words are kept: those of some two hundred rows."""


class _Wanted(NamedTuple):
    """What is said of a cell's words: by the text, the room and the number of lines, 0 for as many as it takes."""

    text: str
    is_strong: bool
    width: int
    most: int


class CellWords:
    """A font of a view, and what was worked out with it.

    Attributes:
        plain: the font.
        line: how high a line of it stands, in pixels.
    """

    def __init__(self, font: QFont) -> None:
        self.plain, self._strong = QFont(font), QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._metrics = {False: QFontMetrics(self.plain), True: QFontMetrics(self._strong)}
        self.line = self._metrics[False].lineSpacing()
        self._said: dict[_Wanted, str] = {}
        self._sizes: dict[_Wanted, QSize] = {}

    def font(self, cell: CellValue) -> QFont:
        """The one in which a cell's words are set."""
        return self._strong if cell.strong else self.plain

    def seen(self, cell: CellValue, width: int, most: int) -> str:
        """As much of a cell's text as there is room for in a row.

        Args:
            cell: the cell.
            width: of the room, in pixels.
            most: lines that a sentence may take; 0 for as many as it has.
        """
        if ends_early(cell) and most:
            return as_written(shortened(at_underscores(cell.text), self.font(cell), width, most))
        return cell.text

    def said(self, cell: CellValue, width: int, most: int) -> str:
        """The same with the marks of where it may break, and where it may not, as it is painted."""
        return _once(
            self._said,
            _wanted(cell, width, most),
            lambda: breakable(unbroken(at_underscores(self.seen(cell, width, most)), cell.text)),
        )

    def size(self, cell: CellValue, width: int, most: int) -> QSize:
        """How much room it takes, in pixels; an empty text has a line too."""
        return _once(
            self._sizes,
            _wanted(cell, width, most),
            lambda: (
                self._metrics[cell.strong]
                .boundingRect(QRect(0, 0, width, _TALLEST), FLAGS, self.said(cell, width, most) or " ")
                .size()
            ),
        )


def ends_early(cell: CellValue) -> bool:
    """Whether a row may end the cell's text before it does."""
    return is_sentence(cell.text) and not cell.mark and not cell.whole


def _wanted(cell: CellValue, width: int, most: int) -> _Wanted:
    return _Wanted(cell.text, cell.strong, width, most if ends_early(cell) else 0)


def _once(kept: dict[_Wanted, Made], wanted: _Wanted, make: Callable[[], Made]) -> Made:
    """What was made of it before, else made now."""
    made = kept.get(wanted)
    if made is None:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        made = kept[wanted] = make()
    return made
