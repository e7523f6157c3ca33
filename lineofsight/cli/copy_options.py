"""The options that say who holds a copy of a paper with exempt information."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from lineofsight.domain.copies import CopyHolder

    Command = TypeVar("Command", bound=Callable[..., object])


def copy_options(command: Command) -> Command:
    """A command with `--copy-holder` and `--copy-number`."""
    numbered = click.option("--copy-number", type=int, help="With --copy-holder: the copy's number.")
    held = click.option(
        "--copy-holder", help="For part2, which needs it: who will hold this copy; it is printed on every page."
    )
    return held(numbered(command))


def copy_of(holder: str | None, number: int | None) -> CopyHolder | None:
    """Who holds which copy, as the options say; ``None`` without them.

    Raises:
        click.UsageError: when one of them is given without the other.
        LineOfSightError: when a name or number cannot be used.
    """
    from lineofsight.domain.copies import CopyHolder

    if holder is None and number is None:
        return None
    if holder is None or number is None:
        raise click.UsageError("Give --copy-holder and --copy-number together.")
    return CopyHolder(holder.strip(), number)
