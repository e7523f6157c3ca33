"""How a day is typed, and the two days of a document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

import click
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Command = TypeVar("Command", bound=Callable[..., object])


_TYPED: Final = click.DateTime(["%Y-%m-%d"])


class _Day(click.ParamType[date]):
    """A day typed as 2017-03-31; the command gets a date."""

    name = "day"

    @override
    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "YYYY-MM-DD"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return _TYPED.convert(value, param, ctx).date()
        except click.BadParameter:
            self.fail(f"'{value}' is not a day such as 2017-03-31.", param, ctx)


DAY: Final = _Day()


def day_options(command: Command) -> Command:
    """A command with `--as-at` and `--since`."""
    as_at = click.option("--as-at", type=DAY, help="The day it speaks of. Default: the newest return's.")
    since = click.option("--since", type=DAY, help="Count changes since this day. Default: the return before.")
    return as_at(since(command))
