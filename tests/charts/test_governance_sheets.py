"""On which sheets a map is printed: by the size of its words, everything if it fits, else the core, else parts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.governance_map import core_of, map_on
from lineofsight.charts.governance_sheets import (
    LEAST_TEXT,
    MOST_LINES,
    MOST_SHEETS,
    ROOMS,
    Detail,
    MapSheet,
    choose_sheet,
    sheets_for,
)
from lineofsight.charts.sheets import SheetSize
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.wording.links import SeatLink
from lineofsight.workspace.governing import read_map
from tests.analysis.map_makers import large_map, line, map_of, node

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

UPRIGHT, ACROSS, LARGE = SheetSize.A4_UPRIGHT, SheetSize.A4_ACROSS, SheetSize.A3_ACROSS


@pytest.mark.parametrize(
    ("width", "height", "sheet"),
    [
        (300, 300, UPRIGHT),
        (ROOMS[UPRIGHT][0] * 1.59, 500, UPRIGHT),
        (ROOMS[UPRIGHT][0] * 1.61, 300, ACROSS),
        (ROOMS[ACROSS][0] * 1.59, ROOMS[ACROSS][1] * 1.59, ACROSS),
        (ROOMS[ACROSS][0] * 1.61, 300, LARGE),
        (600, ROOMS[UPRIGHT][1] * 1.59, UPRIGHT),
        (ROOMS[LARGE][0] * 1.59, ROOMS[LARGE][1] * 1.59, LARGE),
        (ROOMS[LARGE][0] * 1.61, 300, None),
        (300, ROOMS[LARGE][1] * 1.61, None),
    ],
)
def test_the_smallest_sheet_is_chosen_on_which_words_keep_seven_and_a_half_points(
    width: float, height: float, sheet: SheetSize | None
) -> None:
    """Words of 12 points may be made smaller 1.6 times, in either direction, and no more."""
    assert choose_sheet(width, height, 12.0) is sheet


def test_the_rule_takes_other_sizes_of_words() -> None:
    """Larger words may shrink further."""
    width = ROOMS[UPRIGHT][0] * 2

    assert choose_sheet(width, 100, 15.0) is UPRIGHT
    assert choose_sheet(width, 100, 12.0) is ACROSS


def test_a_small_map_is_drawn_whole_on_an_upright_page() -> None:
    """With its memberships, and never enlarged."""
    shown = map_of(node("leader", BodyKind.POST), line("board", "council"), line("leader", "board", SeatLink.SITS_ON))
    (sheet,) = sheets_for(shown)

    assert (sheet.size, sheet.detail, sheet.title) == (UPRIGHT, Detail.EVERYTHING, "")
    assert sheet.text == 12.0
    assert len(sheet.laid.lines) == 2


def test_memberships_go_first_when_everything_is_too_much() -> None:
    """A committee of a hundred and thirty: its members are in the list, its links are drawn."""
    members = [line(f"member_{place}", "council", SeatLink.SITS_ON) for place in range(MOST_LINES)]
    posts = [node(f"member_{place}", BodyKind.POST) for place in range(MOST_LINES)]
    (sheet,) = sheets_for(map_of(*posts, *members, line("board", "council")))

    assert sheet.detail is Detail.CORE
    assert {one.ref for one in sheet.laid.shown.nodes} == {"board", "council"}


def test_the_examples_map_is_legible_on_one_sheet(example_material: Material) -> None:
    """All links and chairs of the example, with words of 7.5 points or more."""
    record = example_material.record
    whole = map_on(record.governance, record.as_at)
    (sheet,) = sheets_for(whole)

    assert sheet.text >= LEAST_TEXT
    assert sheet.laid.shown == core_of(whole)
    assert sheet.laid.placement.hits == 0
    assert sheet.laid.placement.crossings < 60


LARGE_MAP = large_map(200, 40)


@pytest.fixture(scope="module")
def divided() -> tuple[MapSheet, ...]:
    """Give the sheets of a map of two hundred bodies."""
    return sheets_for(LARGE_MAP)


def test_a_large_map_is_divided_and_every_part_can_be_read(divided: tuple[MapSheet, ...]) -> None:
    """Two hundred bodies: several sheets, each legible, each with its number, and every line on one of them."""
    on_sheets = {one for sheet in divided for one in sheet.laid.shown.lines}
    own = [
        one.ref
        for sheet in divided
        for one in sheet.laid.shown.nodes
        if one.ref not in dict(sheet.laid.shown.elsewhere)
    ]

    assert 1 < len(divided) <= MOST_SHEETS
    assert min(sheet.text for sheet in divided) >= LEAST_TEXT
    assert on_sheets == set(core_of(LARGE_MAP).lines)
    assert sorted(own) == sorted(one.ref for one in core_of(LARGE_MAP).nodes)
    for number, sheet in enumerate(divided, 1):
        assert sheet.title.startswith(f"Map {number} of {len(divided)}: ")


def test_a_box_says_on_which_map_its_body_stands(divided: tuple[MapSheet, ...]) -> None:
    """Where a line leaves a part, the other end names the map that has that body as its own."""
    home = {
        node.ref: number
        for number, sheet in enumerate(divided, 1)
        for node in sheet.laid.shown.nodes
        if node.ref not in dict(sheet.laid.shown.elsewhere)
    }
    named = [(ref, where) for sheet in divided for ref, where in sheet.laid.shown.elsewhere]

    assert named
    assert all(where == f"see map {home[ref]}" for ref, where in named)


def test_nothing_is_drawn_of_nobody_nor_of_what_nobody_could_read() -> None:
    """An empty map has no sheet; neither has a body with more lines than can be followed, nor six hundred bodies."""
    knot = [line(f"body_{place}", "council", LinkType.INFORMS) for place in range(MOST_LINES + 1)]

    assert sheets_for(map_of()) == ()
    assert sheets_for(map_of(*knot)) == ()
    assert sheets_for(large_map(600, 200)) == ()


def test_memberships_are_not_worth_a_larger_sheet() -> None:
    """What fits A4 without them is not put on A3 with them."""
    posts = [node(f"member_{place}", BodyKind.POST) for place in range(40)]
    seats = [line(one.ref, f"board_{place % 4}", SeatLink.SITS_ON) for place, one in enumerate(posts)]
    seats += [line(one.ref, f"board_{(place + 1) % 4}", SeatLink.SITS_ON) for place, one in enumerate(posts)]
    (sheet,) = sheets_for(map_of(*posts, *seats, *(line(f"board_{place}", "council") for place in range(4))))

    assert (sheet.size, sheet.detail) == (UPRIGHT, Detail.CORE)


@pytest.mark.parametrize("day", [date(2016, 4, 1), date(2016, 10, 31), date(2016, 12, 31)], ids=str)
def test_earlier_maps_of_the_example_are_legible_too(example: Library, day: date) -> None:
    """One sheet as at each return, and as at a day before the first."""
    record = read_map(example.store, day, today=day)
    (sheet,) = sheets_for(map_on(record.governance, day))

    assert sheet.text >= LEAST_TEXT
    assert sheet.laid.placement.hits == 0
