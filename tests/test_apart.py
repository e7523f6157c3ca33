"""Work in a process of its own: its answer comes whole, and it is ended when nobody waits for it any more."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from lineofsight import apart
from lineofsight.apart import answer_of, child_command

if TYPE_CHECKING:
    from pathlib import Path

_LARGE = 3_000_000


def _never() -> bool:
    return False


def _python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_what_is_answered_comes_whole() -> None:
    """However much is asked and answered, and however late the process comes to it."""
    program = "import sys, time; time.sleep(0.2); sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"
    asked = b"line of sight " * (_LARGE // 14)

    assert answer_of(_python(program), asked, _never) == asked[::-1]


def test_a_process_that_fails_has_no_answer() -> None:
    """What it wrote until then is none."""
    assert answer_of(_python("print('half'); raise SystemExit(3)"), b"", _never) is None


def test_a_process_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    """By the system's own error."""
    with pytest.raises(OSError, match="nowhere"):
        answer_of([str(tmp_path / "nowhere")], b"", _never)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_it_is_asked_to_end_and_takes_back_what_it_began(tmp_path: Path) -> None:
    """Until then it worked; what it leaves is what it wants to leave."""
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    program = f"""
import pathlib, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
try:
    pathlib.Path({str(begun)!r}).touch()
    time.sleep(60)
finally:
    pathlib.Path({str(ended)!r}).touch()
"""
    start = time.monotonic()

    assert answer_of(_python(program), b"", begun.exists) is None
    assert ended.exists()
    assert time.monotonic() - start < 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_one_that_will_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for it longer than said."""
    monkeypatch.setattr(apart, "_SECONDS_TO_END", 0.1)
    begun = tmp_path / "begun"
    program = f"""
import pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path({str(begun)!r}).touch()
time.sleep(60)
"""
    start = time.monotonic()

    assert answer_of(_python(program), b"", begun.exists) is None
    assert time.monotonic() - start < 20


def test_what_ends_the_waiting_ends_the_process() -> None:
    """Nobody waits for a process of a minute when whoever asks whether to go on fails."""

    def fail() -> bool:
        raise ValueError

    begun = time.monotonic()
    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing
        answer_of(_python("import time; time.sleep(60)"), b"", fail)
    assert time.monotonic() - begun < 20


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no Python to start a module with, so it comes in by the door that the program keeps."""
    assert child_command("lineofsight.x", "--x-child") == [sys.executable, "-m", "lineofsight.x"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert child_command("lineofsight.x", "--x-child") == [sys.executable, "--x-child"]
