"""The three published shapes of a plan come to actions, recommendations and themes, with a finding for the rest."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook as Book

from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus, RecommendationSource
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    IMPROVEMENT,
    SCRUTINY,
    actions_of,
    all_of_code,
    batch_of,
    of_code,
    plan_rows,
    read,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_improvement_tracker_comes_to_actions_under_themes_of_its_sections() -> None:
    """Section headings become themes with a title only; the refused row stands in the findings, none else."""
    reading = read(IMPROVEMENT)
    batch = batch_of(reading)
    assert [(theme.theme_id, theme.title) for theme in batch.themes] == [
        ("Workstream 1", "Leadership and management"),
        ("Workstream 2", "Front door"),
    ]
    assert {theme.what_will_be_different for theme in batch.themes} == {""}
    assert list(actions_of(reading)) == ["1.1", "1.10", "1.2", "2.1", "2.2", "2.3"]
    assert [finding.place.cell for finding in reading.findings if finding.refuses] == ["G10"]
    assert of_code(reading, "text_not_read").place.cell == "A16"
    assert all(action.impact_status is ImpactStatus.NOT_YET_EVIDENCED for action in batch.actions)


def test_a_free_status_with_dated_notes_is_kept_whole() -> None:
    """The first word says the status; the notes and targets behind it stay in the update, line by line."""
    action = actions_of(read(IMPROVEMENT))["1.10"]
    assert action.delivery_status is DeliveryStatus.COMPLETE
    assert "12/05/2017 all teams covered.\n03/06/2017 target 95% of clinics held" in action.progress_update
    assert "Outcome (report for) Q2: Held" in action.progress_update
    assert action.status_reason.startswith("Current Status: COMPLETED")


def test_a_status_that_no_word_explains_leaves_the_row_out_until_a_person_says() -> None:
    """To have completed phase 1 is not to be complete; the mapping's rule for the rest is used and told."""
    assert "1.3" not in actions_of(read(IMPROVEMENT))
    assert "Phase 1 completed" in of_code(read(IMPROVEMENT), "status_unknown").what
    ruled = read(IMPROVEMENT, other_status=DeliveryStatus.AT_RISK)
    assert actions_of(ruled)["1.3"].delivery_status is DeliveryStatus.AT_RISK
    assert of_code(ruled, "status_by_rule").severity is Severity.WARNING
    said = read(IMPROVEMENT, status_words=(("phase 1 completed", DeliveryStatus.OFF_TRACK),))
    assert actions_of(said)["1.3"].delivery_status is DeliveryStatus.OFF_TRACK


def test_headings_repeated_on_a_new_page_are_no_action() -> None:
    """The second page's headings are passed over without a word."""
    assert not [one for one in read(IMPROVEMENT).findings if one.place.cell.endswith("13") and one.refuses]


def test_the_ofsted_plan_carries_merged_areas_down_and_tells() -> None:
    """Several actions under one area for improvement answer the same recommendation."""
    reading = read(AREAS, as_at=dt.date(2015, 6, 30))
    batch = batch_of(reading)
    assert [(one.rec_id, one.source_para, one.source) for one in batch.recommendations] == [
        ("Para 45", "45", RecommendationSource.OFSTED_INSPECTION),
        ("Para 46", "46", RecommendationSource.OFSTED_INSPECTION),
        ("Para 47", "47", RecommendationSource.OFSTED_INSPECTION),
    ]
    assert actions_of(reading)["2"].rec_ids == ("Para 45",)
    assert "3 rows" in of_code(reading, "recommendation_carried").what
    assert actions_of(reading)["4 (2)"].action == "Brief agency staff too"
    assert of_code(reading, "reference_made").severity is Severity.WARNING
    assert [(one.theme_id, one.title) for one in batch.themes] == [("Actions without a theme (from tracker)",) * 2]
    assert ("actions", "theme_id") in batch.lacks
    assert batch.subjects == {"actions", "recommendations"}


