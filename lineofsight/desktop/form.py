"""Rows of a form: one call sets the label, its buddy, the control's name and its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget
from typing_extensions import override

from lineofsight.desktop.first_values import NO_INTERACTION
from lineofsight.desktop.text import PlainLabel, Voice, hint, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFormLayout


def add_row(form: QFormLayout, label: str, control: QWidget, description: str = "") -> PlainLabel:
    """Add a labelled control; an ampersand in ``label`` marks the letter that reaches it with Alt.

    A combo box would otherwise be named by its value on Linux, and its label be lost.
    """
    shown = mnemonic_label(label, control, description)
    form.addRow(shown, control)
    return shown


def label_beside(label: str, control: QWidget, description: str = "") -> QWidget:
    """Return a control with its label before it; the two stay together where the line wraps."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(mnemonic_label(label, control, description))
    row.addWidget(control)
    return pair


def together(*parts: QWidget) -> QWidget:
    """Return controls side by side that stay so where the line wraps."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    return whole


def button_of(text: str) -> QPushButton:
    """Return a button that Enter presses as Space does; Qt lets Enter do so in dialogues alone."""
    button = QPushButton(text)
    button.setAutoDefault(True)
    return button


def named_button(text: str, name: str, description: str) -> QPushButton:
    """Return a button; ``name`` is what a screen reader calls it, and its tip too where the text is but a sign."""
    button = button_of(text)
    say(button, name, description)
    hint(button, description if any(char.isalpha() for char in text) else f"{name}. {description}")
    return button


def described_button(text: str, description: str) -> QPushButton:
    """Return a button that a screen reader calls by its own words, less the sign of its key and the three dots."""
    return named_button(text, _spoken(text), description)


def describe_again(button: QPushButton, text: str, description: str) -> None:
    """Have a button of ``described_button`` say something else, where what it does depends on what is shown."""
    button.setText(text)
    say(button, _spoken(text), description)
    hint(button, description)


def _spoken(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def lettered(texts: Sequence[str]) -> tuple[str, ...]:
    """The entries of a menu, each with a letter of its own marked: its first one, else that of a word, else any.

    Where they run out, an entry has none.
    """
    taken: set[str] = set()
    marked = []
    for text in texts:
        begins = [at for at in range(len(text)) if not at or text[at - 1].isspace()]
        places = (at for at in (*begins, *range(len(text))) if text[at].isalnum() and text[at].isascii())
        place = next((at for at in places if text[at].casefold() not in taken), None)
        if place is None:
            marked.append(text.replace("&", "&&"))
            continue
        taken.add(text[place].casefold())
        marked.append(f"{text[:place].replace('&', '&&')}&{text[place:].replace('&', '&&')}")
    return tuple(marked)


def make_clearable(line: QLineEdit) -> None:
    """Give a line the button that clears it; Qt gives that one no name."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        say(button, "Clear", "Empties the line.")


class _PartsLabel(PlainLabel):
    """Of a field of parts: its letter begins anew in the field too where that has the keys already."""

    @override
    def event(self, event: QEvent) -> bool:
        field = self.buddy()
        if event.type() is QEvent.Type.Shortcut and field is not None and field.hasFocus():
            # Qt passes over it, and what is typed next would go on in whatever part was left last.
            field.clearFocus()
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().event(event)


def mnemonic_label(label: str, control: QWidget, description: str = "") -> PlainLabel:
    """Return the label of a control, joined to it in every way that Qt knows."""
    kind = _PartsLabel if isinstance(control, QAbstractSpinBox) else PlainLabel
    shown = kind(voice=Voice.FIELD, wraps=False)
    # A mnemonic needs a label that takes no part in text selection.
    shown.setProperty("textInteractionFlags", NO_INTERACTION)
    shown.setText(label)
    shown.setBuddy(control)
    say(control, label.replace("&", ""), description)
    if description:
        hint(control, description)
    return shown
