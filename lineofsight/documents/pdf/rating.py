"""A rating in the run of a page: its mark, and its word as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from typing_extensions import override

from lineofsight.charts.marks import draw_mark
from lineofsight.documents.pdf.paragraph import P

if TYPE_CHECKING:
    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.pdf.canvas import TagCanvas

# Points between a mark and its word.
_GAP = 6.0
# How far a mark hangs under the baseline of its word, as a share of its size.
_BELOW_BASELINE = 1.5 / 13


class RatedParagraph(P):
    """A paragraph that begins with a rating's mark; its style leaves room for it at the left.

    Attributes:
        mark: the rating; the second half of a split paragraph has none.
    """

    mark: RatingMark | None = None
    mark_size: float = 0.0

    def set_mark(self, mark: RatingMark, size: float) -> None:
        """Take the rating and the size of its mark in points."""
        self.mark, self.mark_size = mark, size

    @override
    def hand_on(self, part: P, *, is_first: bool) -> None:
        """Leave the mark with the first part."""
        super().hand_on(part, is_first=is_first)
        if is_first and isinstance(part, RatedParagraph):
            part.mark, part.mark_size = self.mark, self.mark_size

    @override
    def draw(self) -> None:
        """Paint the mark as decoration, for the word says the same, then the word."""
        canvas = self.canv
        if self.mark is not None:
            canvas.shows_rating = True
            x = self.style.leftIndent - self.mark_size - _GAP
            baseline = self.height - self.style.fontSize
            with canvas.artifact():
                paint_mark(canvas, self.mark, self.mark_size, (x, baseline))
        super().draw()


def paint_mark(canvas: TagCanvas, mark: RatingMark, size: float, place: tuple[float, float]) -> None:
    """Paint a rating's mark beside a line of text.

    Args:
        canvas: what it is painted on.
        mark: the rating.
        size: its width and height in points.
        place: its left edge and the baseline of the text.
    """
    x, baseline = place
    look = (mark.shape, mark.letter[:1], mark.tone, size)
    canvas.saveState()
    canvas.translate(x, baseline - size * _BELOW_BASELINE)
    canvas.stamp(look, (-1, -1, size + 1, size + 1), lambda: renderPDF.draw(draw_mark(*look), canvas, 0, 0))
    canvas.restoreState()