def test_colours_are_the_officers_judgement_by_a_stated_rule() -> None:
    """R, A, G and B become statuses of the doing, the rule is told, and the letter stays as the reason."""
    reading = read(AREAS)
    said = {ref: (action.delivery_status, action.status_reason) for ref, action in actions_of(reading).items()}
    assert said["1"] == (DeliveryStatus.ON_TRACK, "R/A/G: G")
    assert said["2"] == (DeliveryStatus.AT_RISK, "R/A/G: A")
    assert said["3"] == (DeliveryStatus.OFF_TRACK, "R/A/G: R")
    assert said["4"] == (DeliveryStatus.COMPLETE, "R/A/G: B")
    assert of_code(reading, "rag_rule").what.endswith(
        "R as off track (1 row), A as at risk (2 rows), G as on track (1 row) and B as complete (1 row)."
    )
    assert of_code(reading, "status_unknown").place.cell == "H8"


def test_only_the_colours_that_stand_there_are_named_each_with_its_rows(tmp_path: Path) -> None:
    """A word in the colour's place is none, nor is the colour of a row that was left out or that its status decides."""
    rows = plan_rows(RAG="Red")
    for number, (status, rag) in enumerate(
        [(None, "Amber"), (None, "Amber"), (None, "Complete"), (None, "Not started"), ("Completed", "G"), (None, "A/G")]
    ):
        rows.append([f"2.{number}", "Homes", "Build", "Head of Homes", "31/12/2017", status, rag])
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert len(actions_of(reading)) == len(rows) - 2
    assert of_code(reading, "rag_rule").what == (
        "Colours were read as the officers' judgement of the doing, in 3 rows: red as off track (1 row) and amber as "
        "at risk (2 rows)."
    )


def test_a_recommendation_is_kept_when_its_action_is_left_out() -> None:
    """Nobody loses sight of a recommendation because a status could not be read."""
    reading = read(AREAS)
    assert "6" not in actions_of(reading)
    assert "Para 47" in {one.rec_id for one in batch_of(reading).recommendations}
    assert of_code(reading, "recommendation_kept").severity is Severity.WARNING


def test_the_scrutiny_tracker_makes_each_recommendation_an_action_to_answer_it() -> None:
    """Paused keeps its reason, the action taken is the update, the executive's date stands in it."""
    reading = read(SCRUTINY)
    batch = batch_of(reading)
    assert [one.rec_id for one in batch.recommendations] == ["S1", "S2", "S3", "S4"]
    assert batch.recommendations[0].date == dt.date(2016, 1, 14)
    action = actions_of(reading)["S2"]
    assert action.delivery_status is DeliveryStatus.PAUSED
    assert action.status_reason == "Status: Paused - no venue until the summer"
    assert action.rec_ids == ("S2",)
    assert "Action taken: Waiting for a venue" in action.progress_update
    assert "Exec Date: 10/02/2016" in action.progress_update
    assert action.due_kind is DueKind.NOT_SET
    assert of_code(reading, "status_unknown").place.cell == "I5"


