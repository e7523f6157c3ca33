"""Deeds of several steps, which single keys and clicks would seldom come to: files, notes, search, calls, leaving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.calls import Call, to_message
from lineofsight.desktop.crash import CrashGuard
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from tests.desktop.keys import press
from tests.desktop.monkey.scene import nothing
from tests.desktop.monkey.texts import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.desks.all_desks import Desks
    from tests.desktop.monkey.scene import Deed, Scene
    from tests.desktop.monkey.stage import Stage

_ENDS: Final = ("Ctrl+Return", "Ctrl+Return", "Escape", "")
_NOTED: Final = ("action/1.1", "action/1.10", "indicator/N1", "body/IB", "council/", "milestone/1.1.1", "nothing/x")
_RUBBISH: Final = (b"", b"{}\n", b"\xff\xfe\n", b'{"version": 2}\n', b"no end", b"x" * 70_000 + b"\n")


def bring_in(scene: Scene) -> Deed:
    """Files dropped on the window; sometimes while the ones before are still read."""
    paths = scene.dice.choice(scene.gifts)
    return ascii([path.name for path in paths]), partial(_drop, scene.stage, paths)


def settle_import(scene: Scene) -> Deed:
    """Keep what was read, leave it, stop it or undo the last, whatever is under way."""
    desks = scene.stage.program.session.desks
    if desks is None:
        return "no pages yet", nothing
    what = scene.dice.choice(("keep", "keep", "leave", "stop", "undo"))
    return what, partial(_press_on_imports, desks, what)


def note(scene: Scene) -> Deed:
    """Write a note on something, and keep it or leave it."""
    desks = scene.stage.program.session.desks
    if desks is None or QApplication.activeModalWidget() is not None:
        return "no pages yet", nothing
    link = scene.dice.choice((*_NOTED, *scene.stage.links()))
    words, end = scene.dice.choice(HOSTILE), scene.dice.choice(_ENDS)
    return f"{words[:40]!a} on {link[:40]}, {end}", partial(_note, scene, link, (words, end))


def search(scene: Scene) -> Deed:
    """Type into the search of everything, letter by letter, and follow what it shows or not."""
    if QApplication.activeModalWidget() is not None:
        return "a dialogue is open", nothing
    words, end = scene.dice.choice(HOSTILE)[:12], scene.dice.choice(("Return", "Escape", ""))
    return f"{words!a}, {end}", partial(_search, scene.stage, words, end)


def document(scene: Scene) -> Deed:
    """Have a document made, or stop it."""
    desks = scene.stage.program.session.desks
    if desks is None or QApplication.activeModalWidget() is not None:
        return "no pages yet", nothing
    keys = scene.dice.choice(("Ctrl+8", "Ctrl+S", "Ctrl+P", "Ctrl+Shift+S", "Ctrl+Shift+P", "stop"))
    if keys == "stop":
        return keys, desks.documents.stop
    return keys, partial(_press_on_window, scene.stage, keys)


def call(scene: Scene) -> Deed:
    """A second start knocks: with a link, with files, with rubbish, or and leaves before it is answered."""
    dice = scene.dice
    wanted = dice.choice(
        (
            Call(),
            Call(link=dice.choice(scene.stage.links() or ("action/none",))),
            Call(files=tuple(str(path) for path in dice.choice(scene.gifts))),
        )
    )
    message = dice.choice(_RUBBISH) if dice.random() < 0.3 else to_message(wanted)
    return ascii(message[:80]), partial(_knock, scene.stage, message)


def fault(scene: Scene) -> Deed:
    """A fault of the program: its calm window opens, whatever else is open."""
    return "a fault", partial(_fail, scene.stage)


def leave(scene: Scene) -> Deed:
    """Close the window at once, whatever is under way, and open one again."""
    folder = scene.dice.choice(scene.folders)
    way = scene.dice.choice(("close", "Ctrl+Q"))
    return f"{way}, then {folder.name}", partial(_leave, scene.stage, way, folder)


def _drop(stage: Stage, paths: tuple[Path, ...]) -> None:
    book = stage.program.session.book
    if book is None:
        return
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page, copy = book.imports, Qt.DropAction.CopyAction
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(page.rect().center(), copy, given, buttons, held)
    QApplication.sendEvent(page, entered)
    if entered.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(page.rect().center()), copy, given, buttons, held))


def _press_on_imports(desks: Desks, what: str) -> None:
    {
        "keep": desks.imports.keep,
        "leave": lambda: None,
        "stop": desks.imports.stop,
        "undo": desks.imports.undo,
    }[what]()


def _note(scene: Scene, link: str, words_and_end: tuple[str, str]) -> None:
    desks = scene.stage.program.session.desks
    if desks is None:
        return
    desks.notes.write(link)
    QApplication.processEvents()
    words, end = words_and_end
    for dialog in scene.stage.program.window.findChildren(WritingDialog):
        if dialog.isVisible():
            dialog.activateWindow()
            QApplication.clipboard().setText(words)
            press(dialog, "Ctrl+V")
            if end:
                press(dialog, end)
            return


def _search(stage: Stage, words: str, end: str) -> None:
    _press_on_window(stage, "Ctrl+K")
    focus = QApplication.focusWidget()
    for letter in words:
        if focus is not None and " " <= letter <= "~":
            QTest.keyClicks(focus, letter)
    if end:
        _press_on_window(stage, end)


def _press_on_window(stage: Stage, keys: str) -> None:
    stage.program.window.activateWindow()
    press(stage.program.window, keys)


def _knock(stage: Stage, message: bytes) -> None:
    socket = QLocalSocket(stage.program.window)
    socket.disconnected.connect(socket.deleteLater)
    socket.connectToServer(stage.door.name)
    if message:
        socket.write(message)
    socket.flush()
    socket.disconnectFromServer()


def _fail(stage: Stage) -> None:
    # The way past the listener: the window opens as it would in the person's hands.
    CrashGuard.show_fault(stage.program.guard, ValueError("a fault that the monkey made"))


def _leave(stage: Stage, way: str, folder: Path) -> None:
    if way == "Ctrl+Q":
        _press_on_window(stage, way)
    stage.close()
    stage.open(folder)
