"""What the window has drawn, by the drawing worker: ReportLab is loaded when the first picture is wanted.

To load it takes longer than to show the page on which the picture stands, and a window that shows none is a ninth
smaller without it; that is why this module, like ``later`` and ``workspace_calls``, has imports inside functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.analysis.sightline_chain import Chain
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.governance_pieces import MapPieces
    from lineofsight.charts.governance_style import MapStyle
    from lineofsight.charts.lanes import Lane
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.charts.sightline_chart import LaidChain
    from lineofsight.domain.oversight import Inspection

_LOWEST_POINTS: Final = 90.0
"""Of the lines of a chart without the names above them: lower, nothing could be told from them."""


def load() -> None:
    """Load what draws, before it is needed."""
    import lineofsight.charts.indicator_chart  # noqa: PLC0415 - when the person goes to a page with pictures
    import lineofsight.charts.strokes  # noqa: F401, PLC0415 - when the person goes to a page with pictures


def chart_of(judged: JudgedIndicator, size: tuple[float, float]) -> PaintedPicture | None:
    """An indicator's chart for a width and height in points."""
    from lineofsight.charts.indicator_chart import indicator_chart  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when it is seen

    drawing = indicator_chart(judged, size)
    if drawing is not None and drawing.height > size[1]:
        # Its key took what was there; shrunk to the room, its words would be too small to read.
        drawing = indicator_chart(judged, (size[0], max(size[1] - drawing.above, _LOWEST_POINTS)))
    return picture_of(drawing) if drawing is not None else None


def courses_of(indicators: Sequence[JudgedIndicator]) -> Mapping[str, PaintedPicture]:
    """The word-sized line of each indicator that has one, by indicator id."""
    from lineofsight.charts.sparkline import sparkline  # noqa: PLC0415 - only when they are seen
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when they are seen

    drawings = {judged.indicator.ind_id: sparkline(judged) for judged in indicators}
    return {ind_id: picture_of(drawing) for ind_id, drawing in drawings.items() if drawing is not None}


def timeline_of(lanes: Sequence[Lane], as_at: date, width: float) -> PaintedPicture | None:
    """The calendar of actions for a width in points."""
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.timeline import timeline  # noqa: PLC0415 - only when it is seen

    drawing = timeline(lanes, as_at, width, names_marks=True)
    return picture_of(drawing) if drawing is not None else None


def inspections_of(inspections: tuple[Inspection, ...], width: float) -> PaintedPicture | None:
    """The line of inspections for a width in points."""
    from lineofsight.charts.inspection_timeline import inspection_timeline  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when it is seen

    drawing = inspection_timeline(inspections, width)
    return picture_of(drawing) if drawing is not None else None


def comparison_of(compared: AreaComparison, width: float) -> PaintedPicture | None:
    """The bars of several areas for a width in points."""
    from lineofsight.charts.comparison_chart import comparison_chart  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when it is seen

    drawing = comparison_chart(compared, width)
    return picture_of(drawing) if drawing is not None else None


def chain_of(chain: Chain, width: float) -> tuple[LaidChain, PaintedPicture]:
    """A line of sight for a width in points, laid out and drawn."""
    from lineofsight.charts.sightline_chart import draw_chain, lay_chain  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - only when it is seen

    laid = lay_chain(chain, width)
    return laid, picture_of(draw_chain(laid))


def map_of(
    shown: GovernanceMap, style: MapStyle, is_cancelled: Callable[[], bool], placed: Callable[[], None]
) -> MapPieces:
    """The governance map in pieces, its boxes placed by a process of its own.

    Args:
        shown: the map.
        style: how it is laid out.
        is_cancelled: whether it is still wanted.
        placed: told when the boxes have their places and only the drawing is left.
    """
    from lineofsight.charts.governance_layout_process import ApartLayout  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.governance_map import lay_map  # noqa: PLC0415 - only when it is seen
    from lineofsight.charts.governance_pieces import take_apart  # noqa: PLC0415 - only when it is seen

    laid = lay_map(shown, style, ApartLayout(is_cancelled))
    placed()
    return take_apart(laid)
