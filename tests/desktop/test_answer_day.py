"""Which day is offered for the answer to a challenge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lineofsight.desktop.desks.papers import DAYS_TO_ANSWER, answer_day


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        (date(2026, 11, 27), date(2026, 12, 11)),
        (date(2026, 11, 28), date(2026, 12, 14)),
        (date(2026, 11, 29), date(2026, 12, 14)),
        (date(2026, 11, 30), date(2026, 12, 14)),
    ],
)
def test_an_answer_is_asked_for_on_a_day_of_the_week(written: date, offered: date) -> None:
    """On a Friday and a Monday two weeks later to the day; what is written at a weekend is due on the Monday."""
    assert answer_day(written) == offered


def test_it_is_never_sooner_than_two_weeks() -> None:
    """Officers have no less time because the day is a Sunday."""
    for number in range(14):
        written = date(2026, 12, 1) + timedelta(days=number)
        assert timedelta(days=DAYS_TO_ANSWER) <= answer_day(written) - written <= timedelta(days=DAYS_TO_ANSWER + 2)
        assert answer_day(written).isoweekday() <= 5
