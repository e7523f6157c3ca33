"""What a tagged PDF says of itself: its structure tree read back, and what is unsound in it.

No conformance tool checks that every piece of every page stands in the tree exactly once and that the way back from
the page agrees, so it is checked here, both ways.
"""

from __future__ import annotations

import io
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import page
import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

PieceKey = tuple[tuple[int, int], int]
"""A piece of marked content: its page's object number and generation, and its number on the page."""


@dataclass
class Node:
    """An element of the tree: its type, its own pieces in order, its attributes and its kids."""

    kind: str
    alt: str | None = None
    page: tuple[int, int] | None = None
    pieces: list[PieceKey] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    kids: list[Node] = field(default_factory=list)
    attributes: str = ""

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find_all(self, kind: str) -> list[Node]:
        """Return the nodes of a type, in reading order."""
        return [node for node in self.walk() if node.kind == kind]

    def first_page(self) -> tuple[int, int]:
        """Return the page of the first piece in or below the node."""
        return next(piece[0] for node in self.walk() for piece in node.pieces)


def open_pdf(content: bytes) -> pikepdf.Pdf:
    """Return a PDF opened from its bytes."""
    return pikepdf.open(io.BytesIO(content))


def read_tree(pdf: pikepdf.Pdf) -> Node:
    """Return the structure tree below its root's one ``Document`` element."""
    (top,) = _as_list(pdf.Root.StructTreeRoot.K)
    return _read_node(top)


def find_conformance_failures(content: bytes) -> list[str]:
    """Return what page-validation finds against PDF/UA-1 and PDF/A-2a."""
    found = []
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf_bytes(content, profile=profile)
        found += [f"{profile.name} {failure.rule_id}: {failure.message}" for failure in report.failures]
    return found


def find_structure_faults(content: bytes) -> list[str]:
    """Return where tree, pages, annotations and parent tree do not agree."""
    with open_pdf(content) as pdf:
        tree = read_tree(pdf)
        return [*_check_pieces(pdf, tree), *_check_parent_tree(pdf), *_check_links(pdf, tree), *_check_parents(pdf)]


def read_aloud(content: bytes) -> str:
    """Return a file's text in structure order, as poppler reads it, without spaces.

    The words drawn within a figure are left out: a reader hears its alternative text in their place. Poppler looks
    through a page once for each piece that stands on it: a long document takes many seconds, so it is read once.
    """
    command = ["pdfinfo", "-struct-text", "-"]
    out = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode("utf-8")
    said: list[str] = []
    figure: int | None = None
    for line in out.splitlines():
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        if figure is not None and indent <= figure:
            figure = None
        if figure is None and text.startswith("Figure"):
            figure = indent
        elif figure is None and text.startswith('"') and text.endswith('"'):
            said.append(text[1:-1])
    return squeeze("".join(said))


def squeeze(text: str) -> str:
    """Return text without any space, so that line breaks do not matter."""
    return "".join(text.split())


