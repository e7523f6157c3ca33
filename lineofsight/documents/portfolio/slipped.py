"""Every action of the portfolio that slipped before its date: who leads it, from when to when, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import due_by
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import Heading, Paragraph, Run
from lineofsight.documents.sections.action_tables import slipped_table
from lineofsight.domain.figures import Share
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block

_TITLE: Final = "Slipped, and why"
_BOOKMARK: Final = "slipped"


def slipped_blocks(picture: Picture) -> list[Block]:
    """A row each, those that moved furthest first; nothing where none has slipped."""
    slipped = find_slipped(picture)
    if not slipped:
        return []
    counted = sum(one.in_population for theme in picture.themes for one in theme.actions)
    verb = "counts" if len(slipped) == 1 else "count"
    return [
        Heading(2, _TITLE, _BOOKMARK),
        Paragraph(
            f"{share(Share(len(slipped), counted, 'actions'))} {verb} as “{member_status(MemberStatus.SLIPPED).word}”.",
            lead=True,
        ),
        Paragraph(
            "That says only that the present date has not passed, and that officers call the action at risk, or its "
            "date was moved later, or its start or a milestone is late. Whether it can be recovered is for officers to "
            f"show.{_due_now(slipped, picture.as_at)} The furthest moved first."
        ),
        slipped_table(slipped),
    ]


def _due_now(slipped: Sequence[JudgedAction], as_at: date) -> str:
    """Which of them are late from the next day on, after a space; "" for none."""
    refs = [one.action.action_id for one in slipped if due_by(one.action) == as_at]
    return f" Due on {day(as_at)}, the day of this pack: {and_(refs)}." if refs else ""


def slipped_pointer(picture: Picture) -> tuple[str | Run, ...]:
    """Where all of them stand, as a sentence; nothing where there is none."""
    if not find_slipped(picture):
        return ()
    return " What slipped: ", Run(_TITLE, link=f"#{_BOOKMARK}"), "."


def find_slipped(picture: Picture) -> list[JudgedAction]:
    """Those that were moved furthest first, then in the plan's order."""
    slipped = (one for theme in picture.themes for one in theme.actions if one.status is MemberStatus.SLIPPED)
    return sorted(slipped, key=lambda one: -one.days_slipped)
