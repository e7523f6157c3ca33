"""One sheet of a tracker as a table: its columns by the mapping, its rows, and what was found on the way."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.validation import REFERENCE_LENGTH
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.placeholders import is_placeholder
from lineofsight.exchange.return_cells import parse_cell
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.return_later_dates import DoneLaterError
from lineofsight.exchange.return_rows import SheetRows, row_name, rows_named
from lineofsight.exchange.trackers.milestone_columns import MilestoneColumns, milestone_columns
from lineofsight.exchange.trackers.text_dates import day_first
from lineofsight.exchange.trackers.words import cell_words, heading_words, plain_words
from lineofsight.exchange.workbook import cell_name
from lineofsight.wording.themes import unthemed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.workbook import CellValue, Sheet, Workbook


_UNNAMED = re.compile(r"(?:sheet|table|plan|tracker)?\s*\d*", re.IGNORECASE)
"""What a sheet is called to which nobody gave the name of a theme."""

_NAMES = ("action", "title", "milestone", "recommendation")
"""The fields whose words name a row, the likeliest first."""

_KINDS = {
    "action_id": Kind.REFERENCE,
    "theme_id": Kind.REFERENCE,
    "rec_id": Kind.REFERENCE,
    "milestone_id": Kind.REFERENCE,
    "lead_officer": Kind.OWNER,
    "support_leads": Kind.OWNER,
    "partner_org": Kind.OWNER,
    "start_date": Kind.DATE,
    "completed_date": Kind.DATE,
    "update_date": Kind.DATE,
    "rec_date": Kind.DATE,
    "decision_date": Kind.DATE,
    "due_date_original": Kind.DUE,
    "due_date_current": Kind.DUE,
    "milestone_due": Kind.DATE,
}


@dataclass(slots=True)
class TrackerTable:
    """A sheet on its way to values.

    Attributes:
        sheet: as it was read.
        header: where its headings stand.
        mapping: how it is read.
        found: its columns and findings, in the form that the return's rows have.
        theme: under which stands what names none, the same every month.
        milestones: the columns of each milestone that a row may have.
        unclear: the headings of which it is not clear to which of these they belong: then none of them is taken.
        quarters_of: the first year of the year that quarters without a year belong to, where it is known.
        tally: in how many rows something was noticed, by code.
        noticed: the numbers of these rows.
    """

    sheet: Sheet
    header: HeaderRow
    mapping: TrackerMapping
    found: SheetRows
    theme: str
    milestones: tuple[MilestoneColumns, ...] = ()
    unclear: tuple[str, ...] = ()
    quarters_of: int | None = None
    tally: Counter[str] = field(default_factory=Counter)
    noticed: dict[str, list[int]] = field(default_factory=dict)

    @property
    def findings(self) -> list[Finding]:
        """What was found so far."""
        return self.found.findings

    def rows(self) -> Iterator[TrackerRow]:
        """The rows below the headings; empty ones and headings repeated on a new page are passed over."""
        losses = {(oddity.row, oddity.column): oddity.what for oddity in self.sheet.oddities if oddity.loses_value}
        heads = {plain_words(text) for _, text in self.header.headings}
        for number in range(self.header.first_data_row, len(self.sheet.rows) + 1):
            cells = self.sheet.rows[number - 1]
            texts = [plain_words(heading_words(value)) for value in cells if heading_words(value)]
            lost = {at: losses[number, at] for at in self.found.places.values() if (number, at) in losses}
            if (texts or lost) and not (len(texts) > 1 and all(text in heads for text in texts)):
                yield TrackerRow(self, number, cells, lost)

    def count(self, code: str, row: int) -> None:
        """Count a row for something that one finding will tell of for the whole sheet; a row counts once."""
        rows = self.noticed.setdefault(code, [])
        if row not in rows[-1:]:
            rows.append(row)
            self.tally[code] += 1

    def forget(self, row: int, told: int) -> None:
        """Take back all that was counted of the last row and told of it, since ``told`` findings: it was left out."""
        del self.findings[told:]
        for code, rows in self.noticed.items():
            if rows[-1:] == [row]:
                rows.pop()
                self.tally[code] -= 1

    def filled_headings(self) -> frozenset[str]:
        """The headings of the columns in which any row holds something."""
        first = self.header.first_data_row
        return frozenset(
            heading
            for heading, at in self.found.places.items()
            if any(self.sheet.cell(row, at) is not None for row in range(first, len(self.sheet.rows) + 1))
        )

    def tell(self, code: str, severity: Severity, field_name: str, what: str, remedy: str = "") -> None:
        """Tell of what was counted under ``code``, if anything was; ``{rows}`` in ``what`` becomes how many rows.

        Where somebody is to look at them, several are named by their numbers.
        """
        noticed = self.noticed.get(code)
        if noticed:
            is_looked_at = severity is Severity.WARNING or len(noticed) == 1
            rows = rows_named(noticed) if is_looked_at else f"{len(noticed):,} rows"
            place = self.place(noticed[0], field_name)
            self.found.add(code, severity, place, what.replace("{rows}", rows), remedy)

    def place(self, row: int, field_name: str) -> Place:
        """The cell of a field in a row; the row's first cell when no column holds the field."""
        return self.found.place(row, self.mapping.heading_of(field_name))


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """One row: its number from 1, its cells, and the cells whose values were lost (column and why)."""

    table: TrackerTable
    number: int
    cells: tuple[CellValue, ...]
    lost: dict[int, str]

    def raw(self, field_name: str) -> CellValue:
        """The cell of a field; ``None`` when it is empty or no column holds the field."""
        return self.raw_under(self.table.mapping.heading_of(field_name))

    def raw_under(self, heading: str) -> CellValue:
        """The cell under a heading; ``None`` when it is empty or no column has the heading."""
        at = self.table.found.places.get(heading)
        return self.cell(at) if at else None

    def cell(self, at: int) -> CellValue:
        """The cell of a column from 1."""
        return self.cells[at - 1] if at <= len(self.cells) else None

    def text(self, field_name: str) -> str:
        """The cell of a field as text, its lines kept; "" when it is empty."""
        return self.text_under(self.table.mapping.heading_of(field_name))

    def text_under(self, heading: str) -> str:
        """The cell under a heading as text, its lines kept; "" when it is empty."""
        value = self.raw_under(heading)
        return value.strip() if isinstance(value, str) else cell_words(value)

    def value(self, field_name: str) -> Any:  # noqa: ANN401  the field's kind says which type
        """What the cell of a field means, by the return's own readers; ``None`` when it is empty.

        Raises:
            ValueRefusedError: for a cell that cannot be used.
        """
        return self.value_under(self.table.mapping.heading_of(field_name), field_name)

    def value_under(self, heading: str, field_name: str) -> Any:  # noqa: ANN401  the field's kind says which type
        """What the cell under a heading means as a field; ``None`` when it is empty or there is no such heading.

        Raises:
            ValueRefusedError: for a cell that cannot be used.
        """
        if not heading:
            return None
        at = self.table.found.places[heading]
        if at in self.lost:
            raise ValueRefusedError(field_name, None, self.lost[at])
        value = day_first(self.cell(at), self.table.mapping.date_order)
        if value is None or not cell_words(value):
            return None
        return parse_cell(value, Column(field_name, _KINDS.get(field_name, Kind.TEXT), ""))

    def texts(self, field_name: str) -> list[tuple[str, str]]:
        """Heading and text of every column that holds the field and more than a placeholder such as "TBC"."""
        found = []
        for heading, name in self.table.mapping.columns:
            if name == field_name:
                at = self.table.found.places[heading]
                value = self.cell(at)
                text = value.strip() if isinstance(value, str) else cell_words(value)
                if text and not is_placeholder(text):
                    found.append((heading, text))
        return found

    def only_cell(self) -> tuple[int, str] | None:
        """Column and text when the row holds one text and nothing else: a section's heading, or a remark."""
        filled = [(at, value) for at, value in enumerate(self.cells, 1) if cell_words(value)]
        if len(filled) == 1 and isinstance(filled[0][1], str):
            return filled[0][0], cell_words(filled[0][1])
        return None

    def refuse(self, error: ValueRefusedError, what: str = "Row", heading: str = "") -> None:
        """Note that the row, or ``what`` of it, is left out because of the value that ``error`` names.

        Where several columns hold the error's field, ``heading`` says under which the value stands.
        """
        self.table.found.names[self.number] = self._name()
        placed = ValueRefusedError(heading or error.field, error.value, error.why)
        self.table.found.refuse(self.number, placed, _code(error), what)

    def note(
        self, code: str, severity: Severity, field_name: str, what: str, remedy: str = "", *, heading: str = ""
    ) -> None:
        """Note a finding on the cell of a field; of several that hold it, on the one under ``heading``."""
        found = self.table.found.place(self.number, heading) if heading else self.table.place(self.number, field_name)
        place = replace(found, row=row_name(self._name()))
        self.table.found.add(code, severity, place, what, remedy)

    def _name(self) -> str:
        words = next((text for name in _NAMES if (text := self.text(name))), "")
        return f"{self.text('action_id')} {words}"


