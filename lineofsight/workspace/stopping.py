"""Long work shows how far it is and can be stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable


STOPPED: Final = "Stopped. Nothing was kept."
"""Said of work that was stopped, in the window and on the command line."""


class StoppedError(LineOfSightError):
    """The person stopped the work; nothing was kept."""

    def __init__(self) -> None:
        """Say so in a sentence."""
        super().__init__(STOPPED)


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches a long work.

    Attributes:
        progress: told how many steps of how many are done.
        cancelled: asked before each step; true ends the work.
        begun: told in words what is begun before there are steps to count, for example "reading the plan".
    """

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    begun: Callable[[str], None] | None = None

    def begin(self, what: str) -> None:
        """Tell what is begun, and end the work when it is to be stopped.

        Args:
            what: in words that follow "begun: ".

        Raises:
            StoppedError: when ``cancelled`` says so.
        """
        self._go_on()
        if self.begun is not None:
            self.begun(what)

    def step(self, done: int, total: int) -> None:
        """Tell how far the work is, and end it when it is to be stopped.

        Raises:
            StoppedError: when ``cancelled`` says so.
        """
        self._go_on()
        if self.progress is not None:
            self.progress(done, total)

    def _go_on(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise StoppedError


UNWATCHED = Watch()
