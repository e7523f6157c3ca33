"""The empty return for officers: a real workbook that the reader of returns takes, and nothing by halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.return_sheets import SHEETS
from lineofsight.workspace.templates import write_return_template
from tests.support.little_room import little_room

if TYPE_CHECKING:
    from pathlib import Path


def test_the_template_has_every_sheet_and_is_the_same_each_time(tmp_path: Path) -> None:
    """Whoever compares two finds no difference; an ending in capitals is the same ending."""
    one, two = tmp_path / "return.xlsx", tmp_path / "RETURN 2.XLSX"
    write_return_template(one)
    write_return_template(two)
    assert one.read_bytes() == two.read_bytes()
    assert {plan.title for plan in SHEETS} <= set(openpyxl.load_workbook(one, read_only=True).sheetnames)


@pytest.mark.parametrize("name", ["return.xls", "return.ods", "return", "return.xlsx.csv"])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    """Nothing is written under a name that another program would open as something else."""
    with pytest.raises(LineOfSightError) as refused:
        write_return_template(tmp_path / name)
    assert str(refused.value) == (f"The return is an Excel workbook: give a name that ends in .xlsx, not '{name}'.")
    assert list(tmp_path.iterdir()) == []


def test_a_filled_in_return_is_not_written_over(tmp_path: Path) -> None:
    """Unless it is asked for."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(b"three days of work")
    with pytest.raises(LineOfSightError) as refused:
        write_return_template(path)
    assert str(refused.value) == f"{path} is there already. Choose another name, or add --replace."
    assert path.read_bytes() == b"three days of work"
    write_return_template(path, replace=True)
    assert path.read_bytes().startswith(b"PK")


def test_a_disk_without_room_leaves_what_was_there(tmp_path: Path) -> None:
    """The system really refuses to write on, in the middle of the workbook: each sheet has room, the whole has not."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(b"three days of work")
    with little_room(40_000), pytest.raises(LineOfSightError) as refused:
        write_return_template(path, replace=True)
    assert str(refused.value) == f"{path} could not be written: File too large. Choose another folder."
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("return.xlsx", b"three days of work")]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """And not made."""
    with pytest.raises(
        LineOfSightError, match=r"return\.xlsx could not be written: No such file or directory\. Choose"
    ):
        write_return_template(tmp_path / "gone" / "return.xlsx")
    assert list(tmp_path.iterdir()) == []
