"""What else is watched refuses what contradicts itself: money in itself, unknown principles, things named twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.oversight import Assessment, Deadline, DeadlineKind, Expectation, Inspection
from lineofsight.domain.practice import CaseAudit, MemberActivity, MemberActivityKind
from lineofsight.domain.registers import BudgetLine, EntryKind, EntryStatus, Recurrence, RegisterEntry
from lineofsight.errors import ValueRefusedError
from tests.support.watched_makers import caseload, expectation, risk, voice

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def test_no_line_of_money_is_a_part_of_itself() -> None:
    """A line may be counted in another, but not in itself."""
    whole = BudgetLine(line_id="B1", title="Package", amount=Decimal(2), recurrence=Recurrence.RECURRING)
    assert replace(whole, line_id="B2", part_of="B1").part_of == "B1"
    with pytest.raises(ValueRefusedError, match="no line is a part of itself"):
        replace(whole, part_of="B1")


@pytest.mark.parametrize("principles", [("h",), ("ab",), ("a", "a")])
def test_members_serve_the_seven_principles_and_no_other(principles: tuple[str, ...]) -> None:
    """A principle is one letter from a to g, named once."""
    with pytest.raises(ValueRefusedError, match="principles"):
        MemberActivity(
            activity_id="1",
            kind=MemberActivityKind.VISIT,
            title="Visit",
            held_on=date(2016, 12, 1),
            principles=principles,
        )


def test_no_reference_is_named_twice() -> None:
    """An expectation, a deadline and a register entry name each action or recommendation once."""
    with pytest.raises(ValueRefusedError, match="rec_ids"):
        Expectation(exp_id="E1", text="Be quick.", rec_ids=("C1", "C1"))
    with pytest.raises(ValueRefusedError, match="action_ids"):
        Deadline(deadline_id="D1", title="Plan", kind=DeadlineKind.OTHER, test="Met.", action_ids=("1.1", "1.1"))
    with pytest.raises(ValueRefusedError, match="action_ids"):
        RegisterEntry(
            entry_id="K1",
            kind=EntryKind.CONTRACT,
            title="Homes",
            status=EntryStatus.PLANNED,
            action_ids=("1.1", "1.1"),
        )


VISIT = MemberActivity(activity_id="1", kind=MemberActivityKind.VISIT, title="Visit", held_on=date(2016, 12, 1))
AUDIT = CaseAudit(case_audit_id="1", theme="Visits", cohort="Open", audited_on=date(2016, 12, 1), good=6, inadequate=4)
INSPECTED = Inspection(insp_id="1", title="Ofsted", framework="ILACS", year=2016, judgement="Inadequate")


@pytest.mark.parametrize(
    ("one", "changes", "field"),
    [
        (voice(), {"asked": 40, "responded": 41}, "responded"),
        (voice(), {"asked": 40, "responded": 30, "agreed": 31}, "agreed"),
        (voice(), {"asked": 40, "agreed": 41}, "agreed"),
        (voice(), {"asked": -1}, "asked"),
        (voice(), {"agreed": -1}, "agreed"),
        (voice(), {"period_end": date(1999, 1, 1)}, "period_end"),
        (VISIT, {"offered": 10, "taken": 11}, "taken"),
        (VISIT, {"taken": -1}, "taken"),
        (VISIT, {"offered": -1}, "offered"),
        (caseload(), {"above_limit": 9}, "above_limit"),
        (caseload(), {"above_limit": -1}, "above_limit"),
        (AUDIT, {"moderated": 11}, "moderated"),
        (AUDIT, {"moderated": 2, "moderated_down": 2, "moderated_up": 1}, "moderated"),
        (AUDIT, {"good": -1}, "good"),
        (risk(), {"residual_likelihood": 5, "residual_impact": 5}, "residual_likelihood"),
        (risk(), {"inherent_impact": 6}, "inherent_impact"),
        (risk(), {"appetite": 26}, "appetite"),
        (INSPECTED, {"year": 216}, "year"),
        (INSPECTED, {"month": 13}, "month"),
        (expectation(), {"council_assessment": Assessment.MET}, "council_assessed_on"),
        (expectation(), {"commissioner_assessment": Assessment.MET}, "commissioner_assessed_on"),
    ],
)
def test_counts_and_dates_that_contradict_each_other_are_refused(
    one: DataclassInstance, changes: dict[str, Any], field: str
) -> None:
    """More who agreed than were asked, more workers above the limit than there are, an assessment of no day."""
    with pytest.raises(ValueRefusedError) as refused:
        replace(one, **changes)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("one", "changes"),
    [
        (voice(), {"asked": 40, "responded": 40, "agreed": 40}),
        (voice(), {"asked": 40, "responded": 0, "agreed": 0}),
        (voice(), {"agreed": 12}),
        (VISIT, {"offered": 10, "taken": 10}),
        (VISIT, {"taken": 3}),
        (caseload(), {"above_limit": 8}),
        (AUDIT, {"moderated": 10, "moderated_down": 6, "moderated_up": 4}),
        (risk(), {"residual_likelihood": 4, "residual_impact": 5}),
        (INSPECTED, {"month": 12}),
    ],
)
def test_counts_may_be_all_or_none(one: DataclassInstance, changes: dict[str, Any]) -> None:
    """The edges themselves can be meant."""
    made = replace(one, **changes)
    assert {name: getattr(made, name) for name in changes} == changes


def test_a_risk_that_its_controls_make_greater_is_refused_with_the_numbers_of_its_cells() -> None:
    """The product stands in no cell: it is told as one, beside the two that make it."""
    with pytest.raises(ValueRefusedError) as refused:
        replace(risk(), inherent_likelihood=3, inherent_impact=4, residual_likelihood=5, residual_impact=4)
    assert refused.value.value == "5"
    assert refused.value.why.endswith("with them it is 20 (5 times 4), without them 12.")
