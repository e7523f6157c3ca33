"""Charts and sparklines as SVG, for the renderers that draw no ReportLab drawings."""

from __future__ import annotations

from reportlab.graphics import renderSVG

from lineofsight.charts.fonts import font_files
from lineofsight.documents.drawings import make_drawing

FAMILY = font_files()
"""The type in which letters of a picture are set; ReportLab knows it by the import."""


def svg_of(drawing: object) -> str:
    """A drawing, or what the function makes, as an SVG document."""
    text = str(renderSVG.drawToString(make_drawing(drawing)))
    # ReportLab leaves out that a line has no filling, which SVG would make black.
    return text[text.index("<svg") :].replace("<svg", '<svg fill="none"', 1)


def size_of(drawing: object) -> tuple[float, float]:
    """Its width and height in points."""
    made = make_drawing(drawing)
    return float(made.width), float(made.height)
