"""Lists in a sentence, and how a text begins where it stands alone or within one."""

from __future__ import annotations

import pytest

from lineofsight.wording.lists import begun_large, begun_small, sentence


@pytest.mark.parametrize(
    ("text", "large", "small"),
    [
        ("the Board met", "The Board met", "the Board met"),
        ("The Board met", "The Board met", "the Board met"),
        ("3 of 4 met", "3 of 4 met", "3 of 4 met"),
        ("é", "É", "é"),
        ("", "", ""),
    ],
)
def test_only_the_first_letter_changes_where_a_text_stands_elsewhere(text: str, large: str, small: str) -> None:
    """A name within it keeps its capital, and nothing stays nothing."""
    assert (begun_large(text), begun_small(text)) == (large, small)


@pytest.mark.parametrize(
    ("text", "said"), [(" the Board met ", "The Board met."), ("did it?", "Did it?"), ("cut…", "Cut…"), ("  ", "")]
)
def test_a_sentence_has_its_capital_and_one_mark_at_its_end(text: str, said: str) -> None:
    """Whatever officers wrote in the cell; nothing is no sentence."""
    assert sentence(text) == said
