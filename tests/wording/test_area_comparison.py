"""What is said of several areas side by side."""

from __future__ import annotations

import pytest

from lineofsight.domain.indicators import Polarity
from lineofsight.wording.area_comparison import middle_names, middle_value, rank_rule


@pytest.mark.parametrize(
    ("polarity", "ranked", "said"),
    [
        (Polarity.LOWER_BETTER, 151, "1st is best, of the 151 authorities that have a figure."),
        (Polarity.HIGHER_BETTER, 0, "No rank and no quarter: figures of too few authorities are held here"),
        (Polarity.NONE, 151, "This measure has no good direction: no rank and no quarter."),
        (Polarity.NEAR_TARGET, 0, "This measure has no good direction: no rank and no quarter."),
    ],
)
def test_how_places_are_given_or_why_there_are_none(polarity: Polarity, ranked: int, said: str) -> None:
    """Without a good direction first, because more figures would change nothing."""
    assert rank_rule(polarity, ranked).startswith(said)


def test_both_averages_say_of_how_many_neighbours() -> None:
    """All ten, or those that have a figure."""
    assert middle_names(10, 10) == ("Median of the 10 neighbours", "Mean of the 10 neighbours")
    assert middle_names(3, 10) == (
        "Median of the 3 of 10 neighbours with a figure",
        "Mean of the 3 of 10 neighbours with a figure",
    )


def test_a_median_is_explained_with_how_many_published_a_figure() -> None:
    """A member may not know the word, and ten neighbours of which three have none are seven."""
    assert middle_value(10, 10) == "middle value"
    assert middle_value(7, 10) == "middle value of the 7 of 10 that published a figure"
