"""Governance: the map, bodies, people, a calendar of meetings, load, overlap, checks, and what if."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.pages.calendar_pane import CalendarPane
from lineofsight.desktop.pages.map_pane import MapPane
from lineofsight.desktop.pages.page import MARGINS, Page, nothing_called
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.pages.what_if_bar import WhatIfBar
from lineofsight.desktop.registers.bodies import bodies
from lineofsight.desktop.registers.ending import nothing_chosen, what_would_change
from lineofsight.desktop.registers.governed import Governed
from lineofsight.desktop.registers.map_gaps import map_gaps
from lineofsight.desktop.registers.overlaps import overlaps
from lineofsight.desktop.registers.people import people
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.show_line import ShowLine
from lineofsight.desktop.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lineofsight.analysis.what_if import WhatIf
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.shown import ShownPicture
    from lineofsight.desktop.registers.register import Register
    from lineofsight.desktop.widgets.map_view import MapView
    from lineofsight.documents.material import Material

MAP: Final = "Map"
BODIES: Final = "Bodies"
PEOPLE: Final = "People and load"
CALENDAR: Final = "Calendar"
OVERLAP: Final = "Overlap"
CHECKS: Final = "Checks"
WHAT_IF: Final = "What if"
_VIEWS: Final = (MAP, BODIES, PEOPLE, CALENDAR, OVERLAP, CHECKS, WHAT_IF)
_PLACES: Final = {BODIES: "body", PEOPLE: "person"}
"""Lists of what stands on the map, and the kind of link that names one of it."""

_BY_KIND: Final = {"body": BODIES, "person": PEOPLE, "check": CHECKS, "overlap": OVERLAP, "meeting": CALENDAR}


class GovernancePage(Page):
    """Which view, and the view.

    Signals:
        what_if_wanted: a ``Record``, the id of the body that would end, and of the one that would take it in, or "".
    """

    what_if_wanted = Signal(object, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__("Governance")
        self._material: Material | None = None
        self._governed: Governed | None = None
        self._register: Register | None = None
        self._unfilled: set[str] = set()
        self._front = MAP
        self._line = ShowLine(look, "The map, or one of the lists behind it.")
        self._which = self._line.box
        for name in _VIEWS:
            self._which.addItem(name, name)
        self.map = MapPane(look)
        self.calendar = CalendarPane(look)
        self.what_if = WhatIfBar(self)
        self.view = RegisterView(look, "Governance", "Name or words")
        self._stack = ViewStack()
        for widget in (self.map, self.calendar, self.view):
            self._stack.add_view(widget)
        self._controls = (
            *self.map.controls,
            *self.calendar.controls,
            *self.what_if.controls,
            *self.view.controls,
        )
        self._line.add(*self._controls)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(self._line)
        layout.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self._which.currentIndexChanged.connect(self._on_which)
        self.what_if.chosen.connect(lambda *_: self._show_view())
        self.view.counted.connect(self.said)
        for turning in (self.map.list, self.view, self.calendar):
            turning.turned.connect(self._show_controls)
        for pane in (self.map, self.calendar):
            pane.said.connect(self._say)
        for source in (self.map, self.calendar, self.view):
            source.link_chosen.connect(self.link_chosen)

    @property
    def shown_view(self) -> str:
        """Which view is in front."""
        return str(self._which.currentData())

    @override
    def show_material(self, material: Material) -> None:
        self._material = material
        self._governed = Governed(material.record)
        self._unfilled = {MAP, CALENDAR, WHAT_IF}
        self._show_view()

    def mark_own(self, member: str) -> None:
        """Mark in the calendar the bodies on which a member sits, named as in the plan; "" for none."""
        self.calendar.mark_own(member)

    def show_what_if(self, found: WhatIf) -> None:
        """Show what would change."""
        if self._governed is not None and self.shown_view == WHAT_IF:
            self._show_register(what_would_change(self._governed, found))
            self._say(self._register.finding if self._register is not None else "")

    @override
    def panes(self) -> tuple[QWidget, ...]:
        if self.shown_view == MAP:
            return (self._which, *self.map.panes())
        return (self._which, *(self.calendar.panes() if self.shown_view == CALENDAR else self.view.panes()))

    @override
    def begin_search(self) -> None:
        if self.shown_view == CALENDAR:
            self.calendar.show_list()
            self.calendar.table.setFocus()
        else:
            (self.map.list if self.shown_view == MAP else self.view).begin_search()

    @override
    def open_link(self, link: str) -> None:
        if self._governed is None:
            return
        kind, _, name = link.partition("/")
        if kind in ("body", "person"):
            is_body, link = kind == "body", self._governed.link(name)
            if is_body and link.startswith("person/") and self._governed.graph.find(name) is None:
                self.said.emit(nothing_called(f"body/{name}"))
                return
            kind, _, name = link.partition("/")
            if self.shown_view == MAP and self.map.choose(name):
                self.map.list.panes_shown.land()
                return
        self._choose_view(_BY_KIND[kind])
        found = self.calendar.open_body(name) if kind == "meeting" else self.view.open_link(link)
        if found:
            (self.calendar if kind == "meeting" else self.view).panes_shown.land()
        else:
            self.said.emit(nothing_called(link))

    @override
    def link(self) -> str:
        return self._link_in(self.shown_view)

    def _link_in(self, view: str) -> str:
        """What is chosen in one of the views."""
        if view == MAP:
            return self.map.link()
        if view == WHAT_IF:
            return f"body/{self.what_if.ending}" if self.what_if.ending else ""
        return self.calendar.link() if view == CALENDAR else self.view.link()

    @override
    def table(self) -> ShownTable | None:
        if self.shown_view == MAP:
            return self.map.table()
        if self.shown_view == CALENDAR:
            return self.calendar.table_shown()
        return ShownTable(self._register.name, self.view.model, self.view.shown) if self._register is not None else None

    @override
    def picture(self) -> ShownPicture | None:
        return self.map.picture() if self.shown_view == MAP else None

    @override
    def picture_view(self) -> MapView | None:
        return self.map.view_of_whole() if self.shown_view == MAP else None

    @override
    def withheld(self) -> Collection[str] | None:
        """Nothing of the lists in which a line is known by its link; in the others nobody could be led back to one."""
        return () if self.shown_view in (BODIES, PEOPLE, OVERLAP, CHECKS) else None

    @override
    def remembered(self) -> Mapping[str, str]:
        return {"view": self.shown_view, **self.map.remembered()}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._choose_view(remembered.get("view", MAP))
        self.map.recall(remembered)

    def _choose_view(self, name: str) -> None:
        number = self._which.findData(name)
        if number >= 0 and number != self._which.currentIndex():
            with QSignalBlocker(self._which):
                self._which.setCurrentIndex(number)
            self._show_view()

    def _on_which(self) -> None:
        chosen = self._link_in(self._front)
        self._show_view()
        self._choose_again(chosen)
        if self.shown_view == MAP:
            self.said.emit(f"{MAP}.")
        elif self.shown_view == CALENDAR:
            self.said.emit(f"{CALENDAR}: {self.calendar.finding}")
        elif self._register is not None:
            self.said.emit(f"{self.shown_view}: {self._register.said}")

    def _choose_again(self, link: str) -> None:
        """Choose on the map who was chosen in a list, or the other way round, where it is there."""
        kind, _, ref = link.partition("/")
        if self.shown_view == MAP and kind in _PLACES.values():
            self.map.choose(ref)
        elif _PLACES.get(self.shown_view) == kind:
            self.view.open_link(link)

    def _show_view(self) -> None:
        """Bring the view to the front, with what it shows made now."""
        name = self._front = self.shown_view
        self._show_controls()
        self._stack.show_view({MAP: 0, CALENDAR: 1}.get(name, 2))
        governed, material = self._governed, self._material
        if governed is None or material is None:
            return
        if name in self._unfilled:
            self._unfilled.remove(name)
            fill = {MAP: self.map.day.show_governed, CALENDAR: self.calendar.show_governed}
            fill.get(name, self.what_if.show_governed)(governed)
        if name in (MAP, CALENDAR):
            return
        if name == WHAT_IF:
            self._show_register(nothing_chosen(is_empty=governed.is_empty))
            if self.what_if.ending:
                self.what_if_wanted.emit(governed.record, self.what_if.ending, self.what_if.taking)
            return
        self._show_register(
            bodies(governed, material.picture.since)
            if name == BODIES
            else {PEOPLE: people, OVERLAP: overlaps, CHECKS: map_gaps}[name](governed)
        )

    def _show_controls(self) -> None:
        """Show in the first line what the view in front can be asked for."""
        useful = {
            MAP: self.map.useful_controls,
            CALENDAR: self.calendar.useful_controls,
            WHAT_IF: (*self.what_if.controls, *self.view.useful_controls),
        }
        shown = useful.get(self.shown_view, self.view.useful_controls)
        for control in self._controls:
            control.setVisible(control in shown)

    def _show_register(self, register: Register) -> None:
        self._register = register
        self.view.show_register(register)

    def _say(self, sentence: str) -> None:
        """Pass on what a view says, unless the page was filled out of sight."""
        if self.isVisible():
            self.said.emit(sentence)
