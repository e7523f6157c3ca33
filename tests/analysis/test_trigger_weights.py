"""What weighs more than what when questions are chosen: the order that is promised, and not the numbers themselves."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lineofsight.analysis.trigger_weights import weight_of
from lineofsight.domain.triggers import TRIGGER_RULES, Trigger, TriggerKind

KIND = TriggerKind


def weight(kind: TriggerKind, word: str = "") -> int:
    """The weight of a trigger of a kind, with the first of its words or the given one."""
    rule = TRIGGER_RULES[kind]
    number = (rule.default or rule.low) if rule.number else None
    return weight_of(Trigger(kind=kind, word=word or next(iter(rule.words), ""), number=number))


EVERY = [(kind, word) for kind in TriggerKind for word in TRIGGER_RULES[kind].words or ("",)]
HARM = (
    (KIND.SIGNAL, "concern"),
    (KIND.IMPACT_COUNT_AT_LEAST, "reversed"),
    (KIND.INDICATOR_RATED, "red"),
    (KIND.FLAG_COUNT_AT_LEAST, "green_but_overdue"),
)
"""What may harm children now, the worst first."""

GOOD = (
    (KIND.SIGNAL, "improvement"),
    (KIND.SIGNAL, "none"),
    (KIND.INDICATOR_RATED, "green"),
    (KIND.INDICATOR_MOVED, "better"),
    (KIND.STATUS_SHARE_AT_LEAST, "complete_evidenced"),
    (KIND.STATUS_SHARE_AT_LEAST, "on_track"),
)
"""What is no worry, and is asked about all the same."""


@pytest.mark.parametrize(("kind", "word"), [one for one in EVERY if one not in HARM])
def test_nothing_weighs_as_much_as_what_may_harm_children_now(kind: TriggerKind, word: str) -> None:
    """Whatever else fires; and everything weighs more than what is asked at any meeting, even with all its evidence."""
    assert weight(kind, word) < min(weight(*one) for one in HARM)
    assert kind is KIND.ALWAYS or weight(kind, word) > weight(KIND.ALWAYS)


def test_what_may_harm_children_has_an_order_of_its_own() -> None:
    """A signal of concern before an effect lost, before a red rating, before late work that is called green."""
    assert all(weight(*one) > weight(*two) for one, two in pairwise(HARM))


NEITHER = [(KIND.INDICATOR_MOVED, word) for word in ("up", "down", "same")]
"""Moves that are neither good nor bad news."""


@pytest.mark.parametrize(("kind", "word"), [one for one in EVERY if one not in (*GOOD, *NEITHER, (KIND.ALWAYS, ""))])
def test_good_news_weighs_less_than_any_other(kind: TriggerKind, word: str) -> None:
    """A question on what goes well never pushes one on a gap or a worry from the page by its own weight."""
    assert weight(kind, word) > max(weight(*one) for one in GOOD)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (KIND.SIGNAL, ("concern", "neutral", "improvement", "none")),
        (KIND.INDICATOR_RATED, ("red", "amber", "green")),
        (KIND.INDICATOR_MOVED, ("worse", "same", "better")),
        (
            KIND.FLAG_COUNT_AT_LEAST,
            (
                "green_but_overdue",
                "complete_without_evidence",
                "redated_without_agreement",
                "overdue",
                "no_owner",
                "stale_update",
            ),
        ),
        (KIND.STATUS_SHARE_AT_LEAST, ("overdue", "complete_unproven", "slipped", "on_track")),
        (KIND.IMPACT_COUNT_AT_LEAST, ("reversed", "emerging")),
    ],
)
def test_of_one_kind_the_worse_word_weighs_more(kind: TriggerKind, words: tuple[str, ...]) -> None:
    """From the worst to the best; a word that is not weighed by itself stands where its kind does."""
    assert all(weight(kind, worse) > weight(kind, better) for worse, better in pairwise(words))


def test_words_that_say_the_same_weigh_the_same() -> None:
    """Up, down and same are no judgement; what is on track and what is evidenced are both no worry."""
    assert weight(KIND.INDICATOR_MOVED, "up") == weight(KIND.INDICATOR_MOVED, "down")
    assert weight(KIND.STATUS_SHARE_AT_LEAST, "on_track") == weight(KIND.STATUS_SHARE_AT_LEAST, "complete_evidenced")
    for flag in ("overdue_on_original", "undated_update", "ongoing_without_date", "milestone_overdue"):
        assert weight(KIND.FLAG_COUNT_AT_LEAST, flag) == weight(KIND.FLAG_COUNT_AT_LEAST, "stale_update")


def test_a_gap_in_who_answers_weighs_more_than_an_old_figure() -> None:
    """Nobody to ask is worse than an answer of last year; a provisional figure is the least of these."""
    gaps = (KIND.RECOMMENDATION_WITHOUT_ACTION, KIND.OVERSEER_ENDED, KIND.THEME_WITHOUT_OVERSEER)
    old = (KIND.FIGURE_MISSING, KIND.FIGURE_OLDER_THAN, KIND.COMPARISON_OLDER, KIND.PROVISIONAL)
    assert min(map(weight, gaps)) > max(map(weight, old))
    assert all(weight(worse) > weight(better) for worse, better in pairwise(old))
