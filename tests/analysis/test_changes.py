"""What changed between two dates, and which dates were moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from lineofsight.analysis.changes import find_changes, find_slips
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.sections.changes import change_sentence
from lineofsight.domain.governance import Body, BodyKind
from lineofsight.domain.indicators import Boundary, Polarity, Quality, RatingMethod, Target
from lineofsight.domain.periods import Period, PeriodKind, month_period
from lineofsight.domain.plan import Between, Recommendation
from lineofsight.domain.record import GovernanceRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus, RecommendationSource
from tests.analysis.figure_makers import figure, indicator, monthly, observation, rated
from tests.analysis.plan_makers import AS_AT, DUE, action, milestone, move
from tests.analysis.record_makers import BEFORE, THEME, record

D = Decimal


def test_the_same_record_has_no_changes() -> None:
    """Two records with the same content differ in nothing."""
    measured = [(indicator(), monthly(["90", "91"]))]
    one = record([action()], milestones=[milestone()], measured=measured)
    assert find_changes(one, one) == ()


def test_completion_and_impact_are_two_changes() -> None:
    """An action that is complete and whose impact is evidenced changed twice; the word is the members' own."""
    done = action(delivery_status=DeliveryStatus.COMPLETE, impact_status=ImpactStatus.EVIDENCED)
    changes = find_changes(record([action()], as_at=BEFORE), record([done]))
    assert [(change.kind, change.before, change.after) for change in changes] == [
        (ChangeKind.STATUS, "On track", "Complete, impact not yet shown"),
        (ChangeKind.IMPACT, "Too early to tell", "Evidenced"),
    ]
    assert changes[0].sentence == (
        "1.1 Appoint permanent team managers: was “On track”, now “Complete, impact not yet shown”."
    )


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (
            [(date(2017, 1, 31), ImpactStatus.EVIDENCED), (date(2017, 2, 28), ImpactStatus.TOO_EARLY)],
            "impact was “Too early to tell”, now “Reversed”; on 31 January 2017 it stood at “Evidenced”.",
        ),
        ([], "impact was “Too early to tell”, now “Reversed”; no earlier return that is shown says that it was there."),
    ],
)
def test_an_effect_that_was_lost_is_told_with_where_it_was(
    returned: list[tuple[date, ImpactStatus]], said: str
) -> None:
    """The return that told of it lies between the two dates, or officers take back what none ever told."""
    lost = action(impact_status=ImpactStatus.REVERSED)
    now = record([lost])
    between = tuple((day, action(impact_status=then)) for day, then in returned)
    now = replace(now, plan=replace(now.plan, earlier_actions={lost.action_id: between}))
    (change,) = find_changes(record([action()], as_at=BEFORE), now)
    assert change.sentence.endswith(said)
    assert said.endswith(f"; {change.besides}.")


def test_time_alone_makes_an_action_overdue() -> None:
    """Officers changed nothing, but the date has passed: that is a change for members."""
    due = date(2017, 1, 31)
    same = action(due_date_original=due, due_date_current=due)
    (change,) = find_changes(record([same], as_at=BEFORE), record([same]))
    assert (change.before, change.after) == ("On track", "Overdue or will miss")


def test_officers_own_word_is_a_change_where_the_members_word_stays() -> None:
    """From paused to not started the members' word stays; the officers' change is told."""
    paused = action(delivery_status=DeliveryStatus.PAUSED)
    (change,) = find_changes(
        record([paused], as_at=BEFORE), record([action(delivery_status=DeliveryStatus.NOT_STARTED)])
    )
    assert change.sentence == "1.1 Appoint permanent team managers: officers said “Paused”, now “Not started”."
    assert change.is_officers
    done = milestone(status=DeliveryStatus.COMPLETE, actual_date=BEFORE)
    for was, words in ((milestone(), "officers said “On track”"), (milestone(status=None), "was “Not recorded”")):
        earlier = record([action()], milestones=[was], as_at=BEFORE)
        (change,) = find_changes(earlier, record([action()], milestones=[done]))
        assert change.sentence == f"Milestone 1.1.1 Advertise the posts: {words}, now “Complete”."


