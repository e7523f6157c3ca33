"""How the governance map is drawn, how large and of which day: what stands in the page's first line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from lineofsight.charts.governance_style import MapStyle
from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import button_of, named_button, together
from lineofsight.desktop.text import hint, say
from lineofsight.desktop.widgets.zoom_view import STEP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_FLAT, _LANES = "flat", "lanes"
_CORE, _ALL = "core", "all"
_LAYOUTS: Final = ((_FLAT, "Who answers to &whom, as one map"), (_LANES, "Who &sits where, each level in a lane"))
_LINES: Final = ((_CORE, "&Links alone"), (_ALL, "Links and &every seat"))
_DRAWING: Final = "How the map is drawn, which lines, and of which day; every seat on a body makes many lines. Now:"
_ONLY: Final = "Draws only who is chosen, on the map or in the list, and everybody above, below and joined to them."


class MapControls(QObject):
    """A menu of how it is drawn, which is chosen once, and four buttons.

    Signals:
        style_changed: the map is to be laid out in another way.
        lines_changed: other lines are to be drawn.
        day_wanted: the map of another day is to be drawn.
        only_changed: whether only the path of who is chosen is to be drawn.
        enlarged: by which factor the map is to be made larger.
        whole_wanted: the whole map is to be brought into sight.
    """

    style_changed = Signal()
    lines_changed = Signal()
    day_wanted = Signal()
    only_changed = Signal(bool)
    enlarged = Signal(float)
    whole_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = button_of("&Drawing")
        menu = QMenu("Drawing", parent)
        self.layouts = _choices(menu, _LAYOUTS)
        menu.addSeparator()
        self.lines = _choices(menu, _LINES)
        menu.addSeparator()
        menu.addAction("Map of another &day…", self.day_wanted.emit)
        give_menu(self._drawing, menu)
        self.only = button_of("O&nly this path")
        self.only.setCheckable(True)
        say(self.only, "Only this path", _ONLY)
        hint(self.only, _ONLY)
        smaller = named_button("−", "Smaller map", "Also the key − on the map, or Ctrl and the wheel.")
        larger = named_button("+", "Larger map", "Also the key + on the map, or Ctrl and the wheel.")
        whole = named_button("Whole &map", "Whole map", "Makes the map as small as goes into sight as a whole.")
        self.controls: tuple[QWidget, ...] = (self._drawing, self.only, together(smaller, larger), whole)
        self.layouts.triggered.connect(self._on_layout)
        self.lines.triggered.connect(self._on_lines)
        self.only.toggled.connect(self.only_changed)
        smaller.clicked.connect(lambda: self.enlarged.emit(1 / STEP))
        larger.clicked.connect(lambda: self.enlarged.emit(STEP))
        whole.clicked.connect(self.whole_wanted)
        self._say_drawing()
        self.allow_only(is_chosen=False)

    @property
    def style(self) -> MapStyle:
        """How the map is to be laid out."""
        return MapStyle(in_lanes=_chosen(self.layouts) == _LANES)

    @property
    def has_seats(self) -> bool:
        """Whether every seat is to be drawn too."""
        return _chosen(self.lines) == _ALL

    def allow_only(self, *, is_chosen: bool) -> None:
        """A path can be drawn alone while somebody is chosen; whatever is drawn alone can always be left."""
        self.only.setEnabled(is_chosen or self.only.isChecked())

    def remembered(self) -> Mapping[str, str]:
        """What is chosen in the menu."""
        return {"layout": _chosen(self.layouts), "lines": _chosen(self.lines)}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Choose it again; what no longer means anything is passed over."""
        for group, name in ((self.layouts, "layout"), (self.lines, "lines")):
            with QSignalBlocker(group):
                known = {str(action.data()): action for action in group.actions()}
                known.get(remembered.get(name, ""), group.actions()[0]).setChecked(True)
        self._say_drawing()

    def _on_layout(self) -> None:
        self._say_drawing()
        self.style_changed.emit()

    def _on_lines(self) -> None:
        self._say_drawing()
        self.lines_changed.emit()

    def _say_drawing(self) -> None:
        chosen = (group.checkedAction().text().replace("&", "") for group in (self.layouts, self.lines))
        about = f"{_DRAWING} {'; '.join(chosen)}."
        say(self._drawing, "Drawing", about)
        hint(self._drawing, about)


def _choices(menu: QMenu, offered: tuple[tuple[str, str], ...]) -> QActionGroup:
    """Lines of a menu of which one holds, the first to begin with."""
    group = QActionGroup(menu)
    for value, words in offered:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(value)
        menu.addAction(action)
    group.actions()[0].setChecked(True)
    return group


def _chosen(group: QActionGroup) -> str:
    return str(group.checkedAction().data())
