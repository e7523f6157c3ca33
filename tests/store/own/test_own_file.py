"""The person's own file: what is kept stays, and nothing else can be done to it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.errors import ValueRefusedError
from lineofsight.store.own.backups import KEPT, list_backups
from lineofsight.store.own.connection import SETTINGS, connect
from lineofsight.store.own.errors import NotesDiskError, NotesLockedError
from lineofsight.store.own.opening import Terms
from tests.store.own.own_makers import limit_pages, meddle, noted, opened
from tests.support.note_makers import NOON, draft

if TYPE_CHECKING:
    from pathlib import Path

_HEAVY = ("sqlalchemy", "alembic", "lineofsight.store.errors", "lineofsight.analysis", "lineofsight.wording")


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    """Every entry, with its words, in the order in which it was kept, by the same author on the same device."""
    file = tmp_path / "own.db"
    kept = noted(file, 5)
    with opened(file) as own:
        assert list(own.entries) == kept
        assert own.warnings == ()
        entry = own.keep(draft(EntryKind.RESPONSE, kept[0].digest), now=NOON)
        assert (entry.sequence, entry.previous, entry.author) == (6, kept[-1].digest, own.author)


def test_every_file_has_its_own_author_and_device(tmp_path: Path) -> None:
    """Drawn by chance; the salt of every entry too."""
    first, second = noted(tmp_path / "a.db", 2), noted(tmp_path / "b.db", 1)

    assert len({first[0].author, second[0].author}) == len({first[0].device, second[0].device}) == 2
    assert len({one.nonce for one in (*first, *second)}) == 3


def test_a_stamp_never_goes_back(tmp_path: Path) -> None:
    """The clock was set back a year while the program was closed."""
    file = tmp_path / "own.db"
    before = noted(file, 1)[0]
    with opened(file) as own:
        after = own.keep(draft(EntryKind.COMMENT), now=NOON - timedelta(days=365))

    assert after.stamp > before.stamp


def test_a_note_that_is_refused_is_not_kept(tmp_path: Path) -> None:
    """And the next one takes its number."""
    with opened(tmp_path / "own.db") as own:
        with pytest.raises(ValueRefusedError):
            own.keep(draft(EntryKind.RESPONSE), now=NOON)
        assert own.entries == ()
        assert own.keep(draft(EntryKind.COMMENT), now=NOON).sequence == 1


def test_the_settings_are_those_that_lose_nothing(tmp_path: Path) -> None:
    """As SQLite itself says that they are."""
    expected = {"locking_mode": "exclusive", "journal_mode": "delete", "synchronous": 2, "secure_delete": 1}
    expected |= {"foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "temp_store": 2, "fullfsync": 1}
    with closing(connect(tmp_path / "own.db")) as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}

    assert found == expected
    assert len(SETTINGS) == len(expected)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_nobody_else_can_read_the_file_or_its_backup(tmp_path: Path) -> None:
    """Whatever the system's habit is."""
    file = tmp_path / "own.db"
    noted(file, 1)

    assert [one.stat().st_mode & 0o777 for one in (file, *list_backups(file))] == [0o600, 0o600]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET document = '{}'",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE position = 3",
        "INSERT OR REPLACE INTO entry SELECT position, digest, '{}' FROM entry WHERE position = 1",
        "UPDATE words SET text = 'never said'",
        "UPDATE words SET text = NULL, nonce = NULL",
        "DELETE FROM words",
        "INSERT OR REPLACE INTO words SELECT digest, nonce, 'never said' FROM words",
        "UPDATE device SET sequence = 1",
        "UPDATE device SET sequence = sequence + 1, head = 'x'",
        "UPDATE device SET author = head",
        "DELETE FROM device",
        "INSERT OR REPLACE INTO device SELECT 1, author, device, 0, '' FROM device",
    ],
)
def test_the_file_itself_refuses_every_change(tmp_path: Path, statement: str) -> None:
    """Whatever program tries it."""
    file = tmp_path / "own.db"
    kept = noted(file, 3)

    with pytest.raises(sqlite3.IntegrityError):
        meddle(file, statement)
    with opened(file) as own:
        assert list(own.entries) == kept


def test_words_that_must_go_go_and_the_chain_stays(tmp_path: Path) -> None:
    """An entry says that they were expunged; then they can be blanked, and are nowhere in the file."""
    file = tmp_path / "own.db"
    with opened(file) as own:
        first = own.keep(draft(EntryKind.COMMENT, text="Zanzibar " * 2000), now=NOON)
        own.keep(draft(EntryKind.EXPUNGE, first.digest, text="A child could be told from it."), now=NOON)
    meddle(file, f"UPDATE words SET nonce = NULL, text = NULL WHERE digest = '{first.digest}'")  # noqa: S608 (a digest)

    assert b"Zanzibar" not in file.read_bytes()
    with opened(file) as own:
        assert [one.words is None for one in own.entries] == [True, False]
        assert own.entries[0].digest == first.digest


def test_a_second_window_is_told_that_the_notes_are_open(tmp_path: Path) -> None:
    """In the same program; and it may open them once the first has closed."""
    file = tmp_path / "own.db"
    with opened(file), pytest.raises(NotesLockedError, match="already open in another window or program"):
        opened(file)
    with opened(file) as own:
        assert own.entries == ()


