"""Dates that moved: from when to when, who agreed it and why; since the baseline first, then everything before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.moved_dates import moved_later, moved_since, tell_moved
from lineofsight.analysis.slips import by_item, days_moved, earlier_slips
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count, times
from lineofsight.wording.lists import begun_large
from lineofsight.wording.moves import moved_title, unrecorded
from lineofsight.wording.terms import reason_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import Picture, Slip
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.plan import DateChange


def slippage_blocks(picture: Picture, most: int | None = None) -> list[Block]:
    """Every item whose date moved since the baseline, the longest move first, each with all its moves.

    Args:
        picture: what was judged.
        most: no more than so many items; ``None`` for all.
    """
    since = f"since {day(picture.since)}" if picture.since is not None else "so far"
    items = moved_since(picture)
    counted, standing = tell_moved(picture, items, since)
    return [
        Heading(2, moved_title(since), "slippage"),
        Paragraph(f"{counted}{_agreed(items)}", lead=True),
        Paragraph(f"{standing}{furthest_stand(len(items), most, 'line of sight')}".strip()),
        Paragraph("" if most else "A milestone that moved together with its action is not listed again.", quiet=True),
        _table(items[:most], f"No date was moved {since}."),
    ]


def furthest_stand(number: int, most: int | None, document: str) -> str:
    """How many of so many dates are shown and where the others stand; "" where all are shown.

    It is said before the dates: after their table it can begin a page alone.

    Args:
        number: how many there are.
        most: how many are shown; ``None`` for all.
        document: the name of that whose full form has them all, within a sentence.
    """
    if most is None or number <= most:
        return ""
    shown = "The furthest stands here" if most == 1 else f"The {most:,} furthest stand here"
    return f" {shown}; {number - most:,} more moved by as much or less, and stand in the full {document}."


def earlier_slippage_blocks(picture: Picture) -> list[Block]:
    """Every move that was known before, so that none is lost sight of."""
    items = by_item(earlier_slips(picture))
    if not items or picture.since is None:
        return []
    return [
        Heading(3, f"Moved by {day(picture.since)} already", in_contents=False),
        Paragraph(f"{count(len(items), 'item')} whose date moved before; no move is ever taken off this list."),
        _table(items, "", with_lead=False),
    ]


def slip_table(slips: Sequence[Slip], empty: str, most: int | None = None) -> Table:
    """Moves by item, the longest first, each with who agreed it and why; ``empty`` is said when there are none."""
    return _table(by_item(slips)[:most], empty)


def _agreed(items: Sequence[Sequence[Slip]]) -> str:
    """Whether somebody is recorded as having agreed to each date that moved later."""
    later = moved_later(items)
    unsaid = sum(1 for moves in later if not all(slip.change.agreed_by for slip in moves))
    if not later:
        return ""
    if unsaid:
        of_them = "it" if len(later) == 1 else f"{unsaid:,} of them"
        return f" For {of_them} no one is recorded as having agreed: ask who did."
    return " For each it is recorded who agreed."


def _table(items: Sequence[Sequence[Slip]], empty: str, *, with_lead: bool = True) -> Table:
    return Table(
        (
            Column("No.", 0.8, least=6),
            Column("What, and who leads it" if with_lead else "What", 3.6),
            Column("Moved", 1.9, least=15),
            Column("Agreed by, and why", 3.6),
        ),
        tuple(_row(slips, with_lead=with_lead) for slips in items),
        empty=empty,
    )


def _chain(changes: Sequence[DateChange]) -> Iterator[str]:
    """The first date and each date that it was moved to; a date that the move before did not give stands again."""
    before = None
    for change in changes:
        if change.old != before:
            yield short_day(change.old)
        yield f"to {short_day(change.new)}"
        before = change.new


def _row(slips: Sequence[Slip], *, with_lead: bool) -> tuple[TableCell, ...]:
    last = slips[-1]
    moved = days_moved(slips)
    moves: list[CellPart] = list(_chain([slip.change for slip in slips]))
    moves.append(f"{days(moved)} later" if moved > 0 else f"{days(-moved)} earlier")
    if last.times_redated > len(slips):
        moves.append(f"{times(last.times_redated)} in all")
    who = Run(led_by(last.lead), italic=True)
    reasons: list[CellPart] = []
    for slip in slips:
        change = slip.change
        silent = "No agreement and no day are recorded" if unrecorded([change]) else "No agreement is recorded"
        reasons.append(Run(change.agreed_by or silent, bold=True))
        why = ". ".join(part for part in (reason_word(change.reason) if change.reason else "", change.text) if part)
        if why:
            reasons.append(begun_large(why))
    what = Cell((last.item_text, who)) if with_lead else last.item_text
    return last.item_id, what, Cell(tuple(moves)), Cell(tuple(reasons))
