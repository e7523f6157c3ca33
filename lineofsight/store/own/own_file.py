"""The person's own file while it is open: what was noted, and how another note is kept."""

from __future__ import annotations

import secrets
import sqlite3
from typing import TYPE_CHECKING, Self

from lineofsight.domain.notes import HASH_DIGITS
from lineofsight.store.own.backups import back_up_daily, has_daily
from lineofsight.store.own.connection import transaction
from lineofsight.store.own.entry_rows import add_entry
from lineofsight.store.own.errors import in_sentences
from lineofsight.store.own.witness import Seen, keep_seen

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from lineofsight.domain.note_drafts import Draft, Place
    from lineofsight.domain.notes import Entry


class OwnFile:
    """An open file of notes. It is used in one thread, and keeps every other program out until it is closed.

    Attributes:
        file: where it is.
        warnings: sentences on what the person should know though it opened: a folder that is synchronised, a backup
            that could not be made.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        file: Path,
        entries: list[Entry],
        place: Place,
        warnings: list[str],
        *,
        state: Path | None,
    ) -> None:
        """Take over a connection whose file was found to be whole (see ``opening.open_own``)."""
        self._connection = connection
        self._entries = entries
        self._place = place
        self._warnings = warnings
        self._day: date | None = None
        self._has_more = False
        self._state = state
        self.file = file
        self._remember()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what was added since the day's backup is in one first."""
        if self._has_more and self._day is not None:
            self._has_more = False
            self._back_up(self._day)
        self._connection.close()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order in which they were kept."""
        return tuple(self._entries)

    @property
    def author(self) -> str:
        """The digits that stand for the person."""
        return self._place.author

    @property
    def device(self) -> str:
        """The digits that stand for the computer."""
        return self._place.device

    @property
    def warnings(self) -> tuple[str, ...]:
        """What she should know though the file opened."""
        return tuple(self._warnings)

    def keep(self, draft: Draft, *, now: datetime) -> Entry:
        """Keep a note. When this returns, it is on the disk.

        Args:
            draft: what is to be said.
            now: the moment, with its time zone.

        Raises:
            ValueRefusedError: it answers to what it may not; nothing was kept.
            NotesDiskError: the disk is full or fails; nothing was kept, and the same call may be made again.
        """
        entry = self._place.write(draft, now=now, nonce=secrets.token_hex(HASH_DIGITS // 2))
        with in_sentences(self.file), transaction(self._connection):
            add_entry(self._connection, entry)
        self._place = self._place.after(entry)
        self._entries.append(entry)
        self._has_more = True
        self._remember()
        self.begin_day(now.date())
        return entry

    def begin_day(self, today: date) -> None:
        """See that today has a backup; when it cannot be made, that is a warning and no more."""
        if today == self._day:
            return
        self._day = today
        if not has_daily(self.file, today):
            self._back_up(today)

    def _remember(self) -> None:
        """Let this computer remember how far the file has come; never further than what is on the disk."""
        if self._place.sequence:
            keep_seen(self._state, self._place.device, Seen(self._place.sequence, self._place.previous))

    def _back_up(self, day: date) -> None:
        try:
            back_up_daily(self._connection, self.file, day)
        except (OSError, sqlite3.Error) as error:
            self._warnings.append(
                f"Today's backup of your notes could not be made ({error}). Your notes themselves are kept in "
                f"{self.file}; make room on the disk."
            )
