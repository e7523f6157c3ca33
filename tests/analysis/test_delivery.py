"""Delivery: the six words, the flags and the counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.delivery import judge_action, judge_milestone, judge_plan
from lineofsight.analysis.delivery_counts import LOST, count_delivery, count_plan, is_lost
from lineofsight.analysis.delivery_reasons import red_milestone
from lineofsight.analysis.due_dates import last_day
from lineofsight.analysis.picture import judge
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.marking import Audience
from lineofsight.domain.record import Council, PlanRecord, Record, RefusedRow, Return, RowLeftOut
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind, ImpactStatus
from lineofsight.wording.shares import percent, share
from lineofsight.wording.statuses import flag_word
from tests.analysis.plan_makers import AS_AT, DUE, action, milestone, move
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action

PAST, YESTERDAY, FUTURE = date(2017, 2, 28), date(2017, 3, 30), date(2017, 6, 30)
UNDATED: dict[str, object] = {"due_kind": DueKind.ONGOING, "due_date_original": None, "due_date_current": None}
S, W = DeliveryStatus, MemberStatus


def word(made: Action) -> MemberStatus:
    """The word for members."""
    return judge_action(made, (), (), AS_AT).status


@pytest.mark.parametrize(
    ("status", "due", "expected"),
    [
        (S.ON_TRACK, FUTURE, W.ON_TRACK),
        (S.ON_TRACK, AS_AT, W.ON_TRACK),
        (S.ON_TRACK, YESTERDAY, W.OVERDUE),
        (S.ON_TRACK, PAST, W.OVERDUE),
        (S.AT_RISK, FUTURE, W.SLIPPED),
        (S.AT_RISK, PAST, W.OVERDUE),
        (S.OFF_TRACK, FUTURE, W.OVERDUE),
        (S.OFF_TRACK, PAST, W.OVERDUE),
        (S.NOT_STARTED, FUTURE, W.NOT_DUE),
        (S.NOT_STARTED, PAST, W.OVERDUE),
        (S.PAUSED, FUTURE, W.NOT_DUE),
        (S.PAUSED, PAST, W.OVERDUE),
        (S.COMPLETE, PAST, W.COMPLETE_UNPROVEN),
        (S.SUPERSEDED, PAST, W.NOT_DUE),
        (S.WITHDRAWN, FUTURE, W.NOT_DUE),
    ],
)
def test_word_follows_status_and_date(status: DeliveryStatus, due: date, expected: MemberStatus) -> None:
    """Each status of officers, before and after its date, has its word; the due day itself is in time."""
    assert word(action(delivery_status=status, due_date_original=due, due_date_current=due)) is expected


@pytest.mark.parametrize("impact", list(ImpactStatus))
@pytest.mark.parametrize("evidence", [(), (EvidenceKind.AUDIT,)])
def test_complete_is_evidenced_only_with_impact_and_evidence(
    impact: ImpactStatus, evidence: tuple[EvidenceKind, ...]
) -> None:
    """Completion is not impact: the best word needs evidenced impact and evidence that is named."""
    made = action(delivery_status=S.COMPLETE, impact_status=impact, evidence_kind=evidence)
    is_proven = impact in (ImpactStatus.EVIDENCED, ImpactStatus.EMBEDDED) and bool(evidence)
    assert (word(made) is W.COMPLETE_EVIDENCED) is is_proven
    judged = judge_action(made, (), (), AS_AT)
    assert (DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in judged.flags) is (not evidence)


@pytest.mark.parametrize(
    ("status", "expected"),
    [(S.ON_TRACK, W.NOT_DUE), (S.OFF_TRACK, W.OVERDUE), (S.AT_RISK, W.SLIPPED), (S.NOT_STARTED, W.NOT_DUE)],
)
def test_ongoing_is_never_silently_on_track(status: DeliveryStatus, expected: MemberStatus) -> None:
    """Herefordshire's "Ongoing" rated red is overdue or will miss; no ongoing action is on track."""
    made = action(delivery_status=status, due_kind=DueKind.ONGOING, due_date_original=None, due_date_current=None)
    judged = judge_action(made, (), (), AS_AT)
    assert judged.status is expected
    assert DeliveryFlag.ONGOING_WITHOUT_DATE in judged.flags
    assert judged.days_overdue == 0


def test_action_that_became_ongoing_is_still_overdue_on_its_original_date() -> None:
    """Taking the date away does not take away that it has passed."""
    made = action(due_kind=DueKind.ONGOING, due_date_original=date(2016, 12, 31), due_date_current=None)
    judged = judge_action(made, [], [], AS_AT)
    assert judged.status is MemberStatus.NOT_DUE
    assert DeliveryFlag.OVERDUE_ON_ORIGINAL in judged.flags


