"""Scanning an .xlsx before it is read: sizes by pattern, and hidden sheets, pivot caches, comments and the like.

Patterns over bytes, not an XML reader: measured ten times faster on a million cells, and nothing is built up in
memory. Where a sheet is written unusually, a slower and stricter path reads it tag by tag.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree

from lineofsight.exchange.sheet_scan import MOST_LISTED, SheetScan, WorkbookScan
from lineofsight.exchange.workbook import column_number
from lineofsight.exchange.workbook_stream import damaged, read_part, stream_part
from lineofsight.exchange.zip_directory import MEGABYTE

if TYPE_CHECKING:
    import zipfile
    from xml.etree.ElementTree import Element

    from lineofsight.exchange.workbook_guard import WorkbookLimits

_BREAKS = (b"<c ", b"<row", b"</sheetData", b"<mergeCell ", b"<col ", b"<x:c ", b"<x:row")
_ANY_CELL = re.compile(rb"<(?:[\w.\-]+:)?c[\s/>]")
_PLAIN_CELL = re.compile(rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?:[^<>]*?/>(?=\s*<|\s*$)|())')
_TAG = re.compile(rb"<(?:[\w.\-]+:)?(row|c)((?:\s(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)?/?)>")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([^\"']*)[\"']")
_REFERENCE = re.compile(rb"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ERROR = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*\st="e"')
_UNCALCULATED = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*>(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
_HIDDEN_ROW = re.compile(rb'<row\s[^<>]*hidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<col\s[^<>]*hidden="(?:1|true)"')
_MERGED = re.compile(rb"<mergeCell\s")
_MERGED_END = re.compile(rb'<mergeCell\s[^<>]*?ref="[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}([0-9]{1,7})"')
_COMMENT = re.compile(rb'<(?:[\w.\-]+:)?(?:comment|threadedComment)\s[^<>]*?ref="([A-Z]{1,3}[0-9]{1,7})"')
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_SMALL_PART = 4 * MEGABYTE
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def scan_xlsx(archive: zipfile.ZipFile, limits: WorkbookLimits) -> WorkbookScan:
    """Scan every part of an .xlsx.

    Raises:
        WorkbookRefusedError: for a part that is damaged, hides something, or is too large to be read.
    """
    names = archive.namelist()
    targets = _targets(archive, "xl/workbook.xml")
    listed = [(sheet, targets.get(relation, "")) for sheet, relation in _listed_sheets(archive)]
    if len(listed) > limits.sheets:
        raise damaged(f"The workbook lists {len(listed):,} sheets; {limits.sheets} are allowed.")
    scans = [_scan_listed(archive, sheet, part, limits) for sheet, part in listed]
    scanned = {part for _, part in listed}
    for name in names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml") and name not in scanned:
            _scan_sheet(archive, name, SheetScan(name), limits)
        elif name.endswith((".xml", ".rels")) and name not in scanned:
            for _ in stream_part(archive, name):
                pass
    book = WorkbookScan(
        scans,
        pivot_caches=_count(names, "xl/pivotCache/pivotCacheDefinition"),
        external_links=_count(names, "xl/externalLinks/externalLink"),
        connections=_count(names, "xl/connections") + _count(names, "xl/queryTables/"),
    )
    book.check(limits)
    return book


def _count(names: list[str], start: str) -> int:
    return sum(name.startswith(start) and name.endswith(".xml") for name in names)


def _tree(archive: zipfile.ZipFile, name: str) -> Element | None:
    text = read_part(archive, name, _SMALL_PART)
    if not text:
        return None
    try:
        tree: Element = ElementTree.fromstring(text)
    except (ParseError, DefusedXmlException, RecursionError, ValueError) as error:
        raise damaged(f"The part {name} is damaged.") from error
    return tree


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _listed_sheets(archive: zipfile.ZipFile) -> list[tuple[SheetScan, str]]:
    tree = _tree(archive, "xl/workbook.xml")
    if tree is None:
        raise damaged("It is not an .xlsx or .ods workbook: it has no list of sheets.")
    sheets = []
    for element in tree.iter():
        if _local(element) == "sheet":
            state = element.get("state", "visible")
            relation = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
            sheets.append((SheetScan(element.get("name", ""), is_hidden=state != "visible"), relation))
    return sheets


def _targets(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    folder, name = posixpath.split(part)
    tree = _tree(archive, f"{folder}/_rels/{name}.rels")
    if tree is None:
        return {}
    found = {}
    for element in tree.iter():
        if _local(element) == "Relationship" and element.get("TargetMode") != "External":
            target = element.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[element.get("Id", "")] = posixpath.normpath(path)
    return found


def _scan_listed(archive: zipfile.ZipFile, sheet: SheetScan, part: str, limits: WorkbookLimits) -> SheetScan:
    if part not in archive.NameToInfo:
        raise damaged(f"Sheet {sheet.name} is listed but is not in the file.")
    _scan_sheet(archive, part, sheet, limits)
    for target in _targets(archive, part).values():
        if "comment" in posixpath.basename(target).lower() and target in archive.NameToInfo:
            for piece in stream_part(archive, target):
                sheet.comments.extend(match.decode() for match in _COMMENT.findall(piece))
            del sheet.comments[MOST_LISTED:]
    return sheet


def _scan_sheet(archive: zipfile.ZipFile, part: str, scan: SheetScan, limits: WorkbookLimits) -> None:
    row = 0
    for piece in stream_part(archive, part, _BREAKS):
        if b"<!" in piece:
            raise damaged(f"Sheet {scan.name} carries hidden remarks in its text.")
        row = _scan_cells(piece, row, scan)
        _scan_marks(piece, scan)
        scan.check(limits)


def _scan_marks(piece: bytes, scan: SheetScan) -> None:
    for pattern, found in ((_ERROR, scan.errors), (_UNCALCULATED, scan.uncalculated)):
        if len(found) < MOST_LISTED:
            found.extend((int(row), column_number(letters.decode())) for letters, row in pattern.findall(piece))
    scan.hidden_rows += len(_HIDDEN_ROW.findall(piece))
    scan.hidden_columns += len(_HIDDEN_COLUMN.findall(piece))
    merged, ends = len(_MERGED.findall(piece)), [int(row) for row in _MERGED_END.findall(piece)]
    scan.merged += merged
    # A range that is written otherwise may reach anywhere.
    scan.merged_to = max(scan.merged_to, *ends, 0 if len(ends) == merged else _LAST_ROW)


def _scan_cells(piece: bytes, row: int, scan: SheetScan) -> int:
    everything = len(_ANY_CELL.findall(piece))
    plain = [match.groups() for match in _PLAIN_CELL.finditer(piece)]
    if len(plain) != everything:
        return _scan_tags(piece, row, scan)
    filled = [(letters, row) for letters, row, content in plain if content is not None]
    if filled:
        columns = {letters for letters, _ in filled}
        last_row = max(int(row) for _, row in filled)
        _take(scan, last_row, max(column_number(letters.decode()) for letters in columns))
    scan.cells += len(filled)
    return scan.last_row


def _scan_tags(piece: bytes, row: int, scan: SheetScan) -> int:
    column = 0
    seen = 0
    for tag, attributes in _TAG.findall(piece):
        place = _PLACE.search(attributes)
        if tag == b"row":
            row = _number(place.group(1), scan) if place else row + 1
            column = 0
            continue
        seen += 1
        if place is None:
            column += 1
        else:
            reference = _REFERENCE.fullmatch(place.group(1))
            if reference is None:
                raise damaged(f"Sheet {scan.name} has a cell whose place cannot be understood.")
            row, column = int(reference.group(2)), column_number(reference.group(1).decode())
        _take(scan, max(row, 1), column)
    if seen != len(_ANY_CELL.findall(piece)):
        raise damaged(f"Sheet {scan.name} has a cell that is not written as spreadsheet programs write it.")
    scan.cells += seen
    return row


def _number(text: bytes, scan: SheetScan) -> int:
    if not re.fullmatch(rb"[1-9][0-9]{0,6}", text):
        raise damaged(f"Sheet {scan.name} has a row whose place cannot be understood.")
    return int(text)


def _take(scan: SheetScan, row: int, column: int) -> None:
    if row > _LAST_ROW or column > _LAST_COLUMN:
        raise damaged(f"Sheet {scan.name} has a cell outside the grid of a spreadsheet.")
    scan.grow(row, column)
