"""Stores for the tests: a real SQLite file, and a schema of a real PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.store.opening import open_store
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the path of a store that does not exist yet."""
    return tmp_path / "register.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """Give an empty store in a SQLite file."""
    with open_store(file, now=NOW) as opened:
        yield opened


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.needs_postgresql)])
def either_store(request: pytest.FixtureRequest, file: Path) -> Iterator[Store]:
    """Give an empty store in a SQLite file, then one in PostgreSQL."""
    place = file if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))
    with open_store(place, now=NOW) as opened:
        yield opened
