"""Long work shows how far it is and can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable


class StoppedError(LineOfSightError):
    """The person stopped the work; nothing was kept."""

    def __init__(self) -> None:
        """Say so in a sentence."""
        super().__init__("Stopped. Nothing was kept.")


def report_step(
    done: int, total: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
) -> None:
    """Tell how far the work is, and end it when it is to be stopped.

    Raises:
        StoppedError: when ``cancelled`` says so.
    """
    if cancelled is not None and cancelled():
        raise StoppedError
    if progress is not None:
        progress(done, total)
