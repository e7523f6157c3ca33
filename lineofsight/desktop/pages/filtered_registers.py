"""A page of registers whose lines can be filtered by whose they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from typing_extensions import override

from lineofsight.desktop.models.conditions import (
    make_room,
    narrowed_words,
    pick,
    read_conditions,
    shown_besides_words,
    write_conditions,
)
from lineofsight.desktop.models.whose_filter import WhoseAsked, WhoseFilter
from lineofsight.desktop.pages.register_page import RegisterPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.models.conditions import Condition
    from lineofsight.desktop.pages.shown import ShownTable
    from lineofsight.desktop.registers.register import Register
    from lineofsight.desktop.widgets.filter_bar import FilterBar


class FilteredRegisters(RegisterPage):
    """Filters hold in every register whose lines can say what they ask; the next time they hold again.

    How many lines are hers is said of each register: what hangs on no theme is nobody's alone, and all of it is shown.
    """

    def __init__(self, look: Look, title: str, named: str, about: str, filters: FilterBar) -> None:
        """Show nothing yet.

        Args:
            look: how everything is painted.
            title: of the page.
            named: what a screen reader calls the table.
            about: what the box chooses, as a sentence.
            filters: those that hold; the page puts them between the box and the register.
        """
        super().__init__(look, title, named, about)
        self._whole: tuple[Register, ...] = ()
        self._known = WhoseFilter({}, (), {})
        self._own = ""
        self._held: tuple[Condition, ...] = ()
        self._beside = ""
        self._wanted_filters: tuple[tuple[str, str], ...] = ()
        self._filters = filters
        self._filters.changed.connect(self._on_filters)
        self._line.add(self._filters.button)
        self.show_besides(filters)

    def show_whole(self, registers: tuple[Register, ...], known: WhoseFilter) -> None:
        """Show these as far as what holds leaves their lines; what nothing asks any more falls away.

        Args:
            registers: with all of their lines.
            known: whose these are.
        """
        self._whole, self._known = registers, known
        held = [*self._wanted_filters, *((one.kind.value, one.key) for one in self._held)]
        self._wanted_filters = ()
        self._held = pick([choices for register in self._whole for choices in self._known.offered(register)], held)
        self.narrow()

    def mark_own(self, lead: str) -> None:
        """Say from now on of each register how many lines are of the portfolio of a member; "" for nobody's."""
        self._own = lead
        self.narrow()

    def narrow(self) -> None:
        """Show the registers as far as what holds leaves their lines."""
        if self._whole:
            self.show_registers(tuple(self.told(register) for register in self._whole))

    def told(self, register: Register) -> Register:
        """A register as far as what holds leaves its lines, with what is told of these, or how many are hers."""
        narrowed = self._known.narrow(register, self._held, self._beside)
        # What is filtered for says it already.
        hers = self._known.hers(register, self._own) if narrowed.finding == register.finding else ""
        return replace(narrowed, finding=f"{narrowed.finding} {hers}") if hers else narrowed

    def _on_filters(self) -> None:
        here = {one.kind for choices in self._offered_filters() for one in choices}
        self._held = (*(one for one in self._held if one.kind not in here), *self._filters.active)
        self._beside = self._filters.beside
        self.narrow()
        self._view.show_list()
        self.say_shown()

    def _offered_filters(self) -> tuple[tuple[Condition, ...], ...]:
        """What can be asked of the register that is shown."""
        shown = self._which.currentData()
        return next((self._known.offered(one, self._held) for one in self._whole if one.name == shown), ())

    @override
    def offer(self) -> None:
        offered = self._offered_filters()
        here = {one for choices in offered for one in choices}
        with QSignalBlocker(self._filters):
            self._filters.offer(offered)
            if self._filters.active != (active := tuple(one for one in self._held if one in here)):
                self._filters.replace(active)
            listed = self._registers[self._which.currentIndex()].lines if self._beside else ()
            beside = self._beside if any(line.link == self._beside for line in listed) else ""
            if beside != self._filters.beside:
                self._filters.mark_beside(beside)
        self._filters.button.setVisible(bool(offered))

    @override
    def take_off_filters(self, link: str) -> str:
        if not self._held or not any(line.link == link for register in self._whole for line in register.lines):
            return ""

        def show(holding: tuple[Condition, ...], beside: str) -> bool:
            self._held, self._beside = holding, beside
            self.narrow()
            return self.is_listed(link)

        gone, outside = make_room(self._held, WhoseAsked.PORTFOLIO, show, link)
        return shown_besides_words("", gone, outside)

    @override
    def table(self) -> ShownTable | None:
        shown = super().table()
        if shown is None or not self._filters.active:
            return shown
        return replace(shown, sentence=narrowed_words(shown.sentence, "", self._filters.active))

    @override
    def remembered(self) -> Mapping[str, str]:
        return {**super().remembered(), "filters": write_conditions(self._held)}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        super().recall(remembered)
        self._wanted_filters = read_conditions(remembered.get("filters", ""))
