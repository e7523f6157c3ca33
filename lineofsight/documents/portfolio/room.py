"""How much the pack on two pages says, so that it keeps to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAGES: Final = 2


@dataclass(frozen=True, slots=True)
class Room:
    """How much stands under each heading, and how long a text of officers may be.

    Attributes:
        points: most talking points.
        decisions: most decisions.
        questions: most questions to ask, and as many to expect.
        longest: most characters of each text that officers wrote.
        late: most late actions that are named.
        in_list: whether each late action stands on a line of its own with who leads it; else all in one sentence.
    """

    points: int
    decisions: int
    questions: int
    longest: int
    late: int
    in_list: bool = False


ROOMS: Final = (
    Room(6, 6, 4, 400, 12, in_list=True),
    Room(5, 6, 4, 400, 12, in_list=True),
    Room(5, 5, 4, 400, 12, in_list=True),
    Room(5, 5, 3, 400, 12, in_list=True),
    Room(5, 4, 3, 400, 12, in_list=True),
    Room(4, 4, 3, 400, 10, in_list=True),
    Room(4, 4, 3, 300, 10, in_list=True),
    Room(4, 3, 3, 300, 8, in_list=True),
    Room(4, 3, 2, 300, 8, in_list=True),
    Room(4, 3, 2, 250, 8),
    Room(4, 3, 2, 200, 8),
    Room(3, 3, 2, 300, 5),
    Room(3, 3, 2, 200, 5),
    Room(3, 3, 2, 150, 5),
    Room(3, 2, 2, 150, 5),
    Room(3, 2, 2, 120, 5),
    Room(3, 2, 2, 115, 5),
    Room(3, 1, 2, 115, 5),
    Room(2, 2, 2, 120, 5),
    Room(3, 2, 1, 200, 5),
    Room(3, 2, 1, 150, 5),
    Room(2, 2, 2, 90, 5),
    Room(2, 2, 1, 200, 5),
    Room(2, 2, 1, 90, 3),
)
"""From the fullest to the barest: the first that fits on two pages is taken."""
