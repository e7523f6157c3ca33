"""The sizes of paper that a picture may be given, smallest first."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

_MM: Final = 72 / 25.4
_A4: Final = (210 * _MM, 297 * _MM)
_A3: Final = (297 * _MM, 420 * _MM)


class SheetSize(StrEnum):
    """A sheet of paper and which way it lies."""

    A4_UPRIGHT = "a4_upright"
    A4_ACROSS = "a4_across"
    A3_ACROSS = "a3_across"


SHEET_POINTS: Final[dict[SheetSize, tuple[float, float]]] = {
    SheetSize.A4_UPRIGHT: _A4,
    SheetSize.A4_ACROSS: (_A4[1], _A4[0]),
    SheetSize.A3_ACROSS: (_A3[1], _A3[0]),
}
"""Width and height of each sheet in points."""
