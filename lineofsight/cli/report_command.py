"""`lineofsight report`: make a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lineofsight.cli.copy_options import copy_of, copy_options
from lineofsight.cli.day_options import day_options
from lineofsight.cli.made_file import choose_path, file_options, write_made
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import write_json, write_table
from lineofsight.cli.theme_options import theme_options
from lineofsight.domain.marking import Audience

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lineofsight.workspace.ordering import Order


@click.command(epilog="Example: lineofsight report line-of-sight --as-at 2017-03-31 -o line-of-sight.pdf")
@click.argument("name", required=False)
@file_options
@click.option(
    "--form", help="How much it says and in which print size, by a name that --list gives. Default: the first."
)
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    help="Default: its usual readers.",
)
@day_options
@copy_options
@theme_options
@click.option("--list", "listed", is_flag=True, help="List the documents that can be made.")
@click.option("--json", "as_json", is_flag=True, help="With --list: write a list of objects.")
@click.pass_context
def report(
    context: click.Context,
    name: str | None,
    *,
    output: Path | None,
    file_format: str | None,
    form: str | None,
    audience: str | None,
    as_at: date | None,
    since: date | None,
    copy_holder: str | None,
    copy_number: int | None,
    theme_ids: tuple[str, ...],
    lead_member: str,
    listed: bool,
    as_json: bool,
) -> None:
    """Make the document NAME: a tagged PDF, or one HTML page that needs no other file."""
    from lineofsight.workspace.ordering import Order

    if listed:
        _list_documents(as_json=as_json)
        return
    if name is None:
        raise click.UsageError("Name a document, or use --list to see which there are.")
    order = Order(
        name=name,
        form=form,
        audience=Audience(audience) if audience else None,
        as_at=as_at,
        since=since,
        copy=copy_of(copy_holder, copy_number),
        theme_ids=theme_ids,
        lead_member=lead_member,
    )
    _make(order, context.obj, output, file_format)


def _make(order: Order, folder: Path | None, output: Path | None, file_format: str | None) -> None:
    """Make the document and print where it is."""
    from lineofsight.documents.kinds import find_document
    from lineofsight.workspace.garbage import without_garbage_collection

    with without_garbage_collection():
        path = choose_path(order.name, output, file_format)
        with opened_copy(folder) as library:
            written = library.write_document(order, path)
    shorter = find_document(order.name).find_shorter(order.form)
    write_made(written, f"use --form {shorter.name}" if shorter is not None else "")


def _list_documents(*, as_json: bool) -> None:
    from lineofsight.workspace.reporting import document_rows

    rows = document_rows()
    if as_json:
        write_json(rows)
    else:
        write_table(
            rows,
            (
                ("name", "Name"),
                ("title", "Document"),
                ("forms", "Forms"),
                ("audiences", "Audiences"),
                ("about", "What it is for"),
            ),
        )
