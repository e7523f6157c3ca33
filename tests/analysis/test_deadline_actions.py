"""A deadline and the actions to which it is linked are told together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.countdown import count_down
from lineofsight.analysis.deadline_actions import say_linked
from lineofsight.analysis.decisions_due import DueWhy, find_decisions_due
from lineofsight.analysis.forward_look import ComingKind, coming_words, look_forward
from lineofsight.analysis.picture import judge
from lineofsight.domain.oversight import Deadline, DeadlineKind
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record

IN_USE = Deadline(
    deadline_id="D1",
    title="New system in use",
    kind=DeadlineKind.OTHER,
    due_on=date(2017, 4, 1),
    action_ids=("1.1", "9.9"),
)
LATE = {"delivery_status": DeliveryStatus.OFF_TRACK, "due_date_current": date(2017, 7, 3)}
SAID = "Linked action 1.1 is due 3 July 2017, 93 days after it; officers say: off track."


def _record(**changes: object) -> Record:
    return replace(record([action(**changes)]), watched=WatchedRecord(deadlines=(IN_USE,)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (LATE, SAID),
        ({"due_date_current": date(2017, 4, 1)}, "Linked action 1.1 is due 1 April 2017; officers say: on track."),
        (
            {"due_date_current": date(2017, 4, 1), "due_kind": DueKind.MONTH},
            "Linked action 1.1 is due April 2017, 29 days after it; officers say: on track.",
        ),
        ({"due_kind": DueKind.ONGOING}, "Linked action 1.1 has no date; officers say: on track."),
        ({"delivery_status": DeliveryStatus.COMPLETE}, "Linked action 1.1 is complete."),
        ({"delivery_status": DeliveryStatus.WITHDRAWN}, ""),
    ],
)
def test_a_linked_action_says_when_it_is_due_now(changes: dict[str, object], said: str) -> None:
    """And by how much later than the deadline; what the plan does not hold says nothing."""
    made = _record(**changes)
    assert say_linked(IN_USE, judge(made, earlier=None, since=None, today=AS_AT)) == said


def test_it_stands_beside_the_deadline_wherever_one_is_told() -> None:
    """In the countdown, among decisions due and in what is coming."""
    made = _record(**LATE)
    picture = judge(made, earlier=None, since=None, today=AS_AT)
    assert count_down(picture, made).linked == {"D1": SAID}
    assert [one.linked for one in find_decisions_due(picture, made) if one.why is DueWhy.DEADLINE] == [SAID]
    (coming,) = [one for one in look_forward(picture, made) if one.kind is ComingKind.DEADLINE]
    assert coming_words(coming) == f"New system in use. {SAID}"
    assert coming_words(replace(coming, linked="")) == "New system in use"


def test_it_stands_beside_a_deadline_that_has_passed() -> None:
    """What is late is what a reader asks about first."""
    made = replace(_record(**LATE), watched=WatchedRecord(deadlines=(replace(IN_USE, due_on=date(2017, 3, 1)),)))
    picture = judge(made, earlier=None, since=None, today=AS_AT)
    said = SAID.replace("93 days", "124 days")
    assert count_down(picture, made).linked == {"D1": said}
    assert [(one.is_late, one.linked) for one in find_decisions_due(picture, made) if one.linked] == [(True, said)]
