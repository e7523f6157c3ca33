"""A register put back from its newest backup, told in sentences, or left as it was where that fails."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from lineofsight.paths import register_file
from lineofsight.store.errors import StoreDiskError, StoreMissingError
from lineofsight.store.opening import open_store
from lineofsight.store.restoring import list_backups
from lineofsight.store.store import Store
from lineofsight.store.undo import undo_import, undoable
from lineofsight.workspace.opening import open_library, ways_out_of
from lineofsight.workspace.restoring import restore_register
from lineofsight.workspace.ways_out import WayOut
from tests.store.reading_makers import FEBRUARY, MARCH, NOW, TODAY, action, council_return
from tests.support.little_room import little_room

if TYPE_CHECKING:
    from pathlib import Path

MADE = datetime(2017, 4, 2, 9, 5).astimezone()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a data folder with two imports; the backup between them was made on 2 April 2017 at 09:05."""
    register = register_file(tmp_path)
    for as_at in (FEBRUARY, MARCH):
        with undoable(register, NOW) as copied, open_store(register, now=NOW) as store:
            store.apply([council_return(as_at, name=f"{as_at}.xlsx", actions=(action("1.1"),))], today=TODAY)
            copied.keep([f"{as_at}.xlsx"])
    (backup,) = list_backups(register)
    os.utime(backup, (MADE.timestamp(), MADE.timestamp()))
    return tmp_path


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_sound_register_is_left(folder: Path) -> None:
    """To the byte, with all that lies beside it."""
    before = _everything(folder)
    assert restore_register(folder) == (f"The copy in {register_file(folder)} is whole. Nothing was changed.",)
    assert _everything(folder) == before


def test_a_damaged_register_is_put_back_and_kept(folder: Path) -> None:
    """With the moment of the backup, what to import again, and where the damaged one is."""
    register = register_file(folder)
    register.write_bytes(b"no register" * 100)
    said = restore_register(folder)
    (aside,) = (folder / "aside").iterdir()
    assert said == (
        "The copy was put back as it was on 2 April 2017 at 09:05 (before-import.db).",
        "Import again what was imported after that.",
        f"The damaged file was kept as {aside}.",
    )
    assert aside.read_bytes() == b"no register" * 100
    with open_store(register, now=NOW, create=False) as store:
        assert store.as_at_dates() == (FEBRUARY,)


def test_a_register_that_opens_and_cannot_be_read_is_let_go_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out is to put a backup in its place, which Windows refuses while anybody has it open."""
    closed: list[str] = []
    close = Store.close

    def fail(_: Store) -> tuple[()]:
        raise StoreDiskError("The disk fails.")

    def note_and_close(store: Store) -> None:
        closed.append(store.place)
        close(store)

    monkeypatch.setattr(Store, "returns", fail)
    monkeypatch.setattr(Store, "close", note_and_close)
    with pytest.raises(StoreDiskError):
        open_library(folder)
    assert closed == [str(register_file(folder))]


def test_a_register_that_is_gone_is_put_back(folder: Path) -> None:
    """There is no damaged file to speak of."""
    register_file(folder).unlink()
    said = restore_register(folder)
    assert len(said) == 2
    assert not (folder / "aside").exists()
    assert register_file(folder).exists()


def test_a_register_of_one_import_that_is_gone_is_told(tmp_path: Path) -> None:
    """There is no backup yet, and all the same the example is not shown as if nothing had been there."""
    register = register_file(tmp_path)
    for _ in range(2):
        with undoable(register, NOW) as copied, open_store(register, now=NOW) as store:
            store.apply([council_return(MARCH, actions=(action("1.1"),))], today=TODAY)
            copied.keep(["march.xlsx"])
        register.unlink()
        with pytest.raises(StoreMissingError, match=r"is gone from .*no backup.*march\.xlsx") as refused:
            open_library(tmp_path)
        assert ways_out_of(refused.value, tmp_path) == (WayOut.AGAIN, WayOut.FOLDER, WayOut.EXAMPLE)


def test_a_first_import_that_was_undone_shows_the_example(tmp_path: Path, ready_example: None) -> None:
    """Then nothing is gone that was not meant to be."""
    del ready_example
    register = register_file(tmp_path)
    with undoable(register, NOW) as copied, open_store(register, now=NOW) as store:
        store.apply([council_return(MARCH, actions=(action("1.1"),))], today=TODAY)
        copied.keep(["march.xlsx"])
    undo_import(register, NOW)
    with closing(open_library(tmp_path)) as library:
        assert library.is_example


def test_nothing_to_put_back_is_told(tmp_path: Path) -> None:
    """A folder without register and backups stays empty."""
    with pytest.raises(StoreMissingError, match=r"\.$"):
        restore_register(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damaged", [b"no register", b"no register" * 40_000, b""])
def test_a_disk_without_room_leaves_everything_as_it_was(folder: Path, damaged: bytes) -> None:
    """Neither half a register nor half a copy of the damaged one lies about; with room again it is put back."""
    register_file(folder).write_bytes(damaged)
    before = _everything(folder)
    size = list_backups(register_file(folder))[0].stat().st_size
    for room in (4096, size - 1, size) if len(damaged) > size else (4096, size - 1):
        with little_room(room), pytest.raises(StoreDiskError) as refused:
            restore_register(folder)
        assert str(refused.value) == (
            f"The backup of {register_file(folder)} could not be put back (File too large); the copy is as it was. "
            "Close it elsewhere, or make room on the disk, and try again."
        )
        assert _everything(folder) == before
    assert len(restore_register(folder)) == 3
