"""Each trigger on the plan fires on the evidence it names, says it, and is silent without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.challenge import choose_questions
from lineofsight.analysis.evidence import gather
from lineofsight.analysis.plan_triggers import PLAN_TRIGGERS
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, Picture, Slip
from lineofsight.domain.governance import Body, BodyKind
from lineofsight.domain.plan import Recommendation
from lineofsight.domain.record import GovernanceRecord, Record, Return
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus, RecommendationSource
from lineofsight.exchange.trigger_text import read_triggers
from tests.analysis.challenge_builders import AS_AT, COUNCIL, action, judged_action, moved, of_actions, picture

if TYPE_CHECKING:
    from lineofsight.analysis.evidence import Cause
    from lineofsight.analysis.verdicts import JudgedAction

F, S = DeliveryFlag, MemberStatus
QUIET = of_actions(judged_action())
RETURNED = (Return(return_id=1, name="return.xlsx", kind="council_return", as_at=AS_AT, imported_on=AS_AT),)
LATE = judged_action(action("1.2"), flags=(F.OVERDUE, F.GREEN_BUT_OVERDUE), status=S.OVERDUE)
UNPROVEN = judged_action(action("1.3"), status=S.COMPLETE_UNPROVEN)
PROVEN = judged_action(action("1.4"), status=S.COMPLETE_EVIDENCED)
REVERSED = judged_action(replace(action("1.5"), impact_status=ImpactStatus.REVERSED))
TWICE = judged_action(changes=(moved(month=1), moved(month=2)))
SLIPPED = replace(judged_action(), days_slipped=150)
PARTNER = judged_action(replace(action("1.6"), partner_org=("Police",)), flags=(F.OVERDUE,))
BOTH = judged_action(replace(action("1.8"), partner_org=("Police", "NHS", "Schools")), flags=(F.OVERDUE,))
GONE = judged_action(action("1.7"), in_population=False)
REC = Recommendation(rec_id="R9", source=RecommendationSource.COMMISSIONER, text="Do it.")
ANSWERED = replace(REC, rec_id="R1")
SLIP = Slip(item_id="1.1", item_text="", theme_id="T1", lead="", change=moved(), times_redated=1)


def cause_of(trigger: str, shown: Picture, record: Record | None = None) -> Cause | None:
    """What made the trigger fire, or ``None`` when it did not."""
    (made,) = read_triggers(trigger)
    return PLAN_TRIGGERS[made.kind](made, gather(shown, record))


def because(trigger: str, shown: Picture, record: Record | None = None) -> str:
    """Why the trigger fired, or "" when it did not."""
    cause = cause_of(trigger, shown, record)
    return "" if cause is None else cause.sentence


CASES = [
    (
        "flag_count_at_least(flag=green_but_overdue, count=1)",
        of_actions(LATE, judged_action()),
        QUIET,
        "1 of 2 actions (50%), action 1.2.",
    ),
    ("flag_count_at_least(flag=overdue, count=2)", of_actions(LATE, PARTNER), of_actions(LATE), "1.2 and 1.6."),
    (
        "status_share_at_least(status=overdue, percent=50)",
        of_actions(LATE, judged_action()),
        of_actions(LATE, judged_action(), PROVEN),
        "Overdue or will miss: 1 of 2 actions (50%), action 1.2.",
    ),
    ("impact_count_at_least(impact=reversed)", of_actions(REVERSED), QUIET, "Impact reversed: 1 of 1 action"),
    (
        "no_impact_shown(percent=50)",
        of_actions(UNPROVEN, PROVEN, judged_action()),
        of_actions(UNPROVEN, PROVEN, PROVEN),
        "Complete, but their impact is not shown: 1 of 2 complete actions (50%), action 1.3.",
    ),
    (
        "redated_at_least(count=2)",
        of_actions(TWICE, judged_action()),
        of_actions(judged_action(changes=(moved(),))),
        "The date of action 1.1 was moved twice, from 31 January 2017 to 30 June 2017.",
    ),
    (
        "days_slipped_at_least(days=150)",
        of_actions(SLIPPED, SLIPPED),
        of_actions(replace(SLIPPED, days_slipped=149)),
        "Action 1.1 is now due 150 days after its first date; 1 more action stands 150 days or more after the first.",
    ),
    (
        "dates_moved_since(count=1)",
        replace(QUIET, slips=(SLIP,)),
        replace(QUIET, slips=(SLIP,), since=None),
        "1 date moved later since 31 December 2016, by 28 days. It is that of 1.1 (agreed by board).",
    ),
    ("partner_overdue(count=1)", of_actions(PARTNER), of_actions(LATE), "Overdue with a partner (Police): 1 of 1"),
    (
        "partner_overdue(partner=health, count=1)",
        of_actions(PARTNER, BOTH),
        of_actions(LATE, PARTNER),
        "Overdue with a partner (NHS): 1 of 2 actions (50%), action 1.8.",
    ),
    (
        "partner_overdue(partner=not_health, count=2)",
        of_actions(PARTNER, BOTH),
        of_actions(BOTH, LATE),
        "Overdue with a partner (Police and Schools): 2 of 2 actions (100%), actions 1.6 and 1.8.",
    ),
    ("action_left_plan(count=1)", of_actions(GONE), QUIET, "1 action was superseded or withdrawn: 1.7."),
    (
        "recommendation_without_action(count=1)",
        replace(QUIET, recommendations=(REC, ANSWERED)),
        replace(QUIET, recommendations=(ANSWERED,)),
        "No action answers 1 of 2 recommendations (50%): R9.",
    ),
    (
        "return_older_than(days=60)",
        replace(QUIET, returns=RETURNED, copy_age_days=60),
        replace(QUIET, returns=RETURNED, copy_age_days=59),
        "The newest return is 60 days old.",
    ),
]


@pytest.mark.parametrize(("trigger", "loud", "quiet", "words"), CASES, ids=[case[0] for case in CASES])
def test_it_fires_on_its_evidence_only(trigger: str, loud: Picture, quiet: Picture, words: str) -> None:
    """The sentence carries the evidence; without it nothing is said."""
    assert words in because(trigger, loud)
    assert because(trigger, quiet) == ""


def test_every_action_is_named_up_to_a_dozen() -> None:
    """On paper nothing else says which they are."""
    late = [judged_action(action(f"2.{n}"), flags=(F.OVERDUE,)) for n in range(1, 15)]
    trigger = "flag_count_at_least(flag=overdue, count=1)"
    assert because(trigger, of_actions(*late[:6])).endswith("actions 2.1, 2.2, 2.3, 2.4, 2.5 and 2.6.")
    assert because(trigger, of_actions(*late)).endswith("2.10, 2.11, 2.12 and 2 more.")


@pytest.mark.parametrize("trigger", sorted({case[0] for case in CASES}))
def test_an_empty_plan_calls_for_nothing(trigger: str) -> None:
    """No share of no actions is reached."""
    assert because(trigger, picture()) == ""


def test_every_kind_on_the_plan_has_a_case() -> None:
    """No trigger is left untested."""
    assert {read_triggers(case[0])[0].kind for case in CASES} == set(PLAN_TRIGGERS)


def test_a_withdrawn_action_is_not_counted() -> None:
    """What left the plan cannot be overdue."""
    withdrawn = replace(LATE, in_population=False)
    assert because("flag_count_at_least(flag=overdue)", of_actions(withdrawn)) == ""


def test_of_what_is_counted_also_where_it_is_done_it_is_said_how_much_is_open() -> None:
    """The chair's report counts the open ones alone; two numbers for one thing are read as a mistake."""
    flags = (F.REDATED_WITHOUT_AGREEMENT,)
    moved = [judged_action(action(f"2.{n}"), flags=flags) for n in (1, 2)]
    done = judged_action(replace(action("2.3"), delivery_status=DeliveryStatus.COMPLETE), flags=flags)
    trigger = "flag_count_at_least(flag=redated_without_agreement)"
    said = because(trigger, of_actions(*moved, done))
    assert said.endswith("3 of 3 actions (100%), 2 of them still open, actions 2.1, 2.2 and 2.3.")
    assert "still open" not in because(trigger, of_actions(*moved))
    assert "still open" not in because(trigger, of_actions(done)), "none of them is no news"


