"""Triggers carry what their kind allows and nothing else."""

from __future__ import annotations

import pytest

from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, RatingColour
from lineofsight.domain.triggers import (
    COLOUR_WORDS,
    DIRECTION_WORDS,
    FLAG_WORDS,
    STATUS_WORDS,
    TRIGGER_RULES,
    Trigger,
    TriggerKind,
    make_trigger,
)
from lineofsight.errors import ValueRefusedError


def test_words_are_those_of_the_verdicts() -> None:
    """The words of triggers are the words that the analysis gives, so that none can never fire."""
    assert set(FLAG_WORDS) == {flag.value for flag in DeliveryFlag}
    assert set(STATUS_WORDS) == {status.value for status in MemberStatus}
    assert set(COLOUR_WORDS) == {colour.value for colour in RatingColour} - {"none"}
    assert set(DIRECTION_WORDS) == {direction.value for direction in Direction} - {"unknown"}


def test_every_kind_has_its_rule_and_meaning() -> None:
    """Each kind says when it fires, in a sentence for the officer who writes a question."""
    assert set(TRIGGER_RULES) == set(TriggerKind)
    assert all(rule.meaning.endswith(".") for rule in TRIGGER_RULES.values())


def test_a_default_number_is_taken_when_none_is_given() -> None:
    """A kind with a usual number need not be given one."""
    assert make_trigger("redated_at_least", {}).number == 2


def test_a_kind_is_read_whatever_its_case_and_spaces() -> None:
    """People write kinds as words."""
    assert make_trigger("Partner overdue", {"count": 2}) == Trigger(kind=TriggerKind.PARTNER_OVERDUE, number=2)


@pytest.mark.parametrize(
    ("kind", "parameters", "sentence"),
    [
        ("sometimes", {}, "Use one of: action_left_plan, action_pressing, always,"),
        ("indicator_rated", {}, "Give 'indicator_rated' a colour; use one of: red, amber, green."),
        ("indicator_rated", {"colour": "purple"}, "use one of: red, amber, green."),
        ("always", {"count": 3}, "'always' takes nothing."),
        ("redated_at_least", {"count": 0}, "its count, a whole number between 1 and 10,000."),
        ("redated_at_least", {"count": "twice"}, "a whole number as count."),
        ("redated_at_least", {"count": True}, "a whole number as count."),
        (
            "status_share_at_least",
            {"status": "overdue", "percent": 101},
            "its percent, a whole number between 1 and 100.",
        ),
        ("figure_older_than", {}, "its days, a whole number between 1 and 10,000."),
        ("worse_than_neighbours", {"indicators": "caseload"}, "its indicators as a list of texts."),
        ("worse_than_neighbours", {"indicators": ["a", "a"]}, "It stands twice"),
        ("principle_without_measure", {"letter": "h"}, "use one of: a, b, c, d, e, f, g."),
        ("redated_at_least", {"indicators": ["a"]}, "'redated_at_least' takes count."),
        ("partner_overdue", {"partner": "Police"}, "a partner; use one of: health, not_health."),
    ],
)
def test_a_bad_trigger_is_refused_with_what_is_allowed(kind: str, parameters: dict[str, object], sentence: str) -> None:
    """The person reads what she may write instead."""
    with pytest.raises(ValueRefusedError) as refused:
        make_trigger(kind, parameters)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Trigger(kind=TriggerKind.ALWAYS, word="red"),
        lambda: Trigger(kind=TriggerKind.ALWAYS, number=1),
        lambda: Trigger(kind=TriggerKind.PARTNER_OVERDUE, number=1, indicator_ids=("a",)),
        lambda: Trigger(kind=TriggerKind.WORSE_THAN_NEIGHBOURS, indicator_ids=(" a",)),
    ],
)
def test_a_value_is_checked_however_it_is_made(make: object) -> None:
    """No trigger exists that its kind does not know."""
    assert callable(make)
    with pytest.raises(ValueRefusedError):
        make()
