"""A document loads what it needs, and leaves the garbage collector as it was."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from lineofsight.workspace.garbage import without_garbage_collection

LOADED = """
import sys
import lineofsight.workspace.opening, lineofsight.workspace.gathering, lineofsight.workspace.reporting
readers = ("lineofsight.workspace.importing", "openpyxl", "python_calamine", "alembic", "PySide6")
print(*[name for name in readers if name in sys.modules])
"""


def test_who_makes_a_document_loads_no_reader_of_files() -> None:
    """Workbooks and statistics are read when something is imported."""
    ended = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)

    assert ended.stdout.split() == []


def fail() -> None:
    """End with an error while the collector rests."""
    with without_garbage_collection():
        assert not gc.isenabled()
        raise ValueError("stop")


def test_garbage_is_looked_for_again_after_an_error() -> None:
    """However the work ends, the collector works again."""
    with pytest.raises(ValueError, match="stop"):
        fail()
    assert gc.isenabled()
