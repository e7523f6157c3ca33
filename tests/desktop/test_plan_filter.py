"""Filters combine, and search finds whatever the accents and capitals."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.delivery_counts import LOST, UNREAD, count_delivery
from lineofsight.analysis.glance_needs import MOVED_OFTEN
from lineofsight.analysis.plan_changes import ANYHOW, HOW_CHANGED, facts_of
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.desktop.models.conditions import Condition, none_meets, pick
from lineofsight.desktop.models.plan_filter import (
    DueWindow,
    FilterKind,
    find_conditions,
    is_found,
    keeps,
    search_text,
)
from lineofsight.desktop.models.plan_groups import group_actions
from lineofsight.desktop.models.plan_keys import NOBODY, Grouping
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from lineofsight.wording.short_text import cut
from lineofsight.wording.statuses import changed_word
from tests.desktop.pictures import make_picture
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from lineofsight.documents.material import Material

_PICTURE = make_picture()
_FACTS = facts_of(_PICTURE)
_ACTIONS = [judged for theme in _PICTURE.themes for judged in theme.actions]
_TEXTS = {one.action.action_id: search_text(one, theme.theme) for theme in _PICTURE.themes for one in theme.actions}
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


def test_what_is_counted_as_not_read_from_the_newest_return_can_be_asked_for() -> None:
    """Also a row that could not be taken; what left the plan is no part of the count."""
    asked = Condition(FilterKind.FLAG, UNREAD, "Not read")
    said = replace(_ACTIONS[0], last_named=date(2017, 1, 31))
    gone = replace(said, in_population=False)
    assert "Of 1 action nothing was read" in count_delivery([said, gone, _ACTIONS[1]], "actions").sentence
    assert [keeps(one, (asked,), _FACTS) for one in (said, gone, _ACTIONS[1])] == [True, False, False]


def test_complete_actions_that_lost_their_effect_can_be_asked_for() -> None:
    """They are counted with those whose impact was never shown, and are told apart nowhere else."""
    asked = Condition(FilterKind.FLAG, LOST, "Effect lost again")
    one = _ACTIONS[0]
    done = replace(one.action, delivery_status=DeliveryStatus.COMPLETE)
    made = [judge_action(replace(done, impact_status=impact), (), (), _FACTS.as_at) for impact in ImpactStatus]
    assert [found.action.impact_status for found in made if keeps(found, (asked,), _FACTS)] == [ImpactStatus.REVERSED]


def test_what_is_due_in_a_month_is_past_only_when_the_month_is() -> None:
    """The first of a month that was agreed as a whole is not its due date."""
    past = Condition(FilterKind.DUE, DueWindow.PAST, "Past")
    first = _FACTS.as_at.replace(day=1)
    one = _ACTIONS[0]
    in_month = replace(one, action=replace(one.action, due_kind=DueKind.MONTH, due_date_current=first))
    on_day = replace(one, action=replace(one.action, due_kind=DueKind.DATE, due_date_current=first))
    assert keeps(on_day, (past,), _FACTS)
    assert not keeps(in_month, (past,), _FACTS)


def test_search_ignores_accents_and_case() -> None:
    """Typing "REDUIRE les" finds "Réduire les délais"."""
    found = [ref for ref, text in _TEXTS.items() if is_found(text, "REDUIRE les")]
    assert found == ["1.4", "2.4", "3.4"]


def test_search_finds_what_stands_as_evidence(example_material: Material) -> None:
    """Whoever asks what children said finds the actions whose evidence it is."""
    picture = example_material.picture
    found = [
        one.action.action_id
        for theme in picture.themes
        for one in theme.actions
        if is_found(search_text(one, theme.theme), "children said")
    ]
    assert "8.4" in found


def test_search_needs_every_word() -> None:
    """Every word typed must stand somewhere in theme, reference, text, lead, partner or milestone."""
    text = _TEXTS["1.1"]
    assert is_found(text, "1.1 director permanent")
    assert not is_found(text, "1.1 nowhere")


def test_search_finds_a_theme_by_the_words_of_its_heading() -> None:
    """The name that stands above the actions of a theme finds just these."""
    found = [ref for ref, text in _TEXTS.items() if is_found(text, "2 front door")]
    assert found == [one.action.action_id for one in _PICTURE.themes[1].actions] != []


def test_what_a_rule_judges_is_offered_also_where_no_action_meets_it() -> None:
    """That none does is said in the menu; of names and other plain values only those of the plan are offered."""
    offered = find_conditions(_PICTURE)
    for kind, conditions in offered.items():
        for condition in conditions:
            assert condition.is_met == bool(_kept(condition)), condition
            assert condition.choice == (condition.words if condition.is_met else f"{condition.words} (none)")
            assert condition.is_met or kind in ("Status", "Flag", "Due", "Impact", "Changed"), condition
    assert {one.key for one in offered[FilterKind.FLAG]} == {*DeliveryFlag, MOVED_OFTEN, UNREAD, LOST}
    assert {one.key for one in offered[FilterKind.IMPACT]} == set(ImpactStatus)
    assert {one.key for one in offered[FilterKind.STATUS]} == set(MemberStatus)
    assert not all(one.is_met for one in offered[FilterKind.FLAG])


def test_nothing_is_asked_of_a_plan_without_actions() -> None:
    """None of no actions is no answer."""
    empty = tuple(replace(theme, actions=()) for theme in _PICTURE.themes)
    offered = find_conditions(replace(_PICTURE, themes=empty))
    assert not any(offered[kind] for kind in (FilterKind.STATUS, FilterKind.FLAG, FilterKind.DUE, FilterKind.IMPACT))


def test_it_is_the_same_condition_whether_anything_meets_it() -> None:
    """A filter that is kept holds on in a copy where no action meets it any more."""
    assert replace(_OVERDUE, is_met=False) == _OVERDUE


def test_that_none_meets_what_is_asked_is_an_answer() -> None:
    """Said of a condition that alone leaves nothing; not where another of its kind could show something."""
    none = replace(_ON_TRACK, is_met=False)
    said = "None of the 64 actions meets “Status: On track”, as far as the return says: this is an answer, not a fault"
    assert none_meets((_THEME, none), "64 actions") == said
    assert none_meets((_OVERDUE, none), "64 actions") == ""
    assert none_meets((_OVERDUE, _THEME), "64 actions") == ""


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
    offered = find_conditions(_PICTURE)[FilterKind.CHANGED]
    met = {one.key for one in offered if one.is_met}
    assert met == {ANYHOW, *(one.kind.value for one in _PICTURE.changes if one.ref in _kept(anyhow))}
    assert [one.key for one in offered] == list(HOW_CHANGED)
    assert find_conditions(replace(_PICTURE, changes=(), since=None))[FilterKind.CHANGED] == ()


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


def _named_partners(material: Material, *partners: tuple[str, ...]) -> Material:
    """The material with these partners of its first actions, and none of the others."""
    given = iter(partners)
    themes = tuple(
        replace(
            theme,
            actions=tuple(
                replace(one, action=replace(one.action, partner_org=next(given, ()))) for one in theme.actions
            ),
        )
        for theme in material.picture.themes
    )
    return with_picture(material, themes=themes)


def test_partners_that_differ_in_case_alone_are_one(example_material: Material) -> None:
    """The commoner spelling is shown, in filters and groups; the record is as it was, an older filter still holds."""
    material = _named_partners(
        example_material, ("schools", "Police"), ("Schools", "schools"), ("Schools",), ("Schools",)
    )
    facts = facts_of(material.picture)
    offered = find_conditions(material.picture)[FilterKind.PARTNER]
    assert [one.words for one in offered] == ["Police", "Schools", NOBODY[Grouping.PARTNER]]
    actions = [one for theme in material.picture.themes for one in theme.actions]
    assert sum(keeps(one, (offered[1],), facts) for one in actions) == 4
    groups = group_actions(material, Grouping.PARTNER, lambda _: True, facts)
    assert [(one.title, len(one.actions)) for one in groups[:2]] == [("Police", 1), ("Schools", 4)]
    assert actions[1].action.partner_org == ("Schools", "schools")
    assert pick([offered], [("Partner", "schools"), ("Partner", "Schools")]) == (offered[1],)


def test_each_group_of_actions_can_be_asked_for(example_material: Material) -> None:
    """A recommendation, body or month due keeps just the actions that stand under it in the tree, in the same order."""
    picture = example_material.picture
    facts = facts_of(picture)
    offered = find_conditions(picture, example_material.record.governance.bodies)
    kinds = {
        FilterKind.RECOMMENDATION: Grouping.RECOMMENDATION,
        FilterKind.LEAD: Grouping.LEAD,
        FilterKind.PARTNER: Grouping.PARTNER,
        FilterKind.BODY: Grouping.BODY,
        FilterKind.MONTH: Grouping.MONTH,
    }
    for kind, grouping in kinds.items():
        groups = group_actions(example_material, grouping, lambda _: True, facts)
        assert len(groups) == len(offered[kind]) > 1
        for group, condition in zip(groups, offered[kind], strict=True):
            kept = [one for theme in picture.themes for one in theme.actions if keeps(one, (condition,), facts)]
            assert kept == list(group.actions), condition
            assert condition.words == cut(group.title, 60)


def test_a_recommendation_and_a_month_combine(example_material: Material) -> None:
    """Both must hold; two months are alternatives."""
    picture = example_material.picture
    facts = facts_of(picture)
    offered = find_conditions(picture)
    actions = [one for theme in picture.themes for one in theme.actions]
    asked = next(one for one in actions if one.action.rec_ids and one.action.due_date_current)
    when = f"{asked.action.due_date_current:%Y-%m}"
    rec = next(one for one in offered[FilterKind.RECOMMENDATION] if one.key == asked.action.rec_ids[0])
    months = [one for one in offered[FilterKind.MONTH] if one.key]
    month = next(one for one in months if one.key == when)
    both = {one.action.action_id for one in actions if keeps(one, (rec, month), facts)}
    assert both == {
        one.action.action_id
        for one in actions
        if rec.key in one.action.rec_ids and str(one.action.due_date_current).startswith(when)
    }
    assert both
    anywhen = {one.action.action_id for one in actions if keeps(one, (rec, *months), facts)}
    assert both <= anywhen
    assert anywhen == {
        one.action.action_id for one in actions if rec.key in one.action.rec_ids and one.action.due_date_current
    }
