"""How far each page of a file is filled, seen in its picture."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DPI: Final = 36
_POINTS: Final = 72
_WHITE: Final = 255
_ACROSS: Final = 0.7
"""Of a page's width, what is inked at least in the row of the rule over its foot."""


@dataclass(frozen=True)
class SeenPage:
    """A page as it is seen.

    Attributes:
        size: width and height in dots.
        filled: the share of the height between head and foot down to the lowest ink.
    """

    size: tuple[int, int]
    filled: float


def see_pages(path: Path, top: float) -> list[SeenPage]:
    """Return a file's pages.

    Args:
        path: the PDF.
        top: where the text begins, in points from the paper's top.
    """
    asked = ["pdftoppm", "-gray", "-r", str(_DPI), str(path)]
    raw = subprocess.run(asked, capture_output=True, check=True).stdout
    return [_see(page, size, round(top * _DPI / _POINTS)) for page, size in _part(raw)]


def _part(raw: bytes) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield the dots of each picture, with its width and height."""
    while raw:
        _, size, _, rest = raw.split(b"\n", 3)
        width, height = (int(part) for part in size.split())
        yield rest[: width * height], (width, height)
        raw = rest[width * height :]


def _see(dots: bytes, size: tuple[int, int], top: int) -> SeenPage:
    width, height = size
    inked = [width - dots.count(_WHITE, row * width, (row + 1) * width) for row in range(height)]
    foot = max(row for row, count in enumerate(inked) if count > _ACROSS * width)
    lowest = max((row for row in range(top, foot) if inked[row]), default=top)
    return SeenPage(size, (lowest - top) / (foot - top))
