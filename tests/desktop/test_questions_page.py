"""Questions in the window: kept, ordered, asked, answered and put on a card, with a real file behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTextBrowser,
)

from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.registers.question_sheet import question_sheet
from lineofsight.desktop.registers.questions import kept_link, titles_of
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.sheet import Bullets, Words
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.documents.sections.questions import chair_questions
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.paths import own_file
from lineofsight.store.own.opening import open_own
from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import find_button, find_line, plain
from tests.desktop.papers import CONTROL, entries_in, keep_paper, paper_of, status_of, text_of
from tests.desktop.sight import tops_and_buttons
from tests.desktop.turning import book_of
from tests.documents.pdf.structure import find_conformance_failures
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.pages.questions_page import QuestionsPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.asked import Answers

_DIGIT = 12
"""Pixels, less than a button that comes or goes takes."""
_OWN = "Who leads it while the post is empty?"


@pytest.fixture
def window(opened: Callable[[], Program]) -> Program:
    """The example, with the questions in front."""
    program = opened()
    QTest.keyClick(program.window, Qt.Key.Key_7, CONTROL)
    settle(program)
    return program


def _page(program: Program) -> QuestionsPage:
    return book_of(program).questions


def _press(program: Program, name: str) -> None:
    button = next(one for one in _page(program).findChildren(QPushButton) if one.accessibleName() == name)
    assert button.isVisible(), name
    button.click()
    settle(program)


def _show(program: Program, number: int) -> None:
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(number)
    settle(program)


def _details(program: Program) -> str:
    view = _page(program).findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    return view.toPlainText()


def _keep_three(program: Program) -> list[str]:
    """Keep the three weightiest and choose the first of them among hers; returns their words."""
    shown = _page(program).table()
    assert shown is not None
    texts = [str(shown.model.index(row, 0).data()) for row in range(3)]
    links = [line.link for line in _page(program).registers[0].lines[:3]]
    for link in links:
        _page(program).open_link(link)
        _press(program, "Keep")
    _show(program, 1)
    return texts


def _texts(program: Program) -> list[str]:
    return [one.text for one in _page(program).kept]


def test_each_question_says_why_and_what_to_listen_for(window: Program) -> None:
    """The evidence stands with its links, then what to ask next, a good answer and warning signs."""
    said = _details(window)
    for heading in (
        "Who should answer",
        "Why",
        "Then ask",
        "A good answer sounds like",
        "Warning signs",
        "Who would ask it",
    ):
        assert heading in said
    box = _page(window).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(at).partition(" (")[0] for at in range(box.count())] == [
        *("All that the evidence calls for", "My questions", "For: all members", "For: scrutiny"),
        *("For: portfolio holder", "For: corporate parent", "For: chair"),
    ]


def test_the_list_keeps_still_whichever_of_hers_is_chosen(window: Program) -> None:
    """The first, the last, one that was asked: what cannot be done with it rests, and no line moves."""
    window.window.resize(1280, 740)
    _keep_three(window)
    _press(window, "Tick as asked")
    tops, names = tops_and_buttons(_page(window), 0)
    assert len(names) > 2, "not all can have the same done"
    assert len(tops) == 1


@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920])
def test_the_first_question_that_is_kept_moves_nothing(window: Program, width: int) -> None:
    """The next click is on the row that she saw there, whatever buttons and filters stand above the list."""
    page = _page(window)
    window.window.resize(width, 740)
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert window.session.shown is not None
    weightiest = window.session.shown.questions[0]

    def places() -> tuple[object, ...]:
        settle(window)
        buttons = {one.accessibleName(): one.geometry() for one in page.findChildren(QPushButton) if one.isVisible()}
        rows = [table.visualRect(table.model().index(row, 0)) for row in range(5)]
        # How many are on the card stands in the names of its buttons.
        others = {name: place for name, place in buttons.items() if "card" not in name}
        return table.viewport().mapTo(page, QPoint(0, 0)), rows, others

    for lead in ("", "Portfolio Holder for Care Services"):
        page.show_portfolio(lead)
        before = places()
        page.keep_wanted.emit(weightiest)
        assert places() == before
        page.reply_wanted.emit(f"note/{page.kept[0].told.thread.digest[:8]}", EntryKind.WITHDRAW)
        keep_paper(window, paper_of(window))
        settle(window)
        assert not page.kept


def _menu(program: Program) -> QMenu:
    """What a right click on the line that is chosen opens."""
    view = _page(program).findChild(QTableView)
    assert isinstance(view, QTableView)
    port, place = view.viewport(), view.visualRect(view.currentIndex()).center()
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, port.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_right_click_on_a_question_keeps_it(window: Program) -> None:
    """The menu of a line begins with what the buttons do with it, and does it; of her own it offers what these do."""
    _page(window).open_link(_page(window).registers[0].lines[0].link)
    menu = _menu(window)
    keep, *others = menu.actions()
    assert keep.text() == "&Keep"
    assert "Save what is shown…" in [one.text().replace("&", "") for one in others]
    keep.trigger()
    menu.close()
    settle(window)
    assert "Kept among your questions." in _details(window)
    _show(window, 1)
    menu = _menu(window)
    offered = [one.text().replace("&", "") for one in menu.actions()]
    menu.close()
    assert offered[:4] == ["New question…", "Tick as asked", "Note the answer…", "Reword…"]


def test_the_details_of_a_question_say_whether_it_is_kept(window: Program) -> None:
    """In large text they stand alone, and the status line still speaks of the question that was kept before."""
    kept, other = (line.link for line in _page(window).registers[0].lines[:2])
    _page(window).open_link(kept)
    assert "Not kept yet." in _details(window)
    _press(window, "Keep")
    assert "Kept among your questions." in _details(window)
    _page(window).open_link(other)
    assert "Not kept yet." in _details(window)


def test_a_portfolio_holder_is_told_where_what_she_is_asked_stands(window: Program) -> None:
    """In her list alone, which is of what she asks."""
    said = {one.name: one.finding for one in _page(window).registers}
    told = [name for name, finding in said.items() if "may be asked" in finding]
    assert told == ["For: portfolio holder"]
    assert "Portfolio holder's pack (Ctrl+8)" in said["For: portfolio holder"]


def test_a_chair_finds_the_questions_of_her_report_in_its_order(window: Program, example_material: Material) -> None:
    """Those that the report puts, at the head of her list, which says what its order is."""
    hers = next(one for one in _page(window).registers if one.name == "For: chair")
    assert "the two weightiest of all first, then those written for a chair, until you sort them" in hers.finding
    report = [f"question/{one.question.q_id}" for one in chair_questions(example_material.questions)]
    assert [line.link for line in hers.lines] == report
    others = next(one for one in _page(window).registers if one.name == "For: scrutiny")
    assert "the weightiest first, until you sort them" in others.finding


@pytest.mark.parametrize("by", ["action", "reason"])
def test_a_question_is_found_by_all_that_calls_for_it(by: str, window: Program, example_material: Material) -> None:
    """By its reason, and by an action that this only counts among "27 more", in every list and among hers."""
    page = _page(window)
    most = max(example_material.questions, key=lambda one: len(one.evidence))
    last = most.evidence[-1].ref
    assert last not in most.why
    page.open_link(f"question/{most.question.q_id}")
    _press(window, "Keep")
    for name in ("All that the evidence calls for", "My questions"):
        page.choose(name)
        find_line(page, "Search").setText(last if by == "action" else most.why)
        settle(window)
        shown = page.table()
        assert shown is not None
        texts = [
            str(shown.model.index(row, column).data()) for row in range(shown.model.rowCount()) for column in (0, 1)
        ]
        assert most.question.text in texts


def test_what_a_search_finds_after_finding_nothing_is_chosen(window: Program) -> None:
    """Keep works on it at once, and its details stand beside it."""
    page = _page(window)
    find_line(page, "Search").setText("xylophone")
    settle(window)
    assert not page.link()
    find_line(page, "Search").setText("slipped back")
    settle(window)
    assert page.link().startswith("question/")
    assert "slipped back" in _details(window)
    assert find_button(page, "Keep").isEnabled()


def test_much_evidence_does_not_bury_what_to_ask_next(example_material: Material) -> None:
    """A few links stand with the reason, all others at the end: none is lost."""
    titles = titles_of(example_material)
    most = max(example_material.questions, key=lambda one: len(one.evidence))
    shown = question_sheet(most, titles)
    parts = {one.title: one.parts for one in shown.sections}
    headings = [*parts]
    assert len(most.evidence) > 3
    assert len(parts["Why"]) == 1 + 3 + 1
    assert parts["Why"][-1] == Words(
        f"And {len(most.evidence) - 3} more, at the end under “What else calls for it”.", quiet=True
    )
    assert headings[-1] == "What else calls for it"
    assert 3 + len(parts["What else calls for it"]) == len(most.evidence)
    few = min(example_material.questions, key=lambda one: len(one.evidence))
    assert "What else calls for it" not in [one.title for one in question_sheet(few, titles).sections]


def test_everybody_who_should_answer_is_named(example_material: Material) -> None:
    """The first line names six and counts the others, at the end all stand: she goes to each of them."""
    titles = titles_of(example_material)
    many = max(example_material.questions, key=lambda one: len(one.answered_by))
    parts = {one.title: one.parts for one in question_sheet(many, titles).sections}
    assert len(many.answered_by) > 6
    (everybody,) = parts["Everybody who should answer"]
    assert isinstance(everybody, Bullets)
    assert [str(name).split(" (")[0] for name in everybody.items] == [name.split(" (")[0] for name in many.answered_by]
    assert parts["Who should answer"][-1] == Words(
        "All are named at the end under “Everybody who should answer”.", quiet=True
    )
    few = next(one for one in example_material.questions if 0 < len(one.answered_by) <= 6)
    assert "Everybody who should answer" not in [one.title for one in question_sheet(few, titles).sections]


def test_a_kept_question_that_was_reworded_says_so_among_all(example_material: Material) -> None:
    """There the bank's words stand; hers would seem lost."""
    chosen, titles = example_material.questions[0], titles_of(example_material)
    for kept, said in (
        (None, ()),
        (chosen.question.text, ()),
        ("Who holds most?", ("In your words: Who holds most?",)),
    ):
        (stands, *_) = question_sheet(chosen, titles, kept).sections
        assert tuple(part.text for part in stands.parts[1:] if isinstance(part, Words)) == said


