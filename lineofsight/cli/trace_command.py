"""`lineofsight trace`: the chain from an item down to the children it is for and up to who answers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import write_json

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline


@click.command(epilog="Example: lineofsight trace 1.10")
@click.argument("reference")
@click.option("--as-at", type=DAY, help="The day of the chain. Default: the newest return's.")
@click.option("--json", "as_json", is_flag=True, help="Write a list with one object.")
@click.pass_context
def trace(context: click.Context, reference: str, *, as_at: date | None, as_json: bool) -> None:
    """Follow the line of sight of REFERENCE: anything in the plan, an expectation, an indicator, a body or a post.

    Prints the chain downward and upward, with the last and next meeting of each body, and says every gap aloud.
    """
    from lineofsight.workspace.rows import as_row
    from lineofsight.workspace.tracing import trace_item

    with opened_copy(context.obj) as library:
        sightline = trace_item(library.store, reference, as_at, today=date.today())
    if as_json:
        write_json([as_row(sightline)])
    else:
        _write(sightline)


def _write(sightline: Sightline) -> None:
    from lineofsight.analysis.sightline_chain import UPWARD, item_words, step_sentence
    from lineofsight.analysis.sightline_folding import folded, named_more
    from lineofsight.analysis.sightline_values import Strand
    from lineofsight.wording.dates import day
    from lineofsight.wording.sightline import strand_title

    click.secho(item_words(sightline), bold=True)
    click.echo(f"As at {day(sightline.as_at)}")
    for strand in Strand:
        steps = sightline.strand(strand)
        if steps:
            click.echo()
            click.secho(strand_title(strand), bold=True)
        for told in steps if strand in UPWARD else folded(steps):
            if isinstance(told, tuple):
                click.echo(f"  {named_more(told)}")
            else:
                click.echo(f"  {'  ' * told.depth}{step_sentence(told)}")
    click.echo()
    click.secho("Gaps" if sightline.gaps else "No gap was found.", bold=True)
    for gap in sightline.gaps:
        click.echo(f"  {gap.what}")
        click.echo(f"    Ask: {gap.ask}")
    if any(step.illustrative or step.meetings_illustrative for step in sightline.steps):
        click.echo()
        click.echo("Illustrative: made up, in whole or in part.")
