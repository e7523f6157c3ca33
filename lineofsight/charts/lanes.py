"""What a calendar of the plan is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.due_dates import due_by

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction


@dataclass(frozen=True, slots=True)
class Lane:
    """Actions that belong together, under a heading of their own.

    Attributes:
        title: what they have in common.
        about: how many they are, in words.
        actions: in the order in which they are shown; those without a date are counted in the heading alone.
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
        """How many there are, and how many of them are not shown."""
        return f"{self.about}; {len(self.undated)} without a date" if self.undated else self.about
