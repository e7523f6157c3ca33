"""What stands at the head and foot of every page, as decoration: it is in the reading order once, elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

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
    from lineofsight.documents.pdf.furniture_lines import FootWords, HeadLine
    from lineofsight.documents.pdf.type_scale import TypeScale


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words at the head and foot of every page, cleaned.

    Attributes:
        scale: the document's measures.
        head_lines: the title and the date at the head, as they fit on lines.
        foot_lines: the words at the foot as they fit on lines, the last beside the page number.
        key_lines: the rating key as it fits on lines, for pages that show a rating.
        watermark: what stands across every page, under its text; nothing does when it is empty.
    """

    scale: TypeScale
    head_lines: tuple[HeadLine, ...]
    foot_lines: tuple[tuple[FootWords, ...], ...] = ((),)
    key_lines: tuple[tuple[RatingMark, ...], ...] = ()
    watermark: str = ""

    @property
    def head_height(self) -> float:
        """The height in points from the paper's top to the text, on every page."""
        return self.scale.frame_drop + self._head_drops[-1] - self.scale.header_drop

    @property
    def _head_drops(self) -> list[float]:
        """The distances in points from the paper's top to the baselines of the head's lines.

        More than one line rise first, as near to the paper's edge as the foot is, and then take room from the text.
        """
        scale, below_first = self.scale, len(self.head_lines) - 1
        first = max(scale.header_drop - scale.body.leading * below_first, min(scale.footer_baseline, scale.header_drop))
        return [first + scale.body.leading * number for number in range(below_first + 1)]

    @property
    def foot_height(self) -> float:
        """The height in points of everything at a page's foot, measured from its edge."""
        lines = len(self.foot_lines) + len(self.key_lines)
        return self.scale.footer_baseline + self.scale.body.leading * lines + self.scale.gap(14)

    @property
    def key_height(self) -> float:
        """The height in points that the rating key takes of it, free on a page that shows no rating."""
        return self.scale.body.leading * len(self.key_lines)

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
        scale = self.scale
        right, baseline = size[0] - scale.margin, size[1]
        canvas.setFont(REGULAR, scale.body.size)
        canvas.setFillColor(HexColor(QUIET_INK))
        for line, drop in zip(self.head_lines, self._head_drops, strict=True):
            baseline = size[1] - drop
            canvas.drawString(scale.margin, baseline, line.left)
            canvas.drawRightString(right, baseline, line.right)
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
