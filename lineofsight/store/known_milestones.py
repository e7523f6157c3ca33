"""A milestone that a tracker names in words alone is the one of its action that a return gives in these words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import exists, select

from lineofsight.domain.plan import MADE
from lineofsight.store.subjects import MILESTONES, bare_words
from lineofsight.store.tables import ItemRow
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from lineofsight.domain.batches import LostMilestone, ReturnBatch
    from lineofsight.domain.plan import Milestone
    from lineofsight.store.timelines import Timeline
    from lineofsight.store.writing import Writing

_Named = TypeVar("_Named", "Milestone", "Milestone | LostMilestone")

_Words = tuple[str, str]
"""The action of a milestone, and its text as titles are compared."""


def by_known_milestones(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return in which milestones whose references were made up have those that a return gave.

    Under the reference that a tracker's reader makes up ("1.1/m1") one that a return describes would stand twice, and
    one that could not be taken would be missing. The words are those of one milestone of the action in the file, taken
    or not, and of one that is held; otherwise nothing is guessed.
    """
    named: tuple[Milestone | LostMilestone, ...] = (*batch.lost_milestones, *batch.milestones)
    if MILESTONES.attribute not in batch.made_references or not named:
        return batch
    timelines = load_timelines(writing.connection, MILESTONES, until=writing.as_at).values()
    held = _of_one(one.mentions[-1].value for one in timelines if not _newest(one).has_made_reference)
    once = _of_one(named)
    known = {one.milestone_id: held[words].milestone_id for words, one in once.items() if words in held}
    return replace(
        batch,
        milestones=tuple(
            replace(one, milestone_id=known.get(one.milestone_id, one.milestone_id)) for one in batch.milestones
        ),
        left_out=frozenset(
            (subject, known.get(ref, ref) if subject == MILESTONES.attribute else ref)
            for subject, ref in batch.left_out
        ),
    )


def without_known(timelines: Sequence[Timeline]) -> tuple[Timeline, ...]:
    """Milestones without those of made-up references that a later return gives under its own in the same words."""
    given = _by_words(one for one in timelines if not _newest(one).has_made_reference)
    places = {one.ref: one.mentions[-1].place for one in timelines}
    return tuple(
        one
        for one in timelines
        if not _newest(one).has_made_reference
        or (known := given.get(_words(_newest(one)))) is None
        or places[known] < places[one.ref]
    )


def stands_as(connection: Connection, standing: Sequence[Timeline]) -> dict[tuple[str, str], str]:
    """For each reference and text by which a return named a milestone that stands under another, that reference.

    What somebody noted under the one reference is found under the other so, in both directions: of a day before the
    return that gave the milestone its reference too. Nothing is guessed: of the action one milestone that stands, and
    no more, has these words, and the one reference or the other was made up.
    """
    made = select(exists().where(ItemRow.subject == MILESTONES.name, ItemRow.ref.contains(MADE)))
    if not connection.execute(made).scalar():
        return {}
    now = {one.ref: _newest(one) for one in standing}
    by_words = _by_words(standing)
    found: dict[tuple[str, str], str] = {}
    for timeline in load_timelines(connection, MILESTONES).values():
        for named in {mention.value for mention in timeline.mentions}:
            other = by_words.get(_words(named), timeline.ref)
            if other == timeline.ref:
                continue
            if named.has_made_reference or (timeline.ref not in now and now[other].has_made_reference):
                found[timeline.ref, named.text] = other
    return found


def names_anew(milestones: Iterable[Milestone], held: Milestone) -> bool:
    """Whether a return gives what is held under a made-up reference under its own, in the same words."""
    return held.has_made_reference and _words(held) in _of_one(one for one in milestones if not one.has_made_reference)


def _of_one(milestones: Iterable[_Named]) -> Mapping[_Words, _Named]:
    """Milestones by their words, without those whose words another of their action has."""
    found: defaultdict[_Words, list[_Named]] = defaultdict(list)
    for one in milestones:
        found[_words(one)].append(one)
    return {words: same[0] for words, same in found.items() if len(same) == 1}


def _by_words(timelines: Iterable[Timeline]) -> dict[_Words, str]:
    """The references of milestones by their words, where one of the action has them.

    A return's milestone is known by the words that it had before too, unless another has them now.
    """
    now: defaultdict[_Words, set[str]] = defaultdict(set)
    before: defaultdict[_Words, set[str]] = defaultdict(set)
    for one in timelines:
        now[_words(_newest(one))].add(one.ref)
        if not _newest(one).has_made_reference:
            for mention in one.mentions:
                before[_words(mention.value)].add(one.ref)
    return {words: min(refs) for words, refs in (before | now).items() if len(refs) == 1}


def _newest(timeline: Timeline) -> Milestone:
    milestone: Milestone = timeline.mentions[-1].value
    return milestone


def _words(milestone: Milestone | LostMilestone) -> _Words:
    return milestone.action_id, bare_words(milestone.text)
