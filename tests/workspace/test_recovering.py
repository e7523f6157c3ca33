"""Notes brought back, told in sentences that count what came and what did not, or left as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.paths import own_file, register_file
from lineofsight.store.opening import open_store
from lineofsight.store.own.backups import list_backups
from lineofsight.store.own.errors import NotesDamagedError, NotesDiskError, NotesMissingError
from lineofsight.workspace.recovering import bring_back, recover_notes
from tests.store.own.own_makers import meddle, noted, opened
from tests.store.reading_makers import NOW
from tests.support.little_room import little_room

if TYPE_CHECKING:
    from pathlib import Path


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_whole_notes_are_left(tmp_path: Path) -> None:
    """Counted, and not touched."""
    file = tmp_path / "own.db"
    noted(file, 1)
    assert bring_back(file) == (f"Your notes in {file} are whole: 1 entry. Nothing was changed.",)
    noted(file, 2)
    kept = file.read_bytes()
    assert bring_back(file) == (f"Your notes in {file} are whole: 3 entries. Nothing was changed.",)
    assert file.read_bytes() == kept


def test_what_came_back_is_counted_and_the_damaged_file_is_named(tmp_path: Path) -> None:
    """One and many; where it is kept aside is said, since somebody may find more in it."""
    for number, said in ((1, "1 entry was"), (3, "3 entries were")):
        file = tmp_path / f"{number}" / "own.db"
        file.parent.mkdir()
        noted(file, number)
        noted(file, 0)
        (backup,) = list_backups(file)
        backup.write_bytes(file.read_bytes())
        file.write_bytes(b"no notes at all")
        found = bring_back(file)
        (aside,) = (file.parent / "aside").iterdir()
        assert found == (
            f"{said} brought back into {file}. What you add from now on is kept there.",
            f"The file as it was is kept as {aside}; somebody who knows how may find more in it.",
        )
        assert aside.read_bytes() == b"no notes at all"


@pytest.mark.parametrize(
    ("altered", "said"),
    [
        (4, ()),
        (3, ("1 entry could be read but not joined, because what came before is nowhere.",)),
        (1, ("3 entries could be read but not joined, because what came before is nowhere.",)),
    ],
)
def test_what_hangs_in_the_air_is_counted(altered: int, said: tuple[str, ...], tmp_path: Path) -> None:
    """An entry whose forerunner was altered is read, and not believed."""
    file = tmp_path / "own.db"
    kept = noted(file, 5)
    for backup in list_backups(file):
        backup.unlink()
    meddle(file, f"UPDATE words SET text = 'x' WHERE digest = '{kept[altered].digest}'", guarded=False)  # noqa: S608 (a digest)
    found = bring_back(file)
    assert found[0].startswith(f"{altered} {'entry was' if altered == 1 else 'entries were'} brought back into ")
    assert found[1:-2] == said
    assert found[-2] == "1 entry that was kept on this computer cannot be found."
    with opened(file) as own:
        assert list(own.entries) == kept[:altered]


def test_the_notes_are_the_example_s_as_long_as_there_is_no_register(tmp_path: Path) -> None:
    """As where the window opens them: each council has its own."""
    for is_example in (True, False):
        file = own_file(tmp_path, is_example=is_example)
        file.parent.mkdir(exist_ok=True)
        noted(file, 1)
        assert recover_notes(tmp_path) == (f"Your notes in {file} are whole: 1 entry. Nothing was changed.",)
        open_store(register_file(tmp_path), now=NOW).close()


def test_nothing_to_bring_back_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    """Neither a file of notes nor a backup; or a file in which nothing can be proved."""
    file = tmp_path / "own.db"
    with pytest.raises(NotesMissingError, match=r"\.$"):
        bring_back(file)
    assert list(tmp_path.iterdir()) == []
    file.write_text("Dear diary")
    with pytest.raises(NotesDamagedError, match=r"It was not changed"):
        bring_back(file)
    assert _everything(tmp_path) == {"own.db": b"Dear diary"}


@pytest.mark.parametrize("room", [0, 4096, 20_000])
def test_a_disk_without_room_leaves_everything_as_it_was(room: int, tmp_path: Path) -> None:
    """Neither half a file of notes nor half a copy of the damaged one lies about; with room again they come back."""
    file = tmp_path / "own.db"
    kept = noted(file, 3)
    noted(file, 0)
    file.write_bytes(b"no notes at all" + file.read_bytes()[15:])
    before = _everything(tmp_path)
    with little_room(room), pytest.raises(NotesDiskError, match=r"\.$"):
        bring_back(file)
    assert _everything(tmp_path) == before
    said = bring_back(file)
    assert "brought back" in said[0]
    with opened(file) as own:
        assert list(own.entries) == kept[: len(own.entries)]
