"""A command that writes to the register keeps the window's first page as its last step, without a window."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lineofsight.cli.main import run_command
from lineofsight.paths import OVERVIEW_NAME, resources_folder
from lineofsight.workspace.first_page import anew
from lineofsight.workspace.first_page.keeping import read_overview

if TYPE_CHECKING:
    from pathlib import Path

_BOOK = min((resources_folder() / "example").glob("*.xlsx"))
_SAYS = "Preparing the window's first page for its next start. All is kept; Ctrl+C only leaves the page out."
_SCRIPT = """
import sys
from lineofsight.cli.main import run_command
run_command(["--data", sys.argv[1], "import", sys.argv[2]])
print([name for name in sys.modules if name.startswith(("PySide6.Qt", "shiboken6"))])
"""


def test_it_needs_no_qt(tmp_path: Path) -> None:
    """A server on which officers import has no display, and may lack what Qt needs."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path), str(_BOOK)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
    kept = read_overview(tmp_path / OVERVIEW_NAME)
    assert kept is not None
    assert kept.council == "London Borough of Bromley"
    assert kept.looked is None


def test_nothing_is_kept_where_nothing_was_written(tmp_path: Path) -> None:
    """A dry run, a file that is known already, and who wants none."""
    call = ["--data", str(tmp_path), "import", str(_BOOK)]
    assert run_command([*call, "--dry-run"]) == 0
    assert run_command([*call, "--no-first-page"]) == 0
    assert run_command(call) == 0
    assert not (tmp_path / OVERVIEW_NAME).exists()


def test_it_is_said_beside_what_the_command_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody waits without knowing for what, JSON stays JSON, and without a register there is no page."""
    said_before: list[str] = []
    monkeypatch.setattr(anew, "compose_overview", lambda *_, **__: said_before.append(capsys.readouterr().err))
    monkeypatch.setattr(anew, "write_kept", lambda *_: None)
    call = ["--data", str(tmp_path), "import"]
    assert run_command([*call, str(_BOOK), "--json"]) == 0
    assert said_before == [f"{_SAYS}\n"]
    assert run_command([*call, "--undo"]) == 0
    assert _SAYS not in capsys.readouterr().err


@pytest.mark.parametrize("trouble", [OSError("full"), ValueError("odd"), KeyboardInterrupt()], ids=repr)
def test_an_import_does_not_fail_with_it(
    trouble: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is it said that nothing was kept when the person stops what comes after the import."""

    def fail(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(anew, "compose_overview", fail)
    assert run_command(["--data", str(tmp_path), "import", str(_BOOK)]) == 0
    said = capsys.readouterr()
    assert "Kept." in said.out
    assert said.err == f"{_SAYS}\n"
    assert not (tmp_path / OVERVIEW_NAME).exists()


def test_a_restored_register_has_its_page(tmp_path: Path) -> None:
    """What was put back is what the next start shows."""
    folder = str(tmp_path)
    for book in sorted(_BOOK.parent.glob("*.xlsx"))[:2]:
        assert run_command(["--data", folder, "import", str(book)]) == 0
    newest = read_overview(tmp_path / OVERVIEW_NAME)
    (tmp_path / "register.db").unlink()
    assert run_command(["--data", folder, "restore"]) == 0
    kept = read_overview(tmp_path / OVERVIEW_NAME)
    assert newest is not None
    assert kept is not None
    assert kept.dates == newest.dates[:-1]


def test_nothing_is_left_of_a_register_that_was_undone(tmp_path: Path) -> None:
    """Not beside its backups, where what was undone lies."""
    call = ["--data", str(tmp_path), "import"]
    assert run_command([*call, str(_BOOK)]) == 0
    assert (tmp_path / OVERVIEW_NAME).is_file()
    assert run_command([*call, "--undo"]) == 0
    assert not (tmp_path / OVERVIEW_NAME).exists()
