"""What a calendar of the plan is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import due_by
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction

_MOST_NAMED: Final = 4


@dataclass(frozen=True, slots=True)
class Lane:
    """Actions that belong together, under a heading of their own.

    Attributes:
        title: what they have in common.
        about: how many they are, in words.
        actions: in the order in which they are shown; those without a date are named in the heading alone.
    """

    title: str
    about: str
    actions: tuple[JudgedAction, ...]

    @property
    def dated(self) -> tuple[JudgedAction, ...]:
        """Those that have a place on a calendar."""
        return tuple(one for one in self.actions if due_by(one.action) is not None)

    @property
    def undated(self) -> tuple[JudgedAction, ...]:
        """Those that have none."""
        return tuple(one for one in self.actions if due_by(one.action) is None)

    @property
    def sentence(self) -> str:
        """How many there are, and which of them have no place: an overdue one among them must not be lost sight of."""
        if not self.undated:
            return self.about
        named = and_more([one.action.action_id for one in self.undated], _MOST_NAMED)
        return f"{self.about}; no date: {named}"
