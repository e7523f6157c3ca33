"""From the places of a data file to areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.places import Area, AreaLevel
from lineofsight.exchange.statistics.standard_columns import LOCAL_AUTHORITY, NATIONAL, REGIONAL, UNKNOWN_PLACES

if TYPE_CHECKING:
    from lineofsight.exchange.statistics.harvest import Harvest
    from lineofsight.exchange.statistics.reference import Reference

Place = tuple[str, ...]


def area_code(place: Place) -> str | None:
    """What figures are matched on, or ``None`` for a place that is not compared or not known.

    The three-digit code of an authority, as text: it may be "314 / 318" for a joint return.
    """
    level, country, _, region, _, authority, _, _ = place
    code = {NATIONAL: country, REGIONAL: region, LOCAL_AUTHORITY: authority}.get(level)
    return None if code is None or code in UNKNOWN_PLACES else code


def areas_of(harvest: Harvest, reference: Reference) -> tuple[Area, ...]:
    """Every compared area of the file, with name and codes as the newest period gives them."""
    labels, places = list(harvest.times), list(harvest.places)
    newest: dict[str, tuple[str, int]] = {}
    for place, time in sorted(set(zip(harvest.place_of, harvest.time_of, strict=True))):
        code = area_code(places[place])
        label = labels[time][0]
        if code is not None and (code not in newest or label > newest[code][0]):
            newest[code] = (label, place)
    return tuple(_area(code, places[place], reference) for code, (_, place) in newest.items())


def _area(code: str, place: Place, reference: Reference) -> Area:
    level, _, country_name, region, region_name, _, gss_code, name = place
    if level == NATIONAL:
        return Area(code, country_name, AreaLevel.NATIONAL)
    if level == REGIONAL:
        return Area(code, region_name, AreaLevel.REGIONAL)
    return Area(
        code=code,
        name=name,
        level=AreaLevel.LOCAL_AUTHORITY,
        region_code=reference.region_of(code, region),
        gss_code=gss_code or None,
        ended=reference.ended(code),
    )
