"""Periods: from when to when a figure speaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending
from lineofsight.errors import ValueRefusedError


def test_month_ends_on_its_last_day() -> None:
    """February of a leap year has 29 days, and the label is in words."""
    february = month_period(2016, 2)
    assert (february.start, february.end, february.label) == (date(2016, 2, 1), date(2016, 2, 29), "February 2016")


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_year_ending_is_a_whole_year(end: date) -> None:
    """Two years that follow each other leave no day between them and share none."""
    year = year_ending(end, "x")
    assert (year.end - year.start).days in (364, 365)
    before = year_ending(year.start - timedelta(days=1), "x")
    assert before.end + timedelta(days=1) == year.start


def test_year_that_ends_on_29_february_begins_on_1_march() -> None:
    """The leap day does not make the year a day too long."""
    assert year_ending(date(2016, 2, 29), "2016").start == date(2015, 3, 1)


def test_latest_period_sorts_last() -> None:
    """Order is by end: the same label may stand for different dates (31 March or 30 September)."""
    looked_after = year_ending(date(2025, 3, 31), "2025")
    workforce = year_ending(date(2025, 9, 30), "2025")
    assert max(looked_after, workforce) is workforce
    assert (looked_after.key, workforce.key) == (20250331, 20250930)


def test_age_counts_days_to_the_as_at_date() -> None:
    """A figure of 31 March is 14 days old on 14 April, and one still to come has a negative age."""
    period = month_period(2017, 3)
    assert period.age_in_days(date(2017, 4, 14)) == 14
    assert period.age_in_days(date(2017, 3, 30)) == -1


def test_period_that_ends_before_it_starts_is_refused() -> None:
    """Upside-down periods, and those without a label, are refused."""
    with pytest.raises(ValueRefusedError, match="cannot end before it starts"):
        Period(end=date(2017, 1, 1), start=date(2017, 1, 2), kind=PeriodKind.MONTH, label="x")
    with pytest.raises(ValueRefusedError, match="period"):
        Period(end=date(2017, 1, 2), start=date(2017, 1, 2), kind=PeriodKind.SNAPSHOT, label=" ")


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Quarter to March 2017", "quarter to March 2017"),
        ("Year to 31 March 2017", "year to 31 March 2017"),
        ("March 2017", "March 2017"),
        ("2025 Q1", "2025 Q1"),
        ("Year", "Year"),
    ],
)
def test_a_label_stands_inside_a_sentence(label: str, within: str) -> None:
    """A month keeps its capital letter, a common noun loses it."""
    assert Period(date(2017, 3, 31), date(2017, 1, 1), PeriodKind.QUARTER, label).within == within
