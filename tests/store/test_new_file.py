"""A new file is made by a script that says the same as all versions together."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from lineofsight.paths import migrations_folder
from lineofsight.store.engine import sqlite_engine
from lineofsight.store.migration import HEAD
from lineofsight.store.new_file import SCRIPT, make_tables, write_script
from lineofsight.store.opening import open_store
from tests.store.reading_makers import NOW, TODAY, whole_return

if TYPE_CHECKING:
    from pathlib import Path

_LACKING = "db/new_register.sql is not what the versions make: run `poe tables`"


def _definitions(file: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        made = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
        header = connection.execute("PRAGMA application_id").fetchall()
        version = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return [(kind, name, (sql or "").split()) for kind, name, sql in made] + header + version


def test_the_script_makes_what_the_versions_make(tmp_path: Path) -> None:
    """A file from the script has the very tables, indexes, header and version of a migrated one."""
    scripted, migrated = tmp_path / "scripted.db", tmp_path / "migrated.db"
    engine = sqlite_engine(scripted)
    assert make_tables(engine, migrations_folder() / SCRIPT, version=HEAD), _LACKING
    engine.dispose()
    open_store(migrated, now=NOW, db=migrations_folder()).close()
    assert _definitions(scripted) == _definitions(migrated), _LACKING


def test_the_script_is_as_it_would_be_written_now(tmp_path: Path) -> None:
    """Writing the script from a migrated file gives the script that is kept, letter by letter."""
    file = tmp_path / "migrated.db"
    open_store(file, now=NOW, db=migrations_folder()).close()
    engine = sqlite_engine(file)
    written = write_script(engine, HEAD)
    engine.dispose()
    assert (migrations_folder() / SCRIPT).read_text(encoding="utf-8") == written, _LACKING


def test_a_new_store_is_made_without_alembic(file: Path) -> None:
    """The first import does not wait for Alembic to be loaded."""
    script = (
        "import sys, datetime\n"
        "from lineofsight.store.opening import open_store\n"
        f"open_store({str(file)!r}, now=datetime.datetime(2017, 1, 1)).close()\n"
        "assert not [name for name in sys.modules if name.startswith('alembic')]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert (HEAD,) in _definitions(file)


def test_a_script_of_another_version_is_not_used(tmp_path: Path) -> None:
    """A script that is older than the program, or missing, makes nothing: the migrations do."""
    script, file = tmp_path / SCRIPT, tmp_path / "register.db"
    engine = sqlite_engine(file)
    assert not make_tables(engine, script, version=HEAD)
    script.write_text("-- version 0000\nCREATE TABLE old (id INTEGER);\n", encoding="utf-8")
    assert not make_tables(engine, script, version=HEAD)
    engine.dispose()
    assert not file.exists()


def test_two_programs_may_make_one_file(file: Path) -> None:
    """When two programs open a new register at once, both find its tables, made once."""
    with ThreadPoolExecutor(max_workers=4) as programs:
        stores = list(programs.map(lambda _: open_store(file, now=NOW), range(4)))
    for store in stores:
        assert store.returns() == ()
    assert stores[0].apply([whole_return()], today=TODAY)[0].applied
    for store in stores:
        assert len(store.returns()) == 1
        store.close()


def test_a_script_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """A script that breaks off midway leaves a file without any table, which is a new file again."""
    script, file = tmp_path / SCRIPT, tmp_path / "register.db"
    script.write_text(f"-- version {HEAD}\nCREATE TABLE whole (id INTEGER);\nCREATE nonsense;\n", encoding="utf-8")
    engine = sqlite_engine(file)
    with pytest.raises(OperationalError, match="syntax error"):
        make_tables(engine, script, version=HEAD)
    engine.dispose()
    assert file.stat().st_size == 0
    with open_store(file, now=NOW) as store:
        assert store.returns() == ()
