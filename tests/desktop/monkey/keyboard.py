"""Deeds of the keyboard: keys, shortcuts, words typed, pasted and composed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from lineofsight.desktop.actions import ACTIONS
from tests.desktop.keys import name_of, press
from tests.desktop.monkey.scene import nothing
from tests.desktop.monkey.texts import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.monkey.scene import Deed, Scene

_KEYS: Final = (
    *("Tab", "Tab", "Tab", "Shift+Tab", "Down", "Down", "Up", "Left", "Right", "PgDown", "PgUp", "Home", "End"),
    *("Return", "Return", "Space", "Escape", "Escape", "Backspace", "Delete", "A", "E", "1", ".", "Alt+Down", "F4"),
    *("Ctrl+Up", "Ctrl+Down", "Shift+Down", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+Z", "Ctrl+Home", "Ctrl+End"),
    *("Ctrl+Return", "Menu", "Shift+F10", "Alt", "+", "-", "Ctrl+Space", "Alt+F", "Alt+G", "Alt+V", "Alt+H"),
)
_SHORTCUTS: Final = tuple(keys for spec in ACTIONS if spec.name != "quit" for keys in spec.shortcuts)
_MOST_TYPED: Final = 60


def key(scene: Scene) -> Deed:
    """One key, on whatever has the focus; out of a menu or dialogue oftener than not."""
    is_window = scene.stage.front() is scene.stage.program.window
    chosen = scene.dice.choice(_KEYS if is_window or scene.dice.random() < 0.6 else ("Escape",))
    return chosen, partial(_press, scene, chosen)


def shortcut(scene: Scene) -> Deed:
    """One of the menus' keys."""
    chosen = scene.dice.choice(_SHORTCUTS)
    return chosen, partial(_press, scene, chosen)


def mnemonic(scene: Scene) -> Deed:
    """Alt and any letter: every button and label of a page has one."""
    chosen = f"Alt+{scene.dice.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
    return chosen, partial(_press, scene, chosen)


def write(scene: Scene) -> Deed:
    """Put words into a line, by keys, by the clipboard or as an input method does."""
    lines: list[QWidget] = [
        *(one for one in scene.stage.in_front(QLineEdit) if not one.isReadOnly()),
        *(one for one in scene.stage.in_front(QPlainTextEdit) if not one.isReadOnly()),
        *scene.stage.in_front(QAbstractSpinBox),
    ]
    if not lines:
        return "no line", nothing
    line, words, way = scene.dice.choice(lines), scene.dice.choice(HOSTILE), scene.dice.choice(_WAYS)
    is_replacing = scene.dice.random() < 0.5
    return f"{way.__name__} {words[:40]!a} in {name_of(line)}", partial(_put, line, words, way, is_replacing)


def _put(line: QWidget, words: str, way: Callable[[QWidget, str], None], is_replacing: bool) -> None:  # noqa: FBT001
    line.setFocus()
    if is_replacing:
        press(line, "Ctrl+A")
    way(line, words)


def _typed(line: QWidget, words: str) -> None:
    QTest.keyClicks(line, "".join(letter for letter in words[:_MOST_TYPED] if " " <= letter <= "~"))


def _pasted(line: QWidget, words: str) -> None:
    QApplication.clipboard().setText(words)
    press(line, "Ctrl+V")


def _composed(line: QWidget, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(line, event)


def _press(scene: Scene, keys: str) -> None:
    scene.stage.front().activateWindow()
    press(scene.stage.front(), keys)


_WAYS: Final = (_typed, _pasted, _composed)
