"""Tests that lack a real part are skipped, and the run's last lines name them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.build.checkout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TESTS = """
import pytest

@pytest.mark.needs_libreoffice
def test_a_workbook():
    raise AssertionError("must not run")

@pytest.mark.needs_libreoffice
def test_another_workbook():
    raise AssertionError("must not run")

def test_a_figure():
    pass
"""


def _run(folder: Path, *arguments: str) -> list[str]:
    """Run pytest over the three tests, on a machine without programs, and return the lines it said."""
    (folder / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (folder / "test_them.py").write_text(TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)]
    outcome = subprocess.run(
        [*command, "-p", "no:cacheprovider", *arguments, str(folder)],
        env={**os.environ, "PATH": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return [line for line in outcome.stdout.splitlines() if line]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not find its programs by PATH alone")
@pytest.mark.parametrize("arguments", [(), ("-n", "2")])
def test_the_last_lines_name_what_was_skipped(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """The names stand right above the count, sorted, under what is missing and the package that brings it."""
    *_, heading, first, second, count = _run(tmp_path, *arguments)

    assert "Skipped: LibreOffice is missing (Debian package libreoffice-calc-nogui)" in heading
    assert first == "test_them.py::test_a_workbook"
    assert second == "test_them.py::test_another_workbook"
    assert "1 passed, 2 skipped" in count


def test_tests_that_were_not_asked_for_are_not_named(tmp_path: Path) -> None:
    """A run of some tests does not speak of others."""
    said = "\n".join(_run(tmp_path, "-k", "figure"))

    assert "LibreOffice" not in said
    assert "1 passed" in said