def test_word_and_colour_that_disagree_are_told(tmp_path: Path) -> None:
    """A complete action that is red is complete, and a person should look; a colour stands above "on track"."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows(Status="Completed", RAG="R")))
    assert actions_of(reading)["1.10"].delivery_status is DeliveryStatus.COMPLETE
    assert of_code(reading, "status_disagrees").severity is Severity.WARNING
    reading = read(written(tmp_path / "t.xlsx", plan_rows(Status="On track", RAG="Red")))
    assert actions_of(reading)["1.10"].delivery_status is DeliveryStatus.OFF_TRACK


def test_merged_theme_cells_are_carried_down_with_a_note(tmp_path: Path) -> None:
    """A merged cell holds its text once; the rows below belong to it all the same."""
    rows = plan_rows()
    rows += [["1.2", None, "Train", "A", "Ongoing", None, "G"], ["1.3", "Homes", "Build", "B", "TBC", None, "R"]]
    reading = read(written(tmp_path / "t.xlsx", rows, merged=["B2:B3"]))
    assert {ref: action.theme_id for ref, action in actions_of(reading).items()} == {
        "1.10": "Front door",
        "1.2": "Front door",
        "1.3": "Homes",
    }
    assert "1 row the theme stands in a cell above" in of_code(reading, "theme_carried").what


def test_a_milestone_belongs_to_the_action_of_its_row_or_above(tmp_path: Path) -> None:
    """A row with a milestone only hangs on the action above it; one whose action was left out is left out too."""
    heads = ("Ref", "Action", "By When", "RAG", "Milestone", "Milestone date")
    rows = [
        heads,
        ("1", "Build", "31/12/2017", "G", "Plans drawn", "30/06/2017"),
        (None, None, None, None, "Roof on", "30/09/2017"),
        ("2", "Train", "31/12/2017", "?", "Booked", "30/06/2017"),
        (None, None, None, None, "Held", "31/07/2017"),
    ]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert [(one.milestone_id, one.action_id, one.current_date) for one in batch_of(reading).milestones] == [
        ("1/m1", "1", dt.date(2017, 6, 30)),
        ("1/m2", "1", dt.date(2017, 9, 30)),
    ]
    assert [finding.place.cell for finding in reading.findings if finding.refuses] == ["D4", "E5"]
    assert batch_of(reading).left_out == {("actions", "2"), ("milestones", "2/m1"), ("milestones", "2/m2")}


def test_a_milestone_without_a_status_does_not_stand_as_its_action(tmp_path: Path) -> None:
    """A red action says nothing of a step that is not yet due: whoever imports it learns what would tell."""
    heads, rest = ("Ref", "Action", "By When", "RAG", "Milestone", "Milestone date"), ("31/12/2017", "R")
    rows = [heads, ("1", "Build", *rest, "Plans drawn", "30/06/2017"), ("2", "Train", *rest, None, None)]
    reading = read(written(tmp_path / "t.xlsx", rows))
    found = of_code(reading, "milestone_status_not_recorded")
    assert found.severity is Severity.WARNING
    assert found.what.startswith("In 1 row nothing says how the milestones stand")
    assert [one.status for one in batch_of(reading).milestones] == [None]
    own = [(*row, word) for row, word in zip(rows, ("Milestone status", "G", None), strict=True)]
    assert not all_of_code(read(written(tmp_path / "own.xlsx", own)), "milestone_status_not_recorded")


def test_an_empty_status_of_a_milestone_is_not_recorded(tmp_path: Path) -> None:
    """The sheet has the column, and the cell says nothing: the milestone stays, and its row is named."""
    heads = ("Ref", "Action", "By When", "RAG", "Milestone", "Milestone date", "Milestone status")
    rows = [heads, ("1", "Build", "31/12/2017", "R", "Plans drawn", "30/06/2017", None)]
    reading = read(written(tmp_path / "t.xlsx", rows))
    found = of_code(reading, "milestone_status_not_recorded")
    assert (found.place.cell, found.what.split(":")[0]) == ("G2", "In 1 row the status of a milestone is empty")
    assert [one.status for one in batch_of(reading).milestones] == [None]


def test_a_milestone_that_is_left_out_leaves_its_action_and_the_next_one(tmp_path: Path) -> None:
    """Nobody said what N means: that is said of the milestone, whose number the next one does not take."""
    heads = ("Ref", "Action", "By When", "RAG", "Milestone", "Milestone date", "Milestone status")
    rows = [
        heads,
        ("1", "Build", "31/12/2017", "G", "Plans drawn", "30/06/2017", "N"),
        (None, None, None, None, "Roof on", "30/09/2017", "Complete"),
        ("2", "Train", "31/12/2017", "G", "Booked", "30/06/2017", "Complete"),
    ]
    reading = read(written(tmp_path / "t.xlsx", rows))
    batch = batch_of(reading)
    assert set(actions_of(reading)) == {"1", "2"}
    assert [one.milestone_id for one in batch.milestones] == ["1/m2", "2/m1"]
    assert batch.left_out == {("milestones", "1/m1")}
    (refused,) = [finding.what for finding in reading.findings if finding.refuses]
    assert refused.startswith("The milestone of row 2 was left out: Milestone status cannot be 'N'")


def test_a_milestone_whose_date_cannot_be_read_is_not_left_out(tmp_path: Path) -> None:
    """The cell is told, of several columns the right one; the others stay milestones, an empty date is none."""
    heads = ("Ref", "Action", "By When", "RAG", "Milestone 1", "Due 1", "Milestone 2", "Due 2", "Milestone 3", "Due 3")
    steps = ("Plans drawn", "30/06/2017", "Roof on", "late September", "Doors hung", None)
    reading = read(written(tmp_path / "t.xlsx", [heads, ("1", "Build", "31/12/2017", "G", *steps)]))
    batch = batch_of(reading)
    assert [one.milestone_id for one in batch.milestones] == ["1/m1"]
    assert [(one.milestone_id, one.text, one.said) for one in batch.undated] == [
        ("1/m2", "Roof on", "Due 2: late September")
    ]
    assert of_code(reading, "date_not_read").place.cell == "H2"
    assert [finding.place.cell for finding in reading.findings if finding.refuses] == ["J2"]
    assert batch.left_out == {("milestones", "1/m3")}


def test_a_row_without_an_action_is_refused_not_dropped(tmp_path: Path) -> None:
    """A row that only has a lead and a date is told with its row."""
    rows = [*plan_rows(), [None, None, None, "Somebody", "Ongoing", None, "G"]]
    finding = of_code(read(written(tmp_path / "t.xlsx", rows)), "value_missing")
    assert finding.severity is Severity.ROW_REFUSED
    assert finding.what.startswith("Row 3 was left out")
    assert not finding.place.row, "nothing in it names it"


def test_rows_to_be_looked_at_are_named_by_their_numbers(tmp_path: Path) -> None:
    """Nobody has to look through the sheet for rows that name no lead; what is only worth knowing is counted."""
    rows = [
        *plan_rows(),
        *((f"2.{n}", "Homes", "Build", "A" if n % 2 else None, "Ongoing", None, "G") for n in range(5)),
    ]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert of_code(reading, "no_owner").what.endswith(" in 3 rows (3, 5 and 7).")
    assert "In 5 rows the due date" in of_code(reading, "due_ongoing").what


def test_a_row_that_was_left_out_is_named(tmp_path: Path) -> None:
    """Nobody counts rows: its number and words stand beside its cell, there where the file is imported."""
    words = "Move the front door again, with a new rota and a manager of its own for every evening of the week"
    rows = [*plan_rows(), ["1.11", "Front door", words, "Somebody", "Ongoing", None, "?"]]
    finding = of_code(read(written(tmp_path / "t.xlsx", rows)), "status_unknown")
    assert finding.what.startswith("Row 3 was left out")
    assert finding.place.row == "1.11 Move the front door again, with a new rota and a…"
    assert finding.place.in_words.endswith("cell F3, row of 1.11 Move the front door again, with a new rota and a…")


def test_a_row_that_was_left_out_is_known_by_its_reference(tmp_path: Path) -> None:
    """So that it is not called missing from the file, by the reference under which the register has it."""
    rows = [*plan_rows(), ["1.11", "Front door", "Move again", "Somebody", "Ongoing", None, "?"]]
    batch = batch_of(read(written(tmp_path / "t.xlsx", rows), reference_prefix="X-"))
    assert list(actions_of(read(written(tmp_path / "t.xlsx", rows)))) == ["1.10"]
    assert batch.left_out == {("actions", "X-1.11")}


def test_one_due_date_is_taken_for_both_and_told(tmp_path: Path) -> None:
    """The store keeps the first date ever given; the reader says that it was assumed."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows()))
    action = actions_of(reading)["1.10"]
    assert action.due_date_original == action.due_date_current == dt.date(2017, 8, 31)
    assert of_code(reading, "due_original_assumed").severity is Severity.NOTE


