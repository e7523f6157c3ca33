"""What bodies decided about an action stands in its line of sight, and whether it went against advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of
from lineofsight.analysis.sightline_values import Strand
from lineofsight.domain.oversight import Decision
from tests.analysis.governance_makers import LAST
from tests.analysis.sightline_makers import whole

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

DECIDED = Decision(
    decision_id="D1",
    title="Posts in the team",
    body_id="executive",
    decided_on=LAST,
    decision="Put off.",
    action_ids=("1.1",),
)


def _with(*decisions: Decision) -> Record:
    record = whole()
    return replace(record, watched=replace(record.watched, decisions=decisions))


def _told(record: Record, ref: str) -> list[str]:
    return [
        entry.said
        for entry in chain_of(trace(record, ref)).entries
        if entry.strand is Strand.DONE_BY and entry.link.startswith("decision/")
    ]


def test_the_decision_that_was_put_off_stands_in_the_line_of_its_action(example_material: Material) -> None:
    """With its body and day, and that it went against advice; it leads to the decision."""
    chain = chain_of(trace(example_material.record, "3.2"))
    (entry,) = [one for one in chain.entries if one.link == "decision/D8"]
    assert entry.strand is Strand.DONE_BY
    assert entry.said == (
        "It came to The Executive (Cabinet) for decision on 22 March 2017 (“Caseloads in the Safeguarding teams”; "
        "decided against professional advice, its reason is recorded): Put off until the Board has advised on 10 April "
        "(illustrative)."
    )


def test_no_exempt_decision_stands_in_a_line_for_members(example_material: Material) -> None:
    """It is not in the record from which lines for members are traced."""
    record = example_material.record
    for one in record.plan.actions:
        assert not any(entry.link == "decision/D10" for entry in chain_of(trace(record, one.action_id)).entries)


@pytest.mark.parametrize(
    ("changes", "how"),
    [
        ({"against_advice": True}, "; decided against professional advice, no reason is recorded"),
        ({"against_advice": True, "reason_against": "Cost."}, "; decided against professional advice, its reason"),
        ({"against_advice": False}, "): Put off."),
        ({"against_advice": None}, "): Put off."),
    ],
)
def test_only_what_is_known_to_have_gone_against_advice_is_said_to_have(changes: dict[str, object], how: str) -> None:
    """And whether a reason is recorded."""
    (said,) = _told(_with(replace(DECIDED, **changes)), "1.1")  # type: ignore[arg-type] # names as in Decision
    assert f"(“Posts in the team”{how}" in said


def test_the_newest_decision_stands_first_and_none_after_the_day() -> None:
    """A milestone tells what was decided about its action; a decision about another action is not told."""
    later = replace(DECIDED, decision_id="D2", decided_on=whole().as_at, decision="")
    record = _with(
        DECIDED,
        later,
        replace(DECIDED, decision_id="D3", decided_on=date(2099, 1, 1)),
        replace(DECIDED, decision_id="D4", action_ids=("9.9",)),
    )
    first, second = _told(record, "1.1")
    assert first.endswith("What was decided is not recorded.")
    assert second.endswith("Put off.")
    assert [one.startswith("Its action came to ") for one in _told(record, "1.1.1")] == [True, True]
    assert not _told(record, "T1")
