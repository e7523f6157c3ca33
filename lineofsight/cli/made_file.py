"""Where a document or pack goes that is made on the command line."""

from __future__ import annotations

from pathlib import Path

import click


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
