"""The window that ``leave_window`` leaves: opened as the program opens it, closed by a timer."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from build.harness.leave_window import WORDS
from lineofsight.desktop.app import build, join
from lineofsight.desktop.door import Door
from lineofsight.desktop.first.early import show_early
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.program import Program, begin
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.desks.all_desks import Desks

_NOTED = "action/1.10"
_AGAIN = "again"
_LETTER_MS = 60
_LOOK_MS = 20


def main() -> int:
    """Open, begin, leave; returns the exit status."""
    deed, moment, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    app = QApplication(["lineofsight", "-style", "fusion"])
    door = Door(folder)
    door.enter()
    shell = build(app, folder)
    shell.window.show()
    if deed == _AGAIN:
        _begin_again(shell, door, moment)
    else:
        program = begin(shell, door=door)
        act = _ACTS[deed]
        program.session.pages_made.connect(lambda _: QTimer.singleShot(0, partial(_do, program, act, moment)))
    status = app.exec()
    door.leave()
    return status


def _begin_again(shell: Shell, door: Door, moment: int) -> None:
    """Show the first page as it was kept, and leave while the rest is loaded."""
    early = show_early(shell)
    if early is None:
        sys.stdout.write("Error: no first page was kept.\n")
    QTimer.singleShot(moment // 3, shell.window, shell.window.close)
    join(shell, door, (), early)


def _do(program: Program, act: Callable[[Program], None], moment: int) -> None:
    act(program)
    if act is _rest:
        return
    if act is _note:
        # What is to survive must be there first: she leaves a moment after the last letter.
        _when(lambda: _is_written(program), lambda: QTimer.singleShot(moment % 2_000, program.window.close))
    else:
        QTimer.singleShot(moment, lambda: _close(program))


def _close(program: Program) -> None:
    """Close it, and again where it asks whether the document that is being made is to be stopped."""
    if not program.window.close():
        program.window.close()


def _rest(program: Program) -> None:
    """Leave when all is read, and the first page is kept for the next start."""
    drawing = program.session.drawing_worker
    program.session.filled.connect(lambda: _when(lambda: not drawing.is_busy, program.window.close))


def _when(holds: Callable[[], bool], act: Callable[[], object]) -> None:
    if holds():
        act()
    else:
        QTimer.singleShot(_LOOK_MS, partial(_when, holds, act))


def _read(program: Program) -> None:
    """Have a return read, and show what it would change."""
    desks = program.session.desks
    if desks is not None:
        desks.imports.read((min((resources_folder() / "example").glob("*.xlsx")),))


def _keep(program: Program) -> None:
    """Have it kept as well, as soon as that is offered."""
    _read(program)
    desks = program.session.desks
    if desks is not None:
        _when(lambda: desks.imports.has_found, desks.imports.keep)


def _document(program: Program) -> None:
    """Have the document made that is offered first, as soon as there is one."""
    book = program.session.book
    if book is not None:
        _when(lambda: program.session.shown is not None, book.documents.make)


def _search(program: Program) -> None:
    """Type into the search of everything, a letter at a time."""
    program.window.actions_by_name["search"].trigger()
    line = QApplication.focusWidget()
    for number in range(len(WORDS)):
        if isinstance(line, QLineEdit):
            QTimer.singleShot(number * _LETTER_MS, line, partial(line.setText, WORDS[:number]))


def _note(program: Program) -> None:
    """Write a note, as soon as one can be written."""
    desks = program.session.desks
    if desks is not None:
        _when(lambda: _begins(program, desks), lambda: None)


def _begins(program: Program, desks: Desks) -> bool:
    """Whether the paper lies there; if not, it is asked for."""
    desks.notes.write(_NOTED)
    for dialog in program.window.findChildren(WritingDialog):
        dialog.findChildren(QPlainTextEdit)[0].setPlainText(WORDS)
        return True
    return False


def _is_written(program: Program) -> bool:
    return bool(program.window.findChildren(WritingDialog))


def _map(program: Program) -> None:
    """Have the governance map laid out."""
    program.wiring.go("governance")


_ACTS: Final[dict[str, Callable[[Program], None]]] = {
    "nothing": lambda _: None,
    "read": _read,
    "keep": _keep,
    "document": _document,
    "search": _search,
    "note": _note,
    "map": _map,
    "called": lambda _: None,
    "rest": _rest,
}


if __name__ == "__main__":
    raise SystemExit(main())
