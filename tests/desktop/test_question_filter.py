"""Which questions are shown: a portfolio holder's, those of a theme, and what belongs to nobody alone."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from lineofsight.desktop.models.question_filter import meet, question_conditions
from lineofsight.desktop.registers.questions import KEPT
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.documents.portfolio.asking import choose_pack_questions
from lineofsight.domain.questions import QuestionAudience
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from tests.desktop.conftest import settle
from tests.desktop.finding import find_button, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.models.conditions import Condition
    from lineofsight.desktop.pages.questions_page import QuestionsPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library
    from tests.desktop.asked import Answers

_CHOSEN = "Portfolio: Portfolio Holder for Care Services"


def _ids(material: Material, *conditions: Condition) -> set[str]:
    return {one.question.q_id for one in meet(material, conditions)[0]}


def test_the_portfolios_and_themes_of_the_plan_are_offered(example_material: Material) -> None:
    """Each as the plan names it, and after them what is about no theme; nothing is offered that shows nothing."""
    portfolios, themes = question_conditions(example_material)
    assert [one.words for one in portfolios] == [
        *("Leader of the Council", "Portfolio Holder for Care Services"),
        *("Portfolio Holder for Public Protection and Safety", "No theme of the plan"),
    ]
    assert len(themes) == len(example_material.picture.themes) + 1
    assert all(_ids(example_material, one) for one in (*portfolios, *themes))


def test_a_portfolio_has_the_questions_of_its_themes(example_material: Material) -> None:
    """All of each of them, and what they call for together; with those about no theme it has these as well."""
    portfolios, themes = question_conditions(example_material)
    led = {
        judged.theme.theme_id
        for judged in example_material.picture.themes
        if judged.theme.lead_member == portfolios[1].key
    }
    of_hers = set[str]().union(*(_ids(example_material, one) for one in themes if one.key in led))
    hers = _ids(example_material, portfolios[1])
    assert of_hers < hers
    everybodys = _ids(example_material, portfolios[-1])
    assert not hers & everybodys
    assert _ids(example_material, portfolios[1], portfolios[-1]) == hers | everybodys
    assert {one.question.q_id for one in meet(example_material, portfolios[1:2])[1]} == everybodys
    assert meet(example_material, ()) == (example_material.questions, ())


def test_a_portfolio_s_pack_has_the_window_s_questions_in_its_order(
    example: Library, example_material: Material
) -> None:
    """And the same reasons: she reads both before one meeting."""
    portfolios, _ = question_conditions(example_material)
    for portfolio in portfolios[:-1]:
        order = Order(name="portfolio-pack", lead_member=portfolio.key)
        limited = limit_material(example.store, example_material, order)
        assert (limited.questions, limited.questions_elsewhere) == meet(example_material, (portfolio,))
        asked = choose_pack_questions(limited).asked
        assert (
            asked
            == tuple(one for one in limited.questions if one.question.is_for(QuestionAudience.PORTFOLIO_HOLDER))[
                : len(asked)
            ]
        )


def test_a_portfolio_s_reasons_count_and_name_its_own_alone(example_material: Material) -> None:
    """Two actions are called on track and are late; one of them is hers, and she answers for no other."""
    portfolios, _ = question_conditions(example_material)
    whole = {one.question.q_id: one for one in example_material.questions}
    hers, _ = meet(example_material, portfolios[1:2])
    late = next(one for one in hers if one.question.q_id == "slippage-3")
    assert whole["slippage-3"].why.startswith(
        "Reported on track but overdue: 2 of 62 actions (3%), actions 2.8 and 5.4."
    )
    assert late.why.startswith("Reported on track but overdue: 1 of 27 actions (4%) in themes T2, T3, T4, T8 and T10, ")
    assert late.answered_by == ("Head of Children Looked After and Care Leavers",)
    led = {one.theme.theme_id for one in example_material.picture.themes if one.theme.lead_member == portfolios[1].key}
    named = [ref.ref for one in hers for ref in one.evidence if ref.subject == "action"]
    assert named
    assert {f"T{ref.partition('.')[0]}" for ref in named} <= led


def test_what_only_the_whole_plan_calls_for_is_left_out_and_counted(example_material: Material) -> None:
    """A share of half of the plan may be none of hers; it is told among those about the whole plan."""
    portfolios, _ = question_conditions(example_material)
    hers, others = meet(example_material, portfolios[2:3])
    everybodys = _ids(example_material, portfolios[-1])
    left = {one.question.q_id for one in others} - everybodys
    assert left == {"voice-2", "impact-7"}
    assert not left & {one.question.q_id for one in hers}


def _page(program: Program) -> QuestionsPage:
    return book_of(program).questions


@pytest.fixture
def narrowed(opened: Callable[[], Program]) -> Program:
    """The questions of one portfolio, chosen in the menu."""
    program = opened()
    press(program.window, "Ctrl+7")
    settle(program)
    button = next(one for one in _page(program).findChildren(QPushButton) if one.accessibleName() == "Add a filter")
    portfolio = next(
        one for one in button.menu().findChildren(QAction) if _CHOSEN.endswith(f": {one.text().replace('&', '')}")
    )
    portfolio.trigger()
    settle(program)
    return program


def test_the_filter_is_shown_in_words_and_can_be_taken_away(narrowed: Program) -> None:
    """The list says how many are hers and how many about the whole plan; one press brings all back."""
    page = _page(narrowed)
    number = len(page.registers[0].lines)
    assert f"{number} questions, chosen by" in seen_text(page)
    assert "more are about the whole plan or no theme of it. The reasons (Why) count within" in seen_text(page)
    shown = page.table()
    assert shown is not None
    assert shown.sentence.endswith(f"{_CHOSEN}.")
    remove = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == f"Remove filter {_CHOSEN}")
    remove.click()
    settle(narrowed)
    assert len(page.registers[0].lines) > number
    assert "the whole plan" not in seen_text(page)


def test_hers_are_shown_whatever_they_are_about(narrowed: Program) -> None:
    """Her own list has no filter, and printed it does not speak of one."""
    page = _page(narrowed)
    page.choose(KEPT)
    settle(narrowed)
    assert not any(one.isVisible() for one in page.findChildren(QPushButton) if "filter" in one.accessibleName())
    shown = page.table()
    assert shown is not None
    assert _CHOSEN not in shown.sentence


def test_a_link_leads_to_a_question_that_the_filter_hid(narrowed: Program) -> None:
    """What is asked for is shown beside what the filter by her portfolio leaves."""
    page = _page(narrowed)
    assert narrowed.session.shown is not None
    page_questions = {line.link for line in page.registers[0].lines}
    hidden = next(
        f"question/{one.question.q_id}"
        for one in narrowed.session.shown.questions
        if f"question/{one.question.q_id}" not in page_questions
    )
    page.open_link(hidden)
    settle(narrowed)
    assert page.link() == hidden
    assert status_text(narrowed) == f"Shown though outside {_CHOSEN}, until you choose what is in it."
    assert [one.sentence for one in page.findChildren(FilterBar)[0].active] == [_CHOSEN]
    assert {line.link for line in page.registers[0].lines} == {*page_questions, hidden}


def test_the_portfolio_is_the_same_the_next_time(opened: Callable[[], Program], narrowed: Program) -> None:
    """A portfolio holder chooses hers once."""
    number = len(_page(narrowed).registers[0].lines)
    narrowed.window.close()
    again = opened()
    press(again.window, "Ctrl+7")
    settle(again)
    assert len(_page(again).registers[0].lines) == number
    assert f"Remove filter {_CHOSEN}" in [one.accessibleName() for one in _page(again).findChildren(QPushButton)]


def test_the_card_gives_the_reasons_that_the_page_shows(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Whatever the reasons were when the questions were kept; and it says what they count, and which the whole plan."""
    program = opened()
    press(program.window, "Ctrl+7")
    settle(program)
    page = _page(program)
    assert program.session.shown is not None
    portfolios, _ = question_conditions(program.session.shown)
    others = meet(program.session.shown, portfolios[1:2])[1]
    for q_id in ("slippage-3", others[0].question.q_id):
        page.open_link(f"question/{q_id}")
        find_button(page, "Keep").click()
        settle(program)
    first, second = page.kept
    whole = first.why
    page.show_portfolio(_CHOSEN.partition(": ")[2])
    settle(program)
    first, second = page.kept
    assert first.why != whole
    answers.save = tmp_path / "card.pdf"
    find_button(page, "Save card (2)").click()
    settle(program)
    command = ["pdftotext", "-layout", str(answers.save), "-"]
    text = " ".join(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())
    assert f"Why: {first.why}" in text
    assert whole not in text
    assert f"Why: {second.why}" in text
    assert (
        f"What the questions are about, and why, is counted within {_CHOSEN}, as on the Questions page; "
        "question 2 over the whole plan, because these themes by themselves do not call for it."
    ) in text
    hints = [one.accessibleDescription() for one in book_of(program).overview.findChildren(LinkRow)]
    assert any(first.why in hint for hint in hints)
    assert not any(whole in hint for hint in hints)