def test_slipped_date_is_not_on_track_even_when_officers_say_so() -> None:
    """An action whose date was moved later is slipped, and the reason names both dates."""
    judged = judge_action(action(due_date_original=date(2017, 5, 31)), (), [move()], AS_AT)
    assert (judged.status, judged.days_slipped, judged.times_redated) == (W.SLIPPED, 30, 1)
    assert judged.reason == "Its due date was moved later by 30 days, from 31 May 2017 to 30 June 2017."
    assert DeliveryFlag.OVERDUE_ON_ORIGINAL not in judged.flags


@pytest.mark.parametrize(
    ("first", "expected"),
    [(DUE - timedelta(days=1), W.SLIPPED), (DUE, W.ON_TRACK), (DUE + timedelta(days=1), W.ON_TRACK)],
)
def test_one_day_later_is_slipped_and_one_day_sooner_is_not(first: date, expected: MemberStatus) -> None:
    """A date that was brought forward is no slip, and no slip is too small to say."""
    assert judge_action(action(due_date_original=first), (), [move()], AS_AT).status is expected


def test_a_month_agreed_again_is_no_slip_within_it() -> None:
    """Whatever day of the month stands in the cell, its last one counts for both dates."""
    made = action(due_kind=DueKind.MONTH, due_date_original=date(2017, 6, 1), due_date_current=date(2017, 6, 30))
    assert judge_action(made, (), (), AS_AT).days_slipped == 0
    later = action(due_kind=DueKind.MONTH, due_date_original=date(2017, 6, 30), due_date_current=date(2017, 7, 1))
    assert judge_action(later, (), (), AS_AT).days_slipped == 31


@pytest.mark.parametrize("named", ["", "  "])
def test_blanks_are_no_evidence(named: str) -> None:
    """A cell with spaces in it names nothing that could be asked for."""
    done = action(delivery_status=S.COMPLETE, impact_status=ImpactStatus.EMBEDDED, evidence_ref=named)
    judged = judge_action(done, (), (), AS_AT)
    assert judged.status is W.COMPLETE_UNPROVEN
    assert DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in judged.flags


def test_what_is_done_is_asked_for_neither_owner_nor_delay() -> None:
    """These flags are of open actions: a complete one has its own questions, the evidence and what is not reached."""
    late = milestone(current_date=PAST, original_date=PAST)
    done = action(
        delivery_status=S.COMPLETE,
        lead_officer="",
        evidence_ref="Audit of May",
        due_date_original=PAST,
        due_date_current=PAST,
        update_date=None,
    )
    assert judge_action(done, [late], (), AS_AT).flags == (DeliveryFlag.COMPLETE_BEFORE_MILESTONE,)
    is_open = judge_action(action(lead_officer=""), [late], (), AS_AT).flags
    assert is_open == (DeliveryFlag.NO_OWNER, DeliveryFlag.MILESTONE_OVERDUE)


@pytest.mark.parametrize("kind", [DueKind.ONGOING, DueKind.NOT_SET])
def test_both_kinds_without_a_date_are_flagged(kind: DueKind) -> None:
    """Ongoing and not set alike: neither can be judged."""
    made = action(due_kind=kind, due_date_original=None, due_date_current=None)
    assert judge_action(made, (), (), AS_AT).flags == (DeliveryFlag.ONGOING_WITHOUT_DATE,)


