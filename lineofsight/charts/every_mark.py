"""The mark of every status and rating, as plain paint commands by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.strokes import picture_of
from lineofsight.wording.statuses import key_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.charts.painted import PaintedPicture


def every_mark() -> Mapping[str, PaintedPicture]:
    """What the key explains, drawn."""
    return {
        word.key: picture_of(draw_mark(MarkShape(word.shape), word.letter, Tone(word.tone))) for word in key_lines()
    }
