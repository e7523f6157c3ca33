"""Where the boxes and lines of a governance map stand: the one place that knows the engine that works it out.

The engine (graphlay) puts boxes on rows, so that lines run from above to below, and leads them between the boxes with
right angles. The same boxes and lines in the same order give the same places. Whoever wants another engine
writes another ``lay_out``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

import graphlay

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = "tuple[float, float]"
"""Across and down from the upper left corner, in points."""

_GAPS: Final = {
    "layer_gap": 24.0,
    "node_gap": 10.0,
    "dummy_gap": 8.0,
    "port_gap": 6.0,
    "bundle_lane_gap": 5.0,
    "isolated_gap": 10.0,
}
_LANE_GAP: Final = 5.0
# Percent of the unbounded drawing: lanes may take what room they need.
_LANE_BUDGET: Final = 1000


@dataclass(frozen=True, slots=True)
class Box:
    """A box to be placed: its width and height in points, and its lane when boxes stand in lanes."""

    width: float
    height: float
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A line to be led from the box that stands above to the one below, by their places in the list of boxes.

    Attributes:
        upper: the box above.
        lower: the box below.
        weight: how much its straightness matters beside other lines'.
    """

    upper: int
    lower: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Lane:
    """The ground of one lane: its number, its upper left corner, its width and height in points."""

    lane: int
    corner: Point
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where everything stands.

    Attributes:
        width: of the whole, in points.
        height: of the whole, in points.
        centres: the middle of each box.
        routes: the corners of each line, from the box above to the box below, border to border.
        lanes: the grounds of the lanes, where boxes stand in lanes.
        crossings: how often two lines cross.
        hits: how often a line runs through a box that it does not join.
    """

    width: float
    height: float
    centres: tuple[Point, ...]
    routes: tuple[tuple[Point, ...], ...]
    lanes: tuple[Lane, ...] = ()
    crossings: int = 0
    hits: int = 0


class Placer(Protocol):
    """What places boxes and leads lines as ``lay_out`` does."""

    def __call__(self, boxes: Sequence[Box], ties: Sequence[Tie], *, sideways: bool, is_compact: bool) -> Placement:
        """Where everything stands."""


def lay_out(
    boxes: Sequence[Box], ties: Sequence[Tie], *, sideways: bool = False, is_compact: bool = False
) -> Placement:
    """Place the boxes and lead the lines.

    Args:
        boxes: in an order that decides where nothing else does.
        ties: what joins them; both ends are places in ``boxes``.
        sideways: whether "above" means on the left, which suits a wide sheet.
        is_compact: whether to move everything closer together, at the cost of more bends.
    """
    if not boxes:
        return Placement(0.0, 0.0, (), ())
    graph = graphlay.Graph()
    for place, box in enumerate(boxes):
        graph.node(place, width=box.width, height=box.height, group=box.lane)
    for tie in ties:
        graph.edge(tie.upper, tie.lower, weight=tie.weight)
    in_lanes = boxes[0].lane is not None
    options = _options(sideways=sideways, is_compact=is_compact, in_lanes=in_lanes)
    laid = graphlay.layout(graph, options=options)
    grounds = laid.to_dict().get("lanes") or []
    bounds = [laid.bounds, *(ground["rect"] for ground in grounds)]
    left, top = (min(bound["min"][way] for bound in bounds) for way in ("x", "y"))
    right, bottom = (max(bound["max"][way] for bound in bounds) for way in ("x", "y"))

    def placed(point: dict[str, float]) -> Point:
        return point["x"] - left, point["y"] - top

    found = laid.metrics()
    return Placement(
        width=right - left,
        height=bottom - top,
        centres=tuple(placed(node["center"]) for node in laid.nodes),
        routes=tuple(tuple(placed(point) for point in edge["points"]) for edge in laid.edges),
        lanes=tuple(_lane(ground, placed(ground["rect"]["min"])) for ground in grounds),
        crossings=int(found["crossings"]),
        hits=int(found["node_edge_hits"]),
    )


def _lane(ground: dict[str, Any], corner: Point) -> Lane:
    low, high = ground["rect"]["min"], ground["rect"]["max"]
    return Lane(int(ground["group"]), corner, high["x"] - low["x"], high["y"] - low["y"])


def _options(*, sideways: bool, is_compact: bool, in_lanes: bool) -> dict[str, Any]:
    lanes = {
        "group_lanes": "strict",
        "group_lane_budget_percent": _LANE_BUDGET,
        "group_lane_area_percent": _LANE_BUDGET,
    }
    return {
        "direction": "leftright" if sideways else "topbottom",
        "spacing": _GAPS,
        "routing": {"lane_gap": _LANE_GAP},
        "coords": {"branch_style": "symmetric"},
        "compaction": {"mode": "priority" if is_compact else "none"},
        **({"order": lanes} if in_lanes else {}),
    }
