"""Headings that only the milestone beside them, or its number, explains: "Due 2", or a second "Due"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.exchange.trackers.matching import NO_MATCH, THRESHOLD, Match, match_heading
from lineofsight.exchange.trackers.milestone_columns import MILESTONE_FIELDS, TEXT, numbered
from lineofsight.exchange.trackers.vocabulary import TrackerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

Matched = tuple[int, str, Match]
"""A column from 1, its heading, and what that is taken for."""

_OF_MILESTONE: Final = {
    "due_date_current": "milestone_due",
    "due_date_original": "milestone_due",
    "rec_date": "milestone_due",
    "status": "milestone_status",
    "rag": "milestone_status",
}
"""What a heading says of a milestone that would say it of the action elsewhere."""

_BY_NUMBER, _BY_PLACE = 0.9, 0.75
_FEWEST = 2


def match_numbered(heading: str) -> Match:
    """The match of a plan's heading; without its number, or its count, as that of a milestone if it is surely one."""
    whole = match_heading(heading, TrackerKind.PLAN)
    parts = numbered(heading)
    bare = match_heading(parts.bare, TrackerKind.PLAN) if parts.number is not None or parts.count > 1 else NO_MATCH
    return bare if bare.field in MILESTONE_FIELDS and bare.confidence >= whole.confidence else whole


def as_of_milestones(matches: Sequence[Matched]) -> list[Matched]:
    """The matches, with the dates and statuses of milestones where a row has columns for several of them."""
    texts = [(at, heading) for at, heading, match in matches if match.field == TEXT and match.confidence >= THRESHOLD]
    by_number = {number: heading for _, heading in texts if (number := numbered(heading).number) is not None}
    beside = _beside(matches, texts) if len(texts) >= _FEWEST else {}
    found = []
    for at, heading, match in matches:
        own = match
        parts = numbered(heading)
        field = _detail(parts.bare)
        if match.field not in MILESTONE_FIELDS and field and parts.number in by_number:
            own = Match(field, _BY_NUMBER, f"It has the number of “{by_number[parts.number]}”.")
        elif at in beside:
            own = Match(field, _BY_PLACE, f"It stands beside “{beside[at]}”, as one does beside each milestone.")
        found.append((at, heading, own))
    return found


def _detail(bare: str) -> str:
    """What words without a number say of a milestone, "" for nothing."""
    return _OF_MILESTONE.get(match_heading(bare, TrackerKind.PLAN).field, "")


def _beside(matches: Sequence[Matched], texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The columns that stand, under one and the same heading, to the right of every milestone; and of which one."""
    ends = [*(at for at, _ in texts[1:]), float("inf")]
    found: dict[str, dict[int, str]] = {}
    for (start, text), end in zip(texts, ends, strict=True):
        seen = set()
        for at, heading, match in matches:
            parts = numbered(heading)
            is_free = start < at < end and parts.number is None and match.field not in MILESTONE_FIELDS
            if is_free and _detail(parts.bare) and parts.bare not in seen:
                seen.add(parts.bare)
                found.setdefault(parts.bare, {})[at] = text
    return {at: text for places in found.values() if len(places) == len(texts) for at, text in places.items()}
