"""The table of contents: every line a link with its page number, known from the passage before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.palette import RULE
from lineofsight.documents.pdf.element import LinkArea
from lineofsight.documents.pdf.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.lib.styles import ParagraphStyle

    from lineofsight.documents.outline import ContentsEntry
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.styles import Styles

# What a page number and the gap before it take, as a share of the type size.
_NUMBER_ROOM = 40 / 12
_DOT_STEP = 5.0
_MOST_LINES = 4


class ContentsLine(Flowable):
    """One line of the contents; a long title takes several."""

    canv: TagCanvas

    def __init__(self, entry: ContentsEntry, parent: Tag, style: ParagraphStyle) -> None:
        super().__init__()
        self._entry = entry
        self._style = style
        self._tag = Tag("Link", Tag("Reference", Tag("TOCI", parent)))
        self._lines: list[str] = []
        self._words = ""
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

    def take_link(self, key: int, annotation: str) -> str:
        """Take the line's area and return its words."""
        canvas = self.canv
        element = canvas.tagger.find_element(self._tag, canvas.page_name)
        canvas.tagger.add_link_area(element, key, LinkArea(canvas.page_name, annotation))
        return self._words

    def draw(self) -> None:
        """Paint title, dots and page number; title and number are one link."""
        canvas, style = self.canv, self._style
        if canvas.dry:
            return
        number = str(canvas.passage.known_pages.get(self._entry.key, 0))
        self._words = f"{self._entry.title}, page {number}"
        with canvas.piece(self._tag):
            canvas.setFont(style.fontName, style.fontSize)
            canvas.setFillColor(style.textColor)
            y = self.height - style.fontSize
            for line in self._lines:
                canvas.drawString(style.leftIndent, y, f"{line} ")
                y -= style.leading
            canvas.drawRightString(self.width, y + style.leading, number)
        self._paint_dots(number, y + style.leading)
        canvas.link_owner = self
        canvas.linkRect("", self._entry.key, (0, 0, self.width, self.height), relative=1)
        canvas.link_owner = None

    def _paint_dots(self, number: str, y: float) -> None:
        """Paint the dots between title and number, as decoration."""
        style = self._style
        last = self._lines[-1] if self._lines else ""
        start = style.leftIndent + stringWidth(last, style.fontName, style.fontSize) + 6
        end = self.width - stringWidth(number, style.fontName, style.fontSize) - 6
        with self.canv.artifact():
            self.canv.setFillColor(HexColor(RULE))
            x = end - (end % _DOT_STEP)
            while x > start:
                self.canv.circle(x, y + 1, 0.6, stroke=0, fill=1)
                x -= _DOT_STEP


def write_contents(entries: Iterable[ContentsEntry], depth: int, styles: Styles) -> list[ContentsLine]:
    """Return the lines of the contents down to a level."""
    tag = Tag("TOC")
    return [ContentsLine(entry, tag, styles.contents[entry.level]) for entry in entries if entry.level <= depth]
