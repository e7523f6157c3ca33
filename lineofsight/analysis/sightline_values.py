"""What a trace says: the chain from an item down to the children it is for and up to those who answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

MOST_ALIKE: Final = 8
"""Most places that things of one kind take up in a part of a chain; of more, all but the last stand for themselves."""

OTHERS: Final = "others"
"""The kind of a link that names several posts or partners in one; it is shown nowhere."""


class SightlineKind(StrEnum):
    """What can be traced."""

    RECOMMENDATION = "recommendation"
    ACTION = "action"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    EXPECTATION = "expectation"
    THEME = "theme"
    BODY = "body"
    PERSON = "person"


class Strand(StrEnum):
    """The strands of a chain, in the order in which they are told."""

    FOR_CHILDREN = "for_children"
    ASKED_BY = "asked_by"
    DONE_BY = "done_by"
    HELD_TO_ACCOUNT = "held_to_account"
    MEASURED_BY = "measured_by"
    MANAGED_BY = "managed_by"
    OVERSEEN_BY = "overseen_by"
    MEMBERS = "members"
    SCRUTINISED_BY = "scrutinised_by"
    ASSURED_BY = "assured_by"


@dataclass(frozen=True, slots=True)
class Standing:
    """How something stands: the words that follow its number, begun small, and the key of its mark, "" for none."""

    words: str
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SightStep:
    """One link of the chain: ``relation`` and ``title`` together are a sentence that can be read aloud.

    Attributes:
        strand: which part of the chain.
        depth: 0 for what is next to the item, 1 for what is next to that, and so on.
        kind: "theme", "action", "milestone", "decision", "indicator", "recommendation", "expectation", "source",
            "post", "body" or ``OTHERS``.
        ref: its reference, "" when it stands only in words.
        title: as people call it.
        relation: the sentence up to the title, for example "Head of Legal reports to" or "It is led by".
        from_ref: of a step up the map, whence it leads; "" next to the item.
        last_meeting: of a body, on or before the date.
        next_meeting: of a body, after the date.
        decided: of a body, the day of its newest decision on or before the date.
        meets: whether it is of a kind that works by meeting, so that the want of meetings is worth a word.
        paragraph: where the source says so.
        illustrative: whether the link or row is made up for an example, in whole or in part.
        meetings_illustrative: whether the dates of its meetings are.
        told_above: its own line upward was told at an earlier step and is not repeated.
        is_below: whether it stands below what it hangs from, as a team below its lead or a milestone below its action.
        mark: the key of the status or rating by which the plan marks it, "" where it has none.
    """

    strand: Strand
    depth: int
    kind: str
    ref: str
    title: str
    relation: str
    from_ref: str = ""
    last_meeting: date | None = None
    next_meeting: date | None = None
    decided: date | None = None
    meets: bool = False
    paragraph: str = ""
    illustrative: bool = False
    meetings_illustrative: bool = False
    told_above: bool = False
    is_below: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SightGap:
    """Something that breaks the chain.

    Attributes:
        code: a stable short name.
        what: a sentence: what is missing.
        ask: a question that a member may ask.
        refs: the bodies that it speaks of, where it is about their meetings.
    """

    code: str
    what: str
    ask: str
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightline:
    """A whole chain as at a date.

    Attributes:
        kind: what was traced.
        ref: its reference.
        title: what it says.
        as_at: the date.
        steps: strand by strand, nearest first.
        gaps: every break: in doing, leading, overseeing, measuring, hearing.
    """

    kind: SightlineKind
    ref: str
    title: str
    as_at: date
    steps: tuple[SightStep, ...]
    gaps: tuple[SightGap, ...]

    def strand(self, strand: Strand) -> tuple[SightStep, ...]:
        """The steps of one strand."""
        return tuple(step for step in self.steps if step.strand is strand)
