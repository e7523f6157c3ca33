"""The sizes of paper that a picture may be given, smallest first."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from reportlab.lib.pagesizes import A3, A4, landscape


class SheetSize(StrEnum):
    """A sheet of paper and which way it lies."""

    A4_UPRIGHT = "a4_upright"
    A4_ACROSS = "a4_across"
    A3_ACROSS = "a3_across"


SHEET_POINTS: Final[dict[SheetSize, tuple[float, float]]] = {
    SheetSize.A4_UPRIGHT: A4,
    SheetSize.A4_ACROSS: landscape(A4),
    SheetSize.A3_ACROSS: landscape(A3),
}
"""Width and height of each sheet in points."""
