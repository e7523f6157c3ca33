"""The first page that is kept for the next start is the same when it is read back, or it is none."""

from __future__ import annotations

import json
import math
import os
import shutil
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.strokes import picture_of
from lineofsight.workspace.first_page.cards import Card, CardLine, Cards
from lineofsight.workspace.first_page.composing import write_kept
from lineofsight.workspace.first_page.keeping import read_left, read_overview
from lineofsight.workspace.first_page.kept import FileState, KeptOverview, find_states, is_current
from lineofsight.workspace.first_page.left import Left, LeftCell, LeftPicture, LeftRow, LeftTable

_VERSION = "1.2.3"
_JANUARY, _FEBRUARY, _MARCH = date(2017, 1, 31), date(2017, 2, 28), date(2017, 3, 31)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A file that stands for a register."""
    file = tmp_path / "register.db"
    file.write_bytes(b"plan")
    return file


@pytest.fixture
def kept(register: Path) -> KeptOverview:
    """A page of three cards with every kind of line, and a mark with a letter, a stroke and a fill."""
    lines = (
        CardLine("Overdue: 3 of 12 <b>“late”</b>", "status/overdue", "overdue", "Its date has passed."),
        CardLine("What weighs most stands here.", is_quiet=True),
        CardLine("And 1 more", folded=(CardLine("Less", "action/1.2", why="It weighs less."),)),
    )
    return KeptOverview(
        version=_VERSION,
        council="Bromley",
        is_example=True,
        is_made_up=True,
        dates=(_JANUARY, _FEBRUARY, _MARCH),
        since=_FEBRUARY,
        looked=_MARCH,
        cards=Cards((Card("What is late", lines), Card("Empty", ())), (Card("Delivery", lines[:1]),)),
        marks={
            shape.value: picture_of(draw_mark(shape, "R", Tone.RED))
            for shape in (MarkShape.STRIPED_DISC, MarkShape.HOLLOW_CIRCLE)
        },
        read_from=find_states((register.parent, register.parent / "backups", register)),
    )


@pytest.fixture
def left(kept: KeptOverview) -> Left:
    """A table of one row and two columns."""
    return Left(
        page="plan",
        title="Plan",
        shown="1 of 64 actions shown.",
        held=LeftTable(
            columns=(("Action", 300), ("Status", 120)),
            rows=(
                LeftRow(
                    "action/1.1",
                    (
                        LeftCell("1.1  Appoint\nLead: Chief Executive", "", "Action 1.1: Appoint", is_strong=True),
                        LeftCell("Overdue", "overdue", "Overdue", is_strong=False),
                    ),
                ),
            ),
        ),
        size=(1200, 700),
        place=(12, 90, 724, 540),
        version=kept.version,
        since=kept.since,
        read_from=kept.read_from,
    )


_DRAWN: Final = {
    "picture": {"width": 100, "height": 50, "commands": [], "alt": "Nothing."},
    "air": 8,
    "percent": 100,
    "centre": [1.5, 2],
    "ring": None,
}
"""A picture as it is kept, with nothing on it."""


def _picture_of(kept: KeptOverview) -> LeftPicture:
    return LeftPicture(next(iter(kept.marks.values())), 8.0, 125, (40.0, 60.5), (1.0, 2.0, 30.5, 40.0))


def test_a_picture_with_nothing_on_it_is_one(left: Left, tmp_path: Path) -> None:
    """What the cases of broken ones are made of is not broken itself."""
    place = tmp_path / "left.json"
    write_kept(left, place)
    said = json.loads(place.read_text(encoding="utf-8"))
    place.write_text(json.dumps({**said, "held": _DRAWN}), encoding="utf-8")
    assert read_left(place) is not None


def test_what_is_read_back_is_what_was_kept(kept: KeptOverview, tmp_path: Path) -> None:
    """Every word, date, mark and file; nothing else is left in the folder."""
    place = tmp_path / "overview.json"
    write_kept(kept, place)
    assert read_overview(place) == kept
    assert sorted(file.name for file in tmp_path.iterdir()) == ["overview.json", "register.db"]


_PARTS = tuple(field.name for field in fields(KeptOverview))


@pytest.mark.parametrize("lacks", _PARTS)
def test_a_file_that_lacks_a_part_counts_as_not_kept(lacks: str, kept: KeptOverview, tmp_path: Path) -> None:
    """Nothing is guessed in its place."""
    place = tmp_path / "overview.json"
    write_kept(kept, place)
    said = json.loads(place.read_text(encoding="utf-8"))
    del said[lacks]
    place.write_text(json.dumps(said), encoding="utf-8")
    assert read_overview(place) is None


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{", "[" * 100_000, '{"version": 1}', "\ufeff{}"], ids=lambda text: text[:12]
)
def test_what_is_no_such_file_counts_as_not_kept(text: str, tmp_path: Path) -> None:
    """However it came to be there."""
    place = tmp_path / "overview.json"
    place.write_text(text, encoding="utf-8")
    assert read_overview(place) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipe among files")
def test_a_pipe_holds_up_no_start(kept: KeptOverview, tmp_path: Path) -> None:
    """Nobody will ever write to it; the next page that is kept takes its place."""
    place = tmp_path / "overview.json"
    os.mkfifo(place)
    assert read_overview(place) is None
    write_kept(kept, place)
    assert read_overview(place) == kept


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no such device")
def test_a_device_is_no_page(tmp_path: Path) -> None:
    """It would never end."""
    place = tmp_path / "overview.json"
    place.symlink_to("/dev/zero")
    assert read_overview(place) is None


def test_a_folder_or_a_huge_file_is_no_page(kept: KeptOverview, tmp_path: Path) -> None:
    """Five gigabytes, of which the first bytes are a page, are not read."""
    folder, huge = tmp_path / "folder", tmp_path / "huge"
    folder.mkdir()
    write_kept(kept, huge)
    os.truncate(huge, 5_000_000_000)
    assert read_overview(folder) is None
    assert read_overview(huge) is None


def test_a_number_in_the_place_of_a_text_counts_as_not_kept(kept: KeptOverview, tmp_path: Path) -> None:
    """What would reach the screen is text, whatever the file holds."""
    place = tmp_path / "overview.json"
    write_kept(kept, place)
    said = json.loads(place.read_text(encoding="utf-8"))
    said["cards"]["left"][0]["lines"][0]["text"] = 7
    place.write_text(json.dumps(said), encoding="utf-8")
    assert read_overview(place) is None


_FIRST_LINE = ("cards", "left", 0, "lines", 0)
_FIRST_DRAWN = ("marks", MarkShape.STRIPED_DISC.value, "commands", 0)


@pytest.mark.parametrize(
    ("place", "held"),
    [
        ((*_FIRST_LINE, "text"), "\ud800"),
        (("marks", MarkShape.STRIPED_DISC.value, "width"), 10**400),
        (("marks", MarkShape.STRIPED_DISC.value, "width"), math.nan),
        (("marks", MarkShape.STRIPED_DISC.value, "height"), math.inf),
        ((*_FIRST_DRAWN, "steps"), [["M", [1.0]]]),
        ((*_FIRST_DRAWN, "steps"), [["?", []]]),
        ((*_FIRST_DRAWN, "steps"), [[["M"], []]]),
        ((*_FIRST_DRAWN, "stroke"), {"colour": "#000000", "width": 1, "dash": [], "cap": 9, "join": 0}),
        ((*_FIRST_DRAWN, "stroke"), {"colour": "#000000", "width": 1, "dash": [], "cap": -1, "join": 0}),
        ((*_FIRST_DRAWN, "stroke"), {"colour": "#000000", "width": 1, "dash": [], "cap": 0, "join": 3}),
        ((*_FIRST_DRAWN, "stroke"), {"colour": "#000000", "width": 1, "dash": [], "cap": math.inf, "join": 0}),
    ],
    ids=repr,
)
def test_what_cannot_be_drawn_counts_as_not_kept(
    place: tuple[str | int, ...], held: object, kept: KeptOverview, tmp_path: Path
) -> None:
    """Half a character, a number without end, an outline of no shape: they stop no start and reach no paint."""
    file = tmp_path / "overview.json"
    write_kept(kept, file)
    said = json.loads(file.read_text(encoding="utf-8"))
    part = said
    for step in place[:-1]:
        part = part[step]
    assert place[-1] in part
    part[place[-1]] = held
    file.write_text(json.dumps(said), encoding="utf-8")
    assert read_overview(file) is None


def test_what_was_left_is_read_back_as_it_was_kept(kept: KeptOverview, left: Left, tmp_path: Path) -> None:
    """It holds for the first page that was read from the same copy, and for no other."""
    place = tmp_path / "left.json"
    drawn = replace(left, held=_picture_of(kept))
    write_kept(drawn, place)
    assert read_left(place) == drawn
    ringed = replace(left, held=replace(_picture_of(kept), ring=None))
    write_kept(ringed, place)
    assert read_left(place) == ringed
    write_kept(left, place)
    assert read_left(place) == left
    assert left.is_of(kept)
    assert not left.is_of(replace(kept, since=_JANUARY))
    assert not left.is_of(replace(kept, version="1.2.4"))
    assert not left.is_of(replace(kept, read_from=kept.read_from[1:]))


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("page", 7),
        ("held", {}),
        ("held", {"columns": [["Action", 300]], "rows": [{"link": "", "cells": []}]}),
        ("held", {"columns": [["Action", 10**9]], "rows": []}),
        ("held", {**_DRAWN, "centre": [1.5]}),
        ("held", {**_DRAWN, "ring": [1, 2, 3]}),
        ("held", {**_DRAWN, "percent": -1e9}),
        ("held", {**_DRAWN, "percent": -5}),
        ("held", {"columns": [["Action", -1]], "rows": []}),
        ("place", [12, -90, 724, 540]),
        ("size", [1 << 15, 700]),
        ("held", {**_DRAWN, "picture": {}}),
        ("place", [12, 90, 724]),
        ("size", [1200.5, 700]),
        ("read_from", [{}]),
    ],
    ids=repr,
)
def test_what_cannot_be_shown_counts_as_not_kept(name: str, held: object, left: Left, tmp_path: Path) -> None:
    """A row of fewer cells than columns, a place on no screen: the page waits for the copy."""
    place = tmp_path / "left.json"
    write_kept(left, place)
    said = json.loads(place.read_text(encoding="utf-8"))
    assert name in said
    place.write_text(json.dumps({**said, name: held}), encoding="utf-8")
    assert read_left(place) is None


def test_a_folder_that_cannot_be_written_is_no_trouble(kept: KeptOverview, tmp_path: Path) -> None:
    """The next start is slower; nothing is said and nothing left."""
    write_kept(kept, tmp_path / "missing" / "overview.json")
    assert not (tmp_path / "missing").exists()


class TestWhatIsCurrent:
    """A kept page is shown only where reading the copy would say the same."""

    def test_it_is_as_long_as_nothing_changed(self, kept: KeptOverview) -> None:
        """Whether she has seen the newest return, or none at all."""
        assert is_current(kept, _VERSION, None)
        assert is_current(kept, _VERSION, _MARCH)
        assert is_current(kept, _VERSION, _FEBRUARY)

    def test_another_version_says_it_in_other_words(self, kept: KeptOverview) -> None:
        """A program that was brought up to date reads again."""
        assert not is_current(kept, "1.2.4", None)

    def test_a_changed_register_says_something_else(self, kept: KeptOverview, register: Path) -> None:
        """Also one of the same size."""
        register.write_bytes(b"plot")
        assert not is_current(kept, _VERSION, None)

    def test_another_register_in_its_place_says_something_else(self, kept: KeptOverview, register: Path) -> None:
        """Also one of the same size that was copied there with its time, as a backup is."""
        held = register.stat()
        other = register.with_name("other.db")
        other.write_bytes(b"plot")
        os.utime(other, ns=(held.st_atime_ns, held.st_mtime_ns))
        shutil.copy2(other, register)
        assert register.stat().st_mtime_ns == held.st_mtime_ns
        assert not is_current(kept, _VERSION, None)

    def test_a_register_that_is_gone_says_nothing(self, kept: KeptOverview, register: Path) -> None:
        """Its page is not shown in its place."""
        register.unlink()
        assert not is_current(kept, _VERSION, None)

    def test_backups_that_were_not_there_betray_another_register(self, kept: KeptOverview, register: Path) -> None:
        """A file or folder that was missing counts as much as one that was found."""
        (register.parent / "backups").mkdir()
        assert not is_current(kept, _VERSION, None)

    @pytest.mark.parametrize("path", ["a\0b", "\ud800", "a" * 5000])
    def test_a_name_that_no_file_can_have_is_not_there(self, path: str, kept: KeptOverview) -> None:
        """Whoever wrote it: the copy is read, and the start goes on."""
        assert not is_current(replace(kept, read_from=(FileState(path, 1, 1), *kept.read_from)), _VERSION, None)

    def test_changes_are_counted_from_what_she_saw_last(self, kept: KeptOverview) -> None:
        """She has not looked since January: what changed since February is not what she has to see."""
        assert not is_current(kept, _VERSION, _JANUARY)

    def test_a_single_return_is_compared_with_none(self, kept: KeptOverview) -> None:
        """There is no earlier one."""
        assert is_current(replace(kept, dates=(_MARCH,), since=None), _VERSION, None)
        assert not is_current(replace(kept, dates=(), since=None), _VERSION, None)


def test_names_that_are_any_count_by_what_has_them(kept: KeptOverview, tmp_path: Path) -> None:
    """A backup of the register that came, changed or went; not one of something else."""
    backups = tmp_path / "backup"
    held = replace(
        kept, read_from=find_states((backups / "register-*.db", *(Path(one.path) for one in kept.read_from)))
    )
    assert is_current(held, _VERSION, None)
    backups.mkdir()
    (backups / "own-2017-03-31.db").touch()
    assert is_current(held, _VERSION, None)
    (backups / "register-0001.db").touch()
    assert not is_current(held, _VERSION, None)


def test_a_folder_whose_name_is_no_text_keeps_nothing(kept: KeptOverview, tmp_path: Path) -> None:
    """Where a name may be any bytes, the page cannot say where it is from: nothing fails and nothing is left."""
    place = tmp_path / "overview.json"
    write_kept(replace(kept, read_from=(FileState("council-\udcff/register.db", 4, 1),)), place)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["register.db"]
    assert read_overview(place) is None