@pytest.mark.parametrize(("due", "overdue"), [(AS_AT, False), (AS_AT - timedelta(days=1), True)])
def test_a_milestone_is_overdue_from_the_day_after(due: date, overdue: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Due on a day means by the end of that day."""
    judged = judge_milestone(milestone(original_date=due, current_date=due), (), AS_AT)
    assert (judged.days_overdue > 0) is overdue
    assert (judged.status is W.OVERDUE) is overdue


def test_green_but_overdue_and_overdue_on_original_are_flagged() -> None:
    """On track in the return but past its date: overdue, flagged, and the officers' word is quoted."""
    judged = judge_action(action(due_date_original=date(2016, 12, 31), due_date_current=PAST), (), [move()], AS_AT)
    assert judged.flags == (
        DeliveryFlag.OVERDUE,
        DeliveryFlag.OVERDUE_ON_ORIGINAL,
        DeliveryFlag.GREEN_BUT_OVERDUE,
    )
    assert judged.days_overdue == 31
    assert judged.reason == (
        "It was due 28 February 2017, is not complete and is 31 days overdue, although officers say it is on track."
    )


@pytest.mark.parametrize(
    ("said_on", "is_flagged", "told"),
    [
        (AS_AT, True, "overdue, although officers say it is on track."),
        (date(2017, 3, 1), True, "overdue, although officers said on 1 March 2017 that it was on track."),
        (
            PAST,
            False,
            "overdue; when officers last said that it was on track, on 28 February 2017, its date had not passed.",
        ),
        (
            date(2016, 10, 31),
            False,
            "overdue; when officers last said that it was on track, on 31 October 2016, its date had not passed.",
        ),
    ],
)
def test_only_what_was_called_on_track_after_its_date_contradicts_it(
    said_on: date,
    is_flagged: bool,  # noqa: FBT001 - a table's column
    told: str,
) -> None:
    """What was said before the date, and not repeated since, is overdue and silent; it is told with its day."""
    made = action(due_kind=DueKind.MONTH, due_date_original=PAST, due_date_current=PAST)
    (judged,) = judge_plan(PlanRecord(actions=(made,), status_said={"1.1": said_on}), AS_AT)
    assert judged.status is W.OVERDUE
    assert (DeliveryFlag.GREEN_BUT_OVERDUE in judged.flags) is is_flagged
    assert judged.reason == f"It was due February 2017, is not complete and is 31 days {told}"


@pytest.mark.parametrize(
    ("status", "due", "said_on", "told"),
    [
        (S.ON_TRACK, PAST, None, "is 31 days overdue, although officers say it is on track."),
        (S.ON_TRACK, PAST, date(2017, 3, 1), "although officers said on 1 March 2017 that it was on track."),
        (
            S.ON_TRACK,
            PAST,
            PAST,
            "; when officers last said that it was on track, on 28 February 2017, its date had not passed.",
        ),
        (
            S.AT_RISK,
            PAST,
            None,
            "It was due 28 February 2017, is not reached and is 31 days overdue; officers say: at risk.",
        ),
        (S.PAUSED, PAST, None, "is 31 days overdue; it is paused, but its date was not moved."),
        (S.OFF_TRACK, PAST, None, "Officers say it is off track; it was due 28 February 2017 and is 31 days overdue."),
        (S.OFF_TRACK, FUTURE, None, "Officers say it is off track; it is due 30 June 2017."),
    ],
)
def test_a_red_milestone_says_first_why_it_is_red(
    status: DeliveryStatus, due: date, said_on: date | None, told: str
) -> None:
    """Its date, what officers say of it, and only then that they give no reason."""
    step = milestone(status=status, original_date=due, current_date=due)
    said = {} if said_on is None else {step.milestone_id: said_on}
    (judged,) = judge_plan(PlanRecord(actions=(action(),), milestones=(step,), status_said=said), AS_AT)
    why, reason = red_milestone(judged.milestones[0], judged.action)
    assert why.endswith(told)
    assert reason == "No reason is given."


def test_one_day_late_is_late() -> None:
    """No delay is too short to be flagged, and the day itself is in time."""
    late = judge_action(action(due_date_original=YESTERDAY, due_date_current=YESTERDAY), (), (), AS_AT)
    assert late.flags == (
        DeliveryFlag.OVERDUE,
        DeliveryFlag.OVERDUE_ON_ORIGINAL,
        DeliveryFlag.GREEN_BUT_OVERDUE,
    )
    assert (late.days_overdue, "1 day overdue" in late.reason) == (1, True)
    assert judge_action(action(due_date_original=AS_AT, due_date_current=AS_AT), (), (), AS_AT).flags == ()


def test_overdue_on_the_original_date_only() -> None:
    """A date moved beyond the as-at date hides nothing: the first date is still judged."""
    judged = judge_action(action(due_date_original=PAST), (), [move(old=PAST)], AS_AT)
    assert judged.status is W.SLIPPED
    assert DeliveryFlag.OVERDUE_ON_ORIGINAL in judged.flags
    assert DeliveryFlag.OVERDUE not in judged.flags


@pytest.mark.parametrize(
    ("update", "stale"),
    [(None, True), (date(2017, 2, 23), True), (date(2017, 2, 24), False), (AS_AT, False)],
)
def test_update_is_stale_after_one_cycle(update: date | None, stale: bool) -> None:  # noqa: FBT001 - a table's column
    """An update of 35 days is fresh, one of 36 days or none is stale."""
    flags = judge_action(action(update_date=update), (), (), AS_AT).flags
    assert (DeliveryFlag.STALE_UPDATE in flags) is stale


def test_an_update_without_a_date_is_neither_missing_nor_recent() -> None:
    """A council's own tracker seldom has a column for the date: what stands in its cell is an update all the same."""
    undated = judge_action(action(update_date=None, progress_update="Course full."), (), (), AS_AT).flags
    assert (DeliveryFlag.STALE_UPDATE in undated, DeliveryFlag.UNDATED_UPDATE in undated) == (False, True)
    for other in ({"update_date": None, "progress_update": " "}, {"update_date": AS_AT, "progress_update": "Full."}):
        assert DeliveryFlag.UNDATED_UPDATE not in judge_action(action(**other), (), (), AS_AT).flags
    done = action(update_date=None, progress_update="Done.", delivery_status=S.COMPLETE)
    assert DeliveryFlag.UNDATED_UPDATE not in judge_action(done, (), (), AS_AT).flags


def test_no_owner_is_flagged_unless_a_post_is_named() -> None:
    """A post title is an owner: names turn over, posts stay."""
    assert DeliveryFlag.NO_OWNER in judge_action(action(lead_officer=" "), (), (), AS_AT).flags
    named = action(lead_officer="", lead_role="Head of Safeguarding")
    assert DeliveryFlag.NO_OWNER not in judge_action(named, (), (), AS_AT).flags


def test_date_moved_without_agreement_is_flagged() -> None:
    """A move that no body agreed, and a date that differs without any record, are both said aloud."""
    moved = action(due_date_original=date(2017, 5, 31))
    flag = DeliveryFlag.REDATED_WITHOUT_AGREEMENT
    assert flag in judge_action(moved, (), [move(agreed_by="")], AS_AT).flags
    assert flag in judge_action(moved, (), (), AS_AT).flags
    assert flag not in judge_action(moved, (), [move()], AS_AT).flags
    assert flag not in judge_action(action(), (), (), AS_AT).flags


def test_overdue_milestone_makes_an_action_slip() -> None:
    """An action cannot be on track while one of its steps is overdue; other actions' steps do not count."""
    late = milestone(current_date=PAST, original_date=PAST)
    judged = judge_action(action(), [late, milestone(milestone_id="9", action_id="9")], (), AS_AT)
    assert judged.status is W.SLIPPED
    assert judged.reason == "1 milestone is overdue."
    assert DeliveryFlag.MILESTONE_OVERDUE in judged.flags
    assert [step.milestone.milestone_id for step in judged.milestones] == ["1.1.1"]


@pytest.mark.parametrize(
    ("said", "of_step", "is_told"),
    [
        (S.COMPLETE, S.ON_TRACK, True),
        (S.COMPLETE, S.NOT_STARTED, True),
        (S.COMPLETE, S.COMPLETE, False),
        (S.COMPLETE, S.WITHDRAWN, False),
        (S.COMPLETE, None, False),
        (S.ON_TRACK, S.ON_TRACK, False),
    ],
)
def test_an_action_that_is_called_complete_before_its_milestones_are_says_so(
    said: DeliveryStatus, of_step: DeliveryStatus | None, *, is_told: bool
) -> None:
    """Officers say both: a milestone of which nobody recorded how it stands contradicts nothing."""
    judged = judge_action(action(delivery_status=said), [milestone(status=of_step)], (), AS_AT)
    assert (DeliveryFlag.COMPLETE_BEFORE_MILESTONE in judged.flags) is is_told


def test_an_action_that_is_called_complete_before_a_milestone_was_reached_says_by_how_much() -> None:
    """A milestone that was reached afterwards is no proof that its action was done in time: both days are told."""
    done = action(delivery_status=S.COMPLETE, completed_date=date(2017, 1, 31), impact_status=ImpactStatus.EMERGING)
    early = milestone(status=S.COMPLETE, actual_date=date(2017, 1, 31))
    late = milestone(milestone_id="1.1.2", status=S.COMPLETE, actual_date=AS_AT)
    judged = judge_action(done, [early, late], (), AS_AT)
    assert DeliveryFlag.COMPLETE_BEFORE_MILESTONE in judged.flags
    assert judged.reason == (
        "Complete on 31 January 2017, but its impact is emerging. Its milestone 1.1.2 was reached on 31 March 2017, "
        "59 days after the day on which the action is said to have been complete."
    )
    assert DeliveryFlag.COMPLETE_BEFORE_MILESTONE not in judge_action(done, [early], (), AS_AT).flags
    undated = replace(done, completed_date=None)
    assert DeliveryFlag.COMPLETE_BEFORE_MILESTONE not in judge_action(undated, [late], (), AS_AT).flags
    still = [milestone(milestone_id=ref, status=S.ON_TRACK) for ref in ("1.1.3", "1.1.4")]
    assert judge_action(done, still, (), AS_AT).reason.endswith(" Milestones 1.1.3 and 1.1.4 of it are not reached.")


def test_a_milestone_without_a_status_is_neither_on_time_nor_late() -> None:
    """How its action stands and that its date has passed do not tell whether it was reached: the action says so."""
    unsaid = milestone(status=None, original_date=PAST, current_date=PAST)
    judged = judge_action(action(), [unsaid], (), AS_AT)
    (step,) = judged.milestones
    assert (step.status, step.days_overdue, step.is_past_unrecorded) == (None, 0, True)
    assert (judged.status, DeliveryFlag.MILESTONE_OVERDUE in judged.flags) == (W.ON_TRACK, False)
    said = "Of 1 milestone whose date has passed it is not recorded whether it was reached."
    assert judged.reason.endswith(said)
    red = judge_action(action(delivery_status=S.OFF_TRACK), [replace(unsaid, current_date=FUTURE)], (), AS_AT)
    assert (red.milestones[0].status, red.milestones[0].is_past_unrecorded) == (None, False)


def test_action_that_should_have_started_has_slipped() -> None:
    """Not started after its start date is slipped, not grey."""
    judged = judge_action(action(delivery_status=S.NOT_STARTED, start_date=PAST), (), (), AS_AT)
    assert (judged.status, judged.reason) == (W.SLIPPED, "It was to start on 28 February 2017 and has not started.")


@pytest.mark.parametrize(
    ("status", "current", "expected"),
    [
        (S.COMPLETE, PAST, W.COMPLETE_UNPROVEN),
        (S.ON_TRACK, PAST, W.OVERDUE),
        (S.OFF_TRACK, FUTURE, W.OVERDUE),
        (S.PAUSED, FUTURE, W.NOT_DUE),
        (S.AT_RISK, FUTURE, W.SLIPPED),
        (S.ON_TRACK, FUTURE, W.SLIPPED),
        (S.WITHDRAWN, FUTURE, W.NOT_DUE),
    ],
)
def test_milestone_has_its_word(status: DeliveryStatus, current: date, expected: MemberStatus) -> None:
    """Milestones are judged by the same rules on their own dates."""
    judged = judge_milestone(milestone(status=status, original_date=PAST, current_date=current), (), AS_AT)
    assert judged.status is expected
    assert judged.days_slipped == (current - PAST).days


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (DueKind.DATE, date(2016, 1, 1)),
        (DueKind.MONTH, date(2016, 2, 29)),
        (DueKind.QUARTER, date(2016, 3, 31)),
        (DueKind.ONGOING, None),
    ],
)
def test_month_and_quarter_end_on_their_last_day(kind: DueKind, expected: date | None) -> None:
    """What is due in a month or quarter is in time until its last day."""
    assert last_day(kind, date(2016, 2, 29) if kind is DueKind.MONTH else date(2016, 1, 1)) == expected


