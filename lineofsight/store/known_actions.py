"""An action whose row could not be taken, in a file that names it in words alone, is the one that is held in these."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.plan import MADE
from lineofsight.store.known_words import refs_by_words
from lineofsight.store.subjects import ACTIONS, MILESTONES, bare_words
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.batches import LostMilestone, ReturnBatch
    from lineofsight.store.writing import Writing


def by_known_actions(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return in which the rows of such actions, and of their milestones, are left out under the references held.

    Else the action would be missing from a file that has it, and would not say that its row was left out. The words are
    those of one action of the plan, and of none in a row of the file that was taken; otherwise nothing is guessed.
    """
    if not batch.lost_actions:
        return batch
    held = refs_by_words(load_timelines(writing.connection, ACTIONS, until=writing.as_at))
    taken = {bare_words(one.action) for one in batch.actions}
    known: dict[str, str] = {}
    for one in batch.lost_actions:
        refs = held.get(words := bare_words(one.text), set())
        if len(refs) == 1 and words not in taken:
            (known[one.action_id],) = refs
    lost = tuple(_under(one, known) for one in batch.lost_milestones)
    steps = {one.milestone_id: now.milestone_id for one, now in zip(batch.lost_milestones, lost, strict=True)}
    return replace(
        batch,
        lost_milestones=lost,
        left_out=frozenset(
            (
                *((ACTIONS.attribute, ref) for ref in known.values()),
                *(
                    (subject, steps.get(ref, ref) if subject == MILESTONES.attribute else ref)
                    for subject, ref in batch.left_out
                ),
            )
        ),
    )


def _under(one: LostMilestone, known: Mapping[str, str]) -> LostMilestone:
    """A milestone under the reference of its action, which its own begins with where that was made up."""
    action_id = known.get(one.action_id, one.action_id)
    made = f"{one.action_id}{MADE}"
    own = one.milestone_id
    ref = f"{action_id}{MADE}{own.removeprefix(made)}" if own.startswith(made) else own
    return replace(one, action_id=action_id, milestone_id=ref)