def _code(error: ValueRefusedError) -> str:
    kind = _KINDS.get(error.field, Kind.TEXT)
    if not error.value:
        return "value_missing"
    if error.field in ("status", "rag", "milestone_status"):
        return "status_unknown"
    if isinstance(error, DoneLaterError):
        return "done_after_return"
    if kind.is_date:
        return "date_unreadable"
    return "reference_is_number" if kind.is_reference else "value_refused"


def make_table(
    sheet: Sheet, header: HeaderRow, mapping: TrackerMapping, workbook: Workbook, *, is_one_of_several: bool
) -> TrackerTable:
    """A sheet's table.

    Args:
        sheet: that is read.
        header: where its headings stand.
        mapping: names only headings that ``header`` has.
        workbook: of the sheet.
        is_one_of_several: whether other sheets of it are read as well.
    """
    file_name = workbook.name
    # A file's only sheet may be named after the month.
    called = sheet.name if len(workbook.sheets) > 1 else mapping.name
    # A plan that is parted into sheets has a theme on each.
    is_theme = is_one_of_several and not _UNNAMED.fullmatch(sheet.name)
    theme = called if is_theme else unthemed(called, REFERENCE_LENGTH)
    by_words = {plain_words(text): at for at, text in header.headings}
    columns = tuple(Column(heading, _KINDS.get(name, Kind.TEXT), "", field=name) for heading, name in mapping.columns)
    found = SheetRows(file_name, SheetColumns(sheet.name, mapping.kind.value, "", columns))
    found.places = {heading: by_words[plain_words(heading)] for heading, _ in mapping.columns}
    table = TrackerTable(sheet, header, mapping, found, theme, *milestone_columns(mapping))
    for oddity in sheet.oddities:
        if not oddity.loses_value and oddity.row >= header.first_data_row:
            found.add(
                oddity.code,
                Severity.WARNING,
                Place(file_name, sheet.name, cell_name(oddity.row, oddity.column)),
                oddity.what,
                "Look at the text, and write it again if it is not as it was meant.",
            )
    return table