@pytest.mark.parametrize(
    ("kind", "when"),
    [
        (DueKind.QUARTER, date(2017, 3, 22)),
        (DueKind.QUARTER, date(2017, 2, 28)),
        (DueKind.QUARTER, date(2017, 3, 1)),
        (DueKind.MONTH, date(2017, 5, 17)),
    ],
)
def test_a_day_inside_a_month_or_quarter_is_itself_the_date(kind: DueKind, when: date) -> None:
    """A quarter whose date is 22 March is late from the 23rd: it has one number, and no more time than was agreed."""
    assert last_day(kind, when) == when
    made = action(due_kind=kind, due_date_original=date(2016, 12, 31), due_date_current=when)
    judged = judge_action(made, (), (), when + timedelta(days=9))
    assert (judged.days_overdue, judged.days_slipped) == (9, (when - date(2016, 12, 31)).days)


def test_every_reason_is_a_sentence() -> None:
    """Whatever the status, kind and impact, the reason is a whole sentence."""
    for status in DeliveryStatus:
        for kind in DueKind:
            for impact in ImpactStatus:
                dated = {} if kind.has_date else {"due_date_original": None, "due_date_current": None}
                made = action(delivery_status=status, due_kind=kind, impact_status=impact, **dated)
                reason = judge_action(made, (), (), AS_AT).reason
                assert reason[0].isupper()
                assert reason.endswith(".")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"delivery_status": S.OFF_TRACK}, "Officers say it is off track; it is due 30 June 2017."),
        (
            {"delivery_status": S.OFF_TRACK, "due_date_original": PAST, "due_date_current": PAST},
            "Officers say it is off track; it was due 28 February 2017 and is 31 days overdue.",
        ),
        ({"delivery_status": S.OFF_TRACK, **UNDATED}, "Officers say it is off track, and it has no date."),
        (
            {"delivery_status": S.PAUSED, "due_date_original": PAST, "due_date_current": PAST},
            (
                "It was due 28 February 2017, is not complete and is 31 days overdue; it is paused, "
                "but its date was not moved."
            ),
        ),
        (
            {"delivery_status": S.AT_RISK, "due_date_original": PAST, "due_date_current": PAST},
            "It was due 28 February 2017, is not complete and is 31 days overdue.",
        ),
        ({"delivery_status": S.PAUSED}, "Paused; due 30 June 2017."),
        ({"delivery_status": S.PAUSED, **UNDATED}, "Paused; no date is set."),
        ({"delivery_status": S.AT_RISK}, "Officers say it is at risk; due 30 June 2017."),
        ({"delivery_status": S.NOT_STARTED, "due_kind": DueKind.MONTH}, "Not started; due June 2017."),
        ({}, "Officers say it is on track for 30 June 2017."),
        (UNDATED, "Ongoing: there is no date by which it could be judged, so it is not counted as on track."),
        (
            {**UNDATED, "due_kind": DueKind.NOT_SET},
            "No date is set: there is no date by which it could be judged, so it is not counted as on track.",
        ),
        ({"delivery_status": S.WITHDRAWN}, "Withdrawn: it is kept with its history and no longer counted."),
    ],
)
def test_each_reason_says_what_is_the_case_and_nothing_else(facts: dict[str, object], said: str) -> None:
    """Off track with and without a date, paused before and after it, without a date by choice or for want of one."""
    assert judge_action(action(**facts), (), (), AS_AT).reason == said


