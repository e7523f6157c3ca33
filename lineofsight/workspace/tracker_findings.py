"""What is to be said of a council's own tracker that is read by a remembered mapping, or could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.trackers.draft import TrackerDraft


def read_by(draft: TrackerDraft, as_at: date, where: str) -> Finding:
    """By which remembered mapping a file was read, and as at which day; ``where`` it names that day."""
    what = (
        f"Read by the remembered mapping '{draft.remembered}', whose headings it has, as at {day(as_at)}, from {where}."
    )
    remedy = (
        "If either is wrong, give --mapping and --as-at; if this import was kept, take it back first with 'lineofsight "
        "import --undo'."
    )
    return Finding("mapping_remembered", Severity.NOTE, Place(draft.workbook.name, draft.sheet.name), what, remedy)


def assumed_day(draft: TrackerDraft, as_at: date) -> Finding:
    """As at which day a file is read that names none, until somebody says another."""
    place = Place(draft.workbook.name, draft.sheet.name)
    what = f"The file names no as-at day, so all of it is taken as at today, {day(as_at)}."
    remedy = "If it gives the position on another day, choose that at As-at day before you keep anything."
    return Finding("day_assumed", Severity.WARNING, place, what, remedy)


def lacking_words(draft: TrackerDraft, *, has_day: bool, has_council: bool) -> Iterator[Finding]:
    """What a file that a remembered mapping fits does not say."""
    place, name = Place(draft.workbook.name, draft.sheet.name), draft.remembered
    if not has_day:
        what = f"The remembered mapping '{name}' fits the file, but the file names no as-at day."
        remedy = f"Give --mapping '{name}' and the day, such as --as-at 2017-06-30."
        yield Finding("day_not_said", Severity.FILE_REFUSED, place, what, remedy)
    if not has_council:
        what = f"The remembered mapping '{name}' fits the file, but there is no return yet that says whose it is."
        remedy = f"Give --mapping '{name}', --as-at, --council and --la-code."
        yield Finding("council_not_said", Severity.FILE_REFUSED, place, what, remedy)


def broken_mappings(path: Path, broken: Sequence[str]) -> tuple[Finding, ...]:
    """What is wrong with remembered mappings that cannot be read, told with the file that is brought in."""
    place = Place(path.name)
    return tuple(Finding("mapping_unreadable", Severity.WARNING, place, what) for what in broken)
