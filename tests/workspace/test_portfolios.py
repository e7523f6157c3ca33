"""A document of some themes alone: chosen by reference or by lead member, and nothing of the others in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import Form
from lineofsight.documents.kinds import find_document
from lineofsight.documents.portfolio.front import scope_sentences
from lineofsight.documents.sections.sources import cite, source_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.triggers import TriggerKind
from lineofsight.errors import LineOfSightError
from lineofsight.wording.lists import and_
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import choose_portfolio, limit_material

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

CARE = "Portfolio Holder for Care Services"


def _order(*theme_ids: str, lead: str = "") -> Order:
    return Order(name="portfolio-pack", theme_ids=theme_ids, lead_member=lead)


@pytest.mark.parametrize(
    ("order", "chosen"),
    [
        (_order("T6", "T3"), ["T3", "T6"]),
        (_order(lead=CARE), ["T2", "T3", "T4", "T8", "T10"]),
        (_order(lead="care services"), ["T2", "T3", "T4", "T8", "T10"]),
        (_order("T6", lead="leader of the council"), ["T1", "T5", "T6", "T7", "T9"]),
    ],
)
def test_themes_are_chosen_by_reference_or_by_who_leads_them(
    order: Order, chosen: list[str], example_material: Material
) -> None:
    """In the plan's order, whatever the order of asking; a part of the post's name is enough when it is one post's."""
    found = choose_portfolio(example_material.record, order)
    assert [theme.theme_id for theme in found.themes] == chosen
    assert len(found.themes) + len(found.others) == 10


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (_order("T99"), "There is no theme 'T99'. The themes are: T1, T2, T3"),
        (_order(lead="portfolio holder"), f"'portfolio holder' could be several lead members: {CARE}; Portfolio"),
        (_order(lead="the mayor"), "No theme is led by 'the mayor'. The plan names: Leader of the Council;"),
    ],
)
def test_what_cannot_be_chosen_is_a_sentence(order: Order, said: str, example_material: Material) -> None:
    """With what there is to choose from."""
    with pytest.raises(LineOfSightError, match=re.escape(said)):
        choose_portfolio(example_material.record, order)


def test_only_the_chosen_themes_are_judged_counted_and_asked_about(
    example: Library, example_material: Material
) -> None:
    """Counts are of their actions, and no action, figure or change of another theme is in it."""
    limited = limit_material(example.store, example_material, _order("T6"))
    picture = limited.picture
    assert picture.delivery.total == 4
    assert picture.delivery.sentence.startswith("Counted over all 4 actions in these themes")
    assert {one.action.theme_id for theme in picture.themes for one in theme.actions} == {"T6"}
    assert [one.indicator.ind_id for one in picture.indicators] == ["local_return_interviews"]
    assert {change.ref.split(".")[0] for change in picture.changes if change.subject in ("action", "milestone")} == {
        "6"
    }
    assert limited.questions
    assert {ref.ref for one in limited.questions for ref in one.evidence if ref.subject == "action"} <= {
        "6.1", "6.2", "6.3", "6.4",
    }  # fmt: skip


def test_what_is_held_under_another_theme_is_not_said_to_be_missing(
    example: Library, example_material: Material
) -> None:
    """No question of one theme claims a gap that the whole plan does not have."""
    whole = example_material.picture
    held = {one.indicator.ind_id for one in whole.indicators}
    gaps = {one.why for one in example_material.questions if one.trigger.kind is TriggerKind.PRINCIPLE_WITHOUT_MEASURE}
    assert "local_audits_good" in held
    for theme in example_material.record.plan.themes:
        limited = limit_material(example.store, example_material, _order(theme.theme_id))
        ours = {one.indicator.ind_id for one in limited.picture.indicators}
        for one in limited.questions:
            figures = {ref.ref for ref in one.evidence if ref.subject == "indicator"}
            if one.why.startswith("No figure is held for "):
                assert figures.isdisjoint(held), one.question.q_id
            else:
                assert figures <= ours, one.question.q_id
            if one.trigger.kind is TriggerKind.PRINCIPLE_WITHOUT_MEASURE:
                assert one.why in gaps


