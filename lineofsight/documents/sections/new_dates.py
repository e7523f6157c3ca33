"""Every new date by its number: which moved later and by how much, which no one is recorded as having agreed to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lineofsight.analysis.moved_dates import moved_since
from lineofsight.analysis.slips import days_moved
from lineofsight.documents.content import BulletList, Paragraph, Run
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import Change, Picture, Slip
    from lineofsight.documents.content import Block, Inline


def new_date_blocks(picture: Picture, changes: Sequence[Change]) -> list[Block]:
    """What the new dates are, each counted once, then where stands who agreed to them and why.

    Args:
        picture: what was judged.
        changes: its new dates, one for each action or milestone.
    """
    return [
        BulletList(tuple(_told(picture, changes))),
        Paragraph(
            ("With who agreed and why, the furthest first, under ", Run("Dates moved", link="#slippage"), "."),
            points=True,
        ),
    ]


def _told(picture: Picture, changes: Sequence[Change]) -> Iterator[Inline]:
    new = {one.ref for one in changes}
    items = [moves for moves in moved_since(picture) if moves[0].item_id in new]
    later = [moves for moves in items if days_moved(moves) > 0]
    earlier = [moves for moves in items if days_moved(moves) < 0]
    if later:
        yield Run(f"{len(later):,} moved later: ", bold=True), f"{_by_how_much(later)}."
    unsaid = [moves[0].item_id for moves in later if not all(slip.change.agreed_by for slip in moves)]
    if unsaid:
        yield Run(f"For {len(unsaid):,} of these no one is recorded as having agreed: ", bold=True), f"{and_(unsaid)}."
    if earlier:
        yield Run(f"{len(earlier):,} moved earlier: ", bold=True), f"{_by_how_much(earlier)}."
    told = {moves[0].item_id for moves in (*later, *earlier)}
    yield from _others([one for one in changes if one.ref not in told], {slip.item_id for slip in picture.slips})


def _others(changes: Sequence[Change], moved: set[str]) -> Iterator[Inline]:
    """Dates of milestones that only followed their action's, and those that no recorded move explains."""
    followed = sum(one.ref in moved for one in changes)
    if followed:
        yield f"{count(followed, 'is of a milestone', 'are of milestones')} that moved together with the action."
    rest = [one.ref for one in changes if one.ref not in moved]
    if rest:
        said = count(len(rest), "was first given or moved", "were first given or moved")
        yield Run(f"{said} without a recorded move: ", bold=True), f"{and_(rest)}."


def _by_how_much(items: Sequence[Sequence[Slip]]) -> str:
    """For example "7.2 by 153 days; 10.3 and 6.3 by 98 days each"."""
    parts = []
    for number, held in groupby(items, key=days_moved):
        refs = [moves[0].item_id for moves in held]
        parts.append(f"{and_(refs)} by {days(abs(number))}{' each' if len(refs) > 1 else ''}")
    return "; ".join(parts)
