"""Rows of indicators: what has to be read beside a figure goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.workspace.showing import indicator_rows

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


def test_an_indicator_s_row_says_what_to_read_beside_it(example: Library) -> None:
    """The rating's note, the periods without a figure, and that others are compared for another period."""
    picture = example.picture()
    for row, judged in zip(indicator_rows(picture), picture.indicators, strict=True):
        assert isinstance(row["rating"], dict)
        assert row["rating"]["note"] == judged.rating.note
        assert row["missing_periods"] == list(judged.missing_periods)
        assert row["comparison_period_note"] == judged.comparison_period_note
    assert any(judged.rating.note for judged in picture.indicators)
