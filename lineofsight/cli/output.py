"""How the command line speaks: plain tables for people, JSON for programs."""

from __future__ import annotations

import json
import shutil
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.workspace.rows import Plain, Row

_NARROWEST = 8


def write_json(rows: Sequence[Row]) -> None:
    """Write a list of objects, whatever the terminal's width."""
    click.echo(json.dumps(list(rows), ensure_ascii=False, indent=2))


def write_table(rows: Sequence[Row], columns: Sequence[tuple[str, str]]) -> None:
    """Write rows under headings, texts wrapped to the terminal.

    Args:
        rows: what to write.
        columns: the entry's name in the row, and the heading.
    """
    texts = [[_text(row.get(name)) for name, _ in columns] for row in rows]
    headings = [heading for _, heading in columns]
    widths = _fit([headings, *texts], shutil.get_terminal_size((110, 24)).columns)
    for number, line in enumerate([headings, *texts]):
        cells = [textwrap.wrap(text, width) or [""] for text, width in zip(line, widths, strict=True)]
        for level in range(max(len(cell) for cell in cells)):
            parts = [
                (cell[level] if level < len(cell) else "").ljust(width)
                for cell, width in zip(cells, widths, strict=True)
            ]
            click.echo("  ".join(parts).rstrip())
        if number == 0:
            click.echo("  ".join("-" * width for width in widths))


def _text(value: Plain) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_text(part) for part in value)
    return str(value)


def _fit(lines: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths of the columns: as wide as their texts where there is room, the widest made narrower first."""
    widths = [max(len(line[index]) for line in lines) for index in range(len(lines[0]))]
    free = room - 2 * (len(widths) - 1)
    while sum(widths) > free and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return [max(width, 1) for width in widths]


def shown_figure(row: Row, name: str, unit: str, decimals: int) -> str:
    """A figure of a row as people read it: rounded half up with its unit, a symbol in its words, "–" for neither."""
    from lineofsight.domain.figures import Figure, Symbol
    from lineofsight.domain.indicators import Unit
    from lineofsight.wording.figures import figure

    value, symbol = row.get(name), row.get("symbol" if name == "value" else f"{name}_symbol")
    if value is None and not symbol:
        return "–"
    shown = Figure.of(str(value)) if value is not None else Figure.missing(Symbol(str(symbol)))
    return figure(shown, Unit(unit), decimals)
