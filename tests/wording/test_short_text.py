"""Cutting texts at a word, and keeping whole sentences within a length."""

from __future__ import annotations

import pytest

from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import cut, fill, join_within


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("A child waits.", 14, "A child waits."),
        ("A child  waits\nlong.", 40, "A child waits long."),
        ("A child waits, and waits.", 16, "A child waits…"),
        ("Look at the cases that worried us, and act on each of them.", 48, "Look at the cases that worried us…"),
        ("Hand the chair of the Board to a strong person.", 36, "Hand the chair of the Board…"),
        (
            "Beds, and plan homes. Complete in May, but its impact was reversed.",
            48,
            "Beds, and plan homes…",
        ),
        ("Complete in May, but its impact was reversed again.", 46, "Complete in May, but its impact was reversed…"),
        ("Complete in May, but its impact was.", 26, "Complete in May, but…"),
        ("Homes, all of them good. Done in May, but reversed.", 44, "Homes, all of them good…"),
        (
            "R9: hold all visits to children at home in time, but not yet.",
            54,
            "R9: hold all visits to children at home in time, but…",
        ),
        ("Antidisestablishmentarianism", 8, "Antidise…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_cut_at_a_word_with_a_sign(text: str, most: int, shown: str) -> None:
    """Where it pauses, and never after a word that leads on; a word longer than everything is cut within."""
    assert cut(text, most) == shown


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("Put children on every agenda.", 40, "Put children on every agenda."),
        ("Put children on every agenda, and keep them there.", 31, "Put children on every agenda…"),
        ("Put children on every agenda, and keep them there.", 26, "Put children on every…"),
        ("Homes, all of them good. Done in May, but reversed.", 39, "Homes, all of them good…"),
    ],
)
def test_as_many_words_stand_as_there_is_room_for(text: str, most: int, said: str) -> None:
    """Up to the last whole word; where the next one turns the sense, what it turns is left out too."""
    assert fill(text, most) == said


def test_sentences_are_kept_whole_as_long_as_they_fit() -> None:
    """A sentence that would pass the length is left out whole, and all after it; the first is always there."""
    said = ("One is late.", "Two are not.", "Three.")
    assert join_within(said, 100) == "One is late. Two are not. Three."
    assert join_within(said, 26) == "One is late. Two are not."
    assert join_within(said, 15) == "One is late."
    assert join_within(said, 8) == "One…"
    assert join_within((), 10) == ""


def test_a_long_list_names_the_first_and_counts_the_others() -> None:
    """With thousands separators."""
    assert and_more(["a", "b"], 2) == "a and b"
    assert and_more(["a", "b", "c"], 2) == "a, b and 1 more"
    assert and_more([str(number) for number in range(1500)], 1) == "0 and 1,499 more"
