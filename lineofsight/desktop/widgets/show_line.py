"""The first line of a page that shows one of several things: a box to choose it, and what can be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lineofsight.desktop.form import label_beside
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look


class ShowLine(QWidget):
    """The box with its label; what stands behind it wraps."""

    def __init__(self, look: Look, about: str, label: str = "Sh&ow") -> None:
        """Make it with nothing to choose.

        Args:
            look: how everything is painted.
            about: what the box chooses, as a sentence.
            label: with another letter marked, where something else of the page has that one.
        """
        super().__init__()
        self.box = ChoiceBox()
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._flow = FlowLayout(self)
        self._flow.addWidget(label_beside(label, self.box, about))
        # A page out of sight is not asked again how high its controls are when the text grows.
        look.changed.connect(self.box.updateGeometry)

    def add(self, *controls: QWidget) -> None:
        """Put controls behind what stands there already."""
        for control in controls:
            self._flow.addWidget(control)
