"""Governance of the example council, checked against the report: before, at and after the inspection."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.errors import LineOfSightError
from lineofsight.workspace.governing import (
    burden_rows,
    change_rows,
    finding_rows,
    map_rows,
    overlap_rows,
    read_map,
    what_if_row,
)
from lineofsight.workspace.showing import body_rows

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library

BEFORE = date(2016, 4, 1)
AT = date(2016, 10, 31)
AFTER = date(2017, 3, 31)


def links(example: Library, day: date) -> set[tuple[object, object, object]]:
    """The links of the map of a day: from, type, to."""
    return {(row["from_id"], row["type"], row.get("to_id")) for row in map_rows(example.store, day, today=AFTER)}


def in_being(example: Library, day: date) -> set[object]:
    """The bodies that `show bodies` lists for a day, without proposals."""
    return {row["body_id"] for row in body_rows(example.store, day) if row["lifecycle"] != "proposed"}


def test_before_the_inspection_there_was_no_improvement_board(example: Library) -> None:
    """The Children's Board met (2.8); the Improvement Board came after it (2.10), the oversight later (6.11)."""
    before = in_being(example, BEFORE)
    assert {"childrens_board", "corporate_leadership_team", "care_services_pds", "post_dcs_ad"} <= before
    assert not before & {
        "improvement_governance_board",
        "officers_improvement_group",
        "commissioner_review",
        "commissioner_oversight",
        "post_dce",
        "court_team",
        "corporate_parenting_group",
    }
    assert ("post_dcs_ad", "accountable_to", "post_chief_executive") in links(example, BEFORE)
    assert ("post_head_safeguarding", "reports_to", "post_dcs_ad") in links(example, BEFORE)


def test_what_the_first_return_could_not_know_of_an_earlier_day_is_left_out(example: Library) -> None:
    """No proposals, no meetings to come, no plan; and what has ended since was in force."""
    record = read_map(example.store, BEFORE, today=AFTER)
    assert record.as_at == BEFORE
    assert record.plan.themes == ()
    assert {body.lifecycle.value for body in record.governance.bodies} == {"in_force", "under_review"}
    assert all(body.next_meeting is None for body in record.governance.bodies)
    assert all(meeting.date <= BEFORE for meeting in record.governance.meetings)


def test_during_the_review_and_after_it(example: Library) -> None:
    """The review stood from June to September 2016; six months of oversight came after it."""
    assert "commissioner_review" in in_being(example, date(2016, 7, 1))
    assert "commissioner_review" not in in_being(example, AT)
    assert "commissioner_oversight" not in in_being(example, AT)
    assert "commissioner_oversight" in in_being(example, AFTER)
    assert ("full_council", "accountable_to", "commissioner_oversight") in links(example, AFTER)
    assert ("full_council", "accountable_to", "commissioner_oversight") not in links(example, AT)


def test_the_director_came_after_the_combined_post(example: Library) -> None:
    """The Deputy Chief Executive took over on 1 November 2016 (5.13); heads of service answer to the new post."""
    assert ("post_head_safeguarding", "reports_to", "post_dcs_ad") in links(example, AT)
    assert ("post_head_safeguarding", "reports_to", "post_dce") not in links(example, AT)
    after = links(example, AFTER)
    assert ("post_head_safeguarding", "reports_to", "post_dce") in after
    assert ("post_head_safeguarding", "reports_to", "post_dcs_ad") not in after


def test_changes_between_two_days_are_sentences_oldest_first(example: Library) -> None:
    """From before the inspection to March 2017."""
    rows = change_rows(example.store, BEFORE, AFTER, today=AFTER)
    told = [str(row["what"]) for row in rows]
    assert told[0] == "Commissioner for Children's Services in Bromley came into being on 1 June 2016."
    assert "Children's Services Improvement Governance Board came into being on 13 June 2016." in told
    assert any(one.startswith("Director of Children's Services and Assistant Director") for one in told)
    with pytest.raises(LineOfSightError, match="choose an earlier day"):
        change_rows(example.store, AFTER, AFTER, today=AFTER)


