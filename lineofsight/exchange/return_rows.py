"""The rows of one sheet of the return: headings found by name, help and example passed over, cells parsed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from string import ascii_uppercase
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.marking import MEMBERS, Marking, MarkingLevel
from lineofsight.domain.personal_details import without_details
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.placeholders import is_placeholder, says_none
from lineofsight.exchange.return_cells import is_fraction, is_whole_number, parse_cell
from lineofsight.exchange.return_columns import EXAMPLE_PREFIX, Kind
from lineofsight.exchange.workbook import cell_name
from lineofsight.wording.fields import field_words
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.exchange.return_columns import Column, SheetColumns
    from lineofsight.exchange.workbook import CellValue, Sheet

_HEADING_ROWS = 10
_FEW_HEADINGS = 2
_NAME_LENGTH = 60
_MOST_NUMBERS = 8
_EXEMPT = Marking(MarkingLevel.PART2, 1)
"""For what is found in an exempt row: its own paragraph may be the very cell that cannot be read."""


@dataclass(slots=True)
class Row:
    """One row whose cells were all understood.

    Attributes:
        number: as the spreadsheet counts, from 1.
        values: by column name; empty cells are not in it.
    """

    number: int
    values: dict[str, Any]

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  the column's kind says which type
        """The value of a column, or ``default`` where the cell is empty."""
        return self.values.get(name, default)


@dataclass(slots=True)
class SheetRows:
    """A sheet on its way to values.

    Attributes:
        file_name: for the places of findings.
        plan: its columns.
        rows: the rows that were understood.
        findings: what was found so far.
        filled: rows of its own, refused ones included; 0 means that the sheet says nothing.
        refused: the numbers of the rows that were not understood, by what stands in the first column, "" for nothing.
        places: the sheet's column (from 1) of each column name that it has.
        exempt: the numbers, as text, of the rows that not every member may see.
        names: what stands in a row, by its number: its reference and words, as they are.
        numbered: the rows whose own reference the spreadsheet made a number, such as 1.1 of 1.10, each with that.
        follows: the rows that were taken out with another, each with the one that has to be corrected, in words.
    """

    file_name: str
    plan: SheetColumns
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    filled: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    exempt: set[str] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)
    numbered: dict[int, str] = field(default_factory=dict)
    follows: dict[int, str] = field(default_factory=dict)

    def place(self, row: int, column_name: str) -> Place:
        """Where the cell of that column stands in that row; the row's first cell when the column is not there."""
        return Place(self.file_name, self.plan.title, cell_name(row, self.places.get(column_name, 1)))

    def named_place(self, row: int, column_name: str) -> Place:
        """The same, with what stands in the row: for what is wrong with that row alone."""
        return replace(self.place(row, column_name), row=row_name(self.names.get(row, "")))

    @property
    def references(self) -> set[str]:
        """What stands in the first column of its rows, well or badly filled in."""
        return self.references_without(0)

    def references_without(self, number: int) -> set[str]:
        """The same, but for the row of that number."""
        first = self.plan.columns[0].name
        refused = {reference for reference, row in self.refused.items() if reference and row != number}
        return {reference for row in self.rows if (reference := row.get(first))} | refused

    def named_references(self) -> set[str]:
        """What its rows name in columns of references, their own among them."""
        columns = [one.name for one in self.plan.columns if one.kind.is_reference]
        given = [value for row in self.rows for name in columns if (value := row.get(name)) is not None]
        return {one for value in given for one in ((value,) if isinstance(value, str) else value)}

    def row_that_was(self, reference: str) -> int | None:
        """The number of the row of that reference, well or badly filled in; ``None`` where the sheet has none."""
        first = self.plan.columns[0].name
        understood = (row.number for row in self.rows if row.get(first) == reference)
        return next(understood, self.refused.get(reference))

    def add(self, code: str, severity: Severity, place: Place, what: str, remedy: str = "") -> None:
        """Note a finding, marked as its row is: it can quote what stands there, but no details of a person."""
        marking = _EXEMPT if place.cell.lstrip(ascii_uppercase) in self.exempt else MEMBERS
        self.findings.append(Finding(code, severity, place, without_details(what), remedy, marking))

    def refuse(self, row: int, error: ValueRefusedError, code: str = "value_refused", what: str = "Row") -> None:
        """Note that a row, or ``what`` of it, is left out because of the value that ``error`` names."""
        column = self.plan.column_of(error.field)
        name = column.name if column else field_words(error.field)
        shown = f"'{error.value}'" if error.value else "an empty cell"
        self.add(
            code,
            Severity.ROW_REFUSED,
            self.named_place(row, name),
            f"{what} {row} was left out: {name} cannot be {shown}.",
            error.why,
        )


