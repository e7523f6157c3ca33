"""The oversight page on the example: which register, its lines, and links that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView
from tests.desktop.conftest import settle
from tests.desktop.copies import WholeCopy
from tests.desktop.papers import CONTROL, paper_of, status_of, text_of
from tests.desktop.turning import turn_to
from tests.documents.pdf.structure import find_conformance_failures, open_pdf, read_tree

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.pages.oversight_page import OversightPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.asked import Answers
    from tests.desktop.copies import ReadyCopy


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def page(program: Program) -> OversightPage:
    """The page, in front."""
    return turn_to(program, "oversight").oversight


def test_it_opens_on_what_is_expected(page: OversightPage) -> None:
    """The first line is chosen and its details stand beside it."""
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText().startswith("Expectations (")
    assert page.link().startswith("expectation/")


def test_a_link_opens_the_register_that_has_it(program: Program, page: OversightPage) -> None:
    """A risk, an answer, a decision: each in its register; one that is gone is said."""
    for link, name in (("risk/R1", "Risks"), ("audit/A6-1", "Audit")):
        program.session.open_link(link)
        settle(program)
        assert page.link() == link
        box = page.findChild(QComboBox)
        assert isinstance(box, QComboBox)
        assert box.currentText().startswith(name)
    program.session.open_link("risk/none")
    assert page.link() == "audit/A6-1"


def test_it_is_worked_by_keys(program: Program, page: OversightPage) -> None:
    """The shortcut, the search, the table, the details and back again."""
    QTest.keyClick(program.window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    settle(program)
    QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "children")
    settle(program)
    shown = page.table()
    assert shown is not None
    assert 1 < shown.model.rowCount() < 27
    assert "Search: children." in shown.sentence
    QTest.keyClick(search, Qt.Key.Key_F6)
    before = page.link()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Down)
    assert page.link() != before


def test_the_register_is_remembered(program: Program, page: OversightPage) -> None:
    """The next evening opens on the register that was read."""
    program.session.open_link("risk/R1")
    settle(program)
    assert page.remembered() == {"register": "Risks", "filters": "[]"}
    page.recall({"register": "Voices"})
    program.session.refresh()
    settle(program)
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText().startswith("Voices")


def test_the_timeline_shows_the_inspections_that_the_list_shows(program: Program, page: OversightPage) -> None:
    """Those that hold what is searched for, in its own order; where none does it says so; then all again."""
    page.choose("Inspections")
    settle(program)
    chart, table = page.timeline.chart, page.table()
    assert table is not None
    every = len(chart.spots)
    (search,) = page.findChildren(SearchLine)
    search.setText("2016")
    settle(program)
    found = table.model.rowCount()
    assert 0 < found < every
    assert len(chart.spots) == found
    picture = page.picture()
    assert picture is not None
    assert picture.notes == (f"{found} of {every} shown. Search: 2016.",)
    table.model.sort(1)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    (index,) = [row for row in range(found) if table.model.index(row, 0).data(CellRole.LINK) == page.link()]
    assert str(table.model.index(index, 1).data()).rstrip(".") in chart.current_text
    search.setText("xylophone")
    settle(program)
    assert page.picture() is None
    assert "No inspection holds all that is searched for" in chart.accessibleDescription()
    search.setText("")
    settle(program)
    assert len(chart.spots) == every
    picture = page.picture()
    assert picture is not None
    assert picture.notes == ()


def test_inspections_stand_on_a_timeline_above_their_list(
    program: Program, page: OversightPage, answers: Answers, tmp_path: Path
) -> None:
    """Arrow keys walk it and choose the same in the list; it is saved with the list; other registers have none."""
    assert page.picture() is None
    page.choose("Inspections")
    settle(program)
    chart = page.timeline.chart
    assert chart.accessibleName() == "Timeline of inspections"
    assert chart in page.panes()
    table = page.table()
    assert table is not None
    assert len(chart.spots) == table.model.rowCount() > 5
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert str(table.model.index(1, 1).data()).rstrip(".") in chart.current_text
    assert page.link() == table.model.index(1, 0).data(CellRole.LINK)
    answers.table = tmp_path / "inspections.pdf"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    content = answers.table.read_bytes()
    assert find_conformance_failures(content) == []
    with open_pdf(content) as pdf:
        (figure,) = read_tree(pdf).find_all("Figure")
    assert [spot.text for spot in chart.spots if spot.text not in (figure.alt or "")] == []
    page.choose("Risks")
    settle(program)
    assert page.picture() is None
    assert chart not in page.panes()


def test_a_deadline_is_followed_and_noted_by_the_action_it_belongs_to(program: Program, page: OversightPage) -> None:
    """Ctrl+L shows who answers for that action, Ctrl+N lays out a paper on it; both say why it is that."""
    belongs = "The deadline “New case system in full use” belongs to action 10.1."
    program.session.open_link("deadline/DL15")
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    paper = paper_of(program)
    words = [one.text() for one in paper.findChildren(PlainLabel)]
    assert "Note on Action 10.1" in words
    assert belongs in words
    paper.reject()
    QTest.keyClick(program.window, Qt.Key.Key_L, CONTROL)
    settle(program)
    assert program.window.current_page == "sightline"
    assert program.session.book is not None
    assert program.session.book.sightline.link() == "sightline/action/10.1"
    assert status_of(program) == belongs
    assert page.link() == "deadline/DL15"


@pytest.mark.parametrize(
    ("link", "action", "said"),
    [
        ("risk/R1", "3.2", "The risk “R1 "),
        ("audit/A5-1", "3.3", "The audit recommendation “A5-1 "),
        ("decision/D3", "6.4", "The decision “New contract"),
        ("recommendation/C6.15.4", "1.", "The recommendation “C6.15.4 "),
    ],
)
def test_what_has_no_notes_is_noted_by_an_action_that_it_names(
    link: str, action: str, said: str, program: Program, page: OversightPage
) -> None:
    """The heaviest risk too: a paper on the action lies there, says why it is that, and takes what is typed."""
    program.session.open_link(link)
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    paper = paper_of(program)
    words = [one.text() for one in paper.findChildren(PlainLabel)]
    assert any(word.startswith(f"Note on Action {action}") for word in words)
    assert any(word.startswith(said) and " belongs to action " in word for word in words)
    QTest.keyClicks(text_of(paper), "They do not work.")
    assert text_of(paper).toPlainText() == "They do not work."
    paper.reject()
    assert page.link() == link


def test_the_details_of_a_risk_offer_a_note_on_each_of_its_actions(program: Program, page: OversightPage) -> None:
    """Ctrl+N begins on the first of them alone."""
    program.session.open_link("risk/R1")
    settle(program)
    told = page.findChildren(SheetView)[0].toPlainText()
    assert "Independent guardian of the risk register" in told
    assert "The guardian's view" not in told
    assert "Note about action 3.2 (Ctrl+N)" in told
    assert "Note about action 3.3" in told


def test_a_recommendation_is_followed_by_itself(program: Program, page: OversightPage) -> None:
    """It has a line of sight of its own; that its notes are elsewhere is not said of that."""
    line = next(line for one in page.registers if one.name == "Recommendations" for line in one.lines if line.found_by)
    program.session.open_link(line.link)
    settle(program)
    program.window.speak("")
    QTest.keyClick(program.window, Qt.Key.Key_L, CONTROL)
    settle(program)
    assert program.session.book is not None
    assert program.session.book.sightline.link() == f"sightline/{line.link}"
    assert "belongs to action" not in status_of(program)


def test_a_deadline_that_names_no_action_says_so(program: Program, page: OversightPage) -> None:
    """A meeting of the review hangs on nothing that could be followed or noted on."""
    program.session.open_link("deadline/DL10")
    settle(program)
    for key in (Qt.Key.Key_N, Qt.Key.Key_L):
        program.window.speak("")
        QTest.keyClick(program.window, key, CONTROL)
        settle(program)
        assert "“Monthly meeting of the review, 5 of 6” names no action of the plan" in status_of(program)
        assert page.isVisible()
