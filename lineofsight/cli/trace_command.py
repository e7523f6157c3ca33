"""`lineofsight trace`: the chain from an item down to the children it is for and up to who answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from lineofsight.cli.output import write_json

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline, SightStep

_TITLES = {
    "for_children": "The children it is for",
    "asked_by": "Who asked for it",
    "done_by": "What is being done",
    "measured_by": "How anybody will know",
    "managed_by": "Who manages it",
    "overseen_by": "Who oversees it",
    "members": "Which members answer for it",
    "scrutinised_by": "Who scrutinises it",
    "assured_by": "Who checks it from elsewhere",
}


@click.command(epilog="Example: lineofsight trace 1.10")
@click.argument("reference")
@click.option("--as-at", type=click.DateTime(["%Y-%m-%d"]), help="The day of the chain. Default: the newest return's.")
@click.option("--json", "as_json", is_flag=True, help="Write a list with one object.")
@click.pass_context
def trace(context: click.Context, reference: str, *, as_at: datetime | None, as_json: bool) -> None:
    """Follow the line of sight of REFERENCE: an action, milestone, recommendation or indicator.

    Prints the chain downward and upward, with the last and next meeting of each body, and says every gap aloud.
    """
    from lineofsight.workspace.opening import open_library
    from lineofsight.workspace.tracing import sightline_row, trace_item

    with open_library(context.obj) as library:
        if library.is_example:
            click.echo("The data folder is empty: this is the example council.", err=True)
        sightline = trace_item(library.store, reference, as_at.date() if as_at else None, today=date.today())
    if as_json:
        write_json([sightline_row(sightline)])
    else:
        _write(sightline)


def _write(sightline: Sightline) -> None:
    from lineofsight.wording.dates import day

    click.secho(f"{sightline.kind.value.capitalize()} {sightline.ref}: {sightline.title}", bold=True)
    click.echo(f"As at {day(sightline.as_at)}")
    for strand, title in _TITLES.items():
        steps = [step for step in sightline.steps if step.strand == strand]
        if steps:
            click.echo()
            click.secho(title, bold=True)
        for step in steps:
            click.echo(f"  {'  ' * step.depth}{_step(step)}")
    click.echo()
    click.secho("Gaps" if sightline.gaps else "No gap was found.", bold=True)
    for gap in sightline.gaps:
        click.echo(f"  {gap.what}")
        click.echo(f"    Ask: {gap.ask}")
    if any(step.illustrative or step.meetings_illustrative for step in sightline.steps):
        click.echo()
        click.echo("Illustrative: made up for the example, in whole or in part.")


def _step(step: SightStep) -> str:
    said = f"{step.relation} {step.title.rstrip('.')}"
    notes = [note for note in (_source(step), _meetings(step)) if note]
    if step.told_above:
        notes.append("and so on upward, as told above")
    return f"{said} ({'; '.join(notes)})." if notes else f"{said}."


def _source(step: SightStep) -> str:
    parts = [f"report {step.paragraph}"] if step.paragraph else []
    return ", ".join([*parts, "illustrative"] if step.illustrative else parts)


def _meetings(step: SightStep) -> str:
    from lineofsight.wording.dates import short_day

    dates = []
    if step.last_meeting is not None:
        dates.append(f"last met {short_day(step.last_meeting)}")
    if step.next_meeting is not None:
        dates.append(f"meets next {short_day(step.next_meeting)}")
    if step.meets and not dates:
        return "no meeting of it is recorded"
    return ", ".join([*dates, "illustrative"] if dates and step.meetings_illustrative else dates)
