"""Exact figures, shares and rounding half up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.figures import Figure, Share, Symbol, half_up
from lineofsight.errors import ValueRefusedError


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("285", -1, "290"),
        ("2.5", 0, "3"),
        ("2.85", 1, "2.9"),
        ("283.54", -2, "300"),
        ("2.86", 2, "2.86"),
        ("20.45", 1, "20.5"),
        ("11.85", 1, "11.9"),
        ("-2.5", 0, "-3"),
    ],
)
def test_half_up_is_the_department_s_rounding(value: str, places: int, rounded: str) -> None:
    """The cases of dfeR's ``round_five_up`` and Bromley's own medians; Python's ``round`` gets them wrong."""
    assert half_up(Decimal(value), places) == Decimal(rounded)


@given(st.decimals(min_value=-10_000, max_value=10_000, places=6), st.integers(0, 4))
def test_half_up_is_never_further_than_half_a_unit(value: Decimal, places: int) -> None:
    """The nearest figure with so many decimals, and of two as near the one further from nought."""
    rounded = half_up(value, places)
    unit = Decimal(1).scaleb(-places)
    assert abs(rounded - value) <= unit / 2
    assert rounded == half_up(rounded, places)
    assert half_up(-value, places) == -rounded
    if abs(rounded - value) == unit / 2:
        assert abs(rounded) > abs(value)
    assert rounded == value.quantize(unit, rounding=ROUND_HALF_UP)


def test_figure_keeps_its_number_as_published() -> None:
    """Decimals that were published are kept, also the noughts at the end."""
    assert Figure.of("13.10").as_published == "13.10"
    assert Figure.of(" 5 ").value == 5
    assert Figure.of(1000).as_published == "1000"
    assert Figure.of("0").is_number


def test_symbol_is_no_number() -> None:
    """A suppressed figure has no value: it cannot be taken for nought."""
    missing = Figure.missing(Symbol.CONFIDENTIAL)
    assert (missing.value, missing.is_number, missing.as_published) == (None, False, "c")


@pytest.mark.parametrize("text", ["", "c", "12,5", "NaN", "Infinity", "NULL"])
def test_text_that_is_no_number_is_refused(text: str) -> None:
    """A figure is a number or a symbol, and what is neither is refused in a sentence."""
    with pytest.raises(ValueRefusedError, match="Give a number"):
        Figure.of(text)


def test_neither_and_both_are_refused() -> None:
    """A figure without anything, and one with a number and a symbol, cannot be made."""
    with pytest.raises(ValueRefusedError, match="either a number or a symbol"):
        Figure()
    with pytest.raises(ValueRefusedError, match="either a number or a symbol"):
        Figure(Decimal(1), Symbol.LOW)


def test_share_has_an_exact_percentage_or_none() -> None:
    """133 of 298 is 44.6 percent; of nothing there is no percentage."""
    percent = Share(133, 298, "actions due in the window").percent
    assert percent is not None
    assert half_up(percent, 1) == Decimal("44.6")
    assert Share(0, 0, "actions").percent is None


@pytest.mark.parametrize(("count", "total"), [(-1, 5), (6, 5), (1, 0), (0, -1)])
def test_impossible_share_is_refused(count: int, total: int) -> None:
    """A share lies between nought and all."""
    with pytest.raises(ValueRefusedError, match="lies between 0 and"):
        Share(count, total, "actions")


@pytest.mark.parametrize("number", ["1e15", "-1e30", "9" * 40])
def test_a_figure_beyond_all_measure_is_refused(number: str) -> None:
    """A slip of the finger must not stop everything that rounds it."""
    with pytest.raises(ValueRefusedError, match="beyond all measure"):
        Figure.of(number)


def test_rounding_never_fails_for_size() -> None:
    """Forty digits are rounded like four."""
    assert half_up(Decimal("9" * 40 + ".5"), 0) == Decimal("1" + "0" * 40)
