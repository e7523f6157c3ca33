"""A tracker's file is opened behind the same guards, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.workbook import WorkbookRefusedError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_comma_separated_tracker_keeps_every_cell_as_text(tmp_path: Path) -> None:
    """1.10 and 00305 stay as written; empty cells are empty; lines within a cell stay."""
    path = tmp_path / "plan june.csv"
    path.write_bytes(b'\xef\xbb\xbfRef,Action\r\n1.10,"two\r\nlines"\r\n00305,\r\n')
    workbook, findings = open_tracker(path)
    (sheet,) = workbook.sheets
    assert sheet.rows == (("Ref", "Action"), ("1.10", "two\nlines"), ("00305", None))
    assert (sheet.name, findings) == ("plan june", ())


def test_windows_text_is_read_with_a_warning(tmp_path: Path) -> None:
    """The words that hang on the guess are shown."""
    path = tmp_path / "plan.csv"
    path.write_bytes("Ref,Action\n1,Café plan\n".encode("cp1252"))
    workbook, findings = open_tracker(path)
    assert workbook.sheets[0].cell(2, 2) == "Café plan"
    assert [finding.code for finding in findings] == ["encoding_guessed"]


def test_odd_cells_of_a_comma_separated_tracker_are_told(tmp_path: Path) -> None:
    """Text that turns around is shown by name, and a cell too long for any spreadsheet is not taken."""
    path = tmp_path / "plan.csv"
    path.write_text(f"Ref,Action\n1,a\u202eb\n2,{'x' * 40_000}\n", encoding="utf-8")
    (sheet,) = open_tracker(path)[0].sheets
    assert sheet.cell(2, 2) == "a⟦RLO⟧b"
    assert [(one.code, one.row) for one in sheet.oddities] == [("direction_control", 2), ("text_too_long", 3)]
    assert sheet.cell(3, 2) is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'Ref,Action\n1,"never closed\n', "csv_damaged"),
        (b"Ref,Act\x00ion\n", "text_unreadable"),
        (b"a," * 2_000 + b"\n", "workbook_too_large"),
    ],
)
def test_a_damaged_or_vast_file_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    """With a sentence and a remedy, like any workbook."""
    path = tmp_path / "plan.csv"
    path.write_bytes(content)
    with pytest.raises(WorkbookRefusedError) as caught:
        open_tracker(path)
    assert caught.value.code == code
    assert caught.value.remedy
