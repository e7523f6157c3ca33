"""Brings a painted window to life: workers, pages, keys, and what is to be done when it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.actions import build_actions
from lineofsight.desktop.asking import Asking
from lineofsight.desktop.caller import Caller
from lineofsight.desktop.calls import Call
from lineofsight.desktop.crash import CrashGuard
from lineofsight.desktop.first.early import finish_paint
from lineofsight.desktop.first.keeper import Keeper
from lineofsight.desktop.jobs import Job
from lineofsight.desktop.page_memory import PageMemory
from lineofsight.desktop.passing_folder import clear_left_folders
from lineofsight.desktop.session import Session
from lineofsight.desktop.system_theme import SystemTheme
from lineofsight.desktop.widgets.page_frame import FocusInSight
from lineofsight.desktop.widgets.speech import announce
from lineofsight.desktop.wiring import Wiring
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.door import Door
    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.preferences import Preferences


@dataclass(frozen=True)
class Program:
    """The parts that live as long as the window."""

    window: MainWindow
    dressing: Dressing
    preferences: Preferences
    session: Session
    wiring: Wiring
    guard: CrashGuard
    memories: list[PageMemory]


def begin(
    shell: Shell,
    asking: Asking | None = None,
    *,
    door: Door | None = None,
    call: Call | None = None,
    early: Early | None = None,
) -> Program:
    """Join the parts, then open the copy in the background.

    Args:
        shell: the window as it was painted.
        asking: asks the person; ``None`` for the system's own dialogues.
        door: where later starts knock; ``None`` to hear none.
        call: what to show or bring in once the copy is open.
        early: the first page, where it is shown already.
    """
    window = shell.window
    if early is None:
        finish_paint(window)
    # What is in the closed menus, and a picture.
    window.take_actions(build_actions(window, window.menus))
    window.setWindowIcon(QIcon(str(resources_folder() / "icons" / "lineofsight.svg")))
    shell.dressing.follow_system(SystemTheme)
    asked = asking if asking is not None else Asking(window)
    session = Session(shell, asked, early)
    guard = CrashGuard(asked, window)
    guard.install()
    for worker in (session.library_worker, session.drawing_worker):
        worker.faulted.connect(guard.show_fault)
    wiring = Wiring(window, session, shell.dressing, shell.preferences.page)
    program = Program(window, shell.dressing, shell.preferences, session, wiring, guard, [])
    window.closing.connect(lambda: _leave(program))
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(FocusInSight(window).follow)
    window.spoken.connect(lambda sentence: announce(window, sentence))
    session.pages_made.connect(lambda book: program.memories.extend(_recall(book, shell.preferences)))
    session.worker_made.connect(lambda worker: worker.faulted.connect(guard.show_fault))
    caller = Caller(window, session)
    if early is not None:
        _answer_early(early, caller)
    _put_off(program, early)
    if call is not None:
        caller.remember(call)
    _start(session, shell, caller, door, call or Call())
    return program


def _answer_early(early: Early, caller: Caller) -> None:
    """Remember what is asked of a page before there is anybody to do it."""
    early.page.link_chosen.connect(caller.follow_early)
    if early.left is not None:
        early.left.link_chosen.connect(caller.follow_early)
    if early.imports is not None:
        early.imports.files_wanted.connect(caller.choose_early)


def _put_off(program: Program, early: Early | None) -> None:
    """What nobody waits for: to keep the first page for the next start, and to clear up after windows of before."""
    session = program.session
    keeper = Keeper(session, early)
    # After the workers have ended, so that nobody else writes it.
    program.window.closing.connect(lambda: keeper.finish(program.wiring.page, program.preferences.left_file))
    clear = Job(lambda _: clear_left_folders(), lambda _: None, lambda _: None)
    session.filled.connect(lambda: session.drawing_worker.submit(clear), Qt.ConnectionType.SingleShotConnection)


def _start(session: Session, shell: Shell, caller: Caller, door: Door | None, call: Call) -> None:
    """Open the copy, where no other window shows it already."""
    if door is None:
        session.start()
        return
    session.claim.called.connect(caller.answer)
    session.claim.taken.connect(shell.window.close)
    shell.window.closing.connect(session.claim.close)
    session.claim.begin(door, shell.data_folder, call, session.start)


def _recall(book: Book, preferences: Preferences) -> list[PageMemory]:
    return [PageMemory(name, page, preferences) for name, page in book.pages.items()]


def _leave(program: Program) -> None:
    program.preferences.keep_state("window", program.window.saveGeometry())
    program.preferences.page = program.wiring.page
    for memory in program.memories:
        memory.remember()
    program.preferences.flush()
    # What a worker has to end may take a while; for the person the window is closed.
    program.window.hide()
    program.session.close()
    # Which return she has seen is known only now.
    program.preferences.flush()
    program.guard.uninstall()
