"""What holds of every action and milestone, whatever officers return: nothing reads better than its dates allow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.delivery import judge_action, judge_milestone
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind, ImpactStatus
from tests.analysis.plan_makers import AS_AT, action, milestone

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action, Milestone

S, W = DeliveryStatus, MemberStatus
LEFT = (S.SUPERSEDED, S.WITHDRAWN)
DONE = (W.COMPLETE_EVIDENCED, W.COMPLETE_UNPROVEN)
WORST_LAST = {W.ON_TRACK: 0, W.NOT_DUE: 0, W.SLIPPED: 1, W.OVERDUE: 2}
DAYS = st.integers(-400, 400).map(lambda days: AS_AT + timedelta(days=days))


@st.composite
def actions(draw: st.DrawFn) -> Action:
    """Any action that the domain allows, as far as its word depends on it."""
    kind = draw(st.sampled_from(DueKind))
    first, now = draw(DAYS), draw(DAYS)
    start = draw(st.none() | st.integers(0, 300).map(lambda days: first - timedelta(days=days)))
    return action(
        delivery_status=draw(st.sampled_from(S)),
        impact_status=draw(st.sampled_from(ImpactStatus)),
        due_kind=kind,
        due_date_original=first if kind.has_date else draw(st.sampled_from([None, first])),
        due_date_current=now if kind.has_date else None,
        start_date=start if kind.has_date else None,
        evidence_ref=draw(st.sampled_from(["", "  ", "Audit of May"])),
        evidence_kind=draw(st.sampled_from([(), (EvidenceKind.AUDIT,)])),
        update_date=draw(st.none() | DAYS),
    )


@st.composite
def steps(draw: st.DrawFn) -> Milestone:
    """Any milestone of that action."""
    return milestone(status=draw(st.sampled_from(S)), original_date=draw(DAYS), current_date=draw(DAYS))


@given(actions(), steps())
def test_on_track_is_never_said_against_the_dates(made: Action, step: Milestone) -> None:
    """Only what officers say is on track, with a date that has neither passed nor moved later, and no step overdue."""
    judged = judge_action(made, (step,), (), AS_AT)
    if judged.status is not W.ON_TRACK:
        return
    assert made.delivery_status is S.ON_TRACK
    assert made.due_kind.has_date
    assert judged.days_overdue == 0
    assert judged.days_slipped <= 0
    assert not judged.milestones[0].days_overdue


@given(actions(), steps())
def test_evidenced_is_never_said_without_impact_and_evidence(made: Action, step: Milestone) -> None:
    """Complete, impact shown, and something named that can be asked for: all three, or the other word."""
    status = judge_action(made, (step,), (), AS_AT).status
    has_all = made.impact_status.is_shown and bool(made.evidence_kind or made.evidence_ref.strip())
    assert (status is W.COMPLETE_EVIDENCED) is (made.delivery_status is S.COMPLETE and has_all)
    assert (status in DONE) is (made.delivery_status is S.COMPLETE)


@given(actions(), steps())
def test_overdue_is_said_of_what_has_passed_or_will_miss_and_of_nothing_else(made: Action, step: Milestone) -> None:
    """The flag looks at the date alone; the word also at what officers expect."""
    judged = judge_action(made, (step,), (), AS_AT)
    is_late = DeliveryFlag.OVERDUE in judged.flags
    assert is_late is (judged.days_overdue > 0)
    is_called_green = made.delivery_status is S.ON_TRACK
    assert (DeliveryFlag.GREEN_BUT_OVERDUE in judged.flags) is (is_late and is_called_green)
    assert (judged.status is W.OVERDUE) is (is_late or made.delivery_status is S.OFF_TRACK)


@given(actions(), steps())
def test_what_is_finished_or_left_the_plan_is_never_late(made: Action, step: Milestone) -> None:
    """It keeps its dates, but nothing is asked of it any more."""
    judged = judge_action(made, (step,), (), AS_AT)
    open_flags = {
        DeliveryFlag.OVERDUE,
        DeliveryFlag.OVERDUE_ON_ORIGINAL,
        DeliveryFlag.GREEN_BUT_OVERDUE,
        DeliveryFlag.NO_OWNER,
        DeliveryFlag.STALE_UPDATE,
        DeliveryFlag.UNDATED_UPDATE,
        DeliveryFlag.ONGOING_WITHOUT_DATE,
        DeliveryFlag.MILESTONE_OVERDUE,
    }
    if not made.delivery_status.is_open:
        assert judged.days_overdue == 0
        assert not open_flags & set(judged.flags)
    if made.delivery_status in LEFT:
        assert judged.flags == ()
    assert judged.in_population is (made.delivery_status not in LEFT)


@given(actions(), steps(), st.integers(0, 500))
def test_time_alone_never_improves_a_word(made: Action, step: Milestone, later: int) -> None:
    """What nobody touches can only become later: the same return read on a later day never reads better."""
    if not made.delivery_status.is_open:
        return
    words = [judge_action(made, (step,), (), AS_AT + timedelta(days=days)).status for days in (0, later)]
    assert WORST_LAST[words[0]] <= WORST_LAST[words[1]]


@given(actions(), steps())
def test_a_worse_report_never_reads_better(made: Action, step: Milestone) -> None:
    """On track, at risk, off track: each reads at least as bad as the one before."""
    words = [
        judge_action(action_with(made, status), (step,), (), AS_AT).status
        for status in (S.ON_TRACK, S.AT_RISK, S.OFF_TRACK)
    ]
    assert [WORST_LAST[one] for one in words] == sorted(WORST_LAST[one] for one in words)


def action_with(made: Action, status: DeliveryStatus) -> Action:
    """The same action as officers might have reported it otherwise."""
    return action(
        delivery_status=status,
        due_kind=made.due_kind,
        due_date_original=made.due_date_original,
        due_date_current=made.due_date_current,
        start_date=made.start_date,
    )


@given(st.permutations([(1, "a"), (1, "b"), (2, "a"), (3, "c")]))
def test_steps_stand_in_the_order_of_their_dates(order: list[tuple[int, str]]) -> None:
    """In whatever order they were returned; on one day by reference; and no step of another action is among them."""
    made = [
        milestone(milestone_id=f"{day}{ref}", original_date=date(2017, 5, day), current_date=date(2017, 5, day))
        for day, ref in order
    ]
    other = milestone(milestone_id="x", action_id="9.9")
    judged = judge_action(action(), [*made, other], (), AS_AT)
    assert [one.milestone.milestone_id for one in judged.milestones] == ["1a", "1b", "2a", "3c"]


BEFORE, AFTER = date(2017, 3, 30), date(2017, 4, 1)


@pytest.mark.parametrize(
    ("status", "due", "moved_back", "passed", "passed_after_a_move"),
    [
        (S.NOT_STARTED, W.NOT_DUE, W.SLIPPED, W.OVERDUE, W.OVERDUE),
        (S.ON_TRACK, W.ON_TRACK, W.SLIPPED, W.OVERDUE, W.OVERDUE),
        (S.AT_RISK, W.SLIPPED, W.SLIPPED, W.OVERDUE, W.OVERDUE),
        (S.OFF_TRACK, W.OVERDUE, W.OVERDUE, W.OVERDUE, W.OVERDUE),
        (S.PAUSED, W.NOT_DUE, W.NOT_DUE, W.OVERDUE, W.OVERDUE),
        (S.COMPLETE, W.COMPLETE_UNPROVEN, W.COMPLETE_UNPROVEN, W.COMPLETE_UNPROVEN, W.COMPLETE_UNPROVEN),
        (S.SUPERSEDED, W.NOT_DUE, W.NOT_DUE, W.NOT_DUE, W.NOT_DUE),
        (S.WITHDRAWN, W.NOT_DUE, W.NOT_DUE, W.NOT_DUE, W.NOT_DUE),
    ],
)
def test_every_word_of_a_milestone(
    status: DeliveryStatus,
    due: MemberStatus,
    moved_back: MemberStatus,
    passed: MemberStatus,
    passed_after_a_move: MemberStatus,
) -> None:
    """Each status of officers, with its date still to come, moved later, passed, and passed after it was moved."""
    first = BEFORE - timedelta(days=30)
    dates = ((AFTER, AFTER), (BEFORE, AFTER), (BEFORE, BEFORE), (first, BEFORE))
    made = [milestone(status=status, original_date=original, current_date=current) for original, current in dates]
    words = [judge_milestone(one, (), AS_AT).status for one in made]
    assert words == [due, moved_back, passed, passed_after_a_move]
    overdue = [judge_milestone(one, (), AS_AT).days_overdue > 0 for one in made]
    assert overdue == [False, False, status.is_open, status.is_open]


@pytest.mark.parametrize(
    ("start", "word"),
    [(None, W.NOT_DUE), (AFTER, W.NOT_DUE), (AS_AT, W.NOT_DUE), (BEFORE, W.SLIPPED)],
)
def test_an_action_has_slipped_from_the_day_after_it_was_to_start(start: date | None, word: MemberStatus) -> None:
    """On the day itself it may still be begun; without a day nothing is said of it."""
    made = action(delivery_status=S.NOT_STARTED, start_date=start)
    assert judge_action(made, (), (), AS_AT).status is word
