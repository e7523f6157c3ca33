"""Packs as files: what is written is read again, and whatever is wrong is told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.pack_files import load_pack, save_pack

if TYPE_CHECKING:
    from pathlib import Path

PARTS = (PackPart("line-of-sight", "slippage", "short"), PackPart("chair-report"))


@pytest.mark.parametrize("about", ["", 'With "quotes" \\ and ŵ'])
def test_what_is_written_is_read_again(about: str, tmp_path: Path) -> None:
    """Every field, in a folder that was not there."""
    pack = Pack(name="tonight", title="Tonight’s “pack”", about=about, audience=Audience.PART2, parts=PARTS)
    path = tmp_path / "packs" / "tonight.toml"
    save_pack(path, pack)

    assert load_pack(path) == pack
    assert [one.name for one in path.parent.iterdir()] == ["tonight.toml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", r"tonight\.toml cannot be read.*text editor"),
        ('title = "T"\naudience = "members"\n', "at least one part"),
        ('title = "T"\naudience = "everybody"\nparts = ["chair-report"]\n', "audience"),
        ('audience = "members"\nparts = ["chair-report"]\n', "title: it is missing"),
        ('title = "T"\naudience = "members"\nparts = "chair-report"\n', "write a list of texts"),
        ('title = "T"\naudience = "members"\nparts = ["Chair report"]\n', "Write a document's name"),
        (
            'title = "T"\naudiense = "members"\naudience = "members"\nparts = ["a"]\n',
            "audiense: there is no such field",
        ),
        ('title = "\ud7ff"\n# ' + "x" * (1 << 20), "too large for a pack"),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(text: str, said: str, tmp_path: Path) -> None:
    """It names the file, the field and what may stand there; the file stays as it is."""
    path = tmp_path / "tonight.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LineOfSightError, match=f"(?s)tonight.toml.*{said}|{said}"):
        load_pack(path)
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_is_no_text_is_told_too(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are no fault of the program."""
    path = tmp_path / "tonight.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LineOfSightError, match="cannot be read"):
        load_pack(path)


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole or not at all: a full disk or a locked file costs nobody her pack."""
    path = tmp_path / "tonight.toml"
    pack = Pack(name="tonight", title="Tonight", audience=Audience.MEMBERS, parts=PARTS)
    save_pack(path, pack)
    old = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(LineOfSightError, match="No space left on device"):
        save_pack(path, pack)
    assert path.read_bytes() == old
    assert [one.name for one in tmp_path.iterdir()] == ["tonight.toml"]
