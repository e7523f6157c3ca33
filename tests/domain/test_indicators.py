"""Indicators, targets, observations and benchmarks refuse what cannot be read or rated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import (
    Benchmark,
    BenchmarkGroup,
    FigureSource,
    Indicator,
    Observation,
    Polarity,
    RatingMethod,
    Target,
    Unit,
)
from lineofsight.domain.periods import month_period
from lineofsight.errors import ValueRefusedError


def indicator(**given: object) -> Indicator:
    """An indicator with what is given instead."""
    fields: dict[str, object] = {
        "ind_id": "agency",
        "title": "Agency rate",
        "plain_title": "Social workers from agencies",
        "why_it_matters": "Children need workers who stay.",
        "definition": "Agency workers as a share of all.",
        "unit": Unit.PERCENT,
        "polarity": Polarity.LOWER_BETTER,
    }
    return Indicator(**{**fields, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"ind_id": ""}, "ind_id"),
        ({"title": ""}, "title"),
        ({"plain_title": " "}, "plain_title"),
        ({"plain_title": "one two three four five six seven eight nine ten eleven twelve thirteen"}, "plain_title"),
        ({"why_it_matters": ""}, "why_it_matters"),
        ({"definition": ""}, "definition"),
        ({"decimals": -1}, "decimals"),
        ({"decimals": 7}, "decimals"),
        ({"suppress_below": 0}, "suppress_below"),
        ({"principles": ("h",)}, "principles"),
        ({"principles": ("ab",)}, "principles"),
        ({"principles": ("a", "a")}, "principles"),
    ],
)
def test_indicator_that_cannot_be_read_is_refused(given: dict[str, object], field: str) -> None:
    """Each refusal names the field; a plain title has at most twelve words, principles are letters a to g."""
    with pytest.raises(ValueRefusedError) as refused:
        indicator(**given)
    assert refused.value.field == field


def target(*names: str) -> Target:
    """A target that has these parts, each 5."""
    return Target(**dict.fromkeys(names, Decimal(5)))  # type: ignore[arg-type]


NEEDS = {
    RatingMethod.TARGET_TOLERANCE_RELATIVE: ("value", "tolerance"),
    RatingMethod.TARGET_TOLERANCE_POINTS: ("value", "tolerance"),
    RatingMethod.FLOOR_STANDARD: ("value", "floor"),
    RatingMethod.RANGE: ("range_low", "range_high"),
    RatingMethod.IMPROVEMENT_CONDITIONED: ("value", "tolerance"),
    RatingMethod.FORECAST: ("value", "tolerance"),
}


@pytest.mark.parametrize("method", list(RatingMethod))
def test_rating_method_needs_its_inputs(method: RatingMethod) -> None:
    """A method without its target, tolerance, floor or range is refused; with them it is made."""
    names = NEEDS.get(method, ())
    assert indicator(rag_method=method, target=target(*names)).rag_method is method
    for missing in names:
        given = [name for name in names if name != missing]
        with pytest.raises(ValueRefusedError, match=f"method {method} needs it") as refused:
            indicator(rag_method=method, target=target(*given))
        assert refused.value.field == ("target" if missing == "value" else missing)


@pytest.mark.parametrize("method", list(RatingMethod))
def test_no_good_direction_is_not_rated_by_target(method: RatingMethod) -> None:
    """Without a good direction only an expected range, a forecast or nothing can stand."""
    whole = target("value", "tolerance", "floor", "range_low", "range_high")
    if method in (RatingMethod.NONE, RatingMethod.RANGE, RatingMethod.FORECAST):
        assert indicator(polarity=Polarity.NONE, rag_method=method, target=whole).rag_method is method
    else:
        with pytest.raises(ValueRefusedError, match="without a good direction"):
            indicator(polarity=Polarity.NONE, rag_method=method, target=whole)


def test_target_refuses_a_negative_tolerance_and_an_upside_down_range() -> None:
    """A margin is nought or more, and a range goes up."""
    with pytest.raises(ValueRefusedError, match="tolerance"):
        Target(tolerance=Decimal(-1))
    with pytest.raises(ValueRefusedError, match="tolerance"):
        Target(tolerance=Decimal("NaN"))
    with pytest.raises(ValueRefusedError, match="range_high"):
        Target(range_low=Decimal(5), range_high=Decimal(4))


def test_only_higher_and_lower_rank() -> None:
    """Near a target, inside a range and no direction give no rank."""
    assert {polarity for polarity in Polarity if polarity.ranks} == {Polarity.HIGHER_BETTER, Polarity.LOWER_BETTER}


def test_observation_and_benchmark_belong_to_something() -> None:
    """A figure of no indicator or no area, and a comparison without a source, are refused."""
    source = FigureSource(name="return.xlsx", imported_on=date(2017, 4, 1))
    march, figure = month_period(2017, 3), Figure.of(5)
    for ind_id, area in (("", "305"), ("agency", "")):
        with pytest.raises(ValueRefusedError):
            Observation(ind_id=ind_id, area_code=area, period=march, figure=figure, source=source, as_at=march.end)
    with pytest.raises(ValueRefusedError, match="source"):
        Benchmark(ind_id="agency", group=BenchmarkGroup.ENGLAND, period=march, figure=figure, source=" ")


@pytest.mark.parametrize(
    ("aim", "field", "meant"),
    [
        (Target(value=Decimal("0.9")), "target", "90"),
        (Target(value=Decimal("0.01")), "target", "1"),
        (Target(value=Decimal(1)), "target", "100"),
        (Target(value=Decimal(90), floor=Decimal("0.855")), "floor", "85.5"),
    ],
)
def test_a_fraction_as_the_aim_of_a_percentage_is_refused(aim: Target, field: str, meant: str) -> None:
    """A target of 0.9 for 90% would make nearly every figure green."""
    with pytest.raises(ValueRefusedError) as refused:
        indicator(polarity=Polarity.HIGHER_BETTER, target=aim)
    assert refused.value.field == field
    assert refused.value.why == f"Write it as a percentage, {meant}, not as a fraction."


@pytest.mark.parametrize(
    "given",
    [
        {"polarity": Polarity.LOWER_BETTER, "target": Target(value=Decimal("0.5"))},
        {"polarity": Polarity.HIGHER_BETTER, "target": Target(value=Decimal("0.5")), "unit": Unit.RATIO},
        {"polarity": Polarity.HIGHER_BETTER, "target": Target(value=Decimal(0))},
        {"polarity": Polarity.HIGHER_BETTER, "target": Target(value=Decimal("1.1"))},
    ],
)
def test_a_low_aim_that_can_be_meant_is_kept(given: dict[str, object]) -> None:
    """Half a per cent is an honest aim where lower is better, and half a ratio anywhere."""
    assert indicator(**given).target is given["target"]
