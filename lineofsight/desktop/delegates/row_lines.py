"""How many lines a sentence has in a row, so that a list stays a list: what is longer ends with three dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextLayout, QTextOption

from lineofsight.wording.short_text import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QAbstractItemView

PAD: Final = 4
"""Pixels between the words of a cell and its edge."""

_ROWS: Final = 8
"""Rows that should be in sight together, where two lines in each leave room for so many."""

_FEWEST: Final = 2
_MOST_BELOW: Final = 3
"""Lines of what stands below a sentence, as who leads it: so many are never cut, whatever a post is called."""

_DOTS: Final = len("…") + 1


def lines_in_row(view: QAbstractItemView) -> int:
    """The lines that a sentence may take in a row of this view, at its present height and text size."""
    row = view.viewport().height() // _ROWS - 2 * PAD
    return max(row // view.fontMetrics().lineSpacing(), _FEWEST)


def shortened(text: str, font: QFont, width: int, most: int) -> str:
    """As much of a text as stands in ``most`` lines of ``width`` pixels, ending after a whole word, with three dots.

    What stands before two spaces, as the number of an action does, stays as it is; so does what is short below, such as
    who leads it: then the sentence ends earlier, but not before its first line does.
    """
    sentence, _, below = text.partition("\n")
    under = _letters_and_lines(below, font, width, _MOST_BELOW + 1)[1]
    if not below or under > _MOST_BELOW:
        return _shortened(text, font, width, most)
    free = most - under
    return f"{_shortened(sentence, font, width, max(free, 1))}\n{below}"


def _shortened(text: str, font: QFont, width: int, most: int) -> str:
    number, gap, words = text.rpartition("  ")
    before = f"{number}{gap}"
    seen, fits = text, _letters_and_lines(text, font, width, most)[0]
    while len(before) < fits and _letters_and_lines(seen, font, width, most)[0] < len(seen):
        seen = f"{before}{fill(words, fits - len(before))}"
        # A word less, where the dots have no room behind the last.
        fits = min(fits, len(seen)) - _DOTS
    return seen


def _letters_and_lines(text: str, font: QFont, width: int, most: int) -> tuple[int, int]:
    """How many letters stand in at most so many lines, and in how many."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    end = lines = 0
    while lines < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        end, lines = line.textStart() + line.textLength(), lines + 1
    layout.endLayout()
    return end, lines
