"""A person before the window: she has its keys, a mouse and her eyes, and nothing else."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from tests.desktop.conftest import is_busy
from tests.desktop.finding import Control, status_text
from tests.desktop.keys import focus, press

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QModelIndex, QRect

    from lineofsight.desktop.program import Program

_PATIENCE: Final = 60
"""Seconds that she waits for long work."""

_GLANCE: Final = 5
"""Seconds that she looks for what should be there at once."""

_QUIET: Final = 0.06


class Person:
    """Does what a person can do, and reads what stands in sight."""

    def __init__(self, program: Program) -> None:
        self._program = program

    @property
    def front(self) -> QWidget:
        """The window that she works in: the newest paper or dialogue, or the program's own."""
        papers = [one for one in self._program.window.findChildren(QDialog) if one.isVisible()]
        return QApplication.activeModalWidget() or (papers[-1] if papers else self._program.window)

    def press(self, *names: str) -> None:
        """Press keys in the window in front, and wait until the program has done what they ask for."""
        for name in names:
            self._to_front()
            press(self.front, name)
            self.rest()
            self._to_front()

    def write(self, words: str) -> None:
        """Type where the focus is."""
        self._to_front()
        QTest.keyClicks(focus(), words)
        self.rest()

    def click(self, name: str) -> None:
        """Click on the button, or the sentence that leads somewhere, that is called so or begins so."""
        buttons = [one for one in self._in_sight(QAbstractButton) if one.accessibleName().startswith(name)]
        assert buttons, f"no button '{name}' among {[one.accessibleName() for one in self._in_sight(QAbstractButton)]}"
        assert buttons[0].isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton, pos=buttons[0].rect().center())
        self.rest()

    def click_at_once(self, *names: str) -> None:
        """Click on buttons one after the other, without waiting for what each begins."""
        for name in names:
            button = next(one for one in self._in_sight(QAbstractButton) if one.accessibleName().startswith(name))
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.rest()

    def choose(self, name: str, words: str) -> None:
        """Open the list of choices of that name with the mouse, and walk to the choice that begins so."""
        box = next(one for one in self._in_sight(QComboBox) if one.accessibleName() == name)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 8, box.height() // 2))
        self.rest()
        view = box.view()
        found = [row for row in range(box.count()) if box.itemText(row).startswith(words)]
        assert found, f"no '{words}' among {[box.itemText(row) for row in range(box.count())]}"
        for key in (Qt.Key.Key_Home, *(Qt.Key.Key_Down,) * found[0], Qt.Key.Key_Return):
            QTest.keyClick(view, key)
        self.rest()

    def click_row(self, words: str) -> None:
        """Click on the first line in sight of which a cell begins so, scrolling it into sight."""
        for view in self._in_sight(QAbstractItemView):
            for index in _cells(view):
                if str(index.data()).startswith(words):
                    view.scrollTo(index)
                    self._click_at(view, view.visualRect(index))
                    return
        raise AssertionError(f"no line '{words}' in\n{self.reads()}")

    def reads(self) -> str:
        """Every text in sight in the window in front."""
        return "\n".join(self._texts())

    def sees(self, *words: str) -> None:
        """Some of the texts in sight hold each of these words."""
        for one in words:
            self._look(partial(self._is_read, one), f"'{one}' is not in sight")

    def misses(self, words: str) -> None:
        """No text in sight holds these words."""
        self._look(lambda: words not in self.reads(), f"'{words}' is in sight")

    def hears(self, words: str) -> None:
        """The status line says so, which a screen reader speaks too."""
        self._look(lambda: words in status_text(self._program), f"it does not say '{words}'")

    def rest(self) -> None:
        """Let the program do what it was asked for, until nothing moves for a moment."""
        since = time.monotonic()
        while self._is_working() or time.monotonic() < since + _QUIET:
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            if self._is_working():
                since = time.monotonic()
            time.sleep(0.005)

    def _is_working(self) -> bool:
        desks = self._program.session.desks
        return is_busy(self._program) or (desks is not None and desks.search.worker.is_busy)

    def waits_for(self, words: str) -> None:
        """Long work shows its end by these words."""
        self.waits_until(partial(self._is_read, words))

    def waits_until(self, holds: Callable[[], bool]) -> None:
        """Wait for the end of long work."""
        self._look(holds, "it did not come", _PATIENCE)

    def row_of(self, words: str) -> str:
        """All cells of the first line in sight of which one begins so."""
        for view in self._in_sight(QAbstractItemView):
            for index in _cells(view):
                if str(index.data()).startswith(words):
                    columns = range(view.model().columnCount(index.parent()))
                    return " | ".join(str(index.siblingAtColumn(column).data()) for column in columns)
        raise AssertionError(f"no line '{words}' in\n{self.reads()}")

    def _is_read(self, words: str) -> bool:
        return words in self.reads()

    def _look(self, holds: Callable[[], bool], otherwise: str, seconds: int = _GLANCE) -> None:
        end = time.monotonic() + seconds
        while not holds():
            said = status_text(self._program)
            assert time.monotonic() < end, f"{otherwise}; the status line says: {said}\nin sight is:\n{self.reads()}"
            self.rest()

    def _to_front(self) -> None:
        # As the window manager does when a paper is laid on the desk or taken away; without a screen there is none.
        self.front.activateWindow()
        QApplication.processEvents()

    def _click_at(self, view: QAbstractItemView, place: QRect) -> None:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        self.rest()

    def _in_sight(self, kind: type[Control]) -> Iterator[Control]:
        return (one for one in self.front.findChildren(kind) if one.isVisible() and one.window() is self.front)

    def _texts(self) -> Iterator[str]:
        for widget in self._in_sight(QWidget):
            match widget:
                case QLabel() | QLineEdit():
                    yield widget.text()
                case QAbstractButton():
                    yield widget.accessibleName()
                case QComboBox():
                    yield widget.currentText()
                case QTextBrowser() | QPlainTextEdit():
                    yield widget.toPlainText()
                case QAbstractItemView():
                    yield from (str(index.data()) for index in _cells(widget))
                case _:
                    pass


def _cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Every cell of a table, list or tree, the lines of a tree that are folded up left out."""

    def walk(parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(model.rowCount(parent)):
            for column in range(1 if isinstance(view, QListView) else model.columnCount(parent)):
                index = model.index(row, column, parent)
                if index.data() is not None and not view.visualRect(index).isEmpty():
                    yield index
            yield from walk(model.index(row, 0, parent))

    model = view.model()
    yield from walk(view.rootIndex())
