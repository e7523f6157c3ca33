"""How the words at the head and foot of a page fit on their lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

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
_WORDS_GAP = 14.0
_WIDEST_PAGE_NUMBER = "Page 888 of 888"
_MOST_LINES = 3
_MOST_HEAD_LINES = 2
_HEAD_GAP = 20.0
LARGEST_KEY = 0.1
"""Of a page's height, what the rating key may take at its foot."""

# More than fit across a page.
_MOST_LETTERS = 300


class FootWords(NamedTuple):
    """Words on a line of a page's foot.

    Attributes:
        text: the words.
        is_bold: whether they are what the page may be used for.
    """

    text: str
    is_bold: bool


class HeadLine(NamedTuple):
    """A line of a page's head: what stands at its left and what at its right."""

    left: str
    right: str = ""


class FurnitureLines:
    """Fits words on lines across an upright page, which is the narrowest."""

    def __init__(self, scale: TypeScale) -> None:
        self._scale = scale
        self._size = scale.body.size
        self._width = SHEET_POINTS[SheetSize.A4_UPRIGHT][0] - 2 * scale.margin

    def lay_head(self, title: str, date: str) -> tuple[HeadLine, ...]:
        """Return title and date as they fit on lines, the date at the right of the last.

        Every loose page says what it is of, which place it speaks of, and as at when. So where one line is too short,
        the place (after the colon) has the next one, and the date stands beside it or, where there is no room, below;
        only what is wider than two lines is shortened.
        """
        beside = self._width - (stringWidth(date, REGULAR, self._size) + self._scale.gap(_HEAD_GAP) if date else 0)
        if self._fits(title, beside):
            return (HeadLine(title, date),)
        what, _, place = title.rpartition(": ")
        left = [line for part in (what, place) if part for line in self._wrap_to(part, _MOST_HEAD_LINES)]
        if not date:
            return tuple(map(HeadLine, left))
        if not self._fits(left[-1], beside):
            left.append("")
        return (*map(HeadLine, left[:-1]), HeadLine(left[-1], date))

    def _fits(self, text: str, room: float) -> bool:
        """Whether a text fits into so many points."""
        return len(text) <= _MOST_LETTERS and stringWidth(text, REGULAR, self._size) <= room

    def lay_foot(self, words: Sequence[FootWords]) -> tuple[tuple[FootWords, ...], ...]:
        """Return the words as they fit on lines; the last line leaves room for the page number.

        They say for whom the page is, whose copy it is and what in it is made up. So those that do not fit beside the
        words before them have lines of their own, and none is shortened before its third line.
        """
        lines: list[list[FootWords]] = [[]]
        used = 0.0
        for one in words:
            if not one.text:
                continue
            width = self.measure(one)
            if used and used + width - self._gap > self._width:
                lines.append([])
                used = 0.0
            if width - self._gap <= self._width:
                lines[-1].append(one)
                used += width
                continue
            wrapped = self._wrap(one)
            lines[-1:] = [[line] for line in wrapped]
            used = self.measure(wrapped[-1])
        if used + stringWidth(_WIDEST_PAGE_NUMBER, REGULAR, self._size) > self._width:
            lines.append([])
        return tuple(tuple(line) for line in lines)

    def measure(self, words: FootWords) -> float:
        """Return the width in points of words and the gap after them."""
        width: float = stringWidth(words.text, font_of(words), self._size)
        return width + self._gap

    @property
    def _gap(self) -> float:
        return self._scale.gap(_WORDS_GAP)

    def _wrap(self, words: FootWords) -> list[FootWords]:
        """Return words over several lines, the last of them shortened when there are too many."""
        return [FootWords(line, words.is_bold) for line in self._wrap_to(words.text, _MOST_LINES, font_of(words))]

    def _wrap_to(self, text: str, most: int, font: str = REGULAR) -> list[str]:
        """Return a text over at most so many lines, the last of them shortened when there are too many."""
        split = simpleSplit(text[: most * _MOST_LETTERS], font, self._size, self._width)
        lines = [part for line in split for part in self._break(line, font)]
        if len(lines) > most:
            lines = [*lines[: most - 1], self.shorten(" ".join(lines[most - 1 :]), font, self._width)]
        return lines

    def _break(self, line: str, font: str) -> list[str]:
        """Return a line in pieces that fit across the page, when one word alone is wider."""
        pieces = [""]
        for char in line:
            if stringWidth(pieces[-1] + char, font, self._size) > self._width:
                pieces.append("")
            pieces[-1] += char
        return pieces

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
        height = self._scale.body.leading * len(lines)
        return (
            tuple(tuple(line) for line in lines)
            if height <= LARGEST_KEY * SHEET_POINTS[SheetSize.A4_UPRIGHT][1]
            else ()
        )

    def shorten(self, text: str, font: str, room: float) -> str:
        """Return the text, or as many whole words of its beginning as fit into ``room`` points with an ellipsis."""
        start = text[:_MOST_LETTERS]
        if start == text and stringWidth(text, font, self._size) <= room:
            return text
        words = start.split()
        while words and stringWidth(" ".join(words) + "…", font, self._size) > room:
            words.pop()
        return " ".join(words).rstrip(",;:") + "…" if words else ""

    def measure_key(self, mark: RatingMark) -> float:
        """Return the width in points of a mark, its word and the gap after it."""
        word: float = stringWidth(mark.word, REGULAR, self._size)
        return self._scale.mark_indent + word + self._scale.gap(_KEY_GAP)


def font_of(words: FootWords) -> str:
    """Return the font in which words stand at a page's foot."""
    return SEMIBOLD if words.is_bold else REGULAR
