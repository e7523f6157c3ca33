"""The principles of corporate parenting on the screen: what nobody measures stands first, and all leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.coverage import Gap, cover_principles
from lineofsight.desktop.directory import page_of_link
from lineofsight.desktop.pages.indicators_page import IndicatorView
from lineofsight.desktop.registers.covered import principles
from lineofsight.desktop.sheet import Words
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def test_the_gravest_gap_stands_first(example_material: Material) -> None:
    """All seven principles, those without any measure before those that are rated."""
    covers = {
        f"principle/{cover.letter}": cover
        for cover in cover_principles(example_material.picture, example_material.record.watched)
    }
    register = principles(example_material)
    assert {line.link for line in register.lines} == covers.keys()
    gaps = [list(Gap).index(covers[line.link].gap) for line in register.lines]
    assert gaps == sorted(gaps)
    assert gaps[0] < list(Gap).index(Gap.NONE), "the example has a principle that nothing rated measures"
    assert "of 7 principles" in register.finding


def test_an_empty_copy_measures_nothing_and_says_so() -> None:
    """Seven principles, each with no measure; nothing is passed over."""
    register = principles(ReadyCopy().material())
    assert len(register.lines) == 7
    assert "0 of 7 principles have a measure that is rated" in register.finding
    for line in register.lines:
        assert "None" in [cell.text for cell in line.cells]


def test_everything_under_a_principle_is_told_and_leads_on(example_material: Material) -> None:
    """Measures, those without a figure, voices, actions and occasions: each a link to a page that is there."""
    covers = cover_principles(example_material.picture, example_material.record.watched)
    lines = {line.link: line for line in principles(example_material).lines}
    for cover in covers:
        shown = lines[f"principle/{cover.letter}"].details()
        links = [part.link for one in shown.sections for part in one.parts if isinstance(part, Words) and part.link]
        expected = {f"indicator/{one.indicator.ind_id}" for one in (*cover.measures, *cover.without_figure)}
        expected |= {f"voice/{one.voice_id}" for one in cover.voices}
        expected |= {f"action/{one.action.action_id}" for one in cover.actions}
        expected |= {f"activity/{one.activity_id}" for one in cover.activities}
        assert set(links) == expected
        assert all(page_of_link(link) for link in links)


def test_a_link_opens_the_principle_and_the_next_leads_to_its_measure(program: Program) -> None:
    """From an e-mail to (f), from there to an indicator in the list, and the view is remembered."""
    program.session.open_link("principle/f")
    settle(program)
    page = book_of(program).indicators
    assert page.link() == "principle/f"
    assert page.table() is not None
    assert page.picture() is None
    assert page.remembered()["view"] == IndicatorView.COVER.value
    program.session.open_link("indicator/local_pathway_plans_current")
    settle(program)
    assert page.link() == "indicator/local_pathway_plans_current"
    assert page.remembered()["view"] == IndicatorView.LIST.value
