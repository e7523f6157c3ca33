"""What slipped since the baseline: from when to when, who agreed it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count, times
from lineofsight.wording.terms import reason_word

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture, Slip
    from lineofsight.documents.content import Block, TableCell


def slippage_blocks(picture: Picture) -> list[Block]:
    """Every date that moved since the baseline, the longest move first."""
    since = f"since {day(picture.since)}" if picture.since is not None else "so far"
    later = [slip for slip in picture.slips if slip.change.days > 0]
    unsaid = sum(1 for slip in later if not slip.change.agreed_by)
    said = f"{count(len(later), 'date')} moved later {since}."
    if unsaid:
        said += f" For {unsaid} of them no one is recorded as having agreed it: ask who did."
    return [
        Heading(2, f"What slipped {since}", "slippage"),
        Paragraph(said if later else f"No date moved later {since}."),
        Table(
            (
                Column("No.", 0.9, least=6),
                Column("What, and who leads it", 3.4),
                Column("Moved", 2.3),
                Column("Agreed by, and why", 3.4),
            ),
            tuple(_row(slip) for slip in picture.slips),
            caption=f"Dates moved {since}",
            empty=f"No date was moved {since}.",
        ),
    ]


def _row(slip: Slip) -> tuple[TableCell, ...]:
    change = slip.change
    moved = f"{days(change.days)} later" if change.days > 0 else f"{days(-change.days)} earlier"
    agreed = change.agreed_by or "No agreement is recorded"
    why = ". ".join(part for part in (reason_word(change.reason) if change.reason else "", change.text) if part)
    who = Run(f"Lead: {slip.lead}" if slip.lead else "No lead is named", italic=True)
    moves = f"{short_day(change.old)} to {short_day(change.new)}"
    redated = f"moved {times(slip.times_redated)} in all"
    return (
        slip.item_id,
        Cell((slip.item_text, who)),
        Cell((moves, moved, redated)),
        Cell((Run(agreed, bold=True), why)) if why else Cell((Run(agreed, bold=True),)),
    )
