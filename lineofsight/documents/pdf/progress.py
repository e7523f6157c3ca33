"""How far a document is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Progress:
    """Tells how many of a document's blocks are done.

    Attributes:
        tell: told of (done, of how many); it may raise to end the work.
        total: how many blocks there are.
        done: how many are done.
    """

    tell: Callable[[int, int], None] | None
    total: int
    done: int = 0

    def step(self) -> None:
        """Count a block, and tell."""
        self.done = min(self.done + 1, self.total)
        self.repeat()

    def repeat(self) -> None:
        """Tell the same again: within a long block, so that the work can be ended there too."""
        if self.tell is not None:
            self.tell(self.done, self.total)
