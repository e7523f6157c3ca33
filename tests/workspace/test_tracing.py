"""The line of sight of the example, checked against the report."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_body import bodies_of
from lineofsight.analysis.sightline_values import Strand
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.rows import as_row
from lineofsight.workspace.tracing import trace_item

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline
    from lineofsight.workspace.library import Library

MARCH = date(2017, 3, 31)
UNANSWERED = {"C6.15.1", "C6.15.2", "C6.15.3", "C5.32.4", "C5.70.4", "O13", "Y1"}
"""Recommendations without an action, as the example's README lists them."""


def line(sightline: Sightline, strand: Strand) -> list[tuple[str, str, str]]:
    """The links of a strand: from, to and the report's paragraph."""
    return [(step.from_ref, step.ref, step.paragraph) for step in sightline.strand(strand) if step.from_ref]


def test_caseloads_are_traced_from_the_teams_to_the_secretary_of_state(example: Library) -> None:
    """Each link has the paragraph of the report that says so; made-up links say that they are."""
    sightline = trace_item(example.store, "3.2", None, today=MARCH)
    assert line(sightline, Strand.MANAGED_BY) == [
        ("post_head_safeguarding", "safeguarding_teams", "4.3.7, 5.27"),
        ("post_head_safeguarding", "court_team", "5.36"),
        ("post_head_safeguarding", "post_dce", "2.12, 5.27"),
        ("post_dce", "post_chief_executive", "5.14"),
        ("post_chief_executive", "executive", "5.15, 5.47"),
        ("executive", "full_council", "5.52, 5.70.6"),
        ("full_council", "commissioner_oversight", "6.12, 6.14"),
        ("commissioner_oversight", "department_for_education", "6.11, 6.14"),
    ]
    assert line(sightline, Strand.OVERSEEN_BY) == [
        ("improvement_governance_board", "executive", "5.38.1, 5.44"),
        ("care_services_pds", "full_council", ""),
        ("officers_improvement_group", "improvement_governance_board", "2.10"),
    ]
    assert line(sightline, Strand.MEMBERS) == [
        ("post_ph_care", "post_leader", "2.7, 2.8"),
        ("post_leader", "full_council", "5.3, 5.17"),
    ]
    assert line(sightline, Strand.SCRUTINISED_BY) == [("post_ph_care", "care_services_pds", "2.8, 4.4")]
    assert ("full_council", "ofsted", "1, 2, 6.10") in line(sightline, Strand.ASSURED_BY)
    assert all(step.paragraph or step.illustrative for step in sightline.steps)


@pytest.mark.parametrize("as_at", [date(2016, 10, 31), date(2016, 12, 31), MARCH])
def test_every_item_of_the_example_is_traced_and_no_link_told_twice(example: Library, as_at: date) -> None:
    """Whatever has a line of sight; each link upward stands once."""
    record = read_record(example.store, as_at)
    refs = [
        *(one.action_id for one in record.plan.actions),
        *(one.milestone_id for one in record.plan.milestones),
        *(one.rec_id for one in record.plan.recommendations),
        *(one.ind_id for one in record.performance.indicators),
        *(one.exp_id for one in record.watched.expectations),
        *(one.theme_id for one in record.plan.themes),
        *(one.body_id for one in bodies_of(record)),
        *(one.key for one in people_of(record)),
    ]
    assert len(refs) > 150
    for ref in refs:
        steps = trace(record, ref).steps
        told = Counter((step.from_ref, step.ref, step.relation, step.title) for step in steps)
        assert max(told.values()) == 1 if steps else True, ref


def test_the_gaps_that_the_example_is_made_to_show_are_said(example: Library) -> None:
    """No action, no lead, no body, no committee, no target, no voice: each where the example has it."""
    record = read_record(example.store, MARCH)
    gaps = {ref: {gap.code for gap in trace(record, ref).gaps} for ref in (*UNANSWERED, "1.11", "1.10", "10.1", "3.5")}
    assert all(gaps[ref] == {"no_action"} for ref in UNANSWERED)
    assert "no_lead" in gaps["1.11"]
    assert "no_committee" in gaps["1.10"]
    assert "no_body" in gaps["10.1"]
    assert {"no_target", "no_voice"} <= gaps["3.5"]
    answered = {one.rec_id for one in record.plan.recommendations} - UNANSWERED
    assert not any(gap.code == "no_action" for ref in answered for gap in trace(record, ref).gaps)


def test_what_the_board_and_the_executive_looked_at_is_no_gap(example: Library) -> None:
    """In March 2017 the Improvement Board looked at action 1.4, the Executive at 3.2."""
    record = read_record(example.store, MARCH)
    went = [gap.what for gap in trace(record, "3.2").gaps if gap.code == "report_never_went"]
    assert not any("Improvement Governance Board" in one for one in went)
    never = [gap.what for gap in trace(record, "1.6").gaps if gap.code in ("report_never_went", "looked_at_unknown")]
    assert never


def test_before_the_director_came_the_line_goes_through_the_combined_post(example: Library) -> None:
    """As at 31 October 2016, with the paragraph (2.3), and no oversight above the Council yet."""
    sightline = trace_item(example.store, "3.2", date(2016, 10, 31), today=MARCH)
    managed = line(sightline, Strand.MANAGED_BY)
    assert ("post_head_safeguarding", "post_dcs_ad", "2.12") in managed
    assert ("post_dcs_ad", "post_chief_executive", "2.3") in managed
    assert not any(to == "commissioner_oversight" for _, to, _ in managed)
    assert ("full_council", "department_for_education", "1.1, 6.11, 6.12") in line(sightline, Strand.ASSURED_BY)


def test_a_chain_is_a_row_of_plain_values(example: Library) -> None:
    """Its steps and gaps are objects with words, dates and marks."""
    row = as_row(trace_item(example.store, "3.2", None, today=MARCH))
    assert row["kind"] == "action"
    steps, gaps = row["steps"], row["gaps"]
    assert isinstance(steps, list)
    assert isinstance(gaps, list)
    first = steps[0]
    assert isinstance(first, dict)
    assert first["strand"] == "for_children"
    assert all(isinstance(gap, dict) and gap["what"] and gap["ask"] for gap in gaps)
