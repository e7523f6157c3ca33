"""Runs work in a process of its own, which can be ended at any moment, and returns what it answers."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROOT: Final = Path(__file__).parents[1]
_SECONDS_BETWEEN_LOOKS: Final = 0.05
_SECONDS_TO_END: Final = 2.0
"""How long a process that was asked to end may take to undo what it began; after that it is killed."""


def child_command(module: str, argument: str) -> list[str]:
    """The command that starts such a process: Python with the module, or a frozen program with the argument first."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    return [sys.executable, "-m", module]


def answer_of(command: Sequence[str], asked: bytes, is_cancelled: Callable[[], bool]) -> bytes | None:
    """Start a process, give it what is asked, and wait for what it answers.

    Args:
        command: how it is started.
        asked: what stands on its standard input.
        is_cancelled: asked every few hundredths of a second; once it holds, the process is ended.

    Returns:
        What it wrote to its standard output; ``None`` where it was ended, or failed.

    Raises:
        OSError: when it cannot be started.
    """
    # As a file, not a pipe: once ``communicate`` has timed out it would lose the rest of an input larger than the pipe.
    with tempfile.TemporaryFile() as given:
        given.write(asked)
        given.seek(0)
        with subprocess.Popen(  # noqa: S603  the command is our own, and nothing that is asked is in it
            command,
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # In the program's own folder, so that nothing in the folder where the person happens to be is imported.
            cwd=_ROOT if _ROOT.is_dir() else None,
        ) as child:
            return _wait(child, is_cancelled)


def _wait(child: subprocess.Popen[bytes], is_cancelled: Callable[[], bool]) -> bytes | None:
    try:
        while not is_cancelled():
            try:
                answer = child.communicate(timeout=_SECONDS_BETWEEN_LOOKS)[0]
            except subprocess.TimeoutExpired:
                continue
            return answer if child.returncode == 0 else None
        _end(child)
    except BaseException:
        # Whatever ends the waiting ends the process too: leaving ``Popen`` would wait for it, however long it takes.
        child.kill()
        raise
    return None


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        child.kill()
