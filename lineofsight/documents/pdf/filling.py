"""How many lines a text takes in a column, about: lines are not filled to their ends, since words are not broken."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.documents.pdf.type_scale import TypeScale

# What each line but the last loses, as a share of the type size; measured on the documents of the example.
_LOST = 1.1


@dataclass(frozen=True, slots=True)
class Filling:
    """How lines are filled in one size of print.

    Attributes:
        padding: what stands free in a column, left and right together, in points.
        lost: what stands free at a line's end on average, in points.
    """

    padding: float
    lost: float

    def measure(self, text: float, width: float) -> float:
        """Return how many lines, and parts of one, a text so long takes in a column so wide, both in points."""
        inner = max(width - self.padding, 1.0)
        if text <= inner:
            return 1.0
        return max(text / max(inner - self.lost, inner / 2), 1.0)

    def count(self, text: float, width: float) -> int:
        """Return the same in whole lines."""
        return math.ceil(self.measure(text, width))


def filling_of(scale: TypeScale) -> Filling:
    """Return how the lines of a table's cells are filled."""
    return Filling(2 * scale.cell_padding, _LOST * scale.cell.size)
