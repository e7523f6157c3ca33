"""A page's table saved as a file: whole or not at all, and never over what stood there before it is whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.extracts import Extract
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.extracting import ENDINGS, as_clipboard_text, save_extract
from tests.support.little_room import little_room

if TYPE_CHECKING:
    from pathlib import Path

EXTRACT = Extract(
    title="Plan",
    council="Testshire",
    as_at=date(2017, 3, 31),
    columns=("Action", "Status"),
    rows=(("1.10 Recruit", "On track"), ("=1+1", "Late\n@SUM(A1)")),
    shown="2 of 62 actions shown.",
    marking="For members",
    notice="Example",
)


def _what(error: pytest.ExceptionInfo[LineOfSightError]) -> str:
    return str(error.value)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_disk_without_room_leaves_what_was_there(ending: str, tmp_path: Path) -> None:
    """The system really refuses to write on: the sentence says so, the older file is as it was, and no half lies by."""
    path = tmp_path / f"plan{ending}"
    path.write_bytes(b"what was saved last month")
    with little_room(64), pytest.raises(LineOfSightError) as refused:
        save_extract(EXTRACT, path)
    assert _what(refused) == (
        f"The table could not be written to {path}: File too large. Close the file if it is open elsewhere, or choose "
        "another folder."
    )
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"what was saved last month"
    save_extract(EXTRACT, path)
    assert path.stat().st_size > 100


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_is_gone_or_is_none_is_told(ending: str, tmp_path: Path) -> None:
    """It was there when it was chosen; a file of its name is no folder."""
    taken = tmp_path / "taken"
    taken.write_text("a file")
    for folder in (tmp_path / "gone", taken):
        with pytest.raises(LineOfSightError, match=r"^The table could not be written to .*choose another folder\.$"):
            save_extract(EXTRACT, folder / f"plan{ending}")
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]
    assert taken.read_text() == "a file"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_of_the_file_s_name_is_left(ending: str, tmp_path: Path) -> None:
    """A table does not take the place of a folder, empty or not."""
    path = tmp_path / f"plan{ending}"
    path.mkdir()
    with pytest.raises(LineOfSightError, match="could not be written"):
        save_extract(EXTRACT, path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.is_dir()


@pytest.mark.parametrize("name", ["plan", "plan.docx", "plan.csv.bak", ".csv"])
def test_another_ending_is_refused_before_anything_is_written(name: str, tmp_path: Path) -> None:
    """With those that there are; an ending in capitals is one of them."""
    with pytest.raises(LineOfSightError) as refused:
        save_extract(EXTRACT, tmp_path / name)
    assert _what(refused) == f"'{name}' does not end in .pdf, .html, .xlsx or .csv."
    assert list(tmp_path.iterdir()) == []
    assert save_extract(EXTRACT, tmp_path / "PLAN.CSV").read_bytes().startswith(b"\xef\xbb\xbfAction,Status")


def test_nothing_pasted_from_the_clipboard_is_a_formula() -> None:
    """Cells, and the lines below with whatever a council calls itself; each line of the source stays one line."""
    said = as_clipboard_text(EXTRACT).split("\n")
    assert said[:4] == ["Action\tStatus", "1.10 Recruit\tOn track", "'=1+1\tLate @SUM(A1)", ""]
    odd = Extract(
        title="Plan",
        council="A\n=1+1\t@B",
        as_at=date(2017, 3, 31),
        columns=("Action",),
        rows=(),
        shown="=2",
        notice="",
    )
    assert as_clipboard_text(odd).split("\n") == ["Action", "", "Plan: A =1+1 @B", "As at 31 March 2017", "'=2"]
