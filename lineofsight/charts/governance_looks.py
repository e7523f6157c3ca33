"""The looks of the lines of a governance map: dashes, heads and weight differ, so that none needs its colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lineofsight.charts.palette import INK, QUIET_INK, SERIES
from lineofsight.wording.links import LinkFamily


class Head(StrEnum):
    """What stands at the end of a line."""

    NONE = "none"
    FULL = "full"
    OPEN = "open"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a family is drawn.

    Attributes:
        colour: ``#RRGGBB``.
        width: in points.
        dash: lengths of dash and gap in points; empty for a full line.
        head: at the end to which it reads.
        both: whether the other end has the same head.
    """

    colour: str
    width: float
    dash: tuple[float, ...]
    head: Head
    both: bool = False


LOOKS: Final = {
    LinkFamily.ANSWERS: LineLook(INK, 1.2, (), Head.FULL),
    LinkFamily.CHECKS: LineLook(SERIES[1], 1.4, (7.0, 3.0), Head.FULL),
    LinkFamily.LEADS: LineLook(SERIES[0], 2.2, (), Head.DIAMOND),
    LinkFamily.INFORMS: LineLook(SERIES[2], 1.2, (6.0, 2.4, 1.4, 2.4), Head.OPEN),
    LinkFamily.AGREES: LineLook(SERIES[3], 1.3, (3.0, 2.0), Head.OPEN, both=True),
    LinkFamily.SITS: LineLook(QUIET_INK, 1.2, (0.1, 2.8), Head.NONE),
}
"""The look of each family, those that matter most first: they are drawn on top."""

LOOK_WORDS: Final = {
    LinkFamily.ANSWERS: "full line, arrow",
    LinkFamily.CHECKS: "long dashes, arrow",
    LinkFamily.LEADS: "heavy line, diamond",
    LinkFamily.INFORMS: "dashes and dots, open arrow",
    LinkFamily.AGREES: "short dashes, open arrows at both ends",
    LinkFamily.SITS: "dots",
}
"""The look of each family in words, for whoever reads the key instead of seeing it."""
