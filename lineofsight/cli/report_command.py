"""`lineofsight report`: make a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight.cli.output import write_json, write_table

if TYPE_CHECKING:
    from datetime import datetime


@click.command(epilog="Example: lineofsight report line-of-sight --as-at 2017-03-31 -o line-of-sight.pdf")
@click.argument("name", required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; its ending says which form.",
)
@click.option("--form", type=click.Choice(["pdf", "html"]), help="Default: what -o ends with, else pdf.")
@click.option("--as-at", type=click.DateTime(["%Y-%m-%d"]), help="The day it speaks of. Default: the newest return's.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Count changes since this day. Default: the return before."
)
@click.option("--list", "listed", is_flag=True, help="List the documents that can be made.")
@click.option("--json", "as_json", is_flag=True, help="With --list: write a list of objects.")
@click.pass_context
def report(
    context: click.Context,
    name: str | None,
    *,
    output: Path | None,
    form: str | None,
    as_at: datetime | None,
    since: datetime | None,
    listed: bool,
    as_json: bool,
) -> None:
    """Make the document NAME for members: a tagged PDF, or one HTML page that needs nothing beside it."""
    from lineofsight.workspace.opening import open_library

    if listed:
        _list_documents(as_json=as_json)
        return
    if name is None:
        raise click.UsageError("Name a document, or use --list to see which there are.")
    path = _choose_path(name, output, form)
    with open_library(context.obj) as library:
        written = library.write_document(
            name, path, as_at=as_at.date() if as_at else None, since=since.date() if since else None
        )
        if library.is_example:
            click.echo("The data folder is empty: the document is about the example council.", err=True)
    click.echo(str(written))


def _choose_path(name: str, output: Path | None, form: str | None) -> Path:
    """The file to write; a name that ends as another form does is refused."""
    from lineofsight.workspace.reporting import form_of

    if output is None:
        return Path(f"{name}.{form or 'pdf'}")
    if form is not None and form_of(output) != form:
        raise click.UsageError(f"The file {output} does not end as --form {form} does. Change one of them.")
    return output


def _list_documents(*, as_json: bool) -> None:
    from lineofsight.workspace.reporting import document_rows

    rows = document_rows()
    if as_json:
        write_json(rows)
    else:
        write_table(rows, (("name", "Name"), ("title", "Document"), ("about", "What it is for")))