def test_a_month_that_is_written_otherwise_is_no_change() -> None:
    """By its first day at one return and by its last at the next: it is the same month."""
    by_first, by_last = (
        action(due_kind=DueKind.MONTH, due_date_current=date(2017, 6, day), due_date_original=date(2017, 6, day))
        for day in (1, 30)
    )
    assert find_changes(record([by_first], as_at=BEFORE), record([by_last])) == ()


def test_a_moved_date_of_no_recorded_day_says_between_which_returns_it_was() -> None:
    """Of an action and of a milestone; a move that was known before is no part of the change."""
    july, may = date(2017, 7, 30), date(2017, 5, 31)
    between = Between(BEFORE, AS_AT)
    known = move(old=may, new=DUE, changed_on=Between(None, BEFORE))
    moves = [
        known,
        move(old=DUE, new=july, changed_on=between),
        move(item_id="1.1.1", old=date(2017, 4, 30), new=may, changed_on=between),
    ]
    earlier = record([action()], as_at=BEFORE, milestones=[milestone()], moves=[known])
    later = record([action(due_date_current=july)], milestones=[milestone(current_date=may)], moves=moves)
    told = [one.sentence for one in find_changes(earlier, later) if one.kind is ChangeKind.REDATED]
    assert len(told) == 2
    ends = "later, between the returns of 31 December 2016 and 31 March 2017 (the day is not recorded)."
    assert all(one.endswith(ends) for one in told)


def test_moved_dates_are_changes_with_their_days() -> None:
    """A re-dated action and milestone say from when to when, and by how much."""
    earlier = record([action()], as_at=BEFORE, milestones=[milestone()])
    later = record(
        [action(due_date_current=date(2017, 7, 30))],
        milestones=[milestone(current_date=date(2017, 4, 29), status=DeliveryStatus.AT_RISK)],
    )
    sentences = [change.sentence for change in find_changes(earlier, later) if change.kind is ChangeKind.REDATED]
    assert sentences == [
        "1.1 Appoint permanent team managers: its due date moved from 30 June 2017 to 30 July 2017, 30 days later.",
        "Milestone 1.1.1 Advertise the posts: its due date moved from 30 April 2017 to 29 April 2017, 1 day earlier.",
    ]


@pytest.mark.parametrize("kind", [DueKind.NOT_SET, DueKind.ONGOING])
def test_a_due_date_that_was_taken_away_is_no_move(kind: DueKind) -> None:
    """It is a change of its own, also where the day was left in its cell; a date that is first given is one too."""
    for left in (None, date(2017, 6, 30)):
        dateless = action(due_kind=kind, due_date_current=left)
        undated = [
            one for one in find_changes(record([action()], as_at=BEFORE), record([dateless])) if one.subject == "action"
        ]
        (change,) = [one for one in undated if one.kind is not ChangeKind.STATUS]
        assert (change.kind, change.before, change.after) == (ChangeKind.UNDATED, "30 June 2017", "no date")
        assert change.sentence.endswith(
            ": its due date, 30 June 2017, was taken away; no one is recorded as having agreed it."
        )
    given = find_changes(record([action(due_kind=kind, due_date_current=None)], as_at=BEFORE), record([action()]))
    assert [one.sentence.rpartition(": ")[2] for one in given if one.kind is not ChangeKind.STATUS] == [
        "it was given a due date, 30 June 2017, where it had none."
    ]


