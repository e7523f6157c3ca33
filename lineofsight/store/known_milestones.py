"""A milestone that a tracker names in words alone is the one of its action that a return gives in these words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import exists, select

from lineofsight.domain.plan import MADE
from lineofsight.store.same_milestones import words_of
from lineofsight.store.subjects import DATE_CHANGES, MILESTONES
from lineofsight.store.tables import ItemRow
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from lineofsight.domain.batches import LostMilestone, ReturnBatch
    from lineofsight.domain.plan import DateChange, Milestone
    from lineofsight.store.same_milestones import Words
    from lineofsight.store.timelines import Timeline
    from lineofsight.store.writing import Writing

_Named = TypeVar("_Named", "Milestone", "Milestone | LostMilestone")


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
    known = {words: held[words].milestone_id for words in once.keys() & held.keys()}
    # A row that is left out may have the made-up reference of one that was taken.
    lost = {one.milestone_id: known.get(words_of(one), one.milestone_id) for one in batch.lost_milestones}
    return replace(
        batch,
        milestones=tuple(
            replace(one, milestone_id=known.get(words_of(one), one.milestone_id)) for one in batch.milestones
        ),
        left_out=frozenset(
            (subject, lost.get(ref, ref) if subject == MILESTONES.attribute else ref) for subject, ref in batch.left_out
        ),
    )


def stands_as(connection: Connection, standing: Sequence[Timeline]) -> dict[tuple[str, str], str]:
    """For each reference and text by which a return named a milestone that stands under another, that reference.

    What somebody noted under the one reference is found under the other so, in both directions: of a day before the
    return that gave the milestone its reference too. Nothing is guessed: it is the one of which that mention is, or of
    the action one milestone that stands, and no more, has these words, and the one reference or the other was made up.
    """
    made = select(exists().where(ItemRow.subject == MILESTONES.name, ItemRow.ref.contains(MADE)))
    if not connection.execute(made).scalar():
        return {}
    now = {one.ref: _newest(one) for one in standing}
    by_words = _by_words(standing)
    found = {
        (mention.said.milestone_id, mention.said.text): one.ref
        for one in standing
        for mention in one.mentions
        if mention.said.milestone_id not in now
    }
    for timeline in load_timelines(connection, MILESTONES).values():
        for named in {mention.value for mention in timeline.mentions}:
            other = by_words.get(words_of(named), timeline.ref)
            if other == timeline.ref:
                continue
            if named.has_made_reference or (timeline.ref not in now and now[other].has_made_reference):
                found.setdefault((timeline.ref, named.text), other)
    return found


def of_known(records: Sequence[DateChange], standing: Iterable[Timeline]) -> tuple[DateChange, ...]:
    """The records of moves, with those of a made-up reference that stands no more under that of its milestone, once."""
    refs = {one.ref: {mention.said.milestone_id for mention in one.mentions} for one in standing}
    known: defaultdict[str, set[str]] = defaultdict(set)
    for ref, named in refs.items():
        for made in named - refs.keys():
            known[made].add(ref)
    only = {made: min(now) for made, now in known.items() if len(now) == 1}
    found = [replace(one, item_id=only[one.item_id]) if one.item_id in only else one for one in records]
    own = {DATE_CHANGES.ref(one) for one in records}
    return tuple(now for one, now in zip(records, found, strict=True) if now is one or DATE_CHANGES.ref(now) not in own)


def _of_one(milestones: Iterable[_Named]) -> Mapping[Words, _Named]:
    """Milestones by their words, without those whose words another of their action has."""
    found: defaultdict[Words, list[_Named]] = defaultdict(list)
    for one in milestones:
        found[words_of(one)].append(one)
    return {words: same[0] for words, same in found.items() if len(same) == 1}


def _by_words(timelines: Iterable[Timeline]) -> dict[Words, str]:
    """The references of milestones by their words, where one of the action has them.

    A return's milestone is known by the words that it had before too, unless another has them now.
    """
    now: defaultdict[Words, set[str]] = defaultdict(set)
    before: defaultdict[Words, set[str]] = defaultdict(set)
    for one in timelines:
        now[words_of(_newest(one))].add(one.ref)
        if not _newest(one).has_made_reference:
            for mention in one.mentions:
                before[words_of(mention.value)].add(one.ref)
    return {words: min(refs) for words, refs in (before | now).items() if len(refs) == 1}


def _newest(timeline: Timeline) -> Milestone:
    milestone: Milestone = timeline.mentions[-1].value
    return milestone
