"""Every move of a date in the plan, each with the item that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import Picture


def every_slip(picture: Picture) -> tuple[Slip, ...]:
    """Every move of an action's or milestone's date up to the picture's day, without echoes, in the plan's order."""
    found: list[Slip] = []
    for judged in (action for theme in picture.themes for action in theme.actions):
        action = judged.action
        items = [(action.action_id, action.action, judged.date_changes)]
        items += [(one.milestone.milestone_id, one.milestone.text, one.date_changes) for one in judged.milestones]
        found += [
            Slip(
                item_id=item_id,
                item_text=text,
                theme_id=action.theme_id,
                lead=action.lead,
                change=change,
                times_redated=len(changes),
            )
            for item_id, text, changes in items
            for change in changes
        ]
    return without_echoes(found, picture)


def without_echoes(slips: Sequence[Slip], picture: Picture) -> tuple[Slip, ...]:
    """The slips without those of milestones that only followed their action's own move."""
    action_of = {
        one.milestone.milestone_id: judged.action.action_id
        for theme in picture.themes
        for judged in theme.actions
        for one in judged.milestones
    }
    moves = {(slip.item_id, slip.change.old, slip.change.new) for slip in slips}
    return tuple(slip for slip in slips if (action_of.get(slip.item_id), slip.change.old, slip.change.new) not in moves)


def by_item(slips: Iterable[Slip]) -> tuple[tuple[Slip, ...], ...]:
    """All moves of each item, oldest first; the item that moved furthest in all stands first."""
    items: dict[str, list[Slip]] = {}
    for slip in slips:
        items.setdefault(slip.item_id, []).append(slip)
    grouped = [tuple(sorted(moves, key=lambda slip: slip.change.known_by)) for moves in items.values()]
    return tuple(sorted(grouped, key=lambda moves: (-days_moved(moves), moves[0].item_id)))


def days_moved(moves: Iterable[Slip]) -> int:
    """By how many days these moves of one item put its date later in all; less than 0 for an earlier day."""
    return sum(slip.change.days for slip in moves)


def earlier_slips(picture: Picture) -> tuple[Slip, ...]:
    """Every move that was known at the picture's baseline already; none without a baseline."""
    if picture.since is None:
        return ()
    told = {(slip.item_id, slip.change) for slip in picture.slips}
    return tuple(slip for slip in every_slip(picture) if (slip.item_id, slip.change) not in told)
