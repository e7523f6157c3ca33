"""The return workbook that officers fill in: empty, or filled with what the copy holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.return_template import write_template
from lineofsight.exchange.return_writing import write_return
from lineofsight.workspace.reading import dates_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from lineofsight.workspace.library import Library


def write_return_template(path: Path, *, replace: bool = False) -> None:
    """Write the empty workbook.

    Raises:
        LineOfSightError: when the name does not end in .xlsx, the file exists and may not be replaced, or the
            folder cannot be written.
    """
    _write(write_template, path, replace=replace)


def write_filled_return(library: Library, path: Path, as_at: date | None = None, *, replace: bool = False) -> date:
    """Write the workbook filled with what the council's returns hold together, what is exempt too.

    Brought in as it is it changes nothing. What was published is not in it.

    Args:
        library: the copy.
        path: the .xlsx to write.
        as_at: as at which day; ``None`` for the newest return's.
        replace: whether a file of that name may be replaced.

    Returns:
        The day as at which it is.

    Raises:
        LineOfSightError: as ``write_return_template``; when there is no return by then; or for an entry of a list
            that holds the sign which separates entries.
    """
    day = as_at or library.default_date()
    dates_by(library.store, day)
    batch = library.store.returned(day)
    _write(lambda place: write_return(place, batch), path, replace=replace)
    return day


def _write(write: Callable[[Path], None], path: Path, *, replace: bool) -> None:
    if path.suffix.lower() != ".xlsx":
        raise LineOfSightError(f"The return is an Excel workbook: give a name that ends in .xlsx, not '{path.name}'.")
    if path.exists() and not replace:
        raise LineOfSightError(f"{path} is there already. Choose another name, or add --replace.")
    try:
        write(path)
    except OSError as error:
        raise LineOfSightError(
            f"{path} could not be written: {error.strerror or error}. Choose another folder."
        ) from error
