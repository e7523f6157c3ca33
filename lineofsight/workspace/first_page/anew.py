"""Keeps the first page anew where a register was written to without a window."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, overview_file, register_file
from lineofsight.workspace.first_page.composing import compose_overview, write_kept
from lineofsight.workspace.first_page.keeping import read_overview
from lineofsight.workspace.first_page.kept import baseline_for, find_states
from lineofsight.workspace.first_page.marks import every_mark
from lineofsight.workspace.opening import open_library

if TYPE_CHECKING:
    from pathlib import Path


def keep_anew(chosen: Path | None) -> None:
    """Compose the first page of a data folder's register and keep it for the window's next start.

    If anything goes wrong, or the person stops it, only that start is slower: what was written to the register stays
    written.
    """
    register = register_file(data_folder(chosen))
    place = overview_file(register.parent)
    # Exception: of a page that cannot be composed the window will tell, when it reads the copy.
    with suppress(Exception, KeyboardInterrupt):
        if register.exists():
            _keep(chosen, place)
        else:
            # After its only import was undone, nothing of a register is left but its backups.
            place.unlink(missing_ok=True)


def _keep(chosen: Path | None, place: Path) -> None:
    before = read_overview(place)
    looked = before.looked if before is not None else None
    with open_library(chosen) as library:
        if library.is_example:
            return
        read_from, dates = find_states(library.read_from), library.as_at_dates()
        material = library.material(None, baseline_for(dates, looked))
    kept = compose_overview(material, dates, every_mark(), read_from=read_from, looked=looked)
    write_kept(kept, place)
