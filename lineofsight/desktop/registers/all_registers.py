"""Every register, in the order in which the oversight page offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.registers.asked import expectations, recommendations
from lineofsight.desktop.registers.guarded import audits, decisions, risks
from lineofsight.desktop.registers.heard import members, practice, voices
from lineofsight.desktop.registers.spent import entries, resources
from lineofsight.desktop.registers.watched import deadlines, inspections

if TYPE_CHECKING:
    from lineofsight.desktop.registers.register import Register
    from lineofsight.documents.material import Material

_MAKERS = (
    *(expectations, deadlines, recommendations, inspections, risks, audits),
    *(resources, entries, decisions, voices, practice, members),
)


def all_registers(material: Material) -> tuple[Register, ...]:
    """Each with its lines; one without any says what would be there."""
    return tuple(make(material) for make in _MAKERS)
