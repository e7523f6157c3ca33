"""The tables of a new file, made at once from the script that the versions add up to.

The first import then need not load Alembic and take every version's steps, which costs more than reading a
year's statistics. The script is written from the versions (``db/README.md``) and a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.store.engine import WRITES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

SCRIPT = "new_register.sql"
"""The script's name in the folder of migrations."""

_VERSION = "-- version "
_END = ";\n"


def make_tables(engine: Engine, script: Path, *, version: str) -> bool:
    """Make the tables of a new SQLite file in one transaction.

    Args:
        engine: of the file, which may not be there yet.
        script: what ``write_script`` wrote.
        version: the newest version of the tables.

    Returns:
        Whether the file has the tables of that version now; ``False`` when there is no script or it is of another
        version, so that the migrations must make them.
    """
    if not script.is_file():
        return False
    head, _, body = script.read_text(encoding="utf-8").partition("\n")
    if head != f"{_VERSION}{version}":
        return False
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        # Another program may have made them while this one waited for the lock.
        if not _definitions(connection):
            for statement in body.split(_END):
                if statement.strip():
                    connection.exec_driver_sql(statement)
    return True


def write_script(engine: Engine, version: str) -> str:
    """The script that makes an empty file like the one that ``engine`` opens, which the migrations have just made."""
    with engine.connect() as connection, connection.begin():
        application = connection.exec_driver_sql("PRAGMA application_id").scalar()
        statements = [
            f"PRAGMA application_id = {application}",
            *_definitions(connection),
            f"INSERT INTO alembic_version (version_num) VALUES ('{version}')",  # noqa: S608 - four digits of ours
        ]
    return f"{_VERSION}{version}\n{_joined(statements)}"


def _joined(statements: Iterable[str]) -> str:
    return "".join(f"{_tidy(statement)}{_END}" for statement in statements)


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip() for line in statement.splitlines())


def _definitions(connection: Connection) -> list[str]:
    """The statements by which everything in the file was made, in the order in which it was."""
    # An index that SQLite makes for a constraint has no statement of its own.
    found = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    return [str(statement) for statement in found.scalars()]
