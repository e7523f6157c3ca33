"""What was exempt is not opened by a file that says nothing of it, and is never opened without a word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, TODAY, action, council_return

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.plan import Action
    from lineofsight.store.store import Store

_FIRST = (action("1.1", marking=EXEMPT), action("1.2", marking=PUBLIC))
_AGAIN = (action("1.1", how="By post", marking=MEMBERS), action("1.2", how="By hand", marking=MEMBERS))


def _without_markings(as_at: date, *actions: Action) -> Reading:
    """A reading of a file that has no column for them."""
    reading = council_return(as_at, name="tracker.xlsx", actions=actions)
    assert isinstance(reading.batch, ReturnBatch)
    return replace(reading, batch=replace(reading.batch, says_markings=False))


def _codes(outcome: ImportOutcome) -> dict[str, str]:
    told = [one for one in outcome.findings if one.code in ("no_longer_exempt", "stays_exempt")]
    assert all(one.marking == EXEMPT for one in told)
    return {one.code: one.what for one in told}


def test_a_tracker_opens_nothing_that_was_exempt(store: Store) -> None:
    """It has no markings, so the action stays exempt; what was for the public is for members, for its words are new."""
    _, tracker = store.apply(
        [council_return(JANUARY, actions=_FIRST), _without_markings(FEBRUARY, *_AGAIN)], today=TODAY
    )
    shown = store.read(FEBRUARY).plan.actions
    assert [(one.how, one.marking) for one in shown] == [("By post", EXEMPT), ("By hand", MEMBERS)]
    assert [one.action_id for one in read_record(store, FEBRUARY, Audience.MEMBERS).plan.actions] == ["1.2"]
    assert _codes(tracker) == {
        "stays_exempt": "1 action stays exempt, as returned before, for the file has no markings: 1.1."
    }


def test_the_same_tracker_again_is_the_same(store: Store) -> None:
    """The marking that was kept is no change when it comes again."""
    store.apply([council_return(JANUARY, actions=_FIRST), _without_markings(FEBRUARY, *_AGAIN)], today=TODAY)
    (outcome,) = store.apply([_without_markings(MARCH, *_AGAIN)], today=TODAY)
    assert not outcome.changes
    assert "stays_exempt" in _codes(outcome)


def test_a_return_that_opens_what_was_exempt_says_so(store: Store) -> None:
    """It may be meant, or a column that was forgotten: nobody finds it out from a member."""
    _, opened, later = store.apply(
        [
            council_return(JANUARY, actions=_FIRST),
            council_return(FEBRUARY, actions=_AGAIN),
            council_return(MARCH, actions=_AGAIN),
        ],
        today=TODAY,
    )
    said = "1 action was exempt and is no longer: 1.1. Members read it from now on."
    assert _codes(opened) == {"no_longer_exempt": said}
    assert _codes(later) == {}
