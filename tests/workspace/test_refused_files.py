"""Files that cannot be honest, imported beside a sound one: each is refused in a sentence, and nothing of it kept."""

from __future__ import annotations

import os
import stat
import struct
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.exchange.return_template import write_template
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_into_folder
from tests.exchange.workbook_makers import write_parts, xlsx_parts
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY: Final = date(2026, 3, 1)
SOUND: Final = Path(__file__).parents[1] / "data" / "published" / "csww_indicators_2017_to_2025.csv"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET: Final = "xl/worksheets/sheet1.xml"
MEGABYTE: Final = 1 << 20
SAVE_ANEW: Final = "Open it in a spreadsheet program, save it again as .xlsx or .ods, and import that."
SPLIT: Final = "Take out what is not needed, or split it into several workbooks."
CLOSE: Final = "Close it in the spreadsheet program, or copy it to this computer, and try again."
AGAIN: Final = "Download the release again; do not pack it anew."
ODD_NAME: Final = "A part of the file has a name that no ordinary program gives."
FOLDER: Final = "It is a folder, and only files are read."
OPEN: Final = "Open it, and give the files in it."
CSV_AGAIN: Final = "Save it again as 'CSV UTF-8' and import that file."


def _bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _named(path: Path, name: str, content: bytes = b"<a/>") -> None:
    write_parts(path, xlsx_parts() | {name: content})


def _with_entry(path: Path, at: int, put: bytes) -> None:
    """A workbook in whose directory other bytes stand at a place of its sheet's entry."""
    write_parts(path, xlsx_parts())
    data = bytearray(path.read_bytes())
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(SHEET.encode()))
    data[entry + at : entry + at + len(put)] = put
    path.write_bytes(data)


def _zip(path: Path, parts: dict[str, bytes]) -> None:
    write_parts(path, parts)


def _sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(size)


