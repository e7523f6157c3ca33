"""Documents: made in a job, shown, stopped, saved."""

from __future__ import annotations

import tempfile
import threading
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QProgressBar, QPushButton, QScrollArea
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.desktop.look import Look
from lineofsight.desktop.pages.documents_page import DocumentsPage
from lineofsight.desktop.printing import paint_pages
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.work_bar import WorkBar
from tests.desktop.conftest import settle, wait_for
from tests.desktop.copies import PAGES, ReadyCopy
from tests.desktop.finding import find_box, find_button, find_line, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of, turn_to
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from lineofsight.workspace.ordering import Order
    from lineofsight.workspace.reporting import Written
    from tests.desktop.asked import Answers


_READY = "Line of sight as at 31 March 2017 is ready. It is not saved yet."


@pytest.fixture
def page(program: Program) -> DocumentsPage:
    """The documents page, in sight."""
    return turn_to(program, "documents").documents


def _make(page: DocumentsPage) -> None:
    find_button(page, "Make the document").click()
    wait_for(lambda: find_button(page, "Make the document").isEnabled())


def test_a_document_is_made_and_shown(page: DocumentsPage) -> None:
    """It says that it is ready, with its number of pages, and offers to save and print it."""
    assert not find_button(page, "Save as").isEnabled()
    _make(page)
    assert _READY in seen_text(page)
    assert f"of {PAGES}" in seen_text(page)
    assert find_button(page, "Save as").isEnabled()
    assert find_button(page, "Print").isEnabled()


