"""Pictures with words: a chart or a sparkline is one figure, and its alternative text is never blank."""

from __future__ import annotations

from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.chart import Chart
from lineofsight.charts.parting import part_of
from lineofsight.documents.drawings import make_drawing, need_alt
from lineofsight.documents.pdf.tag import Tag

if TYPE_CHECKING:
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.type_scale import TypeScale


class Figure(Flowable):
    """A drawing on the page; a chart is drawn again for a narrow room, anything else made smaller when it does not fit.

    Attributes:
        tag: ``Figure``, with the alternative text.
    """

    canv: TagCanvas

    def __init__(
        self, drawing: object, alt: str, scale: TypeScale, *, tallest: float, shows_rating: bool = False
    ) -> None:
        """Take the drawing.

        Args:
            drawing: a ReportLab drawing, or a function that makes it.
            alt: what it shows.
            scale: the document's measures; a picture's words are as large as the text around it.
            tallest: the greatest height in points.
            shows_rating: whether its page needs the rating key.

        Raises:
            ContentError: when the alternative text is blank, or the drawing is none.
        """
        super().__init__()
        self.drawing = make_drawing(drawing)
        self.tag = Tag("Figure", alt=need_alt(alt))
        self._tallest = tallest
        self._shows_rating = shows_rating
        self._largest = scale.magnification
        self._scale = 1.0
        self._natural = self.drawing
        self._asked = self.drawing.height
        self._whole: Chart | None = None
        self._above = 0.0

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points."""
        room = aW / self._largest
        if isinstance(self._natural, Chart) and self._natural.width > room and self.drawing.width != room:
            self.drawing = self._natural.for_room(room, self._asked)
        width, height = max(self.drawing.width, 1), max(self.drawing.height, 1)
        whole = max((lower - upper for upper, lower in pairwise((0, *self.cuts, height))), default=1)
        self._scale = min(self._largest, aW / width, self._tallest / whole)
        self.width, self.height = width * self._scale, height * self._scale
        return self.width, self.height

    def enlarge(self, times: float) -> None:
        """Let it be so many times larger than the document's measures make it, where it has the room."""
        self._largest *= times

    @property
    def cuts(self) -> tuple[float, ...]:
        """The heights at which the drawing can go on over a page, as it names them."""
        return self.drawing.cuts if isinstance(self.drawing, Chart) else ()

    def part(self, width: float, height: float) -> tuple[Figure, Figure] | None:
        """Return what of it a page holds that has this room in points, and the rest, of the same tag; or None."""
        self.wrap(width, height)
        fitting = [cut for cut in self.cuts if cut * self._scale <= height]
        if not fitting or not isinstance(self.drawing, Chart):
            return None
        whole = self._whole or self.drawing
        ends = self._above, self._above + fitting[-1], self._above + self.drawing.height
        first, rest = copy(self), copy(self)
        first.show_part(whole, *ends[:2])
        rest.show_part(whole, *ends[1:])
        return first, rest

    def show_part(self, whole: Chart, upper: float, lower: float) -> None:
        """Show what of a chart stands between two heights from its upper edge."""
        self._whole, self._above = whole, upper
        self.drawing = self._natural = part_of(whole, upper, lower)
        self._asked = self.drawing.height

    def measure_spare(self, width: float) -> float:
        """Return how many points lower the figure could be drawn for this room, its words as large as they are."""
        self.wrap(width, 0)
        if not isinstance(self.drawing, Chart):
            return 0.0
        return (self.drawing.height - self.drawing.least_height) * self._scale

    def lower(self, points: float) -> None:
        """Draw the figure so much lower; at most by its spare height."""
        if isinstance(self._natural, Chart):
            self._asked = self.drawing.height - points / self._scale
            self.drawing = self._natural.for_room(self.drawing.width, self._asked)

    def draw(self) -> None:
        """Paint the drawing as one piece, and tell the file where it stands."""
        canvas = self.canv
        canvas.shows_rating = canvas.shows_rating or self._shows_rating
        with canvas.piece(self.tag):
            canvas.saveState()
            canvas.scale(self._scale, self._scale)
            renderPDF.draw(self.drawing, canvas, 0, 0)
            canvas.restoreState()
        if not canvas.is_marked and self._whole is None:
            # ISO 32000-1, 14.8.5.4.3, asks for the box of what stands on a single page.
            box = " ".join(f"{edge:.2f}" for edge in canvas.find_place(self.width, self.height))
            element = canvas.tagger.find_element(self.tag, canvas.page_name)
            element.attributes = f"/O/Layout/Placement/Block/BBox[{box}]"
