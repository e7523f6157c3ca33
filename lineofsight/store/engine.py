"""Connections to a store that keep its promises: real transactions, foreign keys, and a commit that is on the disk.

Python's own driver for SQLite begins transactions late and ends them early, so that a failed migration would
leave half its tables; here every transaction begins with a BEGIN of ours. Source: SQLAlchemy's documentation
of the pysqlite dialect, "Serializable isolation / Savepoints / Transactional DDL".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import URL, create_engine, event, make_url, text

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.pool import ConnectionPoolEntry

WRITES = "lineofsight_writes"
"""The execution option of a connection whose transaction is going to write: it takes the lock at once."""

_CACHE_KIB = 32 * 1024
"""Room for an import to stay in memory until it commits."""

_WAIT_SECONDS = 10
"""How long to wait for another program that is writing."""


def sqlite_engine(file: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine for a SQLite file.

    Args:
        file: the file; SQLite makes it when it is missing.
        foreign_keys: ``False`` only for migrations: rebuilding a table would otherwise delete its children.
    """
    engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": _WAIT_SECONDS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for setting in (
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "synchronous = FULL",
            "journal_mode = DELETE",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            f"cache_size = -{_CACHE_KIB}",
        ):
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def postgresql_engine(url: str) -> Engine:
    """An engine for a PostgreSQL database: a transaction sees one moment of it and waits for locks only briefly."""
    engine = create_engine(make_url(url), isolation_level="REPEATABLE READ")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT_SECONDS}s'")

    return engine


def take_write_lock(connection: Connection) -> None:
    """Keep other writers out until the transaction ends; SQLite has done so with BEGIN IMMEDIATE."""
    if connection.dialect.name == "postgresql":
        connection.execute(text('LOCK TABLE "return" IN SHARE ROW EXCLUSIVE MODE'))
