"""Actions that left the plan since a day: what officers say of why, and how many there are, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.reasons import new_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import Change
    from lineofsight.domain.plan import Action

NO_REASON: Final = "no reason is given"

_MOST: Final = 6
"""References that are named of those that left; more would fill the sentence."""


def why_it_left(was: Action, now: Action) -> str:
    """Why officers say that an action was given up, as a clause; what they said before of its status is no such reason.

    Args:
        was: the action while it was in the plan.
        now: as it is now.
    """
    said = new_reason(now.status_reason, was.status_reason)
    return f"officers say why: “{said}”" if said else NO_REASON


def tell_left(left: Sequence[Change]) -> Iterator[str]:
    """How many were withdrawn and how many superseded, which they are and for which no reason is given.

    For example "2 actions were withdrawn (1.6 and 10.1; no reason is given)".
    """
    for word in dict.fromkeys(one.after for one in left):
        held = [one for one in left if one.after == word]
        bare = [one for one in held if one.besides == NO_REASON]
        which = "" if len(bare) == len(held) else f" for {and_more([one.ref for one in bare], _MOST)}"
        why = f"; {NO_REASON}{which}" if bare else ""
        refs = and_more([one.ref for one in held], _MOST)
        yield f"{count(len(held), 'action')} {'was' if len(held) == 1 else 'were'} {word.lower()} ({refs}{why})"