def read_rows(sheet: Sheet, plan: SheetColumns, file_name: str) -> SheetRows:
    """The rows of ``sheet``; the finding of a heading that is missing or doubled refuses the file."""
    found = SheetRows(file_name, plan)
    heading_row = find_headings(sheet, plan)
    _take_headings(sheet, heading_row, found)
    if any(finding.severity is Severity.FILE_REFUSED for finding in found.findings):
        return found
    noticed: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    losses = {(o.row, o.column): o.what for o in sheet.oddities if o.loses_value}
    for number in range(heading_row + 1, len(sheet.rows) + 1):
        cells = {name: sheet.cell(number, at) for name, at in found.places.items()}
        if _says_nothing(cells, plan) and not any((number, at) in losses for at in found.places.values()):
            continue
        found.filled += 1
        if is_fraction(first := cells.get(plan.columns[0].name)) and plan.columns[0].kind.is_reference:
            found.numbered[number] = str(first)
        # Of a reference that cannot be known the words alone are said: 1.1 is another one than 1.10.
        found.names[number] = _name_of(cells, plan, has_reference=number not in found.numbered)
        if _is_exempt(cells):
            found.exempt.add(str(number))
        row = _parse_row(number, cells, found, losses)
        if row is None:
            found.refused.setdefault(str(cells.get(plan.columns[0].name) or "").strip(), number)
            continue
        found.rows.append(row)
        for key in _oddities_of(row, cells, plan):
            noticed[key].append(number)
    _tell(found, noticed)
    found.findings.extend(_cleaned(sheet, found, heading_row))
    return found


def row_name(reference_and_words: str) -> str:
    """How reference and words of a row begin: "1.10 Recruit twelve social workers"; no details of a person."""
    # Before they are cut: what is left of an address is no longer known as one.
    return shorten(without_details(reference_and_words), _NAME_LENGTH, placeholder="…")


def _name_of(cells: dict[str, CellValue], plan: SheetColumns, *, has_reference: bool) -> str:
    """By the first column and the first that has to hold words of the officers' own."""
    first = plan.columns[0].name
    words = next((one.name for one in plan.columns if one.kind is Kind.TEXT and one.required and one.name != first), "")
    return " ".join(
        str(value) for name in ((first, words) if has_reference else (words,)) if (value := cells.get(name)) is not None
    )


def find_headings(sheet: Sheet, plan: SheetColumns) -> int:
    """The number of the row that holds the headings; the first where none does."""
    known = {column.name for column in plan.columns}
    for number in range(1, min(_HEADING_ROWS, len(sheet.rows)) + 1):
        names = {_heading(value) for value in sheet.rows[number - 1]}
        if len(names & known) >= min(_FEW_HEADINGS, len(known)):
            return number
    return 1


def _heading(value: CellValue) -> str:
    return "_".join(value.casefold().replace("*", " ").split()) if isinstance(value, str) else ""


def _take_headings(sheet: Sheet, heading_row: int, found: SheetRows) -> None:
    known = {column.name for column in found.plan.columns}
    for at, value in enumerate(sheet.rows[heading_row - 1] if sheet.rows else (), start=1):
        name = _heading(value)
        place = Place(found.file_name, found.plan.title, cell_name(heading_row, at))
        if name in found.places:
            found.add(
                "heading_twice",
                Severity.FILE_REFUSED,
                place,
                f"The heading '{name}' stands twice, so it cannot be known which column is meant.",
                "Delete one of the two columns, or give it another heading.",
            )
        elif name in known:
            found.places[name] = at
        elif name:
            found.add("column_unknown", Severity.NOTE, place, f"The column '{value}' is not read.")
    for column in found.plan.columns:
        if column.required and column.name not in found.places:
            found.add(
                "column_missing",
                Severity.FILE_REFUSED,
                Place(found.file_name, found.plan.title),
                f"Sheet {found.plan.title} has no column '{column.name}'.",
                "Add the column with that heading, or start from a new template.",
            )


def _says_nothing(cells: dict[str, CellValue], plan: SheetColumns) -> bool:
    first = cells.get(plan.columns[0].name)
    if isinstance(first, str) and first.strip().casefold().startswith(EXAMPLE_PREFIX.casefold()):
        return True
    filled = {name: value for name, value in cells.items() if value is not None and value != ""}
    helps = {column.name: column.help_line for column in plan.columns}
    lines = sum(value == helps[name] for name, value in filled.items())
    return not filled or lines > len(filled) // 2


