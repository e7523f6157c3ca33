"""Every move of a date, and which were known before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.analysis.slips import earlier_slips, every_slip, without_echoes
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import BEFORE, record

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.plan import DateChange

OLD = {"old": date(2017, 1, 31), "new": date(2017, 2, 28), "changed_on": date(2016, 11, 30)}
NEW = {"old": date(2017, 2, 28), "new": date(2017, 6, 30), "changed_on": date(2017, 3, 13)}


def picture(*moves: DateChange) -> Picture:
    """A picture of one action and one milestone with these moves."""
    now = record([action()], milestones=[milestone()], moves=moves)
    known = [one for one in moves if one.known_by <= BEFORE]
    earlier = record([action()], milestones=[milestone()], moves=known, as_at=BEFORE)
    return judge(now, earlier=earlier, since=BEFORE, today=AS_AT)


def test_every_move_is_told_whenever_it_was_made() -> None:
    """Both of an action, and a milestone's own."""
    step = move(item_id="1.1.1", old=date(2017, 3, 1), new=date(2017, 4, 30), changed_on=date(2017, 3, 13))
    found = every_slip(picture(move(**OLD), move(**NEW), step))
    assert [(slip.item_id, slip.times_redated) for slip in found] == [("1.1", 2), ("1.1", 2), ("1.1.1", 1)]


@pytest.mark.parametrize(("role", "lead"), [("Head of Service", "Head of Service"), ("", "Placements")])
def test_a_move_is_told_with_the_post_that_leads_before_the_person(role: str, lead: str) -> None:
    """As on every page."""
    held = record([action(lead_role=role, lead_officer="Placements")], moves=[move(**NEW)])
    assert [slip.lead for slip in every_slip(judge(held, earlier=None, since=None, today=AS_AT))] == [lead]


def test_a_milestone_that_only_followed_its_action_is_not_told_again() -> None:
    """The same move of the same dates."""
    held = picture(move(**NEW), move(item_id="1.1.1", **NEW))
    assert [slip.item_id for slip in every_slip(held)] == ["1.1"]
    assert [slip.item_id for slip in without_echoes(held.slips, held)] == ["1.1"]


def test_what_was_known_at_the_baseline_stands_apart() -> None:
    """No move stands in both lists, and none in neither."""
    held = picture(move(**OLD), move(**NEW))
    assert [slip.change.changed_on for slip in earlier_slips(held)] == [OLD["changed_on"]]
    assert [slip.change.changed_on for slip in held.slips] == [NEW["changed_on"]]


def test_without_a_baseline_nothing_was_known_before() -> None:
    """Every move is then told as one that slipped so far."""
    first = judge(record([action()], moves=[move(**OLD)]), earlier=None, since=None, today=AS_AT)
    assert earlier_slips(first) == ()
    assert len(first.slips) == 1