def test_every_link_of_the_evidence_is_called_by_its_name_and_leads_somewhere(example_material: Material) -> None:
    """An indicator that this copy has no row for has no link; an action says what it is."""
    titles = titles_of(example_material)
    for chosen in example_material.questions:
        for part in (part for shown in question_sheet(chosen, titles).sections for part in shown.parts):
            if isinstance(part, Words) and part.link.startswith(("indicator/", "action/", "body/")):
                assert part.text == titles[part.link]


def test_questions_are_kept_ordered_and_come_back(
    opened: Callable[[], Program], window: Program, tmp_path: Path
) -> None:
    """What is kept is on the disk with why it was called for, and her order holds in the next window."""
    first, second, third = _keep_three(window)
    assert status_of(window).startswith("My questions: 3 of 3 questions still to ask")
    _page(window).open_link(kept_link(_page(window).kept[2]))
    _press(window, "Move up")
    assert _texts(window) == [first, third, second]
    window.window.close()
    entries = entries_in(tmp_path)
    assert [one.kind for one in entries] == [EntryKind.QUESTION] * 3
    assert [one.marking for one in entries] == [None] * 3
    assert entries[0].words is not None
    assert entries[0].words.seen is not None
    assert entries[0].words.seen.status
    assert _texts(opened()) == [first, third, second]


