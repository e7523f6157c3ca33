"""A container that cannot be an honest workbook is refused before anything in it is read."""

from __future__ import annotations

import os
import struct
import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest

from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_guard import LIMITS, WorkbookLimits
from lineofsight.exchange.workbook_reading import read_workbook
from lineofsight.exchange.zip_directory import MEGABYTE
from tests.exchange.workbook_makers import write_parts, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path, limits: WorkbookLimits = LIMITS) -> WorkbookRefusedError:
    """The refusal of a workbook, which must come with a remedy."""
    with pytest.raises(WorkbookRefusedError) as caught:
        read_workbook(path, limits=limits)
    assert caught.value.remedy
    assert caught.value.finding(path.name).place.file == path.name
    return caught.value


def test_an_old_xls_is_refused_by_name_whatever_it_is_called(tmp_path: Path) -> None:
    """An .xls renamed .xlsx is named as what it is."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(OLE + bytes(600))
    refused = refusal(path)
    assert refused.code == "workbook_old_format"
    assert ".xls format" in refused.what


def test_a_workbook_with_a_password_is_told_from_an_old_one(tmp_path: Path) -> None:
    """An encrypted .xlsx is an OLE file too, but its remedy is another."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path).code == "workbook_password"


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x03\x04 cut short", b"rec_id,text\n1,two\n", b"PK\x05\x06" + bytes(18)]
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    """An empty, truncated, plain text or empty zip file is refused in a sentence."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(content)
    assert refusal(path).code == "workbook_damaged"


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    """Neither a folder nor a pipe is waited for."""
    pipe = tmp_path / "pipe.xlsx"
    os.mkfifo(pipe)
    assert refusal(pipe).code == "workbook_no_file"
    assert refusal(tmp_path).code == "workbook_no_file"


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    """What the system says stands in the sentence."""
    assert "No such file" in refusal(tmp_path / "gone.xlsx").what


def test_a_file_larger_than_allowed_is_not_read(tmp_path: Path) -> None:
    """The size is looked at first."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    assert refusal(path, WorkbookLimits(file_bytes=100)).code == "workbook_too_large"


@pytest.mark.parametrize(
    "name",
    ["../escape.xml", "xl/../../escape.xml", "/absolute.xml", "xl\\sheet.xml", "C:drive.xml"],
)
def test_a_part_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    """No part may be named so that it could land elsewhere."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts() | {name: b"<a/>"})
    assert refusal(path).code == "workbook_damaged"


@pytest.mark.parametrize("twin", ["xl/worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml"])
def test_a_part_that_stands_twice_is_refused(tmp_path: Path, twin: str) -> None:
    """Two readers could each take another of the two, also where only the case differs."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the twin that is made here on purpose
        archive.writestr(twin, b"<worksheet/>")
    assert "twice" in refusal(path).what


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "Basic/Standard/Module1.xml"])
def test_macros_are_refused(tmp_path: Path, name: str) -> None:
    """A workbook that carries a program is not opened."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts() | {name: b"<a/>"})
    assert refusal(path).code == "workbook_macros"


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    """A workbook of hundreds of parts is none."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts() | {f"xl/p{n}.xml": b"<a/>" for n in range(500)})
    assert "parts" in refusal(path).what


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused(tmp_path: Path) -> None:
    """Rows of one and the same text pack a thousandfold: a bomb."""
    bomb = b"<sst>" + b"<si><t>bomb</t></si>" * 400_000 + b"</sst>"
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts() | {"xl/sharedStrings.xml": bomb})
    assert path.stat().st_size < MEGABYTE
    assert "times its size" in refusal(path).what


def test_all_parts_together_have_a_limit(tmp_path: Path) -> None:
    """Many parts that are each small enough are refused together."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    assert refusal(path, WorkbookLimits(total_bytes=500)).code == "workbook_too_large"


def test_a_part_that_lies_about_its_length_is_refused(tmp_path: Path) -> None:
    """The directory says 10 bytes, the part holds more: its checksum cannot agree."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    assert refusal(path).code == "workbook_damaged"


def test_a_part_that_claims_four_gigabytes_is_refused(tmp_path: Path) -> None:
    """The largest length that fits the directory, where no longer one (zip64) follows."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    data[at + 24 : at + 28] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    assert refusal(path).code in ("workbook_too_large", "workbook_damaged")


def test_a_part_with_a_wrong_checksum_is_refused(tmp_path: Path) -> None:
    """A damaged byte is found."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    data[at + 16] ^= 1
    path.write_bytes(data)
    assert refusal(path).code == "workbook_damaged"


def test_parts_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    """Two directory entries that point at the same bytes are a bomb's way to count twice."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    data = bytearray(path.read_bytes())
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    path.write_bytes(data)
    assert "over each other" in refusal(path).what


def test_an_encrypted_part_is_refused(tmp_path: Path) -> None:
    """A part that needs a password is not guessed at."""
    path = write_parts(tmp_path / "return.xlsx", xlsx_parts())
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert refusal(path).code == "workbook_password"
