"""What would change if a body were ended, or merged into another, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Words, section, sheet
from lineofsight.wording.lists import and_
from lineofsight.wording.meetings import hours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.what_if import WhatIf
    from lineofsight.desktop.registers.governed import Governed

_LOST = "Link that falls away"
_UNWATCHED = "Theme that nobody oversees"
_NEW = "New gap"
_MENDED = "Gap that closes"
_TIME = "Time"


def what_would_change(governed: Governed, found: WhatIf) -> Register:
    """New gaps first, each with its question; then what would be lost, and what would be gained."""
    how = f"merged into {found.into}" if found.into else "ended"
    passes = f" Its people, its links and the themes that it oversees pass to {found.into}." if found.into else ""
    return Register(
        f"If {found.ended} were {how}",
        f"If {found.ended} were {how}, this would change.{passes} Nothing is changed by looking."
        + (
            " The hours are illustrative: made up, in whole or in part."
            if found.illustrative and not found.unknown
            else ""
        ),
        (("What", 24), ("In which way", 46), ("Ask", 30)),
        tuple(_lines(governed, found)),
        f"If {found.ended} were {how}, nothing else that is recorded would change.{passes}"
        if passes
        else f"If {found.ended} were {how}, nothing that is recorded would change.",
    )


def nothing_chosen(*, is_empty: bool) -> Register:
    """What stands there before a body is chosen."""
    return Register(
        "What if",
        "",
        (("What", 24), ("In which way", 46), ("Ask", 30)),
        (),
        "No body is recorded, so none can be ended. The sheet Bodies of the return brings them."
        if is_empty
        else "Choose a body to see what would lose its parent, its scrutiny or its overseer if it ended. Nothing is "
        "changed by looking.",
    )


def _lines(governed: Governed, found: WhatIf) -> Iterator[RegisterLine]:
    titles = {theme.theme_id: theme.title for theme in governed.record.plan.themes}
    for ref in found.themes_unwatched:
        what = f"Theme {ref}, {titles.get(ref, '')}, would be overseen by nobody."
        yield _line(_UNWATCHED, what, "Which body would oversee it, and from when?")
    for gap in found.found:
        yield _line(_NEW, gap.what, gap.ask)
    for lost in found.links_lost:
        yield _line(_LOST, lost, "")
    for gap in found.mended:
        yield _line(_MENDED, gap.what, "")
    yield from _time(found)


def _time(found: WhatIf) -> Iterator[RegisterLine]:
    if found.unknown:
        yield _line(_TIME, f"What it would save is not known: the hours of {and_(found.unknown)} are not recorded.", "")
        return
    said = f"Known hours a year of all people together: {hours(found.before)} now, {hours(found.after)} then."
    yield _line(_TIME, said, "")
    for name, saved in found.saved_by:
        way = "fewer" if saved > 0 else "more"
        yield _line(_TIME, f"{name}: {hours(abs(saved))} a year {way}.", "")


def _line(what: str, how: str, ask: str) -> RegisterLine:
    return RegisterLine(
        "",
        (CellValue(what), CellValue(how), CellValue(ask or "–", spoken=ask or "no question")),
        lambda: sheet(what, what, section("In which way", Words(how)), section("Ask", Words(ask))),
    )
