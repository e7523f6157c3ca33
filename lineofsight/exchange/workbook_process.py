"""The process that opens a workbook, as its starter sees it: bytes go in, plain rows come out, or a sentence."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_stream import damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.workbook_guard import WorkbookLimits

CHILD_ARGUMENT = "--read-workbook-child"
"""The first argument with which a frozen program starts itself to read a workbook (see ``workbook_child``)."""

_TOO_LARGE = 4  # as workbook_child ends; that module is not imported here, because it loads the reading library
_ROOT = Path(__file__).parents[2]


class PlainSheet(NamedTuple):
    """One sheet as the process handed it back: rows of JSON values (their forms: see ``workbook_child``)."""

    name: str
    visible: bool
    rows: list[list[Any]]


def child_command() -> list[str]:
    """How the reading process is started: by Python's own name, or by the frozen program's."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-m", "lineofsight.exchange.workbook_child"]


def read_in_process(
    data: bytes, limits: WorkbookLimits, timeout_seconds: float, command: Sequence[str]
) -> list[PlainSheet]:
    """Start the process, give it the bytes, and take its rows from a file that cannot outgrow its limit.

    Raises:
        WorkbookRefusedError: when it fails, takes too long or takes too much.
    """
    # It runs in the program's own folder: nothing that lies where the person happens to be must be imported.
    with tempfile.TemporaryFile() as output:
        try:
            ended = subprocess.run(  # noqa: S603  the command is our own, and the file's name is not in it
                [*command, str(limits.memory_bytes), str(limits.output_bytes)],
                input=data,
                stdout=output,
                stderr=subprocess.DEVNULL,
                timeout=timeout_seconds,
                cwd=_ROOT if _ROOT.is_dir() else None,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise WorkbookRefusedError(
                "workbook_too_slow",
                f"Reading the workbook took longer than {timeout_seconds:g} seconds.",
                "Take out what is not needed, and save it again.",
            ) from error
        output.seek(0)
        sheets, answer = _collect(output)
    if answer.get("done"):
        return sheets
    raise _refusal(str(answer.get("error", "")), ended.returncode)


def _collect(output: IO[bytes]) -> tuple[list[PlainSheet], dict[str, Any]]:
    sheets: list[PlainSheet] = []
    for line in output:
        try:
            value = json.loads(line)
        except ValueError:
            break
        if isinstance(value, list) and sheets:
            sheets[-1].rows.append(value)
        elif isinstance(value, dict) and "sheet" in value:
            sheets.append(PlainSheet(str(value["sheet"]), bool(value.get("visible")), []))
        else:
            return sheets, value if isinstance(value, dict) else {}
    return sheets, {}


def _refusal(code: str, return_code: int) -> WorkbookRefusedError:
    if code == "password":
        return WorkbookRefusedError(
            "workbook_password", "The workbook is protected by a password.", "Save a copy without a password."
        )
    if return_code < 0 or return_code == _TOO_LARGE:
        return WorkbookRefusedError(
            "workbook_too_large",
            "Reading the workbook takes more memory than is allowed.",
            "Take out what is not needed, or split it into several workbooks.",
        )
    return damaged("The workbook's contents cannot be understood.")
