"""How many dates of the portfolio were moved later, in a sentence, where the short pack has no room for the point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.moved_dates import find_ever_moved
from lineofsight.documents.content import Run
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture


def moved_told(picture: Picture) -> tuple[str | Run, ...]:
    """Of how many actions, which was moved furthest, and for how many nobody is recorded as having agreed.

    Nothing where no date was moved later.
    """
    counted = [one for theme in picture.themes for one in theme.actions if one.in_population]
    moved = find_ever_moved(counted)
    if moved is None:
        return ()
    by = days(moved.furthest.days_slipped)
    furthest = f"furthest {moved.furthest.action.action_id}, {by}" if len(moved.later) > 1 else f"by {by}"
    agreed = moved.not_agreed or "who agreed is recorded"
    part = f"{len(moved.later):,} of {count(len(counted), 'action')}"
    return Run("Dates moved later: ", bold=True), f"{part}, {furthest}; {agreed}."
