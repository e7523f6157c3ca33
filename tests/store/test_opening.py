"""Opening: a new store is made, an older one migrated with nothing lost, a newer or foreign one refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from lineofsight.paths import BACKUP_FOLDER, migrations_folder
from lineofsight.store import engine as engines
from lineofsight.store.engine import postgresql_engine
from lineofsight.store.errors import (
    MigrationFailedError,
    NewerStoreError,
    NotAStoreError,
    StoreDiskError,
    StoreLockedError,
    StoreMissingError,
)
from lineofsight.store.migration import HEAD
from lineofsight.store.opening import open_store
from tests.store.reading_makers import JANUARY, NOW, TODAY, action, council_return, whole_return

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.domain.batches import Reading
    from lineofsight.store.store import Store

_NEXT = f"{int(HEAD) + 1:04}"

_FAILING = '''"""A version that fails when it has done half its work."""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{head}"


def upgrade():
    op.create_table("half_made", sa.Column("id", sa.Integer()))
    op.execute("DELETE FROM mention")
    raise RuntimeError("the power went")
'''

_ORPHANING = '''"""A version that takes away what rows belong to."""

from alembic import op

revision = "{next}"
down_revision = "{head}"


def upgrade():
    op.execute("DELETE FROM item")
'''


def _migrations(folder: Path, version: str | None = None, *, until: str = HEAD) -> Path:
    """Return a copy of the program's migrations, with a version more, or only those up to one."""
    db = folder / "db"
    shutil.copytree(migrations_folder(), db, ignore=shutil.ignore_patterns("__pycache__"))
    if version is not None:
        (db / "versions" / f"{_NEXT}_next.py").write_text(version.format(head=HEAD, next=_NEXT), encoding="utf-8")
    for later in (db / "versions").glob("*.py"):
        if version is None and later.name[:4] > until:
            later.unlink()
    return db


def _content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def _ask(file: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(question).fetchall()


def _older_store(file: Path, folder: Path) -> None:
    """Make a store of the first version with an action in it, as the program of that version would have."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lineofsight.store.opening.HEAD", "0001")
        open_store(file, now=NOW, db=_migrations(folder, until="0001")).close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO return VALUES (1,'council_return','jan.xlsx','','s','2017-01-31','2017-02-01','','',NULL,NULL,"
            "'[\"actions\"]')"
        )
        connection.execute("INSERT INTO item VALUES (1,'council','305'), (2,'theme','T1')")
        connection.execute("INSERT INTO state VALUES (1,1), (2,2)")
        connection.execute("INSERT INTO council VALUES (1,'Anywhere','305','','',0)")
        connection.execute("INSERT INTO theme VALUES (2,'T1','Workforce','','','','','[]',0,0,'members',NULL)")
        connection.execute("INSERT INTO mention VALUES (1,1,1,0), (2,1,2,0)")


def test_a_new_store_is_made_with_its_folder(tmp_path: Path) -> None:
    """The first import in a new data folder needs no preparation."""
    file = tmp_path / "data" / "Anywhere?#" / "register.db"
    with open_store(file, now=NOW) as store:
        assert (store.place, store.backup) == (str(file), None)
        store.apply([whole_return()], today=TODAY)
    with open_store(str(file), now=NOW) as store:
        assert len(store.returns()) == 1


def test_an_empty_file_becomes_a_store(file: Path) -> None:
    """A file of no bytes, as a file dialog may leave it, is a new store."""
    file.touch()
    with open_store(file, now=NOW) as store:
        assert store.returns() == ()


def test_a_store_that_is_up_to_date_opens_without_alembic(store: Store, file: Path) -> None:
    """Reading needs no migration, so it does not wait for Alembic to be loaded."""
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    script = (
        "import sys, datetime\n"
        "from lineofsight.store.opening import open_store\n"
        f"with open_store({str(file)!r}, now=datetime.datetime(2017, 1, 1)) as store:\n"
        "    assert store.read(datetime.date(2017, 3, 31)).plan.actions\n"
        "assert not [name for name in sys.modules if name.startswith('alembic')]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_there_is_no_store_to_open(file: Path) -> None:
    """Without leave to make one, a missing file is said to be missing and is not made."""
    with pytest.raises(StoreMissingError, match="There is no copy at"):
        open_store(file, now=NOW, create=False)
    assert not file.exists()


@pytest.mark.parametrize("content", [b"PK\x03\x04 a workbook", b"x"])
def test_a_file_of_another_kind_is_refused(file: Path, content: bytes) -> None:
    """A workbook chosen by mistake is refused by name and left as it is."""
    file.write_bytes(content)
    with pytest.raises(NotAStoreError, match=r"register\.db is not a file of this program"):
        open_store(file, now=NOW)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "definition",
    [
        "CREATE TABLE own (id)",
        "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('0001')",
    ],
)
def test_a_database_of_another_program_is_refused(file: Path, definition: str) -> None:
    """Another program's database is not migrated, even when that program uses Alembic too."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executescript(definition)
    before = file.read_bytes()
    with pytest.raises(NotAStoreError, match="of another program"):
        open_store(file, now=NOW)
    assert file.read_bytes() == before


def test_a_damaged_file_is_refused(store: Store, file: Path) -> None:
    """A store whose pages were overwritten is said to be damaged, with what to do."""
    store.close()
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)
    with pytest.raises(NotAStoreError, match="Restore the newest backup"):
        open_store(file, now=NOW)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    """A folder given in place of a file is a sentence."""
    with pytest.raises(StoreDiskError, match="Choose another file"):
        open_store(tmp_path, now=NOW)


