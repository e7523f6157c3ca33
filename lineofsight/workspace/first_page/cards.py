"""The first page as data: cards of lines, in two columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card.

    Attributes:
        text: what it says.
        link: the place in the program that it leads to, "" where it only says something.
        mark: the key of the status or rating whose mark stands before it, or "".
        why: the rule or reason behind it, or "".
        is_quiet: whether it only explains the others.
        folded: the lines that stand below it once it is pressed, until it is pressed again; what pressing does is not
            in the text.
    """

    text: str
    link: str = ""
    mark: str = ""
    why: str = ""
    is_quiet: bool = False
    folded: tuple[CardLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A titled group of lines, top to bottom.

    Attributes:
        title: what stands above them.
        lines: of it.
        key: by which it is told from the others whatever its title says, "" where nothing tells it.
    """

    title: str
    lines: tuple[CardLine, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of the two columns, each top to bottom."""

    left: tuple[Card, ...]
    right: tuple[Card, ...]


def shortened(lines: Sequence[CardLine], most: int) -> tuple[CardLine, ...]:
    """The first ``most`` of them, and the others behind a line that counts them."""
    folded = tuple(lines[most:])
    if not folded:
        return tuple(lines)
    return (*lines[:most], CardLine(f"And {len(folded):,} more", folded=folded))
