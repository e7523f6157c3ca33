"""Lays out a governance map in a process of its own, which can be ended at any moment.

The engine does not let go of Python while it works: measured, 200 bodies hold every thread for two and a half seconds.
A window can neither paint nor be closed in that time, so whoever must not wait asks here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from lineofsight.apart import answer_of, child_command
from lineofsight.charts.governance_layout import Lane, Placement
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.charts.governance_layout import Box, Tie

CHILD_ARGUMENT: Final = "--lay-out-map-child"
"""The first argument with which a frozen program starts itself to lay out a map (see ``governance_layout_child``)."""

_CHILD: Final = "lineofsight.charts.governance_layout_child"


class LayoutStoppedError(LineOfSightError):
    """The layout was stopped, or its process did not answer."""


class ApartLayout:
    """Lays out as ``governance_layout.lay_out`` does, in a process of its own."""

    def __init__(self, is_cancelled: Callable[[], bool], command: Sequence[str] | None = None) -> None:
        """Say how to stop it.

        Args:
            is_cancelled: asked every few hundredths of a second; once it holds, the process is ended.
            command: how the process is started; ``None`` for the usual way.
        """
        self._is_cancelled = is_cancelled
        self._command = list(command) if command is not None else child_command(_CHILD, CHILD_ARGUMENT)

    def __call__(
        self, boxes: Sequence[Box], ties: Sequence[Tie], *, sideways: bool = False, is_compact: bool = False
    ) -> Placement:
        """Place the boxes and lead the lines.

        Raises:
            LayoutStoppedError: when it was stopped, or the process did not answer.
        """
        asked = {
            "boxes": [(box.width, box.height, box.lane) for box in boxes],
            "ties": [(tie.upper, tie.lower, tie.weight) for tie in ties],
            "sideways": sideways,
            "is_compact": is_compact,
        }
        answer = answer_of(self._command, json.dumps(asked).encode(), self._is_cancelled)
        if self._is_cancelled():
            raise LayoutStoppedError("The map was not laid out: it was stopped.")
        try:
            return _placement(json.loads(answer or b""))
        except (ValueError, KeyError, TypeError) as error:
            raise LayoutStoppedError(
                "The map could not be laid out. The list of its links says the same in words."
            ) from error


def _placement(answer: dict[str, Any]) -> Placement:
    return Placement(
        width=answer["width"],
        height=answer["height"],
        centres=tuple(_point(point) for point in answer["centres"]),
        routes=tuple(tuple(_point(point) for point in route) for route in answer["routes"]),
        lanes=tuple(
            Lane(lane["lane"], _point(lane["corner"]), lane["width"], lane["height"]) for lane in answer["lanes"]
        ),
        crossings=answer["crossings"],
        hits=answer["hits"],
    )


def _point(pair: Sequence[float]) -> tuple[float, float]:
    across, down = pair
    return across, down
