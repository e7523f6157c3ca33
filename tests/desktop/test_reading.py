"""The window asks for the copy; how often it is asked in haste costs nobody the wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.jobs import Worker
from lineofsight.desktop.reading import Reading
from tests.desktop.conftest import wait_for
from tests.workspace.note_libraries import march

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.reading import Opened
    from lineofsight.workspace.found import Asked, Found, Refused
    from lineofsight.workspace.library import Library


def test_f5_held_down_opens_the_copy_once_more(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The opening under way and the newest are shown, and what was asked for between them still finds a copy."""
    del app
    march(tmp_path).close()
    reads: list[Asked] = []
    begun, may_go_on = threading.Event(), threading.Event()
    read = workspace_calls.read_copy

    def counted(asked: Asked, is_cancelled: Callable[[], bool]) -> tuple[Library, Found] | Refused:
        reads.append(asked)
        begun.set()
        may_go_on.wait(20)
        return read(asked, is_cancelled)

    monkeypatch.setattr(workspace_calls, "read_copy", counted)
    shown: list[Opened] = []
    failed: list[str] = []
    worker = Worker("copy")
    reading = Reading(worker, tmp_path)

    def refused(why: Refused) -> None:
        failed.append(why.sentence)

    reading.open(shown.append, refused)
    assert begun.wait(20)
    names: list[str] = []
    for _ in range(20):
        reading.open(shown.append, refused)
        reading.ask(lambda library: library.name, names.append, failed.append)
    may_go_on.set()
    wait_for(lambda: not worker.is_busy)
    reading.close()

    assert (len(reads), len(shown), failed) == (2, 2, [])
    assert names == ["Anywhere"] * 20
