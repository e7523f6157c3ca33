"""How many dates moved, whose they are, and where those actions stand now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineofsight.analysis.slips import by_item, days_moved, without_echoes
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.moves import LEFT_PLAN, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture, Slip


def moved_since(picture: Picture) -> tuple[tuple[Slip, ...], ...]:
    """The moves since the baseline by the item whose date moved, the furthest first, without echoes."""
    return by_item(without_echoes(picture.slips, picture))


def moved_later(items: Iterable[Sequence[Slip]]) -> tuple[Sequence[Slip], ...]:
    """Those whose moves put the date to a later day, taken together."""
    return tuple(moves for moves in items if days_moved(moves) > 0)


def tell_moved(picture: Picture, items: Sequence[Sequence[Slip]], since: str) -> tuple[str, str]:
    """How many dates moved later, and where the actions stand now whose dates they are.

    Args:
        picture: what was judged.
        items: moves by item.
        since: from when on, for example "since 31 December 2016".

    Returns:
        Two sentences; the second is "" where no action's date moved later.
    """
    later = moved_later(items)
    if not later:
        return f"No date moved later {since}.", ""
    furthest = days(max(days_moved(moves) for moves in later))
    whose, standing = tell_whose(picture, later)
    if len(later) == 1:
        return f"1 date moved later {since}, by {furthest}.", standing
    return f"{count(len(later), 'date')} moved later {since}, those {whose}; the furthest by {furthest}.", standing


def tell_whose(picture: Picture, items: Sequence[Sequence[Slip]]) -> tuple[str, str]:
    """Whose dates these are, for example "of 14 actions and of 1 milestone apart from its action"; how those stand."""
    actions = {judged.action.action_id: judged for theme in picture.themes for judged in theme.actions}
    moved = [actions[moves[0].item_id] for moves in items if moves[0].item_id in actions]
    steps = len(items) - len(moved)
    whose = [f"of {count(len(moved), 'action')}"] if moved else []
    if steps:
        whose.append(f"of {count(steps, 'milestone')} apart from {'its action' if steps == 1 else 'their actions'}")
    return and_(whose), where_they_stand(moved)


def where_they_stand(actions: Sequence[JudgedAction]) -> str:
    """A sentence on the status of actions whose dates moved: a date that moved is no status by itself."""
    told = standing(Counter(judged.status.value if judged.in_population else LEFT_PLAN for judged in actions))
    if not told:
        return ""
    if told.startswith(f"{len(actions):,} "):
        # All stand alike: there is no number to tell.
        return f"{'That action' if len(actions) == 1 else 'These actions'} {told.partition(' ')[2]}."
    return f"Of these actions {told}."
