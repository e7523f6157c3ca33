"""When the program is at fault: a calm window, and a report that is written only when she asks for it.

The report names the fault and the places in the program, never the message of the fault, because a message may
quote what a council wrote.
"""

from __future__ import annotations

import platform
import sys
import time
import traceback
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout

import lineofsight
from lineofsight.desktop.buttons import closing_box
from lineofsight.desktop.calm_dialog import take_room
from lineofsight.desktop.form import mnemonic_label
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.wording.saving import saved_words

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.asking import Asking

_MOST_PLACES: Final = 20
_SIZE_EM: Final = (72, 48)
"""Average letters across and down."""

_AT_ONCE: Final = 2.0

_LINES_OF_HER_OWN: Final = 3
_FRAME: Final = 16
"""Pixels above and below the lines of a box."""

_ABOUT_HER_WORDS: Final = "Stands in the report as you write it, and nowhere else. Name no child in it."


def describe_fault(fault: BaseException) -> str:
    """Return the report: versions, the kind of fault, and where in the program it arose."""
    lines = [
        f"lineofsight {lineofsight.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}",
    ]
    word = "Fault"
    for one in _chain(fault):
        lines += [f"{word}: {type(one).__name__}", "Where:", *_places(one)]
        word = "It arose from"
    return "\n".join(lines)


def _chain(fault: BaseException) -> tuple[BaseException, ...]:
    """A fault and what it arose from, each once."""
    found: list[BaseException] = []
    one: BaseException | None = fault
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return tuple(found)


def _places(fault: BaseException) -> list[str]:
    """The places in the program, outermost first; of many the first and last. No folder: it names the person."""
    steps = traceback.extract_tb(fault.__traceback__)
    places = [f"  {PureWindowsPath(step.filename).name}, line {step.lineno}, in {step.name}" for step in steps]
    left_out = len(places) - 2 * _MOST_PLACES
    return places if left_out <= 0 else [*places[:_MOST_PLACES], f"  … {left_out} more …", *places[-_MOST_PLACES:]]


class CrashDialog(QDialog):
    """Says what happened and shows the report."""

    def __init__(self, report: str, asking: Asking, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report = report
        self._asking = asking
        self.setWindowTitle("Something went wrong")
        text = _box(report)
        text.setReadOnly(True)
        say(text, "Report", "What a developer needs to find the fault. It holds nothing of your council.")
        self._own_words = _box("")
        self._own_words.setFixedHeight(_LINES_OF_HER_OWN * self._own_words.fontMetrics().lineSpacing() + _FRAME)
        save = QPushButton("&Save the report…")
        say(save, "Save the report", "Asks where; nothing is saved or sent before.")
        save.clicked.connect(self._on_save)
        self._state = PlainLabel(voice=Voice.QUIET)
        buttons = closing_box("Goes back to the window.")
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel("Something went wrong inside the program", Voice.HEADING))
        layout.addWidget(
            PlainLabel(
                "Nothing in your copy is half done, and you can go on. The report below says where it happened and "
                "holds nothing of your council but what you add yourself. It is saved only if you ask."
            )
        )
        layout.addWidget(text, 1)
        layout.addWidget(mnemonic_label("&What were you doing? (If you wish)", self._own_words, _ABOUT_HER_WORDS))
        layout.addWidget(self._own_words)
        layout.addWidget(self._state)
        layout.addWidget(buttons)
        take_room(self, _SIZE_EM)

    def _on_save(self) -> None:
        path = self._asking.choose_report()
        if path is None:
            return
        try:
            path.write_text(self._whole() + "\n", encoding="utf-8")
        except OSError as error:
            self._state.setText(f"It could not be saved there: {error.strerror}. Choose another place.")
        else:
            self._state.setText(saved_words(path))

    def _whole(self) -> str:
        words = self._own_words.toPlainText().strip()
        return f"{self._report}\n\nWhat the person wrote:\n{words}" if words else self._report


def _box(words: str) -> QPlainTextEdit:
    """Words that Tab leaves."""
    box = QPlainTextEdit(words)
    box.setTabChangesFocus(True)
    return box


class CrashGuard(QObject):
    """Catches what nobody caught; while its window is open a second fault goes to the terminal alone.

    So does the same fault again at once, such as one of painting: the window could never be left.
    """

    def __init__(self, asking: Asking, window: QWidget) -> None:
        super().__init__(window)
        self._asking = asking
        self._window = window
        self._is_open = False
        self._report = ""
        self._closed = 0.0

    def install(self) -> None:
        """Take the place of Python's own last word."""
        sys.excepthook = self._on_uncaught

    def uninstall(self) -> None:
        """Give the place back."""
        sys.excepthook = sys.__excepthook__

    def show_fault(self, fault: BaseException) -> None:
        """Show the calm window, once at a time."""
        report = describe_fault(fault)
        is_again = report == self._report and time.monotonic() - self._closed < _AT_ONCE
        if self._is_open or is_again:
            sys.__excepthook__(type(fault), fault, fault.__traceback__)
            return
        self._is_open = True
        self._report = report
        dialog = CrashDialog(report, self._asking, self._window)
        dialog.finished.connect(self._on_closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_closed(self) -> None:
        self._is_open = False
        self._closed = time.monotonic()

    def _on_uncaught(self, kind: type[BaseException], fault: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, at)
            return
        self.show_fault(fault)
