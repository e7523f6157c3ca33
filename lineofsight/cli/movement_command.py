"""`lineofsight movement`: natural variation of any series of dates and values."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.output import write_json, write_table
from lineofsight.domain.figures import half_up

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.workspace.rows import Plain, Row

_COLUMNS = (
    ("date", "Date"),
    ("value", "Value"),
    ("mean", "Mean"),
    ("lpl", "Lower limit"),
    ("upl", "Upper limit"),
    ("special_cause_type", "Signal"),
    ("sentence", "What may be said"),
)


@click.command(epilog="Example: lineofsight movement series.csv --direction decrease --target 15 --rebase 2016-10-01")
@click.argument("series", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--direction",
    type=click.Choice(["increase", "decrease", "neutral"]),
    required=True,
    help="Which way is an improvement; neutral when neither is.",
)
@click.option("--target", type=float, help="The target, in the series' unit.")
@click.option("--rebase", type=DAY, multiple=True, help="Begin new limits at this date. May be repeated.")
@click.option("--fix", type=int, help="Compute the limits from the first N points only (12 or more).")
@click.option(
    "--screen/--no-screen", default=True, show_default=True, help="Leave very large single moves out of the limits."
)
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects, one for each point.")
def movement(
    series: Path,
    *,
    direction: str,
    target: float | None,
    rebase: tuple[date, ...],
    fix: int | None,
    screen: bool,
    as_json: bool,
) -> None:
    """Tell signal from noise in SERIES, a CSV of two columns: date and value.

    XmR chart by the rules of NHS "Making Data Count": limits, signals and a sentence for each point.
    """
    from lineofsight.workspace.moving import MovementQuestion, judge_series

    question = MovementQuestion(
        direction=direction,
        target=target,
        rebase=rebase,
        fix=fix,
        screen=screen,
    )
    answer = judge_series(series, question)
    if as_json:
        write_json(answer.rows)
        return
    click.echo(answer.sentence)
    for note in answer.notes:
        click.echo(note)
    write_table([_shortened(row) for row in answer.rows], _COLUMNS)


def _shortened(row: Row) -> Row:
    """The row for people: limits with two decimals; programs get every digit."""
    return row | {name: _two_decimals(row.get(name)) for name in ("mean", "lpl", "upl")}


def _two_decimals(value: Plain) -> Plain:
    try:
        return str(half_up(Decimal(str(value)), 2)) if value is not None else None
    except InvalidOperation:
        return value