def test_a_link_reads_as_a_sentence_with_its_paragraph(example: Library) -> None:
    """The Improvement Board reports to the Executive (5.38.1, 5.44)."""
    rows = map_rows(example.store, None, today=AFTER)
    (row,) = (
        row for row in rows if (row["from_id"], row.get("to_id")) == ("improvement_governance_board", "executive")
    )
    assert row["sentence"] == (
        "Children's Services Improvement Governance Board reports to The Executive (Cabinet): Progress of the "
        "Improvement Plan and whether it has the money it needs. (report 5.38.1, 5.44)"
    )


def test_every_body_in_being_is_on_the_map_or_said_to_have_no_link(example: Library) -> None:
    """Nothing is left out for want of a line."""
    rows = map_rows(example.store, AFTER, today=AFTER)
    named = {row["from_id"] for row in rows} | {row.get("to_id") for row in rows}
    assert in_being(example, AFTER) <= named


def test_the_findings_on_the_example_are_these(example: Library) -> None:
    """Reviewed one by one against the report and the example's sources; two are faults made on purpose."""
    found = {(row["code"], *row["refs"]) for row in finding_rows(example.store, AFTER, today=AFTER)}  # type: ignore[misc]
    assert found == {
        ("no_parent", "childrens_board"),
        ("no_parent", "bromley_safeguarding_children_board"),
        ("no_parent", "safer_bromley_partnership"),
        ("no_parent", "health_wellbeing_board"),
        ("no_parent", "borough_strategic_leadership_forum"),
        ("no_parent", "schools_partnership_forum"),
        ("no_parent", "safeguarding_hub"),
        ("no_scrutiny", "improvement_governance_board"),
        ("no_scrutiny", "bromley_safeguarding_children_board"),
        ("no_scrutiny", "safer_bromley_partnership"),
        ("no_scrutiny", "health_wellbeing_board"),
        ("no_scrutiny", "corporate_parenting_group"),
        ("no_scrutiny", "post_leader"),
        ("same_chair", "borough_strategic_leadership_forum", "executive"),
        ("theme_without_body", "T10"),
        ("ended_body_named", "commissioner_review"),
        ("next_meeting_missing", "public_protection_pds"),
        ("next_meeting_missing", "managers_briefings"),
        ("next_meeting_missing", "schools_partnership_forum"),
        ("next_meeting_missing", "children_in_care_council"),
        ("over_committed", "post_dce"),
        ("over_committed", "post_leader"),
        ("over_committed", "post_ph_care"),
    }


def test_the_map_is_checked_and_weighed_only_from_the_first_return_on(example: Library) -> None:
    """Of an earlier day too little is known; the sentence says what to do."""
    for rows in (finding_rows, burden_rows, overlap_rows):
        with pytest.raises(LineOfSightError, match="the first return speaks of 31 October 2016"):
            rows(example.store, BEFORE, today=AFTER)


def test_the_weight_of_a_person_is_made_of_known_hours_and_names_the_unknown(example: Library) -> None:
    """The Leader: Improvement Board 12 × 2.5, and five more bodies, one of unknown hours."""
    (leader,) = (row for row in burden_rows(example.store, AFTER, today=AFTER) if row["holder"] == "post_leader")
    assert leader["hours"] == 12 * 2.5 + 12 * 2 * 3 + 9 * 2
    assert leader["unknown"] == ["health_wellbeing_board"]
    assert leader["unknown_names"] == ["Health and Wellbeing Board"]
    assert leader["illustrative"] is True


def test_everybody_on_the_childrens_board_sits_on_the_improvement_board(example: Library) -> None:
    """As the report says of both (2.8, 2.10): the Leader, portfolio holders and scrutiny chairs."""
    first = overlap_rows(example.store, AFTER, today=AFTER)[0]
    assert (first["first"], first["second"]) == ("childrens_board", "improvement_governance_board")
    assert (len(first["shared"]), first["smaller"]) == (7, 7)  # type: ignore[arg-type]


def test_what_if_names_who_is_given_time_back(example: Library) -> None:
    """Nine meetings of two hours for each of seven."""
    row = what_if_row(example.store, AFTER, ended="childrens_board", into="improvement_governance_board", today=AFTER)
    saved = row["saved_by"]
    assert isinstance(saved, list)
    assert len(saved) == 7
    assert {"name": "Leader of the Council", "hours": 18} in saved
    assert isinstance(row["before"], int)
    assert isinstance(row["after"], int)
    assert row["before"] - row["after"] == 7 * 18
