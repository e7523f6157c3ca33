"""Oversight: what was asked, the countdown, inspections, risk, audit, money, decisions, voices, members' part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from lineofsight.desktop.pages.register_page import RegisterPage
from lineofsight.desktop.registers.all_registers import all_registers

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material


class OversightPage(RegisterPage):
    """The registers of the record; they are only read."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Oversight", "Register", "Which register is shown.")
        self.lay_out()

    @override
    def show_material(self, material: Material) -> None:
        self.show_registers(all_registers(material))
