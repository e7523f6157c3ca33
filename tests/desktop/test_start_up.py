"""The window paints before anything heavy is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lineofsight.desktop.actions import ACTIONS
from lineofsight.desktop.app import NO_DISPLAY
from lineofsight.desktop.directory import MENUS
from lineofsight.desktop.display import display_missing

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.workspace.library import Library

_HEAVY = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "graphlay",
    "openpyxl",
    "python_calamine",
    "numpy",
    "dataclasses",
    "tomllib",
    "asyncio",
    "lineofsight.store",
    "lineofsight.exchange",
    "lineofsight.documents",
    "lineofsight.analysis",
    "lineofsight.wording.glossary",
    "PySide6.QtPdf",
    "lineofsight.desktop.actions",
    "lineofsight.desktop.pages",
    "lineofsight.desktop.session",
    "PySide6.QtPrintSupport",
)

_SCRIPT = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from lineofsight.desktop.app import build
app = QApplication(["lineofsight"])
shell = build(app, Path(sys.argv[1]))
def look():
    print([name for name in {_HEAVY!r} if name in sys.modules])
    sys.stdout.flush()
    app.quit()
shell.window.painted.connect(look)
shell.window.show()
app.exec()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    """When the window has painted, no part of the store, the documents or the readers is in memory."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


_NEVER_TO_LOOK = (
    "sqlalchemy",
    "alembic",
    "asyncio",
    "openpyxl",
    "lineofsight.store.store",
    "lineofsight.exchange.statistics.reading",
    "reportlab",
    "PIL",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "lineofsight.documents.composing",
    "lineofsight.documents.html",
    "lineofsight.documents.pdf",
)

_OPENED = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lineofsight.desktop.app import build
from lineofsight.desktop.program import begin
app = QApplication(["lineofsight"])
shell = build(app, Path(sys.argv[1]))
shell.window.show()
program = begin(shell)
program.guard.uninstall()
def look():
    if program.session.library_worker.is_busy or program.session.drawing_worker.is_busy:
        QTimer.singleShot(20, look)
        return
    print([name for name in {_NEVER_TO_LOOK!r} if name in sys.modules])
    sys.stdout.flush()
    shell.window.close()
program.session.filled.connect(look)
app.exec()
"""


def test_no_store_is_loaded_to_show_the_copy(example: Library, example_cache: Path, tmp_path: Path) -> None:
    """Who only looks at the first page keeps nothing in memory that opens the register, reads workbooks or draws."""
    assert example.is_example
    done = subprocess.run(
        [sys.executable, "-c", _OPENED, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "LINEOFSIGHT_CACHE": str(example_cache)},
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_menus_that_are_painted_are_those_that_are_filled() -> None:
    """Their titles stand apart from what is in them, which is loaded after the paint."""
    assert tuple(dict.fromkeys(spec.menu for spec in ACTIONS)) == MENUS


def test_without_a_display_it_says_so_and_does_not_abort(tmp_path: Path) -> None:
    """Qt would end the process; the program says a sentence and returns 3."""
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    code = "import pathlib, sys; from lineofsight.desktop.app import run; sys.exit(run(pathlib.Path(sys.argv[1])))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False, env=bare
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == NO_DISPLAY
        assert done.stderr.startswith("There is no display here")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_display_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """X and Wayland name their display; the offscreen platform needs none."""
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert display_missing()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not display_missing()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not display_missing()
