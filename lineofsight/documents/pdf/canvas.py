"""The canvas that knows what is painted on it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Protocol

from reportlab.pdfbase.pdfdoc import LinkAnnotation, PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.documents.errors import UntaggedContentError
from lineofsight.documents.pdf.document import TagDocument
from lineofsight.documents.pdf.marking import END, LAYOUT, Opening, Place, mark_loose, open_piece
from lineofsight.documents.pdf.metadata import declare_conformance
from lineofsight.documents.pdf.strings import fit_string
from lineofsight.documents.pdf.tagged_text import TaggedText
from lineofsight.documents.pdf.tagger import Tagger

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from datetime import date

    from reportlab.pdfbase.pdfdoc import PDFPage
    from reportlab.pdfgen.textobject import PDFTextObject

    from lineofsight.documents.pdf.tag import Tag

# Annotation flag "Print" (ISO 32000-1, table 165), which PDF/A asks for.
_PRINTED = 4


class LinkOwner(Protocol):
    """Whoever draws links: it says which words a link area belongs to."""

    def take_link(self, key: int, annotation: str) -> str | Callable[[], str]:
        """Take the annotation with its key in the parent tree and return the words of the link.

        Words that name a page are told by a function, which is called when all pages are known.
        """


class TagCanvas(Canvas):
    """A canvas whose content is marked, and whose file carries the structure tree.

    Attributes:
        tagger: makes the structure.
        page_of: bookmark → page number, of the headings painted so far.
        page_name: the internal name of the page being painted.
        page_total: how many pages there are; known to what is painted last.
        shows_rating: whether the page being painted shows a rating.
    """

    # ReportLab's own, which its type stubs leave out.
    _doc: TagDocument
    _code: list[str]
    _preamble: str
    _annotationCount: int  # noqa: N815 - ReportLab's name

    def __init__(
        self, filename: str | IO[bytes], *, as_at: date, rights: str, is_strict: bool, **settings: object
    ) -> None:
        """Make the canvas.

        Args:
            filename: where the file goes.
            as_at: the date written into it.
            rights: for whom it is, and whose copy, written into it.
            is_strict: whether unmarked painting is an error instead of decoration.
            settings: as the template gives them.
        """
        super().__init__(filename, pdfVersion=(1, 7), **settings)  # type: ignore[arg-type] # as the template gives them
        self.tagger = Tagger()
        self.page_of: dict[str, int] = {}
        self.page_name: str = self._doc.thisPageName()
        self.page_total = 0
        self._is_strict = is_strict
        # The canvas builds its document itself, so that it can only be made ours afterwards.
        self._doc.__class__ = TagDocument
        self._doc.tagger = self.tagger
        self._doc.set_date(as_at)
        self._doc.rights = rights
        self.shows_rating = False
        self.link_owner: LinkOwner | None = None
        self.label_tag: Tag | None = None
        self._depth = 0
        self._checked = 0
        self._stamps: dict[Hashable, str] = {}
        self._unfinished: list[tuple[PDFPage, list[str]]] = []
        self._undescribed: list[tuple[object, Callable[[], str]]] = []

    @property
    def is_marked(self) -> bool:
        """Whether what is painted now belongs to a mark already."""
        return self._depth > 0

    @contextmanager
    def artifact(self, opening: Opening = LAYOUT) -> Iterator[None]:
        """Paint decoration: what a reader aloud passes over. Inside other marks nothing more is marked."""
        if self._depth == 0:
            self._code.append(opening)
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._close_artifact()

    def stamp(self, key: Hashable, box: tuple[float, float, float, float], paint: Callable[[], None]) -> None:
        """Paint decoration that recurs: its instructions stand in the file once, and each page names them.

        Args:
            key: the same for the same decoration.
            box: left, bottom, right and top of what is painted, in points.
            paint: paints it; called the first time only.
        """
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = f"stamp{len(self._stamps)}"
            self.beginForm(name, *box)  # type: ignore[arg-type] # the stubs know only whole numbers
            # Whoever names it marks it.
            self._depth += 1
            paint()
            self._depth -= 1
            self.endForm()
        self.doForm(name)

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

    def paint_later(self, paint: Callable[[], None]) -> None:
        """Keep a place here for what can be painted only when all pages are known.

        Its painter sets its own type and colours.
        """
        self._code.append(Place(paint, self._depth))

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
        elif isinstance(annotation, LinkAnnotation):
            annotation.permitted = (*annotation.permitted, "StructParent")
            annotation.otherkw.update(F=_PRINTED, StructParent=key)
        if callable(words):
            self._undescribed.append((annotation, words))
        else:
            _describe(annotation, words)
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
            UntaggedContentError: when that is strictly forbidden and there is any; ``what`` names its painter.
        """
        if mark_loose(self._code, self._checked) and self._is_strict:
            raise UntaggedContentError(f"{what} painted something that has no tag and is not an artifact.")
        self._checked = len(self._code)

    @override
    def showPage(self) -> None:
        """End the page."""
        self.check_marked("The page itself")
        code, name = self._code, self.page_name
        super().showPage()
        self.page_name = self._doc.thisPageName()
        if any(isinstance(item, Place) for item in code):
            self._unfinished.append((self._doc.find_page(name), _join_runs([self._preamble, *code])))
        self._checked = 0
        self.shows_rating = False

    @override
    def save(self) -> None:
        """Write the file with its structure tree and its declarations."""
        if self._code:
            self.showPage()
        self.page_total = self.getPageNumber() - 1
        self._finish_pages()
        self.declare()
        super().save()

    def declare(self) -> None:
        """Give the file its structure tree, and say what it conforms to."""
        declare_conformance(self._doc, self.tagger.root)
        self.setViewerPreference("DisplayDocTitle", "true")

    def _finish_pages(self) -> None:
        """Paint what had to wait for the last page."""
        for page, code in self._unfinished:
            page.setStream([self._paint_aside(item) if isinstance(item, Place) else item for item in code])
        for annotation, words in self._undescribed:
            _describe(annotation, words())
        # Else ReportLab would take what was painted aside for one more page.
        self._code, self._depth = [], 0

    def _close_artifact(self) -> None:
        """End decoration; where nothing was painted, nothing is left of it."""
        if isinstance(self._code[-1], Opening):
            self._code.pop()
        else:
            self._code.append(END)

    def _paint_aside(self, place: Place) -> str:
        """Return the instructions of what a place was kept for."""
        self._code, self._depth = [], place.depth
        place.paint()
        return "\n".join(self._code)


def _describe(annotation: object, words: str) -> None:
    """Give a link's area the words of the link."""
    if isinstance(annotation, PDFDictionary):
        annotation["Contents"] = PDFString(fit_string(words))
    elif isinstance(annotation, LinkAnnotation):
        annotation.Contents = fit_string(words)


def _join_runs(code: list[str]) -> list[str]:
    """Return a page's instructions with all joined that stand between places, to hold them in less memory."""
    joined: list[str] = []
    start = 0
    for number in [number for number, item in enumerate(code) if isinstance(item, Place)]:
        joined += ["\n".join(code[start:number]), code[number]]
        start = number + 1
    return [*joined, "\n".join(code[start:])]
