"""How the governance map is drawn and how large: what stands in the page's first line while the map is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from lineofsight.charts.governance_map import MapStyle
from lineofsight.desktop.form import button_of, label_beside, named_button
from lineofsight.desktop.text import hint, say
from lineofsight.desktop.widgets.zoom_view import STEP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_FLAT, _LANES = "flat", "lanes"
_CORE, _ALL = "core", "all"
_ONLY: Final = "Draws only who is chosen, on the map or in the list, and everybody above, below and joined to them."


class MapControls(QObject):
    """Two lists and four buttons.

    Signals:
        style_changed: the map is to be laid out in another way.
        lines_changed: other lines are to be drawn.
        only_changed: whether only the path of who is chosen is to be drawn.
        enlarged: by which factor the map is to be made larger.
        whole_wanted: the whole map is to be brought into sight.
    """

    style_changed = Signal()
    lines_changed = Signal()
    only_changed = Signal(bool)
    enlarged = Signal(float)
    whole_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.layout_box = _choices((_FLAT, "Who answers to whom"), (_LANES, "Who sits where, in lanes"))
        self.lines_box = _choices((_CORE, "Links alone"), (_ALL, "Links and every seat"))
        self.only = button_of("O&nly this path")
        self.only.setCheckable(True)
        say(self.only, "Only this path", _ONLY)
        hint(self.only, _ONLY)
        smaller = named_button("−", "Smaller map", "Also the key − on the map, or Ctrl and the wheel.")
        larger = named_button("+", "Larger map", "Also the key + on the map, or Ctrl and the wheel.")
        whole = named_button("Whole &map", "Whole map", "Makes the map as small as goes into sight as a whole.")
        drawn = "As one map, or each level of the borough in a lane of its own."
        self.controls: tuple[QWidget, ...] = (
            label_beside("&Drawn as", self.layout_box, drawn),
            label_beside("&Lines", self.lines_box, "Every seat on a body makes many lines."),
            self.only,
            smaller,
            larger,
            whole,
        )
        self.layout_box.currentIndexChanged.connect(self.style_changed)
        self.lines_box.currentIndexChanged.connect(self.lines_changed)
        self.only.toggled.connect(self.only_changed)
        smaller.clicked.connect(lambda: self.enlarged.emit(1 / STEP))
        larger.clicked.connect(lambda: self.enlarged.emit(STEP))
        whole.clicked.connect(self.whole_wanted)

    @property
    def style(self) -> MapStyle:
        """How the map is to be laid out."""
        return MapStyle(in_lanes=self.layout_box.currentData() == _LANES)

    @property
    def has_seats(self) -> bool:
        """Whether every seat is to be drawn too."""
        return bool(self.lines_box.currentData() == _ALL)

    def allow_only(self, *, is_chosen: bool) -> None:
        """A path can be drawn alone while somebody is chosen; whatever is drawn alone can always be left."""
        self.only.setEnabled(is_chosen or self.only.isChecked())

    def remembered(self) -> Mapping[str, str]:
        """What is chosen in the lists."""
        return {"layout": str(self.layout_box.currentData()), "lines": str(self.lines_box.currentData())}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Choose it again; what no longer means anything is passed over."""
        for box, name in ((self.layout_box, "layout"), (self.lines_box, "lines")):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(remembered.get(name, "")), 0))


def _choices(*offered: tuple[str, str]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for value, words in offered:
        box.addItem(words, value)
    return box
