"""How pages are put on paper, as the person chose it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """How pages are put on paper.

    Attributes:
        two_on_one: whether two upright pages stand side by side on a sheet; one that is wide has a sheet of its own.
        grey: whether colours are printed as greys.
    """

    two_on_one: bool = False
    grey: bool = False


ONE_IN_COLOUR: Final = PrintChoice()
