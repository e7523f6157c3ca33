"""The process that opens a workbook is started, timed and believed only when it has finished."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_process import CHILD_ARGUMENT, child_command
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.workbook_makers import write_parts, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path


def refusal(path: Path, program: str, timeout_seconds: float = 60) -> str:
    """The code of the refusal when ``program`` reads in the child's place."""
    with pytest.raises(WorkbookRefusedError) as caught:
        read_workbook(path, command=[sys.executable, "-c", program], timeout_seconds=timeout_seconds)
    return caught.value.code


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """The person gets a sentence after the time that was set, not a frozen window."""
    path = write_parts(tmp_path / "a.xlsx", xlsx_parts())
    assert refusal(path, "import time; time.sleep(60)", 0.5) == "workbook_too_slow"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import os; os.abort()", "workbook_too_large"),
        ("raise SystemExit(1)", "workbook_damaged"),
        ('print(\'{"sheet":"One","visible":true}\')', "workbook_damaged"),
        ("print('rubbish')", "workbook_damaged"),
        ("print('[1]'); print('{\"done\":true}')", "workbook_damaged"),
    ],
)
def test_a_reader_that_dies_or_stops_halfway_is_not_believed(tmp_path: Path, program: str, code: str) -> None:
    """Rows are taken only when the process said that they were all."""
    path = write_parts(tmp_path / "a.xlsx", xlsx_parts())
    assert refusal(path, program) == code


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no python -m in a frozen program: its own name comes with one argument."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, CHILD_ARGUMENT]


def test_what_lies_in_the_persons_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file named json.py beside the workbook must not run."""
    path = write_parts(tmp_path / "a.xlsx", xlsx_parts())
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert read_workbook(path).sheets[0].rows == (("one",),)
