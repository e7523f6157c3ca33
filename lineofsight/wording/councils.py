"""What people call the place that a council serves."""

from __future__ import annotations

from typing import Final

_STYLES: Final = ("London Borough of ", "Royal Borough of ", "City of ", "Borough of ")
_ENDINGS: Final = (" Council", " County", " City", " Borough")


def short_name(council: str) -> str:
    """The place that a council is named after: "London Borough of Bromley" is Bromley."""
    for style in _STYLES:
        council = council.removeprefix(style)
    for ending in _ENDINGS:
        council = council.removesuffix(ending)
    return council
