"""Opening the local copy: the data folder's register, or the example council when the folder holds none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.example import open_example
from lineofsight.workspace.library import Library

if TYPE_CHECKING:
    from pathlib import Path


def open_library(chosen: Path | None = None) -> Library:
    """The library of the chosen data folder (else the environment's, else the platform's).

    An empty folder means that the example council is shown; ``Library.is_example`` says so.

    Raises:
        LineOfSightError: when the register cannot be opened, with what to do.
    """
    register = register_file(data_folder(chosen))
    if register.exists():
        return Library(open_store(register, now=_now(), create=False), is_example=False)
    return Library(open_example(), is_example=True)


def _now() -> datetime:
    return datetime.now().astimezone()
