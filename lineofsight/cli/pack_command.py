"""`lineofsight pack`: packs of several documents and sections of them, kept by name and made as one file."""

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

    from lineofsight.workspace.rows import Row

_as_json = click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")


@click.group(epilog="Example: lineofsight pack make evening-before-scrutiny -o tonight.pdf")
def pack() -> None:
    """Put parts of several documents into one file, with one contents list and one run of page numbers."""


@pack.command("list", epilog="Example: lineofsight pack list")
@_as_json
@click.pass_context
def list_packs(context: click.Context, *, as_json: bool) -> None:
    """List the packs: those that come with the program, and your own."""
    from lineofsight.workspace.composing import kept_packs, pack_row

    rows = [pack_row(kept) for kept in kept_packs(context.obj)]
    if as_json:
        write_json(rows)
        return
    shown: list[Row] = [
        row | {"whose": "your own" if row["is_own"] else "ready-made", "told": row["problem"] or row["about"]}
        for row in rows
    ]
    columns = (("name", "Name"), ("title", "Title"), ("audience", "For"), ("whose", "Whose"), ("told", "What it is"))
    write_table(shown, columns)


@pack.command(epilog="Example: lineofsight pack show board-papers")
@click.argument("name")
@_as_json
@click.pass_context
def show(context: click.Context, name: str, *, as_json: bool) -> None:
    """Show what the pack NAME holds, in its order."""
    from lineofsight.wording.marking import marking_words
    from lineofsight.workspace.composing import chosen_rows, find_pack

    found = find_pack(name, context.obj)
    rows = chosen_rows(found)
    if as_json:
        write_json(rows)
        return
    click.secho(f"{found.title} ({marking_words(found.audience).lower()})", bold=True)
    if found.about:
        click.echo(found.about)
    write_table(rows, (("number", "No."), ("part", "Part"), ("title", "What it is"), ("document", "From")))


@pack.command(epilog="Example: lineofsight pack parts line-of-sight")
@click.argument("document", required=False)
@_as_json
def parts(document: str | None, *, as_json: bool) -> None:
    """List what can stand in a pack: every document, or DOCUMENT alone, and its sections."""
    from lineofsight.workspace.composing import part_rows

    rows = part_rows(document)
    if as_json:
        write_json(rows)
        return
    columns = (("part", "Part"), ("title", "What it is"), ("lengths", "Lengths"), ("audiences", "Audiences"))
    write_table(rows, columns)


@pack.command(
    epilog="Example: lineofsight pack save tonight --title Tonight --part line-of-sight/at-a-glance --part chair-report"
)
@click.argument("name")
@click.option("--title", required=True, help="The title on its cover.")
@click.option("--about", default="", help="A line under the title.")
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.MEMBERS.value,
    show_default=True,
    help="For whom it is.",
)
@click.option(
    "--part",
    "texts",
    multiple=True,
    help="DOCUMENT, DOCUMENT/SECTION, or with @short after the document; once for each part, in order.",
)
@click.option("--replace", is_flag=True, help="Take the place of a pack of your own of this name.")
@click.pass_context
def save(
    context: click.Context, name: str, *, title: str, about: str, audience: str, texts: tuple[str, ...], replace: bool
) -> None:
    """Keep a pack by its NAME in the data folder, as a file that can be corrected in any text editor."""
    from lineofsight.domain.packs import Pack, PackPart
    from lineofsight.workspace.composing import keep_pack

    wanted = Pack(
        name=name,
        title=title,
        about=about,
        audience=Audience(audience),
        parts=tuple(PackPart.read(text) for text in texts),
    )
    click.echo(str(keep_pack(wanted, context.obj, replace=replace)))


@pack.command(epilog="Example: lineofsight pack delete tonight")
@click.argument("name")
@click.pass_context
def delete(context: click.Context, name: str) -> None:
    """Delete the pack NAME of your own; those that come with the program stay."""
    from lineofsight.workspace.composing import delete_pack

    click.echo(f"Deleted {delete_pack(name, context.obj)}.")


@pack.command(epilog="Example: lineofsight pack make evening-before-scrutiny --as-at 2017-03-31 -o tonight.pdf")
@click.argument("name")
@file_options
@click.option("--large-print", is_flag=True, help="Set in 18 points instead of 12.")
@day_options
@copy_options
@theme_options
@click.pass_context
def make(
    context: click.Context,
    name: str,
    *,
    output: Path | None,
    file_format: str | None,
    large_print: bool,
    as_at: date | None,
    since: date | None,
    copy_holder: str | None,
    copy_number: int | None,
    theme_ids: tuple[str, ...],
    lead_member: str,
) -> None:
    """Make the pack NAME: one tagged PDF, or one HTML page that needs no other file."""
    from lineofsight.documents.forms import PrintSize
    from lineofsight.workspace.composing import find_pack
    from lineofsight.workspace.garbage import without_garbage_collection
    from lineofsight.workspace.ordering import PackOrder

    path = choose_path(name, output, file_format)
    order = PackOrder(
        pack=find_pack(name, context.obj),
        print_size=PrintSize.LARGE if large_print else PrintSize.STANDARD,
        as_at=as_at,
        since=since,
        copy=copy_of(copy_holder, copy_number),
        theme_ids=theme_ids,
        lead_member=lead_member,
    )
    with without_garbage_collection(), opened_copy(context.obj) as library:
        written = library.write_pack(order, path)
    write_made(written)