def outline_pages(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Return outline title → page number, counted from 1."""
    numbers = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages, 1)}
    with pdf.open_outline() as outline:
        return dict(_outline_entries(list(outline.root), numbers))


def text_sizes(pdf: pikepdf.Pdf) -> set[float]:
    """Return the type sizes of all text that is read: not decoration, not within pictures."""
    sizes: set[float] = set()
    for sheet in pdf.pages:
        size, kinds = 0.0, list[str]()
        for command in pikepdf.parse_content_stream(sheet):
            operands, name = command.operands, str(command.operator)
            if name in ("BDC", "BMC"):
                kinds.append(str(operands[0]))
            elif name == "EMC":
                kinds.pop()
            elif name == "Tf":
                size = float(operands[1])
            elif name in ("Tj", "TJ") and not {"/Artifact", "/Figure"} & set(kinds):
                sizes.add(size)
    return sizes


def _outline_entries(
    items: list[pikepdf.OutlineItem], numbers: dict[tuple[int, int], int]
) -> Iterator[tuple[str, int]]:
    for item in items:
        destination = item.destination
        assert isinstance(destination, pikepdf.Array)
        yield item.title, numbers[destination[0].objgen]
        yield from _outline_entries(list(item.children), numbers)


def _read_node(element: pikepdf.Object) -> Node:
    own_page = element.get("/Pg")
    node = Node(kind=str(element.S)[1:], page=own_page.objgen if own_page is not None else None)
    node.alt = str(element.Alt) if "/Alt" in element else None
    node.attributes = " ".join(f"{key} {value}" for key, value in element.A.items()) if "/A" in element else ""
    for kid in _as_list(element.get("/K")):
        if isinstance(kid, int):
            node.pieces.append((own_page.objgen, kid))
        elif kid.get("/Type") == "/MCR":
            node.pieces.append((kid.Pg.objgen, int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.links.append(kid.Obj.objgen)
        else:
            node.kids.append(_read_node(kid))
    return node


def _as_list(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _marked_pieces(pdf: pikepdf.Pdf) -> set[PieceKey]:
    """Return the pieces that the pages mark."""
    found: set[PieceKey] = set()
    for sheet in pdf.pages:
        for command in pikepdf.parse_content_stream(sheet, "BDC"):
            about = command.operands[1]
            if isinstance(about, pikepdf.Dictionary) and "/MCID" in about:
                found.add((sheet.obj.objgen, int(about["/MCID"])))
    return found


def _check_pieces(pdf: pikepdf.Pdf, tree: Node) -> Iterator[str]:
    """Every piece stands in the tree once."""
    named = [piece for node in tree.walk() for piece in node.pieces]
    marked = _marked_pieces(pdf)
    if len(named) != len(set(named)):
        yield f"{len(named) - len(set(named))} pieces stand in the tree twice"
    if marked - set(named):
        yield f"{len(marked - set(named))} pieces on pages are in no element"
    if set(named) - marked:
        yield f"{len(set(named) - marked)} pieces in the tree are on no page"


def _parent_tree(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(nums[place]): nums[place + 1] for place in range(0, len(nums), 2)}


def _check_parent_tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The parent tree leads from each piece to the element that has it as a kid."""
    parents = _parent_tree(pdf)
    for number, sheet in enumerate(pdf.pages, 1):
        if "/StructParents" not in sheet:
            yield f"page {number} has no key in the parent tree"
            continue
        for place, element in enumerate(parents[int(sheet.StructParents)]):
            if (sheet.obj.objgen, place) not in _read_node(element).pieces:
                yield f"page {number}: the parent tree gives piece {place} to another element"


def _check_links(pdf: pikepdf.Pdf, tree: Node) -> Iterator[str]:
    """Every annotation stands in the tree, and the parent tree leads to its link."""
    parents = _parent_tree(pdf)
    named = [link for node in tree.walk() for link in node.links]
    drawn = [annotation.objgen for sheet in pdf.pages for annotation in _as_list(sheet.get("/Annots"))]
    if sorted(named) != sorted(drawn):
        yield "the links of the tree are not the annotations of the pages"
    for sheet in pdf.pages:
        for annotation in _as_list(sheet.get("/Annots")):
            link = _read_node(parents[int(annotation.StructParent)])
            if link.kind != "Link" or annotation.objgen not in link.links:
                yield "the parent tree gives a link to another element"
            if not str(annotation.get("/Contents", "")):
                yield "a link has no words"


def _check_parents(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every element names as its parent the one that has it as a kid."""
    waiting = list(_as_list(pdf.Root.StructTreeRoot.K))
    while waiting:
        element = waiting.pop()
        for kid in _as_list(element.get("/K")):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                if kid.P.objgen != element.objgen:
                    yield f"a {kid.S} names another parent"
                waiting.append(kid)
