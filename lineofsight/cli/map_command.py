"""`lineofsight map`: how a council's own plan or scorecard can be read, to be corrected and kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight.cli.output import write_json, write_table

if TYPE_CHECKING:
    from lineofsight.exchange.trackers.recognition import TrackerProposal
    from lineofsight.workspace.rows import Row

_COLUMNS = (
    ("column", "Column"),
    ("heading", "Heading"),
    ("field", "Read as"),
    ("confidence", "Sure"),
    ("why", "Why"),
)


@click.command("map", epilog="Example: lineofsight map 'Improvement tracker June.xlsx' --save improvement")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--save", "name", help="Keep the proposal under this name, to correct and to import by.")
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects, one for each column.")
@click.pass_context
def map_tracker(context: click.Context, file: Path, *, name: str | None, as_json: bool) -> None:
    """Show how FILE, a council's own plan or scorecard (.xlsx, .ods, .csv), can be read.

    Each column is listed with the field it is taken for, how sure that is (0 to 1) and why. Columns and words that
    are not understood are listed too: they are never guessed. Nothing is imported.
    """
    from lineofsight.workspace.trackers import propose, save_proposal

    proposal = propose(file)
    rows = _rows(proposal)
    if as_json:
        write_json(rows)
    else:
        _write(proposal, rows)
    if name is not None:
        path = save_proposal(proposal, name, context.obj)
        click.echo(
            f"Kept as {path}. Correct it in a text editor, then: lineofsight import {file.name} --mapping '{name}' "
            "--as-at YYYY-MM-DD",
            err=as_json,
        )


def _rows(proposal: TrackerProposal) -> list[Row]:
    return [
        {
            "column": column.letters,
            "heading": column.heading,
            "field": column.field or None,
            "confidence": column.confidence,
            "why": column.why,
        }
        for column in proposal.columns
    ]


def _write(proposal: TrackerProposal, rows: list[Row]) -> None:
    height = "" if proposal.header_height == 1 else f" and {proposal.header_row + 1}"
    what = "plan" if proposal.kind == "plan" else "performance table"
    click.secho(
        f"{proposal.file}: a {what}, sheet {proposal.sheet}, headings in row {proposal.header_row}{height}", bold=True
    )
    write_table(rows, _COLUMNS)
    if proposal.not_understood:
        headings = ", ".join(f"'{column.heading}' ({column.letters})" for column in proposal.not_understood)
        click.echo(f"Not understood, so not read: {headings}.")
    if proposal.words_not_understood:
        words = ", ".join(f"'{word}'" for word in proposal.words_not_understood)
        click.echo(f"Nobody has said what these statuses mean, so their rows would be left out: {words}.")
