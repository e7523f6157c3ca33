"""What a box of choices needs once a key is pressed in it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QComboBox

_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_ALT_GR = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


def is_shortcut(pressed: QKeyEvent) -> bool:
    """Whether a key that gives a letter is held with Alt or Meta: no letter was typed then. With Ctrl it gives none.

    Windows tells of AltGr, with which letters are typed, as of Ctrl and Alt together.
    """
    held = pressed.modifiers() & _HELD
    return bool(held) and held != _ALT_GR and pressed.text().isprintable() and bool(pressed.text())


@contextmanager
def passing_over(box: QComboBox, row: int) -> Iterator[None]:
    """Have Qt pass over a row, as over one that cannot be chosen; -1 for none."""
    model = box.model()
    item = model.item(row) if isinstance(model, QStandardItemModel) and row >= 0 else None
    if item is not None:
        item.setEnabled(False)
    yield
    if item is not None:
        item.setEnabled(True)
