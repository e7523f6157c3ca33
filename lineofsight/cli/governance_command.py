"""`lineofsight governance`: the map of bodies, what is wrong with it, what it weighs, and "what if"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.governance_text import write_changes, write_map, write_overlaps, write_people, write_what_if
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import write_json, write_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.store.store import Store
    from lineofsight.workspace.rows import Row

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def _common(command: _Command) -> _Command:
    """The options that all of these commands have."""
    as_at = click.option("--as-at", type=DAY, help="The day of the map. Default: the newest return's.")
    as_json = click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")
    return as_at(as_json(command))


@click.group(epilog="Example: lineofsight governance map --as-at 2016-04-01")
def governance() -> None:
    """Show who answers to whom, what is wrong with it, and what it weighs."""


@governance.command("map", epilog="Example: lineofsight governance map --as-at 2016-04-01")
@_common
@click.pass_context
def show_map(context: click.Context, *, as_at: date | None, as_json: bool) -> None:
    """List every link between bodies and posts in being on a day.

    Bodies and links carry their own dates, so a day before the first return may be asked for too.
    """
    from lineofsight.workspace.governing import map_rows

    rows = _rows(context, lambda store: map_rows(store, as_at, today=date.today()))
    write_json(rows) if as_json else write_map(rows)


@governance.command(epilog="Example: lineofsight governance changes --since 2016-04-01")
@click.option("--since", type=DAY, required=True, help="The day with which to compare.")
@_common
@click.pass_context
def changes(context: click.Context, *, since: date, as_at: date | None, as_json: bool) -> None:
    """List the bodies and posts that began, ended or were succeeded since a day."""
    from lineofsight.workspace.governing import change_rows

    rows = _rows(context, lambda store: change_rows(store, since, as_at, today=date.today()))
    write_json(rows) if as_json else write_changes(rows)


@governance.command(epilog="Example: lineofsight governance checks --json")
@_common
@click.pass_context
def checks(context: click.Context, *, as_at: date | None, as_json: bool) -> None:
    """List what is missing or wrong on the map, each with a question to ask."""
    from lineofsight.workspace.governing import finding_rows

    rows = _rows(context, lambda store: finding_rows(store, as_at, today=date.today()))
    write_json(rows) if as_json else write_table(rows, (("code", "Check"), ("what", "What"), ("ask", "Ask")))


@governance.command(epilog="Example: lineofsight governance burden")
@_common
@click.pass_context
def burden(context: click.Context, *, as_at: date | None, as_json: bool) -> None:
    """List the hours a year that each person spends in meetings, as far as they are known."""
    from lineofsight.workspace.governing import burden_rows

    rows = _rows(context, lambda store: burden_rows(store, as_at, today=date.today()))
    write_json(rows) if as_json else write_people(rows)


@governance.command(epilog="Example: lineofsight governance overlaps")
@_common
@click.pass_context
def overlaps(context: click.Context, *, as_at: date | None, as_json: bool) -> None:
    """List the pairs of bodies that share people, or the words of their purpose."""
    from lineofsight.workspace.governing import overlap_rows

    rows = _rows(context, lambda store: overlap_rows(store, as_at, today=date.today()))
    write_json(rows) if as_json else write_overlaps(rows)


@governance.command(
    "what-if", epilog="Example: lineofsight governance what-if --merge childrens_board --into executive"
)
@click.option("--end", "ended", metavar="BODY", help="The id of a body to be ended.")
@click.option("--merge", "merged", metavar="BODY", help="The id of a body to be merged into another.")
@click.option("--into", metavar="BODY", help="The id of the body that takes it in.")
@_common
@click.pass_context
def if_changed(
    context: click.Context,
    *,
    ended: str | None,
    merged: str | None,
    into: str | None,
    as_at: date | None,
    as_json: bool,
) -> None:
    """Say what would change if a body were ended, or merged into another. Nothing is changed."""
    from lineofsight.workspace.governing import what_if_row

    if (ended is None) == (merged is None) or (merged is None) != (into is None):
        raise click.UsageError("Give either --end BODY, or --merge BODY with --into BODY.")
    going = ended or merged or ""
    rows = _rows(context, lambda store: [what_if_row(store, as_at, ended=going, into=into, today=date.today())])
    write_json(rows) if as_json else write_what_if(rows[0])


def _rows(context: click.Context, read: Callable[[Store], list[Row]]) -> list[Row]:

    with opened_copy(context.obj) as library:
        return read(library.store)
