"""What every deed is chosen from, and what a deed is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tests.desktop.monkey.stage import Stage

Deed = tuple[str, Callable[[], object]]
"""What is about to be done, in words for the log, and the doing: so that the log names even what ends the process."""


@dataclass(frozen=True)
class Scene:
    """One moment.

    Attributes:
        stage: the window.
        dice: of this operation alone, so that it chooses the same whatever the operations before it found.
        gifts: files that may be chosen together.
        folders: data folders that a window may be opened on.
    """

    stage: Stage
    dice: random.Random
    gifts: tuple[tuple[Path, ...], ...]
    folders: tuple[Path, ...]


def nothing() -> None:
    """Do nothing: there was nothing to do it with."""
