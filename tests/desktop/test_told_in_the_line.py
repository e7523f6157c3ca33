"""The line at the foot says what is shown now, whatever was said before Show, a filter or a period was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.desktop.models.indicator_filter import IndicatorQuestion
from lineofsight.desktop.models.question_filter import QuestionAsked
from lineofsight.desktop.widgets.filter_bar import FilterBar
from tests.desktop.conftest import settle
from tests.desktop.copies import WholeCopy
from tests.desktop.finding import find_box, find_button, status_text
from tests.desktop.keys import press, type_words
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.copies import ReadyCopy

CARE = "Portfolio Holder for Care Services"


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def test_of_the_indicators(program: Program) -> None:
    """Show says how many of how many, or how the figure compares; another period is said too."""
    page = turn_to(program, "indicators").indicators
    page.findChildren(FilterBar)[0].narrow_to(IndicatorQuestion.RATING, RatingColour.RED)
    counted = page.listing.table().sentence.partition(".")[0]
    assert status_text(program) == counted
    find_box(page, "Show").setFocus()
    press(program.window, "Down")
    settle(program)
    assert status_text(program).startswith("Several areas side by side: In ")
    press(program.window, "Up")
    settle(program)
    assert status_text(program) == f"Every indicator: {counted}."
    press(program.window, "Down")
    period = find_box(page, "Period")
    period.setFocus()
    press(program.window, "Down")
    settle(program)
    assert period.currentText() in status_text(program)


def test_of_a_register_that_is_searched(program: Program) -> None:
    """Another register is searched for the same, and only part of it is shown."""
    page = turn_to(program, "oversight").oversight
    press(program.window, "Ctrl+F")
    type_words("risk")
    assert " shown" in status_text(program)
    find_box(page, "Show").setFocus()
    press(program.window, "Down")
    settle(program)
    shown = page.table()
    assert shown is not None
    assert status_text(program) == f"Countdown: {shown.sentence}"
    assert "Search: risk." in status_text(program)


def test_of_the_questions(program: Program) -> None:
    """A filter that is added, and one that is taken away."""
    page = turn_to(program, "questions").questions
    bar = page.findChildren(FilterBar)[0]
    bar.narrow_to(QuestionAsked.PORTFOLIO, CARE)
    narrowed = status_text(program)
    assert narrowed.startswith("All that the evidence calls for: ")
    assert "about the whole plan" in narrowed
    find_button(page, f"Remove filter Portfolio: {CARE}").setFocus()
    press(program.window, "Space")
    settle(program)
    assert status_text(program).startswith("All that the evidence calls for: ")
    assert "about the whole plan" not in status_text(program)