@pytest.mark.parametrize("kind", [DueKind.DATE, DueKind.MONTH, DueKind.QUARTER])
@pytest.mark.parametrize("status", [S.AT_RISK, S.ON_TRACK, S.NOT_STARTED])
def test_an_action_on_its_last_day_says_that_it_is_in_time_still(kind: DueKind, status: DeliveryStatus) -> None:
    """At risk or not: it is due on that day, and late from the next."""
    due = action(delivery_status=status, due_kind=kind, due_date_original=AS_AT, due_date_current=AS_AT)
    assert judge_action(due, (), (), AS_AT).reason.endswith(" 31 March 2017 is the last day on which it is in time.")
    assert "last day" not in judge_action(due, (), (), AS_AT - timedelta(days=1)).reason


def test_a_milestone_at_risk_has_slipped_only_where_its_date_was_moved_later() -> None:
    """Due on the day on which it always was, it is called at risk, as officers do; amber either way."""
    at_risk = milestone(status=S.AT_RISK, original_date=AS_AT, current_date=AS_AT)
    stands = judge_milestone(at_risk, (), AS_AT)
    assert (stands.status, stands.word) == (MemberStatus.SLIPPED, "At risk")
    moved = judge_milestone(replace(at_risk, original_date=PAST), (), AS_AT)
    assert (moved.status, moved.word) == (MemberStatus.SLIPPED, "Slipped but recoverable")


