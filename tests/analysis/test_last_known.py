"""Beside a figure that is suppressed or missing stands the last known one, with its colour."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.picture import judge
from lineofsight.domain.indicators import RatingMethod
from lineofsight.domain.periods import month_period
from tests.analysis.figure_makers import indicator, observation, rated
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Indicator

RULE = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=Decimal(90), tolerance=Decimal(10))
BEFORE = month_period(2017, 2)


def told(made: Indicator, before: str, latest: str = "c", **counts: object) -> str:
    """What is said of a measure of two months."""
    shown = record(measured=[(made, [observation(before, BEFORE, **counts), observation(latest)])])
    (found,) = judge(shown, earlier=None, since=None, today=AS_AT).indicators
    return last_known(found)


@pytest.mark.parametrize(
    ("before", "colour"),
    [("58", ", red by its rule"), ("82", ", amber by its rule"), ("91", ", green by its rule")],
)
@pytest.mark.parametrize("latest", ["c", "x", "low"])
def test_the_last_known_figure_has_the_colour_that_its_rule_gives(before: str, colour: str, latest: str) -> None:
    """A red that is suppressed a month later is no clean slate."""
    assert told(RULE, before, latest) == f"{before}.0%, February 2017{colour}"


@pytest.mark.parametrize("made", [indicator(), rated(RatingMethod.BENCHMARK_RELATIVE)])
def test_where_no_rule_can_be_kept_no_colour_is_told(made: Indicator) -> None:
    """Without one, or where others' newest figures are of another time."""
    assert told(made, "58") == "58.0%, February 2017"


def test_nothing_stands_beside_a_number_or_before_the_first_one() -> None:
    """A known figure needs no other, and there may be none."""
    assert told(RULE, "58", "60") == ""
    assert told(RULE, "c") == ""
