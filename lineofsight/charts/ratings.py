"""From a status or rating in words to its mark: shape, letter and tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.charts.palette import MarkShape, Tone

if TYPE_CHECKING:
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
