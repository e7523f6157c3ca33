"""How a day is typed, and the two days of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Command = TypeVar("Command", bound=Callable[..., object])

DAY: Final = click.DateTime(["%Y-%m-%d"])


def day_options(command: Command) -> Command:
    """A command with `--as-at` and `--since`."""
    as_at = click.option("--as-at", type=DAY, help="The day it speaks of. Default: the newest return's.")
    since = click.option("--since", type=DAY, help="Count changes since this day. Default: the return before.")
    return as_at(since(command))