@pytest.mark.parametrize(
    ("returned", "reason", "why"),
    [
        ([], "Agreed.", "the return without it says: “Agreed”"),
        ([], "No staff", "no one is recorded as having agreed it"),
        (["Agreed."], "Late.", "the return without it says: “Agreed”"),
        ([""], "Late.", "no one is recorded as having agreed it"),
    ],
)
def test_a_date_that_was_taken_away_has_the_reason_of_the_return_that_took_it(
    returned: list[str], reason: str, why: str
) -> None:
    """What stood there before, and what a later return says, was said of something else."""
    dateless = action(due_kind=DueKind.NOT_SET, due_date_current=None, status_reason=reason)
    now = record([dateless])
    between = tuple((date(2017, 1, 31), replace(dateless, status_reason=then)) for then in returned)
    now = replace(now, plan=replace(now.plan, earlier_actions={"1.1": between}))
    changes = find_changes(record([action(status_reason="No staff.")], as_at=BEFORE), now)
    (change,) = [one for one in changes if one.kind is ChangeKind.UNDATED]
    assert change.besides == why
    assert change.sentence.endswith(f", was taken away; {why}.")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (DeliveryStatus.WITHDRAWN, ChangeKind.LEFT),
        (DeliveryStatus.SUPERSEDED, ChangeKind.LEFT),
        (DeliveryStatus.COMPLETE, ChangeKind.STATUS),
    ],
)
def test_what_was_done_or_given_up_has_lost_no_date(status: DeliveryStatus, kind: ChangeKind) -> None:
    """Officers blank the date of what they finish or withdraw, which is no bad news of its own."""
    blanked = action(delivery_status=status, due_kind=DueKind.NOT_SET, due_date_current=None)
    (change,) = find_changes(record([action()], as_at=BEFORE), record([blanked]))
    assert change.kind is kind
    dateless = action(due_kind=DueKind.NOT_SET, due_date_current=None)
    again = find_changes(record([blanked], as_at=BEFORE), record([dateless]))
    assert ChangeKind.UNDATED not in {one.kind for one in again}


def test_what_is_new_and_what_is_gone_is_told() -> None:
    """A re-written plan loses nothing silently: actions, milestones, themes and indicators that are gone are named."""
    earlier = record([action()], as_at=BEFORE, milestones=[milestone()], measured=[(indicator(), ())])
    newcomer = indicator(ind_id="new", plain_title="A new measure")
    later = record([action(action_id="2")], themes=[replace(THEME, theme_id="T2")], measured=[(newcomer, ())])
    found = {(change.kind, change.subject, change.ref) for change in find_changes(earlier, later)}
    assert found == {
        (ChangeKind.NEW, "theme", "T2"),
        (ChangeKind.GONE, "theme", "T1"),
        (ChangeKind.NEW, "action", "2"),
        (ChangeKind.GONE, "action", "1.1"),
        (ChangeKind.GONE, "milestone", "1.1.1"),
        (ChangeKind.NEW, "indicator", "new"),
        (ChangeKind.GONE, "indicator", "reviews"),
    }


@pytest.mark.parametrize("left", [DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED])
def test_what_had_left_the_plan_before_is_not_gone_from_it_again(left: DeliveryStatus) -> None:
    """A tracker names no longer what was withdrawn a year ago; nine actions seemed to have gone since then."""
    earlier = record([action(), action(action_id="1.2", delivery_status=left)], as_at=BEFORE)
    assert find_changes(earlier, record([action()])) == ()
    (gone,) = find_changes(record([action(), action(action_id="1.2")], as_at=BEFORE), record([action()]))
    assert (gone.kind, gone.ref) == (ChangeKind.GONE, "1.2")


