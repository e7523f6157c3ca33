"""Reading a workbook: guarded, scanned, and opened by a process of its own."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from lineofsight.exchange.cell_text import clean_text
from lineofsight.exchange.ods_scan import scan_ods
from lineofsight.exchange.workbook import CellValue, Oddity, Sheet, Workbook
from lineofsight.exchange.workbook_guard import LIMITS, open_container, read_file
from lineofsight.exchange.workbook_process import child_command, read_in_process
from lineofsight.exchange.workbook_stream import damaged
from lineofsight.exchange.xlsx_scan import scan_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.exchange.sheet_scan import SheetScan
    from lineofsight.exchange.workbook_guard import WorkbookLimits
    from lineofsight.exchange.workbook_process import PlainSheet

_SIGNIFICANT = 15
_CLEANED = {
    "control_character": "The text held control characters; they were left out.",
    "direction_control": "The text held characters that turn its direction around; they are shown by name.",
}


def read_workbook(
    path: Path,
    *,
    limits: WorkbookLimits = LIMITS,
    timeout_seconds: float = 60,
    command: Sequence[str] | None = None,
) -> Workbook:
    """The sheets of an .xlsx or .ods workbook as plain values.

    Args:
        path: the file; it is read once.
        limits: how large it may be.
        timeout_seconds: after how long reading it is given up.
        command: how to start the reading process, when not by ``child_command``.

    Raises:
        WorkbookRefusedError: for anything that is not an honest workbook of reasonable size.
    """
    data = read_file(path, limits)
    with open_container(data, limits) as archive:
        is_ods = "content.xml" in archive.NameToInfo and "xl/workbook.xml" not in archive.NameToInfo
        scan = scan_ods(archive, limits) if is_ods else scan_xlsx(archive, limits)
    if not scan.sheets:
        raise damaged("It is not an .xlsx or .ods workbook: it has no sheets.")
    sheets = read_in_process(data, limits, timeout_seconds, command or child_command())
    if [sheet.name for sheet in sheets] != [sheet.name for sheet in scan.sheets]:
        raise damaged("The workbook's sheets are not those that its contents list.")
    return Workbook(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        sheets=tuple(_sheet(seen, found) for seen, found in zip(scan.sheets, sheets, strict=True)),
        pivot_caches=scan.pivot_caches,
        external_links=scan.external_links,
        connections=scan.connections,
    )


def _sheet(seen: SheetScan, found: PlainSheet) -> Sheet:
    oddities = [
        Oddity(row, column, "error_value", "The cell shows an error such as #REF!, not a value.")
        for row, column in seen.errors
    ]
    oddities += [
        Oddity(row, column, "formula_without_value", "The cell holds a formula whose result is not in the file.")
        for row, column in seen.uncalculated
    ]
    rows = [
        tuple(_value(value, row, column, oddities) for column, value in enumerate(cells, start=1))
        for row, cells in enumerate(found.rows, start=1)
    ]
    while rows and not rows[-1]:
        rows.pop()
    return Sheet(
        name=clean_text(found.name)[0],
        visible=found.visible and not seen.is_hidden,
        rows=tuple(rows),
        oddities=tuple(sorted(oddities, key=lambda oddity: (oddity.row, oddity.column))),
        comments=tuple(seen.comments),
        hidden_rows=seen.hidden_rows,
        hidden_columns=seen.hidden_columns,
        merged=seen.merged,
        merged_to=seen.merged_to,
    )


def _value(plain: Any, row: int, column: int, oddities: list[Oddity]) -> CellValue:  # noqa: ANN401  JSON
    if plain is None or isinstance(plain, bool):
        return plain
    if isinstance(plain, str):
        text, found = clean_text(plain)
        oddities.extend(Oddity(row, column, code, _CLEANED[code]) for code in found)
        return text or None
    try:
        return _typed(*plain)
    except (ValueError, InvalidOperation, TypeError):
        code = "text_too_long" if plain[0] == "l" else "number_unusable"
        what = (
            f"The text is {plain[1]:,} characters long; a cell may hold 32,767."
            if plain[0] == "l"
            else "The cell holds a number that is none."
        )
        oddities.append(Oddity(row, column, code, what))
        return None


def _typed(kind: str, content: Any) -> CellValue:  # noqa: ANN401  JSON
    if kind == "n":
        return _number(float(content))
    if kind == "d":
        return dt.date.fromisoformat(content)
    if kind == "m":
        moment = dt.datetime.fromisoformat(content)
        return moment.date() if moment.time() == dt.time() else moment
    if kind == "h":
        return dt.time.fromisoformat(content)
    if kind == "s":
        return _number(float(content) / 86_400)
    raise ValueError(kind)


def _number(number: float) -> Decimal:
    """The number with the fifteen digits that a spreadsheet shows, not the binary tail behind them."""
    exact = Decimal(format(number, f".{_SIGNIFICANT}g"))
    if not exact.is_finite():
        raise ValueError(number)
    whole = exact.to_integral_value()
    return whole if exact == whole else exact.normalize()