def test_completion_after_its_first_date_is_said() -> None:
    """A completed action says on which day, and by how much it missed the date that was first agreed."""
    made = action(delivery_status=S.COMPLETE, completed_date=date(2017, 7, 14), impact_status=ImpactStatus.EMERGING)
    reason = judge_action(made, (), (), date(2017, 7, 31)).reason
    assert reason == "Complete on 14 July 2017, 14 days after its first date, but its impact is emerging."
    early = judge_action(action(delivery_status=S.COMPLETE, completed_date=AS_AT), (), (), AS_AT).reason
    assert early == "Complete on 31 March 2017, but it is too early to tell its impact."


def bromley_in_2017() -> list[Action]:
    """298 actions as Bromley counted them in 2017: 23 red, 142 amber, 133 green."""
    statuses = [S.OFF_TRACK] * 23 + [S.AT_RISK] * 142 + [S.ON_TRACK] * 133
    return [action(action_id=str(at), delivery_status=status) for at, status in enumerate(statuses)]


def test_percentages_are_not_forced_to_total_100() -> None:
    """Bromley's 23, 142 and 133 of 298 are 8%, 48% and 45%, total 101: published as 44% so that they made 100."""
    judged = [judge_action(made, (), (), AS_AT) for made in bromley_in_2017()]
    count = count_delivery(judged, "actions due between 1 May 2016 and 31 August 2017")
    shares = dict(count.shares)
    shown = [percent(shares[status]) for status in (W.OVERDUE, W.SLIPPED, W.ON_TRACK)]
    assert shown == ["8%", "48%", "45%"]
    assert share(shares[W.OVERDUE]) == "23 of 298 actions (8%)"


def test_population_is_stated_even_when_it_is_a_date_window() -> None:
    """The denominator is named with every count: a date window is not the whole plan."""
    judged = [judge_action(made, (), (), AS_AT) for made in bromley_in_2017()]
    window = "actions due between 1 May 2016 and 31 August 2017"
    count = count_delivery(judged, window)
    assert all(found.population == window for _, found in count.shares)
    assert window in count.sentence


def test_what_left_the_plan_is_not_counted_and_said() -> None:
    """Superseded and withdrawn actions are outside the population; the sentence says how many, and who has no date."""
    plan = [
        action(),
        action(action_id="2", delivery_status=S.WITHDRAWN),
        action(action_id="3", due_kind=DueKind.ONGOING, due_date_original=None, due_date_current=None),
    ]
    judged = [judge_action(made, (), (), AS_AT) for made in plan]
    count = count_delivery(judged, "actions in the plan")
    assert count.total == 2
    assert [made.in_population for made in judged] == [True, False, True]
    assert count.sentence == (
        "Counted over all 2 actions in the plan, whatever their date; 1 superseded or withdrawn left out. "
        "1 open one without a date cannot be on track."
    )


