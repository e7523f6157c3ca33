"""Ticks, scales and spans."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.charts.scales import Scale, covering, nice_ticks, tick_decimals

SPANS = st.tuples(st.floats(-1e6, 1e6, allow_nan=False), st.floats(1e-3, 1e6, allow_nan=False)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)


@given(SPANS)
def test_ticks_cover_the_span_at_equal_steps(span: tuple[float, float]) -> None:
    """The first tick is at or below the lowest figure, the last at or above the highest, the steps are equal."""
    ticks = nice_ticks(*span)
    slack = (span[1] - span[0]) * 1e-6 + 1e-6
    assert len(ticks) >= 2
    assert ticks[0] <= span[0] + slack
    assert ticks[-1] >= span[1] - slack
    steps = [later - earlier for earlier, later in itertools.pairwise(ticks)]
    assert max(steps) == pytest.approx(min(steps), rel=1e-4, abs=1e-6)


def test_ticks_are_round_numbers() -> None:
    """A person can read the steps: 0 to 87 per cent goes by twenty-fives or twenties."""
    assert nice_ticks(0, 87) == (0, 25, 50, 75, 100)
    assert nice_ticks(12.1, 18.7) == (12, 14, 16, 18, 20)


def test_equal_figures_still_have_an_axis() -> None:
    """A flat series has two ticks or more, so that a scale exists."""
    assert len(nice_ticks(5, 5)) >= 2


@pytest.mark.parametrize(("ticks", "decimals"), [((0, 25, 50), 0), ((0, 2.5, 5), 1), ((0.25, 0.5), 2)])
def test_ticks_show_no_more_decimals_than_they_need(ticks: tuple[float, ...], decimals: int) -> None:
    """Labels tell the ticks apart and no more."""
    assert tick_decimals(ticks) == decimals


def test_a_high_level_with_a_small_move_does_not_start_at_nought() -> None:
    """91 to 95 per cent would be a flat line from nought; the axis starts near the figures."""
    low, high = covering([91.0, 95.0])
    assert 0 < low < 91
    assert high >= 95


def test_a_low_figure_starts_at_nought() -> None:
    """4 to 12 is shown from nought, so that three times as much looks like three times as much."""
    assert covering([4.0, 12.0]) == (0.0, 12.0)


def test_a_scale_without_a_span_puts_everything_in_the_middle() -> None:
    """One period alone stands in the middle of the axis."""
    assert Scale(3, 3, 10, 100).at(3) == 60
