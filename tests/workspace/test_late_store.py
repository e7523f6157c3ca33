"""A copy that another process has read: it answers what was told, and opens its store only when more is asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.paths import register_file
from lineofsight.store import opening
from lineofsight.store.errors import StoreMissingError
from lineofsight.store.opening import open_store
from lineofsight.workspace.annotating import NewNote, add_note, list_notes
from lineofsight.workspace.copy_reading import read_copy
from lineofsight.workspace.found import Asked, Refused
from lineofsight.workspace.library import Library
from tests.store.reading_makers import FEBRUARY, MARCH, NOW, TODAY
from tests.workspace.note_libraries import march, the_return

if TYPE_CHECKING:
    from pathlib import Path

_APRIL = date(2017, 4, 30)


def _late(folder: Path) -> Library:
    read = read_copy(Asked(folder=folder))
    assert not isinstance(read, Refused)
    told, found = read
    return Library.late(told, found.material)


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError("The store was opened.")


def test_what_was_told_is_answered_without_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose copy it is, its dates, what was shown of it, and a note on it, kept and listed."""
    march(tmp_path).close()
    library = _late(tmp_path)
    monkeypatch.setattr(opening, "open_store", _refuse)

    assert (library.name, library.as_at_dates(), library.default_date()) == ("Anywhere", (FEBRUARY, MARCH), MARCH)
    assert library.shown_as_at(MARCH) is not None
    assert not library.notebook.is_newest(FEBRUARY)
    kept = add_note(library, "action/1.1", NewNote(kind=EntryKind.COMMENT, text="Why so late?"), as_at=MARCH)
    assert [one.thread.digest for one in list_notes(library, as_at=MARCH)] == [kept.thread.digest]
    library.close()


def test_more_is_asked_of_the_store_itself(tmp_path: Path) -> None:
    """It is opened once, and freed with the library."""
    march(tmp_path).close()
    with _late(tmp_path) as library:
        assert library.picture(FEBRUARY).as_at == FEBRUARY
        assert library.store is library.store
    register_file(tmp_path).unlink()


def test_once_it_was_written_to_it_is_asked_anew(tmp_path: Path) -> None:
    """Another program may import a return while the window shows what was read before."""
    march(tmp_path).close()
    with _late(tmp_path) as library:
        with open_store(register_file(tmp_path), now=NOW) as other:
            assert other.apply([the_return(_APRIL)], today=TODAY)[0].applied

        assert library.as_at_dates() == (FEBRUARY, MARCH, _APRIL)
        assert not library.notebook.is_newest(MARCH)
        assert library.shown_as_at(MARCH) is None


def test_a_register_that_has_gone_since_is_told(tmp_path: Path) -> None:
    """In the sentence of any that is missing."""
    march(tmp_path).close()
    library = _late(tmp_path)
    register_file(tmp_path).unlink()

    with pytest.raises(StoreMissingError, match="There is no copy at"):
        library.picture()
    library.close()
