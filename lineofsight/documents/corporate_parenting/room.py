"""How much the briefing and its cuts say, so that a council with many figures gets as few pages as one with few.

What gives way first is what is named in passing, then rows, then the length of officers' texts; the counts, the gaps
and the order of the headings never do. What was left out is counted in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much stands under each heading.

    Attributes:
        lines: under each heading of the first page.
        voices: accounts of what children said.
        figures: rows of a table of figures.
        actions: rows of the table of actions.
        named: further figures and actions that are named in a sentence.
        questions: to ask.
        longest: characters of each text that officers wrote.
    """

    lines: int = 2
    voices: int
    figures: int
    actions: int
    named: int
    questions: int = 3
    longest: int


FULL_PAGES: Final = 8
FULL_ROOMS: Final = (
    Room(voices=4, figures=3, actions=8, named=8, longest=400),
    Room(voices=4, figures=3, actions=8, named=4, longest=400),
    Room(voices=4, figures=3, actions=8, named=2, longest=300),
    Room(voices=4, figures=3, actions=6, named=0, longest=300),
    Room(voices=3, figures=3, actions=5, named=0, longest=250),
    Room(voices=3, figures=2, actions=5, named=0, longest=200),
    Room(voices=2, figures=2, actions=4, named=0, longest=150),
    Room(voices=2, figures=1, actions=4, named=0, longest=250),
    Room(voices=2, figures=1, actions=3, named=0, longest=180),
    Room(voices=2, figures=1, actions=3, named=0, longest=110),
)
"""The briefing's, from the fullest to the barest: the first with which it keeps to eight pages."""

SHORT_PAGES: Final = 3
SHORT_ROOMS: Final = (
    Room(voices=3, figures=8, actions=4, named=0, longest=300),
    Room(voices=2, figures=8, actions=3, named=0, longest=250),
    Room(voices=2, figures=8, actions=2, named=0, questions=2, longest=180),
    Room(voices=1, figures=6, actions=1, named=0, questions=2, longest=120),
    Room(lines=1, voices=1, figures=4, actions=1, named=0, questions=1, longest=90),
)
"""The short form's: two or three pages."""

WARD_PAGES: Final = 2
WARD_ROOMS: Final = (
    Room(lines=3, voices=3, figures=5, actions=0, named=0, questions=4, longest=300),
    Room(lines=3, voices=2, figures=5, actions=0, named=0, questions=3, longest=300),
    Room(voices=2, figures=5, actions=0, named=0, questions=3, longest=250),
    Room(voices=2, figures=5, actions=0, named=0, questions=2, longest=180),
    Room(voices=1, figures=5, actions=0, named=0, questions=2, longest=140),
    Room(voices=1, figures=4, actions=0, named=0, questions=2, longest=100),
    Room(lines=1, voices=1, figures=3, actions=0, named=0, questions=1, longest=80),
)
"""A ward councillor's: two pages."""
