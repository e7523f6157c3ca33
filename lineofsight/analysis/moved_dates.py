"""How many dates moved, whose they are, and where those actions stand now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.slips import by_item, days_moved, without_echoes
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.lists import and_
from lineofsight.wording.moves import LEFT_PLAN, NO_DAY, between_returns, standing, unrecorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, Picture, Slip
    from lineofsight.domain.plan import DateChange


@dataclass(frozen=True, slots=True, kw_only=True)
class EverMoved:
    """The actions whose due date was moved later at some time, whatever became of them.

    Attributes:
        later: all of them, at least one.
        silent: those of them of which a move names nobody who agreed.
        furthest: the one that was moved furthest.
    """

    later: tuple[JudgedAction, ...]
    silent: tuple[JudgedAction, ...]
    furthest: JudgedAction

    @property
    def not_agreed(self) -> str:
        """For how many a move names nobody who agreed, and how many of those are still to be agreed to; "" for none."""
        if not self.silent:
            return ""
        which = of_them(len(self.silent), len(self.later))
        still = sum(one.action.delivery_status.is_open for one in self.silent)
        open_ones = f" ({still:,} still open)" if len(self.later) > 1 and 0 < still < len(self.silent) else ""
        return f"for {which}{open_ones} nobody is recorded as having agreed to a move"


def find_ever_moved(actions: Iterable[JudgedAction]) -> EverMoved | None:
    """Those of some actions whose due date was moved later at some time; ``None`` where none was."""
    later = tuple(one for one in actions if one.times_redated and one.days_slipped > 0)
    if not later:
        return None
    silent = tuple(one for one in later if DeliveryFlag.REDATED_WITHOUT_AGREEMENT in one.flags)
    # Of equal moves one that somebody agreed to would be told as if all had been.
    furthest = min(later, key=lambda one: (-one.days_slipped, one not in silent))
    return EverMoved(later=later, silent=silent, furthest=furthest)


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
        How many, and for how many of them no day is recorded; then a sentence that is "" where no action's date moved
        later. Of which nobody can tell whether they moved since then are counted apart.
    """
    later = moved_later(items)
    unsure = [moves for moves in later if any(may_be_since(slip.change, picture.since) for slip in moves)]
    sure = [moves for moves in later if moves not in unsure]
    _, standing = tell_whose(picture, later)
    if not sure:
        counted = f"No date is recorded as moved later {since}." if unsure else f"No date moved later {since}."
    else:
        furthest = days(max(days_moved(moves) for moves in sure))
        those = f", those {tell_whose(picture, sure)[0]}; the furthest" if len(sure) > 1 else ","
        counted = f"{count(len(sure), 'date')} moved later {since}{those} by {furthest}."
    return f"{counted}{tell_undated(sure)}{_tell_unsure(unsure, more=bool(sure))}", standing


def may_be_since(change: DateChange, since: date | None) -> bool:
    """Whether nobody can tell if a date moved on a day or later, or before it: no day of the move is recorded."""
    return since is not None and not change.is_since(since) and change.known_by >= since and bool(unrecorded([change]))


def tell_undated(items: Sequence[Sequence[Slip]]) -> str:
    """For how many of these no day is recorded and between which returns they moved, after a space; "" for none."""
    found = [moves for moves in items if unrecorded(slip.change for slip in moves)]
    if not found:
        return ""
    between = between_returns(unrecorded(slip.change for moves in found for slip in moves))
    which = "it" if len(items) == 1 else f"{len(found):,} of them"
    return f" For {which} {NO_DAY}: it was {between}."


def _tell_unsure(items: Sequence[Sequence[Slip]], *, more: bool) -> str:
    """How many more may have moved since then, or before; "" for none."""
    if not items:
        return ""
    between = between_returns(unrecorded(slip.change for moves in items for slip in moves))
    counted = f"{len(items):,} more" if more else count(len(items), "date")
    return f" {counted} moved later {between}; whether before that day or since is not recorded."


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
