"""What stands at the head and foot of every page, as decoration: it is in the reading order once, elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.lines import FINEST
from lineofsight.charts.palette import FAINT_RULE, INK, QUIET_INK
from lineofsight.documents.pdf.furniture_lines import FurnitureLines, font_of
from lineofsight.documents.pdf.marking import FOOTER, HEADER
from lineofsight.documents.pdf.rating import paint_mark
from lineofsight.documents.pdf.watermark import paint_watermark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.furniture_lines import FootWords
    from lineofsight.documents.pdf.type_scale import TypeScale


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words at the head and foot of every page, cleaned.

    Attributes:
        scale: the document's measures.
        title: at the head, left; shortened when it does not fit.
        date: at the head, right; empty when the title says it.
        foot_lines: the words at the foot as they fit on lines, the last beside the page number.
        key_lines: the rating key as it fits on lines, for pages that show a rating.
        watermark: what stands across every page, under its text; nothing does when it is empty.
    """

    scale: TypeScale
    title: str
    date: str
    foot_lines: tuple[tuple[FootWords, ...], ...] = ((),)
    key_lines: tuple[tuple[RatingMark, ...], ...] = ()
    watermark: str = ""

    @property
    def foot_height(self) -> float:
        """The height in points of everything at a page's foot, measured from its edge."""
        lines = len(self.foot_lines) + len(self.key_lines)
        return self.scale.footer_baseline + self.scale.body.leading * lines + self.scale.gap(14)

    def paint_ground(self, canvas: TagCanvas, size: tuple[float, float]) -> None:
        """Paint what stands under the text of a page of this width and height."""
        if self.watermark:
            paint_watermark(canvas, self.watermark, size)

    def paint_header(self, canvas: TagCanvas, size: tuple[float, float]) -> None:
        """Paint the head of a page of this width and height."""
        with canvas.artifact(HEADER):
            canvas.stamp(("head", size), (0, 0, *size), partial(self._paint_head, canvas, size))

    def paint_footer(self, canvas: TagCanvas, size: tuple[float, float], page: int) -> None:
        """Paint the foot of a page of this width and height, with the key when the page shows a rating."""
        has_key = canvas.shows_rating and bool(self.key_lines)
        foot = partial(self._paint_foot, canvas, size[0], has_key=has_key)
        with canvas.artifact(FOOTER):
            canvas.stamp(("foot", size, has_key), (0, 0, *size), foot)
            canvas.paint_later(partial(self._paint_page_number, canvas, size[0], page))

    def _paint_head(self, canvas: TagCanvas, size: tuple[float, float]) -> None:
        """Paint title and date over a rule."""
        scale, type_size = self.scale, self.scale.body.size
        right, baseline = size[0] - scale.margin, size[1] - scale.header_drop
        room = right - scale.margin - stringWidth(self.date, REGULAR, type_size) - scale.gap(20)
        canvas.setFont(REGULAR, type_size)
        canvas.setFillColor(HexColor(QUIET_INK))
        canvas.drawString(scale.margin, baseline, FurnitureLines(scale).shorten(self.title, REGULAR, room))
        canvas.drawRightString(right, baseline, self.date)
        _paint_rule(canvas, scale.margin, right, baseline - scale.gap(7))

    def _paint_foot(self, canvas: TagCanvas, width: float, *, has_key: bool) -> None:
        """Paint marking and footer under a rule, and the key."""
        scale, leading = self.scale, self.scale.body.leading
        left, right, baseline = scale.margin, width - scale.margin, scale.footer_baseline
        lines = FurnitureLines(scale)
        top = baseline
        for line in reversed(self.foot_lines):
            self._paint_words(canvas, lines, line, top)
            top += leading
        if has_key:
            self._paint_key(canvas, lines, top + scale.gap(3))
            top += scale.gap(3) + leading * len(self.key_lines)
        _paint_rule(canvas, left, right, top)

    def _paint_words(self, canvas: TagCanvas, lines: FurnitureLines, words: Sequence[FootWords], y: float) -> None:
        """Paint a line of words, what the page may be used for in bold."""
        x = self.scale.margin
        for one in words:
            canvas.setFont(font_of(one), self.scale.body.size)
            canvas.setFillColor(HexColor(INK if one.is_bold else QUIET_INK))
            canvas.drawString(x, y, one.text)
            x += lines.measure(one)

    def _paint_page_number(self, canvas: TagCanvas, width: float, page: int) -> None:
        """Paint the number of a page and of all."""
        right = width - self.scale.margin
        canvas.setFont(REGULAR, self.scale.body.size)
        canvas.setFillColor(HexColor(INK))
        canvas.drawRightString(right, self.scale.footer_baseline, f"Page {page} of {canvas.page_total}")

    def _paint_key(self, canvas: TagCanvas, lines: FurnitureLines, bottom: float) -> None:
        """Paint the lines of the rating key, the last at ``bottom``."""
        scale = self.scale
        y = bottom + scale.body.leading * (len(self.key_lines) - 1)
        for line in self.key_lines:
            x = scale.margin
            for mark in line:
                paint_mark(canvas, mark, scale.mark, (x, y))
                canvas.setFont(REGULAR, scale.body.size)
                canvas.setFillColor(HexColor(INK))
                canvas.drawString(x + scale.mark_indent, y, mark.word)
                x += lines.measure_key(mark)
            y -= scale.body.leading


def _paint_rule(canvas: TagCanvas, left: float, right: float, y: float) -> None:
    """Paint a fine line across the page between its margins."""
    canvas.setStrokeColor(HexColor(FAINT_RULE))
    canvas.setLineWidth(FINEST)
    canvas.line(left, y, right, y)
