"""How much the short form of the line of sight document says, so that it keeps to its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAGES: Final = 6
"""Pages that the short form has at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much the short form says, so that a council with many figures gets as few pages as one with few.

    Attributes:
        questions: to ask.
        figures: key indicators in the table, the worst rating first; ``None`` for all.
        worries: lines under their rules.
        slips: rows of dates that moved.
    """

    questions: int
    figures: int | None = None
    worries: int = 6
    slips: int = 4


ROOMS: Final = (
    *(Room(questions=number) for number in (6, 5, 4, 3)),
    *(Room(questions=3, figures=number) for number in (24, 21, 18, 16, 14, 12)),
    Room(questions=3, figures=10, slips=3),
    Room(questions=3, figures=8, worries=4, slips=2),
    Room(questions=2, figures=5, worries=3, slips=1),
)
"""From the fullest to the barest: the first that keeps to the pages is taken. Questions give way to three before
figures do, then rows of figures, the worst last; what is left out is counted in its place."""
