"""Which indicators are shown: what can be asked of them, and how answers combine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.desktop.models.conditions import Condition, pick, read_conditions, write_conditions
from lineofsight.desktop.models.indicator_filter import IndicatorQuestion, indicator_conditions, is_kept, places_of
from lineofsight.wording.themes import theme_name
from tests.desktop.pictures import make_picture

_PICTURE = make_picture()
_INDICATORS = _PICTURE.indicators
_PLACES = places_of(_PICTURE.themes)
_RED = Condition(IndicatorQuestion.RATING, "red", "Red")
_NOT_RATED = Condition(IndicatorQuestion.RATING, "none", "Not rated")
_NO_FIGURE = Condition(IndicatorQuestion.FIGURE, "none", "No figure has come")
_OLD = Condition(IndicatorQuestion.AGE, "old", "More than a year old")


def _kept(*conditions: Condition) -> list[str]:
    return [one.indicator.ind_id for one in _INDICATORS if is_kept(one, conditions, _PLACES)]


def test_what_a_rule_judges_is_offered_where_no_indicator_meets_it_and_says_so() -> None:
    """As on the plan page: that none is green is an answer; of names and plain values only those that are held."""
    offered = indicator_conditions(_INDICATORS, _PICTURE.themes)
    assert [one for choices in offered for one in choices]
    for choices in offered:
        assert len({one.kind for one in choices}) <= 1
        for condition in choices:
            assert bool(_kept(condition)) is condition.is_met, condition
            assert condition.choice == (condition.words if condition.is_met else f"{condition.words} (none)")
    asked = {one.kind for choices in offered for one in choices if not one.is_met}
    assert asked
    assert asked <= {IndicatorQuestion.RATING, IndicatorQuestion.DIRECTION, IndicatorQuestion.FIGURE, _OLD.kind}
    assert not any(indicator_conditions((), ()))


def test_answers_of_one_kind_are_alternatives_and_kinds_add_up() -> None:
    """Two ratings show both; a rating without a figure shows only what is both."""
    both = _kept(_RED, _NOT_RATED)
    assert both == [one for one in _kept() if one in {*_kept(_RED), *_kept(_NOT_RATED)}]
    assert set(_kept(_NOT_RATED, _NO_FIGURE)) == set(_kept(_NOT_RATED)) & set(_kept(_NO_FIGURE))


def test_what_has_no_figure_is_found_and_has_no_age() -> None:
    """An indicator without a figure is "no figure", and neither fresh nor old."""
    assert _kept(_NO_FIGURE) == ["L2"]
    ages = [
        one
        for choices in indicator_conditions(_INDICATORS, _PICTURE.themes)
        for one in choices
        if one.kind is _OLD.kind
    ]
    assert "L2" not in _kept(*ages)


@pytest.mark.parametrize(("days", "key"), [(92, "fresh"), (93, "half"), (183, "half"), (184, "year"), (367, "old")])
def test_ages_are_bounded_by_days(days: int, key: str) -> None:
    """Each age falls into one band, the bound itself into the younger."""
    judged = replace(_INDICATORS[0], age_days=days)
    found = [band for band in ("fresh", "half", "year", "old") if is_kept(judged, (replace(_OLD, key=band),), {})]
    assert found == [key]


def test_an_indicator_serves_each_of_its_principles() -> None:
    """Asked for (f), it is shown when (f) is one of its letters."""
    judged = replace(_INDICATORS[0], indicator=replace(_INDICATORS[0].indicator, principles=("a", "f")))
    for letter, is_shown in (("a", True), ("f", True), ("g", False)):
        assert is_kept(judged, (Condition(IndicatorQuestion.PRINCIPLE, letter, letter),), {}) is is_shown


def test_a_member_sees_the_indicators_of_her_portfolio_alone() -> None:
    """A lead member or a theme shows what stands under it; what stands under none is found too."""
    first, second = _PICTURE.themes[:2]
    hers = replace(first, theme=replace(first.theme, lead_member="Councillor for Care"))
    also = replace(second, indicators=_INDICATORS[1:2])
    offered = {one.words: one for group in indicator_conditions(_INDICATORS, (hers, also)) for one in group}

    def kept(words: str) -> list[str]:
        places = places_of((hers, also))
        return [one.indicator.ind_id for one in _INDICATORS if is_kept(one, (offered[words],), places)]

    themed = [_INDICATORS[0].indicator.ind_id, _INDICATORS[1].indicator.ind_id]
    assert kept("Councillor for Care") == themed[:1]
    assert kept(theme_name(second.theme)) == themed[1:]
    assert kept("No theme of the plan") == [one for one in _kept() if one not in themed]


def test_conditions_are_remembered_by_what_they_ask() -> None:
    """Written and read again they are picked from what is offered; what is not offered any more falls away."""
    offered = indicator_conditions(_INDICATORS, _PICTURE.themes)
    gone = Condition(IndicatorQuestion.RATING, "purple", "Purple")
    kept = read_conditions(write_conditions((_NO_FIGURE, gone, _NOT_RATED)))
    assert [one.key for one in pick(offered, kept)] == ["none", "none"]
    assert [one.kind for one in pick(offered, kept)] == [_NO_FIGURE.kind, _NOT_RATED.kind]


@pytest.mark.parametrize("text", ["", "{", "7", "[1]", '["a"]', "[[1, 2, 3]]", "null"])
def test_what_cannot_be_read_filters_nothing(text: str) -> None:
    """A damaged memory costs the filters, not the page."""
    assert read_conditions(text) == ()
