"""Which body would end, and which would take it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from lineofsight.desktop.form import label_beside
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.domain.governance import BodyKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.registers.governed import Governed

_LETTERS = 24
_SCROLL_BAR = 24


class WhatIfBar(QObject):
    """Two lists of the bodies in being, for the page's first line.

    Signals:
        chosen: the ids of the body that would end and of the one that would take it in; "" for none.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ending = _names()
        self._taking = _names()
        self.controls = (
            label_beside("If this en&ded", self._ending, "Nothing is changed by choosing."),
            label_beside("and this too&k it in", self._taking, "Its people, links and themes would go there."),
        )
        self._ending.currentIndexChanged.connect(self._on_chosen)
        self._taking.currentIndexChanged.connect(self._on_chosen)

    @property
    def ending(self) -> str:
        """The id of the body that would end, "" for none."""
        return str(self._ending.currentData() or "")

    @property
    def taking(self) -> str:
        """The id of the body that would take it in, "" for none."""
        return str(self._taking.currentData() or "")

    def show_governed(self, governed: Governed) -> None:
        """Offer the bodies in being; those that were chosen stay chosen where still there."""
        bodies = sorted(
            (body.name, ref) for ref, body in governed.graph.bodies.items() if body.kind is not BodyKind.POST
        )
        for box, none in ((self._ending, "No body"), (self._taking, "Nobody: it would only end")):
            before = box.currentData()
            with QSignalBlocker(box):
                box.clear()
                box.addItem(none, "")
                for name, ref in bodies:
                    box.addItem(name, ref)
                box.setCurrentIndex(max(box.findData(before), 0))
            # The list that opens is as wide as its longest name, so that none is cut.
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + _SCROLL_BAR)
        self._taking.setEnabled(bool(self.ending))

    def _on_chosen(self) -> None:
        self._taking.setEnabled(bool(self.ending))
        self.chosen.emit(self.ending, self.taking)


def _names() -> ChoiceBox:
    """A list of names that is no wider than some of them, so that the line does not outgrow a small window."""
    box = ChoiceBox()
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box
