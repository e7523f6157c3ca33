"""How much the pack on two pages says, so that it keeps to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAGES: Final = 2


@dataclass(frozen=True, slots=True)
class Room:
    """How much stands under each heading, and how long a text of officers may be."""

    points: int
    decisions: int
    questions: int
    longest: int


ROOMS: Final = (
    Room(6, 6, 4, 400),
    Room(5, 6, 4, 400),
    Room(5, 5, 4, 400),
    Room(5, 5, 3, 400),
    Room(5, 4, 3, 400),
    Room(4, 4, 3, 400),
    Room(4, 4, 3, 300),
    Room(4, 3, 3, 300),
    Room(4, 3, 2, 300),
    Room(4, 3, 2, 250),
    Room(4, 3, 2, 200),
    Room(3, 3, 2, 300),
    Room(3, 3, 2, 200),
    Room(3, 3, 2, 150),
    Room(3, 2, 2, 150),
    Room(3, 2, 2, 120),
    Room(3, 1, 2, 120),
    Room(3, 2, 1, 200),
    Room(3, 2, 1, 150),
    Room(2, 2, 2, 200),
    Room(2, 2, 2, 150),
    Room(2, 2, 2, 120),
    Room(2, 2, 1, 200),
    Room(2, 2, 1, 90),
)
"""From the fullest to the barest: the first that fits on two pages is taken."""
