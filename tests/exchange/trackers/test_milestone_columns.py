"""Several milestones in the columns of one row: each with its own date and status, or none where that is not clear."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.exchange.trackers.corrections import corrected
from lineofsight.exchange.trackers.draft_beginning import begin_draft
from lineofsight.exchange.trackers.draft_reading import read_draft
from lineofsight.exchange.trackers.milestone_columns import goes_with
from lineofsight.exchange.trackers.opening import open_tracker
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.exchange.trackers.tracker_makers import (
    AS_AT,
    COUNCIL,
    TODAY,
    actions_of,
    all_of_code,
    batch_of,
    of_code,
    proposed,
    read,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.batches import Reading

OWN = ("Ref", "Action", "Lead", "By When", "RAG")
ACTION = ("1", "Build", "Head of Homes", dt.date(2017, 12, 31), "G")
JUNE, JULY = dt.date(2017, 6, 30), dt.date(2017, 7, 31)


def steps(reading: Reading) -> list[tuple[str, str, dt.date, DeliveryStatus | None]]:
    """The milestones that were taken."""
    return [(one.milestone_id, one.text, one.current_date, one.status) for one in batch_of(reading).milestones]


@pytest.mark.needs_libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@pytest.mark.parametrize(
    "headings",
    [
        ("Milestone 1", "Due 1", "Status 1", "Milestone 2", "Due 2", "Status 2"),
        ("Milestone 1", "Milestone 1 due date", "Milestone 1 status", "Milestone 2", "Milestone 2 due date", "RAG 2"),
        ("First milestone", "M1 date", "M1 RAG", "Second milestone", "M2 date", "M2 RAG"),
        ("Milestone", "By When", "RAG", "Milestone", "By When", "RAG"),
        ("Key milestone", "Milestone date", "Milestone status", "Key milestone", "Milestone date", "Milestone status"),
    ],
)
def test_each_milestone_of_a_row_has_its_own_date_and_status(
    tmp_path: Path, headings: tuple[str, ...], kind: str
) -> None:
    """By the number in the headings, or where they stand in groups; the action's own date and colour stay its own."""
    rows = [(*OWN, *headings), (*ACTION, "Plans drawn", JUNE, "Complete", "Roof on", JULY, "Red")]
    reading = read(saved_by_libreoffice(written(tmp_path / "t.xlsx", rows), kind))
    assert steps(reading) == [
        ("1/m1", "Plans drawn", JUNE, DeliveryStatus.COMPLETE),
        ("1/m2", "Roof on", JULY, DeliveryStatus.OFF_TRACK),
    ]
    assert actions_of(reading)["1"].due_date_current == dt.date(2017, 12, 31)
    assert actions_of(reading)["1"].delivery_status is DeliveryStatus.ON_TRACK
    assert not [one for one in reading.findings if one.refuses]


def test_numbers_go_before_places(tmp_path: Path) -> None:
    """All milestones first, then their dates in another order: the numbers say which is whose."""
    rows = [(*OWN, "Milestone 1", "Milestone 2", "Due 2", "Due 1"), (*ACTION, "Plans drawn", "Roof on", JULY, JUNE)]
    found = steps(read(written(tmp_path / "t.xlsx", rows)))
    assert [(text, due) for _, text, due, _ in found] == [("Plans drawn", JUNE), ("Roof on", JULY)]


def test_two_rows_of_headings_are_groups(tmp_path: Path) -> None:
    """A group heading over each milestone, merged; a lead below it is not the action's."""
    top = (*OWN, "Milestone 1", None, None, "Milestone 2", None, None)
    below = (None,) * len(OWN) + ("Description", "Lead", "Due") * 2
    rows = [top, below, (*ACTION, "Plans drawn", "Planner", JUNE, "Roof on", "Roofer", JULY)]
    reading = read(written(tmp_path / "t.xlsx", rows, merged=["F1:H1", "I1:K1"]))
    assert [(text, due) for _, text, due, _ in steps(reading)] == [("Plans drawn", JUNE), ("Roof on", JULY)]
    assert actions_of(reading)["1"].lead_officer == "Head of Homes"


def test_a_milestone_that_cannot_be_taken_leaves_the_others(tmp_path: Path) -> None:
    """An empty date is not the action's, nor that of the milestone beside it: it is told at its own cell."""
    headings = (*OWN, "Milestone 1", "Due 1", "Milestone 2", "Due 2", "Milestone 3", "Due 3")
    rows = [
        headings,
        (*ACTION, "Plans drawn", JUNE, "Roof on", None, "Keys", JULY),
        ("2", "Train", "HR", JULY, "G", None, None, "Booked", "31/13/2017", "Held", JULY),
    ]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert [(ref, text) for ref, text, _, _ in steps(reading)] == [
        ("1/m1", "Plans drawn"),
        ("1/m3", "Keys"),
        ("2/m3", "Held"),
    ]
    refused = [finding for finding in reading.findings if finding.refuses]
    assert [finding.place.cell for finding in refused] == ["I2"]
    assert refused[0].what.startswith("“Milestone 2” of row 2 was left out: Due 2 cannot be an empty cell")
    assert batch_of(reading).left_out == {("milestones", "1/m2")}
    assert [(one.action_id, one.text) for one in batch_of(reading).lost_milestones] == [("1", "Roof on")]
    assert [(one.milestone_id, one.said) for one in batch_of(reading).undated] == [("2/m2", "Due 2: 31/13/2017")]


