"""Cutting texts at a word, and keeping whole sentences within a length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import cut, fill, short

if TYPE_CHECKING:
    from collections.abc import Callable


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


LEADING_ON = (
    "a", "an", "and", "are", "as", "at", "be", "before", "by", "each", "for", "from", "in", "into", "is", "its",
    "no", "of", "on", "or", "so", "that", "the", "their", "them", "these", "this", "those", "to", "too", "what",
    "when", "where", "whether", "which", "who", "whose", "with",
)  # fmt: skip
TURNING = (
    "although", "but", "except", "however", "not", "only", "though", "unless", "without", "yet",
)  # fmt: skip
TURNED = "Homes, all of them good. Done in May, but its impact was reversed again by June."


@pytest.mark.parametrize("word", LEADING_ON)
def test_no_text_ends_with_a_word_that_leads_on(word: str) -> None:
    """Whether it stands alone or with others, in capitals too; a text of such words only keeps its first."""
    assert cut(f"Children wait {word} tomorrow morning", len(f"Children wait {word} to")) == "Children wait…"
    assert cut(f"Children wait the {word.upper()} tomorrow", len(f"Children wait the {word} to")) == "Children wait…"
    assert cut(f"{word} tomorrow", len(word)) == f"{word}…"


@pytest.mark.parametrize("word", TURNING)
def test_what_a_word_turns_is_never_left_without_it(word: str) -> None:
    """A text that ends before such a word ends before what it turns too, and a text may end with the word itself."""
    text = f"Homes, all of them good. Done in May, {word} reversed in June."
    assert {cut(text, most) for most in range(25, len(text) - 9)} == {"Homes, all of them good…"}
    assert fill(text, len("Homes, all of them good. Done in May, ")) == "Homes, all of them good…"
    assert cut(f"Done in May, {word} reversed", len(f"Done in May, {word} re")) == f"Done in May, {word}…"


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (24, "Homes, all…"),
        (25, "Homes, all of them good…"),
        (56, "Homes, all of them good…"),
        (57, "Homes, all of them good. Done in May, but its impact was…"),
        (66, "Homes, all of them good. Done in May, but its impact was reversed…"),
        (len(TURNED) - 1, "Homes, all of them good. Done in May, but its impact was reversed again…"),
        (len(TURNED), TURNED),
    ],
)
def test_a_turn_is_told_from_four_words_on(most: int, shown: str) -> None:
    """With fewer the text ends before what is turned; every length is kept to."""
    assert cut(TURNED, most) == shown


def test_a_whole_sentence_stands_before_a_part_of_the_next() -> None:
    """Where it takes half the room; else a part of the next one is more than what would be left."""
    text = "Nine in ten visits were made. The teams, all of them, want more time. Who checks them? It goes on."
    assert cut(text, 50) == "Nine in ten visits were made…"
    assert cut(text, 60) == "Nine in ten visits were made. The teams, all…"
    assert cut(text, 80) == "Nine in ten visits were made. The teams, all of them, want more time…"
    assert cut(text, 90) == "Nine in ten visits were made. The teams, all of them, want more time. Who checks them?…"
    turned = "All the homes were seen. However, two are closed. Soon we go."
    assert cut(turned, 30) == "All the homes were seen. However…"


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("She said “they never asked me about it at all”.", 34, "She said “they never asked me…”"),
        ("Help early (from the first day on) and well.", 31, "Help early (from the first day…)"),
        ("He read (“all they wrote and much more”) aloud.", 27, "He read (“all they wrote…”)"),
        ("She said “no. They never asked me. Nobody.” and left.", 36, "She said “no. They never asked me…”"),
    ],
)
def test_a_quotation_or_bracket_that_began_is_closed(text: str, most: int, shown: str) -> None:
    """An open one would run on into what stands after the text."""
    assert cut(text, most) == shown


def test_a_pause_has_to_lie_far_enough_in_the_text() -> None:
    """In its second half; where a turn is left out with what it turns, a third is enough."""
    assert cut("Ask about it, every day and night", 25) == "Ask about it…"
    assert cut("Ask about it, every day and night", 26) == "Ask about it, every day…"
    assert cut("Ask, then act at once, every day and night", 42) == "Ask, then act at once, every day and night"
    assert cut("Ask, then act at once, every day and night", 41) == "Ask, then act at once…"
    assert cut("All was done. Soon it was good, but less", 34) == "All was done…"
    assert (
        cut("All was done. Soon it was good for them, but less", 41) == "All was done. Soon it was good for them, but…"
    )


@pytest.mark.parametrize("shown", [cut, fill])
@pytest.mark.parametrize("most", [90, 93, 96, 99, 102])
def test_what_officers_say_is_not_cut_where_it_says_nothing(shown: Callable[[str, int], str], most: int) -> None:
    """That they say otherwise is left; half of what they say is not."""
    text = "It was due 31 January 2017, is not complete and is 59 days overdue, although officers say it is on track."
    assert shown(text, most) == "It was due 31 January 2017, is not complete and is 59 days overdue, although officers…"
    assert shown(text, len(text)) == text


@pytest.mark.parametrize("shown", [cut, fill])
def test_a_turn_that_has_no_room_is_told_all_the_same(shown: Callable[[str, int], str]) -> None:
    """One word over is better than an end that flatters; with or without a pause, and with one behind it."""
    assert shown("Complete in May, but its impact was reversed.", 17) == "Complete in May, but…"
    assert shown("All children were seen but not alone.", 23) == "All children were seen but…"
    assert shown("All children were seen but not alone.", 27) == "All children were seen but…"
    assert shown("The target was not met.", 16) == "The target was not…"
    assert shown("Done. However, its impact was reversed.", 8) == "Done. However…"
    assert shown("All homes were visited, as was agreed. However, two were closed.", 50) == (
        "All homes were visited, as was agreed. However…"
    )


@pytest.mark.parametrize("pause", ",;:.")
def test_each_pause_is_one_where_a_space_follows(pause: str) -> None:
    """What stands between two figures or letters is none, and no pause is left before the ellipsis."""
    assert cut(f"Ask about it{pause} every day and night", 23) == "Ask about it…"
    assert cut(f"Ask about it{pause}every day and night", 23) == f"Ask about it{pause}every day…"
    assert fill(f"Ask about it{pause} every day", 14) == "Ask about it…"


WORDS = st.lists(
    st.sampled_from(
        [*LEADING_ON[:6], *TURNING, "However,", "homes,", "visits.", "children", "May", "care;", "“good”:"]
    ),
    max_size=24,
)


def is_turning(word: str) -> bool:
    """Whether a word turns what stands before it."""
    return word.rstrip(",;:.").casefold() in TURNING


@example(["an", "However,"], 10)
@given(WORDS, st.integers(min_value=10, max_value=80))
def test_whatever_is_cut_says_only_what_stood_there(words: list[str], most: int) -> None:
    """It begins as the text does, is no longer than it may be, and a text that fits is not touched."""
    text = " ".join(words)
    for said in (cut(text, most), fill(text, most)):
        if len(text) <= most:
            assert said == text
        else:
            assert said.endswith("…")
            assert text.startswith(said[:-1])
            assert len(said) > 1
            left = text[len(said) - 1 :].lstrip(",;:. ").split(maxsplit=1)
            assert not left or is_turning(left[0]) <= is_turning(said[:-1].split()[-1])
            assert len(said) <= most + 1 or is_turning(said[:-1].split()[-1])


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("Put children on every agenda.", 40, "Put children on every agenda."),
        ("Put children on every agenda, and keep them there.", 31, "Put children on every agenda…"),
        ("Put children on every agenda, and keep them there.", 26, "Put children on every…"),
        ("Homes, all of them good. Done in May, but reversed.", 39, "Homes, all of them good…"),
        ("Hand the chair of the Board to a strong person.", 36, "Hand the chair of the Board to a…"),
        ("Antidisestablishmentarianism", 8, "Antidise…"),
        ("Antidisestablishmentarianism", 28, "Antidisestablishmentarianism"),
        ("Go on… and on and on", 8, "Go on…"),
    ],
)
def test_as_many_words_stand_as_there_is_room_for(text: str, most: int, said: str) -> None:
    """Up to the last whole word; where the next one turns the sense, what it turns is left out too."""
    assert fill(text, most) == said


def test_a_long_list_names_the_first_and_counts_the_others() -> None:
    """With thousands separators."""
    assert and_more(["a", "b"], 2) == "a and b"
    assert and_more(["a", "b", "c"], 2) == "a, b and 1 more"
    assert and_more([str(number) for number in range(1500)], 1) == "0 and 1,499 more"


def test_what_is_named_within_a_sentence_stays_readable_whatever_the_cell_holds() -> None:
    """On one line, without its full stop, and no longer than a sentence bears."""
    assert short(" Two\n lines. ") == "Two lines"
    assert short("word " * 60) == f"{'word ' * 11}word…"


def test_what_was_cut_before_ends_with_one_sign() -> None:
    """A part that was cut already has its own; a second would say nothing more."""
    assert cut("Bring cases in teams down to 20… Evidence: audits of cases in each team", 34) == (
        "Bring cases in teams down to 20…"
    )
