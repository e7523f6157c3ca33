"""What was dragged or sorted comes back the next time, however the program ended; what the window chose does not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QTreeView

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes
from tests.desktop.conftest import settle
from tests.desktop.finding import find_box, find_button
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program

_PAGES = ("plan", "indicators", "sightline", "governance", "oversight", "questions", "documents", "notes", "imports")
_SEATS = 5
"""The column of the bodies that says how many seats each has."""


def _page(program: Program, name: str) -> Page:
    return turn_to(program, name).pages[name]


def _choose(program: Program, page: Page, entry: str) -> None:
    """Choose an entry of the first box of a page, by how it begins."""
    found = page.findChildren(QComboBox)[0]
    number = next(at for at in range(found.count()) if found.itemText(at).startswith(entry))
    found.setCurrentIndex(number)
    found.activated.emit(number)
    settle(program)


def _drag(widget: QWidget, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3, 4):
        QTest.mouseMove(widget, start + by * part / 4)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=start + by)


def _header(view: QTableView | QTreeView) -> QHeaderView:
    return view.horizontalHeader() if isinstance(view, QTableView) else view.header()


def _widen(view: QTableView | QTreeView, column: int, by: int) -> None:
    header = _header(view)
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 2
    _drag(header.viewport(), QPoint(edge, header.height() // 2), QPoint(by, 0))


def _table(page: Page) -> QTableView:
    return next(one for one in page.findChildren(ReadingTable) if one.isVisible() and one.model().columnCount())


def _tables(page: Page) -> list[QTableView]:
    shown = [one for one in page.findChildren(ReadingTable) if one.isVisible() and one.model().columnCount()]
    return [one for one in shown if _header(one).sectionResizeMode(0) is QHeaderView.ResizeMode.Interactive]


def _pairs(page: Page) -> list[SwitchedPanes]:
    return [one for one in page.findChildren(SwitchedPanes) if one.isVisible() and len(one.in_sight()) == 2]


def _move_handle(panes: SwitchedPanes, by: int) -> None:
    first, last = (panes.indexOf(one) for one in panes.in_sight())
    assert first < last
    handle = panes.handle(last)
    is_level = panes.orientation() is Qt.Orientation.Horizontal
    _drag(handle, QPoint(handle.width() // 2, handle.height() // 2), QPoint(by, 0) if is_level else QPoint(0, by))


def _start_after_kill(program: Program, opened: Callable[[], Program]) -> Program:
    """A new window on what was written while the first still stood, as if that had been killed."""
    folder = program.preferences.left_file.parent
    file, kept = folder / "window.ini", folder / "kept.ini"
    shutil.copy(file, kept)
    program.window.close()
    shutil.move(kept, file)
    return opened()


@pytest.mark.parametrize("name", _PAGES)
def test_columns_and_panes_of_every_page_come_back(name: str, opened: Callable[[], Program]) -> None:
    """Each border and each handle that is dragged, to within a pixel or two of rounding, though nothing was closed."""
    first = opened()
    page = _page(first, name)
    for panes in _pairs(page):
        _move_handle(panes, -70)
        settle(first)
    for table in _tables(page):
        _widen(table, 0, 37)
    settle(first)
    widths = [table.columnWidth(0) for table in _tables(page)]
    sizes = [panes.sizes() for panes in _pairs(page)]
    assert any((widths, sizes)) or name in ("imports", "notes")
    page = _page(_start_after_kill(first, opened), name)
    assert [table.columnWidth(0) for table in _tables(page)] == pytest.approx(widths, abs=3)
    for panes, kept in zip(_pairs(page), sizes, strict=True):
        assert panes.sizes() == pytest.approx(kept, abs=3)


@pytest.mark.parametrize("name", ["sightline", "governance"])
def test_the_list_beside_a_picture_keeps_its_columns(name: str, opened: Callable[[], Program]) -> None:
    """Of the line of sight and of the map, where the list is brought into the picture's place."""

    def listed(program: Program) -> QTableView:
        page = _page(program, name)
        next(one for one in page.findChildren(RegisterView) if one.isVisible()).show_list()
        settle(program)
        return _table(page)

    first = opened()
    table = listed(first)
    usual = table.columnWidth(0)
    _widen(table, 0, 41)
    settle(first)
    assert table.columnWidth(0) > usual + 30
    width = table.columnWidth(0)
    assert listed(_start_after_kill(first, opened)).columnWidth(0) == pytest.approx(width, abs=2)


