"""The last step of a command that writes to the register: the window's first page, for its next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from pathlib import Path

_SAID: Final = "Preparing the window's first page for its next start. All is kept; Ctrl+C only leaves the page out."


def keep_first_page(folder: Path | None) -> None:
    """Keep the first page anew, and say so before: of a plan of thousands of actions it takes some seconds.

    It is said beside what the command writes, so that a program that reads its JSON is not disturbed.
    """
    from lineofsight.paths import data_folder, register_file
    from lineofsight.workspace.first_page.anew import keep_anew

    if register_file(data_folder(folder)).exists():
        click.echo(_SAID, err=True)
    keep_anew(folder)