def test_a_move_that_nobody_agreed_says_so_and_a_body_is_named() -> None:
    """The largest move names the body that agreed it, or that nobody is recorded."""
    unagreed = replace(SLIP, change=moved(agreed_by=""))
    assert "(nobody is recorded as agreeing it)" in because("dates_moved_since", replace(QUIET, slips=(unagreed,)))
    board = Body(body_id="board", name="The Board", kind=BodyKind.IMPROVEMENT_BOARD, established=date(2016, 9, 1))
    record = Record(council=COUNCIL, as_at=AS_AT, governance=GovernanceRecord(bodies=(board,)))
    assert "(agreed by The Board)" in because("dates_moved_since", replace(QUIET, slips=(SLIP,)), record)


MADE_UP = replace(LATE, action=replace(LATE.action, illustrative=True))
MADE_UP_SLIP = replace(SLIP, item_id="1.1.1", change=replace(moved(), illustrative=True))


@pytest.mark.parametrize(
    ("trigger", "shown", "illustrative"),
    [
        ("flag_count_at_least(flag=overdue)", of_actions(MADE_UP), True),
        ("flag_count_at_least(flag=overdue)", of_actions(PARTNER, MADE_UP), True),
        ("flag_count_at_least(flag=overdue)", of_actions(PARTNER, LATE), False),
        ("dates_moved_since", replace(QUIET, slips=(SLIP, MADE_UP_SLIP)), True),
        ("dates_moved_since", replace(QUIET, slips=(SLIP, SLIP)), False),
        (
            "recommendation_without_action",
            replace(QUIET, recommendations=(REC, replace(REC, rec_id="R8", illustrative=True))),
            True,
        ),
        ("recommendation_without_action", replace(QUIET, recommendations=(REC,)), False),
    ],
)
def test_a_reason_is_illustrative_as_soon_as_one_of_its_rows_is(
    trigger: str,
    shown: Picture,
    illustrative: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """What rests on made-up rows says so, also where real ones stand beside them."""
    cause = cause_of(trigger, shown)
    assert cause is not None
    assert cause.illustrative is illustrative


@pytest.mark.parametrize(
    ("trigger", "shown", "extra"),
    [
        ("flag_count_at_least(flag=overdue)", of_actions(LATE, *(judged_action() for _ in range(19))), 0),
        ("flag_count_at_least(flag=overdue)", of_actions(LATE, judged_action()), 7),
        ("flag_count_at_least(flag=overdue)", of_actions(LATE), 14),
        ("redated_at_least(count=2)", of_actions(TWICE), 7),
        ("redated_at_least(count=2)", of_actions(TWICE, TWICE), 8),
        ("redated_at_least(count=2)", of_actions(*(TWICE for _ in range(20))), 15),
        ("days_slipped_at_least(days=28)", of_actions(SLIPPED), 5),
        ("days_slipped_at_least(days=28)", of_actions(replace(SLIPPED, days_slipped=900)), 15),
        ("dates_moved_since", replace(QUIET, slips=tuple(replace(SLIP, item_id=f"1.{n}") for n in range(3))), 3),
        ("dates_moved_since", replace(QUIET, slips=tuple(replace(SLIP, item_id=f"1.{n}") for n in range(40))), 15),
        ("return_older_than(days=60)", replace(QUIET, returns=RETURNED, copy_age_days=60), 2),
        ("return_older_than(days=60)", replace(QUIET, returns=RETURNED, copy_age_days=900), 15),
    ],
)
def test_more_evidence_weighs_more_up_to_a_bound(trigger: str, shown: Picture, extra: int) -> None:
    """A point for each seven percent concerned, for each four weeks; no evidence makes a small matter the worst."""
    cause = cause_of(trigger, shown)
    assert cause is not None
    assert cause.extra == extra


def test_the_worst_action_is_named_and_the_others_counted() -> None:
    """Whatever their order in the plan."""
    thrice = judged_action(action("1.9"), changes=tuple(moved("1.9", month) for month in (1, 2, 3)))
    assert because("redated_at_least(count=2)", of_actions(TWICE, thrice)) == (
        "The date of action 1.9 was moved 3 times, from 31 January 2017 to 30 June 2017; 1 more open action had the "
        "date moved twice or more."
    )
    further = replace(judged_action(action("1.9")), days_slipped=200)
    assert because("days_slipped_at_least(days=150)", of_actions(SLIPPED, further)).startswith(
        "Action 1.9 is now due 200 days after its first date; 1 more action stands"
    )
    assert because("days_slipped_at_least(days=150)", of_actions(SLIPPED)) == (
        "Action 1.1 is now due 150 days after its first date."
    )


def test_what_is_done_is_counted_by_the_day_on_which_it_was_finished() -> None:
    """Its last date says only when it was to be done; where the day is not recorded, that is said."""
    asked = "days_slipped_at_least(days=60)"

    def done(ref: str, finished: date | None) -> JudgedAction:
        made = replace(action(ref), delivery_status=DeliveryStatus.COMPLETE, completed_date=finished)
        return replace(judged_action(made), days_slipped=150)

    in_time, late = done("1.3", date(2017, 3, 19)), done("1.4", date(2017, 6, 30))
    cause = cause_of(asked, of_actions(SLIPPED, replace(SLIPPED, action=action("1.2")), in_time, late))
    assert cause is not None
    assert [one.ref for one in cause.refs] == ["1.1", "1.2", "1.4"]
    assert cause.sentence == (
        "Action 1.1 is now due 150 days after its first date; 2 more actions stand 60 days or more after the first: "
        "1 still open, 1 finished that late."
    )
    assert not because(asked, of_actions(in_time))
    assert because(asked, of_actions(in_time, late)) == "Action 1.4 was finished 150 days after its first date."
    assert because(asked, of_actions(late, replace(late, action=replace(late.action, action_id="1.5")))).endswith(
        "; 1 more action was finished 60 days or more after the first."
    )
    assert because(asked, of_actions(SLIPPED, done("1.6", None))).endswith(
        " 1 more action with its date moved as far is done and not counted here: when it was finished is not recorded."
    )


def test_a_date_that_was_met_is_not_asked_about_however_often_it_was_moved() -> None:
    """The first page asks about the same open actions, and the two counts are read side by side."""
    met = replace(TWICE, action=replace(TWICE.action, delivery_status=DeliveryStatus.COMPLETE))
    assert not because("redated_at_least(count=2)", of_actions(met))
    assert "more" not in because("redated_at_least(count=2)", of_actions(TWICE, met))


def test_the_example_is_never_said_to_be_old() -> None:
    """It stays as it was on its day, and the years since then are no reason to ask anybody anything."""
    old = replace(QUIET, returns=RETURNED, copy_age_days=3500)
    assert because("return_older_than(days=60)", old)
    assert not because("return_older_than(days=60)", replace(old, is_example=True))


def test_a_moved_date_leads_to_the_action_or_milestone_that_it_is_of() -> None:
    """A link leads to what it names."""
    cause = cause_of("dates_moved_since", replace(QUIET, slips=(SLIP, MADE_UP_SLIP)))
    assert cause is not None
    assert [(ref.subject, ref.ref) for ref in cause.refs] == [("action", "1.1"), ("milestone", "1.1.1")]


def test_nothing_is_chosen_from_no_questions() -> None:
    """No questions, nothing to ask."""
    assert choose_questions([], QUIET) == ()
