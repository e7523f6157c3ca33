"""How a governance map is to be laid out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MapStyle:
    """How a map is laid out.

    Attributes:
        sideways: whether the top of the council stands on the left instead of at the top.
        whole_names: whether boxes have whole names where these take few lines, instead of the short ones.
        room: the widest a line of words in a box may be, in points.
        in_lanes: whether each level of the borough has a lane of its own: "who sits where".
        is_compact: whether boxes stand closer together, at the cost of more bends.
    """

    sideways: bool = False
    whole_names: bool = True
    room: float = 90.0
    in_lanes: bool = False
    is_compact: bool = False
