"""A page as a few lines of signs: how dark it is where, for a person to see and a test to compare."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SIGNS: Final = " .:-=+*#%@"
"""From white to black. A sign is about half as wide as it is high, so the columns are twice as narrow as the rows."""

COLUMNS, ROWS = 36, 25
_DPI: Final = 36
_WHITE: Final = 255
_MORE: Final = 2.5
"""Text covers little of the paper: darkness is told this much stronger, so that light pages differ too."""


def draw_ink(path: Path, number: int) -> list[str]:
    """Return the rows of a page's picture.

    Args:
        path: the PDF.
        number: the page, counted from 1.
    """
    asked = ["pdftoppm", "-gray", "-r", str(_DPI), "-f", str(number), "-l", str(number), str(path)]
    raw = subprocess.run(asked, capture_output=True, check=True).stdout
    _, size, _, pixels = raw.split(b"\n", 3)
    width, height = (int(part) for part in size.split())
    return [
        "".join(
            _sign(pixels, width, _span(column, COLUMNS, width), _span(row, ROWS, height)) for column in range(COLUMNS)
        )
        for row in range(ROWS)
    ]


def ink_differs(one: str, other: str) -> bool:
    """Whether two rows differ by more than a shade anywhere: type is drawn a little otherwise by each poppler."""
    if len(one) != len(other):
        return True
    return any(abs(SIGNS.index(a) - SIGNS.index(b)) > 1 for a, b in zip(one, other, strict=True))


def _span(number: int, of: int, length: int) -> range:
    return range(number * length // of, (number + 1) * length // of)


def _sign(pixels: bytes, width: int, columns: range, rows: range) -> str:
    """The sign for the mean darkness of a part of the page."""
    darkness = sum(_WHITE - pixels[row * width + column] for row in rows for column in columns)
    share = darkness / (_WHITE * len(columns) * len(rows)) * _MORE
    return SIGNS[min(int(share * len(SIGNS)), len(SIGNS) - 1)]
