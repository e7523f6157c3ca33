"""A cell of a return or a tracker that seems to hold details of a person is warned of, and never quoted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lineofsight.domain.findings import CELL_LEFT_OUT, PERSONAL, Severity
from lineofsight.domain.marking import MEMBERS, MarkingLevel
from lineofsight.exchange.return_reading import read_return
from lineofsight.paths import resources_folder
from tests.exchange.return_makers import (
    ACTION,
    BODY,
    FIGURE,
    INDICATOR,
    THEME,
    TODAY,
    batch_of,
    filled_in,
    of_code,
    read,
)
from tests.exchange.trackers import tracker_makers as trackers

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.domain.findings import Finding

DETAILS = "born 3 April 2009, of 14 Elm Road, BR1 3UH; mother 07700 900123, m@example.org; LCS number 1234567"
_PIECES = ("3 April 2009", "14 Elm", "BR1", "07700", "m@example", "1234567")


def personal(reading: Reading) -> list[Finding]:
    """The warnings of that kind."""
    return [finding for finding in reading.findings if finding.code == PERSONAL]


def assert_untold(reading: Reading) -> None:
    """Fail where a finding repeats what the cell says of the person, in the name of its row, too."""
    told = " ".join(f"{one.place.in_words} {one.what} {one.remedy}" for one in reading.findings)
    assert [piece for piece in _PIECES if piece in told] == []


MILESTONE = {
    "milestone_id": "m",
    "action_id": "1.10",
    "text": "Six posts",
    "original_date": dt.date(2016, 12, 1),
    "current_date": dt.date(2016, 12, 1),
}
DECISION = {"decision_id": "D1", "title": "Posts", "body_id": "B1", "decided_on": dt.date(2017, 1, 9)}
RISK = {
    "risk_id": "R1",
    "title": "Posts stay empty",
    "inherent_likelihood": 4,
    "inherent_impact": 4,
    "residual_likelihood": 3,
    "residual_impact": 4,
}


@pytest.mark.parametrize(
    ("title", "row", "column"),
    [
        ("Actions", ACTION, "action"),
        ("Actions", ACTION, "progress_update"),
        ("Actions", ACTION, "status_reason"),
        ("Actions", ACTION, "evidence_ref"),
        ("Milestones", MILESTONE, "text"),
        ("Observations", FIGURE, "commentary"),
        ("Risks", RISK, "title"),
        ("Decisions", DECISION, "title"),
    ],
)
def test_a_return_is_warned_of_wherever_officers_write(
    tmp_path: Path, title: str, row: dict[str, object], column: str
) -> None:
    """Each kind of detail once, with sheet and cell; the row is kept as it is, since only a person can judge it."""
    sheets = {"Themes": [THEME], "Actions": [ACTION], "Indicators": [INDICATOR], "Bodies": [BODY]}
    reading = read(tmp_path / "r.xlsx", sheets | {title: [row | {column: f"It is late. {DETAILS}."}]})
    found = personal(reading)
    assert [one.severity for one in found] == [Severity.WARNING] * 5
    assert {one.place.sheet for one in found} == {title}
    assert len({one.place.cell for one in found}) == 1
    kinds = (
        "a birth date",
        "a home address",
        "a phone number",
        "an e-mail address",
        "a number that stands for one person",
    )
    for one, kind in zip(found, kinds, strict=True):
        # By the reference alone: words of the row may be about the person.
        assert one.what == f"Looks like {kind}: column {column}, 1 row, of {next(iter(row.values()))}."
        assert not one.place.row
    assert_untold(reading)
    assert batch_of(reading).actions


def test_rows_of_one_column_are_one_warning_that_names_them(tmp_path: Path) -> None:
    """An e-mail address behind every lead is one thing to look at, not forty."""
    rows = [
        ACTION | {"action_id": f"1.{number}", "lead_officer": f"Head of Care, h{number}@example.org"}
        for number in range(1, 13)
    ]
    (finding,) = personal(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows}))
    assert "12 rows (4, 5, 6, 7, 8, 9, 10, 11 and 4 more)" in finding.what
    assert "an office's, leave it" in finding.remedy
    assert "Names are not looked for" in finding.remedy


def test_what_is_found_in_an_exempt_row_is_told_apart(tmp_path: Path) -> None:
    """Those who may not see the row are not told of it either."""
    told = {"progress_update": "born 3 April 2009"}
    rows = [
        ACTION | told,
        ACTION | told | {"action_id": "1.11", "marking": "part2", "exempt_para": 2},
    ]
    first, second = personal(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows}))
    assert first.marking == MEMBERS
    assert second.marking.level is MarkingLevel.PART2


def test_a_row_that_is_left_out_does_not_quote_them_either(tmp_path: Path) -> None:
    """The finding of a word that is not allowed stays in the copy although its row does not."""
    row = ACTION | {"delivery_status": "late for LCS number 1234567, born 3 April 2009"}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"action_id": "1.2"}, row]})
    refused = of_code(reading, "value_refused")
    assert "[a birth date]" in refused.what
    assert len(personal(reading)) == 2
    assert_untold(reading)


def test_a_row_is_not_called_by_them_either(tmp_path: Path) -> None:
    """By its words without them, also where so many of them stand before that the address would be cut."""
    begin = "Visit the boy born 3 April 2009, and his mother, at 14 Elm Road"
    row = ACTION | {"action": begin, "delivery_status": "late"}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"action_id": "1.2"}, row]})
    assert "Visit the boy [a birth date], and his mother" in of_code(reading, "value_refused").place.row
    assert_untold(reading)
    rows = [
        trackers.PLAN_HEADS,
        ("1.1", "Care", begin, "Head", "late September", "On track", "G"),
        ("1.2", "Care", begin, "Head", "30/09/2017", "Zzyzx", "G"),
        ("1.3", "Care", begin, "Head", "30/09/2017", "On track", "G"),
    ]
    reading = trackers.read(trackers.written(tmp_path / "t.xlsx", rows))
    assert "[a birth date]" in of_code(reading, CELL_LEFT_OUT).place.row
    assert_untold(reading)


def test_columns_that_are_not_read_reach_no_document(tmp_path: Path) -> None:
    """Officers keep contacts beside a tracker; what is not taken cannot be passed on."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION]})
    book = load_workbook(path)
    sheet = book["Actions"]
    beside = sheet.max_column + 1
    sheet.cell(1, beside).value = "Zzyzx"
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, beside).value = DETAILS
    book.save(path)
    reading = read_return(path, today=TODAY)
    assert "'Zzyzx'" in of_code(reading, "column_unknown").what
    assert batch_of(reading).actions
    assert personal(reading) == []
    assert_untold(reading)
    rows = [(*trackers.PLAN_HEADS, "Zzyzx"), ("1.1", "Care", "Visit", "Head", "30/09/2017", "On track", "G", DETAILS)]
    assert personal(trackers.read(trackers.written(tmp_path / "t.xlsx", rows))) == []


def test_a_tracker_is_warned_of_too(tmp_path: Path) -> None:
    """With the council's own heading of the column."""
    rows = [
        (*trackers.PLAN_HEADS, "Progress update"),
        ("1.1", "Care", "Visit", "Head", "30/09/2017", "On track", "G", f"Late. {DETAILS}"),
        ("1.2", "Care", "Visit again", "Head", "30/09/2017", "On track", "G", "Visited on 3 April 2017."),
    ]
    reading = trackers.read(trackers.written(tmp_path / "t.xlsx", rows))
    found = personal(reading)
    assert len(found) == 5
    assert {one.place.cell for one in found} == {"H2"}
    assert found[0].what == "Looks like a birth date: column Progress update, 1 row, of 1.1."
    assert_untold(reading)


def test_the_example_s_returns_raise_none() -> None:
    """Whoever sees such a warning is to believe it."""
    paths = sorted((resources_folder() / "example").glob("*.xlsx"))
    assert paths
    for path in paths:
        assert personal(read_return(path, today=TODAY)) == []
