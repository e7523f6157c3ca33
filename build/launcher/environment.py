"""The virtual environment: made once from requirements.lock, remade when broken, mended when the lock changes.

uv installs in half pip's time, but it does not read pip's settings, where an organisation may have named its own
registry or certificate; so where uv fails, pip does the same work from the same hashes.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import debian, system_libraries
from .bytecode import compile_program
from .places import ENVIRONMENT, LOCK, PROJECT, ROOT, program_in
from .saying import CannotGoOnError, say
from .stamp import Stamp, read_stamp, remove_stamp, wanted_stamp, write_stamp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Bytecode is compiled at once: uv does not by itself, and a machine may forbid Python to write it later,
# which makes every start compile everything anew. The system's certificates: an organisation may have its own.
UV_SETTINGS = {"UV_COMPILE_BYTECODE": "1", "UV_SYSTEM_CERTS": "1", "UV_NO_PROGRESS": "1"}


def make_ready() -> Path:
    """Return the environment's Python, after making or mending the environment where that is needed.

    Raises:
        CannotGoOnError: Python's venv is missing, or neither uv nor pip could install.
    """
    python = program_in(ENVIRONMENT, "python")
    wanted = wanted_stamp(ROOT, LOCK, PROJECT)
    present = read_stamp(ENVIRONMENT) if python.exists() else None
    if present != wanted:
        if needs_remaking(present, wanted):
            _make_empty()
        remove_stamp(ENVIRONMENT)
        install_locked(python)
        install_project(python)
        write_stamp(ENVIRONMENT, wanted)
    compile_program(python)
    return python


def needs_remaking(present: Stamp | None, wanted: Stamp) -> bool:
    """Return whether an environment must be made from nothing: unfinished, moved, or of another Python."""
    return present is None or (present.python, present.root) != (wanted.python, wanted.root)


def _make_empty() -> None:
    if ENVIRONMENT.exists() and Path(sys.prefix).samefile(ENVIRONMENT):
        message = "The environment in .venv has to be made anew, and this Python is part of it: start with another."
        raise CannotGoOnError(message)
    if importlib.util.find_spec("ensurepip") is None:
        _get_venv()
    say("Making the environment in .venv (some 300 MB to fetch, once) …")
    _run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], "The environment in .venv could not be made")


def _get_venv() -> None:
    """Install what Debian and Ubuntu leave out of their Python, or say how."""
    if debian.may_install() and debian.install([venv_package()], "Python's venv"):
        return
    if debian.has_apt():
        # One command for everything: what Qt needs would otherwise be asked for next.
        packages = [venv_package(), *system_libraries.PACKAGES]
        message = f"Python's venv is missing here. Run this, then start again:\n  {debian.command_for(packages)}"
    else:
        message = "Python's venv and pip are missing here. Install them and start again."
    raise CannotGoOnError(message)


def venv_package() -> str:
    """Return the Debian package that holds venv for the Python that runs this."""
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def install_locked(python: Path) -> None:
    """Install everything in requirements.lock, each file checked by its hash: with uv, or else with pip."""
    say("Installing what requirements.lock names …")
    if _get_uv(python) and _install_with_uv(python):
        return
    say("uv could not install here; installing with pip, which takes a little longer …")
    _run(
        [str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(LOCK)],
        "The packages could not be installed. Check the network, then start again",
    )


def _get_uv(python: Path) -> bool:
    """Fetch the locked uv through pip, by its hashes; return whether it is there."""
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder) / "uv.lock"
        only_uv.write_text(entry_in(LOCK.read_text(encoding="utf-8"), "uv"), encoding="utf-8")
        command = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", str(only_uv)]
        return _succeeds(command)


def entry_in(lock: str, package: str) -> str:
    """Return a package's lines in the lock's text: its version and hashes, or "" if it is not there."""
    lines: list[str] = []
    for line in lock.splitlines(keepends=True):
        if not line.startswith(" "):
            if lines:
                break
            if line.split("==")[0] != package:
                continue
        elif not lines:
            continue
        lines.append(line)
    return "".join(lines)


def _install_with_uv(python: Path) -> bool:
    uv = program_in(ENVIRONMENT, "uv")
    command = [str(uv), "pip", "install", "-q", "--python", str(python), "--require-hashes", "-r", str(LOCK)]
    return _succeeds(command, UV_SETTINGS)


def install_project(python: Path) -> None:
    """Install lineofsight itself, read from the checkout, with what is already here: no network."""
    _run(
        [str(python), "-m", "pip", "install", "-q", "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
        "lineofsight itself could not be installed into .venv",
    )


def _succeeds(command: Sequence[str], settings: Mapping[str, str] | None = None) -> bool:
    try:
        outcome = subprocess.run(
            command, env={**os.environ, **(settings or {})}, cwd=ROOT, capture_output=True, check=False
        )
    except OSError:
        return False
    return outcome.returncode == 0


def _run(command: Sequence[str], trouble: str) -> None:
    """Run a step that must succeed; if it does not, say what it said."""
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    if outcome.returncode != 0:
        said = (outcome.stderr or outcome.stdout).strip()
        raise CannotGoOnError(f"{trouble}:\n{said}", code=1)
