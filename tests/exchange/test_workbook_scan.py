"""Workbooks that are small to send and huge to read are refused by a scan, and strange XML with them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from lineofsight.exchange.workbook import WorkbookRefusedError, column_letters
from lineofsight.exchange.workbook_guard import WorkbookLimits
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.workbook_makers import CELL, ods_parts, sheet_xml, write_parts, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path

DOCTYPE = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'
FILLED = '<c r="{}" t="inlineStr"><is><t>x</t></is></c>'


def code_for(path: Path, parts: dict[str, bytes]) -> str:
    """The code of the refusal, which must come at once."""
    write_parts(path, parts)
    begun = time.monotonic()
    with pytest.raises(WorkbookRefusedError) as caught:
        read_workbook(path)
    assert time.monotonic() - begun < 10
    return caught.value.code


@pytest.mark.parametrize("far", ["XFD1048576", "Z1048576", "XFD2", "A200001"])
def test_two_cells_far_apart_are_refused(tmp_path: Path, far: str) -> None:
    """Under two kilobytes of file can ask a reader for gigabytes of empty cells."""
    row = far.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    rows = f'<row r="1">{FILLED.format("A1")}</row><row r="{row}">{FILLED.format(far)}</row>'
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(rows)) == "workbook_too_large"


def test_cells_far_apart_are_refused_however_they_are_written(tmp_path: Path) -> None:
    """Attributes in another order, another quote or another prefix hide nothing."""
    rows = "<row r=\"1\"><c t='n' r='XFD1'><v>1</v></c></row>"
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(rows)) == "workbook_too_large"
    prefixed = sheet_xml(rows).replace("<row", "<x:row").replace("<c ", "<x:c ").encode()
    parts = xlsx_parts() | {"xl/worksheets/sheet1.xml": prefixed}
    assert code_for(tmp_path / "b.xlsx", parts) == "workbook_too_large"


def test_a_thousand_rows_from_first_to_last_column_are_refused(tmp_path: Path) -> None:
    """Each row alone is short; the area is not."""
    rows = "".join(f'<row r="{n}">{FILLED.format(f"A{n}")}{FILLED.format(f"XFD{n}")}</row>' for n in range(1, 1001))
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(rows)) == "workbook_too_large"


@pytest.mark.parametrize("place", ["A0", "A1048577", "XFE1", "1A", "", "A1B", "&#65;1", "a1"])
def test_a_cell_outside_the_grid_is_refused(tmp_path: Path, place: str) -> None:
    """A place that no spreadsheet has is never guessed at."""
    rows = f'<row r="1"><c r="{place}"><v>1</v></c></row>'
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(rows)) in ("workbook_damaged", "workbook_too_large")


def test_cells_in_empty_formatting_are_no_reason_to_refuse(tmp_path: Path) -> None:
    """Borders drawn down the whole sheet leave cells without contents, as in honest workbooks."""
    rows = CELL + '<row r="900000"><c r="A900000" s="0"/></row>'
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows)))
    assert book.sheets[0].rows == (("one",),)


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/sharedStrings.xml"]
)
def test_a_document_type_is_refused_in_any_part(tmp_path: Path, part: str) -> None:
    """Entities that multiply (billion laughs) or reach outside have no place in a workbook."""
    parts = xlsx_parts()
    body = parts.get(part, b'<?xml version="1.0" encoding="UTF-8"?><sst/>')
    parts[part] = body.replace(b"?>", b"?>" + DOCTYPE, 1)
    assert code_for(tmp_path / "a.xlsx", parts) == "workbook_damaged"


def test_a_part_in_utf_16_is_refused(tmp_path: Path) -> None:
    """UTF-16 would hide a document type from a scan of bytes."""
    parts = xlsx_parts()
    text = sheet_xml(CELL).replace("UTF-8", "UTF-16")
    parts["xl/worksheets/sheet1.xml"] = text.encode("utf-16")
    assert code_for(tmp_path / "a.xlsx", parts) == "workbook_damaged"
    parts["xl/worksheets/sheet1.xml"] = sheet_xml(CELL).replace("UTF-8", "UTF-7").encode()
    assert code_for(tmp_path / "a.xlsx", parts) == "workbook_damaged"


def test_remarks_in_a_sheet_are_refused(tmp_path: Path) -> None:
    """An XML comment could swallow the cells that a scan should see."""
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(f"<!-- ' -->{CELL}")) == "workbook_damaged"


def test_xml_nested_without_end_is_refused(tmp_path: Path) -> None:
    """Three hundred thousand nested elements end in a sentence, not in a crash."""
    deep = xlsx_parts("<a>" * 300_000 + "</a>" * 300_000)
    assert code_for(tmp_path / "a.xlsx", deep) in ("workbook_damaged", "workbook_too_large")
    parts = xlsx_parts()
    parts["xl/workbook.xml"] = b"<a>" * 50_000 + b"</a>" * 50_000
    assert code_for(tmp_path / "b.xlsx", parts) in ("workbook_damaged", "workbook_too_large")


def test_one_endless_text_is_refused(tmp_path: Path) -> None:
    """Forty megabytes in one cell, packed into forty kilobytes."""
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 40_000_000}</t></is></c></row>'
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(rows)) == "workbook_too_large"
    noise = b"".join(str(n).encode() for n in range(600_000))
    parts = xlsx_parts(rows.replace("x" * 40_000_000, noise.decode()))
    assert code_for(tmp_path / "b.xlsx", parts) == "workbook_damaged"


def test_ten_thousand_sheets_are_refused(tmp_path: Path) -> None:
    """Each of them may point at the same part."""
    parts = xlsx_parts()
    one = b'<sheet name="One" sheetId="1" state="visible" r:id="r1"/>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(one, one * 10_000)
    assert code_for(tmp_path / "a.xlsx", parts) == "workbook_damaged"


def test_a_sheet_that_is_listed_but_not_there_is_refused(tmp_path: Path) -> None:
    """A broken workbook is not read in part."""
    parts = xlsx_parts()
    del parts["xl/worksheets/sheet1.xml"]
    assert code_for(tmp_path / "a.xlsx", parts) == "workbook_damaged"


def test_rubbish_inside_a_sheet_is_a_sentence(tmp_path: Path) -> None:
    """What the reading library cannot understand never comes up as its own error."""
    broken = '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'
    assert code_for(tmp_path / "a.xlsx", xlsx_parts(broken)) == "workbook_damaged"
    cut = xlsx_parts()
    cut["xl/worksheets/sheet1.xml"] = cut["xl/worksheets/sheet1.xml"][:-60]
    assert code_for(tmp_path / "b.xlsx", cut) == "workbook_damaged"


def test_a_merged_region_of_a_million_rows_costs_nothing(tmp_path: Path) -> None:
    """Merging is counted, never filled."""
    after = '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(after=after)))
    assert book.sheets[0].merged == 1


def test_an_ods_row_repeated_a_million_times_is_refused(tmp_path: Path) -> None:
    """OpenDocument writes a repetition as a number: that number is the bomb."""
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    assert code_for(tmp_path / "a.ods", ods_parts(row)) == "workbook_too_large"
    many = cell.replace(" office", ' table:number-columns-repeated="16000" office')
    wide = f"<table:table-row>{many}</table:table-row>"
    assert code_for(tmp_path / "b.ods", ods_parts(wide)) == "workbook_too_large"
    huge = row.replace("1000000", "99999999999")
    assert code_for(tmp_path / "c.ods", ods_parts(huge)) == "workbook_damaged"


def test_an_ods_far_below_empty_rows_is_refused(tmp_path: Path) -> None:
    """Empty rows count once something stands below them."""
    empty = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    filled = '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    rows = f"{empty}{filled}</table:table-row>"
    assert code_for(tmp_path / "a.ods", ods_parts(rows)) == "workbook_too_large"


def test_an_ods_cell_of_a_billion_spaces_is_refused(tmp_path: Path) -> None:
    """Spaces are written as a number too."""
    cell = (
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>'
    )
    assert code_for(tmp_path / "a.ods", ods_parts(f"<table:table-row>{cell}</table:table-row>")) == "workbook_damaged"


def test_an_ods_of_honest_size_is_read(tmp_path: Path) -> None:
    """The empty end of a sheet, repeated a million times, is no reason to refuse."""
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    nothing = '<table:table-cell table:number-columns-repeated="16384"/>'
    end = f'<table:table-row table:number-rows-repeated="1048575">{nothing}</table:table-row>'
    book = read_workbook(write_parts(tmp_path / "a.ods", ods_parts(f"<table:table-row>{cell}</table:table-row>{end}")))
    assert book.sheets[0].rows == (("x",),)


def test_a_text_document_is_no_workbook(tmp_path: Path) -> None:
    """A zip with contents but without tables is refused."""
    parts = ods_parts("")
    parts["content.xml"] = parts["content.xml"].replace(b"table:table ", b"table:other ")
    assert code_for(tmp_path / "a.ods", parts) == "workbook_damaged"


@pytest.mark.parametrize("limits", [WorkbookLimits(output_bytes=10_000), WorkbookLimits(memory_bytes=20_000_000)])
def test_a_workbook_may_not_take_more_than_its_reader_has(tmp_path: Path, limits: WorkbookLimits) -> None:
    """Were the scan deceived, the reading process would still end at its limit, with a sentence."""
    columns = [column_letters(n) for n in range(1, 101)]
    rows = "".join(
        f'<row r="{n}">{"".join(FILLED.format(f"{letters}{n}") for letters in columns)}</row>' for n in range(1, 1001)
    )
    path = write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))
    with pytest.raises(WorkbookRefusedError) as caught:
        read_workbook(path, limits=limits)
    assert caught.value.code == "workbook_too_large"
    assert len(read_workbook(path).sheets[0].rows) == 1000
