"""The words for how far an expectation is met."""

from __future__ import annotations

from lineofsight.domain.oversight import Assessment
from lineofsight.wording.oversight import assessment_word, within_sentence


def test_every_assessment_has_a_word_of_its_own() -> None:
    """No assessment is shown by its code, and no two look alike."""
    words = {assessment_word(kind) for kind in Assessment}
    assert len(words) == len(Assessment)
    assert all(word[0].isupper() and "_" not in word for word in words)


def test_within_a_sentence_no_capital_stands() -> None:
    """The word can follow others."""
    assert within_sentence(Assessment.SLIPPED_BACK) == "slipped back"
