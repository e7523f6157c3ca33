"""What slipped since the baseline: from when to when, who agreed it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count, times
from lineofsight.wording.terms import reason_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import Picture, Slip
    from lineofsight.documents.content import Block, CellPart, TableCell


def slippage_blocks(picture: Picture) -> list[Block]:
    """Every item whose date moved since the baseline, the longest move first, each with all its moves."""
    since = f"since {day(picture.since)}" if picture.since is not None else "so far"
    items = _by_item(_without_echoes(picture))
    later = [slips for slips in items if _days_moved(slips) > 0]
    unsaid = sum(1 for slips in later if not all(slip.change.agreed_by for slip in slips))
    said = f"{count(len(later), 'date')} moved later {since}." if later else f"No date moved later {since}."
    if unsaid:
        said += f" For {unsaid} of them no one is recorded as having agreed it: ask who did."
    return [
        Heading(2, f"What slipped {since}", "slippage"),
        Paragraph(said),
        Paragraph("A milestone that moved together with its action is not listed again.", quiet=True),
        _table(items, f"No date was moved {since}."),
    ]


def slip_table(slips: Sequence[Slip], empty: str) -> Table:
    """Moves by item, the longest first, each with who agreed it and why; ``empty`` is said when there are none."""
    return _table(_by_item(slips), empty)


def _table(items: Sequence[Sequence[Slip]], empty: str) -> Table:
    return Table(
        (
            Column("No.", 0.8, least=6),
            Column("What, and who leads it", 3.2),
            Column("Moved", 2.4, least=20),
            Column("Agreed by, and why", 3.2),
        ),
        tuple(_row(slips) for slips in items),
        empty=empty,
    )


def _without_echoes(picture: Picture) -> list[Slip]:
    """The slips without those of milestones that only followed their action's own move."""
    action_of = {
        one.milestone.milestone_id: action.action.action_id
        for theme in picture.themes
        for action in theme.actions
        for one in action.milestones
    }
    moves = {(slip.item_id, slip.change.old, slip.change.new) for slip in picture.slips}
    return [
        slip for slip in picture.slips if (action_of.get(slip.item_id), slip.change.old, slip.change.new) not in moves
    ]


def _by_item(slips: Sequence[Slip]) -> list[list[Slip]]:
    items: dict[str, list[Slip]] = {}
    for slip in slips:
        items.setdefault(slip.item_id, []).append(slip)
    grouped = [sorted(moves, key=lambda slip: slip.change.changed_on) for moves in items.values()]
    return sorted(grouped, key=lambda moves: (-_days_moved(moves), moves[0].item_id))


def _days_moved(slips: Sequence[Slip]) -> int:
    return sum(slip.change.days for slip in slips)


def _row(slips: Sequence[Slip]) -> tuple[TableCell, ...]:
    last = slips[-1]
    moved = _days_moved(slips)
    moves: list[CellPart] = [f"{short_day(slip.change.old)} to {short_day(slip.change.new)}" for slip in slips]
    moves.append(f"{days(moved)} later" if moved > 0 else f"{days(-moved)} earlier")
    if last.times_redated > len(slips):
        moves.append(f"moved {times(last.times_redated)} in all")
    who = Run(f"Lead: {last.lead}" if last.lead else "No lead is named", italic=True)
    reasons: list[CellPart] = []
    for slip in slips:
        change = slip.change
        reasons.append(Run(change.agreed_by or "No agreement is recorded", bold=True))
        why = ". ".join(part for part in (reason_word(change.reason) if change.reason else "", change.text) if part)
        if why:
            reasons.append(why[0].upper() + why[1:])
    return last.item_id, Cell((last.item_text, who)), Cell(tuple(moves)), Cell(tuple(reasons))
