"""A paragraph's lines on one page, with a mark around each stretch of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfgen.textobject import PDFTextObject

from lineofsight.documents.pdf.element import LinkArea
from lineofsight.documents.pdf.marking import Marked, open_piece

if TYPE_CHECKING:
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.paragraph import P
    from lineofsight.documents.pdf.tag import Tag

# A line that ends in one of these needs no space after it for the words to stay apart.
_LINE_ENDS = (" ", "-", "\u00ad")


class TaggedText(PDFTextObject):
    """A paragraph's lines on one page, which know where links begin and end in them."""

    def __init__(self, paragraph: P, x: float, y: float) -> None:
        super().__init__(paragraph.canv, x, y)
        self._paragraph = paragraph
        # (number of the link, index of its first and index after its last instruction)
        self._stretches: list[tuple[int, int, int]] = []
        self._links_of_line: list[int] = []
        # (number of the link, key in the parent tree, annotation's name)
        self._areas: list[tuple[int, int, str]] = []

    # ReportLab's own, which its type stubs leave out.
    _code: list[str]

    def _textOut(  # noqa: N802 - ReportLab's name
        self,
        text: str,
        TStar: int = 0,  # noqa: N803 - ReportLab's name
    ) -> None:
        """Write words; line breaking took the space at a line's end, without which a reader joins two words."""
        if TStar and not text.endswith(_LINE_ENDS):
            text += " "
        super()._textOut(text, TStar)  # type: ignore[misc] # not in the stubs

    def _linkRecord(  # noqa: N802 - ReportLab looks for this name
        self, link: tuple[int, str], edge: str
    ) -> None:
        """Note an edge of a link: ReportLab tells the first edge just after it wrote the link's first words."""
        number = link[0]
        if edge == "start":
            self._stretches.append((number, len(self._code) - 1, -1))
            self._links_of_line.append(number)
        else:
            first = self._stretches[-1][1]
            self._stretches[-1] = (number, first, len(self._code))

    def take_link(self, key: int, annotation: str) -> str:
        """Take the area of the line's next link and return the link's words."""
        number = min(self._links_of_line)
        self._links_of_line.remove(number)
        self._areas.append((number, key, annotation))
        return self._paragraph.link_words[number]

    def write(self, canvas: TagCanvas) -> Marked:
        """Return the text with its marks; links become elements in the midst of their paragraph's."""
        page = canvas.page_name
        tagger = canvas.tagger
        tag = self._paragraph.tag
        links = self._paragraph.link_tags
        out = ["BT"]
        place = 1
        for number, first, last in [*self._stretches, (-1, len(self._code), len(self._code))]:
            _write_stretch(canvas, out, self._code[place:first], tag)
            if number >= 0:
                _write_stretch(canvas, out, self._code[first:last], links[number])
            place = last
        for number, key, annotation in self._areas:
            element = tagger.find_element(links[number], page)
            tagger.add_link_area(element, key, LinkArea(page, annotation))
        out.append("ET")
        # ReportLab gives the lines a method of their own, which would hold them and their paragraph in a circle.
        self.__dict__.pop("_do_line", None)
        return Marked("\n".join(out))


def _write_stretch(canvas: TagCanvas, out: list[str], code: list[str], tag: Tag) -> None:
    """Append a stretch of text in its mark, or bare when it shows nothing."""
    if not any(") Tj" in item for item in code):
        out.extend(code)
        return
    page = canvas.page_name
    number = canvas.tagger.add_piece(canvas.tagger.find_element(tag, page), page)
    out.extend([open_piece(tag.kind, number), *code, "EMC"])
