"""Dates that may have been read the wrong way round are told of, and never changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import DATE_ORDER, Severity
from lineofsight.domain.marking import MEMBERS, MarkingLevel
from lineofsight.exchange.trackers.mapping import DateOrder
from tests.exchange import return_makers as returns
from tests.exchange.trackers.tracker_makers import actions_of, all_of_code, of_code, read, written

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

HEADS = ("Ref", "Action", "Due", "Revised due", "Status")


def tracker(path: Path, *dates: tuple[object, object], order: DateOrder = DateOrder.DAY_FIRST) -> Reading:
    """A plan with these due dates and revised ones, read as its mapping says."""
    rows = [(f"1.{n}", f"Do {n}", due, revised, "On track") for n, (due, revised) in enumerate(dates, 1)]
    return read(written(path / "t.xlsx", [HEADS, *rows]), date_order=order)


def test_dates_that_can_be_either_are_told_of_where_another_can_only_be_month_first(tmp_path: Path) -> None:
    """Last month's mapping says day first: nothing is changed, and what it makes of them stands beside the cell."""
    reading = tracker(tmp_path, ("03/25/2017", ""), ("06/07/2017", ""), ("5/8/17", ""), ("04/04/2017", ""))
    told = of_code(reading, DATE_ORDER)
    assert (told.severity, told.place.sheet, told.place.cell) == (Severity.WARNING, "Tracker", "C3")
    assert told.what == (
        "Cell C2 can only be month first; under Due 2 rows (3 and 4) can be either and were read day first, such as "
        "06/07/2017 as 6 July 2017."
    )
    assert "Words and rules" in told.remedy
    assert actions_of(reading)["1.2"].due_date_current == dt.date(2017, 7, 6)
    as_said = tracker(tmp_path, ("03/25/2017", ""), ("06/07/2017", ""), ("5/8/17", ""), order=DateOrder.MONTH_FIRST)
    assert all_of_code(as_said, DATE_ORDER) == []
    assert actions_of(as_said)["1.2"].due_date_current == dt.date(2017, 6, 7)


def test_a_column_of_its_own_kind_is_not_suspected(tmp_path: Path) -> None:
    """One hand writes a sheet; where a column has dates that can only be day first, it speaks for itself."""
    (told,) = all_of_code(tracker(tmp_path, ("03/25/2017", "06/07/2017"), ("03/31/2017", "")), DATE_ORDER)
    assert told.place.cell == "D2"
    assert told.what.startswith("Cell C2 can only be month first; under Revised due 1 row can be either and was read ")
    assert all_of_code(tracker(tmp_path, ("03/25/2017", "06/07/2017"), ("", "30/06/2017")), DATE_ORDER) == []
    assert all_of_code(tracker(tmp_path, ("25/03/2017", "06/07/2017"), ("1/2/2017", "")), DATE_ORDER) == []


def test_a_day_that_can_only_be_first_is_told_of_where_months_are_read_first(tmp_path: Path) -> None:
    """A mapping can be as wrong the other way."""
    told = of_code(tracker(tmp_path, ("25/03/2017", ""), ("06/07/2017", ""), order=DateOrder.MONTH_FIRST), DATE_ORDER)
    assert "can only be day first" in told.what
    assert "read month first, such as 06/07/2017 as 7 June 2017." in told.what


@pytest.mark.parametrize("order", list(DateOrder))
def test_date_cells_that_the_spreadsheet_may_have_turned_are_told_of(tmp_path: Path, order: DateOrder) -> None:
    """It makes a date of what it can take for day first, and leaves the rest as text, whichever way that is read."""
    dates = [("03/25/2017", ""), (dt.date(2017, 7, 6), ""), (dt.date(2017, 5, 5), "")]
    told = of_code(tracker(tmp_path, *dates, order=order), DATE_ORDER)
    assert told.place.cell == "C3"
    assert "turned by the spreadsheet in 1 row, such as 6 July 2017, which may be 7 June 2017." in told.what
    assert all_of_code(tracker(tmp_path, *dates, (dt.date(2017, 7, 31), ""), order=order), DATE_ORDER) == []


def test_a_return_is_warned_of_too_and_exempt_rows_apart(tmp_path: Path) -> None:
    """The row of a date that is none is left out there; what is told of an exempt row is for those who may see it."""
    made = [
        returns.ACTION | {"action_id": f"1.{number}", "due_date_original": text, "due_date_current": text} | more
        for number, (text, more) in enumerate(
            (("03/25/2017", {}), ("06/07/2017", {}), ("08/07/2017", {"marking": "part2", "exempt_para": 2})), 1
        )
    ]
    reading = returns.read(tmp_path / "r.xlsx", {"Themes": [returns.THEME], "Actions": made})
    found = [one for one in reading.findings if one.code == DATE_ORDER]
    assert len(found) == 4
    assert [one.marking == MEMBERS for one in found] == [True, False] * 2
    assert all(("08/07/2017" in one.what) == (one.marking.level is MarkingLevel.PART2) for one in found)
    assert all("Write every date day first" in one.remedy for one in found)
