"""Who the person is arranges the pages and hides nothing; what she chooses holds at once and is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QListWidget, QPushButton

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.pages.questions_page import QuestionsPage
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.standing import STANDINGS, Standing, order_for, words_of
from lineofsight.desktop.widgets.document_form import DocumentForm
from lineofsight.desktop.widgets.standing_question import StandingQuestion
from lineofsight.desktop.workspace_calls import documents
from tests.desktop.conftest import bar_preferences, settle
from tests.desktop.finding import find_box, seen_text, status_text
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.pages.overview_page import OverviewPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


def _listed(program: Program) -> list[str]:
    navigation = program.window.findChild(QListWidget, "navigation")
    assert isinstance(navigation, QListWidget)
    return [navigation.item(row).text() for row in range(navigation.count())]


@pytest.mark.parametrize("standing", [None, *Standing])
def test_every_page_is_there_for_everybody(standing: Standing | None) -> None:
    """Only the order differs, and the first page is the first page."""
    order = order_for(standing)
    assert sorted(spec.name for spec in order) == sorted(spec.name for spec in PAGES)
    assert order[0].name == "overview"


def test_each_standing_is_offered_once() -> None:
    """With words and what it arranges."""
    assert [one.standing for one in STANDINGS] == list(Standing)
    assert all(one.words and one.about for one in STANDINGS)


def test_the_first_page_asks_once_who_she_is(program: Program) -> None:
    """Nothing waits for the answer; given, it arranges the pages and is asked no more."""
    book = book_of(program)
    question = book.overview.findChild(StandingQuestion)
    assert isinstance(question, StandingQuestion)
    assert question.isVisible()
    before = _listed(program)
    button = next(one for one in question.findChildren(QPushButton) if one.text() == "Portfolio holder")
    button.click()
    settle(program)
    assert not question.isVisible()
    assert program.preferences.standing is Standing.PORTFOLIO_HOLDER
    assert _listed(program).index("Documents") < before.index("Documents")
    assert sorted(_listed(program)) == sorted(before)
    assert find_box(book.documents, "Document").currentText() == "Portfolio holder's pack"


_BY_DEFAULT = ("What changed", "What is late", "What worries us", "What is better", "What is needed from members")


@pytest.mark.parametrize(
    ("standing", "first"),
    [
        (Standing.MEMBER, ("What is needed from members", "What changed", "What is late")),
        (Standing.PORTFOLIO_HOLDER, ("What worries us", "What is late")),
        (Standing.CHAIR, ()),
        (Standing.OFFICER, ()),
    ],
)
def test_who_she_is_says_which_cards_of_the_first_page_come_first(
    program: Program, standing: Standing, first: tuple[str, ...]
) -> None:
    """As her settings say; printed and saved the page has the same order, and none of its cards is gone."""
    overview = book_of(program).overview
    assert _cards_of(overview) == list(_BY_DEFAULT)
    button = next(
        one for one in overview.findChildren(QPushButton) if one.accessibleName() == f"I am: {words_of(standing).words}"
    )
    button.click()
    settle(program)
    order = [*first, *(title for title in _BY_DEFAULT if title not in first)]
    assert _cards_of(overview)[: len(first)] == list(first)
    assert sorted(_cards_of(overview)) == sorted(_BY_DEFAULT)
    shown = overview.table()
    assert shown is not None
    said = [str(shown.model.index(row, 0).data()) for row in range(shown.model.rowCount())]
    titles = list(dict.fromkeys(title.partition(" since")[0] for title in said))
    assert [title for title in titles if title in _BY_DEFAULT] == _cards_of(overview)
    about = words_of(standing).about
    assert [about.casefold().find(title.casefold()) for title in order[: len(first)]] == sorted(
        about.casefold().find(title.casefold()) for title in first
    )


def _cards_of(overview: OverviewPage) -> list[str]:
    """The titles of the five cards of what changed and so on, from the top."""
    cards = [one for one in overview.findChildren(QFrame) if one.objectName() == "card" and one.isVisible()]
    named = [(one.mapTo(overview, QPoint(0, 0)).y(), one.accessibleName().partition(" since")[0]) for one in cards]
    return [title for _, title in sorted(named) if title in _BY_DEFAULT]


def _open(program: Program) -> SettingsDialog:
    program.window.actions_by_name["settings"].trigger()
    dialog = program.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def _choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def test_settings_that_cannot_be_kept_are_not_said_to_be(program: Program) -> None:
    """The line that says that they are says why they are not, without making the dialogue too small for it."""
    dialog = _open(program)
    assert "kept on this computer" in seen_text(dialog)
    file = bar_preferences(program)
    for name, text in (("Colours", "Dark"), ("Text size", "110%"), ("Who I am", "Independent chair")):
        _choose(find_box(dialog, name), text)
        settle(program)
        assert f"could not be kept: {file} cannot be written." in seen_text(dialog)
        assert "kept on this computer" not in seen_text(dialog)
        assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())  # type: ignore[union-attr]
    assert "could not be kept" in status_text(program)
    file.rmdir()
    _choose(find_box(dialog, "Colours"), "Light")
    assert "kept on this computer" in seen_text(dialog)
    _choose(find_box(dialog, "Text size"), "100%")


def test_settings_hold_at_once_and_are_kept(program: Program) -> None:
    """Standing, name, colours and size, without a button."""
    dialog = _open(program)
    _choose(find_box(dialog, "Who I am"), "Independent chair")
    _choose(find_box(dialog, "Colours"), "Dark")
    _choose(find_box(dialog, "Text size"), "150%")
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "The chair")
    name.editingFinished.emit()
    settle(program)
    assert program.preferences.standing is Standing.CHAIR
    assert program.preferences.person == "The chair"
    assert program.dressing.theme.key == "dark"
    assert program.dressing.percent == 150
    _choose(find_box(dialog, "Text size"), "100%")
    settle(program)
    assert program.dressing.percent == 100
    dialog.reject()


@pytest.mark.parametrize(
    ("standing", "shown"),
    [
        ("Portfolio holder", "For: portfolio holder"),
        ("Independent chair", "For: chair"),
        ("Elected member", "All that"),
    ],
)
def test_who_she_is_chooses_whose_questions_come_first(program: Program, standing: str, shown: str) -> None:
    """The others stay in the list."""
    dialog = _open(program)
    _choose(find_box(dialog, "Who I am"), standing)
    dialog.reject()
    box = find_box(turn_to(program, "questions").questions, "Show")
    assert box.currentText().startswith(shown)
    assert box.count() > 5


def test_a_member_is_offered_what_can_be_read_before_a_meeting(program: Program) -> None:
    """Short, in large print where she reads that; the full one stays a choice, and is what other people are offered."""
    documents = turn_to(program, "documents").documents
    dialog = _open(program)
    _choose(find_box(dialog, "Who I am"), "Elected member")
    size = find_box(documents, "Length and size")
    assert size.currentText() == "Short, 12 point"
    _choose(size, "Full, large print, 18 point")
    _choose(find_box(dialog, "Who I am"), "Improvement officer")
    assert size.currentText() == "Full, large print, 18 point"
    _choose(find_box(dialog, "Who I am"), "Elected member")
    assert size.currentText() == "Short, large print, 18 point"
    dialog.reject()


def test_who_reads_large_print_keeps_it_where_she_says_who_she_is_before_documents_are_offered(
    app: QApplication,
) -> None:
    """The first page asks as soon as it is painted: her print is remembered, and only the length is chosen for her."""
    del app
    form = DocumentForm()
    form.recall({"document": "line-of-sight", "form": "full-large-print"})
    form.choose("line-of-sight", "short")
    form.show_choices(documents(), (), (date(2017, 3, 31),))
    assert find_box(form, "Length and size").currentText() == "Short, large print, 18 point"
    form.deleteLater()


def test_who_says_who_she_is_before_the_pages_are_there_sees_her_questions_too(
    program: Program, example_material: Material
) -> None:
    """The first page asks as soon as it is painted: what is remembered of another evening does not undo the answer."""
    page = QuestionsPage(book_of(program).look)
    page.choose("For: portfolio holder")
    page.recall({"register": "All that the evidence calls for"})
    page.show_material(example_material)
    assert find_box(page, "Show").currentText().startswith("For: portfolio holder")
    page.recall({"register": "For: chair"})
    page.show_material(example_material)
    assert find_box(page, "Show").currentText().startswith("For: chair")
    page.deleteLater()


def test_settings_show_what_holds(program: Program) -> None:
    """Opened again, they say what was chosen."""
    program.preferences.standing = Standing.OFFICER
    program.dressing.enlarge(3)
    dialog = _open(program)
    assert find_box(dialog, "Who I am").currentText() == "Improvement officer"
    assert find_box(dialog, "Text size").currentText() == "130%"
    dialog.reject()


def test_the_menu_ticks_the_colours_that_settings_chose(program: Program) -> None:
    """And those that the menu itself chose after that."""
    dialog = _open(program)
    colours = find_box(dialog, "Colours")
    QTest.keyClick(colours, Qt.Key.Key_End)
    settle(program)
    assert colours.currentText() == "High contrast"
    dialog.reject()
    menu = program.window.menus["&View"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&High contrast"]
    program.window.actions_by_name["theme:light"].trigger()
    settle(program)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["L&ight"]


def test_the_text_size_that_holds_may_be_chosen_again(program: Program) -> None:
    """It stays as it is."""
    program.dressing.enlarge(5)
    settle(program)
    dialog = _open(program)
    size = find_box(dialog, "Text size")
    size.showPopup()
    QTest.keyClick(size.view(), Qt.Key.Key_Return)
    settle(program)
    assert size.currentText() == "150%"
    assert program.dressing.percent == 150
    dialog.reject()