def test_a_newest_return_without_a_plan_makes_every_action_count_as_last_said() -> None:
    """All of them are told, not only those that the plan's own newest return lacked; one of that day says nothing."""
    plan = PlanRecord(
        actions=(action(), action(action_id="2")), last_named={"2": date(2016, 12, 31)}, returned=date(2017, 2, 28)
    )
    newest = Return(return_id=2, name="may.xlsx", kind="council_return", as_at=AS_AT, imported_on=AS_AT)
    held = Record(council=Council(name="Testshire", area_code="900"), as_at=AS_AT, plan=plan, returns=(newest,))
    told = judge(held, earlier=None, since=None, today=AS_AT).delivery.sentence
    assert (
        "The newest return, as at 31 March 2017, holds no plan: 2 actions count as last said, as at 28 February 2017 "
        "or before. Of 1 action nothing was read from the newest return of the plan; it counts as last said." in told
    )
    same_day = replace(held, plan=replace(plan, returned=AS_AT))
    assert "holds no plan" not in judge(same_day, earlier=None, since=None, today=AS_AT).delivery.sentence


def test_what_the_newest_return_lacks_counts_as_last_said_and_is_told() -> None:
    """Officers may have dropped an action from their file: it still counts, and the sentence says so."""
    plan = PlanRecord(actions=(action(), action(action_id="2")), last_named={"2": date(2016, 12, 31)})
    judged = judge_plan(plan, AS_AT)
    assert [one.last_named for one in judged] == [None, date(2016, 12, 31)]
    sentence = count_delivery(judged, "actions in the plan").sentence
    assert sentence.endswith(
        " Of 1 action nothing was read from the newest return of the plan; it counts as last said."
    )
    assert "nothing was read" not in count_delivery(judged[:1], "actions in the plan").sentence
    stale = [replace(one, flags=(*one.flags, DeliveryFlag.STALE_UPDATE)) for one in judged]
    assert count_delivery(stale, "actions in the plan").sentence.endswith(
        " Whatever was read, 2 open actions have no update of the last 35 days: 1.1 and 2."
    )


def test_open_actions_without_an_update_are_told_beside_the_count_of_a_return_that_was_read_whole() -> None:
    """Each of them stands in the newest return: that nobody said how it goes must not wait for one that is missing."""
    plan = [action(), action(action_id="2", update_date=date(2017, 1, 31)), action(action_id="3", update_date=None)]
    whole = judge_plan(PlanRecord(actions=tuple(plan)), AS_AT)
    assert not any(one.last_named for one in whole)
    (said,) = count_delivery(whole, "actions in the plan").remarks
    assert said.sentence == "2 open actions have no update of the last 35 days: 2 and 3."
    assert (said.subject, said.ref) == ("flag", DeliveryFlag.STALE_UPDATE)
    one = count_delivery(whole[:2], "actions in the plan").sentence
    assert one.endswith(" whatever their date. 1 open action has no update of the last 35 days: 2.")
    assert not count_delivery(whole[:1], "actions in the plan").remarks


def test_of_what_is_complete_and_not_shown_is_told_what_lost_its_effect() -> None:
    """Officers cannot make it look as if nothing was ever there; an open one, or one that left the plan, is no part."""
    done = action(delivery_status=S.COMPLETE)
    lost = replace(done, action_id="2", impact_status=ImpactStatus.REVERSED)
    others = (
        replace(lost, action_id="3", delivery_status=S.ON_TRACK),
        replace(lost, action_id="4", delivery_status=S.WITHDRAWN),
    )
    judged = judge_plan(PlanRecord(actions=(done, lost, *others)), AS_AT)
    (said,) = count_plan(judged, "actions in the plan").remarks
    assert said.sentence == "Of the 2 complete whose impact is not shown, 1 had one and lost it again: 2."
    assert (said.subject, said.ref) == ("flag", LOST)
    assert [one.action.action_id for one in judged if is_lost(one)] == ["2"]
    assert not count_plan([judged[0], *judged[2:]], "actions in the plan").remarks
    # The summary of a theme names it already.
    assert not count_delivery(judged, "actions in this theme").remarks


def test_rows_of_the_newest_return_that_could_not_be_taken_are_told_beside_the_count() -> None:
    """What only stands in such a row is in no count: the number alone would say that the plan has no more."""
    judged = judge_plan(PlanRecord(actions=(action(),)), AS_AT)
    rows = [RowLeftOut("may.xlsx", f"row {number} of sheet Tracker") for number in (8, 9, 11, 12)]
    one, four = (count_plan(judged, "actions in the plan", some).sentence for some in (rows[:1], rows))
    assert one.endswith(
        " Of the plan as it was returned last 1 row was left out, wholly or in part: row 8 of sheet Tracker of "
        "may.xlsx."
    )
    assert four.endswith(
        " 4 rows were left out, wholly or in part: row 8 of sheet Tracker, row 9 of sheet Tracker and row 11 of sheet "
        "Tracker of may.xlsx and 1 more."
    )
    two = count_plan(judged, "actions in the plan", [RowLeftOut("april.xlsx", "row 76 of sheet Milestones"), rows[0]])
    assert two.sentence.endswith(": row 76 of sheet Milestones of april.xlsx and row 8 of sheet Tracker of may.xlsx.")
    known = record([action()])
    known = replace(known, plan=replace(known.plan, rows_left_out=tuple(rows[:1])))
    for audience in (Audience.MEMBERS, Audience.PUBLIC):
        judged_whole = judge(visible_to(known, audience), earlier=None, since=None, today=AS_AT)
        assert "row 8 of sheet Tracker" in judged_whole.delivery.sentence


