"""What a page shows is printed, saved and copied as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QTableView

from lineofsight.desktop.models.flattening import headings_of, rows_of
from lineofsight.desktop.widgets.chart_view import ChartView
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.wording.lists import and_
from lineofsight.wording.saving import saved_words
from lineofsight.workspace.first_page.cards import Card, CardLine
from tests.desktop.conftest import settle
from tests.desktop.finding import status_text
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

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers


def test_the_table_is_saved_as_it_is_filtered(program: Program, answers: Answers, tmp_path: Path) -> None:
    """What the search left is in the file, and the file says so."""
    program.wiring.go("indicators")
    book = book_of(program)
    search = book.indicators.findChild(SearchLine)
    assert isinstance(search, SearchLine)
    search.setText("caseload")
    settle(program)
    shown = book.indicators.listing.table()
    answers.table = tmp_path / "x.csv"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    text = answers.table.read_text(encoding="utf-8-sig")
    assert status_text(program) == saved_words(answers.table)
    everything = book.indicators.listing._known  # noqa: SLF001 - what there is beside what is shown
    assert len(rows_of(shown.model)) < len(everything)
    assert "Search: caseload." in text
    assert text.startswith(",".join(headings_of(shown.model))[:20])


def test_the_plan_is_copied_with_its_source(program: Program) -> None:
    """Every theme, action and milestone in order, then whose plan it is and as at when."""
    turn_to(program, "plan")
    program.window.actions_by_name["copy_table"].trigger()
    copied = QApplication.clipboard().text()
    assert "1.5" in copied
    assert "As at 31 March 2017" in copied
    assert "For members" in copied
    assert status_text(program).startswith("Copied: Plan, ")


def test_the_plan_s_table_is_a_table_on_paper_and_whole_in_a_file(
    program: Program, answers: Answers, tmp_path: Path
) -> None:
    """Across the page, from its first one; what has no room there is named, and is in the CSV."""
    page = turn_to(program, "plan").pages["plan"]
    shown = page.table()
    assert shown is not None
    assert shown.fewest == 0, "the tree's three columns fit"
    form = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Show as")
    form.setCurrentText("Table")
    form.activated.emit(form.currentIndex())
    settle(program)
    shown = page.table()
    assert shown is not None
    headings = headings_of(shown.model)
    assert headings[: shown.fewest] == ("No.", "Action", "Status", "Due", "Lead")
    for ending in ("pdf", "csv"):
        answers.table = tmp_path / f"plan.{ending}"
        program.window.actions_by_name["save_table"].trigger()
        settle(program)
    content = (tmp_path / "plan.pdf").read_bytes()
    with open_pdf(content) as pdf:
        assert all(float(sheet.mediabox[2]) > float(sheet.mediabox[3]) for sheet in pdf.pages)
        (head,) = read_tree(pdf).find_all("THead")
        kept = len(head.find_all("TH"))
    assert shown.fewest <= kept < len(headings)
    said = f"Not printed for want of room: {and_(headings[kept:])}. Saved as a workbook, the table holds them all."
    assert squeeze(said) in read_aloud(content)
    text = (tmp_path / "plan.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == ",".join(headings)
    assert "Times moved" in headings


def test_a_chart_is_copied_with_its_words(program: Program) -> None:
    """A picture with the source under it, whatever the theme."""
    turn_to(program, "indicators")
    program.window.actions_by_name["copy_picture"].trigger()
    image = QApplication.clipboard().image()
    assert image.width() > 600
    assert status_text(program).startswith("Copied as a picture: ")
    last = range(image.height() - 40, image.height() - 12)
    foot = {image.pixelColor(x, y).lightness() for y in last for x in range(0, image.width(), 2)}
    assert min(foot) < 100 < max(foot), "there are words under it"


def test_a_chart_is_saved_alone_with_its_words(program: Program, answers: Answers, tmp_path: Path) -> None:
    """The same picture as is copied, with what it shows in words; or the window says why it could not be written."""
    turn_to(program, "indicators")
    program.window.actions_by_name["copy_picture"].trigger()
    copied = QApplication.clipboard().image()
    answers.table = tmp_path / "chart.png"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    assert answers.has_picture
    assert status_text(program) == saved_words(answers.table)
    saved = QImage(str(answers.table))
    assert saved.size() == copied.size()
    assert saved.pixelColor(60, 60) == copied.pixelColor(60, 60)
    assert "as at 31 March 2017" in saved.text("Description")
    answers.table = tmp_path / "gone" / "chart.png"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    assert status_text(program).startswith(f"The picture could not be written to {answers.table}: ")
    turn_to(program, "overview")
    answers.table = tmp_path / "overview.png"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    assert not answers.has_picture
    assert "'overview.png' does not end in .pdf" in status_text(program)


def _menu_at(program: Program, place: QWidget) -> list[str]:
    """What a right click there offers; each letter that is underlined is of one line alone."""
    middle = place.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, place.mapToGlobal(middle))
    QApplication.sendEvent(place, event)
    menu = QApplication.activePopupWidget()
    actions = menu.actions()[:-1] if menu is not None else []
    letters = [key for action in actions if (key := QKeySequence.mnemonic(action.text()).toString())]
    assert len(letters) == len(set(letters)), letters
    said = [action.text().replace("&", "") for action in actions]
    if menu is not None:
        menu.close()
    settle(program)
    return said


def test_a_right_click_offers_what_can_be_done_with_it(program: Program) -> None:
    """A note on what is chosen, and what can be taken out of a chart and a table; on a page that shows none nothing."""
    turn_to(program, "help")
    assert _menu_at(program, book_of(program).pages["help"]) == []
    turn_to(program, "indicators")
    page = book_of(program).indicators
    table, chart = page.findChild(QTableView), page.findChild(ChartView)
    assert isinstance(table, QTableView)
    assert isinstance(chart, ChartView)
    assert page.link()
    taken_out = ("Save what is shown…", "Print what is shown…", "Copy what is shown", "Copy this picture")
    offered = ["Show line of sight", "Note about this…", "Bookmark this", "Copy link", "", *taken_out]
    assert _menu_at(program, table.viewport()) == offered
    assert _menu_at(program, chart) == offered


def test_a_page_without_table_or_picture_says_so(program: Program) -> None:
    """The help has neither."""
    turn_to(program, "help")
    program.window.actions_by_name["copy_table"].trigger()
    assert status_text(program) == "This page shows no table that could be taken out of it."
    program.window.actions_by_name["copy_picture"].trigger()
    assert status_text(program) == "This page shows no picture that could be copied."


def test_the_overview_is_saved_under_its_headings(program: Program, answers: Answers, tmp_path: Path) -> None:
    """Cards as headings with lists, for whom the copy is read, without her own notes; as a workbook a line a row."""
    overview = book_of(program).overview
    overview.show_mine((Card("My notes", (CardLine("Ask about the caseload on Tuesday."),)),))
    answers.table = tmp_path / "overview.pdf"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    content = answers.table.read_bytes()
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []
    shown = overview.table()
    assert shown is not None
    rows = rows_of(shown.model)
    with open_pdf(content) as pdf:
        tree = read_tree(pdf)
        assert len(tree.find_all("H2")) == len({row[0] for row in rows})
        assert len(tree.find_all("L")) >= len(tree.find_all("H2"))
    read = read_aloud(content)
    assert [row for row in rows if squeeze(row[1]) not in read] == []
    for said in ("For members", "As at 31 March 2017", "Your own notes are not in it.", "Theme by theme"):
        assert squeeze(said) in read
    assert squeeze("Tuesday") not in read
    answers.table = tmp_path / "overview.csv"
    program.window.actions_by_name["save_table"].trigger()
    settle(program)
    text = answers.table.read_text(encoding="utf-8-sig")
    assert text.startswith("Part,What it says,Rule or reason")
    assert "Key indicators," in text
    assert "Tuesday" not in text
