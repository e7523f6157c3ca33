"""What is closed leaves memory: every dialogue one by one, and with the window every object that it was made of."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken

from lineofsight.desktop.app import build
from lineofsight.desktop.bookmarks_dialog import BookmarksDialog
from lineofsight.desktop.compose_dialog import ComposeDialog
from lineofsight.desktop.crash import CrashDialog
from lineofsight.desktop.day_dialog import DayDialog
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.program import begin
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.documents.material import Material
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.every_class import classes_of
from tests.desktop.finding import find_button
from tests.desktop.keys import press, type_words
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_TIMES: Final = 3
_DIALOGS: Final = tuple(kind for kind in classes_of(QDialog) if not kind.__subclasses__())
"""What others are made from is opened as each of them."""

_FAULTS: Final = count(1)


def _by_keys(*keys: str) -> Callable[[Program], None]:
    return lambda program: press(program.window, *keys)


def _compose(program: Program) -> None:
    press(program.window, "Ctrl+8")
    find_button(book_of(program).documents, "Compose a pack").click()


def _fail(program: Program) -> None:
    # Of another kind each time: the same fault over and over is told once.
    program.guard.show_fault(type(f"Fault{next(_FAULTS)}", (Exception,), {})())


def _write(program: Program) -> None:
    program.session.open_link("action/1.10")
    settle(program)
    press(program.window, "Ctrl+N")


def _ask_for_a_day(program: Program) -> None:
    program.window.header.another_day_wanted.emit(True)  # noqa: FBT003 - as the list of dates does


_OPENED_BY: Final[Mapping[type[QDialog], Callable[[Program], None]]] = {
    BookmarksDialog: _by_keys("Ctrl+B"),
    ComposeDialog: _compose,
    CrashDialog: _fail,
    DayDialog: _ask_for_a_day,
    SearchDialog: _by_keys("Ctrl+K"),
    SettingsDialog: _by_keys("Ctrl+,"),
    WritingDialog: _write,
}
_STAYS: Final = (SearchDialog,)
"""Made once with the window, so that no letter typed after Ctrl+K is lost."""


@pytest.mark.parametrize("kind", _DIALOGS, ids=lambda kind: kind.__name__)
def test_a_closed_dialogue_leaves_memory(whole_program: Program, kind: type[QDialog]) -> None:
    """Opened as a person does and left with Escape, three times: neither Qt nor Python holds anything of it."""
    assert kind in _OPENED_BY, f"nothing opens {kind.__name__} here: write how a person does, in _OPENED_BY"
    program = whole_program
    # What Qt itself makes once, such as the frame of a list of choices, is there after the first time.
    _open_and_leave(program, kind)
    before = len(QApplication.allWidgets())
    for _ in range(_TIMES):
        watch, destroyed = _open_and_leave(program, kind)
        stays = kind in _STAYS
        assert len(program.window.findChildren(kind)) == int(stays)
        assert (watch() is None, bool(destroyed)) == (not stays, not stays)
    assert len(QApplication.allWidgets()) == before


def _open_and_leave(program: Program, kind: type[QDialog]) -> tuple[weakref.ref[QDialog], list[bool]]:
    _OPENED_BY[kind](program)
    settle(program)
    (dialog,) = (one for one in program.window.findChildren(kind) if one.isVisible())
    destroyed: list[bool] = []
    dialog.destroyed.connect(lambda: destroyed.append(True))
    dialog.activateWindow()
    press(dialog, "Escape")
    assert not dialog.isVisible()
    watch = weakref.ref(dialog)
    del dialog
    _forget(program)
    return watch, destroyed


def _forget(program: Program) -> None:
    program.window.activateWindow()
    settle(program)
    forget()
    gc.collect()
    forget()


@pytest.mark.usefixtures("ready_example")
def test_a_closed_window_leaves_nothing(app: QApplication, answers: Answers, tmp_path: Path) -> None:
    """Every page was seen, something found and a note begun: no object of any of our classes is left, nor of Qt's."""
    ours = classes_of(QObject)
    widgets = _places(app.allWidgets())
    before = {id(one) for one in _alive(ours)}
    _spend_an_evening(app, answers, tmp_path / "data")
    left = sorted({type(one).__name__ for one in _alive(ours) if id(one) not in before})
    assert not left
    # A window that another test left open may have been given new parts, dressed as it was with this one.
    assert not [type(one).__name__ for one in app.allWidgets() if not _places([one.window()]) <= widgets]


def _spend_an_evening(app: QApplication, answers: Answers, data: Path) -> None:
    shell = build(app, data)
    shell.window.show()
    shell.window.activateWindow()
    program = begin(shell, answers)
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    for spec in PAGES:
        press(program.window, spec.keys)
        settle(program)
    press(program.window, "Ctrl+K")
    type_words("1.4")
    settle(program)
    press(program.window, "Return")
    program.window.activateWindow()
    settle(program)
    press(program.window, "Ctrl+N")
    settle(program)
    program.window.close()
    program.window.deleteLater()
    forget()


def _places(widgets: Iterable[QWidget]) -> set[int]:
    """Where widgets are in memory: of many that Qt made itself Python has an object only while they are asked for."""
    return {int(place) for widget in widgets for place in Shiboken.getCppPointer(widget)}


def _alive(kinds: tuple[type[QObject], ...]) -> list[QObject]:
    """Every object of these classes that Python still holds."""
    gc.collect()
    forget()
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, kinds)]


def test_what_was_shown_before_leaves_memory(whole_program: Program) -> None:
    """Of a large copy it is most of what the window holds: on another day and after F5 only what is shown is left."""
    program = whole_program

    def held() -> int:
        settle(program)
        gc.collect()
        return sum(type(one) is Material for one in gc.get_objects())

    before = held()
    for day in (date(2016, 12, 31), date(2016, 10, 31)):
        program.window.header.dates_chosen.emit(day, None)
        settle(program)
        assert program.session.shown is not None
        assert program.session.shown.picture.as_at == day
        assert held() == before
    program.session.refresh()
    assert held() == before
