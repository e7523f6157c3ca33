"""Output that nobody reads to its end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_a_reader_that_leaves_early_is_no_refusal(example: Library, tmp_path: Path) -> None:
    """As with ``lineofsight show plan --json | head``: the exit code is 0 and nothing is complained of."""
    environment = os.environ | {"LINEOFSIGHT_CACHE": str(Path(example.store.place).parent)}
    program = [sys.executable, "-m", "lineofsight", "--data", str(tmp_path), "show", "plan", "--json"]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().strip() == "["
        running.stdout.close()
        said = running.stderr.read()
    assert running.returncode == 0
    assert said.splitlines() == [
        "There is no council's copy in the folder where it is kept: this is the example council."
    ]
