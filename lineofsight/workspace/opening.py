"""Opening the local copy: the data folder's register, or the example council when the folder holds none."""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.paths import choose_elsewhere, chosen_elsewhere, data_folder, named_folder, own_file, register_file
from lineofsight.store.errors import (
    MigrationFailedError,
    NewerStoreError,
    NotAStoreError,
    StoreDiskError,
    StoreLockedError,
    StoreMissingError,
)
from lineofsight.store.opening import open_store
from lineofsight.store.place import warn_of_place
from lineofsight.store.restoring import list_backups, refuse_gone, signs_of
from lineofsight.store.undo import last_import
from lineofsight.wording.dates import day
from lineofsight.workspace.example import example_notes, open_example
from lineofsight.workspace.library import Library
from lineofsight.workspace.notebook import Notebook
from lineofsight.workspace.ways_out import WayOut

if TYPE_CHECKING:
    from lineofsight.errors import LineOfSightError


def open_library(chosen: Path | None = None) -> Library:
    """The library of the chosen data folder (else the environment's, else the person's own choice or the platform's).

    A folder without a register means that the example council is shown, whatever packs or notes it holds;
    ``Library.is_example`` says so. So does a register that holds no import: a first one that was stopped or refused
    leaves it.

    Raises:
        LineOfSightError: when the register cannot be opened, with what to do (see ``ways_out_of``).
    """
    folder = data_folder(chosen)
    register = register_file(folder)
    if not register.exists():
        _refuse_gone(folder, register)
        return open_example_library(chosen)
    # Freed where it turns out that it cannot be read: the way out may be to put a backup in its place.
    with ExitStack() as unless_kept:
        store = unless_kept.enter_context(open_store(register, now=_now(), create=False))
        if store.returns():
            unless_kept.pop_all()
            notebook = Notebook(own_file(folder), store)
            warnings = folder_warnings(chosen)
            return Library(store, is_example=False, notebook=notebook, warnings=warnings, read_from=(register,))
    return open_example_library(chosen)


def folder_warnings(chosen: Path | None = None) -> tuple[str, ...]:
    """What a person should know of the data folder though its register opens; nothing where there is none."""
    register = register_file(data_folder(chosen))
    warning = warn_of_place(register, os.environ) if register.exists() else ""
    return (warning,) if warning else ()


def open_example_library(chosen: Path | None = None) -> Library:
    """The example council, with what the person noted on it.

    Raises:
        LineOfSightError: when it cannot be made.
    """
    store = open_example()
    folder = data_folder(chosen)
    own = own_file(folder, is_example=True)
    notebook = Notebook(own, store, lives_on=store.as_at_dates()[-1], came=example_notes())
    # It is the example that is opened only as long as there is no register, nor a backup that betrays one (those of her
    # notes betray none), and a folder that was there has not gone.
    register = register_file(folder)
    instead_of = [register, *signs_of(register), *([folder] if folder.is_dir() else [])]
    return Library(store, is_example=True, notebook=notebook, read_from=(*instead_of, Path(store.place)))


def keep_to(folder: Path, *, was_named: bool) -> str:
    """Keep to a data folder in later starts too, unless one was named when the program was started.

    Args:
        folder: where the copy is.
        was_named: whether one was named by the option.

    Returns:
        A sentence that says how long it holds.

    Raises:
        OSError: when it cannot be remembered.
    """
    notes = "Notes and packs are those of this folder; those of the folder before stay there."
    if was_named or named_folder() is not None:
        return f"The folder {folder} is shown until you close the program, which was started for another. {notes}"
    choose_elsewhere(folder)
    return f"The folder {folder} is shown from now on. {notes}"


def ways_out_of(error: LineOfSightError, chosen: Path | None = None) -> tuple[WayOut, ...]:
    """What can be done about a copy that could not be opened, the most promising first.

    Args:
        error: why it could not.
        chosen: the data folder that was asked for.
    """
    restore = (WayOut.RESTORE,) if list_backups(register_file(data_folder(chosen))) else ()
    elsewhere = (WayOut.FOLDER, WayOut.EXAMPLE)
    match error:
        case StoreLockedError() | StoreDiskError() | MigrationFailedError():
            return (WayOut.AGAIN, *elsewhere)
        case NotAStoreError():
            return (*restore, *elsewhere)
        case StoreMissingError():
            return (*restore, WayOut.AGAIN, *elsewhere)
        case NewerStoreError():
            return elsewhere
        case _:
            return (WayOut.AGAIN,)


def _refuse_gone(folder: Path, register: Path) -> None:
    """Refuse to show the example in the place of a copy that is gone, or of a file that was taken for its folder.

    Raises:
        StoreDiskError: when a file stands where the folder should be.
        StoreMissingError: when it is gone.
    """
    if folder.exists() and not folder.is_dir():
        raise StoreDiskError(
            f"{folder} is a file, and the council's copy lies in a folder. Open the folder that holds register.db; the "
            "file was left as it is."
        )
    if folder == chosen_elsewhere() and not folder.is_dir():
        raise StoreMissingError(
            f"The folder {folder}, which you chose for the council's copy, is not there. Connect the drive or network "
            "that it is on, or choose another folder."
        )
    refuse_gone(register)
    if (last := last_import(register)) is not None:
        # Before the first import there was nothing that could have been kept as a backup.
        raise StoreMissingError(
            f"The copy is gone from {register}, and there is no backup of it. On {day(last.on)} this was "
            f"imported into it: {', '.join(last.names)}. Put it back, or show the example and import again."
        )


def _now() -> datetime:
    return datetime.now().astimezone()
