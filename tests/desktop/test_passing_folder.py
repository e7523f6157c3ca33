"""What was made to be looked at goes with the window, also with one that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineofsight.desktop.passing_folder import PassingFolder, clear_left_folders
from tests.desktop.conftest import settle, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.desktop.program import Program

_HOLDS = """
import time
from lineofsight.desktop.passing_folder import PassingFolder
folder = PassingFolder()
(folder.path / "1").mkdir()
(folder.path / "1" / "plan.pdf").write_bytes(b"a plan")
(folder.path / "card.pdf").write_bytes(b"a card")
print(folder.path, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of the test's own."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv("TMPDIR", str(place))
    return place


@contextmanager
def _window() -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """Another window, as far as its folder is concerned."""
    with subprocess.Popen([sys.executable, "-c", _HOLDS], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield Path(process.stdout.readline().strip()), process
        process.kill()


def test_the_folder_of_a_window_that_was_killed_is_removed(temporary: Path) -> None:
    """Not before: as long as it lives its documents may be looked at."""
    with _window() as (folder, process):
        clear_left_folders()
        assert (folder / "1" / "plan.pdf").is_file()
        process.kill()
        process.wait()
        clear_left_folders()
        assert not folder.exists()
    assert list(temporary.iterdir()) == []


def test_ones_own_folder_stays_until_it_is_cleared(temporary: Path) -> None:
    """Only its owner may look into it."""
    mine = PassingFolder()
    clear_left_folders()
    assert mine.path.is_dir()
    if os.name != "nt":
        assert mine.path.stat().st_mode & 0o077 == 0
    mine.clear()
    assert list(temporary.iterdir()) == []


def test_what_is_not_known_to_be_left_stays(temporary: Path) -> None:
    """A folder of another name, one that was not locked yet, a link in the place of either."""
    for name in ("lineofsight-window-abcdefgh", "lineofsight-abcdefgh", "lineofsight-window-longer_than_that"):
        (temporary / name).mkdir()
    (temporary / "lineofsight-abcdefgh" / "in-use.lock").touch()
    (temporary / "lineofsight-window-a_file__").touch()
    before = sorted(temporary.iterdir())
    clear_left_folders()
    assert sorted(temporary.iterdir()) == before


def _link_to_folder(left: Path, elsewhere: Path) -> None:
    left.rename(elsewhere.with_name("moved"))
    left.symlink_to(elsewhere.with_name("moved"), target_is_directory=True)


def _link_inside(left: Path, elsewhere: Path) -> None:
    (left / "2").symlink_to(elsewhere, target_is_directory=True)


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
@pytest.mark.parametrize("link", [_link_to_folder, _link_inside])
def test_links_are_not_followed(link: Callable[[Path, Path], None], tmp_path: Path) -> None:
    """What they lead to is not the window's."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text("kept", encoding="utf-8")
    with _window() as (folder, process):
        process.kill()
        process.wait()
    link(folder, elsewhere)
    clear_left_folders()
    assert (elsewhere / "letter.txt").is_file()
    if folder.is_symlink():
        assert (elsewhere.with_name("moved") / "1" / "plan.pdf").is_file()
    else:
        assert not folder.exists()


def test_a_folder_of_somebody_elses_is_left_alone(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though it has the name and nobody holds it."""
    if os.name == "nt":
        pytest.skip("each person has a folder for temporary files there")
    with _window() as (folder, process):
        process.kill()
        process.wait()
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    clear_left_folders()
    assert list(temporary.iterdir()) == [folder]


def test_a_window_clears_up_after_one_that_was_killed(temporary: Path, request: pytest.FixtureRequest) -> None:
    """Once its own pages are filled; its own folders stay as long as it is open."""
    with _window() as (folder, process):
        process.kill()
        process.wait()
    program: Program = request.getfixturevalue("program")
    settle(program)
    wait_for(lambda: not folder.exists())
    assert list(temporary.glob("lineofsight-window-*"))
