"""What n of N gives, and whether a percentage says the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lineofsight.domain.figures import Figure, Symbol, half_up
from lineofsight.domain.percentages import contradicts, exact_percent, look_like_fractions

SUPPRESSED = Figure.missing(Symbol.CONFIDENTIAL)


@pytest.mark.parametrize(
    ("numerator", "denominator"),
    [
        (None, Figure.of(78)),
        (Figure.of(45), None),
        (SUPPRESSED, Figure.of(78)),
        (Figure.of(45), SUPPRESSED),
        (Figure.of(0), Figure.of(0)),
        (Figure.of(1), Figure.of(0)),
    ],
)
def test_without_both_counts_there_is_no_percentage(numerator: Figure | None, denominator: Figure | None) -> None:
    """A suppressed count is no nought, and there is no percentage of nothing."""
    assert exact_percent(numerator, denominator) is None
    assert not contradicts(Figure.of(58), exact_percent(numerator, denominator))


@pytest.mark.parametrize(
    ("figure", "counts", "is_wrong"),
    [
        ("58", (45, 78), False),
        ("57.7", (45, 78), False),
        ("57.69", (45, 78), False),
        ("57.6", (45, 78), True),
        ("57", (45, 78), True),
        ("44", (133, 298), True),
        ("45", (133, 298), False),
        ("12.5", (1, 8), False),
        ("13", (1, 8), False),
        ("12", (1, 8), True),
        ("0", (0, 8), False),
        ("100", (8, 8), False),
        ("60", (6, 10), False),
        ("60", (594, 1000), True),
    ],
)
def test_a_figure_is_held_against_its_counts_at_its_own_decimals(
    figure: str,
    counts: tuple[int, int],
    is_wrong: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    """Bromley's 58% of 45 of 78 holds; 44% of 133 of 298 does not; a half is rounded up, never to the even side."""
    exact = exact_percent(*(Figure.of(one) for one in counts))
    assert contradicts(Figure.of(figure), exact) is is_wrong


def test_a_symbol_contradicts_nothing() -> None:
    """Where the figure is suppressed its counts do not make it wrong."""
    assert not contradicts(SUPPRESSED, Decimal(58))


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.integers(0, 4))
def test_what_the_counts_give_is_right_and_the_next_step_is_wrong(top: int, bottom: int, places: int) -> None:
    """At any number of decimals the rounded percentage agrees with its counts, and one unit more does not."""
    assume(top <= bottom)
    exact = exact_percent(Figure.of(top), Figure.of(bottom))
    assert exact is not None
    rounded = half_up(exact, places)
    assert not contradicts(Figure(rounded), exact)
    assert contradicts(Figure(rounded + Decimal(1).scaleb(-places)), exact)


@pytest.mark.parametrize(
    ("percentages", "may_be"),
    [
        (["0.58", "0.61"], True),
        (["0", "1", "0.5"], True),
        (["0.58", "61"], False),
        (["0", "1"], False),
        (["-0.5", "0.5"], False),
        (["1.01", "0.5"], False),
        ([], False),
    ],
)
def test_percentages_that_a_spreadsheet_holds_as_fractions(percentages: list[str], may_be: bool) -> None:  # noqa: FBT001 (a column of the table)
    """All between 0 and 1, and not whole numbers only: nought and one of a small group can be meant as they stand."""
    assert look_like_fractions([Decimal(one) for one in percentages]) is may_be
