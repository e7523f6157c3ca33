"""How old things are, as a person would say it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.spacing import add_months
from lineofsight.wording import dates


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (date(2016, 3, 31), date(2016, 5, 31), "2 months"),
        (date(2016, 3, 31), date(2016, 6, 1), "over 2 months"),
        (date(2016, 2, 29), date(2016, 5, 31), "3 months"),
        (date(2016, 1, 30), date(2017, 2, 28), "13 months"),
        (date(2015, 3, 31), date(2016, 3, 31), "12 months"),
        (date(2015, 3, 31), date(2017, 3, 31), "24 months"),
        (date(2015, 3, 31), date(2017, 4, 1), "over 24 months"),
        (date(2014, 3, 15), date(2017, 3, 15), "3 years"),
        (date(2014, 3, 15), date(2017, 3, 16), "over 3 years"),
        (date(2017, 3, 31), date(2026, 11, 28), "over 9 years and 7 months"),
        (date(2015, 1, 15), date(2017, 3, 1), "over 2 years and 1 month"),
        (date(2016, 12, 22), date(2017, 3, 31), "over 3 months"),
        (date(2016, 7, 1), date(2016, 8, 31), "61 days"),
    ],
)
def test_a_long_time_is_said_in_months_and_years(since: date, until: date, said: str) -> None:
    """By the calendar, leap days and short months counted."""
    assert dates.time_since(since, (until - since).days) == said


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(63, 9000))
def test_nothing_is_said_to_be_newer_than_it_is(since: date, number: int) -> None:
    """The months that are said are full, and the next is not; where one has begun it is over them."""
    said = dates.time_since(since, number)
    is_over = said.startswith("over ")
    years = int(said.removeprefix("over ").split(" years")[0]) if " years" in said else 0
    months = int(said.split(" month")[0].split()[-1]) if " month" in said else 0
    until = since + timedelta(days=number)
    full = add_months(since, 12 * years + months)
    # From the last of April to the 30th of July are three months, and to the last of July too.
    full = full.replace(day=min(since.day, full.day))
    assert full <= until <= add_months(since, 12 * years + months + 1)
    if full == until:
        assert not is_over


def test_ages_of_several_things_name_their_unit_once() -> None:
    """Where both are in months; otherwise each has its own, and one age is said once."""
    on = date(2017, 3, 31)
    half, month, year = date(2016, 9, 30), date(2017, 2, 28), date(2016, 3, 31)
    assert dates.ages((half, (on - half).days), (year, (on - year).days)) == "6 to 12 months old"
    assert dates.ages((month, (on - month).days), (half, (on - half).days)) == "31 days to 6 months old"
    assert dates.ages((half, (on - half).days), (half, (on - half).days)) == "6 months old"


def test_ages_of_years_and_months_are_said_whole() -> None:
    """From "2 to 3 years and 2 months" nobody knows whether the younger is two years old or older."""
    on = date(2017, 3, 31)
    two, three = date(2015, 1, 31), date(2014, 1, 31)
    assert dates.ages((two, (on - two).days), (three, (on - three).days)) == (
        "2 years and 2 months to 3 years and 2 months old"
    )
    four, five = date(2013, 3, 31), date(2012, 3, 31)
    assert dates.ages((four, (on - four).days), (five, (on - five).days)) == "4 to 5 years old"