@pytest.mark.parametrize(
    ("was", "now", "besides"),
    [
        ({}, {}, "no reason is given"),
        ({"status_reason": "No staff."}, {"status_reason": "No  staff"}, "no reason is given"),
        ({"status_reason": "No staff."}, {"status_reason": "Not needed."}, "officers say why: “Not needed”"),
    ],
)
@pytest.mark.parametrize("left", [DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED])
def test_an_action_that_was_given_up_is_a_change_of_its_own(
    left: DeliveryStatus, was: dict[str, Any], now: dict[str, Any], besides: str
) -> None:
    """It is not merely not due; what officers said of its status before is no reason for giving it up."""
    late = action(due_date_original=date(2016, 12, 1), due_date_current=date(2016, 12, 1), **was)
    gone = replace(late, delivery_status=left, **now)
    (change,) = find_changes(record([late], as_at=BEFORE), record([gone]))
    word = left.value.capitalize()
    assert (change.kind, change.before, change.after, change.besides) == (
        ChangeKind.LEFT,
        "Overdue or will miss",
        word,
        besides,
    )
    assert change.sentence == (
        f"1.1 Appoint permanent team managers: {left.value}; it was “Overdue or will miss”; {besides}."
    )


def test_an_action_that_was_taken_up_again_is_a_change_of_status() -> None:
    """What was withdrawn and is paused now is in the plan again, though both are shown with one mark."""
    gone, paused = (action(delivery_status=one) for one in (DeliveryStatus.WITHDRAWN, DeliveryStatus.PAUSED))
    (change,) = find_changes(record([gone], as_at=BEFORE), record([paused]))
    assert (change.kind, change.before, change.after) == (ChangeKind.STATUS, "Withdrawn", "Not due or paused")


def test_recommendations_and_bodies_come_and_go() -> None:
    """22 or 23 recommendations: the one that came is named, and so is a body that ended."""
    made = Recommendation(rec_id="R23", source=RecommendationSource.COMMISSIONER, text="Do it.")
    body = Body(body_id="board", name="Improvement Board", kind=BodyKind.IMPROVEMENT_BOARD)
    earlier = replace(record(as_at=BEFORE), governance=GovernanceRecord(bodies=(body,)))
    plain = record()
    later = replace(plain, plan=replace(plain.plan, recommendations=(made,)))
    assert [change.sentence for change in find_changes(earlier, later)] == [
        "New recommendation R23: Do it.",
        "Body is no longer there: Improvement Board.",
    ]
    assert find_changes(later, earlier)[-1].sentence == "New body: Improvement Board."


def test_provisional_then_revised_is_a_revision() -> None:
    """A figure of the same period that changed is a revision, not a new figure; one that became a symbol too."""
    first = observation("90", quality=Quality.PROVISIONAL)
    made = indicator()
    earlier = record(as_at=BEFORE, measured=[(made, [first])])
    (revised,) = find_changes(earlier, record(measured=[(made, [observation("88", quality=Quality.REVISED)])]))
    assert revised.kind is ChangeKind.REVISED
    assert revised.sentence.endswith("the figure for March 2017 was revised from 90.0% (provisional) to 88.0%.")
    (hidden,) = find_changes(earlier, record(measured=[(made, [observation("c")])]))
    assert hidden.after == "suppressed: too few to publish safely"


def test_new_figure_names_the_one_before() -> None:
    """A later period's figure is new; the last one known is set beside it."""
    made = indicator()
    earlier = record(as_at=BEFORE, measured=[(made, [observation("90", month_period(2016, 11))])])
    now = [observation("90", month_period(2016, 11)), observation("85", month_period(2017, 2))]
    (change,) = find_changes(earlier, record(measured=[(made, now)]))
    assert change.kind is ChangeKind.FIGURE
    assert change.sentence.endswith("85.0% for February 2017 (for November 2016 it was 90.0%).")
    assert change.course is Direction.WORSE
    unknown = observation("1", month_period(2017, 3), quality=Quality.NOT_AVAILABLE)
    (gone,) = find_changes(earlier, record(measured=[(made, [*now[:1], unknown])]))
    assert gone.after == "not available"
    assert gone.course is Direction.UNKNOWN


