"""The making of one file's structure tree while its pages are painted."""

from __future__ import annotations

from lineofsight.documents.pdf.element import Element, FarPiece, LinkArea, StructureRoot
from lineofsight.documents.pdf.tag import Tag


class Tagger:
    """Elements by tag for one canvas: structure order is the order of first painting, which is story order."""

    def __init__(self) -> None:
        self.root = StructureRoot()
        self._elements: dict[Tag, Element] = {}
        self._pieces_of_page: list[Element] = []

    def has(self, tag: Tag) -> bool:
        """Whether something of this tag was painted already."""
        return tag in self._elements

    def find_element(self, tag: Tag, page: str) -> Element:
        """Return the tag's element, made under its parent's when it is painted for the first time.

        Args:
            tag: what is painted.
            page: internal name of the page that is being painted.
        """
        found = self._elements.get(tag)
        if found is not None:
            return found
        parent = self._document(page) if tag.parent is None else self.find_element(tag.parent, page)
        element = Element(tag, parent, page)
        parent.kids.append(element)
        self._elements[tag] = element
        return element

    def add_piece(self, element: Element, page: str) -> int:
        """Return the number of a new piece of marked content of the element on the page being painted."""
        number = len(self._pieces_of_page)
        self._pieces_of_page.append(element)
        element.kids.append(number if page == element.page else FarPiece(page, number))
        return number

    def reserve_link(self) -> int:
        """Return the key of an annotation in the parent tree, to be settled by ``add_link_area``."""
        entries = self.root.parent_tree.entries
        entries.append(None)
        return len(entries) - 1

    def add_link_area(self, element: Element, key: int, area: LinkArea) -> None:
        """Make the annotation of this key a kid of its link."""
        self.root.parent_tree.entries[key] = element
        element.kids.append(area)

    def end_page(self) -> int:
        """Close the page being painted and return its key in the parent tree."""
        entries = self.root.parent_tree.entries
        entries.append(self._pieces_of_page)
        self._pieces_of_page = []
        return len(entries) - 1

    def _document(self, page: str) -> Element:
        """Return the element that holds all others."""
        if self.root.document_element is None:
            self.root.document_element = Element(Tag("Document"), self.root, page)
        return self.root.document_element
