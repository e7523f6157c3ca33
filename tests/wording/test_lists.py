"""Lists in a sentence, and how a text begins where it stands alone or within one."""

from __future__ import annotations

import pytest

from lineofsight.wording.lists import begun_large, begun_small, by_number, sentence


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


def test_references_stand_in_the_order_of_their_numbers() -> None:
    """Not of their signs, and a part of an action stands behind it."""
    refs = ["10.1", "2.3-2", "2.10", "3.1-1", "2.3-1", "2.3", "C6.15.1", "C6.2"]
    assert sorted(refs, key=by_number) == ["2.3", "2.3-1", "2.3-2", "2.10", "3.1-1", "10.1", "C6.2", "C6.15.1"]
