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
        figures: most figures that are red or of concern and told though nothing else is said of them.
        in_list: whether each late action and each of those figures stands on a line of its own; else all actions
            stand in one sentence, and all figures in another.
        for_few_late: whether it is for a plan alone of which it names every late action: for that it has fewer points.
    """

    points: int
    decisions: int
    questions: int
    longest: int
    late: int
    figures: int
    in_list: bool = False
    for_few_late: bool = False

    @property
    def unheld(self) -> int:
        """Most figures of no theme that are red or of concern and named: only their number may not be left out."""
        return 4 if self.in_list else 0


ROOMS: Final = (
    Room(6, 6, 4, 400, 12, 20, in_list=True),
    Room(5, 6, 4, 400, 12, 20, in_list=True),
    Room(5, 5, 4, 400, 12, 20, in_list=True),
    Room(5, 5, 3, 400, 12, 20, in_list=True),
    Room(5, 4, 3, 400, 12, 20, in_list=True),
    Room(4, 4, 3, 400, 10, 20, in_list=True),
    Room(4, 4, 3, 300, 10, 20, in_list=True),
    Room(4, 3, 3, 300, 8, 20, in_list=True),
    Room(4, 3, 2, 300, 8, 20, in_list=True),
    Room(4, 3, 2, 250, 8, 20),
    Room(4, 3, 2, 200, 8, 20),
    Room(3, 3, 2, 300, 5, 20),
    Room(3, 3, 2, 200, 5, 20),
    Room(3, 3, 2, 150, 5, 20),
    Room(3, 2, 2, 150, 5, 20),
    Room(3, 2, 2, 120, 5, 20),
    Room(3, 2, 2, 115, 5, 20),
    Room(3, 2, 2, 115, 4, 12),
    Room(3, 2, 2, 115, 4, 9),
    Room(3, 1, 2, 115, 4, 10),
    Room(3, 1, 2, 115, 3, 10),
    Room(3, 1, 2, 115, 3, 9),
    Room(3, 1, 2, 115, 3, 8),
    Room(3, 1, 2, 115, 3, 7),
    Room(3, 1, 2, 115, 3, 6),
    Room(3, 1, 2, 115, 3, 4),
    Room(3, 1, 2, 100, 4, 8),
    Room(3, 1, 2, 90, 4, 8),
    Room(2, 1, 2, 90, 4, 3, for_few_late=True),
    Room(3, 1, 2, 115, 3, 3),
    Room(3, 1, 2, 100, 3, 4),
    Room(3, 1, 2, 90, 3, 4),
    Room(3, 1, 2, 90, 2, 3),
    Room(3, 1, 2, 80, 3, 4),
    Room(3, 1, 2, 80, 2, 3),
    Room(2, 2, 2, 120, 5, 8),
    Room(3, 2, 1, 200, 5, 8),
    Room(3, 2, 1, 150, 5, 8),
    Room(3, 2, 1, 90, 4, 4),
    Room(3, 2, 1, 90, 3, 3),
    Room(3, 1, 1, 90, 3, 3),
    Room(2, 2, 2, 90, 5, 8),
    Room(2, 2, 1, 200, 5, 3),
    Room(2, 2, 1, 90, 3, 3),
)
"""From the fullest to the barest: the first that fits on two pages is taken."""
