"""Filters combine, and search finds whatever the accents and capitals."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.plan_changes import ANYHOW, HOW_CHANGED, facts_of
from lineofsight.desktop.models.conditions import Condition
from lineofsight.desktop.models.plan_filter import (
    FilterKind,
    find_conditions,
    is_found,
    keeps,
    search_text,
)
from lineofsight.wording.statuses import changed_word
from tests.desktop.pictures import make_picture

if TYPE_CHECKING:
    from lineofsight.documents.material import Material

_PICTURE = make_picture()
_FACTS = facts_of(_PICTURE)
_ACTIONS = [judged for theme in _PICTURE.themes for judged in theme.actions]
_OVERDUE = Condition(FilterKind.STATUS, "overdue", "Overdue or will miss")
_ON_TRACK = Condition(FilterKind.STATUS, "on_track", "On track")
_THEME = Condition(FilterKind.THEME, "2", "2 Front door")


def _kept(*conditions: Condition) -> list[str]:
    return [one.action.action_id for one in _ACTIONS if keeps(one, conditions, _FACTS)]


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


def test_a_portfolio_is_a_filter(example_material: Material) -> None:
    """The themes that a member leads, as the plan names the post; nothing is offered where no theme names one."""
    picture = example_material.picture
    facts = facts_of(picture)
    offered = find_conditions(picture)[FilterKind.PORTFOLIO]
    assert [one.key for one in offered] == [
        "Leader of the Council",
        "Portfolio Holder for Care Services",
        "Portfolio Holder for Public Protection and Safety",
    ]
    kept = {
        judged.action.theme_id
        for theme in picture.themes
        for judged in theme.actions
        if keeps(judged, (offered[1],), facts)
    }
    assert kept == {one.theme.theme_id for one in picture.themes if one.theme.lead_member == offered[1].key}
    leaderless = tuple(replace(one, theme=replace(one.theme, lead_member="")) for one in picture.themes)
    assert find_conditions(replace(picture, themes=leaderless))[FilterKind.PORTFOLIO] == ()


def test_what_changed_can_be_asked_for() -> None:
    """Every action that the picture says has changed, and by how it did; nothing where nothing is compared."""
    changed = {one.ref for one in _PICTURE.changes if one.subject == "action" and one.kind.value in HOW_CHANGED}
    assert changed
    anyhow = Condition(FilterKind.CHANGED, ANYHOW, changed_word(ANYHOW))
    assert set(_kept(anyhow)) == changed & {one.action.action_id for one in _ACTIONS}
    offered = {one.key for one in find_conditions(_PICTURE)[FilterKind.CHANGED]}
    assert offered == {ANYHOW, *(one.kind.value for one in _PICTURE.changes if one.ref in _kept(anyhow))}
    assert find_conditions(replace(_PICTURE, changes=()))[FilterKind.CHANGED] == ()


def test_what_is_asked_of_members_leads_to_as_many_actions_as_it_counts(example_material: Material) -> None:
    """Of several actions the first page leads to the list of all of them, not to the first."""
    picture = example_material.picture
    facts = facts_of(picture)
    flags = {one.key: one for one in find_conditions(picture)[FilterKind.FLAG]}
    asked = [line for line in picture.glance.needed if line.subject == "flag"]
    assert asked
    for line in asked:
        kept = [one for theme in picture.themes for one in theme.actions if keeps(one, (flags[line.ref],), facts)]
        counted = re.search(r"(\d+) (?:open |complete )?actions", line.sentence)
        assert counted is not None
        assert len(kept) == int(counted[1]), line.sentence
