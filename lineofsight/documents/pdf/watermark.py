"""Whose copy it is, lightly across every page and under its text: a photograph of one page still tells it."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.fonts import SEMIBOLD
from lineofsight.charts.palette import WATERMARK
from lineofsight.documents.pdf.marking import UNDERPRINT

if TYPE_CHECKING:
    from lineofsight.documents.pdf.canvas import TagCanvas

# How much of a page's diagonal the words take, and how large they are at most, in points.
_SHARE = 0.72
_LARGEST = 64.0
# Height of a capital letter as a share of the type size.
_CAPITAL = 0.727


def paint_watermark(canvas: TagCanvas, words: str, size: tuple[float, float]) -> None:
    """Paint words across a page, as decoration: the page's foot says them as well.

    Args:
        canvas: the page, with nothing painted on it yet.
        words: what it says, cleaned, the same on every page.
        size: width and height of the page in points.
    """
    with canvas.artifact(UNDERPRINT):
        canvas.stamp(("watermark", size), (0, 0, *size), partial(_paint_words, canvas, words, size))


def _paint_words(canvas: TagCanvas, words: str, size: tuple[float, float]) -> None:
    """Paint the words from the lower left to the upper right."""
    width, height = size
    wide_at_one: float = stringWidth(words, SEMIBOLD, 1)
    type_size = min(_LARGEST, _SHARE * math.hypot(width, height) / wide_at_one)
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(math.degrees(math.atan2(height, width)))
    canvas.setFont(SEMIBOLD, type_size)
    canvas.setFillColor(HexColor(WATERMARK))
    canvas.drawCentredString(0, -type_size * _CAPITAL / 2, words)
    canvas.restoreState()
