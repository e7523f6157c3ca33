"""Where each rule of the evidence begins and ends, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from lineofsight.analysis.evidence_rules import (
    EVIDENCE_RULES,
    OLD_EVIDENCE,
    OLD_FIGURE,
    missing_assessments,
    points_of_actions,
    points_of_figures,
    points_of_offered,
    points_of_registers,
)
from lineofsight.analysis.evidence_values import Side
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedAction, JudgedIndicator, MemberStatus, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Polarity, RatingMethod, Target
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from tests.analysis.challenge_builders import (
    AS_AT,
    COUNCIL,
    action,
    indicator,
    judged_action,
    judged_indicator,
    moved,
    observation,
)
from tests.support.watched_makers import audit_recommendation, risk

QUIET = judged_indicator(colour=RatingColour.AMBER)
NAME = f"“{QUIET.indicator.plain_title}”"
OURS = frozenset({"1.1"})


def of_action(judged: JudgedAction) -> list[tuple[str, str]]:
    """What an action says, rule by rule."""
    return [(point.rule, point.sentence) for point in points_of_actions([judged])]


def of_figure(judged: JudgedIndicator) -> list[tuple[str, str]]:
    """What a figure says, rule by rule."""
    return [(point.rule, point.sentence) for point in points_of_figures([judged])]


def late(days_overdue: int, **parts: object) -> JudgedAction:
    """An action that is overdue, or off track, by so many days."""
    made = replace(judged_action(status=MemberStatus.OVERDUE), days_overdue=days_overdue)
    return replace(made, **parts)  # type: ignore[arg-type] # names as in JudgedAction


def slipped(days: int, times: int) -> JudgedAction:
    """An action whose date moved so often."""
    changes = tuple(moved(month=month) for month in range(1, times + 1))
    return replace(judged_action(status=MemberStatus.SLIPPED, changes=changes), days_slipped=days)


@pytest.mark.parametrize(
    ("judged", "told"),
    [
        (late(0), ("overdue", "Action 1.1 will miss its date.")),
        (late(1), ("overdue", "Action 1.1 is 1 day overdue.")),
        (
            replace(late(0), action=replace(late(0).action, due_kind=DueKind.ONGOING, due_date_current=None)),
            ("overdue", "Action 1.1 is off track without a date."),
        ),
        (
            late(1, flags=(DeliveryFlag.GREEN_BUT_OVERDUE,)),
            ("reported_green", "Action 1.1: reported on track, but its date has passed by 1 day."),
        ),
        (
            late(0, flags=(DeliveryFlag.GREEN_BUT_OVERDUE,)),
            ("reported_green", "Action 1.1: reported on track, but its date has passed."),
        ),
        (slipped(30, 0), ("slipped", "Action 1.1 is slipped but recoverable.")),
        (
            replace(slipped(0, 0), reason="1 milestone is overdue."),
            ("slipped", "Action 1.1 is slipped but recoverable. 1 milestone is overdue."),
        ),
        (
            slipped(1, 1),
            ("slipped", "Action 1.1 is slipped but recoverable: its due date moved once, 1 day later in all."),
        ),
        (
            slipped(0, 2),
            (
                "slipped",
                "Action 1.1 is slipped but recoverable: its due date moved twice, and is no later than first agreed.",
            ),
        ),
    ],
)
def test_how_late_work_is_told(judged: JudgedAction, told: tuple[str, str]) -> None:
    """By days where it is late, by its moves where it slipped, or why; a date that came back is not called later."""
    assert of_action(judged) == [told]


@pytest.mark.parametrize(
    ("status", "impact", "found"),
    [
        (DeliveryStatus.COMPLETE, ImpactStatus.EVIDENCED, ["impact_shown"]),
        (DeliveryStatus.COMPLETE, ImpactStatus.EMERGING, ["effect_not_shown"]),
        (DeliveryStatus.COMPLETE, ImpactStatus.REVERSED, ["impact_reversed", "effect_not_shown"]),
        (DeliveryStatus.ON_TRACK, ImpactStatus.EMBEDDED, ["impact_shown"]),
        (DeliveryStatus.ON_TRACK, ImpactStatus.EMERGING, []),
    ],
)
def test_the_effect_is_asked_of_what_is_complete_only(
    status: DeliveryStatus, impact: ImpactStatus, found: list[str]
) -> None:
    """Work that goes on owes no effect yet; what shows one, done or not, is not told to lack it."""
    done = replace(action(), delivery_status=status, impact_status=impact, evidence_ref="Audit of 40 cases")
    assert [rule for rule, _ in of_action(judged_action(done))] == found


def test_an_effect_for_which_no_evidence_is_named_is_never_for() -> None:
    """Officers' word alone is missing what would show it, and is told as theirs."""
    done = replace(action(), delivery_status=DeliveryStatus.COMPLETE, impact_status=ImpactStatus.EVIDENCED)
    (point,) = points_of_actions([judged_action(done)])
    assert (point.side, point.rule) == (Side.MISSING, "effect_unnamed")
    assert point.sentence == (
        "Action 1.1: officers say that its effect on children is evidenced; no evidence is named."
    )


