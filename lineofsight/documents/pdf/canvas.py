"""The canvas that knows what is painted on it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Protocol

from reportlab.pdfbase.pdfdoc import LinkAnnotation, PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.documents.pdf.document import TagDocument
from lineofsight.documents.pdf.errors import UntaggedContentError
from lineofsight.documents.pdf.marking import END, LAYOUT, Opening, mark_loose, open_piece
from lineofsight.documents.pdf.metadata import declare_conformance
from lineofsight.documents.pdf.tagged_text import TaggedText
from lineofsight.documents.pdf.tagger import Tagger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportlab.pdfgen.textobject import PDFTextObject

    from lineofsight.documents.pdf.tag import Tag

# Annotation flag "Print" (ISO 32000-1, table 165), which PDF/A asks for.
_PRINTED = 4


class LinkOwner(Protocol):
    """Whoever draws links: it says which words a link area belongs to."""

    def take_link(self, key: int, annotation: str) -> str:
        """Take the annotation with its key in the parent tree and return the words of the link."""


@dataclass(slots=True)
class Pass:
    """One passage through the story.

    Attributes:
        as_at: the document's date.
        dry: whether only pages are counted and nothing is painted.
        strict: whether unmarked painting is an error instead of decoration.
        known_pages: bookmark → page number, from the passage before.
        page_total: how many pages the passage before made.
        found_pages: bookmark → page number, filled by this one.
    """

    as_at: date
    dry: bool = False
    strict: bool = False
    known_pages: dict[str, int] = field(default_factory=dict)
    page_total: int = 0
    found_pages: dict[str, int] = field(default_factory=dict)


class TagCanvas(Canvas):
    """A canvas whose content is marked, and whose file carries the structure tree."""

    # ReportLab's own, which its type stubs leave out.
    _doc: TagDocument
    _code: list[str]
    _annotationCount: int  # noqa: N815 - ReportLab's name

    def __init__(self, filename: str | IO[bytes], *, passage: Pass, **settings: object) -> None:
        super().__init__(filename, pdfVersion=(1, 7), **settings)  # type: ignore[arg-type] # as the template gives them
        self.passage = passage
        self.dry = passage.dry
        self.tagger = Tagger()
        # The canvas builds its document itself, so that it can only be made ours afterwards.
        self._doc.__class__ = TagDocument
        self._doc.tagger = self.tagger
        self._doc.set_date(passage.as_at)
        self.shows_rating = False
        self.link_owner: LinkOwner | None = None
        self.label_tag: Tag | None = None
        self._depth = 0
        self._checked = 0

    @property
    def is_marked(self) -> bool:
        """Whether what is painted now belongs to a mark already."""
        return self._depth > 0

    @property
    def page_name(self) -> str:
        """The internal name of the page being painted."""
        return str(self._doc.thisPageName())

    def begin_artifact(self, opening: Opening = LAYOUT) -> None:
        """Begin decoration; for hooks that cannot hold a ``with`` open."""
        if self._depth == 0:
            self._code.append(opening)
        self._depth += 1

    def end_artifact(self) -> None:
        """End decoration; where nothing was painted, nothing is left of it."""
        self._depth -= 1
        if self._depth == 0:
            if isinstance(self._code[-1], Opening):
                self._code.pop()
            else:
                self._code.append(END)

    @contextmanager
    def artifact(self, opening: Opening = LAYOUT) -> Iterator[None]:
        """Paint decoration: what a reader aloud passes over. Inside other marks nothing more is marked."""
        self.begin_artifact(opening)
        try:
            yield
        finally:
            self.end_artifact()

    @contextmanager
    def piece(self, tag: Tag) -> Iterator[None]:
        """Paint content of this tag. Inside other marks nothing more is marked."""
        if self._depth == 0:
            element = self.tagger.find_element(tag, self.page_name)
            self._code.append(open_piece(tag.kind, self.tagger.add_piece(element, self.page_name)))
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._code.append(END)

    @override
    def drawText(self, aTextObject: PDFTextObject) -> None:
        """Draw text; a list's label that a paragraph draws before its text is marked as one."""
        if isinstance(aTextObject, TaggedText):
            self._code.append(aTextObject.write(self))
            return
        if self.label_tag is None or self._depth:
            super().drawText(aTextObject)
            return
        with self.piece(self.label_tag):
            super().drawText(aTextObject)

    def _addAnnotation(  # noqa: N802 - ReportLab's name
        self, annotation: object, name: str | None = None, addtopage: int = 1
    ) -> None:
        """Add a link's area and tie it to its words. A repeated heading has no links of its own."""
        if self._depth:
            return
        if self.link_owner is None:
            raise UntaggedContentError("A link was drawn that belongs to no words.")
        name = name or f"Link{self._annotationCount + 1}"
        key = self.tagger.reserve_link()
        words = self.link_owner.take_link(key, self._doc.annotationName(name))
        if isinstance(annotation, PDFDictionary):
            annotation["F"] = _PRINTED
            annotation["StructParent"] = key
            annotation["Contents"] = PDFString(words)
        elif isinstance(annotation, LinkAnnotation):
            annotation.permitted = (*annotation.permitted, "StructParent")
            annotation.otherkw.update(F=_PRINTED, StructParent=key)
            annotation.Contents = words
        super()._addAnnotation(annotation, name, addtopage)  # type: ignore[misc] # not in the stubs

    def settle_loose(self, start: int) -> None:
        """Make decoration of what was painted unmarked since ``start``, an index into the page's instructions."""
        mark_loose(self._code, start)

    def find_place(self, width: float, height: float) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top on the page of a box at the current origin, in points."""
        left, bottom = self.absolutePosition(0, 0)
        right, top = self.absolutePosition(width, height)
        return left, bottom, right, top

    def count_instructions(self) -> int:
        """Return how many drawing instructions the page has so far."""
        return len(self._code)

    def check_marked(self, what: str) -> None:
        """Make decoration of what was painted unmarked since the last check.

        Raises:
            UntaggedContentError: in a strict passage, when there is any; ``what`` names its painter.
        """
        if mark_loose(self._code, self._checked) and self.passage.strict:
            raise UntaggedContentError(f"{what} painted something that has no tag and is not an artifact.")
        self._checked = len(self._code)

    @override
    def showPage(self) -> None:
        """End the page."""
        if not self.dry:
            self.check_marked("The page itself")
        super().showPage()
        self._checked = 0
        self.shows_rating = False

    @override
    def save(self) -> None:
        """Write the file with its structure tree and its declarations."""
        if self._code:
            self.showPage()
        declare_conformance(self._doc, self.tagger.root)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()
