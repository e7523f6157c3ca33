"""Every action of the portfolio that slipped and can be recovered: who leads it, from when to when, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import Heading, Paragraph, Run
from lineofsight.documents.sections.action_tables import slipped_table
from lineofsight.domain.figures import Share
from lineofsight.wording.shares import share

if TYPE_CHECKING:
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
    verb = "has" if len(slipped) == 1 else "have"
    return [
        Heading(2, _TITLE, _BOOKMARK),
        Paragraph(f"{share(Share(len(slipped), counted, 'actions'))} {verb} slipped and can be recovered.", lead=True),
        Paragraph(
            "Officers call it at risk, or its date was moved later, or its start or a milestone is late; its present "
            "date has not passed. The furthest moved first."
        ),
        slipped_table(slipped),
    ]


def slipped_pointer(picture: Picture) -> tuple[str | Run, ...]:
    """Where all of them stand, as a sentence; nothing where there is none."""
    if not find_slipped(picture):
        return ()
    return " What slipped: ", Run(_TITLE, link=f"#{_BOOKMARK}"), "."


def find_slipped(picture: Picture) -> list[JudgedAction]:
    """Those that were moved furthest first, then in the plan's order."""
    slipped = (one for theme in picture.themes for one in theme.actions if one.status is MemberStatus.SLIPPED)
    return sorted(slipped, key=lambda one: -one.days_slipped)
