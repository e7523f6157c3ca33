"""What comes within so many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lineofsight.analysis.forward_look import DAYS_AHEAD, ComingKind, dates_ahead, look_forward, review_end_after
from lineofsight.analysis.verdicts import JudgedMilestone
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.oversight import Deadline, DeadlineKind
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from tests.analysis.challenge_builders import AS_AT, COUNCIL, action, judged_action, picture, theme
from tests.analysis.governance_makers import body, governance, met
from tests.analysis.plan_makers import milestone

LAST = AS_AT + timedelta(days=DAYS_AHEAD)


def test_the_first_and_the_last_day_are_in_it_and_the_next_is_not() -> None:
    """Sixty days are sixty days, from one month's end to the end of the month after next."""
    assert date(2017, 5, 30) == LAST
    due = [replace(action(f"1.{n}"), due_date_current=day) for n, day in enumerate((AS_AT, LAST))]
    after = replace(action("1.9"), due_date_current=LAST + timedelta(days=1))
    judged = picture(theme(*(judged_action(one) for one in (*due, after))))
    found = look_forward(judged, Record(council=COUNCIL, as_at=AS_AT))
    assert [one.ref for one in found] == ["1.0", "1.1"]


def test_finished_and_withdrawn_work_is_not_coming() -> None:
    """Only what is open in the plan falls due."""
    soon = date(2017, 4, 10)
    done = judged_action(replace(action("1.1"), due_date_current=soon, delivery_status=DeliveryStatus.COMPLETE))
    gone = judged_action(replace(action("1.2"), due_date_current=soon), in_population=False)
    assert look_forward(picture(theme(done, gone)), Record(council=COUNCIL, as_at=AS_AT)) == ()


def test_what_is_due_in_a_month_or_quarter_comes_on_its_last_day() -> None:
    """As late as it may be: a quarter that has begun is not over, and a date left beside "ongoing" is none."""
    begun = replace(action("1.1"), due_kind=DueKind.QUARTER, due_date_current=date(2017, 4, 1))
    month = replace(action("1.2"), due_kind=DueKind.MONTH, due_date_current=date(2017, 3, 1))
    ongoing = replace(action("1.3"), due_kind=DueKind.ONGOING, due_date_current=date(2017, 4, 10))
    coming = look_forward(
        picture(theme(*map(judged_action, (begun, month, ongoing)))), Record(council=COUNCIL, as_at=AS_AT)
    )
    assert [(one.ref, one.on) for one in coming] == [("1.2", date(2017, 3, 31))]


def test_a_step_is_told_unless_it_falls_due_with_its_action_or_is_not_for_the_chair() -> None:
    """A milestone of its own day is one line more; one that is done is none."""
    due = date(2017, 5, 15)
    steps = (
        milestone(milestone_id="a"),
        milestone(milestone_id="b", current_date=due),
        milestone(milestone_id="c", visible_to_chair=False),
        milestone(milestone_id="d", status=DeliveryStatus.COMPLETE),
        milestone(milestone_id="e", current_date=date(2017, 5, 16), original_date=date(2017, 5, 16), status=None),
    )
    judged = replace(
        judged_action(replace(action(), due_date_current=due)),
        milestones=tuple(JudgedMilestone(milestone=one, status=None, days_slipped=0, date_changes=()) for one in steps),
    )
    found = look_forward(picture(theme(judged)), Record(council=COUNCIL, as_at=AS_AT))
    assert [(one.kind, one.ref, one.is_recorded) for one in found] == [
        (ComingKind.MILESTONE, "a", True),
        (ComingKind.ACTION, "1.1", True),
        (ComingKind.MILESTONE, "e", False),
    ]


def test_who_leads_is_the_post_before_the_person() -> None:
    """As on every page; where the plan names no post, whom it names."""
    due = replace(action("1.1"), due_date_current=date(2017, 4, 10), lead_role="Director", lead_officer="Placements")
    led, named = judged_action(due), judged_action(replace(due, action_id="1.2", lead_role=""))
    found = look_forward(picture(theme(led, named)), Record(council=COUNCIL, as_at=AS_AT))
    assert [one.who for one in found] == ["Director", "Placements"]