@pytest.mark.parametrize(
    "headings",
    [
        ("Milestone A", "Milestone B", "Milestone date A", "Milestone date B"),
        ("Milestone 1", "Milestone 2", "Milestone date", "Milestone due"),
        ("Milestone", "Milestone 2", "Milestone date", None),
    ],
)
def test_where_no_heading_says_whose_a_date_is_nothing_is_taken(tmp_path: Path, headings: Sequence[str | None]) -> None:
    """It is said at the heading of the first such date, and the action is taken."""
    path = written(tmp_path / "t.xlsx", [(*OWN, *headings), (*ACTION, "Plans drawn", "Roof on", JUNE, JULY)])
    columns = (
        *proposed(path).mapping.columns[:5],
        *(
            (heading, "milestone_due" if "da" in heading or "due" in heading else "milestone")
            for heading in headings
            if heading
        ),
    )
    reading = read(path, columns=columns)
    assert not batch_of(reading).milestones
    finding = of_code(reading, "milestones_unclear")
    assert (finding.place.cell, finding.severity) == ("H1", Severity.ROW_REFUSED)
    assert f"“{headings[2]}” (column H)" in finding.what
    assert set(actions_of(reading)) == {"1"}
    assert ("milestones", "1/m1") in batch_of(reading).left_out


def test_several_columns_can_be_said_to_hold_milestones(tmp_path: Path) -> None:
    """Headings that nobody knows: said one by one in the window, each date goes with the milestone next to it."""
    rows = [(*OWN, "Zephyr", "Zorn", "Zumba", "Zulu"), (*ACTION, "Plans drawn", JUNE, "Roof on", JULY)]
    workbook, opened = open_tracker(written(tmp_path / "t.xlsx", rows))
    draft = begin_draft(workbook, opened, ())
    assert draft is not None
    for column, field in ((6, "milestone"), (7, "milestone_due"), (8, "milestone"), (9, "milestone_due")):
        draft = corrected(draft, f"column/{column}", field)
    assert [one.gave_way_to for one in draft.columns if one.gave_way_to] == []
    assert goes_with(draft.mapping, "Zulu") == "It goes with “Zumba”."
    draft = replace(draft, mapping=replace(draft.mapping, name="tracker"))
    reading = read_draft(draft, council=COUNCIL, as_at=AS_AT, today=TODAY)
    assert [(text, due) for _, text, due, _ in steps(reading)] == [("Plans drawn", JUNE), ("Roof on", JULY)]


def test_a_word_about_milestones_is_no_further_milestone(tmp_path: Path) -> None:
    """A column that only has the word in its heading is not read as one."""
    rows = [
        (*OWN, "Milestone 1", "Due 1", "Milestone 2", "Due 2", "Milestone comments"),
        (*ACTION, "Plans drawn", JUNE, "Roof on", JULY, "Late"),
    ]
    path = written(tmp_path / "t.xlsx", rows)
    assert {one.heading: one.field for one in proposed(path).columns}["Milestone comments"] == ""
    assert len(steps(read(path))) == 2


def test_a_renamed_milestone_takes_nothing_from_the_other(tmp_path: Path) -> None:
    """The heading of the second is gone and is told; the first has its own number and date."""
    two = (*OWN, "Milestone 1", "Due 1", "Milestone 2", "Due 2")
    path = written(tmp_path / "june.xlsx", [two, (*ACTION, "Plans drawn", JUNE, "Roof on", JULY)])
    rows = [(*OWN, "Milestone 1", "Due 1", "Zephyr", "Due 2"), (*ACTION, "Plans drawn", JUNE, "Roof on", JULY)]
    reading = read(written(tmp_path / "july.xlsx", rows), mapped_by=path)
    assert [(text, due) for _, text, due, _ in steps(reading)] == [("Plans drawn", JUNE)]
    assert "'Milestone 2'" in of_code(reading, "heading_lost").what


def test_next_month_one_more_milestone_is_taken(tmp_path: Path) -> None:
    """A third one, numbered like the two that are remembered, is no unknown column."""
    two = (*OWN, "Milestone 1", "Due 1", "Milestone 2", "Due 2")
    path = written(tmp_path / "june.xlsx", [two, (*ACTION, "Plans drawn", JUNE, "Roof on", JULY)])
    third = dt.date(2017, 8, 31)
    rows = [(*two, "Milestone 3", "Due 3"), (*ACTION, "Plans drawn", JUNE, "Roof on", JULY, "Keys", third)]
    reading = read(written(tmp_path / "july.xlsx", rows), mapped_by=path)
    assert [(text, due) for _, text, due, _ in steps(reading)][2:] == [("Keys", third)]
    assert not all_of_code(reading, "column_unknown")
