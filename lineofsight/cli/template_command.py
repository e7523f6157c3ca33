"""`lineofsight template`: an empty return workbook to fill in."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example: lineofsight template return.xlsx")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Replace the file if it is there already.")
def template(file: Path, *, replace: bool) -> None:
    """Write an empty return workbook to FILE (.xlsx): one sheet a subject, with help and lists to choose from."""
    from lineofsight.workspace.templates import write_return_template

    write_return_template(file, replace=replace)
    click.echo(f"The return workbook is {file}. Fill it in, then: lineofsight import {file}")
