"""A register that is damaged or gone comes back from its newest sound backup, and a sound one is left alone."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.store.backup import back_up
from lineofsight.store.errors import NotAStoreError, StoreDiskError, StoreLockedError, StoreMissingError
from lineofsight.store.migration import HEAD
from lineofsight.store.opening import open_store
from lineofsight.store.restoring import list_backups, restore
from lineofsight.store.undo import last_import, undo_import, undoable
from tests.store.reading_makers import FEBRUARY, MARCH, NOW, TODAY, action, council_return

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

LATER = NOW + timedelta(hours=1)


def _import(file: Path, as_at: date) -> None:
    with undoable(file, NOW) as copied, open_store(file, now=NOW) as store:
        store.apply([council_return(as_at, name=f"{as_at}.xlsx", actions=(action("1.1"),))], today=TODAY)
        copied.keep([f"{as_at}.xlsx"])


def _dates(file: Path) -> tuple[date, ...]:
    with open_store(file, now=NOW, create=False) as store:
        return store.as_at_dates()


@pytest.fixture
def two(file: Path) -> Path:
    """Give a register of two imports, with the backup that was made between them."""
    _import(file, FEBRUARY)
    _import(file, MARCH)
    return file


def _damage(file: Path) -> bytes:
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)
    return bytes(content)


def test_a_damaged_register_comes_back(two: Path) -> None:
    """As it was before the last import; the damaged file is kept as it is."""
    damaged = _damage(two)
    restored = restore(two, now=LATER)

    assert (restored.backup, _dates(two)) == (two.parent / "backup" / "before-import.db", (FEBRUARY,))
    assert restored.aside is not None
    assert restored.aside.read_bytes() == damaged
    assert last_import(two) is None, "there is nothing to undo in what came back"


def test_a_register_that_is_gone_is_told_and_comes_back(two: Path) -> None:
    """Nobody is shown an empty one, or makes one, in its place."""
    two.unlink()
    for create in (True, False):
        with pytest.raises(StoreMissingError, match=r"is gone from .*before-import\.db.*lineofsight restore"):
            open_store(two, now=NOW, create=create)
        assert not two.exists()

    assert restore(two, now=LATER).aside is None
    assert _dates(two) == (FEBRUARY,)


def test_an_emptied_register_is_gone_too(two: Path) -> None:
    """Nor is a file of no bytes taken for a new one."""
    two.write_bytes(b"")
    with pytest.raises(StoreMissingError, match="is gone from"):
        open_store(two, now=NOW)


def test_a_register_that_was_undone_is_not_gone(file: Path) -> None:
    """Undoing the first import leaves no register, and an older backup makes no alarm of it."""
    _import(file, FEBRUARY)
    backup = back_up(file, revision=HEAD, now=NOW)
    os.utime(backup, (1, 1))
    undo_import(file, LATER)
    with open_store(file, now=NOW) as store:
        assert store.as_at_dates() == ()


def test_a_damaged_backup_is_passed_over(two: Path) -> None:
    """The newest that is whole is taken, of whichever kind."""
    older = back_up(two, revision="0001", now=NOW)
    os.utime(older, (1, 1))
    _damage(two.parent / "backup" / "before-import.db")
    _damage(two)

    assert list_backups(two)[-1] == older
    assert restore(two, now=LATER).backup == older
    assert _dates(two) == (FEBRUARY, MARCH)


def test_a_sound_register_is_left_alone(two: Path) -> None:
    """Even though there is a backup."""
    before = two.read_bytes()
    assert restore(two, now=LATER).backup is None
    assert two.read_bytes() == before


def test_without_a_sound_backup_nothing_is_changed(file: Path) -> None:
    """The sentence says how to begin anew."""
    with pytest.raises(StoreMissingError, match="neither a copy"):
        restore(file, now=LATER)
    _import(file, MARCH)
    damaged = _damage(file)
    with pytest.raises(NotAStoreError, match="import the returns and figures again"):
        restore(file, now=LATER)
    assert file.read_bytes() == damaged


def test_a_register_in_use_is_never_replaced(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it is whole cannot be told then."""
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: real(*given, **{**named, "timeout": 0}))
    with closing(real(two, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLockedError, match="Close it"):
            restore(two, now=LATER)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="The system's administrator may write anywhere.")
def test_a_folder_that_cannot_be_written_is_told(two: Path) -> None:
    """The register is as it was."""
    damaged = _damage(two)
    two.parent.chmod(0o500)
    try:
        with pytest.raises(StoreDiskError, match="could not be put back"):
            restore(two, now=LATER)
    finally:
        two.parent.chmod(0o700)
    assert two.read_bytes() == damaged


def test_a_copy_that_fails_leaves_the_register_as_it_was(two: Path) -> None:
    """A folder stands where the damaged file would be kept."""
    damaged = _damage(two)
    (two.parent / "aside").write_text("in the way")
    with pytest.raises(StoreDiskError, match="could not be put back"):
        restore(two, now=LATER)
    assert two.read_bytes() == damaged
