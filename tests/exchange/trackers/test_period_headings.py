"""Periods over columns are read as councils write them, and a bare year is not guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.periods import PeriodKind
from lineofsight.exchange.trackers.period_headings import has_period, period_in, year_of_quarters

AS_AT = dt.date(2017, 6, 30)


@pytest.mark.parametrize(
    ("heading", "label", "end"),
    [
        ("2015/16", "2015/16", dt.date(2016, 3, 31)),
        ("2015-16", "2015/16", dt.date(2016, 3, 31)),
        ("15/16", "2015/16", dt.date(2016, 3, 31)),
        ("2015/2016", "2015/16", dt.date(2016, 3, 31)),
        ("Anytown 2015/16", "2015/16", dt.date(2016, 3, 31)),
        ("Q3 2016/17", "2016/17 Q3", dt.date(2016, 12, 31)),
        ("2016/17 Quarter 4", "2016/17 Q4", dt.date(2017, 3, 31)),
        ("Q1", "2017/18 Q1", dt.date(2017, 6, 30)),
        ("March 2017", "March 2017", dt.date(2017, 3, 31)),
        ("Feb-16", "February 2016", dt.date(2016, 2, 29)),
        ("Sept 2016", "September 2016", dt.date(2016, 9, 30)),
    ],
)
def test_each_usual_heading_names_its_period(heading: str, label: str, end: dt.date) -> None:
    """Years run from April to March."""
    assert has_period(heading)
    period = period_in(heading, 2017)
    assert period is not None
    assert (period.label, period.end) == (label, end)


@pytest.mark.parametrize(
    "heading", ["2016", "Status", "2015/19", "Q5", "31/03/2017", "Lead 1", "Marchand 2017", "13/15", "Ref Q"]
)
def test_what_names_no_period_is_not_guessed(heading: str) -> None:
    """A bare year may end in March, July, September or December."""
    assert not has_period(heading)


@given(st.integers(2000, 2098), st.integers(1, 4))
def test_four_quarters_make_the_year(first: int, number: int) -> None:
    """Each quarter has three months, and the fourth ends with the year."""
    second = f"{(first + 1) % 100:02}"
    quarter = period_in(f"Q{number} {first}/{second}", None)
    year = period_in(f"{first}/{second}", None)
    assert quarter is not None
    assert year is not None
    assert quarter.kind is PeriodKind.QUARTER
    assert year.start <= quarter.start < quarter.end <= year.end
    assert (quarter.end == year.end) is (number == 4)


def test_the_year_of_quarters_is_told_by_what_stands_beside_them() -> None:
    """By the newest whole year, else by the tracker's date; never when a filled quarter would lie ahead."""
    quarters = ("Q1", "Q2", "Q3", "Q4")
    assert year_of_quarters(("2014/15", "2015/16", *quarters), quarters, AS_AT) == 2016
    assert year_of_quarters(quarters, ("Q1",), AS_AT) == 2017
    assert year_of_quarters(quarters, ("Q1", "Q2"), AS_AT) is None
    assert year_of_quarters(quarters, quarters, dt.date(2017, 3, 31)) == 2016
