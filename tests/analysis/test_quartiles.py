"""Median, mean, rank and quartile bands follow LAIT's own tests and rules."""

from __future__ import annotations

import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.quartiles import QuartileBand, mean, median, quartile_band, quartile_bounds, rank
from lineofsight.domain.indicators import Polarity

LOW, HIGH = Polarity.LOWER_BETTER, Polarity.HIGHER_BETTER
LAIT_BOUNDS = tuple(Decimal(n) for n in (0, 25, 50, 75, 100))
GAPPED_BOUNDS = (Decimal(10), Decimal(20), None, Decimal(40), Decimal(50))

figures = st.decimals(min_value=-1000, max_value=1000, places=2)
several = st.lists(figures, min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (0, "A", "D"),
        (10, "A", "D"),
        (25, "A", "D"),
        (30, "B", "C"),
        (50, "B", "C"),
        (60, "C", "B"),
        (75, "C", "B"),
        (80, "D", "A"),
        (100, "D", "A"),
        (-10, "outside", "outside"),
        (110, "outside", "outside"),
    ],
)
def test_lait_bands_0_25_50_75_100(value: int, low: str, high: str) -> None:
    """LAIT's test cases: a boundary belongs to the lower interval, whichever way is good."""
    assert quartile_band(Decimal(value), LAIT_BOUNDS, LOW) == low
    assert quartile_band(Decimal(value), LAIT_BOUNDS, HIGH) == high


def test_lait_missing_value_has_no_band() -> None:
    """LAIT's test case: a missing value gives a missing band."""
    assert quartile_band(None, LAIT_BOUNDS, LOW) is QuartileBand.MISSING


def test_lait_empty_input_has_no_bands() -> None:
    """LAIT's test case: nothing in, nothing out."""
    assert quartile_bounds([]) == ()
    assert quartile_band(Decimal(1), (), LOW) is QuartileBand.MISSING


@pytest.mark.parametrize(
    ("value", "polarity", "band"),
    [
        (15, LOW, "A"),
        (25, LOW, "outside"),
        (35, HIGH, "outside"),
        (45, LOW, "D"),
        (20, HIGH, "D"),
        (5, LOW, "outside"),
        (55, LOW, "outside"),
    ],
)
def test_lait_bands_10_20_missing_40_50(value: int, polarity: Polarity, band: str) -> None:
    """LAIT's test cases with a missing boundary: an interval without one of its ends holds nothing."""
    assert quartile_band(Decimal(value), GAPPED_BOUNDS, polarity) == band


def test_bands_are_of_exact_figures() -> None:
    """LAIT's rule: 1.04 is above the quarter point 1.02, although both are shown as 1.0."""
    bounds = quartile_bounds([Decimal(text) for text in ("1.00", "1.02", "1.04", "1.06", "1.08")])
    assert bounds[1] == Decimal("1.02")
    assert quartile_band(Decimal("1.04"), bounds, LOW) == "B"


@pytest.mark.parametrize("polarity", [Polarity.NONE, Polarity.NEAR_TARGET, Polarity.RANGE])
def test_no_good_direction_gives_no_band_and_no_rank(polarity: Polarity) -> None:
    """Without higher or lower is better there is neither rank nor quartile."""
    assert quartile_band(Decimal(10), LAIT_BOUNDS, polarity) is QuartileBand.MISSING
    assert rank(Decimal(10), [Decimal(10)], polarity) is None


@pytest.mark.parametrize(
    ("polarity", "values", "ranks"),
    [
        (LOW, [10, 20, 30, 40, 50], [1, 2, 3, 4, 5]),
        (HIGH, [10, 20, 20, 30, 40], [5, 3, 3, 2, 1]),
        (LOW, [10, None, 30, 20, None], [1, None, 3, 2, None]),
        (LOW, [None, None], [None, None]),
    ],
)
def test_lait_ranks(polarity: Polarity, values: list[int | None], ranks: list[int | None]) -> None:
    """LAIT's test cases: ties share the best place, missing figures have none."""
    known = [Decimal(value) for value in values if value is not None]
    found = [rank(None if value is None else Decimal(value), known, polarity) for value in values]
    assert found == ranks


def test_median_and_mean_of_nothing_are_not_nought() -> None:
    """Where no neighbour has a figure there is no median and no mean."""
    assert median([]) is None
    assert mean([]) is None


@given(several)
def test_quartiles_are_python_s_inclusive_quantiles(values: list[Decimal]) -> None:
    """The bounds are those of ``statistics.quantiles(method="inclusive")``, which is R's type 7, and are exact."""
    bounds = quartile_bounds(values)
    assert bounds[0] == min(values)
    assert bounds[-1] == max(values)
    assert bounds[2] == median(values) == statistics.median(values)
    if len(values) > 1:
        assert list(bounds[1:4]) == statistics.quantiles(values, n=4, method="inclusive")


@given(several)
def test_every_value_has_one_band_and_the_bands_mirror(values: list[Decimal]) -> None:
    """No value falls between bands, and turning the polarity round mirrors the band."""
    bounds = quartile_bounds(values)
    mirror = dict(zip("ABCD", "DCBA", strict=True))
    for value in values:
        low = quartile_band(value, bounds, LOW)
        assert low in set("ABCD")
        assert quartile_band(value, bounds, HIGH) == mirror[low]


@given(several)
def test_rank_is_one_for_the_best_and_counts_ties_once(values: list[Decimal]) -> None:
    """The best is first, and each rank is one more than the number of better figures."""
    assert rank(min(values), values, LOW) == 1
    assert rank(max(values), values, HIGH) == 1
    for value in values:
        place = rank(value, values, LOW)
        assert place == 1 + sorted(values).index(value)
