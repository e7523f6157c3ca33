"""What can be searched for, and what a search found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST_OF_A_KIND: Final = 6
"""How many of one kind are shown: the best of each, so that none drowns the others."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing that can be found.

    Attributes:
        kind: "action", "milestone", "indicator" …, by which found things are grouped.
        link: where it is shown, for example "action/1.10".
        title: what it is, in a line; its reference first where it has one.
        text: everything else that its words can be found in.
    """

    kind: str
    link: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text, and whether it is what was looked for."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A thing that was found.

    Attributes:
        kind: as its entry's.
        link: as its entry's.
        title: its title, with the words that were found.
        excerpt: some words around those found in its text; empty where the title has them all.
    """

    kind: str
    link: str
    title: tuple[Stretch, ...]
    excerpt: tuple[Stretch, ...] = ()
