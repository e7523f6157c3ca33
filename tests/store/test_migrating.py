"""A register of an earlier version is brought to this one with nothing lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lineofsight.domain.record import WatchedRecord
from lineofsight.store.migration import APPLICATION_ID, HEAD
from lineofsight.store.opening import open_store
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, NOW, TODAY, council_return
from tests.store.statistics_makers import known_in_the_end
from tests.support.watched_makers import risk

DUMPS = Path(__file__).parents[1] / "data" / "store"


def _older(file: Path, version: str = "0002") -> Path:
    """Make the file that a council of an earlier version has."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((DUMPS / f"register-{version}.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return file


def _columns(file: Path) -> dict[str, list[str]]:
    """The columns of each table but the version's."""
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            for name in names
            if name != "alembic_version"
        }


def _content(file: Path, columns: dict[str, list[str]]) -> set[tuple[object, ...]]:
    """Every row, as far as the columns named go."""
    found: set[tuple[object, ...]] = set()
    with closing(sqlite3.connect(file)) as connection:
        for table, names in columns.items():
            asked = ", ".join(f'"{name}"' for name in names)
            found |= {(table, *row) for row in connection.execute(f'SELECT {asked} FROM "{table}"')}  # noqa: S608 - names of a file of ours
    return found


def _count(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return sum(
            int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - names of a file of ours
            for table in _columns(file)
        )


@pytest.mark.parametrize(("version", "fewest"), [("0002", 100), ("0003", 50)])
def test_every_row_of_an_earlier_version_is_there_afterwards(file: Path, version: str, fewest: int) -> None:
    """What is new is empty, and no row of an old table is lost, changed or added."""
    columns = _columns(_older(file, version))
    before, rows = _content(file, columns), _count(file)
    with open_store(file, now=NOW) as store:
        assert store.backup is not None
        assert store.backup.name.startswith(f"register-{version}-")
        assert _content(store.backup, columns) == before
    assert rows > fewest
    assert _content(file, columns) == before
    assert _count(file) == rows
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_the_third_version_held_is_read_as_before(file: Path) -> None:
    """What else is watched is all there, and an indicator of that time is a part of no total."""
    with open_store(_older(file, "0003"), now=NOW) as store:
        record = store.read(date(2017, 4, 30))
        assert record.watched.risks
        assert record.watched.voices
        assert record.performance.indicators
        assert {one.total_id for one in record.performance.indicators} == {""}


def test_what_the_second_version_held_is_read_as_before(file: Path) -> None:
    """Plan, history, figures and neighbours are all there; nothing else is watched and nothing was found."""
    with open_store(_older(file), now=NOW) as store:
        record = store.read(MARCH)
        assert store.as_at_dates() == (JANUARY, FEBRUARY, MARCH)
        assert {one.action_id for one in record.plan.actions} == {"1.1", "1.2", "1.10"}
        assert [day for day, _ in record.plan.earlier_actions["1.1"]] == [JANUARY, FEBRUARY]
        assert [str(one.figure.value) for one in record.performance.observations["L1"]] == ["20", "0.50", "12.50"]
        assert len(store.neighbour_sets("305")) == 1
        assert known_in_the_end(store) != ()
        assert record.watched == WatchedRecord()
        assert store.findings() == ()


def test_the_next_return_goes_on_from_there(file: Path) -> None:
    """A return with the new sheets is kept beside what the older version kept."""
    with open_store(_older(file), now=NOW) as store:
        april = date(2017, 4, 30)
        (outcome,) = store.apply([council_return(april, name="april.xlsx", risks=(risk(),))], today=TODAY)
        assert outcome.applied
        record = store.read(april)
        assert record.watched.risks == (risk(),)
        assert len(record.plan.actions) == 3
