"""Opening the person's own file: missing, damaged, altered, foreign, newer and older each has its own answer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.store.own.backups import list_backups
from lineofsight.store.own.errors import (
    NotesDamagedError,
    NotesDiskError,
    NotesFormError,
    NotesMissingError,
    NotesNewerError,
    NotesPlaceError,
)
from lineofsight.store.own.opening import Terms
from lineofsight.store.own.schema import VERSIONS
from tests.store.own.own_makers import PLAIN, meddle, noted, opened
from tests.support.note_makers import NOON

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.store.own.own_file import OwnFile

_NEXT = (*VERSIONS, ("CREATE TABLE receipt (digest TEXT PRIMARY KEY REFERENCES entry (digest)) STRICT",))


def test_a_missing_file_is_made_only_when_asked(tmp_path: Path) -> None:
    """Who only looks makes nothing."""
    with pytest.raises(NotesMissingError, match=r"no notes in .* yet"):
        opened(tmp_path / "own.db", create=False)
    assert list(tmp_path.iterdir()) == []

    opened(tmp_path / "new" / "folder" / "own.db").close()
    assert (tmp_path / "new" / "folder" / "own.db").exists()


def test_a_file_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    """There is a backup, so there were notes: the sentence names it."""
    file = tmp_path / "own.db"
    noted(file, 2)
    file.unlink()

    with pytest.raises(NotesMissingError, match=r"own-2017-04-03\.db.*lineofsight note recover"):
        opened(file)
    assert not file.exists()


@pytest.mark.parametrize("left", [b"", b"SQLite form"])
def test_a_file_that_was_emptied_is_not_taken_for_a_new_one(tmp_path: Path, left: bytes) -> None:
    """Nor one that was cut off."""
    file = tmp_path / "own.db"
    noted(file, 2)
    file.write_bytes(left)

    with pytest.raises((NotesMissingError, NotesDamagedError), match="lineofsight note recover"):
        opened(file)
    assert file.read_bytes() == left


def test_an_empty_file_of_a_program_that_was_killed_at_once_is_used(tmp_path: Path) -> None:
    """SQLite leaves one when it is stopped before its first commit; nothing was in it."""
    (tmp_path / "own.db").touch()

    assert len(noted(tmp_path / "own.db", 1)) == 1


def test_another_programs_file_is_refused(tmp_path: Path) -> None:
    """A database without our mark, and a file that is none."""
    file = tmp_path / "own.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = file.read_bytes()
    with pytest.raises(NotesDamagedError, match="another program"):
        opened(file)
    assert file.read_bytes() == before

    file.write_text("Dear diary")
    with pytest.raises(NotesDamagedError, match="does not hold notes"):
        opened(file)
    assert file.read_text() == "Dear diary"


def test_a_newer_file_is_refused_by_name(tmp_path: Path) -> None:
    """Nothing in it is touched."""
    file = tmp_path / "own.db"
    opened(file, terms=replace(PLAIN, versions=_NEXT)).close()
    before = file.read_bytes()

    with pytest.raises(NotesNewerError, match="form 2; this version knows 1"):
        opened(file)
    assert file.read_bytes() == before


def test_an_older_file_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    """What it held is in it afterwards, and in a backup that opens by itself."""
    file = tmp_path / "own.db"
    kept = noted(file, 3)
    with opened(file, terms=replace(PLAIN, versions=_NEXT)) as own:
        assert list(own.entries) == kept
    assert meddle(file, "PRAGMA user_version") == [[(2,)]]

    (backup,) = [one for one in list_backups(file) if "-v1-" in one.name]
    assert backup.name == "own-v1-20170403-120000.db"
    with opened(backup) as own:
        assert list(own.entries) == kept


@pytest.mark.parametrize(
    "fault", ["CREATE TABLE entry (x)", "INSERT INTO words VALUES ('x', NULL, NULL)", "SELECT * FROM nowhere"]
)
def test_a_version_that_fails_leaves_the_file_as_it_was(tmp_path: Path, fault: str) -> None:
    """Its first statements are undone with the last."""
    file = tmp_path / "own.db"
    kept = noted(file, 3)
    with pytest.raises(NotesFormError, match="They are as they were"):
        opened(file, terms=replace(PLAIN, versions=(*VERSIONS, (*_NEXT[1], fault))))

    with opened(file) as own:
        assert list(own.entries) == kept


def test_an_older_file_that_cannot_be_backed_up_is_not_changed(tmp_path: Path) -> None:
    """First the backup, then the change."""
    file = tmp_path / "own.db"
    kept = noted(file, 1)
    for one in (tmp_path / "backup").iterdir():
        one.unlink()
    (tmp_path / "backup").rmdir()
    (tmp_path / "backup").write_text("in the way")

    with pytest.raises(NotesDiskError, match="could not be backed up"):
        opened(file, terms=replace(PLAIN, versions=_NEXT))
    with opened(file) as own:
        assert list(own.entries) == kept


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (
            ("UPDATE entry SET document = replace(document, '\"seq\":2', '\"seq\":9') WHERE position = 2",),
            "Entry 2 was",
        ),
        (("UPDATE words SET text = replace(text, 'Note 1', 'Note X')",), "not those that were committed to"),
        (("DELETE FROM words",), "are gone"),
        (("DELETE FROM words", "DELETE FROM entry WHERE position = 2"), "number 2 is not there"),
        (("DELETE FROM words", "DELETE FROM entry WHERE position = 4"), "4 entries were kept, and 3 are there"),
        (("DELETE FROM words", "DELETE FROM entry"), "4 entries were kept, and 0 are there"),
        (("UPDATE device SET sequence = 0, head = ''",), "0 entries were kept, and 4 are there"),
        (("DELETE FROM device",), "does not say whose it is"),
        (
            ("UPDATE entry SET digest = replace(digest, substr(digest, 1, 8), '00000000') WHERE position = 3",),
            "Entry 3",
        ),
        (("CREATE TABLE more (x)",), "what guards them"),
        (("CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END",), "what guards them"),
    ],
)
def test_a_file_that_was_altered_is_told(tmp_path: Path, statements: tuple[str, ...], said: str) -> None:
    """Edited, forged or deleted rows, the last one too, though the guards are on again: nothing goes unseen."""
    file = tmp_path / "own.db"
    noted(file, 4)
    meddle(file, "PRAGMA foreign_keys = OFF", *statements, guarded=False)
    before = file.read_bytes()

    with pytest.raises(NotesDamagedError, match="lineofsight note recover") as refused:
        opened(file)
    assert said in str(refused.value)
    assert file.read_bytes() == before


def test_a_file_whose_guards_were_taken_off_is_told(tmp_path: Path) -> None:
    """Even if nothing was changed yet."""
    file = tmp_path / "own.db"
    noted(file, 1)
    meddle(file, "DROP TRIGGER entry_not_changed")

    with pytest.raises(NotesDamagedError, match="what guards them"):
        opened(file)


def test_a_damaged_version_is_damage(tmp_path: Path) -> None:
    """One flipped bit makes the version negative: no older form, which would be brought up to date."""
    file = tmp_path / "own.db"
    noted(file, 1)
    content = bytearray(file.read_bytes())
    # The version is the big-endian number at byte 60 (SQLite's file format, 1.3.13).
    content[60] |= 0x80
    file.write_bytes(content)

    with pytest.raises(NotesDamagedError, match=r"beginning of .* is damaged"):
        opened(file)
    assert file.read_bytes() == bytes(content)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damaged_byte_passes_for_a_note(tmp_path: Path, data: st.DataObject) -> None:
    """Any byte of the file, set to anything: it is refused in a sentence, or holds the very same entries."""
    file = tmp_path / "own.db"
    whole = tmp_path / "whole"
    if not whole.exists():
        noted(file, 3)
        whole.write_bytes(file.read_bytes())
    content = bytearray(whole.read_bytes())
    with opened_copy(file, bytes(content)) as own:
        kept = own.entries
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    file.write_bytes(content)
    try:
        with opened(file) as own:
            found = own.entries
    except (NotesDamagedError, NotesNewerError, NotesMissingError, NotesDiskError):
        return
    assert found == kept


def opened_copy(file: Path, content: bytes) -> OwnFile:
    """Open a file with this content."""
    file.write_bytes(content)
    return opened(file)


@pytest.mark.parametrize("folder", ["OneDrive - London Borough", "Dropbox", "own/OneDrive/notes"])
def test_no_file_is_begun_in_a_folder_that_is_synchronised(tmp_path: Path, folder: str) -> None:
    """The sentence says where else."""
    file = tmp_path / folder / "own.db"
    with pytest.raises(NotesPlaceError, match="LINEOFSIGHT_OWN"):
        opened(file)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_already_in_such_a_folder_opens_with_a_warning(tmp_path: Path) -> None:
    """Her notes are not kept from her."""
    file = tmp_path / "own.db"
    kept = noted(file, 2)
    with opened(file, terms=Terms(environment={"OneDriveCommercial": str(tmp_path)})) as own:
        assert list(own.entries) == kept
        assert "is synchronised with other computers" in own.warnings[0]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file stands in its way."""
    (tmp_path / "notes").write_text("in the way")

    with pytest.raises(NotesDiskError, match="cannot be read or written"):
        opened(tmp_path / "notes" / "own.db", now=NOON)