def test_meetings_and_deadlines_come_in_the_order_of_their_days() -> None:
    """A planned meeting and an unmet deadline are coming; a cancelled and a met one are not, nor one without a day."""
    planned = met("board", date(2017, 4, 20), held=None)
    cancelled = met("board", date(2017, 4, 21), held=False)
    unmet = Deadline(deadline_id="D1", title="Report", kind=DeadlineKind.OTHER, due_on=date(2017, 4, 1))
    past = replace(unmet, deadline_id="D2", met_on=date(2017, 3, 1))
    today = replace(unmet, deadline_id="D3", met_on=AS_AT)
    not_yet = replace(unmet, deadline_id="D4", title="Met a day on", met_on=AS_AT + timedelta(days=1))
    no_day = replace(unmet, deadline_id="D5", due_on=None, test="Once a year.")
    record = Record(
        council=COUNCIL,
        as_at=AS_AT,
        governance=governance(body("board"), meetings=(planned, cancelled)),
        watched=WatchedRecord(deadlines=(unmet, past, today, not_yet, no_day)),
    )
    found = look_forward(picture(), record)
    assert [(one.kind, one.title) for one in found] == [
        (ComingKind.DEADLINE, "Report"),
        (ComingKind.DEADLINE, "Met a day on"),
        (ComingKind.MEETING, "Board"),
    ]


def test_a_meeting_of_the_review_is_one_meeting_under_both_its_names() -> None:
    """The body from outside that meets on its day is named with it; another body's meeting stands by itself."""
    review = Deadline(
        deadline_id="D1", title="Meeting 5 of 6", kind=DeadlineKind.REVIEW_MEETING, due_on=date(2017, 4, 21)
    )
    record = Record(
        council=COUNCIL,
        as_at=AS_AT,
        governance=governance(
            body("board"),
            body("oversight", BodyKind.GOVERNMENT),
            meetings=tuple(met(who, date(2017, 4, on), held=None) for who in ("board", "oversight") for on in (20, 21)),
        ),
        watched=WatchedRecord(deadlines=(review,)),
    )
    found = dates_ahead(picture(), record)
    assert sorted((one.on.day, one.ref, one.title) for one in found) == [
        (20, "board", "Board"),
        (20, "oversight", "Oversight"),
        (21, "D1", "Meeting 5 of 6 (Oversight)"),
        (21, "board", "Board"),
    ]
    assert all(one.is_meeting for one in found)


@pytest.mark.parametrize(
    ("bodies", "reviews", "told"),
    [
        ("GR", 1, ["Meeting 0 (G0)", "R1"]),
        ("RG", 1, ["Meeting 0 (G1)", "R0"]),
        ("R", 1, ["Meeting 0 (R0)"]),
        ("GG", 1, ["G0", "G1", "Meeting 0"]),
        ("G", 2, ["G0", "Meeting 0", "Meeting 1"]),
    ],
)
def test_a_meeting_of_the_review_is_nobody_s_where_it_may_be_another_s(
    bodies: str, reviews: int, told: list[str]
) -> None:
    """It is the government's before a regulator's; what is not its meeting is told beside it, and not swallowed."""
    kinds, on = {"G": BodyKind.GOVERNMENT, "R": BodyKind.REGULATOR}, date(2017, 4, 21)
    meet = [f"{letter.lower()}{number}" for number, letter in enumerate(bodies)]
    record = Record(
        council=COUNCIL,
        as_at=AS_AT,
        governance=governance(
            *(body(ref, kinds[letter]) for ref, letter in zip(meet, bodies, strict=True)),
            meetings=tuple(met(ref, on, held=None) for ref in meet),
        ),
        watched=WatchedRecord(
            deadlines=tuple(
                Deadline(deadline_id=f"D{n}", title=f"Meeting {n}", kind=DeadlineKind.REVIEW_MEETING, due_on=on)
                for n in range(reviews)
            )
        ),
    )
    assert sorted(one.title for one in dates_ahead(picture(), record)) == sorted(told)


def test_the_end_of_the_review_is_known_where_it_comes_after_the_look() -> None:
    """The day on which all is judged may come a day later; one that is in the look already is not told twice."""
    for after, is_told in ((0, False), (1, True)):
        end = Deadline(
            deadline_id="D1", title="End", kind=DeadlineKind.REVIEW_ENDS, due_on=LAST + timedelta(days=after)
        )
        record = Record(council=COUNCIL, as_at=AS_AT, watched=WatchedRecord(deadlines=(end,)))
        assert (review_end_after(record) is end) is is_told
        over = replace(end, met_on=AS_AT)
        assert review_end_after(replace(record, watched=WatchedRecord(deadlines=(over,)))) is None
    assert review_end_after(Record(council=COUNCIL, as_at=AS_AT)) is None
