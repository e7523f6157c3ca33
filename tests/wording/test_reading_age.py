"""The Flesch–Kincaid grade, and which words of others a child of ten can read."""

from __future__ import annotations

import pytest

from lineofsight.wording.reading_age import count_syllables, is_plain, reading_age


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("child", 1), ("table", 2), ("looked", 1), ("wanted", 2), ("homes", 1), ("45", 2), ("plan", 1),
     ("adviser", 3), ("responsibility", 6), ("I'm", 1), ("the", 1), ("complete", 2), ("7", 2), ("Don’t", 1),
     ("Placed", 1), ("one’s", 1), ("rhythm", 1), ("hmm", 1)],
)  # fmt: skip
def test_syllables_are_groups_of_vowels_without_a_silent_e(word: str, syllables: int) -> None:
    """The usual approximation; a number counts as two."""
    assert count_syllables(word) == syllables


def test_the_formula_is_the_published_one() -> None:
    """0.39 × words a sentence + 11.8 × syllables a word − 15.59, and five years to a grade."""
    assert reading_age(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59 + 5)
    assert reading_age(["I am 7."]) == pytest.approx(0.39 * 3 + 11.8 * 4 / 3 - 15.59 + 5)
    two = ["We asked you. You said that the plan is good."]
    assert reading_age(two) == pytest.approx(0.39 * 10 / 2 + 11.8 * 10 / 10 - 15.59 + 5)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("You said: “We want to stay in one home.”", True),
        ("You said: “The multidisciplinary arrangements were unsatisfactory.”", False),
        ("You said: “Go. Come. See. Ask. Tell. Responsibility.”", False),
        ("You said: “" + "Go. " * 60 + "”", False),
        ("“…”", False),
        ("You said: <b>yes</b>.", False),
        ("", False),
        ("You said: “They talked to me about my meeting and about my family.”", True),
        ("They talked to me about my meeting and about my family.", False),
        ("Go. " * 49 + "Now.", True),
        ("Go. " * 49 + "Now!!", False),
        ("See it in the misunderstood play.", True),
        ("It is a good play. I like it. I like all of it. It was misunderstanding.", False),
        ("It is a good play. I like it. I like all of it. It was responsible.", True),
        ("It is a good play. I like it. I like all of it. It was uncomfortably.", False),
        ("I like it. I like all of it. It is straightforward.", False),
        ("I like it. I like all of it. We had understandings.", True),
        ("I am 7. You are 9.", True),
        ("I am 7 = 9.", False),
        ("I_am", False),
    ],
)
def test_words_of_others_are_plain_as_a_whole_in_every_word_and_to_the_end(text: str, plain: bool) -> None:  # noqa: FBT001
    """One hard word among easy ones is hard; so is a text that never ends, and one without words."""
    assert is_plain(text) is plain
