"""Next month's headings: which old column became which new one, and what is too unsure to say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.matching import FIGURE, NO_MATCH, SURE, Match, likeness, match_heading
from lineofsight.exchange.trackers.milestone_columns import MILESTONE_FIELDS, numbered
from lineofsight.exchange.trackers.milestone_headings import as_of_milestones, match_numbered
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.exchange.trackers.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.trackers.mapping import TrackerMapping

_ALIKE = 0.6
_SAME_PLACE = 0.05
_CLEARLY = 0.1


@dataclass(frozen=True, slots=True)
class Drift:
    """One column whose heading changed: old, new, its field, 0 to 1 and a sentence why."""

    old: str
    new: str
    field: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What became of a mapping's headings.

    Attributes:
        mapping: the mapping with the sure drifts applied and without the columns that are gone.
        drifts: old headings that are surely new ones now.
        unsure: old headings that may be new ones; they are not read until a person says so.
        lost: old headings of which nothing is left.
        added: new headings that nobody has said anything of.
    """

    mapping: TrackerMapping
    drifts: tuple[Drift, ...] = ()
    unsure: tuple[Drift, ...] = ()
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every column of the mapping was found again."""
        return not self.unsure and not self.lost


def repair(mapping: TrackerMapping, headings: Sequence[str]) -> Repair:
    """Fit a mapping to headings that drifted.

    A heading that stayed is kept. An old and a new one are held to be the same column when the new one is a known
    heading for the same field, or is spelt alike; and surely so only when no other pair is as likely. A new period of
    a performance table is a new column of figures; an old period that is gone is no loss. A third milestone, numbered
    as two are, is one more of them.
    """
    present = {plain_words(heading): heading for heading in headings}
    ignored = {plain_words(heading) for heading in mapping.not_read}
    kept = [(present[plain_words(old)], field) for old, field in mapping.columns if plain_words(old) in present]
    taken = {plain_words(heading) for heading, _ in kept}
    more = _further_milestones(mapping, headings)
    gone = [(old, field) for old, field in mapping.columns if plain_words(old) not in present]
    fresh = [heading for heading in headings if plain_words(heading) not in taken | ignored]
    periods = [heading for heading in fresh if _is_period(heading, mapping)]
    kept += [(heading, FIGURE) for heading in periods]
    kept += [(heading, more[heading]) for heading in fresh if heading in more]
    gone = [(old, field) for old, field in gone if field != FIGURE]
    fresh = [heading for heading in fresh if heading not in periods and heading not in more]
    drifts, unsure = _pair(mapping, gone, fresh, headings)
    moved = {drift.old: drift.new for drift in drifts}
    kept += [(moved[old], field) for old, field in gone if old in moved]
    order = {heading: at for at, heading in enumerate(headings)}
    named = {drift.new for drift in (*drifts, *unsure)}
    return Repair(
        mapping=replace(mapping, columns=tuple(sorted(kept, key=lambda pair: order[pair[0]]))),
        drifts=drifts,
        unsure=unsure,
        lost=tuple(old for old, _ in gone if old not in {drift.old for drift in (*drifts, *unsure)}),
        added=tuple(heading for heading in fresh if heading not in named),
    )


def _is_period(heading: str, mapping: TrackerMapping) -> bool:
    return (
        mapping.kind is TrackerKind.PERFORMANCE
        and mapping.has(FIGURE)
        and match_heading(heading, mapping.kind).field == FIGURE
    )


def _further_milestones(mapping: TrackerMapping, headings: Sequence[str]) -> dict[str, str]:
    """Headings and fields of milestones with numbers that a mapping does not know yet, where it has others by number.

    Where a heading of those is gone a new one may be that: it is paired like any other.
    """
    present = {plain_words(heading) for heading in headings}
    own = [heading for heading, field in mapping.columns if field in MILESTONE_FIELDS]
    known = {numbered(heading).number for heading in own}
    if known <= {None} or any(plain_words(heading) not in present for heading in own):
        return {}
    matches = as_of_milestones([(at, heading, match_numbered(heading)) for at, heading in enumerate(headings)])
    return {
        heading: match.field
        for _, heading, match in matches
        if match.field in MILESTONE_FIELDS
        and match.confidence >= SURE
        and mapping.has(match.field)
        and numbered(heading).number not in {None, *known}
    }


def _pair(
    mapping: TrackerMapping, gone: list[tuple[str, str]], fresh: list[str], headings: Sequence[str]
) -> tuple[tuple[Drift, ...], tuple[Drift, ...]]:
    places = {plain_words(heading): at for at, (heading, _) in enumerate(mapping.columns)}
    options = {
        (old, new): _compare(old, new, field, mapping, is_same_place=headings.index(new) == places[plain_words(old)])
        for old, field in gone
        for new in fresh
    }
    drifts: list[Drift] = []
    unsure: list[Drift] = []
    for old, _ in gone:
        best = max((options[old, new] for new in fresh), key=lambda one: one.confidence, default=None)
        if best is None or best.confidence < _ALIKE:
            continue
        rivals = [other.confidence for (one, new), other in options.items() if (one == old) != (new == best.new)]
        is_clear = best.confidence - max(rivals, default=0.0) >= _CLEARLY
        (drifts if is_clear and best.confidence >= SURE else unsure).append(best)
    return tuple(drifts), tuple(unsure)


def _compare(old: str, new: str, field: str, mapping: TrackerMapping, *, is_same_place: bool) -> Drift:
    known: Match = match_heading(new, mapping.kind)
    alike = likeness(old, new)
    more = _SAME_PLACE if is_same_place else 0.0
    if known.field == field:
        confidence = min(1.0, max(known.confidence * 0.9, alike) + more)
        return Drift(old, new, field, confidence, f"'{new}' is a heading for the same thing as '{old}'.")
    if known is not NO_MATCH and known.confidence >= SURE:
        # It is surely something else, however alike the two are spelt.
        return Drift(old, new, field, 0.0, f"'{new}' is a heading for something else.")
    return Drift(old, new, field, min(1.0, alike + more), f"'{new}' is spelt like '{old}'.")
