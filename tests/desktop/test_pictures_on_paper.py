"""A page's picture is saved and printed with its list, as both are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.desktop.models.plan_groups import PlanForm
from lineofsight.desktop.pages.indicators_page import IndicatorView
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.view_bar import ViewBar
from tests.desktop.conftest import settle, wait_for
from tests.desktop.copies import WholeCopy
from tests.desktop.turning import book_of, turn_to
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_aloud,
    read_tree,
    squeeze,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.asked import Answers
    from tests.desktop.copies import ReadyCopy

BOARD = "improvement_governance_board"


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def book(program: Program) -> Book:
    """The pages of the window."""
    return book_of(program)


def _saved(program: Program, answers: Answers, path: Path) -> bytes:
    """The file that the page in front is saved as."""
    answers.table = path
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    return path.read_bytes()


def _figures(content: bytes) -> list[str]:
    """What each picture of a file says, in order; the file conforms and holds together."""
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []
    with open_pdf(content) as pdf:
        return [node.alt or "" for node in read_tree(pdf).find_all("Figure")]


def test_the_map_is_saved_with_the_path_that_is_lit(
    program: Program, book: Book, answers: Answers, tmp_path: Path
) -> None:
    """One figure whose words name who is on the path; council, day, marking and every link beside it."""
    program.wiring.go("governance")
    wait_for(lambda: book.governance.map.map.pieces is not None)
    book.governance.map.choose(BOARD)
    shown = book.governance.picture()
    assert shown is not None
    content = _saved(program, answers, tmp_path / "map.pdf")
    figures = _figures(content)
    assert all("Improvement Governance Board stands out; on it: " in said for said in figures)
    assert figures
    said = read_aloud(content)
    assert squeeze("As at 31 March 2017") in said
    assert squeeze("For members") in said
    table = book.governance.table()
    assert table is not None
    assert squeeze(str(table.model.index(0, 0).data())) in said


def test_the_whole_line_of_sight_is_saved(program: Program, book: Book, answers: Answers, tmp_path: Path) -> None:
    """Every link of the chain is in the words of a figure, those too that a document leaves to the map."""
    program.wiring.go("sightline")
    book.sightline.open_link("sightline/action/3.2")
    settle(program)
    figures = " ".join(_figures(_saved(program, answers, tmp_path / "line.pdf")))
    shown = book.sightline.view.picture
    assert shown is not None
    assert len(shown.hot) > 6
    assert [spot.text for spot in shown.hot if spot.text not in figures] == []


def test_the_timeline_is_saved_as_it_is_filtered(
    program: Program, book: Book, answers: Answers, tmp_path: Path
) -> None:
    """In as many parts as pages need, of the actions that a search left, then these as a list."""
    program.wiring.go("plan")
    bar = book.plan.findChild(ViewBar)
    assert isinstance(bar, ViewBar)
    bar.show_choice(bar.grouping, PlanForm.TIMELINE)
    bar.changed.emit()
    settle(program)
    wait_for(lambda: book.plan.picture() is not None)
    figures = _figures(_saved(program, answers, tmp_path / "all.pdf"))
    assert len(figures) > 1
    search = book.plan.findChild(SearchLine)
    assert isinstance(search, SearchLine)
    search.setText("social worker")
    wait_for(lambda: book.plan.table().sentence.endswith("Search: social worker."))
    settle(program)
    content = _saved(program, answers, tmp_path / "few.pdf")
    (few,) = _figures(content)
    assert few.startswith("Due dates of ")
    assert few not in figures
    assert squeeze("Search: social worker.") in read_aloud(content)


def test_a_chart_is_saved_with_its_figures_and_the_list(
    program: Program, book: Book, answers: Answers, tmp_path: Path
) -> None:
    """The list first, with what it shows of how much; then the chart of what is chosen, its source and its figures."""
    turn_to(program, "indicators")
    shown = book.indicators.picture()
    assert shown is not None
    content = _saved(program, answers, tmp_path / "chart.pdf")
    (said,) = _figures(content)[:1]
    assert said == shown.picture.alt
    read = read_aloud(content)
    figures = read.index(squeeze(f"The figures of this chart: {shown.title}"))
    chart = read.index(squeeze(f"Chart of the chosen indicator: {shown.title}"))
    assert read.index(squeeze("53 indicators")) < read.index(squeeze("Latest figure")) < chart < figures
    assert squeeze(shown.notes[0]) in read


def test_the_areas_that_are_chosen_are_saved(program: Program, book: Book, answers: Answers, tmp_path: Path) -> None:
    """The bars in the words of the screen's own picture, and the areas as a list."""
    program.wiring.go("indicators")
    book.indicators.show_view(IndicatorView.COMPARE)
    book.indicators.comparing.open_link("indicator/agency-rate")
    settle(program)
    wait_for(lambda: book.indicators.picture() is not None)
    shown = book.indicators.picture()
    assert shown is not None
    content = _saved(program, answers, tmp_path / "areas.pdf")
    assert _figures(content) == [shown.picture.alt]
    page = _saved(program, answers, tmp_path / "areas.html").decode("utf-8")
    assert "<svg" in page
    assert "<svg" not in _saved(program, answers, tmp_path / "areas.csv").decode("utf-8-sig")
