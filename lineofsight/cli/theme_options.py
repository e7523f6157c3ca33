"""The options that limit a document to some themes of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Command = TypeVar("Command", bound=Callable[..., object])


def theme_options(command: Command) -> Command:
    """A command with `--theme` and `--for`."""
    named = click.option(
        "--theme", "theme_ids", multiple=True, metavar="ID", help="Limit it to this theme; may be given more than once."
    )
    led = click.option(
        "--for", "lead_member", default="", metavar="NAME", help="Limit it to the themes that this member leads."
    )
    return named(led(command))
