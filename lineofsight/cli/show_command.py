"""`lineofsight show`: what the local copy holds, as a table or as JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import shown_figure, write_json, write_table
from lineofsight.cli.show_columns import COLUMNS
from lineofsight.domain.figures import half_up

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.workspace.rows import Row


@click.command(epilog="Example: lineofsight show plan --as-at 2017-03-31 --json")
@click.argument("subject", type=click.Choice(list(COLUMNS)))
@click.option("--as-at", type=DAY, help="The day of the picture. Default: the newest return's.")
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")
@click.pass_context
def show(context: click.Context, subject: str, *, as_at: date | None, as_json: bool) -> None:
    """Show what the local copy holds: the plan, indicators, bodies, registers, voices, questions or findings.

    JSON names are those of the return workbook, with what the program worked out beside them.
    """
    from lineofsight.workspace.showing import rows_of

    with opened_copy(context.obj) as library:
        rows = rows_of(library, subject, as_at)
    if as_json:
        write_json(rows)
    else:
        write_table([_with_words(row) for row in rows], COLUMNS[subject])


def _with_words(row: Row) -> Row:
    latest, rating, asked, mean = (row.get(name) for name in ("latest", "rating", "recommendations", "mean"))
    words: Row = {}
    if isinstance(latest, dict):
        shown = shown_figure(latest, "value", str(row["unit"]), int(str(row["decimals"])))
        words["shown_latest"] = f"{shown} ({latest['period']})"
    if isinstance(rating, dict):
        words["shown_rating"] = rating["colour"]
    if isinstance(asked, list):
        words["shown_recommendations"] = len(asked)
    if isinstance(mean, int | float):
        words["shown_mean"] = str(half_up(Decimal(str(mean)), 1))
    return {**row, **words}
