"""`lineofsight show`: what the local copy holds, as a table or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lineofsight.cli.output import write_json, write_table

if TYPE_CHECKING:
    from datetime import datetime

    from lineofsight.workspace.rows import Row

_COLUMNS = {
    "plan": (
        ("action_id", "No."),
        ("action", "Action"),
        ("lead_officer", "Lead"),
        ("due_date_original", "First due"),
        ("due_date_current", "Due"),
        ("member_status_words", "Status"),
        ("reason", "Why"),
    ),
    "indicators": (
        ("ind_id", "Id"),
        ("plain_title", "Indicator"),
        ("shown_latest", "Latest"),
        ("age_days", "Age, days"),
        ("shown_rating", "Rating"),
        ("movement", "Movement"),
    ),
    "bodies": (
        ("body_id", "Id"),
        ("name", "Body"),
        ("kind", "Kind"),
        ("frequency_text", "Meets"),
        ("next_meeting", "Next meeting"),
        ("chair_office", "Chair"),
    ),
    "findings": (("severity", "Weight"), ("place", "Where"), ("what", "What"), ("remedy", "What to do")),
}


@click.command(epilog="Example: lineofsight show plan --as-at 2017-03-31 --json")
@click.argument("subject", type=click.Choice(list(_COLUMNS)))
@click.option(
    "--as-at", type=click.DateTime(["%Y-%m-%d"]), help="The day of the picture. Default: the newest return's."
)
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")
@click.pass_context
def show(context: click.Context, subject: str, *, as_at: datetime | None, as_json: bool) -> None:
    """Show the plan, the indicators, the bodies or the findings of the local copy.

    JSON names are those of the return workbook, with what the program worked out beside them.
    """
    from lineofsight.workspace.opening import open_library
    from lineofsight.workspace.showing import rows_of

    with open_library(context.obj) as library:
        if library.is_example:
            click.echo("The data folder is empty: this is the example council.", err=True)
        rows = rows_of(library, subject, as_at.date() if as_at else None)
    if as_json:
        write_json(rows)
    else:
        write_table([_with_words(row) for row in rows], _COLUMNS[subject])


def _with_words(row: Row) -> Row:
    latest, rating = row.get("latest"), row.get("rating")
    words: Row = {}
    if isinstance(latest, dict):
        shown = latest["value"] if latest["value"] is not None else latest["symbol"]
        words["shown_latest"] = f"{shown} ({latest['period']})"
    if isinstance(rating, dict):
        words["shown_rating"] = rating["colour"]
    return {**row, **words}
