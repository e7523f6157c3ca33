"""Who may see a thing: every publishable value carries a marking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lineofsight.errors import ValueRefusedError


class Audience(StrEnum):
    """For whom a document or release is made, from the widest to the narrowest circle."""

    PUBLIC = "public"
    MEMBERS = "members"
    PART2 = "part2"


class MarkingLevel(StrEnum):
    """The narrowest audience that a thing needs."""

    PUBLIC = "public"
    MEMBERS = "members"
    PART2 = "part2"


SMALLEST_SHOWN: Final = 6
"""Where an indicator names no limit of its own, numbers of children from 1 to 5 are not told to the public."""

EXEMPT_PARAGRAPHS = range(1, 8)
"""Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 that can exempt information."""

_ORDER = (MarkingLevel.PUBLIC, MarkingLevel.MEMBERS, MarkingLevel.PART2)


@dataclass(frozen=True, slots=True)
class Marking:
    """The marking of one thing.

    Attributes:
        level: the narrowest audience it needs; nothing unmarked is ever public.
        exempt_para: 1 to 7 for ``part2`` (the paragraph of Schedule 12A), otherwise ``None``.
    """

    level: MarkingLevel
    exempt_para: int | None = None

    def __post_init__(self) -> None:
        """Refuse an exempt thing without its paragraph, and a paragraph on an open thing."""
        if self.level is MarkingLevel.PART2 and self.exempt_para not in EXEMPT_PARAGRAPHS:
            raise ValueRefusedError(
                "exempt_para", self.exempt_para, "Say which paragraph of Schedule 12A (1 to 7) makes it exempt."
            )
        if self.level is not MarkingLevel.PART2 and self.exempt_para is not None:
            raise ValueRefusedError(
                "exempt_para", self.exempt_para, "Leave it empty, or mark the row part2: only exempt rows have one."
            )

    def is_visible_to(self, audience: Audience) -> bool:
        """Whether ``audience`` may see a thing so marked."""
        return _ORDER.index(self.level) <= _ORDER.index(MarkingLevel(audience.value))


def narrowest(*markings: Marking) -> Marking:
    """The marking of what tells of several things: that of the one which the fewest may see."""
    return max(markings, key=lambda marking: _ORDER.index(marking.level))


PUBLIC = Marking(MarkingLevel.PUBLIC)
MEMBERS = Marking(MarkingLevel.MEMBERS)
