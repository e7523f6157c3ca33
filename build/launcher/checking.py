"""build/test: make ready, then run every check, the tests last, and fail if one fails."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import system_libraries, test_parts
from .environment import make_ready
from .places import ENVIRONMENT, ROOT, program_in
from .saying import CannotGoOnError, say

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Check:
    """One check: its name and the environment's program that makes it, with arguments."""

    name: str
    program: str
    arguments: tuple[str, ...] = ()

    def passes(self) -> bool:
        """Run the check where the person sees it, and return whether it passed."""
        say(f"— {self.name}")
        command = [str(program_in(ENVIRONMENT, self.program)), *self.arguments]
        settings = {**os.environ, "NO_COLOR": "1"}
        return subprocess.call(command, cwd=ROOT, env=settings) == 0


CHECKS = (
    Check("format", "ruff", ("format", "--check", "--quiet")),
    Check("lint", "ruff", ("check", "--quiet", "--output-format", "concise")),
    Check("types", "mypy", ("--no-error-summary",)),
    Check("import contracts", "lint-imports", ("--no-logo",)),
)

_MOST_SIDE_BY_SIDE = 6


def whole(processors: int) -> tuple[str, ...]:
    """Return the arguments for all tests, each file of tests in one process.

    Half as many processes again as processors, up to six: a test of the window waits a third of its time.
    """
    return ("-n", str(min(processors + (processors + 1) // 2, _MOST_SIDE_BY_SIDE)), "--dist", "loadfile")


def main(arguments: Sequence[str]) -> int:
    """Run build/test, with arguments for pytest, and return the exit code: 0 only if every check passed.

    Without arguments, all tests run, side by side.
    """
    try:
        prepare()
    except CannotGoOnError as trouble:
        say(str(trouble))
        return trouble.code
    passed_on = tuple(arguments[1:] if arguments[:1] == ["--"] else arguments)
    failed = [check.name for check in CHECKS if not check.passes()]
    # Last, so that the tests' count closes the run.
    tests = Check("tests", "pytest", passed_on or whole(os.cpu_count() or 1))
    if not tests.passes():
        failed.append(tests.name)
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def prepare() -> None:
    """Make the environment ready, with Qt's system libraries and the programs that tests use.

    Raises:
        CannotGoOnError: the environment could not be made, or Qt cannot load and cannot be helped.
    """
    make_ready()
    system_libraries.make_sure(ENVIRONMENT, window=True)
    test_parts.get_missing()
