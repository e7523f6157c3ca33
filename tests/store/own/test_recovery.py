"""Bringing notes back: all that can be proved, from the damaged file and every backup; the damaged file is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.store.own.backups import list_backups
from lineofsight.store.own.errors import NotesDamagedError, NotesLockedError, NotesMissingError
from lineofsight.store.own.recovery import recover
from tests.store.own.own_makers import meddle, noted, opened
from tests.support.note_makers import NOON, draft

if TYPE_CHECKING:
    from pathlib import Path

_LATER = NOON + timedelta(days=1)


def test_a_whole_file_is_left_as_it_is(tmp_path: Path) -> None:
    """Nothing had to be done."""
    file = tmp_path / "own.db"
    noted(file, 3)
    before = file.read_bytes()
    found = recover(file, now=NOON)

    assert (found.needed, found.entries, found.aside) == (False, 3, None)
    assert file.read_bytes() == before


def test_a_file_that_is_gone_comes_back_from_its_backup(tmp_path: Path) -> None:
    """What was written since the backup is lost, and nothing else."""
    file = tmp_path / "own.db"
    kept = noted(file, 3)
    (backup,) = list_backups(file)
    before = backup.read_bytes()
    noted(file, 2)
    backup.write_bytes(before)
    file.unlink()
    found = recover(file, now=_LATER)

    assert (found.needed, found.entries, found.left, found.aside) == (True, 3, 0, None)
    with opened(file, now=_LATER) as own:
        assert list(own.entries) == kept


@pytest.mark.parametrize("cut", [0, 15, 4096, 9000])
def test_what_was_cut_off_comes_back_and_the_rest_is_kept_aside(tmp_path: Path, cut: int) -> None:
    """The damaged file can be looked at by somebody who knows how."""
    file = tmp_path / "own.db"
    noted(file, 3)
    noted(file, 1, now=_LATER)
    file.write_bytes(left := file.read_bytes()[:cut])
    found = recover(file, now=_LATER)

    assert found.aside == tmp_path / "aside" / "own-20170404-120000.db"
    assert found.aside.read_bytes() == left
    with opened(file, now=_LATER) as own:
        assert len(own.entries) == 4


def test_notes_newer_than_the_backup_come_from_the_damaged_file(tmp_path: Path) -> None:
    """One row was altered: all the others prove themselves, and what comes after it hangs in the air."""
    file = tmp_path / "own.db"
    noted(file, 1)
    (backup,) = list_backups(file)
    before = backup.read_bytes()
    kept = noted(file, 5)
    backup.write_bytes(before)
    meddle(file, f"UPDATE words SET text = 'x' WHERE digest = '{kept[3].digest}'", guarded=False)  # noqa: S608 (a digest)
    with pytest.raises(NotesDamagedError):
        opened(file)
    found = recover(file, now=NOON)

    assert (found.entries, found.left) == (3, 2)
    with opened(file) as own:
        assert list(own.entries) == kept[:3]


def test_a_row_that_a_backup_has_whole_joins_the_others(tmp_path: Path) -> None:
    """The altered row is in yesterday's backup, the newest rows in the file: nothing is lost."""
    file = tmp_path / "own.db"
    noted(file, 4)
    noted(file, 1, now=_LATER)
    kept = noted(file, 2, now=_LATER)
    meddle(file, f"UPDATE words SET text = 'x' WHERE digest = '{kept[1].digest}'", guarded=False)  # noqa: S608 (a digest)
    found = recover(file, now=_LATER)

    assert (found.entries, found.left) == (7, 0)
    with opened(file, now=_LATER) as own:
        assert list(own.entries) == kept


def test_the_same_person_writes_on_under_a_new_device(tmp_path: Path) -> None:
    """A lost note may have been seen elsewhere, so its number is not used again."""
    file = tmp_path / "own.db"
    kept = noted(file, 2)
    file.unlink()
    recover(file, now=NOON)
    with opened(file) as own:
        entry = own.keep(draft(EntryKind.COMMENT), now=NOON)

    assert (entry.author, entry.sequence, entry.previous) == (kept[0].author, 1, "")
    assert entry.device != kept[0].device


def test_what_was_expunged_does_not_come_back(tmp_path: Path) -> None:
    """Though an older backup still has the words."""
    file = tmp_path / "own.db"
    kept = noted(file, 2)
    noted(file, 0, now=_LATER)
    with opened(file, now=_LATER) as own:
        own.keep(draft(EntryKind.EXPUNGE, kept[1].digest, text=""), now=_LATER)
    meddle(file, f"UPDATE words SET nonce = NULL, text = NULL WHERE digest = '{kept[1].digest}'")  # noqa: S608 (a digest)
    meddle(file, "DROP TRIGGER entry_not_changed")
    recover(file, now=_LATER)

    with opened(file, now=_LATER) as own:
        assert [one.words is None for one in own.entries] == [False, True, False]


def test_a_journal_that_was_left_goes_aside_with_its_file(tmp_path: Path) -> None:
    """It would be taken for the new file's, and undo what is in it."""
    file = tmp_path / "own.db"
    noted(file, 2)
    file.write_bytes(b"no database at all")
    journal = tmp_path / "own.db-journal"
    journal.write_bytes(b"left behind")
    found = recover(file, now=NOON)

    assert found.aside is not None
    assert found.aside.with_name(f"{found.aside.name}-journal").read_bytes() == b"left behind"
    assert not journal.exists()
    assert len(list_backups(file)) == 1


def test_nothing_to_bring_back_is_told(tmp_path: Path) -> None:
    """No file and no backup, or a file in which nothing can be proved."""
    file = tmp_path / "own.db"
    with pytest.raises(NotesMissingError):
        recover(file, now=NOON)

    file.write_text("Dear diary")
    with pytest.raises(NotesDamagedError, match=r"Nothing in .* can be read"):
        recover(file, now=NOON)
    assert file.read_text() == "Dear diary"


def test_notes_that_are_open_elsewhere_are_not_recovered(tmp_path: Path) -> None:
    """They are in use, so they are whole."""
    file = tmp_path / "own.db"
    with opened(file), pytest.raises(NotesLockedError):
        recover(file, now=NOON)
