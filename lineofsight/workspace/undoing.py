"""Undoing the last import, for the window and the command line."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, register_file
from lineofsight.store.undo import newest_import, undo_import, undoable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.undo import LastImport, Undone


@contextmanager
def undo_kept(register: Path, *, dry_run: bool) -> Iterator[Callable[[Sequence[ImportOutcome]], None]]:
    """Wrap an import so that it can be undone: call what this gives with the outcomes, once they are kept.

    Raises:
        StoreDiskError: the register could not be copied first; nothing was imported.
    """
    if dry_run:
        yield lambda _: None
        return
    with undoable(register, datetime.now().astimezone()) as copied:

        def keep(outcomes: Sequence[ImportOutcome]) -> None:
            names = [outcome.name for outcome in outcomes if outcome.applied]
            if names:
                copied.keep(names)

        yield keep


def find_last_import(chosen: Path | None = None) -> LastImport | None:
    """What was imported last into a data folder, and whether it can be undone; ``None`` where nothing was."""
    return newest_import(register_file(data_folder(chosen)))


def undo_last_import(chosen: Path | None = None) -> Undone:
    """Put the register of a data folder back as it was before the last import; nobody may have it open.

    Raises:
        StoreError: there is nothing to undo, or the register could not be put back.
    """
    return undo_import(register_file(data_folder(chosen)), datetime.now().astimezone())
