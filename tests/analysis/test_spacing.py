"""Spacing of dates: what is missing, and what is irregular."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.spacing import add_months, fill, find_missing, months_between


def ends(*months: int) -> list[date]:
    """Month ends of 2016 and on."""
    return [add_months(date(2016, 1, 31), month - 1) for month in months]


@pytest.mark.parametrize(
    ("dates", "missing"),
    [
        ([], ()),
        ([date(2016, 1, 1)], ()),
        (ends(1, 2, 3), ()),
        (ends(1, 2, 4, 5), (date(2016, 3, 31),)),
        (ends(1, 4, 7, 13), (date(2016, 10, 31),)),
        ([date(2016, 1, 1), date(2016, 1, 8), date(2016, 1, 22), date(2016, 1, 29)], (date(2016, 1, 15),)),
        ([date(2016, 1, 15), date(2016, 2, 15), date(2016, 4, 15), date(2016, 5, 15)], (date(2016, 3, 15),)),
        ([date(2016, 1, 28), date(2016, 2, 26), date(2016, 3, 31), date(2016, 5, 31)], (date(2016, 4, 30),)),
        ([date(2017, 2, 1), date(2017, 3, 1), date(2017, 4, 1)], ()),
        ([date(2016, 3, 31), date(2017, 3, 31), date(2019, 3, 31), date(2020, 3, 31)], (date(2018, 3, 31),)),
    ],
)
def test_missing_dates_are_found(dates: list[date], missing: tuple[date, ...]) -> None:
    """Weekly, monthly, quarterly and yearly series name the dates that are missing inside them."""
    assert find_missing(dates) == missing


@pytest.mark.parametrize(
    "dates",
    [
        [date(2016, 1, 1), date(2016, 1, 8), date(2016, 1, 15), date(2016, 1, 25)],
        [date(2016, 1, 3), date(2016, 2, 20), date(2016, 3, 1), date(2016, 4, 28)],
        [date(2016, 1, 27), date(2016, 2, 26), date(2016, 3, 31), date(2016, 5, 31)],
        [date(2016, 1, 31), date(2016, 4, 30), date(2016, 7, 31), date(2016, 8, 31)],
        [date(2016, 1, 1), date(2016, 1, 1)],
    ],
)
def test_irregular_dates_are_refused(dates: list[date]) -> None:
    """A gap that is no whole number of steps, days all over the month, and a date given twice are irregular."""
    assert find_missing(dates) is None
    assert fill(dates, [1.0] * len(dates)) is None


def test_fill_puts_none_where_a_month_is_missing() -> None:
    """A missing report month becomes a gap, never a nought."""
    assert fill(ends(4, 1, 2), [4.0, 1.0, 2.0]) == (ends(1, 2, 3, 4), [1.0, 2.0, None, 4.0])


def test_months_are_added_to_the_end_of_shorter_months() -> None:
    """A month end stays a month end."""
    assert add_months(date(2016, 2, 29), 12) == date(2017, 2, 28)
    assert add_months(date(2017, 2, 28), 1) == date(2017, 3, 31)
    assert add_months(date(2016, 1, 30), 1) == date(2016, 2, 29)
    assert add_months(date(2016, 11, 15), 3) == date(2017, 2, 15)


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(1, 20), st.sets(st.integers(1, 30), max_size=5))
def test_evenly_spaced_days_are_never_irregular(start: date, step: int, left_out: set[int]) -> None:
    """An even series with a few dates left out is even, and exactly those dates are missing."""
    kept = [start + timedelta(days=step * at) for at in range(40) if at not in left_out]
    found = find_missing(kept)
    assert found == tuple(start + timedelta(days=step * at) for at in sorted(left_out))


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 120))
def test_months_between_undoes_add_months(start: date, months: int) -> None:
    """Adding months and counting them agree."""
    assert months_between(start, add_months(start, months)) == months
