"""Two figures about one thing say who counted each, and as at when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending
from lineofsight.wording.provenance import dated, paragraphs, short_dated, short_when, when
from tests.analysis.figure_makers import SOURCE, observation

IN_SEPTEMBER = Period(end=date(2016, 9, 30), start=date(2016, 9, 30), kind=PeriodKind.SNAPSHOT, label="2016")
TO_MARCH = year_ending(date(2016, 3, 31), "2016")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (IN_SEPTEMBER, "30 September 2016"),
        (TO_MARCH, "year to 31 March 2016"),
        (month_period(2017, 3), "March 2017"),
        (replace(TO_MARCH, label="2015-16"), "2015-16"),
        (replace(TO_MARCH, label="Quarter to March 2016"), "quarter to March 2016"),
    ],
)
def test_a_bare_year_says_which_days_it_speaks_of(period: Period, said: str) -> None:
    """2016 is a day in September in one collection and the year to March in another; other labels say it themselves."""
    assert when(period) == said


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (IN_SEPTEMBER, "30 September 2016"),
        (TO_MARCH, "year to March 2016"),
        (year_ending(date(2016, 3, 30), "2016"), "year to 30 March 2016"),
        (month_period(2017, 3), "March 2017"),
    ],
)
def test_where_there_is_little_room_a_year_that_ends_with_a_month_names_the_month(period: Period, said: str) -> None:
    """A snapshot keeps its day, and so does a year that ends within a month."""
    assert short_when(period) == said


def test_who_counted_stands_with_the_figure() -> None:
    """The council's agency staff of March and the Department's of September are two counts."""
    own = observation("29", month_period(2017, 3))
    published = replace(observation("41.4", IN_SEPTEMBER), source=replace(SOURCE, is_published=True))
    assert (dated(own), dated(published)) == ("March 2017 (council's return)", "30 September 2016 (DfE)")
    assert (short_dated(own), short_dated(published)) == ("March 2017", "DfE 2016")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("5.40", "paragraph 5.40"),
        ("5.40, 5.49.4", "paragraphs 5.40 and 5.49.4"),
        ("5.12 to 5.14", "paragraphs 5.12 to 5.14"),
        ("Table 1", "Table 1"),
        ("Table 1, 1, 2, 2.1", "Table 1; paragraphs 1, 2 and 2.1"),
    ],
)
def test_several_paragraphs_are_said_to_be_several(place: str, said: str) -> None:
    """Nobody looks for paragraph Table 1 in a report."""
    assert paragraphs(place) == said