def test_of_a_long_document_the_page_says_how_long_and_how_to_have_the_short_form(
    page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document of a few pages is not called long, and the short form names no shorter one."""
    advice = "It has 349 pages. For a few pages to read before a meeting, choose Short under “Length and size”."
    _make(page)
    assert "It has" not in seen_text(page)
    monkeypatch.setattr("tests.desktop.copies.PAGES", 349)
    _make(page)
    assert advice in seen_text(page)
    page.findChildren(QComboBox)[1].setCurrentIndex(1)
    _make(page)
    assert "It has 349 pages." in seen_text(page)
    assert advice not in seen_text(page)


def test_the_document_is_brought_into_sight_at_large_text(program: Program, page: DocumentsPage) -> None:
    """Where a small laptop has no room for both, the preview takes the form's place, and a button leads back."""
    program.window.resize(1280, 720)
    program.dressing.enlarge(10)
    settle(program)
    preview = page._preview  # noqa: SLF001 - what is shown beside the form
    assert not preview.isVisible()
    _make(page)
    settle(program)
    assert preview.isVisible()
    assert preview.visibleRegion().boundingRect().height() > program.window.height() // 4
    assert not page._form.isVisible()  # noqa: SLF001 - see above
    find_button(page, "Make").click()
    assert page._form.isVisible()  # noqa: SLF001 - see above


def test_f6_leads_from_every_choice_to_the_document_and_back(program: Program, page: DocumentsPage) -> None:
    """Not from any but the first to the list of pages, where Page Down leaves the page."""
    program.window.resize(1366, 728)
    _make(page)
    settle(program)
    begun = [one for one in page.findChildren(QComboBox) if one.isVisible()]
    assert len(begun) > 3
    for one in (*begun, find_button(page, "Make the document"), find_button(page, "Save as")):
        one.setFocus()
        press(program.window, "F6")
        view = QApplication.focusWidget()
        assert isinstance(view, QPdfView), one.accessibleName()
        press(program.window, "Shift+F6")
        assert begun[0].hasFocus()


@pytest.mark.parametrize("steps", [0, 2, 5])
def test_the_pages_stay_in_sight_while_the_form_rolls(program: Program, page: DocumentsPage, steps: int) -> None:
    """At 1366 by 768, less the window's bar, each rolls by itself; what makes a document is in sight as one comes."""
    program.window.resize(1366, 728)
    program.dressing.enlarge(steps)
    settle(program)
    assert _is_whole_in_sight(find_button(page, "Make the document"))
    _make(page)
    settle(program)
    (frame,) = [one for one in program.window.findChildren(QScrollArea) if one.widget() is page]
    assert (frame.verticalScrollBar().maximum(), frame.horizontalScrollBar().maximum()) == (0, 0)
    side = page.findChild(QScrollArea)
    assert isinstance(side, QScrollArea)
    assert side.horizontalScrollBar().maximum() == 0
    number = find_line(page, "Page")
    view = next(view for view in page.findChildren(QPdfView) if view.isVisible())
    for place in (0, side.verticalScrollBar().maximum()):
        side.verticalScrollBar().setValue(place)
        settle(program)
        for control in (number, find_button(page, "Next place found"), view):
            assert _is_whole_in_sight(control), control.accessibleName()
    assert view.height() > program.window.height() // 2


@pytest.mark.parametrize("steps", [0, 2, 5])
def test_what_is_searched_for_and_how_often_it_stands_there_can_be_read(
    program: Program, page: DocumentsPage, steps: int
) -> None:
    """In large text the line goes on in another; the page is not rolled sideways for it."""
    program.window.resize(1366, 728)
    program.dressing.enlarge(steps)
    settle(program)
    _make(page)
    words = page._preview._words  # noqa: SLF001 - the preview's own search field has a twin on every page
    words.setText("line-of-sight as at")
    wait_for(lambda: f"1 of {PAGES} places" in seen_text(page))
    settle(program)
    (frame,) = [one for one in program.window.findChildren(QScrollArea) if one.widget() is page]
    assert frame.horizontalScrollBar().maximum() == 0
    found = next(label for label in page.findChildren(PlainLabel) if label.text() == f"1 of {PAGES} places")
    for control in (words, found, find_button(page, "Next place found")):
        assert _is_whole_in_sight(control), control.accessibleName()
    assert words.fontMetrics().horizontalAdvance(words.text()) < words.width()
    assert words.fontMetrics().horizontalAdvance(words.placeholderText()) < words.width()


def test_a_letter_brings_a_control_of_the_form_into_sight(program: Program, page: DocumentsPage) -> None:
    """Also one that its own bar has rolled away."""
    program.window.resize(1366, 728)
    program.dressing.enlarge(5)
    settle(program)
    compose = find_button(page, "Compose a pack")
    assert not _is_whole_in_sight(compose)
    compose.setFocus(Qt.FocusReason.ShortcutFocusReason)
    settle(program)
    assert _is_whole_in_sight(compose)


def test_a_button_cut_off_by_the_edge_is_pressed_at_the_first_click(program: Program, page: DocumentsPage) -> None:
    """It stays under the mouse until it is let go of."""
    program.dressing.enlarge(5)
    settle(program)
    make, side = find_button(page, "Make the document"), page.findChild(QScrollArea)
    assert isinstance(side, QScrollArea)
    cut = side.viewport().height() - make.mapTo(side.viewport(), QPoint(0, make.height() // 4)).y()
    program.window.resize(program.window.width(), program.window.height() - cut)
    settle(program)
    assert make.visibleRegion().boundingRect().height() == make.height() // 4
    place = make.mapTo(program.window, QPoint(make.width() // 2, make.height() // 8))
    # Through the window, as from the system: pressed and let go of at one place of the screen.
    handle = program.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    assert make.hasFocus()
    settle(program)
    assert status_text(program) != _READY
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
    wait_for(lambda: status_text(program) == _READY)


def _is_whole_in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_no_sentence_loses_a_line_when_another_grows(opened: Callable[[], Program]) -> None:
    """On a small laptop what a document is for is read to its end, also while the bar stands below it."""
    program = opened()
    program.window.resize(1280, 724)
    page = turn_to(program, "documents").documents
    about = next(one for one in page.findChildren(PlainLabel) if one.text().startswith("For members: what changed"))
    assert about.height() >= about.heightForWidth(about.width()) > 2 * about.fontMetrics().lineSpacing()
    bar = page.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    bar.show()
    settle(program)
    assert about.height() >= about.heightForWidth(about.width())


def test_what_is_done_before_there_are_pages_to_count_is_said_on_the_bar(
    page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a large plan the first page is seconds away; the words have room on the bar."""
    said: list[tuple[str, bool]] = []
    begin = WorkBar.begin

    def heard(bar: WorkBar, what: str) -> None:
        begin(bar, what)
        said.append((bar.text(), bar.fontMetrics().horizontalAdvance(bar.text()) < bar.width()))

    monkeypatch.setattr(WorkBar, "begin", heard)
    _make(page)
    assert said == [("begun: reading the plan", True)]


def test_a_document_is_saved_where_she_says(page: DocumentsPage, answers: Answers, tmp_path: Path) -> None:
    """The saved file is whole, and its folder can be opened."""
    _make(page)
    answers.save = tmp_path / "line of sight.pdf"
    find_button(page, "Save as").click()
    assert answers.save.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*.pdf*")] == ["line of sight.pdf"]
    find_button(page, "Open folder").click()
    assert answers.opened == [tmp_path]


def _suggested(page: DocumentsPage, answers: Answers, box: str, *choices: str) -> list[str]:
    """The name that a save suggests for each choice of a box, one after the other."""
    suggested = []
    for choice in choices:
        find_box(page, box).setCurrentText(choice)
        _make(page)
        find_button(page, "Save as").click()
        suggested.append(answers.suggested)
    return suggested


def test_the_name_that_a_save_suggests_says_for_whom_it_is(page: DocumentsPage, answers: Answers) -> None:
    """What is for members and what may be published never meet under one name."""
    assert _suggested(page, answers, "For whom", "Members", "The public") == [
        "line-of-sight-2017-03-31-members.pdf",
        "line-of-sight-2017-03-31-public.pdf",
    ]


def test_the_name_that_a_save_suggests_says_whose_portfolio_and_which_print(
    page: DocumentsPage, answers: Answers
) -> None:
    """A pack in large print never offers to replace the one in usual print, nor one portfolio's another's."""
    find_box(page, "Document").setCurrentText("Portfolio holder's pack")
    find_box(page, "Portfolio of").setCurrentIndex(1)
    forms = ("Short, 12 point", "Short, large print, 18 point")
    whose = "portfolio-pack-portfolio-holder"
    assert _suggested(page, answers, "Length and size", *forms) == [
        f"{whose}-short-2017-03-31-members.pdf",
        f"{whose}-short-large-print-2017-03-31-members.pdf",
    ]


@pytest.mark.parametrize("place", ["nowhere/line.pdf", f"{'x' * 300}.pdf"])
def test_a_place_that_cannot_be_written_is_said(
    page: DocumentsPage, answers: Answers, tmp_path: Path, place: str
) -> None:
    """A folder that is not there, a name too long: nothing half done is left, and the sentence says what to do."""
    _make(page)
    answers.save = tmp_path / place
    find_button(page, "Save as").click()
    assert "It could not be saved there" in seen_text(page)
    assert not list(tmp_path.glob("*.pdf*"))


def test_a_document_can_be_stopped(page: DocumentsPage) -> None:
    """Stop ends the work, says so, and the next one can be made."""
    find_button(page, "Make the document").click()
    find_button(page, "Stop").click()
    wait_for(lambda: find_button(page, "Make the document").isEnabled())
    assert "Stopped. Nothing was kept." in seen_text(page)
    _make(page)
    assert "is ready" in seen_text(page)


def test_closing_asks_in_a_line_while_a_document_is_made(
    program: Program, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The keys are on the answer by which nothing is lost, on whatever page she is; the work goes on."""
    can_go_on, write = threading.Event(), ReadyCopy.write_document

    def wait_and_write(copy: ReadyCopy, order: Order, path: Path, **told: Any) -> Written:  # noqa: ANN401 - handed on
        can_go_on.wait(20)
        return write(copy, order, path, **told)

    monkeypatch.setattr(ReadyCopy, "write_document", wait_and_write)
    make = find_button(page, "Make the document")
    make.click()
    program.wiring.go("plan")
    press(program.window, "Ctrl+Q")
    assert program.window.isVisible()
    said = "“Line of sight” is still being made. Closing now stops it, and nothing of it is kept."
    assert said in seen_text(program.window)
    assert status_text(program) == f"{said} Ctrl+Q again closes."
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Keep the window open (Esc)"
    press(focus, "Escape")
    assert said not in seen_text(program.window)
    press(program.window, "Ctrl+Q")
    assert said in seen_text(program.window)
    can_go_on.set()
    wait_for(make.isEnabled)
    assert said not in seen_text(program.window), "there is nothing to ask any more"
    assert "is ready" in seen_text(turn_to(program, "documents").documents)


def test_closing_again_closes_and_leaves_nothing_half_written(
    opened: Callable[[], Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time is meant."""
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    program = opened()
    assert list(passing.iterdir())
    find_button(turn_to(program, "documents").documents, "Make the document").click()
    press(program.window, "Ctrl+Q")
    assert program.window.isVisible()
    press(program.window, "Ctrl+Q")
    assert not program.window.isVisible()
    assert not list(passing.iterdir())


def test_only_a_day_that_she_chose_is_asked_for(page: DocumentsPage, example_material: Material) -> None:
    """The return before is left to each document: the chair's report counts from the Board's last meeting."""
    wanted: list[Order] = []
    page.document_wanted.connect(wanted.append)
    first, before, newest = date(2016, 10, 31), date(2016, 12, 31), date(2017, 3, 31)
    for since in (before, first):
        page.show_choices(page.kinds, (first, before, newest))
        page.show_material(with_picture(example_material, since=since))
        _make(page)
    assert [order.since for order in wanted] == [None, first]


def test_words_are_found_in_the_preview(page: DocumentsPage) -> None:
    """Search says how many places it found and walks through them."""
    _make(page)
    preview = page._preview  # noqa: SLF001 - the preview's own search field has a twin on every page
    preview._words.setText("line-of-sight")  # noqa: SLF001 - see above
    wait_for(lambda: f"{PAGES} places" in seen_text(page))
    assert f"1 of {PAGES} places" in seen_text(page)
    find_button(page, "Next place found").click()
    assert f"2 of {PAGES} places" in seen_text(page)
    assert find_line(page, "Page").text() == "2"


def test_home_and_end_go_through_the_whole_preview(page: DocumentsPage) -> None:
    """To the last page and back to the first, which the number beside it says."""
    _make(page)
    view = next(view for view in page.findChildren(QPdfView) if view.isVisible())
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() > 0
    assert find_line(page, "Page").text() == str(PAGES)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (view.verticalScrollBar().value(), find_line(page, "Page").text()) == (0, "1")


def _linked(path: Path) -> Path:
    """Forty pages; the second has lines that lead to pages of the document, and one that leads into the program."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in range(40):
        canvas.drawString(52, 780, f"Page {page + 1}")
        canvas.bookmarkHorizontal(f"p{page}", 52, 400)
        if page == 1:
            for line, target in enumerate((30, 11, 39)):
                canvas.drawString(52, 700 - 30 * line, f"To chapter {line}")
                canvas.linkRect("", f"p{target}", (52, 695 - 30 * line, 543, 712 - 30 * line))
            canvas.linkURL("lineofsight:action/1.10", (52, 595, 543, 612))
            canvas.linkURL("https://example.org", (52, 565, 543, 582))
        canvas.showPage()
    canvas.save()
    return path


def _show_linked(program: Program, page: DocumentsPage, path: Path) -> QPdfView:
    """The view of that document, on its second page."""
    page._preview.show_file(_linked(path))  # noqa: SLF001 - what is shown beside the form
    settle(program)
    find_line(page, "Page").setText("2")
    find_line(page, "Page").returnPressed.emit()
    settle(program)
    view = next(view for view in page.findChildren(QPdfView) if view.isVisible())
    view.setFocus()
    return view


def test_lines_of_the_contents_lead_to_their_pages_by_mouse(
    program: Program, page: DocumentsPage, tmp_path: Path
) -> None:
    """Where the document is rolled, too: the second line, 677 points below the upper edge less its height."""
    view = _show_linked(program, page, tmp_path / "linked.pdf")
    scale = (view.viewport().width() - 12) / 595
    line = QPoint(300, int((842 - 672) * scale))
    QTest.mouseMove(view.viewport(), line)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert find_line(page, "Page").text() == "12"
    press(program.window, "Backspace")
    assert find_line(page, "Page").text() == "2"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, int(60 * scale)))
    assert find_line(page, "Page").text() == "2"


def test_links_of_the_preview_are_followed_by_key(program: Program, page: DocumentsPage, tmp_path: Path) -> None:
    """Tab, Shift+Tab and Enter, as in details, and back again to the one followed; after the last Tab leaves."""
    view = _show_linked(program, page, tmp_path / "linked.pdf")
    assert "Tab goes from link to link" in view.accessibleDescription()
    before = view.verticalScrollBar().value()
    press(program.window, "Tab", "Tab", "Tab", "Shift+Tab", "Return")
    assert find_line(page, "Page").text() == "12"
    press(program.window, "Backspace")
    assert abs(view.verticalScrollBar().value() - before) <= 1
    press(program.window, "Tab", "Return")
    assert find_line(page, "Page").text() == "40"
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    press(program.window, "Tab")
    assert not view.hasFocus()


def test_tab_reaches_links_that_are_out_of_sight(program: Program, page: DocumentsPage, tmp_path: Path) -> None:
    """From the cover, which has none; back from the first it leaves, and what is rolled away is not gone on from."""
    view = _show_linked(program, page, tmp_path / "linked.pdf")
    find_line(page, "Page").setText("1")
    find_line(page, "Page").returnPressed.emit()
    view.setFocus()
    press(program.window, "Shift+Tab")
    assert not view.hasFocus()
    view.setFocus()
    press(program.window, "Tab")
    assert view.hasFocus()
    assert find_line(page, "Page").text() == "2"
    press(program.window, "End", "Tab")
    assert not view.hasFocus()
    view.setFocus()
    press(program.window, "Home", "Tab", "Return")
    assert find_line(page, "Page").text() == "31"
    press(program.window, "Backspace", "Shift+Tab")
    assert not view.hasFocus()


def test_back_goes_back_in_the_document_before_it_leaves_it(
    program: Program, page: DocumentsPage, tmp_path: Path
) -> None:
    """Alt+Left as Backspace, as often as links were followed; then to the page before."""
    turn_to(program, "plan")
    turn_to(program, "documents")
    view = _show_linked(program, page, tmp_path / "linked.pdf")
    before = view.verticalScrollBar().value()
    press(program.window, "Tab", "Return")
    assert find_line(page, "Page").text() == "31"
    press(program.window, "Alt+Left")
    settle(program)
    assert program.window.current_page == "documents"
    assert abs(view.verticalScrollBar().value() - before) <= 1
    assert status_text(program) == "Back to where the link stands."
    press(program.window, "Alt+Left")
    settle(program)
    assert program.window.current_page == "plan"


def test_a_link_out_of_a_document_opens_its_place_in_the_program(
    program: Program, page: DocumentsPage, tmp_path: Path
) -> None:
    """An address of the program; any other is passed over, for a document is read offline."""
    wanted: list[str] = []
    page.link_chosen.connect(wanted.append)
    _show_linked(program, page, tmp_path / "linked.pdf")
    press(program.window, "Tab", "Tab", "Tab", "Tab", "Return")
    assert wanted == ["action/1.10"]


def test_before_every_page_is_searched_no_count_is_final(page: DocumentsPage) -> None:
    """Nought while the search still runs would say that the paper is silent."""
    _make(page)
    words, pane = page._preview._words, page._preview._pane  # noqa: SLF001 - as above
    told: list[str] = []
    assert pane is not None
    pane.found.connect(told.append)
    words.setText("line-of-sight")
    assert told[-1] == "Searching…"
    wait_for(lambda: told[-1] == f"1 of {PAGES} places")
    assert "1 of 1 place so far" in told
    assert "0 found" not in told
    words.setText("no such words")
    wait_for(lambda: told[-1] == "0 found")
    words.setText("")
    assert told[-1] == ""


class _Paints(QObject):
    """How often a widget was painted."""

    count = 0

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count, and keep nothing from the widget."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_what_was_found_before_is_not_marked_any_more(program: Program, page: DocumentsPage) -> None:
    """The view paints anew for the words as they stand now: the marks of those half typed stayed on other places."""
    _make(page)
    words = page._preview._words  # noqa: SLF001 - as above
    words.setText("line-of-sight")
    wait_for(lambda: f"1 of {PAGES} places" in seen_text(page))
    settle(program)
    view = next(view for view in page.findChildren(QPdfView) if view.isVisible())
    paints = _Paints()
    view.viewport().installEventFilter(paints)
    words.setText("no such words")
    wait_for(lambda: "0 found" in seen_text(page))
    settle(program)
    assert paints.count
    assert view.currentSearchResultIndex() == -1


def test_a_new_document_is_not_counted_by_what_was_found_in_the_one_before(page: DocumentsPage) -> None:
    """It begins on its first page, nothing searched for in it."""
    _make(page)
    words = page._preview._words  # noqa: SLF001 - the preview's own search field has a twin on every page
    words.setText("line-of-sight")
    wait_for(lambda: f"1 of {PAGES} places" in seen_text(page))
    find_button(page, "Next place found").click()
    _make(page)
    assert (words.text(), find_line(page, "Page").text()) == ("", "1")
    assert "places" not in seen_text(page)
    words.setText("line-of-sight")
    wait_for(lambda: f"1 of {PAGES} places" in seen_text(page))


def test_a_place_found_far_down_a_page_is_in_sight(program: Program, page: DocumentsPage, tmp_path: Path) -> None:
    """Not the head of its page alone: also a second one on the page that is shown, and on a wide sheet after others."""
    made = tmp_path / "tall.pdf"
    places = ((0, 0.9), (1, 0.1), (1, 0.95), (2, 0.8))
    sizes = ((595, 842), (842, 595), (595, 842))
    canvas = Canvas(str(made))
    for number, size in enumerate(sizes):
        canvas.setPageSize(size)
        for on, down in places:
            if on == number:
                canvas.drawString(72, size[1] * (1 - down), "caseload")
        canvas.showPage()
    canvas.save()
    preview = page._preview  # noqa: SLF001 - see above
    preview.show_file(made)
    settle(program)
    preview._words.setText("caseload")  # noqa: SLF001 - see above
    wait_for(lambda: f"1 of {len(places)} places" in seen_text(page))
    view = next(view for view in page.findChildren(QPdfView) if view.isVisible())
    bar, seen = view.verticalScrollBar(), view.viewport().height()
    width = view.viewport().width() - 12
    heights = [round(width * high / wide) for wide, high in sizes]
    for on, down in places:
        place = sum(heights[:on]) + heights[on] * down
        assert bar.value() < place < bar.value() + seen, (on, down)
        assert find_line(page, "Page").text() == str(on + 1)
        find_button(page, "Next place found").click()


def test_a_page_is_gone_to_by_its_number(page: DocumentsPage) -> None:
    """A number beyond the document is set to its last page, nought and nonsense to its first."""
    _make(page)
    number = find_line(page, "Page")
    for typed, shown in (("2", "2"), ("0", "1"), ("99", "3"), ("x", "1")):
        number.clear()
        QTest.keyClicks(number, typed)
        QTest.keyClick(number, Qt.Key.Key_Return)
        assert number.text() == shown, typed


def test_what_is_in_sight_is_named_when_something_else_is_chosen(page: DocumentsPage) -> None:
    """Nobody prints the members' document for the public because the form says the public."""
    _make(page)
    ready = "Line of sight as at 31 March 2017 is ready."
    readers = find_box(page, "For whom")
    readers.setCurrentText("The public")
    assert "Still shown: Line of sight as at 31 March 2017 (For members)." in seen_text(page)
    assert ready not in seen_text(page)
    readers.setCurrentText("Members")
    assert ready in seen_text(page)
    readers.setCurrentText("The public")
    _make(page)
    assert ready in seen_text(page)


def test_the_document_the_print_and_the_portfolio_are_as_they_were_left(
    opened: Callable[[], Program], example_material: Material
) -> None:
    """For whom it is made is said anew; large print stays with another document, and with another as at date."""
    lead = "Portfolio Holder for Care Services"
    program = opened()
    page = book_of(program).documents
    page.show_material(example_material)
    for name, words in (
        ("Document", "Portfolio holder's pack"),
        ("Length and size", "Full, large print, 18 point"),
        ("For whom", "The public"),
        ("Portfolio of", lead),
    ):
        find_box(page, name).setCurrentText(words)
    find_box(page, "Document").setCurrentText("Chair's report to the Board")
    find_box(page, "Document").setCurrentText("Portfolio holder's pack")
    page.show_material(example_material)
    kept = page.remembered()

    again = DocumentsPage(Look.of(program.dressing, {}))
    again.recall(kept)
    again.show_choices(page.kinds, (date(2017, 3, 31),))
    again.show_material(example_material)
    chosen = [find_box(again, name).currentText() for name in ("Document", "Length and size", "Portfolio of")]
    assert chosen == ["Portfolio holder's pack", "Full, large print, 18 point", lead]
    assert find_box(again, "For whom").currentText() == "Members"


def test_saving_before_making_is_answered(program: Program) -> None:
    """Ctrl+S without a document says what to do first."""
    program.window.actions_by_name["save"].trigger()
    assert program.wiring.page == "documents"
    assert "Make a document first" in "\n".join(label.text() for label in program.window.findChildren(PlainLabel))


def test_every_page_reaches_the_printer(page: DocumentsPage, answers: Answers, tmp_path: Path) -> None:
    """Printing to a file gives as many pages as the document has."""
    _make(page)
    answers.save = tmp_path / "made.pdf"
    find_button(page, "Save as").click()
    document = QPdfDocument(page)
    document.load(str(answers.save))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint_pages(document, printer, range(document.pageCount()))
    printed = QPdfDocument(page)
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == document.pageCount() == PAGES
