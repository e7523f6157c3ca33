"""On which sheet, and in which row of it, a person says that a tracker's headings stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.draft_columns import propose_as_kind, propose_at_place
from lineofsight.exchange.trackers.header_rows import find_header, header_candidates
from lineofsight.exchange.trackers.recognition import recognise_tracker
from lineofsight.exchange.trackers.sheets import find_headings, find_tables
from lineofsight.exchange.trackers.vocabulary import TrackerKind

if TYPE_CHECKING:
    from lineofsight.exchange.trackers.draft import TrackerDraft
    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.workbook import Sheet

_ROWS_TAKEN_TWO_BY_TWO = 10
_HEADINGS_SHOWN = 2
_LONGEST_SHOWN = 14
_BOTH = "+"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that a person can choose: its value, and the words for it."""

    value: str
    words: str


def sheet_answers(draft: TrackerDraft) -> tuple[str, tuple[Answer, ...]]:
    """The sheet that is read, and those that could be; "" for all with the headings, where several have them."""
    several = len(find_tables(draft.workbook, replace(draft.mapping, sheet="")))
    answers = [Answer(sheet.name, sheet.name) for sheet in draft.workbook.sheets if any(header_candidates(sheet))]
    if several > 1:
        answers.insert(0, Answer("", f"All {several} with these headings"))
    is_every = several > 1 and draft.workbook.sheet(draft.mapping.sheet) is None
    return "" if is_every else draft.sheet.name, tuple(answers)


def with_sheet(draft: TrackerDraft, name: str) -> TrackerDraft:
    """The draft that reads that sheet alone; every sheet with the headings for "".

    The mapping names the sheet only where another has the headings too: a sheet may be named after its month.

    Raises:
        ValueRefusedError: when there is no such sheet, or it has no row that could hold headings.
    """
    if not name:
        return replace(draft, mapping=replace(draft.mapping, sheet=""))
    sheet = draft.workbook.sheet(name)
    there = find_headings(sheet, draft.mapping) if sheet is not None else None
    if sheet is not None and there is None:
        draft = _at_new_sheet(draft, sheet)
    elif sheet is not None and there is not None:
        draft = propose_at_place(draft, sheet, there.header)
    if sheet is None:
        raise ValueRefusedError("sheet", name, "There is no such sheet.")
    several = len(find_tables(draft.workbook, replace(draft.mapping, sheet=""))) > 1
    return replace(draft, mapping=replace(draft.mapping, sheet=sheet.name if several else ""))


def header_answers(draft: TrackerDraft) -> tuple[str, tuple[Answer, ...]]:
    """Where the headings stand, and where they could: "4" for row 4, "4+" for rows 4 and 5."""
    headers = [
        header
        for header in header_candidates(draft.sheet)
        if header.height == 1 or header.row <= _ROWS_TAKEN_TWO_BY_TWO or header.row == draft.header.row
    ]
    return _value(draft.header), tuple(Answer(_value(header), _words(header)) for header in headers)


def with_headings(draft: TrackerDraft, value: str) -> TrackerDraft:
    """The draft whose headings stand there; ``value`` as ``header_answers`` gives it.

    Raises:
        ValueRefusedError: when no headings could stand there.
    """
    row = value.removesuffix(_BOTH)
    header = find_header(draft.sheet, int(row), 2 if value.endswith(_BOTH) else 1) if row.isdecimal() else None
    if header is None:
        raise ValueRefusedError("headings", value, "Choose a row with at least two short texts.")
    return propose_at_place(draft, draft.sheet, header)


def _at_new_sheet(draft: TrackerDraft, sheet: Sheet) -> TrackerDraft:
    """Where a sheet has other headings: as it is proposed by itself, else at the row with the most texts."""
    proposal = recognise_tracker(replace(draft.workbook, sheets=(sheet,)))
    if proposal is not None:
        header = find_header(sheet, proposal.header_row, proposal.header_height)
    else:
        single = [one for one in header_candidates(sheet) if one.height == 1]
        header = max(single, key=lambda one: len(one.headings), default=None)
    if header is None:
        raise ValueRefusedError("sheet", sheet.name, "It has no row that could hold headings.")
    there = replace(draft, sheet=sheet, header=header)
    kind = proposal.kind if proposal is not None else _kind_by_columns(there)
    if kind is not draft.mapping.kind:
        return propose_as_kind(there, kind)
    return propose_at_place(draft, sheet, header)


def _kind_by_columns(draft: TrackerDraft) -> TrackerKind:
    """What a sheet is about of which too little is understood: of what more columns are known; else what it was."""
    kinds = sorted(TrackerKind, key=lambda kind: kind is not draft.mapping.kind)
    return max(kinds, key=lambda kind: sum(1 for one in propose_as_kind(draft, kind).columns if one.field))


def _value(header: HeaderRow) -> str:
    return f"{header.row}{_BOTH if header.height > 1 else ''}"


def _words(header: HeaderRow) -> str:
    where = f"Row {header.row}" if header.height == 1 else f"Rows {header.row} and {header.row + 1}"
    shown = [_short(text) for _, text in header.headings[:_HEADINGS_SHOWN]]
    more = " …" if len(header.headings) > _HEADINGS_SHOWN else ""
    return f"{where}: {', '.join(shown)}{more}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1].rstrip()}…"
