"""How the governance commands speak to people: sentences and plain tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lineofsight.cli.output import write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.workspace.rows import Plain, Row


def write_map(rows: Sequence[Row]) -> None:
    """Write the links of each body under its name."""
    heading = None
    for row in rows:
        if row["from_name"] != heading:
            heading = row["from_name"]
            click.secho(str(heading), bold=True)
        click.echo(f"  {row['sentence']}")


def write_changes(rows: Sequence[Row]) -> None:
    """Write what began and ended, a sentence a line."""
    for row in rows:
        click.echo(f"{row['what']}{_made_up(row)}")
    if not rows:
        click.echo("Nothing began and nothing ended.")


def write_people(rows: Sequence[Row]) -> None:
    """Write hours a year by person; hours that are not known are said to be so."""
    shown: list[Row] = [
        {
            "name": row["name"],
            "hours": "not known" if row["hours"] is None else row["hours"],
            "number": len(_items(row["bodies"])),
            "unknown": row["unknown_names"],
        }
        for row in rows
    ]
    columns = (("name", "Who"), ("hours", "Hours a year"), ("number", "Bodies"), ("unknown", "Hours not known of"))
    write_table(shown, columns)
    if any(row["illustrative"] for row in rows):
        click.echo()
        click.echo("Illustrative: seats, frequencies and lengths are made up, in whole or in part.")


def write_overlaps(rows: Sequence[Row]) -> None:
    """Write each pair with whom or what it shares."""
    for row in rows:
        pair = f"{row['first_name']} and {row['second_name']}"
        if row["of"] == "seats":
            shared = _items(row["shared_names"])
            click.secho(f"{pair}: {len(shared)} of the {row['smaller']} on the smaller body sit on both", bold=True)
            click.echo(f"  {'; '.join(shared)}{_made_up(row)}")
        else:
            click.secho(f"{pair}: their purposes share words", bold=True)
            click.echo(f"  {', '.join(_items(row['words']))}")
    if not rows:
        click.echo("No two bodies overlap.")


def write_what_if(row: Row) -> None:
    """Write what a change would bring, and what of it is not known."""
    into = f" were merged into {row['into']}" if row["into"] else " were ended"
    click.secho(f"If {row['ended']}{into}{_made_up(row)}", bold=True)
    unknown = _items(row["unknown"])
    if unknown:
        click.echo(f"  What it would save is not known: the hours of {' and '.join(unknown)} are not recorded.")
    else:
        click.echo(f"  Known hours a year of all people together: {row['before']} now, {row['after']} then.")
    for saved in row["saved_by"] if isinstance(row["saved_by"], list) else []:
        if isinstance(saved, dict):
            click.echo(f"  {saved['name']}: {_hours(saved['hours'])}")
    _write_list("Links that would fall away", _items(row["links_lost"]))
    _write_list("Themes that no body would oversee any more", _items(row["themes_unwatched"]))
    _write_list("The checks would find", _whats(row["found"]))
    _write_list("The checks would no longer find", _whats(row["mended"]))


def _hours(hours: Plain) -> str:
    if isinstance(hours, int | float) and hours < 0:
        return f"{-hours} hours a year more"
    return f"{hours} hours a year less"


def _write_list(title: str, lines: Sequence[str]) -> None:
    if lines:
        click.echo(f"  {title}:")
        for line in lines:
            click.echo(f"    {line}")


def _items(value: Plain) -> list[str]:
    return [str(part) for part in value] if isinstance(value, list) else []


def _whats(value: Plain) -> list[str]:
    return [str(part["what"]) for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _made_up(row: Row) -> str:
    return " (illustrative)" if row.get("illustrative") else ""
