"""A page of details as data: what is said of one thing, before anybody lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

ANNOTATE: Final = "annotate/"
"""What stands before a link that does not lead to a thing but begins a note on it."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph.

    Attributes:
        text: what it says.
        mark: the key of a status or rating whose mark stands before it.
        quiet: whether it is secondary.
        strong: whether it carries weight.
        link: where it leads, for example "indicator/N1", or "".
    """

    text: str
    mark: str = ""
    quiet: bool = False
    strong: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value; ``mark`` as in ``Words``."""

    name: str
    value: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Named values, one under another; those without a value are left out when they are made."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table; each row is as long as ``headings``."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short sentences."""

    items: tuple[str, ...]


Part: TypeAlias = Words | Facts | Grid | Bullets


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is said of one thing.

    Attributes:
        name: what a screen reader calls it, for example "Action 1.10".
        title: its heading.
        sections: in reading order.
    """

    name: str
    title: str
    sections: tuple[Section, ...]


def facts(*pairs: tuple[str, str]) -> Facts:
    """Return the named values that say something."""
    return Facts(tuple(Fact(name, value) for name, value in pairs if value))


def section(title: str, *parts: Part | None) -> Section | None:
    """Return a section of the parts that say something, or ``None`` when none does."""
    kept = tuple(part for part in parts if part is not None and not _is_empty(part))
    return Section(title, kept) if kept else None


def line_of_sight(link: str) -> Section:
    """Return the section that leads to the line of sight of what ``link`` names, for example "action/1.10"."""
    return Section("Line of sight", (Words("Who answers for it, and whom it is for", link=f"sightline/{link}"),))


def sheet(name: str, title: str, *sections: Section | None) -> Sheet:
    """Return a sheet of the sections that say something."""
    return Sheet(name, title, tuple(part for part in sections if part is not None))


def _is_empty(part: Part) -> bool:
    match part:
        case Words():
            return not part.text
        case Facts() | Bullets():
            return not part.items
        case Grid():
            return not part.rows
