"""How many SQL statements the window costs: a stated number to open the copy, and none for going anywhere in it."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from lineofsight.desktop.directory import PAGES
from tests.desktop.conftest import is_busy, settle, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from lineofsight.desktop.program import Program
    from lineofsight.workspace.library import Library

OPENING_STATEMENTS = 190
"""So many opening the copy may cost, or reading it again, however much it holds: two records are read, that of its date
and that from which changes are counted."""

LINKS = (
    *("action/1.6", "milestone/1.6.1", "theme/T1", "indicator/re-referrals", "sightline/action/1.6", "body/IGB"),
    *("sightline/expectation/E5.21.4", "sightline/theme/T1", "sightline/body/executive", "sightline/person/post_dce"),
    *("recommendation/O9", "status/overdue", "term/IRO"),
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every statement put to the register or to the person's own file; the search index lies in memory."""
    said: list[str] = []

    def on_statement(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    connect = sqlite3.connect

    def traced(file: object, **options: object) -> sqlite3.Connection:
        connection = connect(file, **options)  # type: ignore[call-overload]
        if file != ":memory:":
            connection.set_trace_callback(said.append)
        return connection  # type: ignore[no-any-return]

    # SQLAlchemy has its own name for the driver's function, so that nothing is counted twice.
    monkeypatch.setattr(sqlite3, "connect", traced)
    event.listen(Engine, "before_cursor_execute", on_statement)
    yield said
    event.remove(Engine, "before_cursor_execute", on_statement)


def _statements_of(program: Program, asked: list[str], act: Callable[[], object]) -> list[str]:
    asked.clear()
    act()
    wait_for(lambda: not is_busy(program))
    settle(program)
    return list(asked)


def test_opening_costs_a_stated_number_of_statements_and_no_page_any(
    opened: Callable[[], Program], asked: list[str]
) -> None:
    """Opening keeps to its number; a page, the first time and the next, and a link show what was read then."""
    program = opened()
    assert 0 < len(asked) <= OPENING_STATEMENTS
    for _ in range(2):
        for spec in PAGES:
            put = _statements_of(program, asked, program.window.actions_by_name[spec.name].trigger)
            assert put == [], f"{spec.name}: {put}"
    for link in LINKS:
        put = _statements_of(program, asked, partial(program.session.open_link, link))
        assert not put, f"{link}: {put}"
    assert len(_statements_of(program, asked, program.session.refresh)) <= OPENING_STATEMENTS


def test_a_reading_costs_as_many_statements_whatever_it_finds(example: Library, asked: list[str]) -> None:
    """The first return holds less than the newest; neither is asked for thing by thing."""

    def put(day: date) -> int:
        asked.clear()
        found = example.store.read(day, periods=None)
        assert len(found.performance.indicators) > 20
        return len(asked)

    first, *_, newest = example.as_at_dates()
    assert put(first) == put(newest) < OPENING_STATEMENTS / 2
