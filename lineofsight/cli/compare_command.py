"""`lineofsight compare`: one authority's figure beside its neighbours, region and England."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import shown_figure, write_json, write_table

if TYPE_CHECKING:
    from lineofsight.workspace.rows import Row

_LINES = (
    ("value", "The area's own figure"),
    ("neighbour_median", "Statistical neighbours, median"),
    ("neighbour_mean", "Statistical neighbours, mean"),
    ("neighbours_counted", "Neighbours with a figure"),
    ("neighbours_total", "Neighbours in the model"),
    ("neighbour_version", "Neighbour model"),
    ("region_name", "Region"),
    ("region", "Region's figure"),
    ("england", "England"),
    ("rank", "Rank (1 is best)"),
    ("ranked", "Authorities ranked"),
    ("quartile", "Quartile (A is best)"),
)

_FIGURES = {"value", "neighbour_median", "neighbour_mean", "region", "england"}


@click.command(epilog="Example: lineofsight compare agency-rate --area 305 --period 2025")
@click.argument("indicator")
@click.option("--area", default="", help="The authority's three-digit code. Default: the council of the returns.")
@click.option("--period", default="", help="The period as published, for example 2025. Default: the newest.")
@click.option("--neighbours", default="", help="Which neighbour model, for example 2021. Default: the newest.")
@click.option("--json", "as_json", is_flag=True, help="Write a list with one object.")
@click.pass_context
def compare(context: click.Context, indicator: str, area: str, period: str, neighbours: str, *, as_json: bool) -> None:
    """Compare INDICATOR (its id, national code or title) in one area with others.

    Shows the neighbours' median and mean with how many were counted, because the Department's two tools differ
    in which they show; region, England, rank and quartile.
    """
    from lineofsight.workspace.comparing import comparison_of

    with opened_copy(context.obj) as library:
        row = comparison_of(library, indicator, area, period, neighbour_version=neighbours)
    if as_json:
        write_json([row])
        return
    click.echo(str(row["sentence"]))
    if not row["neighbour_version"]:
        click.echo("No statistical neighbour model names this area: import one to compare it with its neighbours.")
    lines: list[Row] = [{"what": title, "figure": _shown(row, name)} for name, title in _LINES]
    write_table(lines, (("what", f"{row['plain_title']}, {row['area_name']}, {row['period']}"), ("figure", "Figure")))


def _shown(row: Row, name: str) -> str:
    """An entry as people read it."""
    if name in _FIGURES:
        return shown_figure(row, name, str(row["unit"]), int(str(row["decimals"])))
    value = row.get(name)
    return "–" if value is None or value == "" else str(value)
