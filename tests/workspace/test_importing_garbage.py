"""Python does not look for garbage during an import, and does so again afterwards, however the import ends."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files
from lineofsight.workspace.stopping import StoppedError, Watch

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 4, 8, tzinfo=UTC)
TODAY = date(2026, 4, 8)


def test_garbage_is_left_alone_while_files_are_read(tmp_path: Path) -> None:
    """The collector rests while a file is read and works when the import has ended."""
    resting: list[bool] = []
    watch = Watch(lambda _done, _of: resting.append(not gc.isenabled()), None)
    with open_store(tmp_path / "register.db", now=NOW) as store:
        import_files(store, [tmp_path / "missing.csv"], today=TODAY, dry_run=True, watch=watch)
    assert resting
    assert all(resting)
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_a_stop(tmp_path: Path) -> None:
    """An import that is stopped leaves the collector as it was."""
    watch = Watch(None, lambda: True)
    with open_store(tmp_path / "register.db", now=NOW) as store, pytest.raises(StoppedError):
        import_files(store, [tmp_path / "missing.csv"], today=TODAY, dry_run=True, watch=watch)
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off(tmp_path: Path) -> None:
    """Whoever had turned it off finds it off."""
    gc.disable()
    try:
        with open_store(tmp_path / "register.db", now=NOW) as store:
            import_files(store, [tmp_path / "missing.csv"], today=TODAY, dry_run=True)
        assert not gc.isenabled()
    finally:
        gc.enable()
