"""The last import can be taken back, and nothing is lost by it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.store.errors import StoreDiskError, StoreError
from lineofsight.store.opening import open_store
from lineofsight.store.undo import LastImport, last_import, newest_import, undo_import, undoable
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, NOW, TODAY, action, council_return

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

LATER = NOW + timedelta(hours=1)


def _import(file: Path, as_at: date, *, keeps: bool = True) -> None:
    with undoable(file, NOW) as copied, open_store(file, now=NOW) as store:
        store.apply([council_return(as_at, name=f"{as_at}.xlsx", actions=(action("1.1"),))], today=TODAY)
        if keeps:
            copied.keep([f"{as_at}.xlsx"])


def _dates(file: Path) -> tuple[date, ...]:
    with open_store(file, now=NOW, create=False) as store:
        return store.as_at_dates()


def test_the_second_import_is_undone_and_the_first_stays(file: Path) -> None:
    """The register is as it was before, and what was undone lies aside, whole."""
    _import(file, FEBRUARY)
    _import(file, MARCH)
    last = last_import(file)
    assert last is not None
    assert (last.names, last.on, last.made_register) == ((f"{MARCH}.xlsx",), NOW.date(), False)
    assert newest_import(file) == last
    undone = undo_import(file, LATER)
    assert undone.last == last
    assert undone.left == newest_import(file) == LastImport((f"{FEBRUARY}.xlsx",), TODAY, can_be_undone=False)
    assert _dates(file) == (FEBRUARY,)
    (aside,) = (file.parent / "backup").glob("undone-*.db")
    assert undone.aside == aside
    assert _dates(aside) == (FEBRUARY, MARCH)
    assert last_import(file) is None


def test_two_imports_of_one_day_are_not_told_as_one(file: Path) -> None:
    """Which files came together is not kept: only the last of them is named."""
    for as_at in (FEBRUARY, MARCH, JANUARY):
        _import(file, as_at)
    undone = undo_import(file, LATER)
    assert undone.left == LastImport((f"{MARCH}.xlsx",), TODAY, can_be_undone=False)


def test_undoing_the_first_import_leaves_no_register(file: Path) -> None:
    """The example is shown again, and the return lies aside."""
    _import(file, MARCH)
    undone = undo_import(file, LATER)
    assert undone.last.made_register
    assert undone.left is None
    assert not file.exists()
    (aside,) = (file.parent / "backup").glob("undone-*.db")
    assert _dates(aside) == (MARCH,)


def test_an_import_is_undone_once(file: Path) -> None:
    """There is nothing behind it to go back to."""
    _import(file, FEBRUARY)
    _import(file, MARCH)
    undo_import(file, LATER)
    with pytest.raises(StoreError, match="There is no import that could be undone"):
        undo_import(file, LATER)
    assert _dates(file) == (FEBRUARY,)


def test_an_import_that_kept_nothing_takes_no_undo_away(file: Path) -> None:
    """What could be undone before can be undone still, and no copy is left behind."""
    _import(file, FEBRUARY)
    _import(file, MARCH)
    before = last_import(file)
    _import(file, MARCH, keeps=False)
    assert last_import(file) == before
    assert sorted(one.name for one in (file.parent / "backup").iterdir()) == ["before-import.db", "before-import.json"]


def test_no_import_without_a_copy(file: Path) -> None:
    """Where the register cannot be copied first, nothing is read, and the person is told why."""
    file.write_bytes(b"SQLite format 3\0" + b"\0" * 200)
    with pytest.raises(StoreDiskError, match="Nothing was imported"), undoable(file, NOW):
        pytest.fail("nothing may be imported")


def test_a_damaged_note_means_nothing_can_be_undone(file: Path) -> None:
    """It is never guessed what the copy was."""
    _import(file, FEBRUARY)
    _import(file, MARCH)
    (file.parent / "backup" / "before-import.json").write_text("{", encoding="utf-8")
    assert last_import(file) is None
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
