"""Opening the local copy: the data folder's register, or the example council when the folder holds none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, own_file, register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.example import example_notes, open_example
from lineofsight.workspace.library import Library
from lineofsight.workspace.notebook import Notebook

if TYPE_CHECKING:
    from pathlib import Path


def open_library(chosen: Path | None = None) -> Library:
    """The library of the chosen data folder (else the environment's, else the platform's).

    An empty folder means that the example council is shown; ``Library.is_example`` says so.

    Raises:
        LineOfSightError: when the register cannot be opened, with what to do.
    """
    folder = data_folder(chosen)
    register = register_file(folder)
    if register.exists():
        store = open_store(register, now=_now(), create=False)
        return Library(store, is_example=False, notebook=Notebook(own_file(folder), store))
    store = open_example()
    own = own_file(folder, is_example=True)
    notebook = Notebook(own, store, lives_on=store.as_at_dates()[-1], came=example_notes())
    return Library(store, is_example=True, notebook=notebook)


def _now() -> datetime:
    return datetime.now().astimezone()
