"""Answers and complaints are counted in words that fit what was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.practice import Voice, VoiceOf
from lineofsight.wording.voices import agreed_words, answered_words, asked_words, said_words


def _voice(of: VoiceOf, asked: int | None, responded: int | None, agreed: int | None) -> Voice:
    return Voice(
        voice_id="V1",
        of=of,
        question="Answered in time?",
        period_start=date(2017, 1, 1),
        period_end=date(2017, 3, 31),
        asked=asked,
        responded=responded,
        agreed=agreed,
        marking=PUBLIC,
    )


@pytest.mark.parametrize(
    ("of", "counted", "said"),
    [
        (VoiceOf.STAFF, (240, 162, 99), ("162 of 240 answered", "99 of 162 agreed")),
        (VoiceOf.STAFF, (None, 162, None), ("162 answered", "")),
        (VoiceOf.STAFF, (240, None, None), ("", "")),
        (VoiceOf.COMPLAINTS, (None, 24, 9), ("24 complaints", "yes for 9 of 24")),
        (VoiceOf.COMPLAINTS, (None, 1, 0), ("1 complaint", "yes for 0 of 1")),
    ],
)
def test_who_answered_and_who_agreed(
    of: VoiceOf, counted: tuple[int | None, int | None, int | None], said: tuple[str, str]
) -> None:
    """Who complained was asked nothing and agreed to nothing."""
    voice = _voice(of, *counted)
    assert (answered_words(voice), agreed_words(voice)) == said


def test_no_count_stands_without_the_question_that_it_answers() -> None:
    """Where nothing is counted, that is said: the question alone says nothing of how many answered it."""
    assert asked_words(_voice(VoiceOf.FAMILIES, 26, 19, 8)) == "“Answered in time?”: 19 of 26 answered; 8 of 19 agreed"
    assert asked_words(_voice(VoiceOf.CHILDREN, 40, None, None)) == (
        "“Answered in time?”: how many answered is not recorded"
    )


def test_a_question_is_not_told_as_if_somebody_had_said_it() -> None:
    """Where no words are recorded, that is said, and what was asked is told as asked."""
    silent = _voice(VoiceOf.FAMILIES, 26, 19, 8)
    assert said_words(silent) == f"no words are recorded. Asked: {asked_words(silent)}"
    assert said_words(replace(silent, said="Too many pages.")) == "Too many pages."
