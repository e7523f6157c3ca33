"""Importing a module reads no source, with PySide6 loaded too."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import builtins, importlib, linecache
import PySide6.QtCore
assert builtins.__import__ is builtins.__feature_import__, "PySide6 does it no longer: what takes it back can go"
linecache.clearcache()
importlib.import_module("lineofsight.desktop.main_window")
import PySide6.QtWidgets, PySide6.QtPdf, PySide6.QtNetwork
assert builtins.__import__ is builtins.__orig_import__
print(len(linecache.cache))
"""


def test_no_source_is_read_for_an_import() -> None:
    """With PySide6 and the window loaded, no module is looked through, and hardly any source was fetched."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    # The package, and what it imports first: by then the hook was there.
    assert int(done.stdout) <= 2, done.stdout
