"""From the places of a data file to areas."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lineofsight.domain.places import Area, AreaLevel
from lineofsight.domain.validation import is_text
from lineofsight.exchange.statistics.standard_columns import LOCAL_AUTHORITY, NATIONAL, REGIONAL, UNKNOWN_PLACES

if TYPE_CHECKING:
    from lineofsight.exchange.statistics.harvest import Harvest
    from lineofsight.exchange.statistics.reference import Reference

Place = tuple[str, ...]


def area_code(place: Place) -> str | None:
    """What figures are matched on, or ``None`` for a place that is not compared, not known, or named by no text.

    The three-digit code of an authority, as text: it may be "314 / 318" for a joint return.
    """
    level, country, country_name, region, region_name, authority, _, name = place
    named = {NATIONAL: (country, country_name), REGIONAL: (region, region_name), LOCAL_AUTHORITY: (authority, name)}
    code, called = named.get(level, ("", ""))
    return None if not code or code in UNKNOWN_PLACES or not is_text(called) else code


def areas_of(harvest: Harvest, reference: Reference) -> tuple[Area, ...]:
    """Every compared area of the file, with name and codes as the newest period gives them."""
    places = list(harvest.places)
    places_of: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        code = area_code(place)
        if code is not None:
            places_of.setdefault(code, []).append(number)
    newest = _newest(harvest, {number for numbers in places_of.values() if len(numbers) > 1 for number in numbers})
    return tuple(
        _area(code, places[max(numbers, key=lambda number: newest.get(number, ""))], reference)
        for code, numbers in places_of.items()
    )


def _newest(harvest: Harvest, numbers: set[int]) -> dict[int, str]:
    """The newest time period of each place that is one of several with the same code."""
    if not numbers:
        return {}
    labels = [label for label, _ in harvest.times]
    newest: dict[int, str] = {}
    for place, time in zip(harvest.place_of, harvest.time_of, strict=True):
        if place in numbers:
            newest[place] = max(newest.get(place, ""), labels[time])
    return newest


def _area(code: str, place: Place, reference: Reference) -> Area:
    level, _, country_name, region, region_name, _, gss_code, name = place
    if level == NATIONAL:
        return _made(code, country_name, AreaLevel.NATIONAL)
    if level == REGIONAL:
        return _made(code, region_name, AreaLevel.REGIONAL)
    in_region, ended = reference.region_of(code, region), reference.ended(code)
    return _made(code, name, AreaLevel.LOCAL_AUTHORITY, in_region, gss_code or None, ended)


# Every file names the same areas, and each is checked when it is made.
_made = lru_cache(maxsize=1024)(Area)
