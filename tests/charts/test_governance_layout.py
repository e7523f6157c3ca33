"""Where boxes and lines of a map are put: the same each time, and no line through a box it does not join."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise

import pytest

from lineofsight.charts.governance_layout import Box, Placement, Tie, lay_out

BOXES = [Box(80.0 + 7 * (place % 5), 20.0 + 14 * (place % 3)) for place in range(24)]
TIES = [Tie(place // 3, place, 4.0) for place in range(1, 24)] + [Tie(place, 23 - place) for place in range(0, 11, 2)]

_SCRIPT = """
from lineofsight.charts.governance_layout import lay_out
from tests.charts.test_governance_layout import BOXES, TIES
print(repr(lay_out(BOXES, TIES, sideways=True)))
"""


def edges(box: Box, centre: tuple[float, float]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a placed box."""
    return (
        centre[0] - box.width / 2,
        centre[1] - box.height / 2,
        centre[0] + box.width / 2,
        centre[1] + box.height / 2,
    )


def overlap(boxes: list[Box], placement: Placement) -> bool:
    """Whether any two boxes lie over one another."""
    placed = [edges(box, centre) for box, centre in zip(boxes, placement.centres, strict=True)]
    return any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for one, other in combinations(placed, 2)
    )


def test_the_same_boxes_get_the_same_places_in_any_process() -> None:
    """Neither a second run nor the order of sets changes a map that was sent out."""
    here = lay_out(BOXES, TIES, sideways=True)
    for seed in ("1", "4711"):
        command = [sys.executable, "-c", _SCRIPT]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        there = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.strip()

        assert there == repr(here)
    assert lay_out(BOXES, TIES, sideways=True) == here


@pytest.mark.parametrize("sideways", [False, True])
def test_boxes_keep_apart_and_lines_keep_off_boxes(*, sideways: bool) -> None:
    """No box lies over another, no line runs through one, and lines cross in few places."""
    placement = lay_out(BOXES, TIES, sideways=sideways)

    assert not overlap(BOXES, placement)
    assert placement.hits == 0
    assert placement.crossings < len(TIES)


@pytest.mark.parametrize("sideways", [False, True])
def test_a_line_runs_from_the_border_of_the_one_to_the_border_of_the_other(*, sideways: bool) -> None:
    """In the order in which the tie names its ends, with right angles but for a hair."""
    placement = lay_out(BOXES, TIES, sideways=sideways)
    for tie, route in zip(TIES, placement.routes, strict=True):
        for end, point in ((tie.upper, route[0]), (tie.lower, route[-1])):
            left, top, right, bottom = edges(BOXES[end], placement.centres[end])

            assert left - 0.01 <= point[0] <= right + 0.01
            assert top - 0.01 <= point[1] <= bottom + 0.01
        assert all(min(abs(x1 - x2), abs(y1 - y2)) < 1.5 for (x1, y1), (x2, y2) in pairwise(route))


def test_above_is_above_or_on_the_left() -> None:
    """The upper end of a tie stands higher, or further left on a wide sheet."""
    boxes, ties = [Box(80, 20)] * 3, [Tie(2, 1), Tie(1, 0)]
    upright, across = lay_out(boxes, ties), lay_out(boxes, ties, sideways=True)

    assert upright.centres[2][1] < upright.centres[1][1] < upright.centres[0][1]
    assert across.centres[2][0] < across.centres[1][0] < across.centres[0][0]


def test_everything_lies_within_the_size() -> None:
    """A page can trust the width and the height."""
    placement = lay_out(BOXES, TIES)
    placed = [edges(box, centre) for box, centre in zip(BOXES, placement.centres, strict=True)]

    assert min(box[0] for box in placed) >= 0
    assert min(box[1] for box in placed) >= 0
    assert max(box[2] for box in placed) <= placement.width
    assert max(box[3] for box in placed) <= placement.height


def test_lanes_hold_their_own_boxes_alone() -> None:
    """Each box stands on the ground of its lane, and the grounds lie beside one another."""
    boxes = [Box(80, 20, place % 3) for place in range(12)]
    placement = lay_out(boxes, [Tie(place // 2, place) for place in range(1, 12)])

    assert sorted(lane.lane for lane in placement.lanes) == [0, 1, 2]
    for box, centre in zip(boxes, placement.centres, strict=True):
        (home,) = [lane for lane in placement.lanes if lane.lane == box.lane]
        assert home.corner[0] <= centre[0] - 40
        assert centre[0] + 40 <= home.corner[0] + home.width
    assert not overlap(boxes, placement)
    assert not lay_out(BOXES, TIES).lanes


def test_nothing_and_one_box_have_a_place() -> None:
    """An empty map is an empty drawing; a body alone stands in it."""
    assert lay_out([], []) == Placement(0.0, 0.0, (), ())
    assert lay_out([Box(80, 20)], []).centres == ((40.0, 10.0),)


def test_two_lines_between_the_same_boxes_are_two() -> None:
    """Even when one of them runs back."""
    placement = lay_out([Box(80, 20)] * 2, [Tie(0, 1), Tie(1, 0), Tie(0, 1)])

    assert len(set(placement.routes)) == 3


def test_compact_boxes_take_no_more_room_and_keep_apart() -> None:
    """What fits no sheet otherwise may be moved together; nothing then lies over another."""
    roomy, compact = (lay_out(BOXES, TIES, sideways=True, is_compact=way) for way in (False, True))

    assert compact != roomy
    assert compact.width * compact.height <= roomy.width * roomy.height
    assert not overlap(BOXES, compact)
    assert compact.hits == 0
