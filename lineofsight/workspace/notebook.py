"""One person's notes beside one library: her own file, opened when first needed, and the notes that came with it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from lineofsight.domain.note_clock import moment_of
from lineofsight.errors import LineOfSightError
from lineofsight.store.own.opening import has_notes, open_own
from lineofsight.workspace.reading import NO_RETURN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.note_drafts import Draft
    from lineofsight.domain.notes import Entry
    from lineofsight.domain.record import Council
    from lineofsight.store.own.own_file import OwnFile


_NEXT: Final = timedelta(milliseconds=1)
"""The least by which the clock of entries tells moments apart."""


class Register(Protocol):
    """What the notes have to know of the register that they are about: a store answers so."""

    def council(self) -> Council | None:
        """Whose it is, ``None`` when no return was imported yet."""

    def as_at_dates(self) -> tuple[date, ...]:
        """The dates of the council's returns, oldest first."""


class Notebook:
    """The notes about one council. Used in the thread that opened the library.

    Attributes:
        file: where the person's own notes are, or will be.
        lives_on: the day on which the example council lives; ``None`` for the person's own day.
        came: the notes that came with the register.
    """

    def __init__(
        self, file: Path | None, register: Register, *, lives_on: date | None = None, came: Sequence[Entry] = ()
    ) -> None:
        """Take over what belongs together; nothing is opened yet.

        Args:
            file: the person's own notes; ``None`` where nobody keeps any.
            register: what they are about.
            lives_on: the day on which the example council lives; ``None`` for the person's own day.
            came: notes that came with the register, which are never written into the person's own file.
        """
        self.file = file
        self._register = register
        self.lives_on = lives_on
        self.came = tuple(came)
        self._own: OwnFile | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._own is not None:
            self._own.close()
            self._own = None

    @property
    def council(self) -> str:
        """The code of the council that the notes are about.

        Raises:
            LineOfSightError: when no return was imported yet.
        """
        council = self._register.council()
        if council is None:
            raise LineOfSightError(NO_RETURN)
        return council.area_code

    def today(self) -> date:
        """The day on which notes are written and judged: the person's, or the day on which the example lives."""
        return date.today() if self.lives_on is None else self.lives_on

    def is_newest(self, as_at: date) -> bool:
        """Whether no return speaks of a later day than this one."""
        return all(given <= as_at for given in self._register.as_at_dates())

    def entries(self) -> tuple[Entry, ...]:
        """Every entry about this council: those that came with it, then the person's own.

        Raises:
            NotesError: when her file cannot be opened, with what to do.
        """
        if self.file is None or (self._own is None and not has_notes(self.file)):
            return self.came
        council = self.council
        return (*self.came, *(one for one in self._open().entries if one.council == council))

    def warnings(self) -> tuple[str, ...]:
        """What she should know of her file though it opened."""
        return () if self._own is None else self._own.warnings

    def is_own(self, entry: Entry) -> bool:
        """Whether she wrote an entry herself."""
        return self._own is not None and entry.author == self._own.author

    def is_of_this_device(self, entry: Entry) -> bool:
        """Whether an entry was written in this file on this computer."""
        return self.is_own(entry) and self._own is not None and entry.device == self._own.device

    def keep(self, draft: Draft) -> Entry:
        """Keep an entry in her own file, which is made when it is the first. When this returns, it is on the disk.

        Raises:
            ValueRefusedError: when it answers to what it may not.
            NotesError: when it could not be kept, with what to do.
        """
        return self._open().keep(draft, now=self._now())

    def _open(self) -> OwnFile:
        if self.file is None:
            raise LineOfSightError("Notes are not kept beside this copy.")
        if self._own is None:
            self._own = open_own(self.file, now=self._now())
        return self._own

    def _now(self) -> datetime:
        now = datetime.now().astimezone()
        if self.lives_on is None:
            return now
        # Whatever the hour: what she adds was written after what came, and stands first where the newest does.
        after = (moment_of(one.stamp) + _NEXT for one in self.came)
        return max((datetime.combine(self.lives_on, now.timetz()), *after))
