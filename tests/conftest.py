"""What every test shares: Qt without a screen, real parts by marker, and the names of what was skipped."""

from __future__ import annotations

import os
import tempfile
import uuid
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.support.real_parts import BY_MARKER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

# Before anything imports Qt. A test that needs a real display starts the program in a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The offscreen platform warns at each window of what it cannot do, and would drown warnings that matter.
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"

# However wide the terminal is in which the tests run; pytest tells its side-by-side processes another width.
os.environ["COLUMNS"] = "110"

# What a computer remembers of files of notes is kept apart from this computer's own.
_STATE = tempfile.TemporaryDirectory()
os.environ["LINEOFSIGHT_STATE"] = _STATE.name

# A machine that is busy with something else fails no test.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip each test whose real part is missing."""
    missing = {marker: part for marker, part in BY_MARKER.items() if not part.is_here()}
    for item in items:
        for marker, part in missing.items():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=part.missing))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped for want of a real part, at the very end; where several processes ran, of all."""
    skipped: list[pytest.TestReport] = terminalreporter.stats.get("skipped", [])
    for _, part in sorted(BY_MARKER.items()):
        names = [report.nodeid for report in skipped if part.missing in str(report.longrepr)]
        if names:
            terminalreporter.section(f"Skipped: {part.missing} (Debian package {part.package})")
            for name in sorted(names):
                terminalreporter.line(name)


@pytest.fixture(scope="session")
def postgresql_folder() -> Iterator[Path]:
    """Give the socket folder of a PostgreSQL server that runs for the session."""
    # Imported here: the module needs a system that has PostgreSQL's way of users.
    from tests.support.postgresql_server import running_server  # noqa: PLC0415 - not on Windows

    with running_server() as folder:
        yield folder


@pytest.fixture
def postgresql_url(postgresql_folder: Path) -> Iterator[str]:
    """Give the SQLAlchemy address of an empty schema of the test's own on a real PostgreSQL."""
    import psycopg  # noqa: PLC0415 - only where a server is
    from psycopg import sql  # noqa: PLC0415 - only where a server is

    from tests.support.postgresql_server import url_for  # noqa: PLC0415 - not on Windows

    schema = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(host=str(postgresql_folder), user="los", dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        yield url_for(postgresql_folder, schema)
        connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """Give the DISPLAY of a real X display for a program started by a test marked needs_display."""
    from tests.support.x_display import running_display  # noqa: PLC0415 - not on Windows

    with running_display() as display:
        yield display


@pytest.fixture(scope="session")
def example_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache folder of the session's own, in which the example council is made once."""
    return tmp_path_factory.mktemp("example") / "cache"


@pytest.fixture(scope="session")
def example(example_cache: Path) -> Iterator[Library]:
    """Give the example council."""
    from lineofsight.workspace.opening import open_library  # noqa: PLC0415 - only where it is asked for

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINEOFSIGHT_CACHE", str(example_cache))
        with open_library(example_cache.parent / "empty") as library:
            yield library


@pytest.fixture
def ready_example(example: Library, example_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whoever opens an empty folder find the example made already."""
    assert example.is_example
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(example_cache))


@pytest.fixture(scope="session")
def example_picture(example: Library) -> Picture:
    """Give the example's picture for members, as at its newest return."""
    return example.picture()


@pytest.fixture(scope="session")
def example_material(example: Library) -> Material:
    """Give what the example's documents for members are made from, as at its newest return."""
    from lineofsight.workspace.gathering import gather_material  # noqa: PLC0415 - only where it is asked for
    from lineofsight.workspace.telling import with_notes  # noqa: PLC0415 - only where it is asked for

    whole = gather_material(example.store, None, None, today=date(2017, 4, 1), is_example=True)
    return with_notes(example.store, example.notebook, whole)
