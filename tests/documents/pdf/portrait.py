"""A page in words that a person can review: what stands where, with which tag, and how dark the page is where.

One line for each thing that the page's structure has under the document: its place, its tag and its first words; then
how many of each tag begin there, and the page's picture in signs.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.documents.pdf.ink import draw_ink, ink_differs
from tests.documents.pdf.pieces import Piece, read_pieces
from tests.documents.pdf.structure import open_pdf, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pikepdf

    from tests.documents.pdf.structure import Node, PieceKey

_WORDS: Final = 64
"""Letters of a thing's first words."""

_SECTION: Final = "H2"
"""Pages are chosen by headings of this level."""

_PLACED: Final = re.compile(r"^ *(?P<x>-?\d+),(?P<y>-?\d+) +(?P<rest>.*)$")
_INK: Final = re.compile(r"^\|(?P<signs>.*)\|$")
_NEAR: Final = 1
"""Points by which a place may differ: a rounded half."""


@dataclass(frozen=True)
class _Page:
    """A page read for its portrait.

    Attributes:
        name: its name in the file.
        pieces: its pieces by number.
        things: what stands directly under the document and has a piece on the page, in reading order.
    """

    name: tuple[int, int]
    pieces: dict[int, Piece]
    things: list[Node]

    def here(self, node: Node) -> list[Piece]:
        """The pieces of a node, and of all below it, that are on the page."""
        return [self.pieces[key[1]] for key in _keys(node) if key[0] == self.name and key[1] in self.pieces]

    def own_words(self, node: Node) -> str:
        """What a node itself says on the page."""
        return "".join(self.pieces[key[1]].words for key in node.pieces if key[0] == self.name).strip()

    def begins(self, node: Node) -> bool:
        """Whether a node begins on the page."""
        first = next(_keys(node), None)
        return first is not None and first[0] == self.name


def draw_portrait(path: Path, headings: Sequence[str] = ()) -> str:
    """Return the portrait of a file's pages.

    Args:
        path: the PDF.
        headings: only the pages on which one of these sections begins; every page when there are none.
    """
    lines: list[str] = []
    with open_pdf(path.read_bytes()) as pdf:
        things = read_tree(pdf).kids
        for number, sheet in enumerate(pdf.pages, 1):
            if headings and not any(thing.kind == _SECTION and _is_on(thing, sheet) for thing in things):
                continue
            page = _read_page(sheet, things)
            chosen = next((text for text in headings if text in _sections(page)), "")
            if chosen or not headings:
                title = f"The page of “{chosen}”" if headings else f"Page {number} of {len(pdf.pages)}"
                lines += ["", f"=== {title}", *_draw_page(page)]
                lines += [f"|{row}|" for row in draw_ink(path, number)]
    return "\n".join(lines).lstrip("\n") + "\n"


def find_differences(wanted: str, found: str) -> list[str]:
    """Return where two portraits differ, line by line; places by a point and ink by a shade do not count."""
    old, new = wanted.splitlines(), found.splitlines()
    told = [
        f"line {number}: {was!r} became {now!r}"
        for number, (was, now) in enumerate(zip(old, new, strict=False), 1)
        if _differs(was, now)
    ]
    if len(old) != len(new):
        told.append(f"{len(old)} lines became {len(new)}")
    return told


def _differs(was: str, now: str) -> bool:
    if was == now:
        return False
    ink = _INK.match(was), _INK.match(now)
    if ink[0] and ink[1]:
        return ink_differs(ink[0]["signs"], ink[1]["signs"])
    placed = _PLACED.match(was), _PLACED.match(now)
    if not (placed[0] and placed[1]) or placed[0]["rest"] != placed[1]["rest"]:
        return True
    return any(abs(int(placed[0][axis]) - int(placed[1][axis])) > _NEAR for axis in ("x", "y"))


def _keys(node: Node) -> Iterator[PieceKey]:
    return (key for part in node.walk() for key in part.pieces)


def _is_on(thing: Node, sheet: pikepdf.Page) -> bool:
    return any(key[0] == sheet.obj.objgen for key in _keys(thing))


def _read_page(sheet: pikepdf.Page, things: Sequence[Node]) -> _Page:
    return _Page(sheet.obj.objgen, read_pieces(sheet), [thing for thing in things if _is_on(thing, sheet)])


def _sections(page: _Page) -> list[str]:
    return [page.own_words(thing) for thing in page.things if thing.kind == _SECTION]


def _draw_page(page: _Page) -> Iterator[str]:
    """A line for each thing on the page, then how many of each tag begin there."""
    for thing in page.things:
        x, y = page.here(thing)[0].place
        goes_on = "" if page.begins(thing) else "… "
        yield f"{x:4},{y:<3} {thing.kind:<7} {goes_on}{_first_words(thing, page)}{_size(thing, page)}"
    begun = Counter(node.kind for thing in page.things for node in thing.walk() if page.begins(node))
    yield f"tags: {', '.join(f'{kind} {number}' for kind, number in sorted(begun.items()))}"


def _first_words(thing: Node, page: _Page) -> str:
    """The words with which a thing begins on a page; a picture's are those that are read in its place."""
    if thing.kind == "Figure":
        return _cut(thing.alt or "")
    if thing.kind == "Table":
        row = next((row for row in thing.find_all("TR") if page.here(row)), thing)
        return _cut(" | ".join(_words_on(cell, page) for cell in row.kids))
    return _cut(_words_on(thing, page))


def _words_on(node: Node, page: _Page) -> str:
    """The first words of a thing on a page, without the sign before a list's item."""
    said = (page.own_words(part) for part in node.walk() if part.kind != "Lbl")
    return next((words for words in said if words), "")


def _size(thing: Node, page: _Page) -> str:
    """How many rows or items of a table or list stand on the page."""
    kind = {"Table": "TR", "L": "LI", "TOC": "TOCI"}.get(thing.kind)
    return "" if kind is None else f" ({sum(1 for part in thing.find_all(kind) if page.here(part))} {kind})"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WORDS else f"{line[: _WORDS - 1]}…"
