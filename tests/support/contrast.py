"""How far a colour stands out from its ground, as WCAG 2.2 measures it."""

from __future__ import annotations

from typing import Final

from lineofsight.charts.palette import PAPER

# Where the sRGB curve turns from a line into a power.
_END_OF_STRAIGHT_PART: Final = 0.04045


def measure_contrast(colour: str, ground: str = PAPER) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_measure_luminance(colour), _measure_luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Return one sRGB part, 0 to 1, on a linear scale."""
    return float(part / 12.92 if part <= _END_OF_STRAIGHT_PART else ((part + 0.055) / 1.055) ** 2.4)