def test_a_newer_store_is_refused(store: Store, file: Path) -> None:
    """A file from a newer version is refused by name, with what to do, and left as it is."""
    store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    before = file.read_bytes()
    with pytest.raises(NewerStoreError, match=r"register\.db was made by a newer version.*0999.*Install"):
        open_store(file, now=NOW)
    assert file.read_bytes() == before
    assert not (file.parent / BACKUP_FOLDER).exists()


def test_an_older_store_is_backed_up_and_migrated(file: Path, tmp_path: Path) -> None:
    """What the first version held is in the store afterwards, and in a sound backup named by version and time."""
    _older_store(file, tmp_path)
    before = _content(file)
    with open_store(file, now=NOW) as store:
        (theme,) = store.read(JANUARY).plan.themes
        assert theme.title == "Workforce"
        backup = store.backup
        store.apply([whole_return()], today=TODAY)
    assert backup == tmp_path / "backup" / "register-0001-20170601-093000.db"
    assert _content(backup) == before
    assert _ask(backup, "PRAGMA integrity_check") == [("ok",)]
    assert _ask(file, "SELECT version_num FROM alembic_version") == [(HEAD,)]


@pytest.mark.parametrize(("version", "said"), [(_FAILING, "the power went"), (_ORPHANING, "rows would have lost")])
def test_a_failed_migration_leaves_the_store_as_it_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, said: str
) -> None:
    """When a version fails midway, or would leave rows without what they belong to, nothing of it stays."""
    with open_store(file, now=NOW) as store:
        store.apply([whole_return()], today=TODAY)
    before = _content(file)
    monkeypatch.setattr("lineofsight.store.opening.HEAD", _NEXT)
    with pytest.raises(MigrationFailedError, match=f"{said}.*as it was before"):
        open_store(file, now=NOW, db=_migrations(tmp_path, version))
    assert _content(file) == before
    assert len(list((tmp_path / "backup").iterdir())) == 1


def test_a_failed_creation_leaves_no_file(file: Path, tmp_path: Path) -> None:
    """When the tables cannot be made there is no file that looks like a store."""
    with pytest.raises(MigrationFailedError):
        open_store(file, now=NOW, db=_migrations(tmp_path, _FAILING))
    assert not file.exists()


