"""The tables are those of the migrations, and the database keeps its promises."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateTable

from lineofsight.paths import migrations_folder
from lineofsight.store.engine import WRITES, postgresql_engine, sqlite_engine
from lineofsight.store.migration import APPLICATION_ID, HEAD
from lineofsight.store.opening import open_store
from lineofsight.store.tables import Base, MentionRow
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


def _differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = compare_metadata(context, Base.metadata)
    engine.dispose()
    return list(found)


@pytest.mark.usefixtures("store")
def test_migrations_make_the_mapped_tables_in_sqlite(file: Path) -> None:
    """Alembic finds nothing to change between a migrated file and the mapped classes."""
    assert _differences(create_engine(f"sqlite:///{file}")) == []


@pytest.mark.needs_postgresql
def test_migrations_make_the_mapped_tables_in_postgresql(postgresql_url: str) -> None:
    """Alembic finds nothing to change between a migrated schema and the mapped classes."""
    open_store(postgresql_url, now=NOW).close()
    assert _differences(postgresql_engine(postgresql_url)) == []


@pytest.mark.usefixtures("store")
def test_keys_without_row_number_stay_so(file: Path) -> None:
    """The tables keyed by two numbers have no hidden row number, in the migrations as in the classes."""
    with closing(sqlite3.connect(file)) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall())
    dialect = create_engine("sqlite://").dialect
    for name, table in Base.metadata.tables.items():
        wanted = "WITHOUT ROWID" in str(CreateTable(table).compile(dialect=dialect))
        assert ("WITHOUT ROWID" in made[name]) is wanted, name
    assert "WITHOUT ROWID" in made["observation"]


def test_the_newest_version_is_the_one_that_opening_knows() -> None:
    """The constant by which a store opens without Alembic is Alembic's own newest version."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_versions_never_import_the_program() -> None:
    """A version stays what it was when it was released: it knows nothing of today's classes."""
    versions = sorted((migrations_folder() / "versions").glob("*.py"))
    assert len(versions) == int(HEAD)
    for version in versions:
        tree = ast.parse(version.read_text(encoding="utf-8"))
        names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
        assert not [name for name in names if name.startswith("lineofsight")], version.name


@pytest.mark.usefixtures("store")
def test_foreign_keys_are_enforced(file: Path) -> None:
    """A mention of an item and a return that do not exist is refused."""
    engine = sqlite_engine(file)
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(insert(MentionRow).values(item_id=1, return_id=1, state_id=1, position=0))
    engine.dispose()


@pytest.mark.usefixtures("store")
def test_a_file_is_set_to_lose_nothing(file: Path) -> None:
    """Commits wait for the disk, the journal is one file, and the header says whose file it is."""
    engine = sqlite_engine(file)
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode", "application_id")
        }
    engine.dispose()
    assert found == {"foreign_keys": 1, "synchronous": 2, "journal_mode": "delete", "application_id": APPLICATION_ID}


@pytest.mark.usefixtures("store")
def test_definitions_roll_back_too(file: Path) -> None:
    """A table made in a transaction that fails is not there afterwards."""
    engine = sqlite_engine(file)
    with engine.connect().execution_options(**{WRITES: True}) as connection:
        with connection.begin() as transaction:
            connection.exec_driver_sql("CREATE TABLE half_made (id INTEGER)")
            transaction.rollback()
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE name = 'half_made'").all()
    engine.dispose()
    assert names == []
