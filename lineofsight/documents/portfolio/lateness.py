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
from lineofsight.wording.lists import and_more, begun_small, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, Inline

_TITLE: Final = "Late, and why"
_LONGEST_NAME: Final = 40
_MOST_NUMBERED: Final = 6
"""Of actions that are told in the same words so many are numbered; the rest is counted."""


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


def late_lines(picture: Picture, most: int, moved: Sequence[str | Run] = (), *, in_list: bool) -> list[Block]:
    """Late actions in few words with who leads each, as the full pack's table has them; nothing where there is none.

    How many dates moved stands behind them, or alone where none is late.

    Args:
        picture: what was judged.
        most: how many are named, those that are told in the same words as one; the rest, if more than one, is counted.
        moved: how many dates moved, as a sentence; nothing where none did.
        in_list: whether each has a line of its own; else all stand in one sentence.
    """
    late = _late(picture)
    if not late:
        return [Paragraph(tuple(moved))] if moved else []
    title = Run("Overdue or will miss the date: ", bold=True)
    alike = _alike(late)
    # To count the last one takes as much room as to name it.
    most += len(alike) == most + 1
    left = sum(len(refs) for refs, _, _ in alike[most:])
    more = f"{count(left, 'more late action')}: see the full pack." if left else ""
    if in_list:
        items: list[Inline] = [
            (Run(_named(refs), bold=True), f"{told}. {sentence(lead)}") for refs, told, lead in alike
        ]
        listed = BulletList((*items[:most], *([more] if more else [])))
        return [Paragraph(title), listed, *([Paragraph(tuple(moved))] if moved else [])]
    named = [
        part
        for refs, told, lead in alike[:most]
        for part in (Run(_named(refs), bold=True), f"{told} ({begun_small(lead)})", "; ")
    ][:-1]
    return [Paragraph((title, *named, f"; {more}" if more else ".", *((" ", *moved) if moved else ())))]


def are_all_named(picture: Picture, most: int) -> bool:
    """Whether ``late_lines`` names every late action, those that are told in the same words as one."""
    return len(_alike(_late(picture))) <= most + 1


def _alike(late: Sequence[JudgedAction]) -> list[tuple[list[str], str, str]]:
    """The numbers of those that are told in the same words, these words, and who leads them; in the order of the first.

    Of a large plan four in a row can differ in nothing but the number.
    """
    held: dict[tuple[str, str], list[str]] = {}
    for one in late:
        ref, told = name_late(one, _LONGEST_NAME)
        held.setdefault((told, named_lead(one)), []).append(ref.text)
    return [(refs, told, lead) for (told, lead), refs in held.items()]


def late_pointer(picture: Picture) -> tuple[str | Run, ...]:
    """Where all of them stand, at a sentence's end; nothing where there is none."""
    if not _late(picture):
        return ()
    return ": see ", Run(_TITLE, link="#late")


def _late(picture: Picture) -> Sequence[JudgedAction]:
    return find_late([one for theme in picture.themes for one in theme.actions])


def _named(refs: Sequence[str]) -> str:
    return and_more(refs, _MOST_NUMBERED)
