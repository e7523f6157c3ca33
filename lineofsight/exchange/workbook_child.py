"""The process that opens a workbook: alone, with capped memory, and handing back nothing but plain rows.

Started as ``python -m lineofsight.exchange.workbook_child MEMORY OUTPUT`` with the workbook's bytes on its standard
input. A frozen program starts itself instead, with ``--read-workbook-child`` first, and must then call ``main``.

Answers one JSON value a line: ``{"sheet": name, "visible": bool}``, then an array for each of its rows, and at the end
``{"done": true}``, or ``{"error": "password"}``. A cell is ``null``, text, a Boolean, or a pair: ``["n", "1.5"]`` a
number, ``["d", "2017-03-31"]`` a date, ``["m", …]`` a moment, ``["h", "09:30:00"]`` a time, ``["s", seconds]`` a
span, ``["l", length]`` text that is too long.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import sys
from typing import TYPE_CHECKING

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

try:
    import resource
except ImportError:  # Windows has no such limits; the guard's own still hold there.
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from python_calamine import CalamineSheet

LONGEST_TEXT = 32_767
"""Characters in one cell at most: what a spreadsheet cell can hold."""

UNREADABLE = 3
"""How the process ends when it cannot understand the workbook, or needs a password for it."""

TOO_LARGE = 4
"""How the process ends when the workbook takes more memory or output than is allowed."""


def main(arguments: Sequence[str]) -> int:
    """Read the workbook on standard input and write its rows to standard output.

    Args:
        arguments: the most bytes of memory to take, and the most bytes to write.

    Returns:
        0, or ``UNREADABLE``; the process ends with ``TOO_LARGE`` where a limit is reached.
    """
    memory, output = (int(text) for text in arguments[-2:])
    _cap(memory, output)
    try:
        _write_sheets(sys.stdin.buffer.read())
        _write({"done": True})
        sys.stdout.flush()
    except PasswordError:
        _write({"error": "password"})
        return UNREADABLE
    except (MemoryError, OSError):
        # At once: what is still waiting to be written would only fail again.
        os._exit(TOO_LARGE)
    except (CalamineError, ValueError, LookupError, ArithmeticError):
        return UNREADABLE
    return 0


def _cap(memory: int, output: int) -> None:
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (output, output))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write_sheets(data: bytes) -> None:
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        for index, about in enumerate(workbook.sheets_metadata):
            _write({"sheet": about.name, "visible": about.visible is SheetVisibleEnum.Visible})
            _write_rows(workbook.get_sheet_by_index(index))


def _write_rows(sheet: CalamineSheet) -> None:
    if sheet.end is None:
        return
    empty_above, empty_left = sheet.start or (0, 0)
    for _ in range(empty_above):
        _write([])
    left = [None] * empty_left
    for row in sheet.to_python(skip_empty_area=True):
        cells = [_plain(value) for value in row]
        while cells and cells[-1] is None:
            cells.pop()
        _write([*left, *cells] if cells else [])


def _plain(value: object) -> object:
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            return ["l", len(value)]
        return value or None
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return ["n", repr(value)]
    if isinstance(value, dt.timedelta):
        return ["s", value.total_seconds()]
    return _plain_moment(value)


def _plain_moment(value: object) -> object:
    if isinstance(value, dt.datetime):
        return ["m", value.isoformat()]
    if isinstance(value, dt.date):
        return ["d", value.isoformat()]
    if isinstance(value, dt.time):
        return ["h", value.isoformat()]
    return None


def _write(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=True, separators=(",", ":")))
    sys.stdout.write("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
