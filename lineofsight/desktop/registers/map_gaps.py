"""What the checks of the governance map find: what is missing or wrong, each with a question to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Words, section, sheet
from lineofsight.wording.figures import count
from lineofsight.wording.governance import finding_word
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from lineofsight.analysis.governance_values import GovernanceFinding
    from lineofsight.desktop.registers.governed import Governed


def map_gaps(governed: Governed) -> Register:
    """Every finding, in the order of the checks."""
    found = () if governed.is_empty else governed.findings
    return Register(
        "Checks",
        f"{count(len(found), 'finding')} by stated rules. A gap may lie in the map and not in the council, so each has "
        "a question.",
        (("Check", 18), ("What is missing or wrong", 44), ("Ask", 38)),
        tuple(_line(governed, one) for one in found),
        "No body is recorded, so nothing could be checked. The sheets Bodies, Seats and Links of the return bring them."
        if governed.is_empty
        else "The rules find nothing missing and nothing wrong.",
        spare=(2,),
    )


def _line(governed: Governed, one: GovernanceFinding) -> RegisterLine:
    word = finding_word(one.code)
    return RegisterLine(
        f"check/{one.code}:{'+'.join(one.refs)}",
        (CellValue(word), CellValue(one.what), CellValue(one.ask)),
        lambda: sheet(
            word,
            word,
            section("What is missing or wrong", Words(one.what)),
            section("Ask", Words(one.ask)),
            section("Of whom it speaks", *(_about(governed, ref) for ref in one.refs)),
        ),
    )


def _about(governed: Governed, ref: str) -> Words:
    theme = next((theme for theme in governed.record.plan.themes if theme.theme_id == ref), None)
    if theme is not None and ref not in governed.graph.known:
        return Words(f"Theme {theme_name(theme, ': ')}", link=f"theme/{ref}")
    return governed.line(ref)
