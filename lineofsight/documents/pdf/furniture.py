"""What stands at the head and foot of every page, as decoration: it is in the reading order once, elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.fonts import REGULAR, SEMIBOLD
from lineofsight.charts.palette import FAINT_RULE, INK, QUIET_INK
from lineofsight.documents.pdf.marking import FOOTER, HEADER
from lineofsight.documents.pdf.rating import paint_mark
from lineofsight.documents.pdf.styles import (
    FOOTER_BASELINE,
    FOOTER_LEADING,
    FURNITURE_SIZE,
    HEADER_BASELINE,
    MARGIN,
    MARK_INDENT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.pdf.canvas import TagCanvas

_KEY_GAP = 14.0
_PAGE_NUMBER_ROOM = stringWidth("Page 888 of 888", REGULAR, FURNITURE_SIZE) + 14
_MOST_FOOTER_LINES = 3
# More than fit across a page.
_MOST_LETTERS = 300
_RIGHT = PAGE_WIDTH - MARGIN


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words at the head and foot of every page, cleaned.

    Attributes:
        title: at the head, left; shortened when it does not fit.
        date: at the head, right; empty when the title says it.
        marking: at the foot, left, in bold.
        footer: after the marking, where it fits beside the page number.
        footer_lines: the footer on lines of its own, where it does not.
        key_lines: the rating key as it fits on lines, for pages that show a rating.
    """

    title: str
    date: str
    marking: str
    footer: str
    footer_lines: tuple[str, ...] = ()
    key_lines: tuple[tuple[RatingMark, ...], ...] = ()

    @property
    def foot_height(self) -> float:
        """The height in points of everything at a page's foot, measured from its edge."""
        return FOOTER_BASELINE + FOOTER_LEADING * (1 + len(self.footer_lines) + len(self.key_lines)) + 14

    def paint_header(self, canvas: TagCanvas, size: tuple[float, float]) -> None:
        """Paint the head of a page of this width and height."""
        right, baseline = size[0] - MARGIN, size[1] - (PAGE_HEIGHT - HEADER_BASELINE)
        with canvas.artifact(HEADER):
            date_width = stringWidth(self.date, REGULAR, FURNITURE_SIZE)
            title = shorten(self.title, REGULAR, right - MARGIN - date_width - 20)
            canvas.setFont(REGULAR, FURNITURE_SIZE)
            canvas.setFillColor(HexColor(QUIET_INK))
            canvas.drawString(MARGIN, baseline, title)
            canvas.drawRightString(right, baseline, self.date)
            _paint_rule(canvas, right, baseline - 7)

    def paint_footer(self, canvas: TagCanvas, width: float, page: int, total: int) -> None:
        """Paint the foot of a page of this width, with the key when the page shows a rating."""
        right = width - MARGIN
        with canvas.artifact(FOOTER):
            canvas.setFillColor(HexColor(INK))
            canvas.setFont(SEMIBOLD, FURNITURE_SIZE)
            marking = shorten(self.marking, SEMIBOLD, TEXT_WIDTH / 2)
            canvas.drawString(MARGIN, FOOTER_BASELINE, marking)
            canvas.setFont(REGULAR, FURNITURE_SIZE)
            canvas.drawRightString(right, FOOTER_BASELINE, f"Page {page} of {total}")
            canvas.setFillColor(HexColor(QUIET_INK))
            canvas.drawString(_after_marking(marking), FOOTER_BASELINE, self.footer)
            top = FOOTER_BASELINE + FOOTER_LEADING
            for line in reversed(self.footer_lines):
                canvas.drawString(MARGIN, top, line)
                top += FOOTER_LEADING
            if canvas.shows_rating and self.key_lines:
                self._paint_key(canvas, top + 3)
                top += 3 + FOOTER_LEADING * len(self.key_lines)
            _paint_rule(canvas, right, top)

    def _paint_key(self, canvas: TagCanvas, bottom: float) -> None:
        """Paint the lines of the rating key, the last at ``bottom``."""
        y = bottom + FOOTER_LEADING * (len(self.key_lines) - 1)
        for line in self.key_lines:
            x = MARGIN
            for mark in line:
                paint_mark(canvas, mark, x, y - 1.5)
                canvas.setFont(REGULAR, FURNITURE_SIZE)
                canvas.setFillColor(HexColor(INK))
                canvas.drawString(x + MARK_INDENT, y, mark.word)
                x += _measure_key(mark)
            y -= FOOTER_LEADING


def lay_footer(marking: str, footer: str) -> tuple[str, tuple[str, ...]]:
    """Return the footer as (what fits between marking and page number, else lines of its own).

    It may say that figures are made up, so it is not shortened before its third line.
    """
    room = _RIGHT - _after_marking(shorten(marking, SEMIBOLD, TEXT_WIDTH / 2)) - _PAGE_NUMBER_ROOM
    if stringWidth(footer, REGULAR, FURNITURE_SIZE) <= room:
        return footer, ()
    lines = simpleSplit(footer, REGULAR, FURNITURE_SIZE, TEXT_WIDTH)
    if len(lines) > _MOST_FOOTER_LINES:
        rest = " ".join(lines[_MOST_FOOTER_LINES - 1 :])
        lines = [*lines[: _MOST_FOOTER_LINES - 1], shorten(rest, REGULAR, TEXT_WIDTH)]
    return "", tuple(lines)


def lay_key(key: Sequence[RatingMark]) -> tuple[tuple[RatingMark, ...], ...]:
    """Return the key's marks as they fit on lines of the page's width."""
    lines: list[list[RatingMark]] = []
    used = TEXT_WIDTH
    for entry in key:
        mark = replace(entry, word=shorten(entry.word, REGULAR, TEXT_WIDTH - MARK_INDENT))
        width = _measure_key(mark)
        if used + width - _KEY_GAP > TEXT_WIDTH:
            lines.append([])
            used = 0.0
        lines[-1].append(mark)
        used += width
    return tuple(tuple(line) for line in lines)


def shorten(text: str, font: str, room: float) -> str:
    """Return the text, or as many whole words of its beginning as fit into ``room`` points with an ellipsis."""
    start = text[:_MOST_LETTERS]
    if start == text and stringWidth(text, font, FURNITURE_SIZE) <= room:
        return text
    words = start.split()
    while words and stringWidth(" ".join(words) + "…", font, FURNITURE_SIZE) > room:
        words.pop()
    return " ".join(words) + "…" if words else ""


def _after_marking(marking: str) -> float:
    """Return where the footer begins beside the marking, in points from the page's left."""
    width: float = stringWidth(marking, SEMIBOLD, FURNITURE_SIZE)
    return MARGIN + width + (14 if marking else 0)


def _measure_key(mark: RatingMark) -> float:
    """Return the width in points of a mark, its word and the gap after it."""
    return MARK_INDENT + stringWidth(mark.word, REGULAR, FURNITURE_SIZE) + _KEY_GAP


def _paint_rule(canvas: TagCanvas, right: float, y: float) -> None:
    """Paint a fine line across the page to its right margin."""
    canvas.setStrokeColor(HexColor(FAINT_RULE))
    canvas.setLineWidth(0.7)
    canvas.line(MARGIN, y, right, y)