def _is_exempt(cells: dict[str, CellValue]) -> bool:
    """Whether a row says, well or badly spelt, that not every member may see it."""
    marking = str(cells.get("marking") or MarkingLevel.MEMBERS).strip().casefold()
    return marking not in (MarkingLevel.PUBLIC, MarkingLevel.MEMBERS) or bool(cells.get("exempt_para"))


def _parse_row(
    number: int, cells: dict[str, CellValue], found: SheetRows, losses: dict[tuple[int, int], str]
) -> Row | None:
    """The row's values, or ``None`` after a finding for every cell that refuses it: never half a row."""
    row = Row(number, {})
    is_good = True
    for name, at in found.places.items():
        column = found.plan.column(name)
        if (number, at) in losses:
            found.refuse(number, ValueRefusedError(name, None, losses[number, at]), "cell_unusable")
            is_good = False
            continue
        try:
            _take_cell(cells[name], column, row)
        except ValueRefusedError as error:
            found.refuse(number, error, _code(error, column))
            is_good = False
    return row if is_good else None


def _take_cell(value: CellValue, column: Column, row: Row) -> None:
    if value is None or (isinstance(value, str) and not value.strip()):
        if column.required:
            raise ValueRefusedError(column.name, None, f"Fill it in. {column.help}")
        return
    if _stands_for_nothing(value, column):
        return
    row.values[column.name] = parse_cell(value, column)


def _stands_for_nothing(value: CellValue, column: Column) -> bool:
    """Whether words of an optional column only keep its place: "TBC" as the evidence is none."""
    if not column.kind.is_words or column.required:
        return False
    return is_placeholder(value) or (column.claims and says_none(value))


def _code(error: ValueRefusedError, column: Column) -> str:
    if not error.value:
        return "value_missing"
    if column.kind.is_date:
        return "date_unreadable"
    return "reference_is_number" if column.kind.is_reference else "value_refused"


def _oddities_of(row: Row, cells: dict[str, CellValue], plan: SheetColumns) -> list[tuple[str, str]]:
    keys = [
        ("reference_is_number", column.name)
        for column in plan.columns
        if column.kind.is_reference and is_whole_number(cells.get(column.name))
    ]
    keys += [
        ("placeholder_only", column.name)
        for column in plan.columns
        if column.name in cells and _stands_for_nothing(cells[column.name], column)
    ]
    keys += [
        ("value_expected", column.name)
        for column in plan.columns
        if column.expected
        and not {column.name, column.unless} & row.values.keys()
        and ("placeholder_only", column.name) not in keys
    ]
    return keys


def rows_named(numbers: Sequence[int]) -> str:
    """How many rows, and of several which, for example "3 rows (4, 9 and 12)": the place of a finding names one."""
    if len(numbers) == 1:
        return "1 row"
    return f"{len(numbers):,} rows ({and_more([str(number) for number in numbers], _MOST_NUMBERS)})"


def _tell(found: SheetRows, noticed: Mapping[tuple[str, str], Sequence[int]]) -> None:
    for (code, name), numbers in noticed.items():
        rows = rows_named(numbers)
        place = found.place(numbers[0], name)
        if code == "reference_is_number":
            what = f"The column {name} holds a number, not text, in {rows}; it was taken as written."
            found.add(code, Severity.WARNING, place, what, "Format the column as text, or 1.10 will become 1.1.")
        elif code == "placeholder_only":
            what = f"The column {name} says nothing yet in {rows} (such as 'TBC' or 'n/a'); it was taken as empty."
            found.add("placeholder_only", Severity.WARNING, place, what, f"Fill it in. {found.plan.column(name).help}")
        elif name == "marking":
            what = f"There is no marking in {rows}; what is not marked is kept from the public."
            found.add(code, Severity.WARNING, place, what, "Say in each row who may see it.")
        else:
            what = f"The column {name} is empty in {rows}."
            found.add(code, Severity.WARNING, place, what, f"Fill it in. {found.plan.column(name).help}")


def _cleaned(sheet: Sheet, found: SheetRows, heading_row: int) -> list[Finding]:
    return [
        Finding(
            oddity.code,
            Severity.WARNING,
            Place(found.file_name, found.plan.title, cell_name(oddity.row, oddity.column)),
            oddity.what,
            "Look at the text, and write it again if it is not as it was meant.",
        )
        for oddity in sheet.oddities
        if not oddity.loses_value and oddity.row > heading_row
    ]