def test_nothing_else_comes_under_the_hand_that_keeps_one(window: Program) -> None:
    """A double click keeps it and no more; the list stays where it is, whether what is chosen is kept or not."""
    _press(window, "Keep")
    page = _page(window)
    keep = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Keep")
    table = page.findChild(QAbstractItemView)
    assert isinstance(table, QAbstractItemView)
    card = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Print card (1)")
    place, top = (keep.geometry(), card.geometry()), table.mapTo(page, QPoint(0, 0))
    assert not keep.isEnabled()
    QTest.mouseDClick(keep, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.window.findChildren(WritingDialog) == []
    page.open_link(page.registers[0].lines[1].link)
    settle(window)
    assert keep.isEnabled()
    assert ((keep.geometry(), card.geometry()), table.mapTo(page, QPoint(0, 0))) == (place, top)
    assert len(page.kept) == 1


def test_the_menu_says_why_what_rests_in_it_cannot_be_used(window: Program) -> None:
    """A card without a question, and a question that is kept already."""
    menu = _menu(window)
    resting = [plain(one.text()) for one in menu.actions() if one.text() and not one.isEnabled()]
    menu.close()
    assert resting == [
        *("Reword: keep it first", "Withdraw: it is not kept"),
        *("Print card (0): keep a question first", "Save card (0): keep a question first"),
    ]
    _press(window, "Keep")
    menu = _menu(window)
    resting = [plain(one.text()) for one in menu.actions() if one.text() and not one.isEnabled()]
    menu.close()
    assert resting == ["Keep: it is kept already"]


def _write_own(program: Program) -> None:
    _press(program, "New question")
    paper = paper_of(program)
    QTest.keyClicks(text_of(paper), _OWN)
    keep_paper(program, paper)
    settle(program)


def test_her_own_question_is_what_she_sees_once_it_is_kept(window: Program) -> None:
    """Chosen and shown under My questions, whichever list and search were in front, with its number there."""
    page = _page(window)
    _press(window, "Keep")
    _write_own(window)
    shown = page.table()
    assert shown is not None
    assert shown.title == "My questions"
    assert (page.link(), page.kept[1].text) == (kept_link(page.kept[1]), _OWN)
    assert _OWN in _details(window)
    assert status_of(window).endswith("for yourself alone. It is number 2 of 2 under My questions.")
    search = find_line(page, "Search")
    search.setText("social worker")
    _write_own(window)
    assert (page.link(), search.text()) == (kept_link(page.kept[2]), "")
    assert status_of(window).endswith("It is number 3 of 3 under My questions. The search that hid it is cleared.")


def test_the_card_says_how_many_it_will_hold_where_a_search_hides_some(window: Program) -> None:
    """All that are kept are on it, so their number stands on its buttons."""
    assert not find_button(_page(window), "Print card (0)").isEnabled()
    _keep_three(window)
    find_line(_page(window), "Search").setText("protection plan")
    settle(window)
    shown = _page(window).table()
    assert shown is not None
    assert shown.model.rowCount() == 1
    card = find_button(_page(window), "Save card (3)")
    assert plain(card.text()) == "Save card (3)…"
    assert "3 questions of yours on a card, as a PDF, whatever is searched for." in card.accessibleDescription()


def test_the_buttons_of_the_card_stay_where_they_are(window: Program) -> None:
    """Whatever is kept, chosen, moved, ticked, shown or searched for: what was Move down is never Save the card."""
    page = _page(window)

    def places(*names: str) -> list[QPoint]:
        settle(window)
        buttons = page.findChildren(QPushButton)
        return [one.pos() for name in names for one in buttons if one.accessibleName().startswith(name)]

    before = places("Print card", "Save card")
    assert len(before) == 2
    _keep_three(window)
    after = places("Print card", "Save card")
    # But for the breadth of one digit.
    assert all((now - then).manhattanLength() < _DIGIT for then, now in zip(before, after, strict=True))
    both = ("Print card", "Save card", "Move down")
    listed = places(*both)
    for number in range(3):
        page.open_link(kept_link(page.kept[number]))
        assert places(*both) == listed
    _press(window, "Tick as asked")
    find_line(page, "Search").setText("protection plan")
    assert places("Print card", "Save card") == after


def test_the_first_page_lists_what_is_open_in_her_order_at_once(window: Program) -> None:
    """One that is moved on the Questions page is moved there too."""
    first, second, third = _keep_three(window)
    _press(window, "Move down")
    rows = [one.accessibleName() for one in book_of(window).overview.findChildren(LinkRow)]
    assert [text for text in rows if text in {first, second, third}] == [second, first, third]


def test_a_question_is_reworded_answered_and_ticked(window: Program, tmp_path: Path) -> None:
    """Each is one entry, a tick one click that can be taken away; what is asked leaves the card on the first page."""
    _keep_three(window)
    for button, text in (("Reword", " And since when?"), ("Note the answer", "Two teams.")):
        _press(window, button)
        paper = paper_of(window)
        text_of(paper).moveCursor(text_of(paper).textCursor().MoveOperation.End)
        QTest.keyClicks(text_of(paper), text)
        if button == "Note the answer":
            by = next(one for one in paper.findChildren(QLineEdit) if one.accessibleName() == "Who answered")
            by.setText("Director")
        keep_paper(window, paper)
    _press(window, "Tick as asked")
    settle(window)
    assert status_of(window) == "Ticked as asked. Not asked takes the tick away."
    kept = _page(window).kept[0]
    assert kept.text.endswith("And since when?")
    assert kept.asked == "Asked on 31 March 2017."
    assert kept.answers[0][:2] == ("Two teams.", "Director")
    labels = book_of(window).overview.findChildren(QPushButton)
    assert not [one for one in labels if "And since when?" in one.accessibleName()]
    _press(window, "Not asked")
    settle(window)
    assert not window.window.findChildren(WritingDialog)
    assert not _page(window).kept[0].is_asked
    window.window.close()
    kinds = [one.kind.value for one in entries_in(tmp_path)][3:]
    assert kinds == ["supersede", "response", "close", "reopen"]


def test_a_question_from_nothing_and_one_no_longer_kept(window: Program) -> None:
    """Her own stands among the others; what is withdrawn is gone from them and can be kept again."""
    _press(window, "New question")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), _OWN)
    keep_paper(window, paper)
    assert _texts(window) == [_OWN]
    _keep_three(window)
    _page(window).open_link(kept_link(_page(window).kept[1]))
    _press(window, "Withdraw")
    said = " ".join(one.text() for one in paper_of(window).findChildren(PlainLabel))
    assert "press Keep again" in said
    assert "challenge" not in said
    keep_paper(window, paper_of(window))
    assert len(_texts(window)) == 3
    _show(window, 0)
    _page(window).open_link(_page(window).registers[0].lines[0].link)
    _press(window, "Keep")
    assert len(_texts(window)) == 4


