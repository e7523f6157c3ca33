"""A tracker says which fields of its subjects it has no column for, whatever its headings are called."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from openpyxl import Workbook as Book

from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import RecommendationSource
from lineofsight.exchange.trackers.corrections import corrected
from lineofsight.exchange.trackers.mapping import Extent
from tests.exchange.trackers.test_draft import begun, read_as
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    IMPROVEMENT,
    SCORECARD,
    all_of_code,
    batch_of,
    of_code,
    plan_rows,
    read,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

FEW = (("No", "Action", "Status", "Progress"), ("1.1", "Move offices", "On track", "Half done"))


def _lacks(reading: Reading, subject: str) -> set[str]:
    return {name for of, name in batch_of(reading).lacks if of == subject}


def test_a_tracker_of_four_columns_lacks_all_the_rest(tmp_path: Path) -> None:
    """What the reader supposes in its place is none of its words; what it has is."""
    reading = read(written(tmp_path / "few.xlsx", FEW))
    lacks = _lacks(reading, "actions")
    assert {"theme_id", "lead_officer", "due_kind", "due_date_current", "impact_status", "rec_ids"} <= lacks
    assert not {"action_id", "action", "delivery_status", "progress_update", "marking"} & lacks
    assert batch_of(reading).subjects == {"actions"}
    assert not [one for code in ("theme_missing", "due_not_set", "no_owner") for one in all_of_code(reading, code)]


def test_a_column_that_is_there_and_empty_is_not_lacking(tmp_path: Path) -> None:
    """The file says that it is empty, and the person is asked for it."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows(**{"Lead": None, "By When": None, "Theme": None})))
    assert not {"lead_officer", "due_date_current", "due_kind", "theme_id"} & _lacks(reading, "actions")
    assert "due_date_original" in _lacks(reading, "actions")
    assert {"theme_missing", "due_not_set", "no_owner"} <= {finding.code for finding in reading.findings}
    (title,) = {theme.title for theme in batch_of(reading).themes}
    assert re.fullmatch(r"Actions without a theme \(from .+\)", title), "no name of a file passes for a theme"
    assert f"members will read them under “{title}”." in of_code(reading, "theme_missing").what
    assert "themes" in batch_of(reading).subjects


def test_a_day_does_not_say_whether_a_month_was_agreed(tmp_path: Path) -> None:
    """31/08/2017 may be "August 2017"; a file that writes the month, or that it goes on, says so."""
    said = {}
    for name, due in (("day", dt.date(2017, 8, 31)), ("month", "August 2017"), ("ongoing", "Ongoing")):
        batch = batch_of(read(written(tmp_path / f"{name}.xlsx", plan_rows(**{"By When": due}))))
        said[name] = batch.says("actions", "due_kind", "1.10")
    assert said == {"day": False, "month": True, "ongoing": True}


def test_a_section_s_heading_says_the_theme(tmp_path: Path) -> None:
    """No column is needed where the rows stand under one."""
    reading = read(written(tmp_path / "t.xlsx", (FEW[0], ("Front door",), *FEW[1:])))
    assert "theme_id" not in _lacks(reading, "actions")
    assert [theme.title for theme in batch_of(reading).themes] == ["Front door"]


def test_what_one_of_several_columns_says_is_said(tmp_path: Path) -> None:
    """A colour without a status, an outcome without an update, a date of the recommendation."""
    rows = (("Ref", "Action", "RAG", "Outcome"), ("1", "Do", "A", "Better"))
    assert not {"delivery_status", "progress_update"} & _lacks(read(written(tmp_path / "t.xlsx", rows)), "actions")
    assert "rec_ids" not in _lacks(read(AREAS, as_at=dt.date(2015, 6, 30)), "actions")
    assert not {"rec_id", "text"} & _lacks(read(AREAS, as_at=dt.date(2015, 6, 30)), "recommendations")


def test_who_recommended_it_is_said_by_the_person_alone() -> None:
    """Nobody is put in the place of whom an earlier return named."""
    unsaid = read(IMPROVEMENT, recommendation_source=RecommendationSource.OTHER)
    said = read(IMPROVEMENT, recommendation_source=RecommendationSource.SCRUTINY)
    assert "source" in _lacks(unsaid, "recommendations")
    assert "source" not in _lacks(said, "recommendations")


def test_a_scorecard_lacks_what_an_indicator_is_for() -> None:
    """Its meaning and limits stand as a return gave them; its colour is of the newest figure, and never carried."""
    lacks = _lacks(read(SCORECARD), "indicators")
    assert {"why_it_matters", "suppress_below", "total_id", "target.tolerance"} <= lacks
    assert not {"ind_id", "title", "unit", "officer_rating", "marking", "target"} & lacks


def test_a_file_of_some_actions_names_nothing_whole(tmp_path: Path) -> None:
    """It is chosen among the rules, and no subject of it can be missing anything."""
    draft = begun(written(tmp_path / "few.xlsx", FEW))
    assert draft.mapping.holds is Extent.ALL
    some = corrected(draft, "rule/holds", "some")
    assert corrected(some, "kind", "performance").mapping.holds is Extent.SOME
    assert batch_of(read_as(some)).subjects == frozenset()
    assert batch_of(read_as(draft)).subjects == {"actions"}


def test_a_column_without_a_heading_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    """What stands in it is not read, and the officer is told; a word or two beside the table is no column."""
    rows = [
        (*FEW[0], None, None),
        *((f"1.{n}", "Do", "On track", "Half", "Late", "?" if n == 1 else None) for n in (1, 2, 3)),
    ]
    found = of_code(read(written(tmp_path / "t.xlsx", rows)), "column_unheaded")
    assert found.what == "Column E has no heading; what stands there in 3 rows is not read."
    assert found.place.cell == "E1"
    assert found.severity is Severity.WARNING


def test_each_sheet_lacks_what_it_lacks(tmp_path: Path) -> None:
    """One sheet has the leads and the other the dates: what a sheet has no column for, its rows do not say."""
    book = Book()
    for title, rows in (
        ("Front door", (("Ref", "Action", "Lead", "Status", "By when"), ("1.1", "Move", "Head", "On track", None))),
        ("Homes", (("Ref", "Action", "Status", "By when"), ("2.1", "Build", "On track", dt.date(2017, 8, 31)))),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "two.xlsx")
    batch = batch_of(read(tmp_path / "two.xlsx"))
    assert batch.says("actions", "lead_officer", "1.1")
    assert not batch.says("actions", "lead_officer", "2.1")
    assert ("actions", "lead_officer") not in batch.lacks
    assert {ref for subject, _, ref in batch.partly_lacks if subject == "actions"} == {"2.1"}
    assert not batch.says("actions", "how", "1.1")


def test_references_are_made_where_no_column_gives_them(tmp_path: Path) -> None:
    """A theme that is named by its reference alone says nothing of its title."""
    assert batch_of(read(written(tmp_path / "few.xlsx", FEW))).made_references == {
        "themes",
        "recommendations",
        "milestones",
    }
    rows = (("Ref", "Theme ref", "Theme", "Action", "Status"), ("1", "T1", "Front door", "Do", "On track"))
    assert batch_of(read(written(tmp_path / "given.xlsx", rows))).made_references == {"recommendations", "milestones"}
    alone = (("Ref", "Theme", "Action", "Status"), ("1", "T1", "Do", "On track"))
    batch = batch_of(read(written(tmp_path / "ref.xlsx", alone)))
    assert not batch.says("themes", "title", "T1")