def test_the_table_of_the_plan_keeps_columns_and_order(opened: Callable[[], Program]) -> None:
    """Sorted by when it was updated, it is so the next time; the tree that stands there first costs it nothing."""
    first = opened()
    page = _page(first, "plan")
    find_box(page, "Show as").setCurrentText("Table")
    find_box(page, "Show as").activated.emit(1)
    settle(first)
    table = _table(page)
    header = table.horizontalHeader()
    column = header.count() - 1
    place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    _widen(table, 1, 33)
    settle(first)
    shown = [str(table.model().index(row, 1).data()) for row in range(table.model().rowCount())]
    width = table.columnWidth(1)
    find_box(page, "Show as").setCurrentText("Tree")
    find_box(page, "Show as").activated.emit(0)
    settle(first)
    second = _start_after_kill(first, opened)
    page = _page(second, "plan")
    find_box(page, "Show as").setCurrentText("Table")
    find_box(page, "Show as").activated.emit(1)
    settle(second)
    table = _table(page)
    assert table.horizontalHeader().sortIndicatorSection() == column
    assert [str(table.model().index(row, 1).data()) for row in range(table.model().rowCount())] == shown
    assert table.columnWidth(1) == pytest.approx(width, abs=2)


def test_an_order_is_kept_as_the_heading_was_pressed(opened: Callable[[], Program]) -> None:
    """Pressed once "Seats" puts the most first, pressed twice the least; which it was is kept, and no way up or down.

    So an order that was kept comes back as it was, should a column ever begin the other way round.
    """

    def seats(program: Program) -> tuple[QTableView, list[float]]:
        page = _page(program, "governance")
        _choose(program, page, "Bodies")
        program.window.resize(2560, 1400)
        settle(program)
        table = _table(page)
        cells = (table.model().index(row, _SEATS) for row in range(table.model().rowCount()))
        return table, [float(cell.data(CellRole.SORT)) for cell in cells]

    program = opened()
    for presses, way in ((1, 1.0), (2, -1.0)):
        table, _ = seats(program)
        header = table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(_SEATS) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        _, pressed = seats(program)
        assert pressed == sorted(pressed, reverse=presses == 1)
        kept = table.findChild(ByHand)
        assert isinstance(kept, ByHand)
        assert f'Seats": {{"{_SEATS}": {way}}}' in kept.write()
        program = _start_after_kill(program, opened)
        assert seats(program)[1] == pressed


def test_the_tree_of_the_plan_keeps_its_columns(opened: Callable[[], Program]) -> None:
    """The status is as wide as it was made, in letters, and the title has the rest; in larger text nothing is cut."""
    first = opened()
    tree = _page(first, "plan").findChildren(QTreeView)[0]
    usual = tree.columnWidth(1)
    _widen(tree, 1, -40)
    settle(first)
    narrow = tree.columnWidth(1)
    assert usual - 50 < narrow < usual - 20
    first.window.resize(1290, 860)
    settle(first)
    assert tree.columnWidth(1) == pytest.approx(narrow, abs=2)
    second = _start_after_kill(first, opened)
    tree = _page(second, "plan").findChildren(QTreeView)[0]
    assert tree.columnWidth(1) == pytest.approx(narrow, abs=2)
    letters = narrow / tree.fontMetrics().averageCharWidth()
    second.dressing.enlarge(5)
    settle(second)
    assert tree.columnWidth(1) == pytest.approx(letters * tree.fontMetrics().averageCharWidth(), abs=3)
    assert tree.header().length() <= tree.viewport().width()


