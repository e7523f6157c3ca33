"""How the words at the head and foot of a page fit on their lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.fonts import REGULAR, SEMIBOLD
from lineofsight.charts.sheets import SHEET_POINTS, SheetSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.pdf.type_scale import TypeScale

# Gaps in points of standard print.
_KEY_GAP = 14.0
_MARKING_GAP = 14.0
_WIDEST_PAGE_NUMBER = "Page 888 of 888"
_MOST_FOOTER_LINES = 3
_MOST_KEY_LINES = 4
# More than fit across a page.
_MOST_LETTERS = 300


class FurnitureLines:
    """Fits words on lines across an upright page, which is the narrowest."""

    def __init__(self, scale: TypeScale) -> None:
        self._scale = scale
        self._size = scale.body.size
        self._width = SHEET_POINTS[SheetSize.A4_UPRIGHT][0] - 2 * scale.margin

    def lay_footer(self, marking: str, footer: str) -> tuple[str, tuple[str, ...]]:
        """Return the footer as (what fits between marking and page number, else lines of its own).

        It may say that figures are made up, so it is not shortened before its third line.
        """
        marking_room = self.measure_marking(self.shorten_marking(marking))
        number_room = stringWidth(_WIDEST_PAGE_NUMBER, REGULAR, self._size) + self._scale.gap(_MARKING_GAP)
        if stringWidth(footer, REGULAR, self._size) <= self._width - marking_room - number_room:
            return footer, ()
        lines = simpleSplit(footer, REGULAR, self._size, self._width)
        if len(lines) > _MOST_FOOTER_LINES:
            rest = " ".join(lines[_MOST_FOOTER_LINES - 1 :])
            lines = [*lines[: _MOST_FOOTER_LINES - 1], self.shorten(rest, REGULAR, self._width)]
        return "", tuple(lines)

    def lay_key(self, key: Sequence[RatingMark]) -> tuple[tuple[RatingMark, ...], ...]:
        """Return the key's marks as they fit on lines; none where they would take too much of every page.

        Every mark has its word beside it, and the key stands in the document where it is explained.
        """
        lines: list[list[RatingMark]] = []
        used = self._width
        for entry in key:
            mark = replace(entry, word=self.shorten(entry.word, REGULAR, self._width - self._scale.mark_indent))
            width = self.measure_key(mark)
            if used + width - self._scale.gap(_KEY_GAP) > self._width:
                lines.append([])
                used = 0.0
            lines[-1].append(mark)
            used += width
        return tuple(tuple(line) for line in lines) if len(lines) <= _MOST_KEY_LINES else ()

    def shorten_marking(self, marking: str) -> str:
        """Return the marking, at most half a line of it."""
        return self.shorten(marking, SEMIBOLD, self._width / 2)

    def shorten(self, text: str, font: str, room: float) -> str:
        """Return the text, or as many whole words of its beginning as fit into ``room`` points with an ellipsis."""
        start = text[:_MOST_LETTERS]
        if start == text and stringWidth(text, font, self._size) <= room:
            return text
        words = start.split()
        while words and stringWidth(" ".join(words) + "…", font, self._size) > room:
            words.pop()
        return " ".join(words) + "…" if words else ""

    def measure_marking(self, marking: str) -> float:
        """Return the width in points of the marking and the gap after it; no marking has none."""
        width: float = stringWidth(marking, SEMIBOLD, self._size)
        return width + (self._scale.gap(_MARKING_GAP) if marking else 0)

    def measure_key(self, mark: RatingMark) -> float:
        """Return the width in points of a mark, its word and the gap after it."""
        word: float = stringWidth(mark.word, REGULAR, self._size)
        return self._scale.mark_indent + word + self._scale.gap(_KEY_GAP)
