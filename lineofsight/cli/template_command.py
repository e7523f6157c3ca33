"""`lineofsight template`: a return workbook to fill in, empty or filled with what the copy holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.opened_copy import opened_copy

if TYPE_CHECKING:
    from datetime import date


@click.command(epilog="Example: lineofsight template return.xlsx --filled")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--filled", is_flag=True, help="Fill it with what the copy holds of your returns, exempt rows too.")
@click.option("--as-at", type=DAY, help="With --filled: as at which day. Default: the newest return's.")
@click.option("--replace", is_flag=True, help="Replace the file if it is there already.")
@click.pass_context
def template(context: click.Context, file: Path, *, filled: bool, as_at: date | None, replace: bool) -> None:
    """Write a return workbook to FILE (.xlsx): one sheet for each subject, with help and lists to choose from."""
    if as_at is not None and not filled:
        raise click.UsageError("--as-at needs --filled: it says as at which day the workbook is filled.")
    if not filled:
        from lineofsight.workspace.templates import write_return_template

        write_return_template(file, replace=replace)
        click.echo(f"The return workbook is {file}. Fill it in, then: lineofsight import {file}")
        return
    from lineofsight.wording.dates import day
    from lineofsight.workspace.templates import write_filled_return

    with opened_copy(context.obj) as library:
        when = write_filled_return(library, file, as_at, replace=replace)
    click.echo(
        f"The return workbook is {file}, filled as at {day(when)}. Put the new as_at on its sheet Return and change "
        f"what has changed, then: lineofsight import {file}"
    )