def test_each_register_has_its_own_columns_and_order(opened: Callable[[], Program]) -> None:
    """What was made of the risks holds for the risks, while another register is as it comes."""
    first = opened()
    page = _page(first, "oversight")
    _choose(first, page, "Risks")
    table = _table(page)
    as_it_comes = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 12, header.height() // 2)
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    _widen(table, 0, 29)
    settle(first)
    risks = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
    width = table.columnWidth(0)
    assert risks != as_it_comes
    assert header.sortIndicatorSection() == 0
    _choose(first, page, "Audit")
    assert header.sortIndicatorSection() == -1
    second = _start_after_kill(first, opened)
    page = _page(second, "oversight")
    _choose(second, page, "Audit")
    table = _table(page)
    assert table.horizontalHeader().sortIndicatorSection() == -1
    _choose(second, page, "Risks")
    assert [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())] == risks
    assert table.columnWidth(0) == pytest.approx(width, abs=2)


def test_what_the_window_chose_is_not_kept_as_hers(opened: Callable[[], Program]) -> None:
    """Text size, theme, another size of the window and every page walked through leave nothing behind."""
    program = opened()
    for steps in (3, -3):
        program.dressing.enlarge(steps)
        for name in _PAGES:
            _page(program, name)
    program.window.resize(1500, 900)
    settle(program)
    program.window.close()
    kept = Preferences(program.preferences.left_file.parent)
    for name in _PAGES:
        assert [key for key in kept.recall(name) if key.startswith("arranged")] == [], name


def test_an_order_is_given_up_by_pressing_a_third_time(opened: Callable[[], Program]) -> None:
    """Then the lines come as they came, the next time, too."""
    program = opened()
    table = _table(_page(program, "questions"))
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 12, header.height() // 2)
    sections = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        sections.append(header.sortIndicatorSection())
    assert sections == [1, 1, -1]
    settle(program)
    table = _table(_page(_start_after_kill(program, opened), "questions"))
    assert table.horizontalHeader().sortIndicatorSection() == -1


def test_columns_that_were_shown_or_hidden_come_back(opened: Callable[[], Program]) -> None:
    """Of the indicators, whose columns can be chosen."""
    first = opened()
    first.window.resize(2600, 900)
    page = _page(first, "indicators")
    table = _table(page)
    menu = find_button(page, "Columns").menu()
    next(one for one in menu.actions() if one.text() == "Latest figure").trigger()
    settle(first)
    assert table.isColumnHidden(1)
    second = _start_after_kill(first, opened)
    second.window.resize(2600, 900)
    table = _table(_page(second, "indicators"))
    assert table.isColumnHidden(1)


def test_a_damaged_memory_costs_nothing_else(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Widths of columns that are not there, or of no width, are passed over."""
    preferences = Preferences(tmp_path)
    preferences.remember("indicators", {f"arranged{at}": '{"hidden": {"99": 1}, "x": 1' for at in range(9)})
    preferences.flush()
    page = _page(opened(), "indicators")
    assert _table(page).columnWidth(0) > 0


_NUMBERS = st.dictionaries(st.integers(0, 99), st.floats(-1e6, 1e6), max_size=4)


@given(st.dictionaries(st.text(max_size=9), _NUMBERS, min_size=1, max_size=5))
def test_what_is_written_is_read_as_it_was(arranged: dict[str, dict[int, float]]) -> None:
    """Names, numbers and their order."""
    owner = QObject()
    kept, read = ByHand(owner), ByHand(owner)
    for name, numbers in arranged.items():
        kept.keep(name, numbers)
    read.read(kept.write())
    assert {name: read.get(name) for name in arranged} == arranged
    assert [list(read.get(name)) for name in arranged] == [list(numbers) for numbers in arranged.values()]


@pytest.mark.parametrize("text", ["x", "[]", "[1]", '{"a": 1}', '{"a": {"b": 1}}', '{"a": {"1": "NaN"}}', "null"])
def test_what_cannot_be_read_leaves_all_as_it_was(text: str) -> None:
    """A damaged line takes nothing away."""
    owner = QObject()
    kept = ByHand(owner)
    kept.keep("widths", {1: 2.5})
    kept.read(text)
    assert kept.get("widths") == {1: 2.5}


def test_what_was_arranged_longest_ago_is_forgotten_first() -> None:
    """A table that shows ever other columns does not grow what is kept without end."""
    owner = QObject()
    kept = ByHand(owner)
    for number in range(100):
        kept.keep(str(number), {0: 1.0})
    assert "39" not in kept
    assert "40" in kept
