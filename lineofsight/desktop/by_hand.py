"""What a person arranged by hand of a table, a tree or panes: widths, order and shares, never what the window chose."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST: Final = 60
"""Things remembered of one widget; a table that shows many registers has the widths of each."""


class ByHand(QObject):
    """Numbers by their place under a name, for example the width of column 3 under "widths of Risks"; a widget has one.

    Its widget keeps what was dragged or pressed and takes on what was recalled; a page's memory reads and writes it.

    Signals:
        changed: the person arranged something.
        recalled: what was kept is there, and the widget is to take it on.
    """

    changed = Signal()
    recalled = Signal()

    def __init__(self, widget: QObject) -> None:
        """Have nothing arranged yet."""
        super().__init__(widget)
        self._kept: dict[str, dict[int, float]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._kept

    def get(self, name: str) -> dict[int, float]:
        """What was arranged under a name; nothing where the person left it as it was."""
        return dict(self._kept.get(name, {}))

    def keep(self, name: str, numbers: Mapping[int, float]) -> None:
        """Remember what the person arranged just now; what she arranged longest ago is forgotten first."""
        self._kept.pop(name, None)
        self._kept = dict([*self._kept.items(), (name, dict(numbers))][-_MOST:])
        self.changed.emit()

    def forget(self, name: str) -> None:
        """Remember nothing under a name: it is as the window has it."""
        if self._kept.pop(name, None) is not None:
            self.changed.emit()

    def write(self) -> str:
        """All of it as a line of text, "" for nothing."""
        return json.dumps(self._kept) if self._kept else ""

    def read(self, text: str) -> None:
        """Take on what was written; what cannot be read is passed over."""
        try:
            said = json.loads(text) if text else {}
            self._kept = {
                str(name): {int(number): _finite(value) for number, value in numbers.items()}
                for name, numbers in said.items()
            }
        except (AttributeError, TypeError, ValueError):
            return
        self.recalled.emit()


def _finite(value: object) -> float:
    number = float(str(value))
    if not math.isfinite(number):
        raise ValueError(number)
    return number