def test_actions_that_could_not_be_read_are_named_by_their_references() -> None:
    """A councillor has no workbook in which to look for row 6; the rows of milestones are counted with them."""
    refused = RefusedRow(as_at=AS_AT, file="april.xlsx", said=AS_AT)
    refs = ("1.4", "1.10")
    plan = PlanRecord(
        actions=tuple(action(action_id=ref) for ref in ("1.1", *refs)), actions_refused=dict.fromkeys(refs, refused)
    )
    rows = [RowLeftOut("april.xlsx", f"row {number} of sheet Milestones") for number in (6, 7, 8)]
    assert count_plan(judge_plan(plan, AS_AT), "actions in the plan", rows).sentence.endswith(
        " Of the plan as it was returned last 1.4 and 1.10 could not be read. On its sheets 3 rows were left out, "
        "wholly or in part; Import counts those of all sheets."
    )


def test_empty_plan_has_no_percentage() -> None:
    """Nothing to count is not 0%."""
    count = count_delivery([], "actions in the plan")
    assert [percent(found) for _, found in count.shares] == ["–"] * len(MemberStatus)


@given(
    st.lists(st.tuples(st.sampled_from(DeliveryStatus), st.dates(date(2016, 1, 1), date(2018, 12, 31))), max_size=40)
)
def test_every_counted_action_has_exactly_one_word(rows: list[tuple[DeliveryStatus, date]]) -> None:
    """The six words share out the population: none is lost, none counted twice."""
    judged = [
        judge_action(
            action(action_id=str(at), delivery_status=status, due_date_original=due, due_date_current=due),
            (),
            (),
            AS_AT,
        )
        for at, (status, due) in enumerate(rows)
    ]
    count = count_delivery(judged, "actions in the plan")
    assert sum(found.count for _, found in count.shares) == count.total
    assert count.total == sum(made.in_population for made in judged)
    for made in judged:
        if made.status is W.ON_TRACK:
            assert DeliveryFlag.OVERDUE not in made.flags


@pytest.mark.parametrize("left", [S.WITHDRAWN, S.SUPERSEDED])
@pytest.mark.parametrize("own", [None, S.ON_TRACK, S.OFF_TRACK, S.AT_RISK])
def test_a_milestone_is_given_up_with_its_action(left: DeliveryStatus, own: DeliveryStatus | None) -> None:
    """It is neither late nor awaited; one that was reached before stays reached."""
    late = milestone(status=own, original_date=PAST, current_date=PAST)
    reached = milestone(milestone_id="1.1.2", status=S.COMPLETE)
    judged = judge_action(action(delivery_status=left), (late, reached), (), AS_AT)
    (given_up, done) = judged.milestones
    assert (given_up.status, given_up.days_overdue, given_up.is_past_unrecorded) == (W.NOT_DUE, 0, False)
    assert given_up.word == f"{left.value.capitalize()} with its action"
    assert (done.status, done.word) == (W.COMPLETE_UNPROVEN, "Complete, impact not yet shown")


@pytest.mark.parametrize("kind", [DueKind.ONGOING, DueKind.NOT_SET])
def test_an_action_whose_date_was_taken_away_says_so(kind: DueKind) -> None:
    """One that never had a date lost none, and one that is done needs none."""
    lost = judge_action(action(due_kind=kind, due_date_current=None), (), (), AS_AT)
    assert DeliveryFlag.DATE_TAKEN_AWAY in lost.flags
    begun = {DueKind.NOT_SET: "No date is set", DueKind.ONGOING: "Ongoing"}[kind]
    assert lost.reason.startswith(f"{begun}, and the date that was agreed was taken away: there is no date by which")
    assert flag_word(DeliveryFlag.DATE_TAKEN_AWAY) == "Its due date was taken away", "who agreed can be on record"
    never = judge_action(action(due_kind=kind, due_date_current=None, due_date_original=None), (), (), AS_AT)
    done = judge_action(
        action(due_kind=kind, due_date_current=None, delivery_status=S.COMPLETE, evidence_ref="File"), (), (), AS_AT
    )
    for one in (never, done):
        assert DeliveryFlag.DATE_TAKEN_AWAY not in one.flags
        assert "taken away" not in one.reason