def test_a_portfolio_s_figures_lead_to_like_measures_outside_it(example: Library, example_material: Material) -> None:
    """The Department's caseload is of no theme; the teams' own leads to it by name, with where it is published."""
    limited = limit_material(example.store, example_material, _order(lead=CARE))
    teams = [one for one in limited.picture.indicators if one.indicator.ind_id.startswith("local_caseload")]
    assert len(teams) == 2
    assert {one.like.ind_id for one in teams if one.like is not None} == {"caseload"}
    under = [one for theme in limited.picture.themes for one in theme.indicators if one.like is not None]
    assert set(teams) <= set(under)
    said = words_used(make_document(find_document("portfolio-pack"), limited, Form()).blocks)
    cited = [text for text in said if "For a like measure, “How many cases each social worker holds” (DfE)" in text]
    assert cited
    # The edition that is held came out after the day; its figure of 2016 had been published by then in another.
    assert not any("2025" in text for text in cited)
    like = teams[0].like
    assert like is not None
    assert like.latest == next(
        one.latest for one in example_material.picture.indicators if one.indicator.ind_id == like.ind_id
    )


def test_the_source_of_a_like_measure_outside_the_portfolio_is_among_its_sources(
    example: Library, example_material: Material
) -> None:
    """With that its edition came out later than the day, where no other figure of the portfolio is of that edition."""
    limited = limit_material(example.store, example_material, _order(lead=CARE))
    alike = tuple(one for one in limited.picture.indicators if one.like is not None)
    like = alike[0].like
    assert like is not None
    said = words_used(source_blocks(replace(limited.picture, indicators=alike)))
    assert cite(like.latest.source) in said
    assert any(text.startswith("An edition that came out after") for text in said)


def test_the_pack_says_what_is_not_in_it(example: Library, example_material: Material) -> None:
    """Other themes by name, figures elsewhere and figures of no theme; and nothing of theirs is told."""
    limited = limit_material(example.store, example_material, _order(lead=CARE))
    said = words_used(make_document(find_document("portfolio-pack"), limited, Form()).blocks)
    assert any(text.startswith("Not in it: 5 other themes, T1 Leadership and management, T5") for text in said)
    assert "Not in it either: 5 figures that stand under other themes alone." in said
    assert any(text.startswith("38 figures stand under no theme, so in no portfolio") for text in said)
    assert not any("Head of Communications" in text for text in said)


def test_of_many_other_themes_the_pack_gives_the_numbers_alone(example: Library, example_material: Material) -> None:
    """So that what no portfolio holds, which concerns her, keeps its place on the first page."""
    limited = limit_material(example.store, example_material, _order(lead=CARE))
    assert limited.portfolio is not None
    others = tuple(
        replace(theme, theme_id=f"{theme.theme_id}-{number}")
        for number in range(3)
        for theme in limited.portfolio.others
    )
    holds, no_theme, not_in_it, *_ = scope_sentences(
        replace(limited, portfolio=replace(limited.portfolio, others=others))
    )
    assert holds.startswith("It holds 5 themes: T2 ")
    assert no_theme.startswith("38 figures stand under no theme, so in no portfolio")
    assert not_in_it == f"Not in it: 15 other themes, {and_([theme.theme_id for theme in others])}."


def test_a_document_of_the_whole_plan_refuses_to_be_limited(example: Library, tmp_path: Path) -> None:
    """Rather than leave out what its readers rely on."""
    order = Order(name="line-of-sight", theme_ids=("T1",), as_at=date(2017, 3, 31))
    with pytest.raises(LineOfSightError, match="'line-of-sight' covers the whole plan"):
        example.write_document(order, tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []
