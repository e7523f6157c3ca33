"""Which sheets of a workbook a mapping reads, and where its headings stand on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.trackers.header_rows import HeaderRow, header_candidates
from lineofsight.exchange.trackers.mapping import needed_fields
from lineofsight.exchange.trackers.repairing import Repair, repair
from lineofsight.exchange.trackers.words import plain_words
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.workbook import Sheet, Workbook


_FEW_CELLS: Final = 3
_OF_ITS_OWN: Final = (
    "If it holds something of the plan, save it as a file of its own and bring that in too; otherwise leave it."
)
_CHOOSE: Final = "Choose the sheet in the window, or in the mapping file."


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A sheet with a mapping's headings: where they stand, and what became of them since the mapping was made."""

    sheet: Sheet
    header: HeaderRow
    mended: Repair


def find_headings(sheet: Sheet, mapping: TrackerMapping) -> FoundTable | None:
    """Where a mapping's headings stand on a sheet, and how they were mended; ``None`` when they are not there.

    At least half of them must stand there as they were, or be found again.
    """
    best: tuple[int, HeaderRow, Repair] | None = None
    for header in header_candidates(sheet):
        headings = [text for _, text in header.headings]
        if not {plain_words(heading) for heading in headings} & set(mapping.signature):
            continue
        mended = repair(mapping, headings)
        score = 2 * len(mended.mapping.columns) + len(mended.unsure)
        if score > (best[0] if best else 0):
            best = score, header, mended
    if best is None or best[0] < len(mapping.columns):
        return None
    fields = {field for _, field in best[2].mapping.columns} | {drift.field for drift in best[2].unsure}
    return FoundTable(sheet, best[1], best[2]) if needed_fields(mapping.kind)[0] & fields else None


def find_tables(workbook: Workbook, mapping: TrackerMapping) -> tuple[FoundTable, ...]:
    """The sheets that a mapping reads, in their order.

    Each that has the headings; where the mapping names one, that one alone. A tracker's sheet may be named after the
    month: where the one named is gone and a single other has the headings, that is the one.
    """
    if mapping.sheet:
        named = workbook.sheet(mapping.sheet)
        if named is not None:
            found = find_headings(named, mapping)
            return (found,) if found is not None else ()
    tables = tuple(found for sheet in workbook.sheets if (found := find_headings(sheet, mapping)) is not None)
    return () if mapping.sheet and len(tables) > 1 else tables


def sheet_findings(workbook: Workbook, mapping: TrackerMapping, tables: Sequence[FoundTable]) -> Iterator[Finding]:
    """A finding for each sheet that is not read, and one that refuses the file where none is."""
    read = {table.sheet.name for table in tables}
    is_renamed = bool(mapping.sheet) and workbook.sheet(mapping.sheet) is None
    for sheet in workbook.sheets:
        place = Place(workbook.name, sheet.name)
        if sheet.name not in read:
            yield _unread(sheet, place, mapping)
        elif is_renamed:
            what = f"There is no sheet {mapping.sheet}; sheet {sheet.name}, which alone has its headings, was read."
            yield Finding("sheet_renamed", Severity.WARNING, place, what, _CHOOSE)
    if not tables:
        yield _nothing_read(workbook, mapping)


def _unread(sheet: Sheet, place: Place, mapping: TrackerMapping) -> Finding:
    """What is said of a sheet that is not read; one that holds a table may hold what somebody waits for."""
    if mapping.sheet and find_headings(sheet, mapping) is not None:
        what = f"Sheet {sheet.name} is not read: '{mapping.name}' reads sheet {mapping.sheet} alone."
        return Finding("sheet_unknown", Severity.NOTE, place, what)
    what = f"Sheet {sheet.name} has other headings than '{mapping.name}' is read by; nothing of it is read."
    if not _has_table(sheet):
        return Finding("sheet_unknown", Severity.NOTE, place, what)
    return Finding("sheet_unknown", Severity.WARNING, place, what, _OF_ITS_OWN)


def _has_table(sheet: Sheet) -> bool:
    """Whether there is a row of headings with a row below it that fills as many cells as make headings."""
    return any(
        sum(1 for at, _ in header.headings if sheet.cell(header.first_data_row, at) is not None) >= _FEW_CELLS
        for header in header_candidates(sheet)
        if header.first_data_row <= len(sheet.rows)
    )


def _nothing_read(workbook: Workbook, mapping: TrackerMapping) -> Finding:
    place = Place(workbook.name)
    those = [sheet.name for sheet in workbook.sheets if find_headings(sheet, mapping) is not None]
    if mapping.sheet and len(those) > 1:
        what = f"There is no sheet {mapping.sheet}, and {and_(those)} all have the headings that are remembered."
        return Finding("sheet_lost", Severity.FILE_REFUSED, place, what, _CHOOSE)
    return Finding(
        "headings_not_found",
        Severity.FILE_REFUSED,
        place,
        f"No sheet has the headings remembered under '{mapping.name}'.",
        "Say in the window what each column holds, or look with 'lineofsight map' what the program makes of the file.",
    )