@pytest.mark.parametrize("kind", [PeriodKind.YTD, PeriodKind.ROLLING_12M])
def test_figures_that_speak_in_part_of_the_same_time_are_neither_better_nor_worse(kind: PeriodKind) -> None:
    """A count to date only grows, and of two rolling years most months are the same."""
    start = date(2016, 4, 1)
    then = Period(kind=kind, start=start, end=date(2016, 12, 31), label="to December")
    now = Period(kind=kind, start=start, end=date(2017, 3, 31), label="to March")
    made = indicator()
    earlier = record(as_at=BEFORE, measured=[(made, [observation("90", then)])])
    (change,) = find_changes(earlier, record(measured=[(made, [observation("90", then), observation("85", now)])]))
    assert (change.kind, change.course) == (ChangeKind.FIGURE, Direction.UNKNOWN)


def test_a_new_figure_stands_beside_the_one_before_as_corrected_since() -> None:
    """Beside the 85% that was first given, a fall from 88% to 83% would read as one of 2 points."""
    made = indicator(decimals=0)
    december, march = month_period(2016, 12), month_period(2017, 3)
    first = observation("85.2", december, numerator=figure("202"), denominator=figure("237"))
    corrected = observation("88", december, numerator=figure("227"), denominator=figure("258"))
    newest = observation("83", march, numerator=figure("210"), denominator=figure("253"))
    earlier = record(as_at=BEFORE, measured=[(made, [first])])
    change, revised = find_changes(earlier, record(measured=[(made, [corrected, newest])]))
    assert change.sentence.endswith(
        "83% (210 of 253) for March 2017 (for December 2016 it was 88% (227 of 258), corrected from 85%)."
    )
    assert (change.before, change.besides) == ("88% (227 of 258)", "corrected from 85%")
    assert revised.sentence.endswith("was revised from 85% (202 of 237) to 88% (227 of 258).")
    alike = replace(corrected, figure=figure("85.4"))
    (change, _) = find_changes(earlier, record(measured=[(made, [alike, newest])]))
    assert change.besides == "corrected from 85% (202 of 237)"


def test_slips_since_the_baseline_are_largest_first() -> None:
    """Only moves after the baseline count, but how often a date was moved counts all of them."""
    old = move(changed_on=date(2016, 11, 1), old=date(2017, 4, 30), new=date(2017, 5, 31))
    step = move(item_id="1.1.1", old=date(2017, 1, 1), new=date(2017, 4, 30))
    stray = move(item_id="gone", old=date(2017, 1, 1), new=date(2017, 1, 2))
    made = record([action(lead_role="Head of Practice")], milestones=[milestone()], moves=[old, move(), step, stray])
    slips = find_slips(made, BEFORE)
    assert [(slip.item_id, slip.change.days, slip.times_redated) for slip in slips] == [
        ("1.1.1", 119, 1),
        ("1.1", 30, 2),
        ("gone", 1, 1),
    ]
    assert (slips[0].item_text, slips[0].theme_id, slips[0].lead) == ("Advertise the posts", "T1", "Head of Practice")
    assert (slips[2].item_text, slips[2].theme_id) == ("", "")
    assert len(find_slips(made, None)) == 4


