"""A rating in the run of a page: its mark, and its word as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from typing_extensions import override

from lineofsight.charts.marks import draw_mark
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.styles import MARK_SIZE

if TYPE_CHECKING:
    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.pdf.canvas import TagCanvas


class RatedParagraph(P):
    """A paragraph that begins with a rating's mark; its style leaves room for it at the left.

    Attributes:
        mark: the rating; the second half of a split paragraph has none.
    """

    mark: RatingMark | None = None

    @override
    def hand_on(self, part: P, *, is_first: bool) -> None:
        """Leave the mark with the first part."""
        super().hand_on(part, is_first=is_first)
        if is_first and isinstance(part, RatedParagraph):
            part.mark = self.mark

    @override
    def draw(self) -> None:
        """Paint the mark as decoration, for the word says the same, then the word."""
        canvas = self.canv
        if self.mark is not None and not canvas.dry:
            canvas.shows_rating = True
            x = self.style.leftIndent - MARK_SIZE - 6
            baseline = self.height - self.style.fontSize
            with canvas.artifact():
                paint_mark(canvas, self.mark, x, baseline - 1.5)
        super().draw()


def paint_mark(canvas: TagCanvas, mark: RatingMark, x: float, y: float) -> None:
    """Paint a rating's mark with its lower left corner at (x, y), in points."""
    drawing = draw_mark(mark.shape, mark.letter[:1], mark.tone, MARK_SIZE)
    renderPDF.draw(drawing, canvas, x, y)
