"""From a status or rating in words to its mark: shape, letter and tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.strokes import picture_of
from lineofsight.wording.statuses import key_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.wording.statuses import StatusWord


@dataclass(frozen=True, slots=True)
class MarkLook:
    """The look of a mark: outline, letter and tone; the word always stands beside it."""

    shape: MarkShape
    letter: str
    tone: Tone


def look_of(word: StatusWord) -> MarkLook:
    """The look that goes with a word of the rating keys."""
    return MarkLook(MarkShape(word.shape), word.letter, Tone(word.tone))


def every_mark() -> Mapping[str, PaintedPicture]:
    """The mark of every status and rating that the key explains, as plain paint commands by their keys."""
    looks = {word.key: look_of(word) for word in key_lines()}
    return {key: picture_of(draw_mark(look.shape, look.letter, look.tone)) for key, look in looks.items()}