@pytest.mark.parametrize(
    ("measured", "rules"),
    [
        (QUIET, []),
        (replace(QUIET, age_days=OLD_FIGURE), []),
        (replace(QUIET, age_days=OLD_FIGURE + 1), ["no_figure"]),
        (replace(QUIET, age_days=None), []),
        (replace(QUIET, latest=replace(observation(), figure=Figure.missing(Symbol.CONFIDENTIAL))), ["no_figure"]),
        (judged_indicator(indicator(polarity=Polarity.NONE), colour=RatingColour.NONE), []),
        (judged_indicator(indicator(target=None), colour=RatingColour.NONE), ["no_target"]),
        (
            judged_indicator(
                replace(
                    indicator(target=None),
                    rag_method=RatingMethod.RANGE,
                    target=Target(range_low=Decimal(1), range_high=Decimal(2)),
                ),
                colour=RatingColour.AMBER,
            ),
            [],
        ),
    ],
)
def test_what_a_figure_lacks(measured: JudgedIndicator, rules: list[str]) -> None:
    """A target where there is a good direction, a range being one; and a number no older than it may be."""
    assert [rule for rule, _ in of_figure(measured)] == rules


@pytest.mark.parametrize(
    ("officers", "ours", "is_disputed"),
    [
        ("green", RatingColour.AMBER, True),
        ("green", RatingColour.RED, True),
        ("amber", RatingColour.RED, True),
        ("amber", RatingColour.AMBER, False),
        ("red", RatingColour.AMBER, False),
        ("blue", RatingColour.RED, False),
        ("", RatingColour.RED, False),
        ("green", RatingColour.NONE, False),
    ],
)
def test_only_a_better_colour_of_the_three_is_held_against(
    officers: str,
    ours: RatingColour,
    is_disputed: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """Blue is no better than red, and where no rule gives a colour there is none to be better than."""
    disagrees = bool(officers) and officers != ours.value
    rating = replace(QUIET.rating, colour=ours, officers=officers, disagrees=disagrees)
    said = dict(of_figure(replace(QUIET, rating=rating)))
    assert ("figure_disputed" in said) is is_disputed
    if is_disputed:
        assert said["figure_disputed"] == f"Officers call {NAME} {officers}; by its own rule it is {ours.value}."


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "No action in the plan is linked to it."),
        (1, "No action in the plan is linked to it (1 action that was linked has been withdrawn or merged)."),
        (2, "No action in the plan is linked to it (2 actions that were linked have been withdrawn or merged)."),
    ],
)
def test_where_every_linked_action_has_left_the_plan_it_is_said_how_many(number: int, told: str) -> None:
    """One was linked, two were."""
    gone = [judged_action(in_population=False) for _ in range(number)]
    assert [point.sentence for point in points_of_actions(gone)] == [told]


@pytest.mark.parametrize(
    ("facts", "speaks"),
    [
        ({"appetite": 11}, True),
        ({"appetite": 12}, False),
        ({"appetite": None}, False),
        ({"appetite": 11, "closed_on": AS_AT}, False),
        ({"appetite": 11, "closed_on": AS_AT + timedelta(days=1)}, True),
        ({"appetite": 11, "action_ids": ("1.2",)}, False),
    ],
)
def test_a_risk_speaks_while_it_is_open_above_what_is_borne_and_of_our_action(
    facts: dict[str, object],
    speaks: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """Twelve is borne where twelve is; one that is closed tomorrow is open today."""
    held = WatchedRecord(risks=(risk(**{"action_ids": ("1.1",), **facts}),))  # type: ignore[arg-type] # names as in Risk
    record = Record(council=COUNCIL, as_at=AS_AT, watched=held)
    assert bool(list(points_of_registers(OURS, record))) is speaks


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"due": AS_AT - timedelta(days=1)}, "Audit recommendation A1-1 is 1 day overdue: Check payments."),
        ({"due": AS_AT}, ""),
        ({"due": AS_AT - timedelta(days=1), "action_ids": ("1.2",)}, ""),
        (
            {"due": AS_AT - timedelta(days=1), "status": DeliveryStatus.COMPLETE, "completed_date": AS_AT},
            "",
        ),
    ],
)
def test_an_audit_recommendation_speaks_once_its_day_has_passed(facts: dict[str, object], told: str) -> None:
    """Due today it is in time, and done it asks for nothing."""
    asked = audit_recommendation(**{"action_ids": ("1.1",), **facts})  # type: ignore[arg-type] # names as there
    held = WatchedRecord(audit_recommendations=(asked,))
    found = list(points_of_registers(OURS, Record(council=COUNCIL, as_at=AS_AT, watched=held)))
    assert [point.sentence for point in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("evidence", "on", "told"),
    [
        ("", None, "The council offers no evidence."),
        ("The weekly list.", None, "The council's evidence bears no date."),
        ("The weekly list.", AS_AT - timedelta(days=OLD_EVIDENCE), ""),
        ("The weekly list.", date(2016, 12, 30), "The council's evidence is of 30 December 2016, over 3 months ago."),
    ],
)
def test_evidence_is_fresh_for_ninety_days(evidence: str, on: date | None, told: str) -> None:
    """The day itself counts in; without a date nobody can tell."""
    assert [point.sentence for point in points_of_offered(evidence, on, AS_AT)] == ([told] if told else [])


@pytest.mark.parametrize(
    ("council", "commissioner", "told"),
    [
        (True, True, []),
        (False, True, ["It has not been assessed by the council."]),
        (True, False, ["It has not been assessed by the Commissioner."]),
        (False, False, ["It has not been assessed by the council and the Commissioner."]),
    ],
)
def test_who_has_not_assessed_is_named(council: bool, commissioner: bool, told: list[str]) -> None:  # noqa: FBT001 - a case
    """Each by itself, or both in one sentence."""
    assert [point.sentence for point in missing_assessments(council, commissioner)] == told


def test_a_point_stands_on_the_side_of_its_rule_and_names_its_action() -> None:
    """What is complete without an effect leads to the action of which it is missing."""
    done = judged_action(replace(action(), delivery_status=DeliveryStatus.COMPLETE))
    (point,) = points_of_actions([done])
    assert (point.side, point.ref) == (EVIDENCE_RULES["effect_not_shown"][0], "1.1")
