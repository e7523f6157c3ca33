"""Marks in a page's drawing instructions, and the finding of what stands outside them.

ReportLab keeps a page as a list of strings, one a drawing call. Marks are strings of types of their own, so what is
marked is known by type and no instruction is ever parsed for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable


class Opening(str):
    """Begins marked content."""

    __slots__ = ()


class Closing(str):
    """Ends marked content."""

    __slots__ = ()


class Marked(str):
    """Marked content whole, from its beginning to its end."""

    __slots__ = ()


class Place(str):
    """A place kept for what is painted when the number of pages is known.

    Attributes:
        paint: paints it.
        depth: how many marks it stands in.
    """

    __slots__ = ("depth", "paint")

    depth: int
    paint: Callable[[], None]

    def __new__(cls, paint: Callable[[], None], depth: int) -> Self:
        """Keep a place."""
        place = super().__new__(cls)
        place.paint, place.depth = paint, depth
        return place


END: Final = Closing("EMC")
LAYOUT: Final = Opening("/Artifact <</Type/Layout>> BDC")
HEADER: Final = Opening("/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC")
FOOTER: Final = Opening("/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC")
UNDERPRINT: Final = Opening("/Artifact <</Type/Pagination/Subtype/Watermark>> BDC")
REPEATED: Final = Opening("/Artifact <</Type/Pagination>> BDC")

# Operators that put something on the page (ISO 32000-1, table 51): paths, shadings, images and forms.
_PAINTING: Final = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"})
# What they end with, and what text ends with: most instructions are told apart by it.
_LAST_LETTERS: Final = tuple({operator[-1] for operator in (*_PAINTING, "ET")})


def open_piece(kind: str, number: int) -> Opening:
    """Return the mark that begins a numbered piece of a structure element."""
    return Opening(f"/{kind} <</MCID {number}>> BDC")


def mark_loose(code: list[str], start: int) -> int:
    """Make an artifact of everything painted outside marks from ``start`` on; return how many there were."""
    loose = _find_loose(code, start)
    for first, last in reversed(loose):
        code.insert(last + 1, END)
        code.insert(first, LAYOUT)
    return len(loose)


def _find_loose(code: list[str], start: int) -> list[tuple[int, int]]:
    """Return (first, last) index of each unmarked stretch that paints."""
    depth = 0
    found: list[tuple[int, int]] = []
    for index in range(start, len(code)):
        kind = type(code[index])
        if kind is str:
            if depth == 0 and _paints(code[index]):
                # An operator alone belongs to the path that stands before it.
                found.append((index if " " in code[index].strip() else index - 1, index))
        elif kind is Opening:
            depth += 1
        elif kind is Closing:
            depth -= 1
    return found


def _paints(item: str) -> bool:
    """Whether the drawing call puts something on the page."""
    item = item.rstrip()
    if not item.endswith(_LAST_LETTERS):
        return False
    last = item.rsplit(None, 1)[-1]
    if last == "ET":
        return " Tj" in item or " TJ" in item
    return last in _PAINTING
