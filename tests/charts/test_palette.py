"""Contrast of the palette on its grounds, by WCAG 2.2."""

from __future__ import annotations

import pytest

from lineofsight.charts import palette
from lineofsight.charts.palette import Tone
from tests.support.contrast import measure_contrast


def test_black_on_white_has_the_greatest_contrast() -> None:
    """WCAG's own extreme values."""
    assert measure_contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert measure_contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize("tone", Tone)
def test_white_letters_can_be_read_on_every_mark(tone: Tone) -> None:
    """Success criterion 1.4.3: at least 4.5 to 1."""
    assert measure_contrast(palette.TONE_COLOURS[tone], palette.PAPER) >= 4.5


@pytest.mark.parametrize(
    "ground", [palette.PAPER, palette.PANEL, palette.HEAD_PANEL, palette.WATERMARK, *palette.TONE_TINTS.values()]
)
@pytest.mark.parametrize("ink", [palette.INK, palette.QUIET_INK, palette.LINK])
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    """Success criterion 1.4.3: at least 4.5 to 1."""
    assert measure_contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("colour", [palette.RULE, palette.ACCENT, *palette.SERIES])
def test_every_line_can_be_seen_on_paper(colour: str) -> None:
    """Success criterion 1.4.11: at least 3 to 1."""
    assert measure_contrast(colour) >= 3
