"""Missing system libraries are found by loading Qt's own, and named with one command to run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from build.launcher import debian, system_libraries
from build.launcher.places import program_in
from build.launcher.saying import CannotGoOnError
from tests.build.checkout import make_checkout

if TYPE_CHECKING:
    from pathlib import Path

LOADER_SAYS = """\
libGL.so.1: cannot open shared object file: No such file or directory
libxcb-cursor.so.0: cannot open shared object file: No such file or directory
libGL.so.1: cannot open shared object file: No such file or directory
"""

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves these to the system")


def test_the_loaders_answers_are_read_once_each() -> None:
    """Each library that the loader could not open is named once, in the order it was met."""
    assert system_libraries.names_in(LOADER_SAYS) == ["libGL.so.1", "libxcb-cursor.so.0"]
    assert system_libraries.names_in("") == []


def test_the_sentence_holds_one_command_with_every_package() -> None:
    """A person without root gets one command, and it brings all that Qt needs."""
    sentence = system_libraries.missing_sentence(["libGL.so.1"], apt=True)

    assert "lacks (libGL.so.1)" in sentence
    command = sentence.splitlines()[-1]
    assert command.strip().startswith("sudo apt-get update && sudo apt-get install -y --no-install-recommends ")
    assert all(package in command for package in system_libraries.PACKAGES)


def test_a_system_without_apt_is_helped_too() -> None:
    """Where there is no apt-get, the sentence names the libraries and Fedora's packages."""
    sentence = system_libraries.missing_sentence(["libEGL.so.1"], apt=False)

    assert "libEGL.so.1" in sentence
    assert "dnf install" in sentence
    assert "apt-get" not in sentence


@linux_only
def test_a_qt_that_cannot_load_stops_the_window_but_not_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without root, a missing library stops the window with exit code 2, and leaves the command line alone."""
    environment = _environment_whose_qt_answers(tmp_path, "libGL.so.1: cannot open shared object file")
    monkeypatch.setattr(debian, "may_install", lambda: False)

    with pytest.raises(CannotGoOnError, match=r"libGL\.so\.1") as caught:
        system_libraries.make_sure(environment, window=True)
    assert caught.value.code == 2

    system_libraries.make_sure(environment, window=False)
    assert not (environment / system_libraries.MARK).exists()


@linux_only
def test_a_qt_that_loads_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once Qt's libraries have loaded, the next start does not load them again to see."""
    environment = _environment_whose_qt_answers(tmp_path, "")
    monkeypatch.setattr(debian, "may_install", lambda: False)
    system_libraries.make_sure(environment, window=True)

    _environment_whose_qt_answers(tmp_path, "libGL.so.1: cannot open shared object file")
    system_libraries.make_sure(environment, window=True)

    assert (environment / system_libraries.MARK).exists()


def _environment_whose_qt_answers(folder: Path, answer: str) -> Path:
    """Make an environment whose Python gives the loader's answer, whatever it is asked."""
    python = program_in(folder, "python")
    python.parent.mkdir(exist_ok=True)
    python.write_text(f"#!/bin/sh\necho '{answer}'\n", encoding="utf-8")
    python.chmod(0o755)
    return folder


@linux_only
def test_an_environment_without_qt_is_seen_as_lacking_it(tmp_path: Path) -> None:
    """The real loader is asked: a Qt that is not there is reported by its own names."""
    python = program_in(make_checkout(tmp_path / "checkout").environment, "python")
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.base_prefix + "/bin/python3")

    assert "libqxcb.so" in system_libraries.missing_libraries(python.parents[1])
