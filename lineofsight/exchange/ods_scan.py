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
    rb"|office:annotation|style:style)" + _ATTRIBUTES + rb">"
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

    def _take_table(self, attributes: bytes) -> None:
        if len(self.scan.sheets) >= self._limits.sheets:
            raise damaged(f"The workbook holds more than {self._limits.sheets} sheets.")
        is_hidden = _attribute(attributes, rb"table:style-name") in self._hidden_styles
        self.scan.sheets.append(SheetScan(_attribute(attributes, rb"table:name"), is_hidden=is_hidden))
        self._row, self._next_row, self._row_repeats, self._column = 0, 1, 1, 0

    def _take_inside(self, tag: bytes, attributes: bytes) -> None:
        sheet = self.scan.sheets[-1]
        if tag == b"table:table-column":
            if _attribute(attributes, rb"table:visibility") in ("collapse", "filter"):
                sheet.hidden_columns += self._repeats(attributes, rb"table:number-columns-repeated")
        elif tag == b"table:table-row":
            self._row_repeats = self._repeats(attributes, rb"table:number-rows-repeated")
            self._row, self._next_row, self._column = self._next_row, self._next_row + self._row_repeats, 0
            if _attribute(attributes, rb"table:visibility") in ("collapse", "filter"):
                sheet.hidden_rows += self._row_repeats
        elif tag == b"office:annotation":
            if len(sheet.comments) < MOST_LISTED:
                sheet.comments.append(cell_name(max(self._row, 1), max(self._column, 1)))
        elif tag != b"style:style":
            self._take_cell(attributes, sheet)

    def _take_cell(self, attributes: bytes, sheet: SheetScan) -> None:
        repeats = self._repeats(attributes, rb"table:number-columns-repeated")
        first = self._column + 1
        self._column += repeats
        value_type = _attribute(attributes, rb"office:value-type")
        place = (max(self._row, 1), first)
        if _attribute(attributes, rb"calcext:value-type") == "error":
            sheet.errors.append(place)
        elif not value_type and _attribute(attributes, rb"table:formula"):
            sheet.uncalculated.append(place)
        if attributes.endswith(b"/") and not value_type:
            return
        sheet.grow(max(self._row, 1) + self._row_repeats - 1, self._column)
        sheet.cells += repeats * self._row_repeats
        sheet.check(self._limits)
        del sheet.errors[MOST_LISTED:], sheet.uncalculated[MOST_LISTED:]

    def _repeats(self, attributes: bytes, name: bytes) -> int:
        text = _attribute(attributes, name)
        if not text:
            return 1
        if not re.fullmatch(r"[1-9][0-9]{0,7}", text) or int(text) > _MOST_REPEATED:
            raise damaged("A row or cell is repeated more often than a sheet has places.")
        return int(text)
