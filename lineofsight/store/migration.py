"""Which version of the tables a store has, and how it is brought to this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from lineofsight.store.engine import WRITES
from lineofsight.store.errors import MigrationFailedError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

HEAD = "0008"
"""The newest version in db/versions: a constant, so that a store that is up to date opens without Alembic."""

APPLICATION_ID = 0x4C6F5331
"""What SQLite files of this program carry in their header ("LoS1"); the first version writes it."""


def revision_of(connection: Connection) -> str | None:
    """The version of a store's tables; "" for an empty database, ``None`` for one that is not ours.

    A version is four digits, so that versions compare as text.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        return ""
    if "alembic_version" not in names or not _is_ours(connection, names):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return str(found[0]) if len(found) == 1 and len(str(found[0])) == len(HEAD) else None


def _is_ours(connection: Connection, names: set[str]) -> bool:
    if connection.dialect.name == "sqlite":
        return connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
    return {"return", "item", "state", "mention"} <= names


def migrate(engine: Engine, *, db: Path, place: str) -> None:
    """Bring the tables to this version in one transaction.

    Args:
        engine: for SQLite one whose connections have foreign keys off; they are checked before the commit.
        db: the folder of Alembic's environment and versions.
        place: the store's name for the person.

    Raises:
        MigrationFailedError: the store is as it was before.
    """
    # Alembic takes longer to import than a window takes to paint, and is needed once a version.
    from alembic import command  # noqa: PLC0415 - start-up speed
    from alembic.config import Config  # noqa: PLC0415 - start-up speed

    config = Config()
    config.set_main_option("script_location", str(db).replace("%", "%%"))
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            _check_references(connection)
    except Exception as error:
        # Whatever went wrong in a migration, the transaction has been undone: the person must hear that.
        raise MigrationFailedError(
            f"{place} could not be brought to this version of the program ({error}). It is as it was before. "
            "Use the version of the program that made it, and send the crash report to whoever looks after it."
        ) from error


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise MigrationFailedError(f"{len(broken)} rows would have lost what they belong to, in: {tables}")
