"""An older file of notes in the place of a newer one is noticed, untouched; nothing else ever raises that alarm."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.store.own import own_file
from lineofsight.store.own.backups import list_backups
from lineofsight.store.own.errors import NotesDiskError, NotesOlderError
from lineofsight.store.own.recovery import recover
from lineofsight.store.own.schema import VERSIONS
from lineofsight.store.own.witness import Seen, keep_seen, read_seen, seen_file
from tests.store.own.own_makers import PLAIN, limit_pages, noted, opened
from tests.support.note_makers import NOON, draft

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.notes import Entry

_LATER = NOON + timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give where a file of notes is."""
    return tmp_path / "own.db"


@pytest.fixture
def older(file: Path) -> bytes:
    """Give a file of three notes as it was when four more followed; its backups are gone."""
    noted(file, 3)
    before = file.read_bytes()
    noted(file, 4)
    shutil.rmtree(file.parent / "backup")
    return before


def _device(entry: Entry) -> Path:
    assert PLAIN.state is not None
    return seen_file(PLAIN.state, entry.device)


def test_an_older_file_is_refused_untouched(file: Path, older: bytes) -> None:
    """The sentence says which notes are missing and what to do; no backup is made of it or written over."""
    file.write_bytes(older)
    for _ in range(2):
        with pytest.raises(NotesOlderError, match="notes 4 to 7 were kept on this computer and missing"):
            opened(file)
    assert file.read_bytes() == older
    assert not list_backups(file)


def test_one_missing_note_is_named(file: Path) -> None:
    """In the singular."""
    noted(file, 1)
    before = file.read_bytes()
    noted(file, 1)
    file.write_bytes(before)
    with pytest.raises(NotesOlderError, match="note 2 was kept on this computer and missing here"):
        opened(file)


def test_a_file_that_begins_anew_with_the_same_device_is_refused(file: Path) -> None:
    """It was made, and taken away as it was before its first note."""
    opened(file).close()
    before = file.read_bytes()
    noted(file, 2)
    shutil.rmtree(file.parent / "backup")
    file.write_bytes(before)
    with pytest.raises(NotesOlderError, match="notes 1 to 2 were kept"):
        opened(file)


def test_the_newer_file_put_back_opens(file: Path, older: bytes) -> None:
    """That is the way out."""
    newer = file.read_bytes()
    file.write_bytes(older)
    with pytest.raises(NotesOlderError):
        opened(file)
    file.write_bytes(newer)
    with opened(file) as own:
        assert len(own.entries) == 7


def test_an_older_file_written_on_elsewhere_is_refused(file: Path, older: bytes, tmp_path: Path) -> None:
    """It is as long as the newer one, or longer, and tells something else."""
    file.write_bytes(older)
    elsewhere = replace(PLAIN, state=tmp_path / "another computer")
    with opened(file, terms=elsewhere) as own:
        for number in range(5):
            own.keep(draft(EntryKind.COMMENT, text=f"Elsewhere {number}"), now=NOON)
    forked = file.read_bytes()
    with pytest.raises(NotesOlderError, match="number 7 is not the one that was kept"):
        opened(file)
    assert file.read_bytes() == forked


def test_an_older_file_of_an_earlier_form_is_not_brought_up_to_date(file: Path, older: bytes) -> None:
    """Nothing is changed in it, nor copied, before it is known to be the newest."""
    file.write_bytes(older)
    with pytest.raises(NotesOlderError):
        opened(file, terms=replace(PLAIN, versions=(*VERSIONS, ("CREATE TABLE more (one TEXT) STRICT",))))
    assert file.read_bytes() == older
    assert not list_backups(file)


def test_recovery_goes_on_from_what_is_there_and_counts_what_is_not(file: Path, older: bytes) -> None:
    """As another device, so that no number is used twice; what was missing may come from a backup."""
    file.write_bytes(older)
    found = recover(file, now=_LATER)
    assert (found.needed, found.entries, found.missing) == (True, 3, 4)
    assert found.aside is not None
    assert found.aside.read_bytes() == older
    with opened(file, now=_LATER) as own:
        own.keep(draft(EntryKind.COMMENT, text="On"), now=_LATER)
        assert len(own.entries) == 4


