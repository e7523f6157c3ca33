"""Filters combine, and search finds whatever the accents and capitals."""

from __future__ import annotations

from lineofsight.desktop.models.conditions import Condition
from lineofsight.desktop.models.plan_filter import (
    FilterKind,
    find_conditions,
    is_found,
    keeps,
    search_text,
)
from tests.desktop.pictures import make_picture

_PICTURE = make_picture()
_ACTIONS = [judged for theme in _PICTURE.themes for judged in theme.actions]
_OVERDUE = Condition(FilterKind.STATUS, "overdue", "Overdue or will miss")
_ON_TRACK = Condition(FilterKind.STATUS, "on_track", "On track")
_THEME = Condition(FilterKind.THEME, "2", "2 Front door")


def _kept(*conditions: Condition) -> list[str]:
    return [one.action.action_id for one in _ACTIONS if keeps(one, conditions, _PICTURE.as_at)]


def test_conditions_of_one_kind_are_alternatives() -> None:
    """Overdue and on track together show both."""
    assert len(_kept(_OVERDUE, _ON_TRACK)) == len(_kept(_OVERDUE)) + len(_kept(_ON_TRACK)) > 0


def test_conditions_of_different_kinds_all_hold() -> None:
    """Overdue in theme 2 shows only what is both."""
    assert _kept(_OVERDUE, _THEME) == ["2.5"]


def test_search_ignores_accents_and_case() -> None:
    """Typing "REDUIRE les" finds "Réduire les délais"."""
    found = [one.action.action_id for one in _ACTIONS if is_found(search_text(one), "REDUIRE les")]
    assert found == ["1.4", "2.4", "3.4"]


def test_search_needs_every_word() -> None:
    """Every word typed must stand somewhere in reference, text, lead, partner or milestone."""
    text = search_text(_ACTIONS[0])
    assert is_found(text, "1.1 director permanent")
    assert not is_found(text, "1.1 nowhere")


def test_only_conditions_that_some_action_meets_are_offered() -> None:
    """The menu never offers what would show nothing."""
    for conditions in find_conditions(_PICTURE).values():
        for condition in conditions:
            assert _kept(condition), condition


def test_a_condition_is_shown_as_words() -> None:
    """The button says what the filter is."""
    assert _OVERDUE.sentence == "Status: Overdue or will miss"
