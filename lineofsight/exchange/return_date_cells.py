"""The dates of a return as they were built, with the cell in which each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from lineofsight.domain.findings import Place
    from lineofsight.exchange.return_references import Built
    from lineofsight.exchange.return_rows import SheetRows


@dataclass(frozen=True, slots=True)
class DateCell:
    """A date, its sheet, its row's number and reference, and its column's name."""

    sheet: SheetRows
    row: int
    reference: str
    column: str
    when: dt.date

    @property
    def place(self) -> Place:
        """Its cell, with what stands in the row."""
        return self.sheet.named_place(self.row, self.column)

    def warn(self, code: str, said: str, remedy: str) -> None:
        """Warn of it, since it may be meant; ``said`` goes on from the name of row and column."""
        self.sheet.add(code, Severity.WARNING, self.place, f"Row {self.row}: {self.column} is {said}", remedy)


def date_cells(built: Built, attributes: Mapping[str, tuple[str, ...]]) -> Iterator[DateCell]:
    """Every date that is given, subject by subject.

    Args:
        built: the sheets that were read.
        attributes: of which subjects which dates, as the domain's types name them.
    """
    for subject, names in attributes.items():
        if subject not in built:
            continue
        sheet = built[subject]
        first = sheet.found.plan.columns[0].name
        for attribute in names:
            column = sheet.found.plan.column_of(attribute)
            for row, item in sheet.items:
                when: dt.date | None = getattr(item, attribute)
                if when is not None:
                    yield DateCell(
                        sheet.found, row, str(getattr(item, first, "")), column.name if column else attribute, when
                    )
