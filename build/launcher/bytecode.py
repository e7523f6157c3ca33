"""Bytecode of the program itself, compiled when its sources are newer than the last compilation.

Where a machine forbids Python to write bytecode, every start would otherwise compile the program anew.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from .places import ENVIRONMENT, ROOT

if TYPE_CHECKING:
    from pathlib import Path

MARK = "lineofsight.compiled"


def newest(folder: Path) -> float:
    """Return the time of the newest .py file under a folder, in seconds, or 0.0 without any."""
    return max((file.stat().st_mtime for file in folder.rglob("*.py")), default=0.0)


def compile_program(python: Path) -> None:
    """Compile the program's bytecode if a source has changed since the last time."""
    mark = ENVIRONMENT / MARK
    source = ROOT / "lineofsight"
    if mark.exists() and mark.stat().st_mtime > newest(source):
        return
    # Touched first: a source saved while this runs is compiled next time.
    mark.touch()
    # A failure is not said: a source that does not compile says so itself when it is imported.
    subprocess.run([str(python), "-m", "compileall", "-q", str(source)], capture_output=True, check=False)
