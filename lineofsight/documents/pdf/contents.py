"""The table of contents: every line a link with its page number, which is painted when all pages are known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.palette import RULE
from lineofsight.documents.pdf.element import LinkArea
from lineofsight.documents.pdf.layout import Together, Whole, measure_stack, open_groups
from lineofsight.documents.pdf.new_page import LEAST_FILLED
from lineofsight.documents.pdf.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reportlab.lib.styles import ParagraphStyle

    from lineofsight.documents.outline import ContentsEntry
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.styles import Styles

# What a page number and the gap before it take, as a share of the type size.
_NUMBER_ROOM = 40 / 12
_DOT = 1.2
_DOT_STEP = 5.0
_DASH = 0.1
_ROUND_ENDS = 1
_MOST_LINES = 4
# Lines that stand under the title at least, where the list is longer than a page.
_FEWEST = 3
# Points saved beyond what is lacking, so that sums of fractions do not decide.
_HAIR = 0.01


class ContentsLine(Flowable):
    """One line of the contents; a long title takes several."""

    canv: TagCanvas

    def __init__(self, entry: ContentsEntry, parent: Tag, style: ParagraphStyle) -> None:
        super().__init__()
        self._entry = entry
        self._style = style
        self._tag = Tag("Link", Tag("Reference", Tag("TOCI", parent)))
        self._lines: list[str] = []
        self.spaceBefore = self._style.spaceBefore

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points."""
        style = self._style
        room = aW - style.leftIndent - _NUMBER_ROOM * style.fontSize
        self._lines = simpleSplit(self._entry.title, style.fontName, style.fontSize, room)
        if len(self._lines) > _MOST_LINES:
            self._lines = [*self._lines[: _MOST_LINES - 1], f"{self._lines[_MOST_LINES - 1]}…"]
        self.width, self.height = aW, style.leading * max(len(self._lines), 1)
        return self.width, self.height

    def take_link(self, key: int, annotation: str) -> Callable[[], str]:
        """Take the line's area and return what tells its words."""
        canvas = self.canv
        element = canvas.tagger.find_element(self._tag, canvas.page_name)
        canvas.tagger.add_link_area(element, key, LinkArea(canvas.page_name, annotation))
        return lambda: f"{self._entry.title}, page {self._find_number(canvas)}"

    def draw(self) -> None:
        """Paint title, dots and page number; title and number are one link."""
        canvas, style = self.canv, self._style
        with canvas.piece(self._tag):
            canvas.setFont(style.fontName, style.fontSize)
            canvas.setFillColor(style.textColor)
            y = self.height - style.fontSize
            for line in self._lines:
                canvas.drawString(style.leftIndent, y, f"{line} ")
                y -= style.leading
            baseline = y + style.leading
            canvas.paint_later(partial(self._paint_number, canvas, baseline))
        canvas.paint_later(partial(self._paint_dots, canvas, baseline))
        canvas.link_owner = self
        canvas.linkRect("", self._entry.key, (0, 0, self.width, self.height), relative=1)
        canvas.link_owner = None

    def _find_number(self, canvas: TagCanvas) -> str:
        """Return the number of the page that the line leads to."""
        return str(canvas.page_of[self._entry.key])

    def _paint_number(self, canvas: TagCanvas, y: float) -> None:
        """Paint the page number at the line's end."""
        canvas.setFont(self._style.fontName, self._style.fontSize)
        canvas.drawRightString(self.width, y, self._find_number(canvas))

    def _paint_dots(self, canvas: TagCanvas, y: float) -> None:
        """Paint the dots between title and number, as decoration."""
        style = self._style
        number = self._find_number(canvas)
        last = self._lines[-1] if self._lines else ""
        start = style.leftIndent + stringWidth(last, style.fontName, style.fontSize) + 6
        end = self.width - stringWidth(number, style.fontName, style.fontSize) - 6
        if end > start:
            with canvas.artifact():
                canvas.setStrokeColor(HexColor(RULE))
                canvas.setLineWidth(_DOT)
                canvas.setLineCap(_ROUND_ENDS)
                # A dash is hardly more than its round ends; from the right, so that the dots of all lines stand in
                # columns.
                canvas.setDash([_DASH, _DOT_STEP - _DASH])
                canvas.line(end - (end % _DOT_STEP), y + 1, start, y + 1)


def write_contents(entries: Iterable[ContentsEntry], depth: int, styles: Styles) -> list[ContentsLine]:
    """Return the lines of the contents down to a level."""
    tag = Tag("TOC")
    return [ContentsLine(entry, tag, styles.contents[entry.level]) for entry in entries if entry.level <= depth]


class ContentsList(Whole):
    """The title and the lines of the contents, on one page where they fit one; their gaps give way for it.

    They are parted only where the page on which they begin would else stay nearly empty.
    """

    def __init__(self, title: Flowable, lines: Sequence[ContentsLine], page_height: float) -> None:
        """Take the title, the lines and the height of the frame in points."""
        last = min(_FEWEST, len(lines)) - 1
        super().__init__(
            [Together([title, *lines[:last]], lines[last]), *lines[last + 1 :]], page_height, 1 - LEAST_FILLED
        )
        self._lines = lines

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the title and the lines when they fit here, closed up if need be, or could fit nowhere."""
        self._close_gaps(measure_stack(open_groups(self.items), aW) - aH)
        return super().split(aW, aH)

    def _close_gaps(self, lacking: float) -> None:
        """Narrow the gaps between the lines where that saves the points that are lacking, and only then."""
        # The gap before the first is the title's.
        gaps = sum(line.spaceBefore for line in self._lines[1:])
        wanted = lacking + _HAIR
        if lacking > 0 and wanted <= gaps:
            for line in self._lines:
                line.spaceBefore *= 1 - wanted / gaps
