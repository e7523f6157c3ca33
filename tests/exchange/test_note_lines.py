"""Notes as they travel: all of them, as they were written, or none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.domain.note_documents import read_entry
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.note_lines import read_notes, write_notes
from tests.support.note_makers import COUNCIL, Writer

if TYPE_CHECKING:
    from pathlib import Path


def _written() -> Writer:
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, text="Line one.\nLine two.\u2028Line three.\x85Four.")
    writer.write(EntryKind.RESPONSE, asked.digest)
    writer.write(EntryKind.COMMENT, text="Größe £ 😀")
    return writer


def _file(folder: Path, text: str) -> Path:
    path = folder / "notes.losnotes"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """With every character, though some of them end lines elsewhere."""
    written = _written().written
    text = write_notes(written, COUNCIL)

    assert read_notes(_file(tmp_path, text)) == tuple(written)
    assert text.count("\n") == 4
    assert json.loads(text.splitlines()[0])["count"] == 3


def test_expunged_words_travel_as_nothing(tmp_path: Path) -> None:
    """The document alone proves that there was an entry."""
    entry = read_entry(_written().written[0].document)

    assert read_notes(_file(tmp_path, write_notes([entry], COUNCIL))) == (entry,)


def test_no_notes_are_a_file_too(tmp_path: Path) -> None:
    """A head, and nothing after it."""
    assert read_notes(_file(tmp_path, write_notes([], COUNCIL))) == ()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_was_altered_is_read(tmp_path: Path, data: st.DataObject) -> None:
    """Any character of the file, changed, dropped or doubled: nothing of it is taken."""
    text = write_notes(_written().written, COUNCIL)
    at = data.draw(st.integers(0, len(text) - 1))
    put = data.draw(st.sampled_from(["", text[at] * 2, "x", " ", "\n"]))
    altered = text[:at] + put + text[at + 1 :]

    if altered != text:
        with pytest.raises(LineOfSightError):
            read_notes(_file(tmp_path, altered))


@pytest.mark.parametrize("lines", [(0, 1, 2), (0, 1, 3), (0, 2, 3), (0, 2, 1, 3), (0, 1, 1, 2, 3), (1, 2, 3)])
def test_lines_that_are_missing_doubled_or_moved_are_noticed(tmp_path: Path, lines: tuple[int, ...]) -> None:
    """The head says what they add up to."""
    whole = write_notes(_written().written, COUNCIL).split("\n")

    with pytest.raises(LineOfSightError, match="notes"):
        read_notes(_file(tmp_path, "".join(f"{whole[n]}\n" for n in lines)))


def test_notes_about_another_council_are_refused(tmp_path: Path) -> None:
    """The head speaks of one, the lines of another."""
    with pytest.raises(LineOfSightError, match="not as they were sent"):
        read_notes(_file(tmp_path, write_notes(_written().written, "306")))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """There is none, or it is no text."""
    with pytest.raises(LineOfSightError, match="cannot be read"):
        read_notes(tmp_path / "none.losnotes")
    (tmp_path / "odd.losnotes").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LineOfSightError, match="cannot be read"):
        read_notes(tmp_path / "odd.losnotes")
