"""The words for how far an expectation is met, and for decisions against advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.domain.oversight import Assessment, Deadline, DeadlineKind, Decision
from lineofsight.wording.oversight import (
    assessment_word,
    deadline_stands,
    decisions_told,
    how_rated,
    within_sentence,
)


def test_every_assessment_has_a_word_of_its_own() -> None:
    """No assessment is shown by its code, and no two look alike."""
    words = {assessment_word(kind) for kind in Assessment}
    assert len(words) == len(Assessment)
    assert all(word[0].isupper() and "_" not in word for word in words)


def test_within_a_sentence_no_capital_stands() -> None:
    """The word can follow others."""
    assert within_sentence(Assessment.SLIPPED_BACK) == "slipped back"


def test_the_council_s_own_rating_is_counted_where_it_goes_both_ways() -> None:
    """In how many it rates itself higher, and in how many lower; one way alone was counted before."""
    assert how_rated(12, 2) == "rates itself otherwise: higher in 12, lower in 2"
    assert (how_rated(3, 0), how_rated(0, 1)) == ("rates itself higher", "rates itself lower")


def test_a_date_that_was_met_late_says_by_how_much() -> None:
    """On its day or before there is nothing to add."""
    due = date(2016, 9, 30)
    one = Deadline(deadline_id="D1", title="Chair", kind=DeadlineKind.OTHER, due_on=due, met_on=date(2016, 10, 10))
    assert deadline_stands(one, date(2017, 3, 31)) == "Met on 10 October 2016, 10 days late"
    assert deadline_stands(replace(one, met_on=due), date(2017, 3, 31)) == "Met on 30 September 2016"
    assert deadline_stands(replace(one, due_on=None, test="Met"), date(2017, 3, 31)) == "Met on 10 October 2016"


def test_decisions_against_advice_are_counted_with_and_without_a_reason() -> None:
    """A reason makes no decision one that followed advice, and neither does silence."""
    followed = Decision(
        decision_id="D1", title="A unit", body_id="B1", decided_on=date(2017, 1, 1), against_advice=False
    )
    reasoned = replace(followed, decision_id="D2", against_advice=True, reason_against="Too dear.")
    silent = replace(followed, decision_id="D3", against_advice=None)
    went = "2 of 4 decisions went against professional advice; the reason is recorded for both."
    assert decisions_told([followed, followed, reasoned, reasoned]) == went
    assert decisions_told([reasoned] * 3).endswith("; the reason is recorded for all 3 of them.")
    assert decisions_told([followed]) == "0 of 1 decision went against professional advice."
    assert decisions_told([replace(reasoned, reason_against=""), silent]) == (
        "1 of 2 decisions went against professional advice; no reason is recorded. Whether 1 other did is not recorded."
    )


def test_where_no_decision_is_known_to_have_gone_against_advice_those_of_which_nothing_is_said_are_not_counted() -> (
    None
):
    """The first sentence is what is quoted: "0 of 10 went against advice", of nine that nobody knows of."""
    followed = Decision(
        decision_id="D1", title="A unit", body_id="B1", decided_on=date(2017, 1, 1), against_advice=False
    )
    silent = replace(followed, decision_id="D3", against_advice=None)
    assert decisions_told([followed, *[silent] * 9]) == (
        "The one decision of which it is recorded did not go against professional advice. Whether 9 others did is not "
        "recorded."
    )
    assert decisions_told([followed, followed, silent]) == (
        "Neither of the 2 decisions of which it is recorded went against professional advice. Whether 1 other did is "
        "not recorded."
    )
    assert decisions_told([followed] * 3 + [silent]).startswith("None of the 3 decisions of which it is recorded went")
    assert decisions_told([followed] * 3) == "0 of 3 decisions went against professional advice."


def test_of_decisions_of_which_nothing_is_said_none_is_told_as_another() -> None:
    """There is none beside them; and that none is known is not told as none."""
    silent = Decision(decision_id="D1", title="A unit", body_id="B1", decided_on=date(2017, 1, 1))
    assert decisions_told([silent] * 4) == (
        "It is not recorded whether any of 4 decisions went against professional advice."
    )
    assert decisions_told([silent]) == "It is not recorded whether the one decision went against professional advice."