def test_recovery_finds_the_missing_notes_in_a_backup(file: Path) -> None:
    """Then nothing is missing."""
    noted(file, 3)
    before = file.read_bytes()
    noted(file, 4, now=_LATER)
    file.write_bytes(before)
    found = recover(file, now=_LATER)
    assert (found.entries, found.missing) == (7, 0)


def test_a_new_computer_says_nothing(file: Path, older: bytes, tmp_path: Path) -> None:
    """It has not seen the newer one."""
    file.write_bytes(older)
    with opened(file, terms=replace(PLAIN, state=tmp_path / "new")) as own:
        assert len(own.entries) == 3


@pytest.mark.parametrize("left", [None, "", "{", "[]", '{"sequence": "x", "digest": ""}', '{"sequence": 7}', '"7"'])
def test_a_witness_that_is_gone_or_cannot_be_read_says_nothing(file: Path, older: bytes, left: str | None) -> None:
    """No alarm without a reason; from then on it is remembered again."""
    with opened(file) as own:
        witness = _device(own.entries[-1])
    shutil.rmtree(file.parent / "backup")
    if left is None:
        witness.unlink()
    else:
        witness.write_text(left)
    file.write_bytes(older)
    with opened(file) as own:
        last = own.entries[-1]
        assert read_seen(PLAIN.state, last.device) == Seen(3, last.digest)


def test_an_older_witness_says_nothing(file: Path) -> None:
    """A power cut, or a restored folder of state, leaves it behind; it catches up when the file is opened."""
    first = noted(file, 2)
    witness = _device(first[0])
    before = witness.read_bytes()
    noted(file, 2)
    witness.write_bytes(before)
    with opened(file) as own:
        assert read_seen(PLAIN.state, first[0].device) == Seen(4, own.entries[-1].digest)


def test_a_program_that_ends_between_the_two_writes_is_not_told_off(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note is on the disk, the witness is not: the file is newer, and opens."""
    noted(file, 1)
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from lineofsight.domain.note_kinds import EntryKind\n"
        "from lineofsight.store.own import own_file\n"
        "from lineofsight.store.own.opening import open_own\n"
        "from tests.support.note_makers import NOON, draft\n"
        "own = open_own(Path(sys.argv[1]), now=NOON)\n"
        "own_file.keep_seen = lambda *_: os.kill(os.getpid(), 9)\n"
        "own.keep(draft(EntryKind.COMMENT, text='Kept'), now=NOON)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], check=False)
    assert done.returncode == -9
    with opened(file) as own:
        assert own.entries[-1].words is not None
        assert own.entries[-1].words.text == "Kept"
        assert read_seen(PLAIN.state, own.entries[-1].device) == Seen(2, own.entries[-1].digest)
        said: list[Seen] = []
        monkeypatch.setattr(own_file, "keep_seen", lambda _folder, _device, seen: said.append(seen))
        own.keep(draft(EntryKind.COMMENT, text="Kept too"), now=NOON)
        assert said == [Seen(3, own.entries[-1].digest)], "after the note, and no further than it"


def test_a_failing_write_of_a_note_is_not_remembered(file: Path) -> None:
    """The disk is full: the witness is never ahead of the notes."""
    noted(file, 1)
    with opened(file) as own:
        limit_pages(own, 1)
        with pytest.raises(NotesDiskError):
            own.keep(draft(EntryKind.COMMENT, text="Lost " * 2000), now=NOON)
        assert read_seen(PLAIN.state, own.entries[-1].device) == Seen(1, own.entries[-1].digest)


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """A file stands in its way: the notes are no worse for it."""
    (tmp_path / "state").write_text("in the way")
    keep_seen(tmp_path / "state", "00000000", Seen(1, "x"))
    assert read_seen(tmp_path / "state", "00000000") is None
    with opened(tmp_path / "own.db", terms=replace(PLAIN, state=tmp_path / "state")) as own:
        own.keep(draft(EntryKind.COMMENT, text="Kept"), now=NOON)
        assert not own.warnings
