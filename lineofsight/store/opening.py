"""Opening a store: made when new, refused when foreign or newer, backed up and migrated when older."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url

from lineofsight.paths import migrations_folder
from lineofsight.store.backup import back_up
from lineofsight.store.engine import postgresql_engine, sqlite_engine
from lineofsight.store.errors import (
    NOT_A_STORE,
    MigrationFailedError,
    NewerStoreError,
    NotAStoreError,
    StoreDiskError,
    StoreMissingError,
)
from lineofsight.store.migration import HEAD, migrate, revision_of
from lineofsight.store.new_file import SCRIPT, make_tables
from lineofsight.store.restoring import refuse_gone
from lineofsight.store.sentences import in_sentences
from lineofsight.store.store import Store

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Engine

_SERVER = "postgresql"
_SQLITE_MAGIC = b"SQLite format 3\x00"


def open_store(place: Path | str, *, now: datetime, create: bool = True, db: Path | None = None) -> Store:
    """Open the store at ``place``, making or migrating it where needed.

    Args:
        place: a SQLite file, or the address of a PostgreSQL database ("postgresql+psycopg://…").
        now: the moment, for the name of the backup that is made before a migration.
        create: whether to make a store where there is none.
        db: the folder of migrations; the program's own when not given.

    Raises:
        StoreMissingError: there is none, and ``create`` is false, or there are backups of one that is gone.
        NotAStoreError: the file or database holds something else, or is damaged.
        NewerStoreError: it was made by a newer version of the program.
        MigrationFailedError: it could not be brought to this version; it is as it was.
        StoreLockedError, StoreDiskError: its surroundings fail.
    """
    if isinstance(place, str) and place.startswith(_SERVER):
        return _open_server(place, create=create, db=db)
    return _open_file(Path(place), now=now, create=create, db=db)


def _open_server(url: str, *, create: bool, db: Path | None) -> Store:
    shown = make_url(url).render_as_string(hide_password=True)
    engine = postgresql_engine(url)
    try:
        revision = _revision(engine, shown)
        _refuse_missing(shown, missing=not revision and not create)
        if revision != HEAD:
            migrate(engine, db=db or migrations_folder(), place=shown)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, shown)


def _open_file(file: Path, *, now: datetime, create: bool, db: Path | None) -> Store:
    is_new = _check_file(file)
    if is_new:
        refuse_gone(file)
    _refuse_missing(str(file), missing=is_new and not create)
    engine = sqlite_engine(file)
    try:
        backup = None
        revision = _make_tables(engine, file, db) if is_new else _revision(engine, str(file))
        if revision != HEAD:
            engine.dispose()
            backup = _bring_up_to_date(file, revision, now=now, db=db or migrations_folder())
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, str(file), backup=backup)


def _make_tables(engine: Engine, file: Path, db: Path | None) -> str:
    """Make the tables of a new file, if the program's own script does; "" when the migrations have to."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreDiskError(f"{file.parent} cannot be made ({error.strerror}). Choose another folder.") from error
    if db is not None:
        return ""
    with in_sentences(str(file)):
        return HEAD if make_tables(engine, migrations_folder() / SCRIPT, version=HEAD) else ""


def _check_file(file: Path) -> bool:
    """Whether the file has yet to be made; refuse one that is no SQLite file at all."""
    try:
        if not file.exists():
            return True
        with file.open("rb") as stream:
            magic = stream.read(len(_SQLITE_MAGIC))
    except OSError as error:
        raise StoreDiskError(f"{file} cannot be read ({error.strerror}). Choose another file or folder.") from error
    if magic and magic != _SQLITE_MAGIC:
        raise NotAStoreError(f"{file} is not a file of this program, or its beginning is damaged. {NOT_A_STORE}")
    return not magic


def _refuse_missing(shown: str, *, missing: bool) -> None:
    if missing:
        raise StoreMissingError(f"There is no copy at {shown}. Check the name, or import a return to make one.")


def _revision(engine: Engine, shown: str) -> str:
    """The version of an existing store; "" for an empty database."""
    with in_sentences(shown), engine.connect() as connection, connection.begin():
        revision = revision_of(connection)
    if revision is None:
        raise NotAStoreError(
            f"{shown} is a database of another program. Choose another file or database; it was not changed."
        )
    if revision > HEAD:
        raise NewerStoreError(
            f"{shown} was made by a newer version of the program (its tables are {revision}, this version knows "
            f"{HEAD}). Install the newer version to open it; it was not changed."
        )
    return revision


def _bring_up_to_date(file: Path, revision: str, *, now: datetime, db: Path) -> Path | None:
    backup = back_up(file, revision=revision, now=now) if revision else None
    made = not file.exists()
    engine = sqlite_engine(file, foreign_keys=False)
    try:
        with in_sentences(str(file)):
            migrate(engine, db=db, place=str(file))
    except MigrationFailedError:
        engine.dispose()
        if made:
            file.unlink(missing_ok=True)
        raise
    finally:
        engine.dispose()
    return backup