def test_move_that_was_reported_late_is_a_slip_since_the_baseline() -> None:
    """Dated before the baseline but unknown then, it would otherwise be shown in no return's slips."""
    late = move(changed_on=BEFORE)
    now = record([action()], moves=[late])
    assert [slip.item_id for slip in find_slips(now, BEFORE, record([action()], as_at=BEFORE))] == ["1.1"]
    known = record([action()], moves=[replace(late, agreed_by="", changed_on=BEFORE - timedelta(days=9))], as_at=BEFORE)
    assert find_slips(now, BEFORE, known) == ()


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ({"target": Target(value=D(60), tolerance=D(2))}, "its target was lowered from 90.0% to 60.0%"),
        ({"target": Target(value=D("90.25"), tolerance=D(2))}, "its target was raised from 90.0% to 90.25%"),
        ({"target": Target(value=D(90), tolerance=D(30))}, "its margin was “2” and is “30”"),
        (
            {"target": Target(value=D(90), tolerance=D(2), boundary=Boundary.EXCLUSIVE)},
            "its figure on a boundary was “passes” and is “does not pass”",
        ),
        (
            {"polarity": Polarity.LOWER_BETTER},
            "its good direction was “higher is better” and is “lower is better”",
        ),
        (
            {"rag_method": RatingMethod.NONE, "target": Target()},
            (
                "its target was “90.0%” and is “none”, its margin was “2” and is “none” and its way of rating was "
                "“against a target, with a margin in the measure's own unit” and is “not rated”"
            ),
        ),
    ],
)
def test_a_rule_that_was_changed_is_told(now: dict[str, Any], said: str) -> None:
    """A lowered target, a wider margin and another good direction are news, whatever the figure does."""
    was = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    earlier, later = (record(measured=[(one, [observation("80")])]) for one in (was, replace(was, **now)))
    (change,) = find_changes(earlier, later)
    assert (change.kind, change.subject, change.ref) == (ChangeKind.RULE, "indicator", "reviews")
    assert change.sentence == f"Reviews of children in care held on time: {said}."


def test_what_does_not_judge_a_figure_is_no_change_of_its_rule() -> None:
    """Another title, owner or officers' colour leaves the rule as it was, and so does 90.0 for 90."""
    was = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    now = replace(was, title="Reviews", owner="Head of Care", target=Target(value=D("90.0"), tolerance=D("2.00")))
    earlier, later = (record(measured=[(one, [observation("80")])]) for one in (was, now))
    assert find_changes(earlier, later) == ()


def test_a_milestone_that_was_only_numbered_anew_neither_came_nor_went() -> None:
    """It is the same step of its action, word for word; another step is told."""
    earlier = record([action()], as_at=BEFORE, milestones=[milestone(milestone_id="1.1/m1")])
    anew = record([action()], milestones=[milestone()])
    other = record([action()], milestones=[milestone(text="Fill the posts")])
    assert find_changes(earlier, anew) == ()
    assert [(one.kind, one.ref) for one in find_changes(earlier, other)] == [
        (ChangeKind.NEW, "1.1.1"),
        (ChangeKind.GONE, "1.1/m1"),
    ]


def test_an_effect_that_is_claimed_without_evidence_is_told_as_that() -> None:
    """Officers' word alone shows no effect: that none is named stands beside it, in the opening sentence, too."""
    claimed = action(impact_status=ImpactStatus.EVIDENCED)
    before = record([action()], as_at=BEFORE)
    (change,) = find_changes(before, record([claimed]))
    assert change.sentence.endswith(": impact was “Too early to tell”, now “Evidenced”; no evidence is named.")
    picture = judge(record([claimed]), earlier=before, since=BEFORE, today=AS_AT)
    told = "of 1 action officers now say that its effect on children is shown (but no evidence is named for it)."
    assert change_sentence(picture) == f"Since 31 December 2016, {told}"
    named = judge(record([replace(claimed, evidence_ref="Audit")]), earlier=before, since=BEFORE, today=AS_AT)
    assert change_sentence(named).endswith("its effect on children is shown.")


def test_an_indicator_that_is_no_longer_returned_is_told_of_once() -> None:
    """It stands in the record with its last figure and colour: that nothing keeps them up to date is a change."""
    named = record([action()], as_at=BEFORE, measured=[(indicator(), ())])
    later = record([action()], measured=[(indicator(), ())])
    unnamed = replace(later, performance=replace(later.performance, last_named={"reviews": BEFORE}))
    (change,) = find_changes(named, unnamed)
    assert (change.kind, change.subject, change.ref) == (ChangeKind.GONE, "indicator", "reviews")
    assert change.sentence.startswith("Indicator no longer returned: ")
    before = replace(named, performance=unnamed.performance)
    assert find_changes(before, unnamed) == ()
