"""The officers' colour is kept from who may not see the figure that it speaks of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.indicators import judge_indicator
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Indicator, OfficerRating, Polarity, RatingMethod, Target, Unit
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience
from lineofsight.domain.periods import month_period
from lineofsight.wording.statuses import COLOUR_WITHHELD
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Rating
    from lineofsight.domain.indicators import Observation

FEBRUARY, MARCH = month_period(2017, 2), month_period(2017, 3)


def _measured() -> Indicator:
    """A count that is red above two: a red beside a hidden figure would say three, four or five."""
    return indicator(
        ind_id="a",
        unit=Unit.COUNT,
        polarity=Polarity.LOWER_BETTER,
        rag_method=RatingMethod.FLOOR_STANDARD,
        target=Target(value=Figure.of(1).value, floor=Figure.of(2).value),
        officer_rating=OfficerRating.RED,
        marking=PUBLIC,
    )


def _figure(value: str, month: int = 3) -> Observation:
    made = observation(value, month_period(2017, month), ind_id="a", numerator=None, denominator=None)
    return replace(made, marking=PUBLIC)


def _rating(measured: Indicator, series: list[Observation], audience: Audience = Audience.PUBLIC) -> Rating:
    seen = visible_to(record(measured=[(measured, series)]), audience)
    return judge_indicator(seen.performance.indicators[0], seen.performance, seen.council, date(2017, 4, 30)).rating


@pytest.mark.parametrize("value", ["3", "c", "low"])
def test_a_hidden_figure_takes_the_officers_colour_with_it(value: str) -> None:
    """Hidden by the program or by officers themselves: the colour would bound it, and that it is missing is said."""
    rating = _rating(_measured(), [_figure(value)])
    assert (rating.officers, rating.withheld) == ("", COLOUR_WITHHELD)
    assert "red" not in full_reason(rating).lower()


def test_a_share_without_its_counts_takes_the_colour_with_it() -> None:
    """It is hidden because nobody can check it, and so would be what the colour says of it."""
    share = indicator(ind_id="a", officer_rating=OfficerRating.RED, marking=PUBLIC)
    bare = replace(_figure("50.0"), numerator=None, denominator=None)
    assert _rating(share, [bare]).withheld == COLOUR_WITHHELD


def test_a_shown_figure_keeps_the_officers_colour() -> None:
    """Nine is shown, so its colour gives nothing away; an older hidden one has no colour of its own."""
    rating = _rating(_measured(), [_figure("3", 2), _figure("9")])
    assert (rating.officers, rating.withheld) == ("red", "")


def test_a_newest_figure_that_nobody_has_does_not_bring_the_colour_back() -> None:
    """Not available in March: the colour can only speak of February's, which is hidden."""
    assert _rating(_measured(), [_figure("3", 2), _figure("x")]).withheld == COLOUR_WITHHELD


@pytest.mark.parametrize("series", [[], [_figure("x")], [_figure("9", 2), _figure("x")]])
def test_a_colour_that_bounds_no_hidden_figure_is_told(series: list[Observation]) -> None:
    """Where there is no figure, or the newest that there is stands beside it, the colour gives nothing away."""
    rating = _rating(_measured(), series)
    assert (rating.officers, rating.withheld) == ("red", "")


def test_no_colour_is_said_to_be_withheld_where_officers_gave_none() -> None:
    """A reader who asks for it would be told that there is none."""
    assert _rating(replace(_measured(), officer_rating=None), [_figure("3")]).withheld == ""


def test_members_are_told_the_colour_of_a_small_figure() -> None:
    """They are told the figure."""
    rating = _rating(_measured(), [_figure("3")], Audience.MEMBERS)
    assert (rating.officers, rating.withheld) == ("red", "")


def test_a_colour_of_a_figure_marked_for_others_is_not_told_beside_an_older_one() -> None:
    """The public sees February's nine; the colour is of March's, which is for members, and nothing betrays that."""
    rating = _rating(_measured(), [_figure("9", 2), replace(_figure("30"), marking=MEMBERS)])
    assert (rating.officers, rating.withheld) == ("", "")
