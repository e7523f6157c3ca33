"""PySide6 must not lose references to None.

PySide6 6.12.0 gives back a reference to None that it never took, at every call that returns nothing. On
Python 3.11, where None is counted like any object, the process is killed ("deallocating None") once the count
reaches zero, some thousand calls after the start.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

CALLS = 20_000

PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range({CALLS}):
    label.setText(str(number))
assert label.text() == "{CALLS - 1}"
print(before - sys.getrefcount(None))
"""


def test_none_keeps_its_references_through_20_000_calls() -> None:
    """A program that sets a label's text 20,000 times goes on living and loses no reference to None."""
    outcome = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=60)

    assert outcome.returncode == 0, outcome.stderr
    assert int(outcome.stdout) < CALLS // 100


def test_pyside_is_the_pinned_one() -> None:
    """What is installed is the very version that pyproject.toml pins, for both of PySide6's parts."""
    project = tomllib.loads(Path(__file__, "../../../pyproject.toml").resolve().read_text(encoding="utf-8"))
    pinned = dict(entry.split("==") for entry in project["project"]["dependencies"] if entry.startswith("PySide6"))

    assert set(pinned) == {"PySide6-Essentials", "PySide6-Addons"}
    assert {name: version(name) for name in pinned} == pinned
