"""Real return workbooks of which some rows cannot be taken, and a data folder made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.exchange.return_writing import write_return
from lineofsight.workspace.importing import import_into_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.domain.batches import Reading


def write_unreadable(
    folder: Path, reading: Reading, cell: tuple[str, str, str], refs: Collection[str], said: str
) -> Path:
    """Write a return named by its month, with a cell that nobody can read in the last row of each reference.

    Args:
        folder: where it is written.
        reading: what it holds.
        cell: its sheet, the column of the references, and the column of the cell.
        refs: the rows' references.
        said: what stands in the cell.
    """
    batch = reading.batch
    assert isinstance(batch, ReturnBatch)
    path = folder / f"{batch.as_at:%B}.xlsx".lower()
    write_return(path, batch)
    book = load_workbook(path)
    sheet = book[cell[0]]
    headings = [one.value for one in sheet[1]]
    last = {row[headings.index(cell[1])].value: row for row in sheet.iter_rows()}
    for ref in refs:
        last[ref][headings.index(cell[2])].value = said
    book.save(path)
    return path


def import_with_refused(folder: Path, files: Sequence[Path], refused: Sequence[int], *, today: date) -> Path:
    """Bring the files into a data folder, whose path is given; of each so many rows are refused."""
    outcomes = import_into_folder(folder, files, today=today, dry_run=False)
    assert all(outcome.applied for outcome in outcomes)
    found = [sum(one.severity is Severity.ROW_REFUSED for one in outcome.findings) for outcome in outcomes]
    assert found == list(refused)
    return folder
