"""Every late action of the portfolio: in one table, each with why; or in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.urgency import find_late
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.portfolio.missed import missed_blocks
from lineofsight.documents.sections.action_tables import late_table
from lineofsight.documents.sections.late import name_late, named_lead
from lineofsight.wording.figures import count
from lineofsight.wording.glance import NONE_LATE
from lineofsight.wording.lists import begun_small, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, Inline

_TITLE: Final = "Late, and why"
_LONGEST_NAME: Final = 40


def late_blocks(picture: Picture) -> list[Block]:
    """Every action that is overdue or will miss its date, those that press most first; or that there is none.

    After them each milestone whose date has passed stands under its action.
    """
    late = _late(picture)
    how_many = next((line.sentence for line in picture.glance.late), NONE_LATE)
    blocks: list[Block] = [Heading(2, _TITLE, "late"), Paragraph(how_many, lead=True)]
    if not late:
        return [*blocks, *missed_blocks(picture)]
    return [
        *blocks,
        Paragraph(
            "The longest overdue first, then those that officers call off track. The reason is officers' own; where "
            "they gave none, their last update is shown in its place: ask for the reason."
        ),
        late_table(late),
        *missed_blocks(picture),
    ]


def late_lines(picture: Picture, most: int, *, in_list: bool) -> list[Block]:
    """Late actions in few words with who leads each, as the full pack's table has them; nothing where there is none.

    Args:
        picture: what was judged.
        most: how many are named; the rest is counted.
        in_list: whether each has a line of its own; else all stand in one sentence.
    """
    late = _late(picture)
    if not late:
        return []
    title = Run("Overdue or will miss the date: ", bold=True)
    more = f"{count(len(late) - most, 'more late action')}: see the full pack." if len(late) > most else ""
    if in_list:
        items: list[Inline] = [(*name_late(one, _LONGEST_NAME), f". {sentence(named_lead(one))}") for one in late]
        return [Paragraph(title), BulletList((*items[:most], *([more] if more else [])))]
    named = [
        part
        for one in late[:most]
        for part in (*name_late(one, _LONGEST_NAME), f" ({begun_small(named_lead(one))})", "; ")
    ][:-1]
    return [Paragraph((title, *named, f"; {more}" if more else "."))]


def late_pointer(picture: Picture) -> tuple[str | Run, ...]:
    """Where all of them stand, at a sentence's end; nothing where there is none."""
    if not _late(picture):
        return ()
    return ": see ", Run(_TITLE, link="#late")


def _late(picture: Picture) -> Sequence[JudgedAction]:
    return find_late([one for theme in picture.themes for one in theme.actions])
