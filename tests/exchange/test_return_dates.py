"""Dates are read as officers in England write them, and slips of the finger are refused."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.statuses import DueKind
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_dates import parse_date, parse_due

if TYPE_CHECKING:
    from lineofsight.exchange.workbook import CellValue

DAY = dt.date(2017, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2017-03-31",
        "2017-03-31T00:00:00",
        "31/03/2017",
        "31/3/17",
        "31.03.2017",
        "31-03-2017",
        "31 March 2017",
        "31st March, 2017",
        "31 Mar 2017",
        "31-Mar-17",
        "Friday 31 March 2017",
        " 31   MARCH 2017 ",
    ],
)
def test_each_usual_form_of_a_date_is_read(text: str) -> None:
    """Days stand before months."""
    assert parse_date(text, "due_date_current") == DAY


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2079, 12, 31)))
def test_every_day_reads_back_from_its_british_form(day: dt.date) -> None:
    """The fourth of May is never the fifth of April."""
    assert parse_date(f"{day.day:02}/{day.month:02}/{day.year}", "date") == day
    assert parse_date(day.isoformat(), "date") == day
    assert parse_date(dt.datetime.combine(day, dt.time(9)), "date") == day


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("31/03/2107", "slip of the finger"),
        ("31/03/20017", "slip of the finger"),
        (dt.date(2107, 3, 31), "slip of the finger"),
        ("2017-02-30", "no such day"),
        ("13/13/2017", "no such day"),
        ("soon", "Write a date"),
        ("Spring 2017", "Write a date"),
        (Decimal(42825), "Format the cell as a date"),
        (True, "Format the cell as a date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_remedy(value: CellValue, why: str) -> None:
    """A year of five digits, or one in the next century, is a typing error."""
    with pytest.raises(ValueRefusedError, match=why) as caught:
        parse_date(value, "due_date_current")
    assert caught.value.field == "due_date_current"


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Ongoing", DueKind.ONGOING, None),
        ("on-going", DueKind.ONGOING, None),
        ("TBC", DueKind.NOT_SET, None),
        ("February 2016", DueKind.MONTH, dt.date(2016, 2, 29)),
        ("Sept 2016", DueKind.MONTH, dt.date(2016, 9, 30)),
        ("End of September 2017", DueKind.MONTH, dt.date(2017, 9, 30)),
        ("by end Sept 2017", DueKind.MONTH, dt.date(2017, 9, 30)),
        ("By the end of Sept. 2017", DueKind.MONTH, dt.date(2017, 9, 30)),
        ("end-Feb 16", DueKind.MONTH, dt.date(2016, 2, 29)),
        ("31/03/2017", DueKind.DATE, DAY),
        ("by 31 March 2017", DueKind.DATE, DAY),
    ],
)
def test_a_due_date_may_be_other_than_a_day(text: str, kind: DueKind, day: dt.date | None) -> None:
    """Ongoing is a kind of its own; a month is due on its last day."""
    found = parse_due(text, "due_date_current")
    assert (found.kind, found.day) == (kind, day)


@pytest.mark.parametrize("text", ["late September 2017", "Mid-September 2017", "by the beginning of Sept 2017"])
def test_a_time_in_a_month_is_no_day(text: str) -> None:
    """Neither its last day nor any other: what to write instead is said."""
    with pytest.raises(ValueRefusedError, match=r"names no day\. Write September 2017 for the month"):
        parse_due(text, "due_date_current")


@pytest.mark.parametrize("text", ["by September 2017", "end of September", "end of Sept/Oct 2017", "by 03/04/2017"])
def test_what_may_be_more_than_one_date_is_none(text: str) -> None:
    """Before the month or in it, of which year, of which month, or with the month first: nobody can tell."""
    with pytest.raises(ValueRefusedError, match="Write a date"):
        parse_due(text, "due_date_current")


@pytest.mark.parametrize(
    ("text", "is_date"), [("31/12/1899", False), ("01/01/1900", True), ("31/12/2079", True), ("01/01/2080", False)]
)
def test_the_first_and_the_last_year_that_can_be_meant(text: str, is_date: bool) -> None:  # noqa: FBT001 (a column of the table)
    """1900 to 2079, both included."""
    if is_date:
        assert parse_date(text, "date").strftime("%d/%m/%Y") == text
    else:
        with pytest.raises(ValueRefusedError, match="slip of the finger"):
            parse_date(text, "date")


@pytest.mark.parametrize(
    "text", ["31/09/2016", "30/02/2017", "29/02/2017", "31/04/2017", "31 September 2016", "03/31/2017"]
)
def test_a_day_that_the_month_does_not_have_is_never_moved_to_another(text: str) -> None:
    """31 September is neither the 30th nor the first of October, and no American date is turned round."""
    with pytest.raises(ValueRefusedError, match=r"no such day\. Write a date"):
        parse_date(text, "due_date_current")


@pytest.mark.parametrize("text", ["31 Juni 2017", "31 Smarch 2017", "Smarch 2017"])
def test_a_month_that_is_none_is_no_date(text: str) -> None:
    """Nor is it guessed."""
    with pytest.raises(ValueRefusedError, match="Write a date"):
        parse_due(text, "due_date_current")


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("Dec 26", "Write December 2026 for the month, or the day in full, such as 31 December 2026."),
        ("February-28", "Write February 2028 for the month, or the day in full, such as 29 February 2028."),
    ],
)
def test_a_month_and_two_digits_are_not_guessed_and_what_to_write_is_said(text: str, write: str) -> None:
    """The 26th of a December, or the December of 2026: both are read once they are written so."""
    with pytest.raises(ValueRefusedError, match="a month or as a day") as refused:
        parse_due(text, "due_date_current")
    assert write in str(refused.value)
    assert parse_due("December 2026", "due_date_current") == (DueKind.MONTH, dt.date(2026, 12, 31), "")
    assert parse_due("31 December 2026", "due_date_current") == (DueKind.DATE, dt.date(2026, 12, 31), "")


@pytest.mark.parametrize(
    ("text", "missing"),
    [("Dec 26", "A day is needed"), ("March 2017", "A day is needed"), ("26 Dec", "The year is missing")],
)
def test_what_a_date_lacks_is_said(text: str, missing: str) -> None:
    """Where only a day will do, a month is not one."""
    with pytest.raises(ValueRefusedError, match=f"{missing}.* Write a date such as 31/03/2017"):
        parse_date(text, "completed_date")
