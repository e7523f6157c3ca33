"""The dark page's colours: turned over by rule, and still told apart from their ground, by WCAG 2.2."""

from __future__ import annotations

import pytest

from lineofsight.charts import palette, variation_chart
from lineofsight.charts.palette import Tone
from lineofsight.documents.html.dark import DARK_PAPER, turn_over
from tests.support.contrast import measure_contrast

_SIGNALS = (
    variation_chart.COMMON,
    variation_chart.IMPROVEMENT,
    variation_chart.CONCERN,
    variation_chart.NEUTRAL,
)


def test_white_becomes_the_dark_paper() -> None:
    """A hollow mark is hollow on the dark page too."""
    assert turn_over(palette.PAPER) == DARK_PAPER


@pytest.mark.parametrize("ground", [palette.PAPER, palette.PANEL, palette.HEAD_PANEL, *palette.TONE_TINTS.values()])
@pytest.mark.parametrize("ink", [palette.INK, palette.QUIET_INK, palette.LINK, palette.ACCENT])
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    """Success criterion 1.4.3: at least 4.5 to 1."""
    assert measure_contrast(turn_over(ink), turn_over(ground)) >= 4.5


@pytest.mark.parametrize("tone", Tone)
def test_letters_can_be_read_on_every_mark(tone: Tone) -> None:
    """The letter takes the paper's colour, light or dark."""
    assert measure_contrast(turn_over(palette.TONE_COLOURS[tone]), DARK_PAPER) >= 4.5


@pytest.mark.parametrize("colour", [palette.RULE, *palette.SERIES, *_SIGNALS])
def test_every_line_can_be_seen(colour: str) -> None:
    """Success criterion 1.4.11: at least 3 to 1."""
    assert measure_contrast(turn_over(colour), DARK_PAPER) >= 3