def test_open_questions_stand_on_the_first_page(window: Program) -> None:
    """A card of them leads back to each; without any it says in one line how one comes there."""
    overview = book_of(window).overview
    how = "None yet: choose one on Questions (Ctrl+7) and keep it."
    assert {"My open questions", how} <= {one.text() for one in overview.findChildren(PlainLabel)}
    texts = _keep_three(window)
    assert "My open questions" in [one.text() for one in overview.findChildren(PlainLabel)]
    assert how not in [one.text() for one in overview.findChildren(PlainLabel)]
    row = next(one for one in overview.findChildren(QPushButton) if one.accessibleName() == texts[1])
    row.click()
    settle(window)
    assert window.wiring.page == "questions"
    assert texts[1] in _details(window)


def test_what_says_how_a_question_is_kept_names_no_button_that_large_text_folds_away(window: Program) -> None:
    """At 150 % text one button with a menu stands for those that keep and withdraw."""
    said = [one.text() for one in book_of(window).overview.findChildren(PlainLabel)]
    window.wiring.go("questions")
    window.dressing.enlarge(5)
    settle(window)
    hidden = {one.accessibleName() for one in _page(window).findChildren(QPushButton) if not one.isVisible()}
    assert "Keep" in hidden
    (how,) = [line for line in said if line.startswith("None yet: ")]
    assert not {name for name in hidden if name and name in how}