def _truncated(path: Path) -> None:
    write_template(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


BOMB: Final = b"<sst>" + b"<si><t>bomb</t></si>" * 200_000 + b"</sst>"

HOSTILE: Final[dict[str, tuple[Callable[[Path], None], str, str]]] = {
    "large.xlsx": (lambda path: _sparse(path, 64 * MEGABYTE + 1), "The file is larger than 64 MB.", SPLIT),
    "bomb.xlsx": (
        lambda path: _named(path, "xl/sharedStrings.xml", BOMB),
        "The part xl/sharedStrings.xml unpacks to more than 200 times its size.",
        SPLIT,
    ),
    "outside.xlsx": (lambda path: _named(path, "../../.bashrc"), ODD_NAME, SAVE_ANEW),
    "root.xlsx": (lambda path: _named(path, "/etc/passwd"), ODD_NAME, SAVE_ANEW),
    "drive.xlsx": (lambda path: _named(path, "C:\\Windows\\x.xml"), ODD_NAME, SAVE_ANEW),
    "macros.xlsx": (
        lambda path: _named(path, "xl/vbaProject.bin"),
        "The workbook carries macros (a program).",
        "Save it without macros, as .xlsx.",
    ),
    "truncated.xlsx": (_truncated, "The file is damaged or incomplete.", SAVE_ANEW),
    "hash.xlsx": (lambda path: _with_entry(path, 16, b"\0\0\0\0"), f"The part {SHEET} is damaged.", SAVE_ANEW),
    "length.xlsx": (
        lambda path: _with_entry(path, 24, struct.pack("<I", 10)),
        f"The part {SHEET} is damaged.",
        SAVE_ANEW,
    ),
    "locked.xlsx": (
        lambda path: _with_entry(path, 8, b"\1"),
        "The workbook is protected by a password.",
        "Save a copy without a password.",
    ),
    "packed.xlsx": (
        lambda path: _with_entry(path, 10, b"\x0c\0"),
        f"The part {SHEET} is packed in a way that ordinary programs do not use.",
        SAVE_ANEW,
    ),
    "old.xlsx": (
        lambda path: _bytes(path, OLE + bytes(600)),
        "The workbook is in the old .xls format, whatever its name says.",
        "Open it in a spreadsheet program and save it as .xlsx or .ods.",
    ),
    "empty.xlsx": (lambda path: _bytes(path, b""), "It is not an .xlsx or .ods workbook.", SAVE_ANEW),
    "text.xlsx": (
        lambda path: _bytes(path, b"rec_id,text\n1,two\n"),
        "It is not an .xlsx or .ods workbook.",
        SAVE_ANEW,
    ),
    "folder.xlsx": (lambda path: path.mkdir(), FOLDER, OPEN),
    "linked.xlsx": (lambda path: path.symlink_to(path.parent), FOLDER, OPEN),
    "loop.xlsx": (
        lambda path: path.symlink_to(path),
        "loop.xlsx cannot be opened: Too many levels of symbolic links.",
        CLOSE,
    ),
    "dangling.xlsx": (
        lambda path: path.symlink_to(path.with_name("gone")),
        "dangling.xlsx cannot be opened: No such file or directory.",
        CLOSE,
    ),
    "loop.csv": (
        lambda path: path.symlink_to(path),
        "The file cannot be opened: Too many levels of symbolic links.",
        "Close it elsewhere and try again.",
    ),
    "gone.csv": (
        lambda _: None,
        "The file cannot be opened: No such file or directory.",
        "Close it elsewhere and try again.",
    ),
    "folder.csv": (lambda path: path.mkdir(), FOLDER, OPEN),
    "nul.csv": (
        lambda path: _bytes(path, b"time_period\0"),
        "The file cannot be read as text. It holds bytes that no text file holds.",
        CSV_AGAIN,
    ),
    "bytes.csv": (
        lambda path: _bytes(path, b"\x81\x8d\xff"),
        "The file cannot be read as text. It is neither UTF-8 nor Windows text.",
        CSV_AGAIN,
    ),
    "outside.zip": (lambda path: _zip(path, {"../data/x.csv": b"a,b\n"}), ODD_NAME, AGAIN),
    "bomb.zip": (
        lambda path: _zip(path, {"data/x.csv": b"a,b\n" * 1_000_000}),
        "The part data/x.csv unpacks to more than 200 times its size.",
        "Check that it is a release of statistics; else unpack it and import the CSV that you need.",
    ),
    "truncated.zip": (lambda path: _bytes(path, b"PK\x03\x04 cut short"), "The file is damaged or incomplete.", AGAIN),
    "nothing.zip": (
        lambda path: _zip(path, {}),
        "The zip holds no data file: there is no CSV in it.",
        "Download 'all data' of the release, or import the file that you meant from inside the zip.",
    ),
    "letter.docx": (
        lambda path: _bytes(path, b"Dear all"),
        "Files that end in '.docx' are not read.",
        "Give a return workbook (.xlsx or .ods), or statistics as they were downloaded (.csv, .xlsx, .ods, .zip).",
    ),
}
"""By its name: how it is made, what is wrong with it, and what to do."""


def _lie(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """What lies in a folder, links unfollowed: kind and size of each, and the bytes of small files."""
    return {
        one.name: (
            about.st_mode,
            about.st_size,
            one.read_bytes() if stat.S_ISREG(about.st_mode) and about.st_size < MEGABYTE else b"",
        )
        for one in sorted(folder.iterdir())
        for about in (one.lstat(),)
    }


@pytest.mark.skipif(os.name != "posix", reason="Links and names are those of POSIX.")
def test_each_is_refused_in_a_sentence_and_only_the_sound_one_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All in one import: what is wrong and what to do, no change of any file, nothing left in the temporary folder."""
    given, data, passing = tmp_path / "given", tmp_path / "data", tmp_path / "passing"
    given.mkdir()
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    for name, (make, _, _) in HOSTILE.items():
        make(given / name)
    before = _lie(given)
    outcomes = import_into_folder(data, [*(given / name for name in HOSTILE), SOUND], today=TODAY, dry_run=False)

    refused = {one.name: one for one in outcomes if one.name != SOUND.name}
    assert set(refused) == set(HOSTILE)
    for name, (_, what, remedy) in HOSTILE.items():
        (found,) = refused[name].findings
        assert (found.severity, found.place.file) == (Severity.FILE_REFUSED, name)
        assert (found.what, found.remedy) == (what, remedy)
        assert (refused[name].applied, refused[name].return_id, refused[name].changes) == (False, None, ())
    assert [one.applied for one in outcomes if one.name == SOUND.name] == [True]
    assert (_lie(given), list(passing.iterdir())) == (before, [])
    with open_store(register_file(data), now=NOW) as store:
        assert [one.name for one in store.returns()] == [SOUND.name]
        assert {one.place.file for one in store.findings()} <= {SOUND.name}


def test_where_every_file_is_refused_the_register_is_as_it_was(tmp_path: Path) -> None:
    """To the byte, and nothing new beside it: there is no import to undo."""
    data = tmp_path / "data"
    import_into_folder(data, [SOUND], today=TODAY, dry_run=False)
    names = ("outside.xlsx", "truncated.zip", "nul.csv")
    for name in names:
        HOSTILE[name][0](tmp_path / name)
    rows = register_file(data).read_bytes()
    beside = {one.relative_to(data) for one in data.rglob("*")}
    outcomes = import_into_folder(data, [tmp_path / name for name in names], today=TODAY, dry_run=False)
    assert [one.applied for one in outcomes] == [False, False, False]
    assert register_file(data).read_bytes() == rows
    assert {one.relative_to(data) for one in data.rglob("*")} == beside
