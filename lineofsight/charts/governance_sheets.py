"""On which sheets a governance map can be read: the smallest that keeps its words legible, or several.

Everything is drawn when it fits on A4; else the core, without lines of membership; else the core in parts, one map a
level of the borough, halved until each can be read. Whatever is not drawn stands in the list of links.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_map import core_of
from lineofsight.analysis.governance_parts import MapPart, by_layer, in_halves, part_of
from lineofsight.charts.governance_map import LaidMap, lay_map
from lineofsight.charts.governance_style import MapStyle
from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.charts.sheets import SHEET_POINTS, SheetSize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineofsight.analysis.governance_map import GovernanceMap

LEAST_TEXT: Final = 7.5
"""Points: smaller words on paper cannot be read by most people of sixty."""

MOST_LINES: Final = 120
"""More lines than this on one map can no longer be followed with a finger: a convention of this program."""

MOST_SHEETS: Final = 24
"""Nobody reads more maps than this of one council: then the list alone says it better. A convention too."""

_MARGINS: Final = (104.0, 250.0)
"""What a sheet does not leave for a picture, across and down in points: margins, head, foot, heading and caption."""

ROOMS: Final = {size: (width - _MARGINS[0], height - _MARGINS[1]) for size, (width, height) in SHEET_POINTS.items()}
"""What each sheet leaves for a picture, in points."""

_STYLES: Final = tuple(
    MapStyle(sideways=sideways, whole_names=whole, room=room)
    for sideways in (False, True)
    for whole, room in ((True, 85.0), (True, 105.0), (False, 80.0), (False, 100.0))
)
"""Ways to lay a map out, those that a member reads more easily first; each can be made compact besides."""


class Detail(StrEnum):
    """How much of the map is drawn."""

    EVERYTHING = "everything"
    CORE = "core"


@dataclass(frozen=True, slots=True)
class MapSheet:
    """One sheet with a map.

    Attributes:
        laid: the map with the place of everything on it.
        size: the sheet.
        detail: how much of it is drawn.
        title: which part of the whole it shows; empty for the whole.
    """

    laid: LaidMap
    size: SheetSize
    detail: Detail
    title: str = ""

    @property
    def text(self) -> float:
        """The size in points of its words on paper."""
        return self.laid.text_within(ROOMS[self.size])


def choose_sheet(width: float, height: float, text: float) -> SheetSize | None:
    """The smallest sheet on which a picture's words keep ``LEAST_TEXT`` points; ``None`` when none does.

    Args:
        width: of the picture, in points.
        height: of the picture, in points.
        text: the size of its words, in points, before it is made to fit.
    """
    for size, (across, down) in ROOMS.items():
        if text * min(1.0, across / width, down / height) >= LEAST_TEXT:
            return size
    return None


def sheets_for(whole: GovernanceMap) -> tuple[MapSheet, ...]:
    """The sheets that show a map legibly; none when it is empty or when even a body with its lines is too much."""
    if not whole.nodes:
        return ()
    sheet = _smallest(whole, Detail.EVERYTHING)
    if sheet is not None and sheet.size is not SheetSize.A3_ACROSS:
        return (sheet,)
    core = core_of(whole)
    sheet = _smallest(core, Detail.CORE)
    return (sheet,) if sheet is not None else _fit_parts(core)


def _smallest(drawn: GovernanceMap, detail: Detail, title: str = "") -> MapSheet | None:
    """The map on the smallest sheet that it fits, made compact only where it fits none otherwise."""
    if len(drawn.lines) > MOST_LINES:
        return None
    for is_compact in (False, True):
        laid = (lay_map(drawn, replace(style, is_compact=is_compact)) for style in _STYLES)
        fitting = _first_on_the_smallest(laid)
        if fitting is not None:
            return MapSheet(*fitting, detail, title)
    return None


def _first_on_the_smallest(ways: Iterable[LaidMap]) -> tuple[LaidMap, SheetSize] | None:
    """The first of these ways to lay a map out that fits the smallest sheet that any of them fits."""
    sizes = list(ROOMS)
    best: tuple[LaidMap, SheetSize] | None = None
    for laid in ways:
        size = choose_sheet(laid.width, laid.height, TEXT_SIZE)
        if size is not None and (best is None or sizes.index(size) < sizes.index(best[1])):
            best = laid, size
        if size is sizes[0]:
            break
    return best


def _fit_parts(core: GovernanceMap) -> tuple[MapSheet, ...]:
    """One sheet a part, each part as large as can be read; none when there would be too many."""
    parts = by_layer(core)
    while len(parts) <= MOST_SHEETS:
        sheets: list[MapSheet] = []
        halved: list[MapPart] = []
        for place, (title, shown) in enumerate(_maps_of(core, parts)):
            sheet = _smallest(shown, Detail.CORE, title)
            if sheet is not None:
                sheets.append(sheet)
                halved.append(parts[place])
            elif len(parts[place].refs) > 1:
                halved += in_halves(core, parts[place])
            if sheet is None and (len(halved) > MOST_SHEETS or len(parts[place].refs) == 1):
                return ()
        if len(sheets) == len(parts):
            return tuple(sheets)
        parts = tuple(halved)
    return ()


def _maps_of(core: GovernanceMap, parts: Sequence[MapPart]) -> Iterator[tuple[str, GovernanceMap]]:
    """Each part's title and map; the titles number the parts, so that a box can say where its body stands."""
    numbers = {ref: f"see map {number}" for number, part in enumerate(parts, 1) for ref in part.refs}
    for number, part in enumerate(parts, 1):
        yield f"Map {number} of {len(parts)}: {part.title}", part_of(core, part.refs, numbers)