def test_the_end_of_a_month_is_that_month(tmp_path: Path) -> None:
    """As in "September 2017": its last day."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows(**{"By When": "End of September 2017", "RAG": "Red"})))
    action = actions_of(reading)["1.10"]
    assert (action.due_kind, action.due_date_current) == (DueKind.MONTH, dt.date(2017, 9, 30))
    assert not all_of_code(reading, "date_not_read")


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("Late September 2017", "It names no day. Write September 2017 for the month"),
        ("31/08/2107", "slip of the finger"),
    ],
)
def test_an_action_whose_date_cannot_be_read_is_taken_without_it(cell: str, remedy: str, tmp_path: Path) -> None:
    """A red action does not vanish for its date: the words stand beside the status, and the cell is told.

    Of the date the file says nothing, so that one which an earlier file gave stands.
    """
    reading = read(written(tmp_path / "t.xlsx", plan_rows(**{"By When": cell, "RAG": "Red"})))
    action = actions_of(reading)["1.10"]
    assert (action.delivery_status, action.due_kind) == (DeliveryStatus.OFF_TRACK, DueKind.NOT_SET)
    assert (action.due_date_original, action.due_date_current) == (None, None)
    assert action.status_reason == f"RAG: Red; By When: {cell}"
    assert not any(batch_of(reading).says("actions", name, "1.10") for name in ("due_date_current", "due_kind"))
    assert batch_of(reading).says("actions", "delivery_status", "1.10")
    told = of_code(reading, "date_not_read")
    assert (told.severity, told.place.cell) == (Severity.WARNING, "E2")
    assert told.what == f"Row 2: “{cell}” under By When cannot be read as a date; the row was taken without it."
    assert remedy in told.remedy


def test_a_revised_date_that_cannot_be_read_is_not_the_first_one_again(tmp_path: Path) -> None:
    """None is put in place of the one that was revised; beside the first date it would look as if taken away."""
    heads = ("Ref", "Action", "Original due date", "Revised due date", "Start date", "RAG")
    path = written(tmp_path / "t.xlsx", [heads, ("1", "Build", "30/06/2017", "mid August 2017", "spring", "A")])
    reading = read(path)
    action = actions_of(reading)["1"]
    assert (action.due_kind, action.due_date_original) == (DueKind.NOT_SET, None)
    assert (action.due_date_current, action.start_date) == (None, None)
    dates = ("due_date_original", "due_date_current", "due_kind")
    assert not any(batch_of(reading).says("actions", name, "1") for name in dates)
    assert action.status_reason == "RAG: A; Revised due date: mid August 2017; Start date: spring"
    assert [one.place.cell for one in all_of_code(reading, "date_not_read")] == ["D2", "E2"]


@pytest.mark.parametrize(
    ("heads", "dates", "said"),
    [
        (("Original due date", "Revised due date"), ("spring", None), set()),
        (("Original due date", "Revised due date"), ("spring", "30/06/2017"), {"due_date_current"}),
        (("Original due date",), ("spring",), set()),
    ],
)
def test_a_first_date_that_cannot_be_read_takes_no_date_away(
    heads: tuple[str, ...], dates: tuple[str | None, ...], said: set[str], tmp_path: Path
) -> None:
    """Where no other is given the row says nothing of when the action is due, as the first one stands for both."""
    rows = [
        ("Ref", "Action", *heads, "RAG"),
        ("1", "Build", *dates, "A"),
        ("2", "Move", *["31/08/2017"] * len(dates), "A"),
    ]
    batch = batch_of(read(written(tmp_path / "t.xlsx", rows)))
    names = ("due_date_original", "due_date_current")
    assert {name for name in names if batch.says("actions", name, "1")} == said


def test_two_trackers_that_count_from_one_are_kept_apart_by_a_prefix(tmp_path: Path) -> None:
    """Without it the second tracker's action 1 would overwrite the first's."""
    assert set(actions_of(read(SCRUTINY, reference_prefix="SC/"))) == {"SC/S1", "SC/S2", "SC/S4"}
    assert batch_of(read(SCRUTINY, reference_prefix="SC/")).recommendations[0].rec_id == "SC/S1"
    assert set(actions_of(read(written(tmp_path / "t.xlsx", plan_rows()), reference_prefix="A "))) == {"A 1.10"}


def test_a_reference_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """The first row keeps it; the second is told."""
    rows = [*plan_rows(), *plan_rows(Action="Another")[1:]]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert actions_of(reading)["1.10"].action == "Move offices"
    assert len(all_of_code(reading, "reference_is_number") + all_of_code(reading, "value_refused")) == 1


def test_a_date_cell_in_a_text_keeps_its_day(tmp_path: Path) -> None:
    """The executive's date as a real date cell stands in the update as a day, not only as its month."""
    rows = [("Reference", "Recommendation", "Exec Date", "Status"), ("S1", "Do", dt.date(2016, 2, 10), "Complete")]
    action = actions_of(read(written(tmp_path / "t.xlsx", rows)))["S1"]
    assert action.progress_update == "Exec Date: 10/02/2016"


