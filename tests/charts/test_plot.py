"""What every chart is drawn with: lines of text that fit their room."""

from __future__ import annotations

import pytest

from lineofsight.charts.plot import break_text, fit_text, text_width
from tests.support.work import calls_of


@pytest.mark.parametrize("is_bold", [False, True])
def test_a_text_is_cut_to_its_room_and_no_shorter(is_bold: bool) -> None:  # noqa: FBT001 (parametrised)
    """With one letter more it would not fit; what fits is left alone."""
    name = "Buckinghamshire"
    assert fit_text(name, 500, bold=is_bold) == name
    cut = fit_text(name, 60, bold=is_bold)
    kept = len(cut) - 1
    assert cut == f"{name[:kept]}…"
    assert text_width(cut, bold=is_bold) <= 60
    assert text_width(f"{name[: kept + 1]}…", bold=is_bold) > 60


@pytest.mark.parametrize(
    ("room", "said"), [(60, "Windsor…"), (75, "Windsor…"), (88, "Windsor, and…"), (115, "Windsor, and…"), (30, "Wi…")]
)
def test_a_text_of_several_words_ends_after_a_whole_one(room: float, said: str) -> None:
    """Half a name is no name; a first word that does not fit is cut all the same."""
    cut = fit_text("Windsor, and Maidenhead", room)
    assert cut == said
    assert text_width(cut) <= room


def test_something_is_left_where_nothing_fits() -> None:
    """A letter and the sign that it was cut."""
    assert fit_text("Windsor", 1) == "W…"
    assert fit_text("", 1) == ""


def test_a_word_of_ten_thousand_letters_is_cut_at_once() -> None:
    """The work grows with the letters and no faster."""
    assert len(fit_text("W" * 10_000, 200)) < 30
    once = calls_of(lambda: fit_text("W" * 10_000, 200))
    assert calls_of(lambda: fit_text("W" * 20_000, 200)) < 2.5 * once


def test_a_text_is_broken_between_words_into_lines_that_fit() -> None:
    """No word is lost, no line is wider than its room but for the one letter that a word keeps."""
    said = "Statistical neighbours (median) 64.9%"
    for room in (60, 120, 500):
        lines = break_text(said, room)
        assert all(text_width(line) <= room for line in lines)
        assert (" ".join(lines) == said) == (room > 60)
    assert break_text(said, 500) == [said]
    assert break_text("", 500) == []