def test_a_second_program_is_told_that_the_notes_are_open(tmp_path: Path) -> None:
    """A process of its own, while this one has them open without doing anything."""
    file = tmp_path / "own.db"
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from lineofsight.store.own.opening import open_own\n"
        "from lineofsight.errors import LineOfSightError\n"
        "try: open_own(Path(sys.argv[1]), now=datetime.now(UTC))\n"
        "except LineOfSightError as error: print(error)\n"
    )
    with opened(file):
        done = subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True)

    assert f"Your notes in {file} are already open" in done.stdout


def test_a_full_disk_keeps_nothing_by_halves_and_the_same_note_can_be_kept_later(tmp_path: Path) -> None:
    """SQLite is given no page more, which it reports as a full disk; then room is made."""
    file = tmp_path / "own.db"
    with opened(file) as own:
        kept = [own.keep(draft(EntryKind.COMMENT), now=NOON)]
        limit_pages(own, 1)
        with pytest.raises(NotesDiskError, match="disk has room"):
            own.keep(draft(EntryKind.COMMENT, text="x" * 20_000), now=NOON)
        assert list(own.entries) == kept
        limit_pages(own, 1_000_000)
        kept.append(own.keep(draft(EntryKind.COMMENT, text="x" * 20_000), now=NOON))
    with opened(file) as own:
        assert list(own.entries) == kept


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_write_that_the_system_refuses_keeps_nothing_by_halves(tmp_path: Path) -> None:
    """The system itself lets no file grow: a real failure in the middle of writing, in a process of its own."""
    file = tmp_path / "own.db"
    before = noted(file, 3)
    script = (
        "import resource, signal, sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from lineofsight.domain.note_kinds import EntryKind\n"
        "from lineofsight.errors import LineOfSightError\n"
        "from tests.support.note_makers import draft\n"
        "from lineofsight.store.own.opening import open_own\n"
        "own = open_own(Path(sys.argv[1]), now=datetime.now(UTC))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "size = Path(sys.argv[1]).stat().st_size\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "try: own.keep(draft(EntryKind.COMMENT, text='x' * 30_000), now=datetime.now(UTC))\n"
        "except LineOfSightError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True)

    assert "cannot be read or written" in done.stdout
    with opened(file) as own:
        assert list(own.entries) == before


def test_a_day_has_one_backup_and_the_newest_are_kept(tmp_path: Path) -> None:
    """Made at the first opening of the day, each of it whole; those of the last days stay."""
    file = tmp_path / "own.db"
    for n in range(KEPT + 3):
        noted(file, 1, now=NOON + timedelta(days=n))
    backups = list_backups(file)

    assert [one.name for one in backups][:2] == ["own-2017-04-15.db", "own-2017-04-14.db"]
    assert len(backups) == KEPT
    with opened(backups[1], terms=Terms(environment={}, state=None)) as own:
        assert len(own.entries) == KEPT + 2


def test_a_window_that_stays_open_backs_up_each_day(tmp_path: Path) -> None:
    """With the first note of the day."""
    file = tmp_path / "own.db"
    with opened(file) as own:
        own.keep(draft(EntryKind.COMMENT), now=NOON + timedelta(days=1))
        assert [one.name for one in list_backups(file)] == ["own-2017-04-04.db", "own-2017-04-03.db"]


def test_what_was_added_is_in_the_days_backup_when_the_window_closes(tmp_path: Path) -> None:
    """So a file that is lost at night loses nothing of the day."""
    file = tmp_path / "own.db"
    kept = noted(file, 2)
    file.unlink()
    list_backups(file)[0].rename(file)

    with opened(file) as own:
        assert list(own.entries) == kept


def test_a_backup_that_cannot_be_made_is_a_warning(tmp_path: Path) -> None:
    """The notes open, and are kept, all the same; no half backup is left behind."""
    file = tmp_path / "own.db"
    (tmp_path / "backup").write_text("in the way")
    with opened(file) as own:
        assert len(own.warnings) == 1
        own.keep(draft(EntryKind.COMMENT), now=NOON)
        assert "Today's backup of your notes could not be made" in own.warnings[0]


def test_the_backup_of_another_day_does_not_count(tmp_path: Path) -> None:
    """Nor does the register's, which lies in the same folder."""
    folder = tmp_path / "backup"
    folder.mkdir()
    for name in ("register-0001-20170331-090000.db", "own-example-2017-04-03.db", "own-2017-04-03.tmp"):
        (folder / name).touch()

    assert list_backups(tmp_path / "own.db") == []


def test_opening_loads_neither_sqlalchemy_nor_the_analysis(tmp_path: Path) -> None:
    """The window has the notes at once."""
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from lineofsight.store.own.opening import open_own\n"
        "open_own(Path(sys.argv[1]), now=datetime.now(UTC)).close()\n"
        f"print([name for name in {_HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "own.db")], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_the_day_of_a_backup_is_the_persons(tmp_path: Path) -> None:
    """Given with the moment, never asked of the clock."""
    file = tmp_path / "own.db"
    with opened(file) as own:
        own.begin_day(date(2017, 4, 9))

    assert [one.name for one in list_backups(file)] == ["own-2017-04-09.db", "own-2017-04-03.db"]