def test_a_status_that_is_only_painted_is_told(tmp_path: Path) -> None:
    """A fill colour is no value: the row is left out, and the remedy says why."""
    finding = of_code(read(written(tmp_path / "t.xlsx", plan_rows(RAG=""))), "value_missing")
    assert finding.severity is Severity.ROW_REFUSED
    assert "painted" in finding.remedy


def test_sheets_of_one_plan_are_read_together_and_others_told(tmp_path: Path) -> None:
    """A workbook with a sheet for each workstream is one plan; a cover sheet is not read."""
    book = Book()
    cover = book.active
    assert cover is not None
    cover.title = "Cover"
    cover.append(["Made up"])
    for title, ref in (("Leadership", "1"), ("Front door", "2")):
        sheet = book.create_sheet(title)
        for row in (("No.", "Action", "Lead", "By When", "RAG"), (ref, "Do", "A", "31/12/2017", "G")):
            sheet.append(list(row))
    book.save(tmp_path / "t.xlsx")
    reading = read(tmp_path / "t.xlsx")
    assert {ref: action.theme_id for ref, action in actions_of(reading).items()} == {
        "1": "Leadership",
        "2": "Front door",
    }
    assert of_code(reading, "sheet_unknown").place.sheet == "Cover"


def test_an_action_is_not_complete_on_a_day_that_has_not_come(tmp_path: Path) -> None:
    """Its row is left out with the reason and counts as last said; on the tracker's own day it is in time."""
    heads, row = plan_rows(Status="Completed", RAG="")
    reading = read(written(tmp_path / "t.xlsx", [[*heads, "Date completed"], [*row, dt.date(2017, 7, 1)]]))
    assert actions_of(reading) == {}
    assert ("actions", "1.10") in batch_of(reading).left_out
    finding = of_code(reading, "done_after_return")
    assert finding.severity is Severity.ROW_REFUSED
    assert "1 day after the day of which the file speaks, 30 June 2017" in finding.remedy
    reading = read(written(tmp_path / "u.xlsx", [[*heads, "Date completed"], [*row, dt.date(2017, 6, 30)]]))
    assert actions_of(reading)["1.10"].delivery_status is DeliveryStatus.COMPLETE
