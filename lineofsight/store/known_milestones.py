"""A milestone that a tracker names in words alone is the one of its action that is held in these words."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.store.subjects import MILESTONES, bare_words
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.plan import Milestone
    from lineofsight.store.writing import Writing


def by_known_milestones(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return in which milestones whose references were made up have those that a return gave.

    Under the reference that a tracker's reader makes up ("1.1/m1") one that a return describes would stand twice. The
    words are those of one milestone of the action in the file and of one that is held; otherwise nothing is guessed.
    """
    if MILESTONES.attribute not in batch.made_references or not batch.milestones:
        return batch
    held = _given_by_words(writing)
    in_file = Counter(map(_words, batch.milestones))
    known = {words: refs[0] for words, refs in held.items() if len(refs) == 1 and in_file[words] == 1}
    milestones = (replace(one, milestone_id=known.get(_words(one), one.milestone_id)) for one in batch.milestones)
    return replace(batch, milestones=tuple(milestones))


def _given_by_words(writing: Writing) -> Mapping[tuple[str, str], list[str]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for ref, timeline in load_timelines(writing.connection, MILESTONES, until=writing.as_at).items():
        newest: Milestone = timeline.mentions[-1].value
        if not ref.startswith(f"{newest.action_id}/m"):
            found[_words(newest)].append(ref)
    return found


def _words(milestone: Milestone) -> tuple[str, str]:
    return milestone.action_id, bare_words(milestone.text)
