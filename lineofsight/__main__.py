"""The program's door: without a command the window opens, with one the command line answers."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

_DATA_OPTION = "--data"

READER_ARGUMENT = "--read-workbook-child"
"""The first argument by which a bundled program starts itself as the workbook reader."""

COPY_ARGUMENT = "--read-copy-child"
"""The first argument by which a bundled program starts itself to read a copy."""

LAYOUT_ARGUMENT = "--lay-out-map-child"
"""The first argument by which a bundled program starts itself to lay out a governance map."""


def main(arguments: list[str] | None = None) -> int:
    """Open the window or run a command.

    Args:
        arguments: what stands after the program's name; ``None`` takes it from the command line.

    Returns:
        The exit status: 0 for done, 1 for findings that refused something, 2 for a call that cannot be
        understood, 3 for no display, 4 for an error that the person can put right.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [READER_ARGUMENT]:
        # A bundle has no Python to start a module with, so the workbook reader comes in by this door.
        from lineofsight.exchange.workbook_child import main as read_workbook  # noqa: PLC0415

        return read_workbook(given[1:])
    if given[:1] == [LAYOUT_ARGUMENT]:
        from lineofsight.charts.governance_layout_child import main as lay_out_map  # noqa: PLC0415

        return lay_out_map()
    if given[:1] == [COPY_ARGUMENT]:
        from lineofsight.workspace.reading_child import main as read_copy  # noqa: PLC0415

        return read_copy()
    folder, rest = _split_data(given)
    if not rest or _is_call(rest):
        return _open_window(folder, rest)
    from lineofsight.cli.main import run_command  # noqa: PLC0415

    return run_command(given)


def _open_window(folder: Path | None, rest: list[str]) -> int:
    # Until the first paint nothing is made that could be garbage: looking for it takes a twentieth of the start.
    gc.disable()
    try:
        # Neither door loads the other: a window that paints at once needs no command line.
        from lineofsight.desktop.app import run  # noqa: PLC0415

        return run(folder, rest)
    finally:
        gc.enable()


def _is_call(rest: list[str]) -> bool:
    """Whether arguments are a place to show or files to bring in, and no command."""
    if len(rest) == 1 and rest[0].lower().startswith("lineofsight:"):
        return True
    return all("." in argument and Path(argument).is_file() for argument in rest)


def _split_data(given: list[str]) -> tuple[Path | None, list[str]]:
    """The data folder that stands at the head of the arguments, and what follows it."""
    if len(given) > 1 and given[0] == _DATA_OPTION:
        return Path(given[1]), given[2:]
    if given and given[0].startswith(_DATA_OPTION + "="):
        return Path(given[0].removeprefix(_DATA_OPTION + "=")), given[1:]
    return None, given


if __name__ == "__main__":
    sys.exit(main())
