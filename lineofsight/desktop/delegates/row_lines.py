"""How many lines a sentence has in a row, so that a list stays a list: what is longer ends with three dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextLayout, QTextOption

from lineofsight.wording.short_text import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QAbstractItemView

PAD: Final = 5
"""Pixels between the words of a cell and its edge."""

_ROWS: Final = 8
"""Rows that should be in sight together, where two lines in each leave room for so many."""

_FEWEST: Final = 2
_DOTS: Final = len("…") + 1


def lines_in_row(view: QAbstractItemView) -> int:
    """The lines that a sentence may take in a row of this view, at its present height and text size."""
    row = view.viewport().height() // _ROWS - 2 * PAD
    return max(row // view.fontMetrics().lineSpacing(), _FEWEST)


def shortened(text: str, font: QFont, width: int, most: int) -> str:
    """As much of a text as stands in ``most`` lines of ``width`` pixels, ending after a whole word, with three dots.

    What stands before two spaces, as the number of an action does, stays as it is.
    """
    number, gap, words = text.rpartition("  ")
    before = f"{number}{gap}"
    seen, fits = text, _letters_in(text, font, width, most)
    while len(before) < fits and _letters_in(seen, font, width, most) < len(seen):
        seen = f"{before}{fill(words, fits - len(before))}"
        # A word less, where the dots have no room behind the last.
        fits = len(seen) - _DOTS
    return seen


def _letters_in(text: str, font: QFont, width: int, most: int) -> int:
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    end = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end
