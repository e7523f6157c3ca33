"""What an import would do or did, as a sheet: what is new, changed, re-dated or missing, and every finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.sheet import Bullets, Facts, Grid, Section, Sheet, Words, facts, section, sheet
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.subjects import became, counted, field_moved, subject_name
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome

_MOST = 40


def import_sheet(outcomes: tuple[ImportOutcome, ...]) -> Sheet:
    """One section a file, in the order in which they were given."""
    return sheet("What the import would change", "What would change", *(_file_section(one) for one in outcomes))


def can_be_kept(outcomes: tuple[ImportOutcome, ...]) -> bool:
    """Whether there is anything in the files that could be kept."""
    return any(not _is_refused(one) and not one.already_known for one in outcomes)


def _is_refused(outcome: ImportOutcome) -> bool:
    return any(finding.severity == "file_refused" for finding in outcome.findings)


def _file_section(outcome: ImportOutcome) -> Section | None:
    return section(
        outcome.name, Words(_verdict(outcome), strong=True), _facts(outcome), _changes(outcome), _findings(outcome)
    )


def _verdict(outcome: ImportOutcome) -> str:
    if outcome.already_known:
        return "The same file was imported before; nothing would change."
    if _is_refused(outcome):
        return "The file is refused; nothing of it would be kept."
    return "This is what would change. Nothing is kept yet."


def _facts(outcome: ImportOutcome) -> Facts:
    counts = tuple((became(kind).capitalize(), counted(number, subject)) for (kind, subject), number in outcome.counts)
    return facts(
        ("What it is", outcome.recognised_as),
        ("As at", day(outcome.as_at) if outcome.as_at is not None else ""),
        *counts,
    )


def _changes(outcome: ImportOutcome) -> Grid:
    # What is new is counted above; here stands what differs.
    differing = [change for change in outcome.changes if change.fields]
    rows = [
        (
            f"{became(change.kind).capitalize()} {subject_name(change.subject)}",
            change.ref,
            "; ".join(field_moved(*moved) for moved in change.fields),
        )
        for change in differing[:_MOST]
    ]
    if len(differing) > _MOST:
        rows.append(("and", count(len(differing) - _MOST, "more change"), ""))
    return Grid(("What", "Which", "From and to"), tuple(rows))


def _findings(outcome: ImportOutcome) -> Bullets:
    return Bullets(
        tuple(
            " ".join(
                part
                for part in (
                    f"{term(finding.severity).capitalize()}: {finding.what}",
                    finding.remedy,
                    f"({finding.place.in_words})" if finding.place.in_words else "",
                )
                if part
            )
            for finding in outcome.findings
        )
    )
