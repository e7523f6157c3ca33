"""Decisions that were taken about the portfolio, and whether against professional advice: scrutiny asks its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence
from lineofsight.wording.oversight import decisions_told, reason_held
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Collection

    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Decision

_LONGEST: Final = 300
_LONGEST_NAME: Final = 80
_LONGEST_IN_CLAUSE: Final = 50


def find_taken(material: Material) -> tuple[Decision, ...]:
    """Those of its themes and actions, the newest first; of the whole plan those that name none as well."""
    record = material.record
    taken = (one for one in record.watched.decisions if one.decided_on <= record.as_at)
    hers = [one for one in taken if material.portfolio is None or one.theme_id or one.action_ids]
    return tuple(sorted(hers, key=lambda one: one.decided_on, reverse=True))


def taken_blocks(material: Material) -> list[Block]:
    """A row each: when, by whom, what, and whether against advice and with what reason; nothing where none is held."""
    taken = find_taken(material)
    if not taken:
        return []
    names = material.record.governance.body_names
    return [
        Heading(3, "Decisions taken", in_contents=False),
        Paragraph(decisions_told(taken)),
        Table(
            (Column("When, and by whom", 2.2, least=12), Column("What", 3.8), Column("Against advice?", 3.4)),
            tuple(_row(one, names) for one in taken),
            row_headings=False,
        ),
    ]


def against_lines(material: Material, most: int, told: Collection[str] = ()) -> list[Block]:
    """Those against advice in one sentence, the newest first, and how many more; nothing where there is none.

    Args:
        material: of the portfolio.
        most: how many are named.
        told: titles of decisions of which the page says already that they went against advice.
    """
    against = _against(material, told)
    if not against:
        return []
    named = "; ".join(map(_told, against[:most]))
    more = f"; {count(len(against) - most, 'more')}: see the full pack." if len(against) > most else "."
    head = "Decided against advice besides: " if told else "Decided against advice: "
    return [Paragraph((Run(head, bold=True), f"{named}{more}"))]


def count_against(material: Material, told: Collection[str] = ()) -> tuple[str, ...]:
    """How many there are, and which is the newest, in a clause; nothing where there is none.

    Args:
        material: of the portfolio.
        told: titles of decisions of which the page says already that they went against advice: these are not counted,
            and of the others none is named.
    """
    against = _against(material, told)
    if not against:
        return ()
    newest, *others = against
    which = "the newest: " if others else ""
    title = cut(newest.title.rstrip("."), _LONGEST_IN_CLAUSE)
    if told:
        return (count(len(against), "more decision taken against advice", "more decisions taken against advice"),)
    counted = count(len(against), "decision taken against advice", "decisions taken against advice")
    return (f"{counted} ({which}{title}, {reason_held(newest)})",)


def _against(material: Material, told: Collection[str]) -> list[Decision]:
    return [one for one in find_taken(material) if one.against_advice and one.title not in told]


def _told(one: Decision) -> str:
    made_up = ", illustrative" if one.illustrative else ""
    return f"{cut(one.title.rstrip('.'), _LONGEST_NAME)} ({day(one.decided_on)}, {reason_held(one)}{made_up})"


def _row(one: Decision, names: dict[str, str]) -> tuple[TableCell, ...]:
    what: list[CellPart] = [Run(cut(one.title, _LONGEST), bold=True)]
    what.append(cut(sentence(one.decision), _LONGEST) or "What was decided is not recorded.")
    if one.illustrative:
        what.append(Run("illustrative", italic=True))
    who = cut(names.get(one.body_id, one.body_id), _LONGEST_NAME)
    return Cell((short_day(one.decided_on), who)), Cell(tuple(what)), Cell(_advice(one))


def _advice(one: Decision) -> tuple[CellPart, ...]:
    if one.against_advice is None:
        return ("Whether it went against advice is not recorded.",)
    if not one.against_advice:
        return ("Not against advice.",)
    reason = f"Reason: {cut(sentence(one.reason_against), _LONGEST)}" if one.reason_against else ""
    advice = f"Advice: {cut(sentence(one.professional_advice), _LONGEST)}" if one.professional_advice else ""
    told = (advice, reason) if reason else (advice, Run("No reason is recorded.", bold=True))
    return (Run("Against advice.", bold=True), *(part for part in told if part))
