"""Of which indicators the figures of a file of published statistics are, as they are seen before they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import SIGNS, Figure, Symbol
from lineofsight.workspace.brought import SeenFigures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.batches import PublishedSeries, StatisticsBatch
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.record import Council

_SIGNS: Final = frozenset(sign.value for sign in SIGNS)


def seen_figures(batch: StatisticsBatch, council: Council | None, held: Sequence[Indicator]) -> Iterator[SeenFigures]:
    """What a file gives of each indicator of the catalogue, in the order of the file.

    Args:
        batch: what was read of the file.
        council: whose the register is, where that is said; its own figures are shown one by one.
        held: the indicators that the register holds; the council's own say which measure they are like.
    """
    own_area = council.area_code if council is not None else ""
    areas = {area.code: area for area in batch.areas}
    by_indicator: dict[str, list[PublishedSeries]] = {}
    for series in batch.series:
        by_indicator.setdefault(series.ind_id, []).append(series)
    for indicator in batch.indicators:
        group = [one for one in by_indicator.get(indicator.ind_id, []) if one.points]
        if not group:
            continue
        points = [point for one in group for point in one.points]
        periods = sorted({point.period for point in points}, key=lambda index: batch.periods[index])
        own: dict[int, str] = {}
        for point in (point for one in group if one.area_code == own_area for point in one.points):
            # As when they are kept: of two for one period the first.
            own.setdefault(point.period, point.figure)
        yield SeenFigures(
            file=batch.name,
            source=batch.source,
            indicator=indicator,
            number=len(points),
            symbols=sum(1 for point in points if point.figure in _SIGNS),
            areas=tuple(areas[code] for code in dict.fromkeys(one.area_code for one in group) if code in areas),
            periods=(batch.periods[periods[0]], batch.periods[periods[-1]]),
            own_area=own_area,
            own=tuple((batch.periods[index], _figure(own[index])) for index in periods if index in own),
            likes=tuple(one.title for one in held if _is_like(one, indicator)),
        )


def _figure(text: str) -> Figure:
    return Figure.missing(Symbol(text)) if text in _SIGNS else Figure.of(text)


def _is_like(one: Indicator, published: Indicator) -> bool:
    """Whether an indicator of the council names the Department's measure that a published one is."""
    is_same = one.national_code.casefold() == published.national_code.casefold()
    return bool(published.national_code) and is_same and one.ind_id != published.ind_id
