"""Findings: what was wrong with what was read, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lineofsight.domain.marking import MEMBERS, Marking

PERSONAL: Final = "personal_detail"
"""The code of what looks like details of a person: a birth date, a home address and the like."""

DATE_ORDER: Final = "date_order_doubtful"
"""The code of dates that can be day first or month first, beside others that are surely not as these are read."""

CELL_LEFT_OUT: Final = "date_not_read"
"""The code of what leaves out a cell of a tracker, and takes its row."""


FOLLOWS: Final = "left_out_with_another"
"""The code of a row that names another one which was left out: it comes right when that one does."""


class Severity(StrEnum):
    """How much a finding weighs.

    ``file_refused`` and ``row_refused`` say that the file or the row was left out; ``warning`` that it was
    taken but a person should look; ``note`` that something is worth knowing.
    """

    FILE_REFUSED = "file_refused"
    ROW_REFUSED = "row_refused"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands; empty parts are not known or do not apply.

    Attributes:
        file: the file's name without folders.
        sheet: the sheet of a workbook.
        cell: as a person finds it: "C7" in a workbook, "line 12, column rate" in a CSV.
        row: by what that row is known, for example "1.10 Recruit twelve social workers". It is told to who imports the
            file and never kept: what a tracker calls by it may be exempt.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    row: str = ""

    @property
    def in_words(self) -> str:
        """For example "return.xlsx, sheet Actions, cell C7, row of 1.10 Recruit twelve social workers"."""
        row = f"row of {self.row}" if self.row else ""
        parts = (self.file, f"sheet {self.sheet}" if self.sheet else "", self._cell_words(), row)
        return ", ".join(part for part in parts if part)

    def _cell_words(self) -> str:
        if not self.cell:
            return ""
        return self.cell if " " in self.cell else f"cell {self.cell}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        code: a stable short name, for example ``date_unreadable``, for tests, filters and documentation.
        severity: how much it weighs.
        place: where it stands.
        what: a sentence: what is wrong.
        remedy: a sentence: what to do. May be empty for a note.
        marking: who may see what it quotes: that of the row it speaks of.
    """

    code: str
    severity: Severity
    place: Place
    what: str
    remedy: str = ""
    marking: Marking = MEMBERS

    @property
    def refuses(self) -> bool:
        """Whether a file or a row was left out because of it."""
        return self.severity in (Severity.FILE_REFUSED, Severity.ROW_REFUSED)

    @property
    def leaves_out(self) -> bool:
        """Whether something was left out because of it: a file, a row, or a cell of a row that was taken without it."""
        return self.refuses or self.code == CELL_LEFT_OUT
