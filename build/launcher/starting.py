"""build/run: make ready, then open the window, pass a command on, or write the example's document."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import system_libraries
from .display import has_display
from .environment import make_ready
from .places import ENVIRONMENT
from .saying import CannotGoOnError, say

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE_DOCUMENT = "line-of-sight-example.pdf"
EXAMPLE_AS_AT = "2017-03-31"
NO_DISPLAY = "There is no display here to open a window on, so the example's line of sight document is written instead."


def main(arguments: Sequence[str]) -> int:
    """Run build/run with its arguments and return the exit code."""
    try:
        window = wants_window(arguments) and (bool(arguments) or has_display())
        python = make_ready()
        system_libraries.make_sure(ENVIRONMENT, window=window)
        if arguments or window:
            return start(python, arguments)
        say(NO_DISPLAY)
        return write_example(python, Path.cwd() / EXAMPLE_DOCUMENT)
    except CannotGoOnError as trouble:
        say(str(trouble))
        return trouble.code
    except KeyboardInterrupt:
        say("Stopped. What was begun in .venv is made again at the next start.")
        return 130


def wants_window(arguments: Sequence[str]) -> bool:
    """Return whether these arguments open the window: none at all, or only a data folder."""
    if arguments and arguments[0].startswith("--data="):
        return len(arguments) == 1
    return not arguments or (arguments[0] == "--data" and len(arguments) == len(["--data", "FOLDER"]))


def program(python: Path, arguments: Sequence[str]) -> list[str]:
    """Return the command line that starts lineofsight.

    -P: the folder the person stands in is not searched for Python files, whatever lies there.
    """
    return [str(python), "-P", "-m", "lineofsight", *arguments]


def start(python: Path, arguments: Sequence[str]) -> int:
    """Become the program; on Windows, which cannot, start it and wait for its exit code."""
    command = program(python, arguments)
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - the environment's own Python, no shell
    return subprocess.call(command)


def write_example(python: Path, document: Path) -> int:
    """Write the example council's line of sight document, print its path, and return the exit code.

    An empty data folder of its own makes sure that it is the example which is shown.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / EXAMPLE_DOCUMENT
        data = Path(folder) / "data"
        data.mkdir()
        report = ["report", "line-of-sight", "--as-at", EXAMPLE_AS_AT, "-o", str(made)]
        settings = {**os.environ, "LINEOFSIGHT_DATA": str(data)}
        # What it prints is where the document is now, and it does not stay there.
        code = subprocess.call(program(python, report), env=settings, stdout=subprocess.DEVNULL)
        if code != 0:
            return code
        try:
            shutil.copyfile(made, document)
        except OSError as trouble:
            message = f"The document could not be written to {document}: {trouble.strerror}."
            raise CannotGoOnError(message, code=1) from trouble
    print(document)
    return 0
