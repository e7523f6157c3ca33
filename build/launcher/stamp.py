"""What the environment was made from, so that the second start does nothing."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "lineofsight.stamp"


@dataclass(frozen=True)
class Stamp:
    """What an environment depends on.

    Attributes:
        python: the version that made it, "3.11".
        root: the checkout it stands in; an environment cannot be moved.
        content: the hash of requirements.lock and pyproject.toml.
    """

    python: str
    root: str
    content: str

    def text(self) -> str:
        """Return the stamp as it stands in its file: one value a line."""
        return f"{self.python}\n{self.root}\n{self.content}\n"


def wanted_stamp(root: Path, lock: Path, project: Path) -> Stamp:
    """Return the stamp that an environment made now would carry."""
    content = hashlib.sha256(lock.read_bytes() + b"\0" + project.read_bytes()).hexdigest()
    return Stamp(f"{sys.version_info[0]}.{sys.version_info[1]}", str(root), content)


def read_stamp(environment: Path) -> Stamp | None:
    """Return the environment's stamp, or None where it was never finished."""
    try:
        lines = (environment / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    expected = 3
    return Stamp(*lines) if len(lines) == expected else None


def write_stamp(environment: Path, stamp: Stamp) -> None:
    """Say that the environment is finished. The last step of making it."""
    (environment / NAME).write_text(stamp.text(), encoding="utf-8")


def remove_stamp(environment: Path) -> None:
    """Say that the environment is being changed, so that an interrupted change is noticed."""
    (environment / NAME).unlink(missing_ok=True)
