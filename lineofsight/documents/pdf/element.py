"""The structure tree of one file: its elements, its root and the way back from a page's pieces to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFString

from lineofsight.documents.pdf.strings import fit_string

if TYPE_CHECKING:
    from lineofsight.documents.pdf.tag import Tag

# The attribute by which ReportLab knows an object that is in the file.
_NAME = "__InternalName__"


@dataclass(frozen=True, slots=True)
class FarPiece:
    """Marked content on another page than its element's first: that page's internal name and its number there."""

    page: str
    number: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A link's annotation on a page: the internal names of both."""

    page: str
    annotation: str


class Element(PDFObject):
    """One structure element; its kids stand in reading order, a piece on its own page by its bare number."""

    # ReportLab then writes it as an object of its own, wherever it is named.
    __RefOnly__ = 1

    def __init__(self, tag: Tag, parent: Element | StructureRoot, page: str) -> None:
        self.tag = tag
        self.parent = parent
        self.page = page
        self.attributes = tag.attributes
        self.kids: list[Kid] = []

    def format(self, document: PDFDocument) -> bytes:
        """Return the element as it stands in the file."""
        parts = [
            b"<</Type/StructElem/S/" + self.tag.kind.encode("ascii"),
            b"/P " + point_to(self.parent, document),
            b"/Pg " + point_to_name(self.page, document),
        ]
        if self.tag.alt is not None:
            parts.append(b"/Alt " + PDFString(fit_string(self.tag.alt)).format(document))
        if self.attributes:
            parts.append(b"/A<<" + self.attributes.encode("ascii") + b">>")
        if self.kids:
            parts.append(b"/K[" + b" ".join([_format_kid(kid, document) for kid in self.kids]) + b"]")
        parts.append(b">>")
        return b"".join(parts)


Kid: TypeAlias = "int | Element | FarPiece | LinkArea"


def _format_kid(kid: Kid, document: PDFDocument) -> bytes:
    """Return one kid."""
    if isinstance(kid, int):
        return b"%d" % kid
    if isinstance(kid, Element):
        return point_to(kid, document)
    page = b"/Pg " + point_to_name(kid.page, document)
    if isinstance(kid, LinkArea):
        return b"<</Type/OBJR" + page + b"/Obj " + point_to_name(kid.annotation, document) + b">>"
    return b"<</Type/MCR" + page + b"/MCID %d>>" % kid.number


class ParentTree(PDFObject):
    """From a page's key to the elements of its pieces, and from an annotation's key to its element."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.entries: list[list[Element] | Element | None] = []

    def format(self, document: PDFDocument) -> bytes:
        """Return the number tree, flat."""
        parts: list[bytes] = []
        for key, entry in enumerate(self.entries):
            if isinstance(entry, list):
                value = b"[" + b" ".join(point_to(element, document) for element in entry) + b"]"
            elif entry is not None:
                value = point_to(entry, document)
            else:
                continue
            parts.append(b"%d %s" % (key, value))
        return b"<</Nums[" + b"\n".join(parts) + b"]>>"


class StructureRoot(PDFObject):
    """The root of the tree."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.parent_tree = ParentTree()
        self.document_element: Element | None = None

    def format(self, document: PDFDocument) -> bytes:
        """Return the root as it stands in the file."""
        kids = point_to(self.document_element, document) if self.document_element is not None else b""
        parents = point_to(self.parent_tree, document)
        following = len(self.parent_tree.entries)
        return b"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey %d>>" % (kids, parents, following)


def point_to(target: PDFObject, document: PDFDocument) -> bytes:
    """Return a reference to an object, taking it into the file when it is not there yet."""
    name: str | None = getattr(target, _NAME, None)
    if name is None:
        name = document.Reference(target).name  # type: ignore[no-untyped-call] # untyped in the stubs
    return point_to_name(name, document)


def point_to_name(name: str, document: PDFDocument) -> bytes:
    """Return a reference to an object by ReportLab's internal name."""
    return b"%d %d R" % document.idToObjectNumberAndVersion[name]
