"""The empty return workbook that officers fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.return_template import write_template

if TYPE_CHECKING:
    from pathlib import Path


def write_return_template(path: Path, *, replace: bool = False) -> None:
    """Write the empty workbook.

    Raises:
        LineOfSightError: when the name does not end in .xlsx, the file exists and may not be replaced, or the
            folder cannot be written.
    """
    if path.suffix.lower() != ".xlsx":
        raise LineOfSightError(f"The template is an Excel workbook: give a name that ends in .xlsx, not '{path.name}'.")
    if path.exists() and not replace:
        raise LineOfSightError(f"{path} is there already. Choose another name, or add --replace.")
    try:
        write_template(path)
    except OSError as error:
        raise LineOfSightError(
            f"{path} could not be written: {error.strerror or error}. Choose another folder."
        ) from error
