"""Indicators and actions are told to be about children in care and care leavers by their names, and no others are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.analysis.care_chapters import (
    Chapter,
    care_actions,
    chapter_of,
    counts_our_children,
    indicators_of,
    is_about_care,
)
from lineofsight.analysis.picture import judge
from lineofsight.domain.plan import Theme
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.workspace.shipped import catalogue
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record


@pytest.mark.parametrize(
    ("title", "chapter"),
    [
        ("Children in the council's care", Chapter.DEMAND),
        ("Care leavers with an up-to-date plan", Chapter.LEAVERS),
        ("Talks held within three days with children who went missing", Chapter.SAFETY),
        ("Health checks of children in care", Chapter.HEALTH),
        ("Children looked after who missed school", Chapter.EDUCATION),
        ("Children who missed school", None),
        ("Schools with children looked after", Chapter.EDUCATION),
        ("Times reviewing officers challenged how a child's plan was going", Chapter.WORKFORCE),
        ("How far the year's placement forecast is above budget (in £ thousand)", None),
        ("Contacts that lead to a referral", None),
    ],
)
def test_an_own_indicator_is_put_under_a_heading_by_its_words(title: str, chapter: Chapter | None) -> None:
    """The first words that fit decide; money and other children have no heading."""
    assert chapter_of(indicator(title=title, plain_title=title)) is chapter


def test_every_indicator_named_here_is_in_the_catalogue() -> None:
    """A name that the catalogue no longer has would leave its heading silently emptier."""
    entries = {entry.indicator.ind_id: entry.indicator for entry in catalogue().entries}
    placed = {ind_id: chapter_of(one) for ind_id, one in entries.items() if one.is_national}
    assert {chapter for chapter in placed.values() if chapter} == set(Chapter)
    assert placed["dental-checks"] is Chapter.HEALTH
    assert placed["re-referrals"] is None


def test_figures_of_the_whole_service_do_not_count_our_children_alone() -> None:
    """A caseload is felt by them, and is no measure of a principle towards them."""
    entries = {entry.indicator.ind_id: entry.indicator for entry in catalogue().entries}
    assert chapter_of(entries["caseload"]) is Chapter.WORKFORCE
    assert not counts_our_children(entries["caseload"])
    assert counts_our_children(entries["suitable-accommodation"])


@pytest.mark.parametrize(
    ("text", "is_it"),
    [("Homes for care leavers", True), ("looked-after children", True), ("We adopted a policy", False), ("", False)],
)
def test_a_text_is_about_care_when_it_names_it(text: str, *, is_it: bool) -> None:
    """Words within other words do not count."""
    assert is_about_care(text) is is_it


def test_indicators_with_a_number_stand_before_those_without() -> None:
    """Nothing at all is not shown above a figure."""
    empty = indicator(ind_id="none", title="Children in care", plain_title="Children in care")
    full = replace(empty, ind_id="some")
    picture = judge(
        record(measured=[(empty, ()), (full, [replace(observation("10"), ind_id="some")])]),
        earlier=None, since=None, today=AS_AT,
    )  # fmt: skip
    assert [one.indicator.ind_id for one in indicators_of(picture, Chapter.DEMAND)] == ["some", "none"]


def test_only_the_indicators_of_a_heading_stand_under_it_and_key_ones_first() -> None:
    """What speaks of money, or of other children, is none of ours, whatever words it uses beside."""
    said = {
        "plain": "Children in care",
        "key": "Children in care now",
        "leavers": "Care leavers in touch",
        "money": "Spend on children in care",
        "others": "Referrals",
    }
    made = [indicator(ind_id=ref, title=title, plain_title=title, is_key=ref == "key") for ref, title in said.items()]
    picture = judge(record(measured=[(one, ()) for one in made]), earlier=None, since=None, today=AS_AT)
    assert [one.indicator.ind_id for one in indicators_of(picture, Chapter.DEMAND)] == ["key", "plain"]
    assert [one.ind_id for one in made if counts_our_children(one)] == ["plain", "key", "leavers"]


def test_an_action_is_not_ours_by_an_indicator_of_other_children() -> None:
    """It is linked to something, and to nothing of theirs."""
    other = indicator(ind_id="referrals", title="Referrals", plain_title="Referrals")
    made = record([action(indicator_ids=("referrals",))], measured=[(other, ())])
    assert care_actions(judge(made, earlier=None, since=None, today=AS_AT)) == ()


def test_an_action_is_ours_by_its_theme_its_words_or_its_indicator_and_never_when_withdrawn() -> None:
    """Three ways in, and one out."""
    measured = indicator(ind_id="leavers", title="Care leavers in touch", plain_title="Care leavers in touch")
    themes = (Theme(theme_id="T1", title="Leadership", order=1), Theme(theme_id="T8", title="Care leavers", order=2))
    actions = (
        action(action_id="1.1"),
        action(action_id="1.2", how="Visit each child in care."),
        action(action_id="1.3", indicator_ids=("leavers",)),
        action(action_id="1.4", how="Foster carers", delivery_status=DeliveryStatus.WITHDRAWN),
        action(action_id="8.1", theme_id="T8"),
    )
    picture = judge(record(actions, themes=themes, measured=[(measured, ())]), earlier=None, since=None, today=AS_AT)
    assert [one.action.action_id for one in care_actions(picture)] == ["1.2", "1.3", "8.1"]
