"""Oversight: what was asked, the countdown, inspections, risk, audit, money, decisions, voices, members' part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import mnemonic_label
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.widgets.register_view import RegisterView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.documents.material import Material


class OversightPage(Page):
    """Which register, and the register."""

    def __init__(self, look: Look) -> None:
        super().__init__("Oversight")
        self._registers: tuple[Register, ...] = ()
        self._wanted = ""
        self._which = QComboBox()
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._view = RegisterView(look, "Register")
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("Sh&ow", self._which, "Which register is shown."))
        line.addWidget(self._which)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(line)
        layout.addWidget(self._view, 1)
        self._which.currentIndexChanged.connect(self._on_which)
        # A page out of sight is not asked again how high its controls are when the text grows.
        look.changed.connect(self._which.updateGeometry)
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)

    @override
    def show_material(self, material: Material) -> None:
        wanted = self._wanted or (self._registers[self._which.currentIndex()].name if self._registers else "")
        self._wanted = ""
        self._registers = all_registers(material)
        with QSignalBlocker(self._which):
            self._which.clear()
            for register in self._registers:
                self._which.addItem(f"{register.name} ({len(register.lines)})", register.name)
            self._which.setCurrentIndex(max(self._which.findData(wanted), 0))
        self._view.show_register(self._registers[self._which.currentIndex()])

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._which, *self._view.panes())

    @override
    def begin_search(self) -> None:
        self._view.begin_search()

    @override
    def open_link(self, link: str) -> None:
        for number, register in enumerate(self._registers):
            if any(line.link == link for line in register.lines):
                self._which.setCurrentIndex(number)
                self._view.open_link(link)
                self._view.table.setFocus()
                return
        self.said.emit(f"Nothing here is called {link.partition('/')[2]}.")

    @override
    def link(self) -> str:
        return self._view.link()

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
        self._wanted = remembered.get("register", "")

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self._view.show_register(self._registers[number])
            self.said.emit(f"{self._registers[number].name}: {self._registers[number].finding}")