def test_the_card_is_saved_in_both_sizes_and_conforms(window: Program, answers: Answers, tmp_path: Path) -> None:
    """A tagged PDF as every other document, standard and in large print."""
    _keep_three(window)
    sizes = []
    for name in ("card.pdf", "large.pdf"):
        answers.save = tmp_path / name
        _press(window, "Save card (3)")
        sizes.append(answers.save.read_bytes())
        box = _page(window).findChild(QCheckBox)
        assert isinstance(box, QCheckBox)
        box.setChecked(True)
    assert sizes[0] != sizes[1]
    for made in sizes:
        assert find_conformance_failures(made) == []


def test_a_locked_file_is_said_and_nothing_is_shown_as_kept(window: Program, tmp_path: Path) -> None:
    """Only what is on the disk is called kept."""
    with open_own(own_file(tmp_path, is_example=True), now=NOW):
        _press(window, "Keep")
        assert "already open in another window" in status_of(window)
        assert not _page(window).kept
    _press(window, "Keep")
    assert len(_page(window).kept) == 1


def test_notes_and_kept_questions_are_found_by_the_search(window: Program) -> None:
    """Ctrl+K finds her own words beside everything else, and leads to them."""
    _press(window, "New question")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), _OWN)
    keep_paper(window, paper)
    dialog = next(one for one in window.window.findChildren(SearchDialog))
    dialog.begin()
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("post is empty")
    settle(window)
    view = dialog.findChild(QAbstractItemView)
    assert isinstance(view, QAbstractItemView)
    model = view.model()

    def found() -> list[str]:
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    # What is found comes from a thread of its own, which first takes the question into its index.
    wait_for(lambda: any(_OWN in text for text in found()))
    assert "Notes" in found()
    dialog.reject()
    dialog.link_chosen.emit(kept_link(_page(window).kept[0]))
    settle(window)
    assert window.wiring.page == "questions"
    assert _OWN in _details(window)


def test_the_model_is_sound(window: Program) -> None:
    """Qt's own tester has nothing to say of the register."""
    shown = _page(window).table()
    assert shown is not None
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    _keep_three(window)


def test_the_cards_print_size_is_kept(window: Program) -> None:
    """Whoever needs 18 points needs them the next evening too."""
    page = _page(window)
    assert not page.is_large
    page.recall({**page.remembered(), "large": "yes"})
    assert page.is_large
    assert page.remembered()["large"]
    page.recall({})
    assert not page.is_large


def test_a_question_is_reworded_where_it_was_kept(window: Program) -> None:
    """Among all that the evidence calls for, and not only in her own list, of which nothing there says so."""
    _press(window, "Keep")
    _press(window, "Reword")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), " And since when?")
    keep_paper(window, paper)
    assert "And since when?" in _page(window).kept[0].text
