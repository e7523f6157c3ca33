"""How one tracker is read, in the making: what each column of the file before the person is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.matching import SURE
from lineofsight.exchange.trackers.words import cell_words
from lineofsight.exchange.workbook import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.recognition import ProposedColumn
    from lineofsight.exchange.workbook import Sheet, Workbook

_SAMPLES = 3
_LONGEST_SAMPLE = 80


class Standing(StrEnum):
    """How it is known what a column holds."""

    SAID = "said"
    SURE = "sure"
    GUESS = "guess"
    NOT_USED = "not_used"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftColumn:
    """One column of the file.

    Attributes:
        column: from 1.
        heading: the sheet's own, on one line.
        field: what it is taken for; "" when it is not read.
        standing: how that is known.
        why: a sentence.
        samples: the first values below the heading that differ, at most three, on one line each.
        gave_way_to: the letters of the column that a person took for what this one was taken for before; "" for none.
        gave_up: this column as it was before it gave way, to which it goes back once no other holds its field.
    """

    column: int
    heading: str
    field: str
    standing: Standing
    why: str
    samples: tuple[str, ...]
    gave_way_to: str = ""
    gave_up: DraftColumn | None = None

    @property
    def letters(self) -> str:
        """The column as a person finds it, for example "C"."""
        return column_letters(self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerDraft:
    """A tracker's file, and how it would be read.

    Attributes:
        workbook: the file as it was opened: what is kept is what was looked at.
        opened: what was found on opening it.
        sheet: the sheet whose columns are shown.
        header: where its headings stand.
        columns: every column with a heading, in order.
        mapping: by which it is read.
        remembered: the name under which that mapping is kept; "" while it is not.
        is_corrected: whether a person changed it since it was proposed or remembered.
    """

    workbook: Workbook
    opened: tuple[Finding, ...]
    sheet: Sheet
    header: HeaderRow
    columns: tuple[DraftColumn, ...]
    mapping: TrackerMapping
    remembered: str = ""
    is_corrected: bool = False

    def column(self, number: int) -> DraftColumn:
        """The column of that number from 1.

        Raises:
            StopIteration: when it has no heading.
        """
        return next(one for one in self.columns if one.column == number)


def samples_of(sheet: Sheet, header: HeaderRow, column: int) -> tuple[str, ...]:
    """The first values below a heading that differ from one another, at most three, long ones cut short."""
    found: dict[str, None] = {}
    headings = {cell_words(sheet.cell(row, column)) for row in range(header.row, header.first_data_row)}
    headings |= {text for at, text in header.headings if at == column}
    for row in range(header.first_data_row, len(sheet.rows) + 1):
        text = cell_words(sheet.cell(row, column))
        # A text that stands alone is a section's heading, and a long table repeats its own.
        is_alone = sum(1 for value in sheet.rows[row - 1] if cell_words(value)) == 1
        if text and not is_alone and text not in headings:
            found[text if len(text) <= _LONGEST_SAMPLE else f"{text[: _LONGEST_SAMPLE - 1].rstrip()}…"] = None
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def as_draft(columns: Iterable[ProposedColumn], sheet: Sheet, header: HeaderRow) -> tuple[DraftColumn, ...]:
    """Proposed columns with what stands below them."""
    return tuple(
        DraftColumn(
            column=one.column,
            heading=one.heading,
            field=one.field,
            standing=_standing(one),
            why=one.why,
            samples=samples_of(sheet, header, one.column),
        )
        for one in columns
    )


def _standing(column: ProposedColumn) -> Standing:
    if not column.field:
        return Standing.NOT_USED
    return Standing.SURE if column.confidence >= SURE else Standing.GUESS
