"""What else is watched refuses what contradicts itself: money in itself, unknown principles, things named twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.domain.oversight import Deadline, DeadlineKind, Expectation
from lineofsight.domain.practice import MemberActivity, MemberActivityKind
from lineofsight.domain.registers import BudgetLine, EntryKind, EntryStatus, Recurrence, RegisterEntry
from lineofsight.errors import ValueRefusedError


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
