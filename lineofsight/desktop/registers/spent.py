"""Money and the other lists that are watched: budget lines, contracts, complaints, commitments of partners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.belonging import held_actions, in_place_of, in_place_section
from lineofsight.desktop.registers.register import IN_THE_PLAN, Register, RegisterLine, in_the_plan, made_up, source
from lineofsight.desktop.sheet import Sheet, Words, facts, section, sheet
from lineofsight.domain.registers import EntryStatus, Recurrence
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import BudgetLine, RegisterEntry

_RECURRENCE = {
    Recurrence.RECURRING: "every year",
    Recurrence.ONE_OFF: "once",
    Recurrence.PRESSURE: "a pressure, not yet funded",
}
_STATUSES = {
    EntryStatus.OVERDUE: "Overdue",
    EntryStatus.AT_RISK: "At risk",
    EntryStatus.IN_HAND: "In hand",
    EntryStatus.PLANNED: "Planned",
    EntryStatus.DONE: "Done",
    EntryStatus.CLOSED: "Closed",
}


def resources(material: Material) -> Register:
    """Money approved for the plan, and pressures on it; parts stand under the line they are a part of."""
    lines = material.record.watched.budget_lines
    order = sorted(lines, key=lambda one: (one.part_of or one.line_id, bool(one.part_of)))
    titles = {one.line_id: one.title for one in lines}
    bodies = material.record.governance.body_names
    record = material.record
    return Register(
        "Resources",
        _resources_told(order) if order else "",
        (("Line", 26), ("Approved", 16), ("Spent", 14), ("Forecast", 14), ("Posts", 18)),
        tuple(
            _budget_line(
                one, titles.get(one.part_of, one.part_of), bodies.get(one.approved_by, one.approved_by), record
            )
            for one in order
        ),
        "No money is recorded. The sheet Budget of the return brings it.",
        tell=lambda links: _resources_told([one for one in order if f"budget/{one.line_id}" in links]),
    )


def _resources_told(of: Sequence[BudgetLine]) -> str:
    unspent = sum(one.spent is None for one in of)
    said = f"{count(len(of), 'line')}."
    if unspent:
        said += f" For {unspent} nothing is recorded as spent: that is not the same as nothing spent."
    return said


def entries(material: Material) -> Register:
    """Contracts, complaints, communications, strategies, partners' commitments: what is overdue or at risk first."""
    held = held_actions(material.picture)
    order = sorted(material.record.watched.register_entries, key=lambda one: list(_STATUSES).index(one.status))
    return Register(
        "Other registers",
        _entries_told(order) if order else "",
        (("Entry", 28), ("Register", 16), ("Status", 12), ("Due", 14), ("Owner", 18)),
        tuple(_entry_line(one, material.record, held) for one in order),
        "Nothing is recorded. The sheet Registers of the return brings it.",
        tell=lambda links: _entries_told([one for one in order if f"entry/{one.entry_id}" in links]),
    )


def _entries_told(of: Sequence[RegisterEntry]) -> str:
    late = sum(one.status in (EntryStatus.OVERDUE, EntryStatus.AT_RISK) for one in of)
    return f"{late} of {count(len(of), 'entry', 'entries')} overdue or at risk."


def _pounds(amount: Decimal | None) -> str:
    return "Not recorded" if amount is None else f"£{number(amount, 0)}"


def _posts(one: BudgetLine) -> str:
    said = (
        (one.posts_funded, "funded"),
        (one.posts_recruited, "recruited"),
        (one.posts_in_post, "in post"),
    )
    return "\n".join(f"{number(many, 1 if many % 1 else 0)} {word}" for many, word in said if many is not None)


def _budget_line(one: BudgetLine, whole: str, approved_by: str, record: Record) -> RegisterLine:
    """A line; ``whole`` and ``approved_by`` name the line it is a part of and the body, which it knows by reference."""
    # Which line, its tip and the details say: that name would take the room of this one's.
    part = "\npart of another line" if whole else ""
    year = f", {one.year}" if one.year else ""
    return RegisterLine(
        f"budget/{one.line_id}",
        (
            CellValue(f"{one.title}{part}", about=f"Part of {whole}." if whole else ""),
            CellValue(f"{_pounds(one.amount)}\n{_RECURRENCE[one.recurrence]}{year}", sort=float(one.amount)),
            CellValue(_pounds(one.spent), sort=float(one.spent or 0)),
            CellValue(_pounds(one.forecast), sort=float(one.forecast or 0)),
            CellValue(_posts(one) or "Not recorded"),
        ),
        lambda: _budget_sheet(one, whole, approved_by, record),
        (one.theme_id,),
    )


def _budget_sheet(one: BudgetLine, whole: str, approved_by: str, record: Record) -> Sheet:
    return sheet(
        f"Budget line {one.line_id}",
        one.title,
        section(
            "Money",
            facts(
                ("Approved", f"{_pounds(one.amount)}, {_RECURRENCE[one.recurrence]}"),
                ("Year", one.year),
                ("Approved by", approved_by),
                ("On", day(one.approved_on) if one.approved_on is not None else ""),
                ("Spent", _pounds(one.spent)),
                ("Forecast", _pounds(one.forecast)),
                ("Part of", whole),
            ),
            made_up(one.illustrative),
        ),
        section("Posts", Words(_posts(one).replace("\n", ", "))),
        section("Theme", *in_the_plan(record, one.theme_id)),
        section("Note", Words(one.note), source(one.source_para)),
    )


def _entry_line(one: RegisterEntry, record: Record, held: AbstractSet[str]) -> RegisterLine:
    place = in_place_of("entry", one.title, one.action_ids, held, "Registers")
    return RegisterLine(
        f"entry/{one.entry_id}",
        (
            CellValue(one.title),
            CellValue(one.kind.value.replace("_", " ").capitalize()),
            CellValue(_STATUSES[one.status], sort=float(list(_STATUSES).index(one.status))),
            CellValue(
                day(one.due_on) if one.due_on is not None else "No date",
                sort=float(one.due_on.toordinal()) if one.due_on is not None else 0.0,
            ),
            CellValue(one.owner or NO_OWNER),
        ),
        lambda: _entry_sheet(one, record, place),
        (one.theme_id, *one.action_ids),
        in_place=place,
    )


def _entry_sheet(one: RegisterEntry, record: Record, place: InPlace) -> Sheet:
    return sheet(
        f"Entry {one.entry_id}",
        one.title,
        section(
            "Where it stands",
            facts(
                ("Status", _STATUSES[one.status]),
                ("Due", day(one.due_on) if one.due_on is not None else "No date"),
                ("Owner", one.owner or NO_OWNER),
                ("Organisation", one.organisation),
                ("For", one.audience),
                ("Amount", _pounds(one.amount) if one.amount is not None else ""),
            ),
            made_up(one.illustrative),
        ),
        section("Note", Words(one.note)),
        section(IN_THE_PLAN, *in_the_plan(record, one.theme_id, one.action_ids), source(one.source_para)),
        in_place_section(place),
    )
