"""Scanning an .ods before it is read: its size with all repetitions counted out, and what is hidden in it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from lineofsight.exchange.sheet_scan import MOST_LISTED, SheetScan, WorkbookScan
from lineofsight.exchange.workbook import cell_name
from lineofsight.exchange.workbook_stream import damaged, stream_part

if TYPE_CHECKING:
    import zipfile

    from lineofsight.exchange.workbook_guard import WorkbookLimits

_BREAKS = (b"<table:", b"</table:")
_ATTRIBUTES = rb"((?:\s(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)?/?)"
_TOKEN = re.compile(
    rb"<(table:table|table:table-row|table:table-column|table:table-cell|table:covered-table-cell"
    rb"|office:annotation)" + _ATTRIBUTES + rb">"
)
_HIDDEN_STYLE = re.compile(
    rb"<style:style\s[^<>]*style:name=\"([^\"]*)\"[^<>]*>\s*<style:table-properties\s[^<>]*table:display=\"false\""
)
_SPACES = re.compile(rb"text:c\s*=\s*[\"']([0-9]+)[\"']")
_PIVOT = re.compile(rb"<table:data-pilot-table\s")
_EXTERNAL = re.compile(rb"<table:(?:table-source|dde-link)[\s>]|<office:dde-source\s")
_CONNECTION = re.compile(rb"<table:(?:database-source-|cell-range-source)")
_MOST_SPACES = 32_767
_MOST_REPEATED = 1 << 24


def scan_ods(archive: zipfile.ZipFile, limits: WorkbookLimits) -> WorkbookScan:
    """Scan every part of an .ods.

    Raises:
        WorkbookRefusedError: for a part that is damaged, hides something, or is too large to be read.
    """
    book = _OdsScanner(limits)
    for name in archive.namelist():
        if name == "content.xml":
            for piece in stream_part(archive, name, _BREAKS):
                book.take(piece)
        elif name.endswith((".xml", ".rdf")):
            for _ in stream_part(archive, name):
                pass
    book.scan.check(limits)
    return book.scan


def _attribute(attributes: bytes, name: bytes) -> str:
    match = re.search(rb"\s" + name + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", attributes)
    return html.unescape((match.group(1) or match.group(2) or b"").decode("utf-8", "replace")) if match else ""


class _OdsScanner:
    """Follows tables, rows and cells as they go by, counting repetitions instead of making them."""

    def __init__(self, limits: WorkbookLimits) -> None:
        self.scan = WorkbookScan([])
        self._limits = limits
        self._hidden_styles: set[str] = set()
        self._row = 0
        self._next_row = 1
        self._row_repeats = 1
        self._column = 0

    def take(self, piece: bytes) -> None:
        """Take the next piece of the content into account."""
        if b"<!" in piece:
            raise damaged("The workbook carries hidden remarks in its text.")
        if any(int(count) > _MOST_SPACES for count in _SPACES.findall(piece)):
            raise damaged("A cell holds more spaces than a cell can.")
        self._hidden_styles.update(name.decode("utf-8", "replace") for name in _HIDDEN_STYLE.findall(piece))
        self.scan.pivot_caches += len(_PIVOT.findall(piece))
        self.scan.external_links += len(_EXTERNAL.findall(piece))
        self.scan.connections += len(_CONNECTION.findall(piece))
        for tag, attributes in _TOKEN.findall(piece):
            if tag == b"table:table":
                self._take_table(attributes)
            elif self.scan.sheets:
                self._take_inside(tag, attributes)
        for sheet in self.scan.sheets[-1:]:
            sheet.check(self._limits)
            del sheet.errors[MOST_LISTED:], sheet.uncalculated[MOST_LISTED:]

    def _take_table(self, attributes: bytes) -> None:
        for sheet in self.scan.sheets[-1:]:
            sheet.check(self._limits)
        if len(self.scan.sheets) >= self._limits.sheets:
            raise damaged(f"The workbook holds more than {self._limits.sheets} sheets.")
        is_hidden = _attribute(attributes, rb"table:style-name") in self._hidden_styles
        self.scan.sheets.append(SheetScan(_attribute(attributes, rb"table:name"), is_hidden=is_hidden))
        self._row, self._next_row, self._row_repeats, self._column = 0, 1, 1, 0

    def _take_inside(self, tag: bytes, attributes: bytes) -> None:
        sheet = self.scan.sheets[-1]
        if tag in (b"table:table-cell", b"table:covered-table-cell"):
            self._take_cell(attributes, sheet)
        elif tag == b"table:table-column":
            if _attribute(attributes, rb"table:visibility") in ("collapse", "filter"):
                sheet.hidden_columns += self._repeats(attributes, rb"table:number-columns-repeated")
        elif tag == b"table:table-row":
            self._row_repeats = self._repeats(attributes, rb"table:number-rows-repeated")
            self._row, self._next_row, self._column = self._next_row, self._next_row + self._row_repeats, 0
            if _attribute(attributes, rb"table:visibility") in ("collapse", "filter"):
                sheet.hidden_rows += self._row_repeats
        elif tag == b"office:annotation" and len(sheet.comments) < MOST_LISTED:
            sheet.comments.append(cell_name(max(self._row, 1), max(self._column, 1)))

    def _take_cell(self, attributes: bytes, sheet: SheetScan) -> None:
        repeats = self._repeats(attributes, rb"table:number-columns-repeated")
        first = self._column + 1
        self._column += repeats
        row = max(self._row, 1)
        has_value = b"office:value-type" in attributes
        if b"error" in attributes and _attribute(attributes, rb"calcext:value-type") == "error":
            sheet.errors.append((row, first))
        elif not has_value and b"table:formula" in attributes:
            sheet.uncalculated.append((row, first))
        if has_value or not attributes.endswith(b"/"):
            sheet.grow(row + self._row_repeats - 1, self._column)
            sheet.cells += repeats * self._row_repeats

    def _repeats(self, attributes: bytes, name: bytes) -> int:
        # Looked for first: most cells are not repeated, and a sheet may have a million of them.
        text = _attribute(attributes, name) if b"-repeated" in attributes else ""
        if not text:
            return 1
        if not re.fullmatch(r"[1-9][0-9]{0,7}", text) or int(text) > _MOST_REPEATED:
            raise damaged("A row or cell is repeated more often than a sheet has places.")
        return int(text)
