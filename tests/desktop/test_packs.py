"""Packs in the window: composed, kept, made; and what a document is asked for with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListWidget, QTreeWidget, QTreeWidgetItem

from lineofsight.desktop.compose_dialog import ComposeDialog
from lineofsight.desktop.text import PlainLabel
from lineofsight.domain.copies import CopyHolder
from lineofsight.domain.marking import Audience
from lineofsight.workspace.ordering import Order, PackOrder
from tests.desktop.conftest import forget, settle
from tests.desktop.finding import find_box, find_button, find_line, seen_text
from tests.desktop.test_accessibility import underlined_letters
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.pages.documents_page import DocumentsPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def page(program: Program) -> DocumentsPage:
    """The documents page, in sight."""
    return turn_to(program, "documents").documents


def _choose(box: QComboBox, text: str) -> None:
    number = next(number for number in range(box.count()) if text in box.itemText(number))
    box.setCurrentIndex(number)


def _asked(page: DocumentsPage) -> list[Order | PackOrder]:
    wanted: list[Order | PackOrder] = []
    page.document_wanted.disconnect()
    page.document_wanted.connect(wanted.append)
    return wanted


def test_length_print_and_readers_are_asked_for(page: DocumentsPage) -> None:
    """What the document offers is offered, and what is chosen is in the order."""
    wanted = _asked(page)
    _choose(find_box(page, "Length and size"), "Short, large print")
    _choose(find_box(page, "For whom"), "The public")
    find_button(page, "Make the document").click()
    (order,) = wanted
    assert isinstance(order, Order)
    assert (order.name, order.form, order.audience) == ("line-of-sight", "short-large-print", Audience.PUBLIC)
    assert order.copy is None


def test_an_exempt_paper_is_made_for_a_named_holder(page: DocumentsPage) -> None:
    """Whose copy it is, is asked for exempt papers alone, and must be answered."""
    wanted = _asked(page)
    assert not find_line(page, "Copy held by").isVisible()
    _choose(find_box(page, "For whom"), "Part 2")
    assert find_line(page, "Copy held by").isVisible()
    find_button(page, "Make the document").click()
    assert wanted == []
    assert "Name the person who will hold the copy" in seen_text(page)
    assert "copy_holder" not in seen_text(page)
    assert find_line(page, "Copy held by").hasFocus()
    find_line(page, "Copy held by").setText("The Monitoring Officer")
    find_button(page, "Make the document").click()
    (order,) = wanted
    assert order.copy == CopyHolder("The Monitoring Officer", 1)


def test_every_field_of_an_exempt_paper_has_a_letter_of_its_own(program: Program, page: DocumentsPage) -> None:
    """The holder and the number of the copy among them."""
    _choose(find_box(page, "For whom"), "Part 2")
    letters = underlined_letters(program)
    assert {"Alt+Y", "Alt+1"} <= set(letters)
    assert len(letters) == len(set(letters))


def test_a_portfolio_is_chosen_where_there_is_one(page: DocumentsPage) -> None:
    """Only the document that is made by theme asks for whose portfolio."""
    assert not find_box(page, "Portfolio of").isVisible()
    _choose(find_box(page, "Document"), "Portfolio holder")
    assert find_box(page, "Portfolio of").isVisible()


def test_a_ready_made_pack_is_made(page: DocumentsPage) -> None:
    """It stands among the documents and is ordered with its parts."""
    wanted = _asked(page)
    _choose(find_box(page, "Document"), "Pack: Evening before scrutiny")
    find_button(page, "Make the document").click()
    (order,) = wanted
    assert isinstance(order, PackOrder)
    assert order.pack.name == "evening-before-scrutiny"
    assert "Evening before scrutiny is being made." in seen_text(page)


def test_a_pack_can_be_of_a_portfolio_where_its_parts_can(page: DocumentsPage, example_material: Material) -> None:
    """Whose is asked for with such a pack alone, and goes with the order."""
    page.show_material(example_material)
    wanted = _asked(page)
    _choose(find_box(page, "Document"), "Pack: Evening before scrutiny")
    assert not find_box(page, "Portfolio of").isVisible()
    _choose(find_box(page, "Document"), "Pack: Portfolio holder's wider pack")
    assert find_box(page, "Portfolio of").isVisible()
    _choose(find_box(page, "Portfolio of"), "Portfolio Holder for Care Services")
    find_button(page, "Make the document").click()
    (order,) = wanted
    assert isinstance(order, PackOrder)
    assert order.lead_member == "Portfolio Holder for Care Services"


def _compose(program: Program, page: DocumentsPage) -> ComposeDialog:
    find_button(page, "Compose a pack").click()
    settle(program)
    dialog = program.window.findChild(ComposeDialog)
    assert isinstance(dialog, ComposeDialog)
    return dialog


def _leaf(tree: QTreeWidget, document: str, section: str) -> QTreeWidgetItem:
    tops = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    top = next(one for one in tops if one is not None and document in one.text(0))
    children = (top.child(number) for number in range(top.childCount()))
    return next(child for child in children if child is not None and section in child.text(0))


def test_a_pack_is_composed_ordered_kept_and_offered(program: Program, page: DocumentsPage) -> None:
    """Two sections, the second moved up by its key, kept by a name; it is chosen on the page at once."""
    dialog = _compose(program, page)
    tree, chosen = dialog.findChild(QTreeWidget), dialog.findChild(QListWidget)
    assert isinstance(tree, QTreeWidget)
    assert isinstance(chosen, QListWidget)
    for document, section in (("Line of sight", "Questions"), ("Line of sight", "glance")):
        tree.clearSelection()
        _leaf(tree, document, section).setSelected(True)
        find_button(dialog, "Add").click()
    before = dialog.parts()
    assert len(before) == 2
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert dialog.parts() == (before[1], before[0])
    find_line(dialog, "Name").setText("my-evening")
    find_button(dialog, "Keep this pack").click()
    settle(program)
    forget()
    assert program.window.findChild(ComposeDialog) is None
    assert find_box(page, "Document").currentText() == "Pack: my-evening"
    again = _compose(program, page)
    assert again.parts() == (before[1], before[0])
    again.reject()


def test_a_pack_that_cannot_be_made_says_so_in_sight_with_what_is_shown_meanwhile(
    program: Program, page: DocumentsPage
) -> None:
    """The document before is still in the preview, and would be printed: she must know it."""
    _choose(find_box(page, "Document"), "Poster")
    find_button(page, "Make the document").click()
    settle(program)
    _choose(find_box(page, "Document"), "Pack: Board papers")
    page.show_failure("A part cannot be made.")
    state = next(label for label in page.findChildren(PlainLabel) if "A part cannot be made." in label.text())
    assert "Still shown: Poster of one page as at 31 March 2017" in state.text()
    assert not state.visibleRegion().isEmpty()


def test_what_a_pack_is_offered_in_begins_with_a_capital(page: DocumentsPage) -> None:
    """A pack has no length to choose, and its sizes of print are named as every choice is."""
    _choose(find_box(page, "Document"), "Pack: Board papers")
    box = find_box(page, "Length and size")
    assert [box.itemText(number) for number in range(box.count())] == ["12 point", "Large print, 18 point"]


def test_what_is_missing_is_said_and_nothing_is_lost(program: Program, page: DocumentsPage) -> None:
    """Without a name or a part the dialogue stays open and says why."""
    dialog = _compose(program, page)
    find_button(dialog, "Keep this pack").click()
    said = "\n".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "Name: Use letters, digits" in said
    assert "cannot be used" not in said
    assert dialog.focusWidget() is find_line(dialog, "Name")
    find_line(dialog, "Name").setText("empty")
    find_button(dialog, "Keep this pack").click()
    said = "\n".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "A pack needs at least one part" in said
    assert dialog.isVisible()
    dialog.reject()


def test_what_the_pack_holds_already_is_not_added_again(program: Program, page: DocumentsPage) -> None:
    """Neither a section twice nor one of a document that stands whole in it; the sentence names what holds it."""
    dialog = _compose(program, page)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    leaf = _leaf(tree, "Line of sight", "glance")
    for item in (leaf.parent(), leaf):
        assert item is not None
        tree.clearSelection()
        item.setSelected(True)
        find_button(dialog, "Add").click()
    said = "\n".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "“Line of sight: the whole document” stands in the pack already." in said
    assert [part.text for part in dialog.parts()] == ["line-of-sight"]
    dialog.reject()


def test_a_name_of_her_own_makes_a_new_pack_of_one_that_stands(program: Program, page: DocumentsPage) -> None:
    """What she types takes the name's place."""
    _choose(find_box(page, "Document"), "Pack: Board papers")
    dialog = _compose(program, page)
    name = find_line(dialog, "Name")
    assert name.text() == name.selectedText() == "board-papers"
    dialog.reject()


def test_parts_not_made_for_the_readers_are_not_offered(program: Program, page: DocumentsPage) -> None:
    """The public is offered no chair's report."""
    dialog = _compose(program, page)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)

    def offered() -> str:
        tops = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
        return "\n".join(top.text(0) for top in tops if top is not None)

    assert "Chair's report" in offered()
    _choose(find_box(dialog, "Readers"), "The public")
    assert "Chair's report" not in offered()
    assert "Line of sight" in offered()
    dialog.reject()
