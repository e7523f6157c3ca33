"""Where a document or pack goes that is made on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from lineofsight.workspace.reporting import Written

    Command = TypeVar("Command", bound=Callable[..., object])


def file_options(command: Command) -> Command:
    """A command with `--output` and `--format`; ``choose_path`` says what they come to."""
    output = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The file to write; its ending says which format.",
    )
    file_format = click.option(
        "--format", "file_format", type=click.Choice(["pdf", "html"]), help="Default: what -o ends with, else pdf."
    )
    return output(file_format(command))


def choose_path(name: str, output: Path | None, file_format: str | None) -> Path:
    """The file to write, in this folder unless another is named.

    Args:
        name: the document's or pack's.
        output: the file asked for.
        file_format: the format asked for.

    Raises:
        click.UsageError: when the file's name ends as another format does.
    """
    from lineofsight.workspace.reporting import format_of

    if output is None:
        return Path(f"{name}.{file_format or 'pdf'}")
    if file_format is not None and format_of(output) != file_format:
        raise click.UsageError(f"The file {output} does not end as --format {file_format} does. Change one of them.")
    return output


def write_made(written: Written, short_way: str = "") -> None:
    """Write where a document is, and beside it, as a remark, how long.

    Args:
        written: the document.
        short_way: how its short form is asked for, when it has one.
    """
    from lineofsight.wording.pages import tell_length

    click.echo(str(written.path))
    if written.pages is not None:
        click.echo(tell_length(written.pages, short_way), err=True)
