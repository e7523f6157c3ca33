"""How long a review still runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lineofsight.analysis.countdown import count_down
from lineofsight.analysis.countdown_words import met_late, work_by_end
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.domain.oversight import Deadline, DeadlineKind
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from tests.analysis.challenge_builders import AS_AT, COUNCIL, action, judged_action, picture, theme

BEGINS = Deadline(
    deadline_id="D1",
    title="Begins",
    kind=DeadlineKind.REVIEW_BEGINS,
    due_on=date(2016, 12, 1),
    met_on=date(2016, 12, 1),
)
HELD = Deadline(
    deadline_id="D2",
    title="Meeting",
    kind=DeadlineKind.REVIEW_MEETING,
    due_on=date(2017, 3, 17),
    met_on=date(2017, 3, 17),
)
COMING = Deadline(deadline_id="D3", title="Meeting", kind=DeadlineKind.REVIEW_MEETING, due_on=date(2017, 4, 21))
ENDS = Deadline(deadline_id="D4", title="Ends", kind=DeadlineKind.REVIEW_ENDS, due_on=date(2017, 5, 31))
EVERY_YEAR = Deadline(deadline_id="D5", title="Feedback", kind=DeadlineKind.OTHER, test="Once a year.")


def _record(*deadlines: Deadline, as_at: date = AS_AT) -> Record:
    return Record(council=COUNCIL, as_at=as_at, watched=WatchedRecord(deadlines=deadlines))


def test_days_are_counted_with_the_first_and_the_last() -> None:
    """1 December to 31 May is 182 days; 31 March is the 121st, and 61 are left."""
    found = count_down(picture(), _record(BEGINS, HELD, COMING, ENDS, EVERY_YEAR))
    assert (found.day_number, found.length, found.days_left) == (121, 182, 61)
    assert (found.meetings_held, found.meetings) == (1, 2)
    assert found.next_meeting is COMING
    assert found.ahead == (COMING, ENDS, EVERY_YEAR)
    assert found.overdue == ()


def test_a_meeting_that_nobody_recorded_is_said_and_not_counted() -> None:
    """A day that passed is no meeting until it is recorded as held."""
    passed = replace(HELD, met_on=None)
    found = count_down(picture(), _record(BEGINS, passed, ENDS))
    assert found.meetings_held == 0
    assert found.unrecorded == (passed,)
    assert found.overdue == (passed,)
    assert found.next_meeting is None


@pytest.mark.parametrize(
    ("due_on", "met_on", "held", "is_next", "is_ahead", "is_overdue"),
    [
        (date(2017, 3, 30), None, 0, False, False, True),
        (AS_AT, None, 0, True, True, False),
        (date(2017, 4, 1), None, 0, True, True, False),
        (AS_AT, AS_AT, 1, False, False, False),
        (date(2017, 4, 1), AS_AT, 1, False, False, False),
        (date(2017, 3, 30), date(2017, 4, 1), 0, False, False, True),
        (None, None, 0, False, True, False),
        (None, AS_AT, 1, False, False, False),
    ],
)
def test_a_meeting_is_next_until_its_day_has_passed_or_it_was_held(
    due_on: date | None,
    met_on: date | None,
    held: int,
    *,
    is_next: bool,
    is_ahead: bool,
    is_overdue: bool,
) -> None:
    """On its day it is not overdue; held before its day it is done; and what was recorded later is not known yet."""
    one = replace(COMING, due_on=due_on, met_on=met_on, test="" if due_on else "Once a quarter.")
    found = count_down(picture(), _record(one))
    assert (found.meetings, found.meetings_held) == (1, held)
    assert (found.next_meeting is one, found.ahead == (one,), found.overdue == (one,)) == (
        is_next,
        is_ahead,
        is_overdue,
    )
    assert found.unrecorded == found.overdue


def test_only_meetings_are_meetings_and_the_soonest_is_the_next() -> None:
    """A late report is overdue, and no meeting that nobody recorded; what is overdue stands oldest first."""
    later = replace(COMING, deadline_id="D6", due_on=date(2017, 5, 19))
    reports = [
        Deadline(deadline_id=str(day), title="Report", kind=DeadlineKind.OTHER, due_on=date(2017, 3, day))
        for day in (9, 2)
    ]
    found = count_down(picture(), _record(later, COMING, *reports))
    assert found.next_meeting is COMING
    assert found.ahead == (COMING, later)
    assert found.unrecorded == ()
    assert found.overdue == tuple(reversed(reports))


def test_an_end_that_was_moved_on_is_the_one_that_counts() -> None:
    """The review was prolonged; one that has only an end, or only a beginning, has no length."""
    prolonged = replace(ENDS, deadline_id="D7", due_on=date(2017, 11, 30))
    open_ended = replace(ENDS, due_on=None, test="When the Commissioner is satisfied.")
    found = count_down(picture(), _record(BEGINS, prolonged, ENDS, open_ended))
    assert (found.ends, found.days_left, found.length) == (date(2017, 11, 30), 244, 365)
    assert count_down(picture(), _record(ENDS)).length is None
    assert count_down(picture(), _record(BEGINS, open_ended)).length is None


def test_the_first_day_is_day_one() -> None:
    """The day on which it begins is one of its days."""
    assert count_down(picture(), _record(BEGINS, ENDS, as_at=date(2016, 12, 1))).day_number == 1


def test_before_it_begins_no_day_is_numbered_and_after_it_ends_days_are_negative() -> None:
    """Nothing is counted that has not begun, and an end that passed is seen."""
    before = count_down(picture(), _record(replace(BEGINS, met_on=None), ENDS, as_at=date(2016, 11, 30)))
    assert before.day_number is None
    assert count_down(picture(), _record(BEGINS, ENDS, as_at=date(2017, 6, 2))).days_left == -2


def test_without_deadlines_nothing_is_known() -> None:
    """A first return without oversight gives no countdown and no invented date."""
    found = count_down(picture(theme(judged_action())), _record())
    assert (found.begins, found.ends, found.days_left, found.length, found.ahead) == (None, None, None, None, ())
    assert found.due_before_end == ()


def test_a_date_that_was_met_late_is_told_as_such() -> None:
    """It is neither ahead nor overdue, and would otherwise be told nowhere; what was met in time is no news."""
    due = AS_AT - timedelta(days=30)
    late = Deadline(
        deadline_id="D1", title="Chair in post", kind=DeadlineKind.OTHER, due_on=due, met_on=due + timedelta(days=10)
    )
    counted = count_down(picture(), _record(late, replace(late, deadline_id="D2", met_on=due)))
    assert counted.met_late == (late,)
    assert met_late(counted) == "1 date was met late: Chair in post (by 10 days)."
    assert not met_late(count_down(picture(), _record()))


def test_only_open_work_due_by_the_end_is_counted() -> None:
    """Due on the last day counts; due later, by the end of a later quarter, complete, undated or withdrawn does not."""
    due = judged_action(replace(action(), due_date_current=date(2017, 5, 31)))
    later = judged_action(replace(action("1.2"), due_date_current=date(2017, 6, 1)))
    done = judged_action(
        replace(action("1.4"), due_date_current=date(2017, 5, 1), delivery_status=DeliveryStatus.COMPLETE)
    )
    quarter = judged_action(replace(action("1.6"), due_kind=DueKind.QUARTER, due_date_current=date(2017, 4, 1)))
    undated = judged_action(replace(action("1.5"), due_kind=DueKind.ONGOING, due_date_current=None))
    gone = judged_action(replace(action("1.3"), due_date_current=date(2017, 5, 1)), in_population=False)
    found = count_down(picture(theme(due, later, gone, done, quarter, undated)), _record(BEGINS, ENDS))
    assert found.due_before_end == (due,)


def test_what_was_put_past_the_end_is_told_beside_what_is_due_by_then() -> None:
    """The review asks whether the plan kept its time: a later date, or none any more, takes nothing out of sight."""
    due = judged_action(replace(action(), due_date_current=date(2017, 5, 31)), status=MemberStatus.ON_TRACK)
    late = judged_action(replace(action("1.2"), due_date_current=date(2017, 3, 1)), status=MemberStatus.OVERDUE)
    past = judged_action(replace(action("1.3"), due_date_original=date(2017, 5, 31), due_date_current=date(2017, 6, 1)))
    undated = judged_action(
        replace(action("1.4"), due_kind=DueKind.ONGOING, due_date_original=date(2017, 1, 31), due_date_current=None)
    )
    always = judged_action(
        replace(action("1.5"), due_date_original=date(2017, 7, 1), due_date_current=date(2017, 8, 1))
    )
    done = judged_action(replace(past.action, action_id="1.6", delivery_status=DeliveryStatus.COMPLETE))
    found = count_down(picture(theme(due, late, past, undated, always, done)), _record(BEGINS, ENDS))
    assert found.put_past_end == (past, undated)
    counted = "2 open actions of the plan are due by its end: 1 overdue or will miss the date and 1 on track."
    put = "2 more were first due by then and have been moved past it, 1 of them to no date at all"
    assert work_by_end(found) == f"{counted} {put}."
    assert work_by_end(found, 1) == f"{counted} {put}: 1.3 and 1 more."
    alone = count_down(picture(theme(past)), _record(BEGINS, ENDS))
    none = "No open action of the plan is due by the end of the review."
    assert work_by_end(alone) == f"{none} 1 was first due by then and has been moved past it."
    assert work_by_end(count_down(picture(theme(past)), _record(BEGINS, ENDS, as_at=date(2017, 6, 2)))) == ""
    assert work_by_end(count_down(picture(theme(always)), _record(BEGINS, ENDS))) == none
