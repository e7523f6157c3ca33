"""Colours for a dark page: lightness turned over, hue kept, as the window's dark theme does."""

from __future__ import annotations

import colorsys
from typing import Final

DARK_PAPER: Final = "#14191F"
"""The ground of the dark page, near black."""

_MOST: Final = 255


def turn_over(colour: str) -> str:
    """Return the dark page's colour for ``#RRGGBB``: white becomes the dark paper, near black becomes near white."""
    red, green, blue = _parts(colour)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    floor = _FLOOR
    if saturation == 0 and lightness == 1:
        return DARK_PAPER
    turned = colorsys.hls_to_rgb(hue, floor + (1 - lightness) * (1 - floor), saturation)
    # Half-up on what is shown: eight bits a part.
    return "#" + "".join(f"{int(part * _MOST + 0.5):02X}" for part in turned)


def _parts(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of ``#RRGGBB``, 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / _MOST for start in (1, 3, 5))
    return red, green, blue


_FLOOR: Final = colorsys.rgb_to_hls(*_parts(DARK_PAPER))[1]
