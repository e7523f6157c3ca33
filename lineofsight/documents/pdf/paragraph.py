"""Paragraphs and headings that say what they are, with links that are read as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.paragraph import Paragraph as PlainParagraph
from typing_extensions import override

from lineofsight.documents.pdf.strings import MOST_IN_A_BOOKMARK, fit_string
from lineofsight.documents.pdf.tag import Tag
from lineofsight.documents.pdf.tagged_text import TaggedText

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.textobject import PDFTextObject
    from reportlab.platypus.flowables import Flowable
    from reportlab.platypus.paraparser import ParaFrag

    from lineofsight.documents.pdf.canvas import TagCanvas


# Points by which two widths may differ through rounding and still be one.
_SAME_WIDTH = 1e-6


class P(PlainParagraph):
    """A paragraph of one tag.

    ReportLab makes the halves of a split paragraph by calling the class with ``frags``, so the first four arguments
    keep its order; what the halves share is handed on in ``split``.
    """

    canv: TagCanvas

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        bulletText: str | None = None,  # noqa: N803 - ReportLab calls it by this name
        frags: list[ParaFrag] | None = None,
    ) -> None:
        super().__init__(text, style, bulletText=bulletText, frags=frags)  # type: ignore[arg-type] # a half has no text
        self.tag = Tag("P")
        self.label_tag: Tag | None = None
        self.link_words: dict[int, str] = {}
        self.link_tags: dict[int, Tag] = {}
        self._wrapped: tuple[float, tuple[float, float]] | None = None

    def set_links(self, words: dict[int, str]) -> None:
        """Name the words of each link, by its number in the paragraph."""
        self.link_words = words
        self.link_tags = {number: Tag("Link", self.tag) for number in words}

    def become(self, tag: Tag, label_tag: Tag | None = None) -> None:
        """Take another tag, such as a cell's or a list item's; the links stand in it too.

        Args:
            tag: what the paragraph is.
            label_tag: what its bullet, number or term is.
        """
        self.tag = tag
        self.label_tag = label_tag
        for link in self.link_tags.values():
            link.parent = tag

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height; tables ask several times at one width, and lines are broken once."""
        if self._wrapped is not None and abs(self._wrapped[0] - aW) < _SAME_WIDTH and hasattr(self, "blPara"):
            return self._wrapped[1]
        size: tuple[float, float] = super().wrap(aW, aH)
        self._wrapped = (aW, size)
        return size

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the parts over a page's end, which stay one paragraph to a reader."""
        parts = super().split(aW, aH)
        for part in parts:
            if isinstance(part, P) and part is not self:
                self.hand_on(part, is_first=part is parts[0])
        return parts

    def hand_on(self, part: P, *, is_first: bool) -> None:
        """Give a part what it shares with the whole."""
        part.tag = self.tag
        part.link_words = self.link_words
        part.link_tags = self.link_tags
        if is_first:
            part.label_tag = self.label_tag

    @override
    def beginText(self, x: float, y: float) -> PDFTextObject:
        """Begin the lines."""
        if self.canv.is_marked:
            return super().beginText(x, y)
        # The list's label, if there is one, is drawn by now.
        self.canv.label_tag = None
        text = TaggedText(self, x, y)
        self.canv.link_owner = text
        return text

    @override
    def draw(self) -> None:
        """Paint the paragraph in its tag."""
        canvas = self.canv
        start = canvas.count_instructions()
        canvas.label_tag = self.label_tag
        super().draw()
        canvas.label_tag = canvas.link_owner = None
        if self.link_words and not canvas.is_marked:
            canvas.settle_loose(start)


class Heading(P):
    """A heading: a place to point to, and an entry of the outline.

    Attributes:
        level: 1 to 6; the tag is ``H1`` to ``H6``.
        title: its words.
        key: the bookmark's name.
    """

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        bulletText: str | None = None,  # noqa: N803 - ReportLab calls it by this name
        frags: list[ParaFrag] | None = None,
    ) -> None:
        super().__init__(text, style, bulletText, frags)
        self.level = 0
        self.title = ""
        self.key = ""

    def set_place(self, level: int, title: str, key: str) -> None:
        """Say what the heading is called and where it stands."""
        self.level, self.title, self.key = level, title, key
        self.tag.kind = f"H{level}"

    @override
    def hand_on(self, part: P, *, is_first: bool) -> None:
        """Give the first part the bookmark."""
        super().hand_on(part, is_first=is_first)
        if is_first and isinstance(part, Heading):
            part.level, part.title, part.key = self.level, self.title, self.key

    @override
    def draw(self) -> None:
        """Note the page, set the bookmark and the outline's entry, and paint."""
        canvas = self.canv
        if self.key:
            canvas.page_of[self.key] = canvas.getPageNumber()
            canvas.bookmarkHorizontal(self.key, 0, self.height + 4)
            canvas.addOutlineEntry(fit_string(self.title, MOST_IN_A_BOOKMARK), self.key, self.level - 1)
        super().draw()
