"""A store that another process has opened and read: opened here only when more is asked than that has told.

Measured, what opens a register takes as much memory as the whole window without it, and most windows are closed
without having asked for more than they were shown.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.store.change_count import count_changes

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.record import Council
    from lineofsight.store.store import Store
    from lineofsight.workspace.found import Told


class LateStore:
    """Answers what was told as long as nobody has written to the register since; use it in one thread."""

    def __init__(self, told: Told) -> None:
        """Take over what was told; nothing is opened yet."""
        self._told = told
        self._store: Store | None = None

    @property
    def place(self) -> str:
        """The file."""
        return str(self._told.place)

    def council(self) -> Council | None:
        """Whose register it is, ``None`` when no return was imported yet."""
        return self._told.council if self._still_holds() else self.opened().council()

    def as_at_dates(self) -> tuple[date, ...]:
        """The dates of the council's returns, oldest first."""
        return self._told.dates if self._still_holds() else self.opened().as_at_dates()

    def opened(self) -> Store:
        """The store itself. Brings SQLAlchemy.

        Raises:
            StoreError: when it cannot be opened any more, with what to do.
        """
        if self._store is None:
            from lineofsight.store.opening import open_store  # noqa: PLC0415 - only when more is asked

            self._store = open_store(self._told.place, now=datetime.now().astimezone(), create=False)
        return self._store

    def close(self) -> None:
        """Let go of the file, where it was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _still_holds(self) -> bool:
        return count_changes(self._told.place) == self._told.changes
