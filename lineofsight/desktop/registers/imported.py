"""What an import found and would change, as two registers: findings by their weight, changes by their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, section, sheet
from lineofsight.domain.findings import Severity
from lineofsight.wording.figures import count
from lineofsight.wording.subjects import became, field_moved, subject_name
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.batches import ImportOutcome, ItemChange
    from lineofsight.domain.findings import Finding

_ORDER = tuple(Severity)


def findings(outcomes: Sequence[ImportOutcome]) -> Register:
    """Every finding with its place and remedy, what refuses something first."""
    found = [finding for outcome in outcomes for finding in outcome.findings]
    found.sort(key=lambda one: _ORDER.index(one.severity))
    refused = sum(1 for one in found if one.refuses)
    left_out = f"{refused} for which something" if refused else "nothing"
    said = f"{count(len(found), 'finding')}; {left_out} is left out." if found else ""
    return Register(
        "Findings",
        said,
        (("How serious", 12), ("Where", 20), ("What is wrong", 32), ("What to do", 32)),
        tuple(_finding_line(number, one) for number, one in enumerate(found)),
        "Nothing was found wrong in the files." if outcomes else "Choose files to see here what is found in them.",
    )


def changes(outcomes: Sequence[ImportOutcome]) -> Register:
    """Every item that would be new, changed, re-dated, revised or missing."""
    listed = [(outcome.name, change) for outcome in outcomes for change in outcome.changes]
    return Register(
        "Changes",
        f"{count(len(listed), 'item')} would change; what is unchanged is not listed." if listed else "",
        (("What happens", 14), ("Subject", 18), ("Which", 16), ("From and to", 48)),
        tuple(_change_line(number, name, one) for number, (name, one) in enumerate(listed)),
        "Nothing would change." if outcomes else "Choose files to see here what they would change.",
    )


def _finding_line(number: int, one: Finding) -> RegisterLine:
    return RegisterLine(
        f"finding/{number}",
        (
            CellValue(term(one.severity), sort=float(_ORDER.index(one.severity))),
            CellValue(one.place.in_words or "The file"),
            CellValue(one.what),
            CellValue(one.remedy),
        ),
        lambda: _finding_sheet(one),
    )


def _finding_sheet(one: Finding) -> Sheet:
    return sheet(
        term(one.severity),
        one.what,
        section("Where", facts(("File", one.place.file), ("Sheet", one.place.sheet), ("Cell", one.place.cell))),
        section("What to do", Words(one.remedy or "Nothing has to be done.")),
        section("Its short name", Words(f"{one.code}, explained in the guide to importing.", quiet=True)),
    )


def _change_line(number: int, file: str, one: ItemChange) -> RegisterLine:
    moved = tuple(field_moved(*field) for field in one.fields)
    return RegisterLine(
        f"change/{number}",
        (
            CellValue(became(one.kind).capitalize()),
            CellValue(subject_name(one.subject).capitalize()),
            CellValue(one.ref),
            CellValue("; ".join(moved)),
        ),
        lambda: sheet(
            f"{became(one.kind).capitalize()}: {subject_name(one.subject)} {one.ref}",
            f"{subject_name(one.subject).capitalize()} {one.ref}",
            section("What happens", Words(f"{became(one.kind).capitalize()}."), facts(("In the file", file))),
            section("From and to", Bullets(moved)),
        ),
    )
