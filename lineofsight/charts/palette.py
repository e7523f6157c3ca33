"""The colours and shapes that ratings, charts and pages are drawn in.

No meaning stands on colour alone: every rating has a shape, a letter and a word as well, so it can be read in black
and white. Contrast is measured on white by WCAG 2.2: at least 4.5 for what carries a letter or is text, at least 3
for lines and shapes; ``tests/charts/test_palette.py`` measures it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Tone(StrEnum):
    """What a colour says, whatever the colour is."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class MarkShape(StrEnum):
    """The outline of a rating's mark; each can be told from the others without its colour."""

    DISC = "disc"
    STRIPED_DISC = "striped_disc"
    HOLLOW_CIRCLE = "hollow_circle"
    DIAMOND = "diamond"
    SQUARE = "square"
    TRIANGLE = "triangle"


TONE_COLOURS: Final = {
    Tone.BLUE: "#1F5FA8",
    Tone.GREEN: "#1C7441",
    Tone.AMBER: "#A85800",
    Tone.RED: "#B3261E",
    Tone.GREY: "#5B6470",
}
"""Fill of a mark, or its line where the shape is hollow: white letters stand on it."""

TONE_TINTS: Final = {
    Tone.BLUE: "#E6EEF8",
    Tone.GREEN: "#E4F2E9",
    Tone.AMBER: "#FBEEDC",
    Tone.RED: "#FBE7E5",
    Tone.GREY: "#EEF0F2",
}
"""A pale ground of the same tone, for black text."""

INK: Final = "#16202B"
QUIET_INK: Final = "#4A5562"
LINK: Final = "#174E8C"
RULE: Final = "#8A94A0"
FAINT_RULE: Final = "#CFD5DB"
PANEL: Final = "#F2F5F8"
HEAD_PANEL: Final = "#E3EAF1"
PAPER: Final = "#FFFFFF"
WATERMARK: Final = "#E4E9EE"
"""Words under the text of a page: light enough for every ink upon them."""
ACCENT: Final = "#17406D"

SERIES: Final = ("#17406D", "#A85800", "#1C7441", "#6B3FA0", "#5B6470")
"""Lines of a chart, in order; give each its own dash or end mark and label too."""
