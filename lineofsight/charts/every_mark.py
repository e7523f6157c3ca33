"""The marks of the rating keys, drawn as plain paint commands; the window reads them from a file made of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.ratings import look_of
from lineofsight.charts.strokes import picture_of
from lineofsight.wording.statuses import key_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.charts.painted import PaintedPicture


def draw_every_mark() -> Mapping[str, PaintedPicture]:
    """The mark of every status and rating that the key explains, by their keys."""
    looks = {word.key: look_of(word) for word in key_lines()}
    return {key: picture_of(draw_mark(look.shape, look.letter, look.tone)) for key, look in looks.items()}
