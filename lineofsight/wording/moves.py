"""Words for due dates that were moved, and for where the actions stand whose dates were.

Three things are told apart in every page and document, and each has words of its own. A date that *moved* is a date
that was changed, whatever became of the action. *Slipped but recoverable* is one of the six words for an action as it
stands now: its date moved later, or officers call it at risk, or its start or a milestone is late, and its present date
has not passed. *Slipped back* is what the Commissioner says of an expectation.

A move that is only worked out from two returns has no day of its own: between which returns it was is said instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.plan import Between
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lineofsight.domain.plan import DateChange

_ORDER: Final = ("slipped", "overdue", "on_track", "not_due")
_DONE: Final = ("complete_evidenced", "complete_unproven")

LEFT_PLAN: Final = "left_plan"
"""What stands among the keys of the six words for actions that were superseded or withdrawn."""

SLIPPED: Final = member_status("slipped").word.lower()
"""The members' word within a sentence: never "slipped" alone, which could be taken for a date that moved."""


NO_DAY: Final = "the day is not recorded"
"""What is said behind the returns between which a date moved."""


def unrecorded(changes: Iterable[DateChange]) -> list[Between]:
    """Within which days those of the moves were of which no day is recorded."""
    return [change.changed_on for change in changes if isinstance(change.changed_on, Between)]


def between_returns(found: Iterable[Between]) -> str:
    """Within which returns all of these were: "between the returns of 31 May 2017 and 30 June 2017"."""
    held = list(found)
    last = day(max(one.by for one in held))
    firsts = [one.after for one in held if one.after is not None]
    if len(firsts) < len(held):
        return f"by the return of {last}"
    return f"between the returns of {day(min(firsts))} and {last}"


def told_when(changed_on: date | Between) -> str:
    """When a date was moved: "on 31 May 2017", or between which returns it was and that the day is not recorded."""
    if isinstance(changed_on, Between):
        return f"{between_returns([changed_on])} ({NO_DAY})"
    return f"on {day(changed_on)}"


def moved_title(since: str) -> str:
    """The heading of a list of dates that moved; ``since`` is for example "since 31 December 2016"."""
    return f"Dates moved {since}"


def standing(numbers: Mapping[str, int]) -> str:
    """Where the actions stand now whose dates moved, to tell moves from the word "Slipped but recoverable".

    Args:
        numbers: how many actions have each of the six words for members, by the word's key, and how many left the plan.

    Returns:
        For example "8 are now “Slipped but recoverable”, 4 “Overdue or will miss” and 1 complete"; "" for none.
    """
    parts = [(numbers.get(key, 0), f"“{member_status(key).word}”") for key in _ORDER]
    parts.append((sum(numbers.get(key, 0) for key in _DONE), "complete"))
    parts.append((numbers.get(LEFT_PLAN, 0), "superseded or withdrawn"))
    said = [f"{number:,} {word}" for number, word in parts if number]
    if not said:
        return ""
    first, _, rest = said[0].partition(" ")
    return and_([f"{first} {'is' if first == '1' else 'are'} now {rest}", *said[1:]])
