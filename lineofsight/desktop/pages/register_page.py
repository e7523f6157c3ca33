"""A page that shows one of several registers: a box to choose it, and what stands between box and register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from lineofsight.desktop.pages.page import MARGINS, Page, nothing_called
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.widgets.beside_row import BesideRow
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.show_line import ShowLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.desktop.widgets.action_row import ActionRow
    from lineofsight.desktop.widgets.filter_bar import FilterBar


class RegisterPage(Page):
    """Which register, and the register; the one that was chosen is chosen again the next time."""

    def __init__(self, look: Look, title: str, named: str, about: str) -> None:
        """Show nothing yet.

        Args:
            look: how everything is painted.
            title: of the page.
            named: what a screen reader calls the table.
            about: what the box chooses, as a sentence.
        """
        super().__init__(title)
        self._registers: tuple[Register, ...] = ()
        self._wanted = ""
        self._line = ShowLine(look, about)
        self._which = self._line.box
        self._view = RegisterView(look, named)
        self._line.add(*(control for control in self._view.controls if control is not self._view.count))
        self._which.currentIndexChanged.connect(self._on_which)
        self._which.activated.connect(self._view.show_list)
        self._view.table.activated.connect(lambda _: self.go_in())
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)

    @property
    def registers(self) -> tuple[Register, ...]:
        """What can be shown, in the order in which it is offered."""
        return self._registers

    def lay_out(self, *between: QWidget) -> None:
        """Lay the page out, once.

        Args:
            between: what stands between the box and the register, and what Tab goes through between them.
        """
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        # Behind the buttons, which would move under the hand when it comes.
        self._line.add(self._view.count, self._view.finding)
        layout.addWidget(self._line)
        for widget in between:
            layout.addWidget(widget)
        layout.addWidget(self._view, 1)

    def add_actions(self, row: ActionRow, *beside: QWidget) -> None:
        """Put what can be done with what is chosen into the first line, folded where list and details take turns."""
        self._view.turned.connect(lambda: row.fold(self._view.panes_shown.takes_turns))
        self._line.add(*row.buttons, *beside)

    def show_besides(self, filters: FilterBar) -> None:
        """Have the line that a link led to outside what these leave go once another line is chosen, once."""
        beside = BesideRow(
            filters,
            [self._view.table],
            lambda: self.link() not in ("", filters.beside),
            lambda: self.said.emit(""),
        )
        self._view.line_reached.connect(lambda _: beside.look())

    def show_registers(self, registers: tuple[Register, ...]) -> None:
        """Show these, one or more; what was chosen stays chosen where it is still there."""
        wanted = self._wanted or (self._registers[self._which.currentIndex()].name if self._registers else "")
        self._wanted = ""
        self._registers = registers
        with QSignalBlocker(self._which):
            self._which.clear()
            for register in registers:
                self._which.addItem(register.named, register.name)
            self._which.setCurrentIndex(max(self._which.findData(wanted), 0))
        self._view.show_register(registers[self._which.currentIndex()])
        self.offer()

    def choose(self, name: str) -> None:
        """Show the register of that name, now or as soon as it is there."""
        number = self._which.findData(name)
        if number >= 0:
            self._which.setCurrentIndex(number)
        else:
            self._wanted = name

    def offer(self) -> None:
        """Offer what can be done with what is chosen; nothing, on a page that is only read."""

    def go_in(self) -> None:
        """Do what Enter does on the line that is chosen: go to its details."""
        self._view.go_to_details()

    def say_shown(self) -> None:
        """Say which register is shown and what of it: what a search left, else what the register itself says."""
        register = self._registers[self._which.currentIndex()]
        told = self._view.shown if self._view.searched else register.said
        self.said.emit(f"{register.name}: {told}")

    def say_missing(self, link: str) -> str:
        """What is said of a link that no register has."""
        return nothing_called(link)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._which, *self._view.panes())

    @override
    def begin_search(self) -> None:
        self._view.begin_search()

    def take_off_filters(self, link: str) -> str:  # noqa: ARG002 - what is not filtered hides no line
        """Take away the conditions that hide the line of a link; returns which, as a sentence, "" for none."""
        return ""

    @override
    def open_link(self, link: str) -> None:
        """Choose the line of a link, whatever filters hid it."""
        gone = "" if self.is_listed(link) else self.take_off_filters(link)
        self._choose(link)
        if gone:
            self.said.emit(gone)

    def is_listed(self, link: str) -> bool:
        """Whether a register has the line of a link."""
        return any(line.link == link for register in self._registers for line in register.lines)

    def _choose(self, link: str) -> None:
        for number, register in enumerate(self._registers):
            if any(line.link == link for line in register.lines):
                if not self._view.open_link(link):
                    self._which.setCurrentIndex(number)
                    self._view.open_link(link)
                self._view.panes_shown.land()
                return
        self.said.emit(self.say_missing(link))

    @override
    def link(self) -> str:
        return self._view.link()

    @override
    def followed_link(self) -> str:
        place = self._view.in_place()
        return self.link() if place is None or place.is_traced else place.link

    @override
    def noted_link(self) -> str:
        place = self._view.in_place()
        return self.link() if place is None else place.link

    @override
    def in_its_place(self) -> str:
        place = self._view.in_place()
        return "" if place is None else place.said

    @override
    def table(self) -> ShownTable | None:
        if not self._registers:
            return None
        return ShownTable(self._registers[self._which.currentIndex()].name, self._view.model, self._view.shown)

    @override
    def remembered(self) -> Mapping[str, str]:
        return {"register": str(self._which.currentData() or "")}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        # A register that she chose before the remembered one was read is the newer choice.
        self._wanted = self._wanted or remembered.get("register", "")

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self._view.show_register(self._registers[number])
            self.offer()
            self.say_shown()