def test_a_store_in_use_is_said_to_be(store: Store, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes, an import says so and keeps nothing."""
    monkeypatch.setattr(engines, "_WAIT_SECONDS", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other, open_store(file, now=NOW) as impatient:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLockedError, match="Another program is writing"):
            impatient.apply([whole_return()], today=TODAY)
        other.execute("ROLLBACK")
    assert store.returns() == ()


def test_an_import_keeps_other_writers_out_from_its_start(store: Store, file: Path) -> None:
    """Before the first file is even read, another program can no longer begin to write."""

    def readings() -> Iterator[Reading]:
        with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as other:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
            assert other.execute("SELECT count(*) FROM return").fetchone() == (0,)
        yield whole_return()

    assert store.apply(readings(), today=TODAY)[0].applied


@pytest.mark.needs_postgresql
def test_a_newer_database_is_refused(postgresql_url: str) -> None:
    """A PostgreSQL database of a newer version is refused, and its password is in no sentence."""
    open_store(postgresql_url, now=NOW).close()
    engine = postgresql_engine(postgresql_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    engine.dispose()
    with pytest.raises(NewerStoreError, match="newer version") as refused:
        open_store(postgresql_url.replace("los@", "los:secret@"), now=NOW)
    assert "secret" not in str(refused.value)


@pytest.mark.needs_postgresql
def test_a_database_of_another_program_is_refused_in_postgresql(postgresql_url: str) -> None:
    """A PostgreSQL schema with other tables is not touched."""
    engine = postgresql_engine(postgresql_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE own (id INTEGER)"))
    engine.dispose()
    with pytest.raises(NotAStoreError):
        open_store(postgresql_url, now=NOW)


@pytest.mark.needs_postgresql
def test_a_failed_migration_leaves_nothing_in_postgresql(postgresql_url: str, tmp_path: Path) -> None:
    """When a version fails midway in PostgreSQL, the schema is as empty as before."""
    with pytest.raises(MigrationFailedError, match="the power went"):
        open_store(postgresql_url, now=NOW, db=_migrations(tmp_path, _FAILING))
    with pytest.raises(StoreMissingError):
        open_store(postgresql_url, now=NOW, create=False)


@pytest.mark.needs_postgresql
def test_a_server_that_is_not_there_is_a_sentence() -> None:
    """An address at which no server answers says so."""
    with pytest.raises(StoreDiskError, match="cannot be read or written"):
        open_store("postgresql+psycopg://los@/postgres?host=/nowhere", now=NOW)


def test_a_store_may_change_threads(store: Store) -> None:
    """A job's thread may use a store that another thread opened, one at a time."""
    with ThreadPoolExecutor(max_workers=1) as jobs:
        jobs.submit(store.apply, [whole_return()], today=TODAY).result()
    assert len(store.returns()) == 1
    with ThreadPoolExecutor(max_workers=1) as jobs:
        assert len(jobs.submit(store.returns).result()) == 1


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")
def test_a_process_that_is_killed_midway_leaves_the_store_whole(store: Store, file: Path) -> None:
    """Killed while it writes, an import leaves what was there before, and the next one succeeds."""
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    store.close()
    before = _content(file)
    script = (
        "import datetime, os, signal\n"
        "from lineofsight.store.opening import open_store\n"
        "from tests.store.reading_makers import TODAY, whole_return\n"
        "from tests.store.statistics_makers import statistics\n"
        "def readings():\n"
        "    yield whole_return()\n"
        "    yield statistics()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"open_store({str(file)!r}, now=datetime.datetime(2017, 1, 1)).apply(readings(), today=TODAY)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2])
    assert ended.returncode == -9
    with open_store(file, now=NOW) as again:
        assert _content(file) == before
        again.apply([whole_return()], today=TODAY)
        assert len(again.returns()) == 2
