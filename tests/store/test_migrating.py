"""A register of an earlier version is brought to this one with nothing lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.domain.record import WatchedRecord
from lineofsight.store.migration import APPLICATION_ID, HEAD
from lineofsight.store.opening import open_store
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, NOW, TODAY, council_return
from tests.support.watched_makers import risk

if TYPE_CHECKING:
    from collections.abc import Iterable

DUMPS = Path(__file__).parents[1] / "data" / "store"


def _older(file: Path) -> Path:
    """Make the file that a council of the second version has."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((DUMPS / "register-0002.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return file


def _rows(lines: Iterable[str]) -> set[str]:
    return {line for line in lines if line.startswith("INSERT") and "alembic_version" not in line}


def _content(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return _rows(connection.iterdump())


def test_every_row_of_the_second_version_is_there_afterwards(file: Path) -> None:
    """The new tables are empty, and no row of an old one is lost, changed or added."""
    before = _content(_older(file))
    with open_store(file, now=NOW) as store:
        assert store.backup is not None
        assert store.backup.name.startswith("register-0002-")
        assert _content(store.backup) == before
    assert len(before) > 100
    assert _content(file) == before
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_the_second_version_held_is_read_as_before(file: Path) -> None:
    """Plan, history, figures and neighbours are all there; nothing else is watched and nothing was found."""
    with open_store(_older(file), now=NOW) as store:
        record = store.read(MARCH)
        assert store.as_at_dates() == (JANUARY, FEBRUARY, MARCH)
        assert {one.action_id for one in record.plan.actions} == {"1.1", "1.2", "1.10"}
        assert [day for day, _ in record.plan.earlier_actions["1.1"]] == [JANUARY, FEBRUARY]
        assert [str(one.figure.value) for one in record.performance.observations["L1"]] == ["20", "0.50", "12.50"]
        assert len(store.neighbour_sets("305")) == 1
        assert store.latest("N1", "305") is not None
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
