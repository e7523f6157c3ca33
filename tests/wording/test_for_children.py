"""What children are told of a figure: whole numbers of themselves, and nothing where it is not theirs to read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Unit
from lineofsight.wording.for_children import not_known, tell, whole


@pytest.mark.parametrize(
    ("ind_id", "figure", "unit", "said"),
    [
        (
            "foster-care",
            Figure.of("72.5"),
            Unit.PERCENT,
            "73 out of every 100 children in care lived with a foster family.",
        ),
        (
            "care-leavers-eet",
            Figure.of("0"),
            Unit.PERCENT,
            "0 out of every 100 care leavers had a job or went to school or college.",
        ),
        ("looked-after-number", Figure.of("1280"), Unit.COUNT, "1,280 children were in our care."),
        ("foster-care", Figure.of("290"), Unit.COUNT, ""),
        ("looked-after-number", Figure.of("72.5"), Unit.PERCENT, ""),
        ("looked-after-number", Figure.of("72.5"), Unit.RATE_PER_10K, ""),
        ("re-referrals", Figure.of("21"), Unit.PERCENT, ""),
        ("re-referrals", Figure.of("21"), Unit.COUNT, ""),
        ("foster-care", Figure.missing(Symbol.CONFIDENTIAL), Unit.PERCENT, ""),
    ],
)
def test_a_figure_is_told_only_in_the_unit_that_its_sentence_is_made_for(
    ind_id: str, figure: Figure, unit: Unit, said: str
) -> None:
    """A rate is no number of children, 290 are not 290 of every 100, and what is missing is not told as none."""
    assert tell(ind_id, figure, unit) == said


@pytest.mark.parametrize(("value", "shown"), [("0.5", "1"), ("2.5", "3"), ("72.4", "72"), ("1234.5", "1,235")])
def test_children_are_not_told_of_parts_of_a_child(value: str, shown: str) -> None:
    """Half up, as everywhere."""
    assert whole(Decimal(value)) == shown


def test_what_is_not_known_is_said_where_a_child_would_ask() -> None:
    """And nothing is said of figures that a child is not told of."""
    assert not_known("dental-checks") == "if you all saw a dentist"
    assert not_known("re-referrals") == ""
