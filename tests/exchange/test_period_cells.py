"""A period from as little as its last day: where it begins, of which kind it is, and how it is called."""

from __future__ import annotations

import datetime as dt

import pytest

from lineofsight.domain.periods import PeriodKind
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.period_cells import period_of
from lineofsight.exchange.return_rows import Row

K = PeriodKind
MARCH = dt.date(2017, 3, 31)


def row(end: dt.date, **cells: object) -> Row:
    """A row that gives the last day, and what else is given."""
    return Row(4, {"period_end": end, **cells})


@pytest.mark.parametrize(
    ("kind", "end", "start", "label"),
    [
        (K.SNAPSHOT, MARCH, MARCH, "31 March 2017"),
        (K.MONTH, MARCH, dt.date(2017, 3, 1), "March 2017"),
        (K.MONTH, dt.date(2016, 2, 29), dt.date(2016, 2, 1), "February 2016"),
        (K.QUARTER, MARCH, dt.date(2017, 1, 1), "Quarter to March 2017"),
        (K.QUARTER, dt.date(2017, 1, 31), dt.date(2016, 11, 1), "Quarter to January 2017"),
        (K.QUARTER, dt.date(2016, 12, 31), dt.date(2016, 10, 1), "Quarter to December 2016"),
        (K.YTD, MARCH, dt.date(2016, 4, 1), "April 2016 to March 2017"),
        (K.YTD, dt.date(2016, 4, 30), dt.date(2016, 4, 1), "April 2016 to April 2016"),
        (K.YTD, dt.date(2016, 12, 31), dt.date(2016, 4, 1), "April 2016 to December 2016"),
        (K.ANNUAL, MARCH, dt.date(2016, 4, 1), "Year to 31 March 2017"),
        (K.ANNUAL, dt.date(2017, 8, 31), dt.date(2016, 9, 1), "Year to 31 August 2017"),
        (K.ANNUAL, dt.date(2016, 2, 29), dt.date(2015, 3, 1), "Year to 29 February 2016"),
        (K.ROLLING_12M, MARCH, dt.date(2016, 4, 1), "Year to 31 March 2017"),
    ],
)
def test_a_period_begins_where_its_kind_does(kind: PeriodKind, end: dt.date, start: dt.date, label: str) -> None:
    """Financial years begin in April, academic ones in September, whatever the month is called."""
    made = period_of(row(end), kind)
    assert (made.start, made.end, made.kind, made.label) == (start, end, kind, label)


@pytest.mark.parametrize(
    ("days", "kind"),
    [(0, K.SNAPSHOT), (1, K.MONTH), (30, K.MONTH), (31, K.QUARTER), (91, K.QUARTER), (92, K.ANNUAL), (365, K.ANNUAL)],
)
def test_without_a_word_the_length_tells_the_kind(days: int, kind: PeriodKind) -> None:
    """One day is a day, up to 31 a month, up to 92 a quarter."""
    assert period_of(row(MARCH, period_start=MARCH - dt.timedelta(days=days)), None).kind is kind


def test_without_a_first_day_and_a_word_it_is_that_day() -> None:
    """What says nothing but its last day speaks of that day alone."""
    assert period_of(row(MARCH), None).kind is K.SNAPSHOT


def test_the_row_says_more_than_the_indicator() -> None:
    """Its own kind, first day and name come before the usual ones."""
    cells = {"period_type": K.YTD, "period_start": dt.date(2016, 7, 1), "period": "Since July"}
    made = period_of(row(MARCH, **cells), K.MONTH)
    assert (made.kind, made.start, made.label) == (K.YTD, dt.date(2016, 7, 1), "Since July")


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    """The last day was typed into the first day's cell."""
    with pytest.raises(ValueRefusedError):
        period_of(row(MARCH, period_start=dt.date(2017, 4, 1)), K.MONTH)
