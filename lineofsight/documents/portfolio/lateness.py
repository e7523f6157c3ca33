"""Every late action of the portfolio in one list, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.urgency import find_late
from lineofsight.documents.content import Heading, Paragraph, Run
from lineofsight.documents.sections.action_tables import late_table
from lineofsight.wording.glance import NONE_LATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block

_TITLE: Final = "Late, and why"


def late_blocks(picture: Picture) -> list[Block]:
    """Every action that is overdue or will miss its date, those that press most first; or that there is none."""
    late = _late(picture)
    how_many = next((line.sentence for line in picture.glance.late), NONE_LATE)
    blocks: list[Block] = [Heading(2, _TITLE, "late"), Paragraph(how_many, lead=True)]
    if not late:
        return blocks
    return [
        *blocks,
        Paragraph(
            "The longest overdue first, then those that officers call off track. The reason is officers' own; where "
            "they gave none, their last update is shown in its place: ask for the reason."
        ),
        late_table(late),
    ]


def late_pointer(picture: Picture) -> Paragraph:
    """Where all of them stand; nothing where there is none."""
    if not _late(picture):
        return Paragraph("")
    return Paragraph(
        ("Each late action with who leads it and the reason that is given: ", Run(_TITLE, link="#late"), "."),
        points=True,
    )


def _late(picture: Picture) -> Sequence[JudgedAction]:
    return find_late([one for theme in picture.themes for one in theme.actions])
