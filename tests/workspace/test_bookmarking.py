"""Bookmarks kept in a real file of notes: what they are of, what they are called, and what stays when they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.annotating import NewNote, add_note
from lineofsight.workspace.bookmarking import add_bookmark, bookmarks_of, remove_bookmark, rename_bookmark, title_of
from lineofsight.workspace.noting import Noted, read_noted
from tests.store.reading_makers import MARCH
from tests.workspace.note_libraries import DAY, march

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.analysis.bookmarks import Bookmark
    from lineofsight.workspace.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give the returns of February and March, read on 10 April."""
    with march(tmp_path) as found:
        yield found


def _noted(library: Library) -> Noted:
    material = library.material()
    return read_noted(library, material.picture, material.record)


def _marks(library: Library) -> list[tuple[str, str, str]]:
    return [(one.link, one.title, one.name) for one in bookmarks_of(_noted(library))]


def _one(library: Library) -> Bookmark:
    (mark,) = bookmarks_of(_noted(library))
    return mark


PLACES = (
    ("action/1.10", TargetType.ACTION, "1.10"),
    ("indicator/L1", TargetType.INDICATOR, "L1"),
    ("body/IB", TargetType.BODY, "IB"),
    ("action/9.9", TargetType.PLACE, "action/9.9"),
    ("sightline/action/1.10", TargetType.PLACE, "sightline/action/1.10"),
    ("term/EHM", TargetType.PLACE, "term/EHM"),
)


def test_a_place_is_kept_with_the_item_where_it_is_one(library: Library) -> None:
    """An item of the copy, as at its day; anything else, and an item that is not there, by its link alone."""
    material = library.material()
    for link, kind, ref in PLACES:
        entry = add_bookmark(library, material, link, f"At {link}")
        assert entry.kind is EntryKind.BOOKMARK
        assert (entry.target.type, entry.target.ref, entry.target.as_at) == (kind, ref, MARCH)
        assert entry.words is not None
        assert entry.words.on == DAY
    assert _marks(library) == [(link, f"At {link}", f"At {link}") for link, _, _ in PLACES]
    with pytest.raises(LineOfSightError, match=r"'plan' cannot be used\. It is no link that can be followed\."):
        add_bookmark(library, material, "plan", "The plan")
    assert len(_marks(library)) == len(PLACES)


def test_a_name_of_one_s_own_is_kept_beside_what_stood_there(library: Library) -> None:
    """It can be changed, and taken back by leaving it empty; what was kept before stays in the file."""
    add_bookmark(library, library.material(), "action/1.1", "1.1 Recruit", name="Ask the chair")
    assert _marks(library) == [("action/1.1", "1.1 Recruit", "Ask the chair")]
    rename_bookmark(library, _one(library), "  Ask again ")
    assert _marks(library) == [("action/1.1", "1.1 Recruit", "Ask again")]
    rename_bookmark(library, _one(library), "   ")
    assert _marks(library) == [("action/1.1", "1.1 Recruit", "1.1 Recruit")]
    assert [entry.kind for entry in library.notebook.entries()] == [
        EntryKind.BOOKMARK,
        EntryKind.SUPERSEDE,
        EntryKind.SUPERSEDE,
    ]


def test_a_name_that_says_no_more_is_none(library: Library) -> None:
    """None, the title itself and spaces alone: the bookmark is called by what stood there."""
    material = library.material()
    for name in ("", "1.1 Recruit", " 1.1 Recruit ", "  "):
        entry = add_bookmark(library, material, "action/1.1", "1.1 Recruit", name=name)
        assert entry.words is not None
        assert entry.words.text == ""
    assert _marks(library) == [("action/1.1", "1.1 Recruit", "1.1 Recruit")] * 4


def test_a_bookmark_that_is_taken_away_stays_in_the_file(library: Library) -> None:
    """As an entry that withdraws it; the others are left."""
    for link in ("action/1.1", "action/1.10"):
        add_bookmark(library, library.material(), link, link)
    first, _ = bookmarks_of(_noted(library))
    entry = remove_bookmark(library, first)
    assert (entry.kind, entry.refs) == (EntryKind.WITHDRAW, (first.digest,))
    assert [link for link, _, _ in _marks(library)] == ["action/1.10"]
    assert len(library.notebook.entries()) == 3


def test_a_bookmark_of_another_file_is_told(library: Library, tmp_path: Path) -> None:
    """The file of notes was exchanged meanwhile: nothing is written, and the sentence says what to press."""
    with march(tmp_path / "elsewhere") as other:
        add_bookmark(other, other.material(), "action/1.1", "1.1 Recruit")
        mark = _one(other)
    for change in (remove_bookmark, lambda own, one: rename_bookmark(own, one, "Mine")):
        with pytest.raises(LineOfSightError) as refused:
            change(library, mark)
        assert str(refused.value) == f"The bookmark {mark.digest[:8]} is not in your file any more. Press F5."
    assert library.notebook.entries() == ()


def test_bookmarks_stand_as_they_were_put(library: Library) -> None:
    """What was added since stands at the end, oldest first; what is no bookmark is none."""
    for link in ("action/1.1", "action/1.10", "body/IB"):
        add_bookmark(library, library.material(), link, link)
    add_note(library, "action/1.1", NewNote(kind=EntryKind.NOTE, text="Ask about this."))
    one, two, three = (mark.digest for mark in bookmarks_of(_noted(library)))
    order = (three, "gone", one)
    assert [mark.digest for mark in bookmarks_of(_noted(library), order)] == [three, one, two]


def test_a_place_is_called_by_what_stands_there(library: Library) -> None:
    """An item by its title, a line of sight by its item, a document by its name, a note by its first line."""
    material = library.material()
    told = add_note(library, "action/1.1", NewNote(kind=EntryKind.NOTE, text="Ask about this.\nAnd that."))
    noted = _noted(library)
    digest = told.thread.digest
    named = {
        link: title_of(link, material, noted)
        for link in (
            "sightline/action/1.10",
            "document/line-of-sight",
            "document/gone",
            f"note/{digest}",
            "note/0000",
            "risk/R9",
        )
    }
    item = title_of("action/1.10", material, noted)
    assert item.startswith("1.10 ")
    assert named == {
        "sightline/action/1.10": f"Line of sight: {item}",
        "document/line-of-sight": "Line of sight",
        "document/gone": "gone",
        f"note/{digest}": "Ask about this.",
        "note/0000": "Note 0000",
        "risk/R9": "Risk R9",
    }
    assert title_of("date_change/7", material, noted) == "Date change 7"
    assert title_of("date_change/7", material, noted, "  What the\npage  says ") == "What the page says"
    assert title_of("action/1.10", material, noted, "What the page says") == item
