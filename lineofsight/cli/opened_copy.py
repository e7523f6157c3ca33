"""The copy that a command answers from: opened, and said to be the example or in an unsafe folder where it is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.workspace.library import Library


@contextmanager
def opened_copy(folder: Path | None) -> Iterator[Library]:
    """Open the copy of a data folder; what the person should know of it goes to standard error.

    Raises:
        LineOfSightError: when it cannot be opened.
    """
    from lineofsight.workspace.opening import open_library

    with open_library(folder) as library:
        if library.is_example:
            click.echo(
                "There is no council's copy in the folder where it is kept: this is the example council.", err=True
            )
        yield library
        for warning in (*library.warnings, *library.notebook.warnings()):
            click.echo(warning, err=True)
