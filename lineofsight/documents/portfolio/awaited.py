"""What the chair asked about the portfolio and awaits an answer to, so that its holder learns of it in her own pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.thread_telling import make_log
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.portfolio.shortening import keep_question
from lineofsight.documents.sections.challenges import awaiting_table
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count
from lineofsight.wording.notes import item_name
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.material import Material

_TITLE: Final = "What the chair awaits an answer to"
_OF_NO_THEME: Final = (TargetType.BODY, TargetType.COUNCIL)
_ELSEWHERE: Final = "What the chair asks about a body or the council as a whole stands in the challenge log."


def find_awaited(material: Material) -> tuple[ToldThread, ...]:
    """The challenges on the portfolio that await an answer and that its readers may see, the longest overdue first.

    What is asked about a body, or about the council, is nobody's portfolio, unless its holder herself was asked.
    """
    awaiting = make_log(material.threads).awaiting
    if material.portfolio is None:
        return awaiting
    lead = material.portfolio.lead_member.casefold()
    return tuple(one for one in awaiting if one.thread.target.type not in _OF_NO_THEME or _is_asked(one, lead))


def awaited_since(material: Material) -> date | None:
    """The day as on which the pack tells notes; ``None`` where it tells of none after its own day."""
    return material.noted_on if find_awaited(material) or _is_noted_later(material) else None


def awaited_blocks(material: Material) -> list[Block]:
    """Each of them with what was asked, of whom, and since when an answer is due; or that there is none."""
    found = find_awaited(material)
    heading = Heading(2, _TITLE, "awaited")
    if not found:
        told_on = day((material.told_on if _is_noted_later(material) else None) or material.picture.as_at)
        said = f"No challenge on these themes awaits an answer on {told_on}, or none that these readers may see."
        return [heading, Paragraph(f"{said} {_elsewhere(material)}".strip())]
    told_on = day(material.told_on or material.picture.as_at)
    owes = "Whoever was asked owes the answer; whoever leads the theme sees that it is given."
    return [
        heading,
        Paragraph(f"{_counted(found)} {owes} As it stood on {told_on}. {_elsewhere(material)}".strip()),
        awaiting_table(found),
    ]


def awaited_pointer(material: Material) -> tuple[str | Run, ...]:
    """How many there are and where they stand; nothing where there is none."""
    found = find_awaited(material)
    return (f"{_counted(found)} See ", Run(_TITLE, link="#awaited"), ".") if found else ()


def awaited_lines(material: Material, most: int, longest: int) -> list[Block]:
    """The first of them in a line each, under a heading; nothing where there is none."""
    found = find_awaited(material)
    if not found:
        return []
    items: list[Inline] = [_line(one, longest) for one in found[:most]]
    if len(found) > most:
        *first, last = items
        more = f" {count(len(found) - most, 'more challenge')}: see the full pack."
        items = [*first, (*(last if isinstance(last, tuple) else (last,)), more)]
    told_on = material.told_on
    is_later = told_on is not None and told_on > material.picture.as_at
    stood = Paragraph(f"As it stood on {day(told_on)}." if told_on is not None and is_later else "", quiet=True)
    return [Heading(2, _TITLE, "awaited"), BulletList(tuple(items)), stood]


def _is_noted_later(material: Material) -> bool:
    """Whether anything moved after the day of the document, so that what stands open is told as on another."""
    return any(one.thread.since > material.picture.as_at for one in material.threads)


def _is_asked(told: ToldThread, lead: str) -> bool:
    return bool(lead) and told.words is not None and lead in told.words.asked_of.casefold()


def _elsewhere(material: Material) -> str:
    return "" if material.portfolio is None else _ELSEWHERE


def _counted(found: Sequence[ToldThread]) -> str:
    """How many, how many of them overdue, and since when the oldest waits."""
    overdue = sum(one.days_overdue > 0 for one in found)
    late = f", {overdue:,} of them overdue" if len(found) > 1 else ", and it is overdue"
    since = day(min(one.thread.head.on for one in found))
    oldest = "the first of them asked" if len(found) > 1 else "asked"
    return f"The chair awaits {count(len(found), 'answer')}{late if overdue else ''}, {oldest} on {since}."


def _line(told: ToldThread, longest: int) -> Inline:
    overdue = f", {days(told.days_overdue)} overdue" if told.days_overdue else ""
    target, words = told.thread.target, told.words
    what = f"On {item_name(target.type, told.ref)}" if target.type is not TargetType.INDICATOR else f"“{told.title}”"
    made_up = " (Illustrative.)" if words is not None and words.illustrative else ""
    asked = "" if words is None else f" {keep_question(words.text, longest)} Asked: {cut(words.asked_of, 80)}.{made_up}"
    return (Run(f"Since {day(told.thread.head.on)}{overdue}. ", bold=True), f"{what}:{asked}")
