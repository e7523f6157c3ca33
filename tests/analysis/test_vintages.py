"""Which edition gave which figure, and what it replaced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.indicators import judge_indicator
from lineofsight.analysis.vintages import editions, vintages
from lineofsight.domain.figures import Figure
from lineofsight.domain.periods import month_period
from lineofsight.domain.record import PerformanceRecord
from tests.analysis.figure_makers import SOURCE, indicator, observation
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import record
from tests.desktop.pictures import make_picture

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Observation

_MARCH, _APRIL = month_period(2017, 3), month_period(2017, 4)
_FIRST, _SECOND, _THIRD = (replace(SOURCE, vintage=name) for name in ("first", "second", "third"))


def _judged(*series: Observation, revisions: tuple[Observation, ...] = ()) -> JudgedIndicator:
    return replace(make_picture().indicators[0], series=series, latest=series[-1], revisions=revisions)


def test_each_edition_names_what_it_replaced() -> None:
    """Three editions of a figure: the third in place of the second, that in place of the first."""
    used = observation("62", _MARCH, source=_THIRD)
    second, first = observation("61", _MARCH, source=_SECOND), observation("60", _MARCH, source=_FIRST)
    other = observation("70", _APRIL, source=_THIRD)
    found = vintages(_judged(used, other, revisions=(second, first)))
    assert [one.observation.source.vintage for one in found] == ["third", "second", "first"]
    assert [one.replaced for one in found] == [Figure.of("61"), Figure.of("60"), None]
    assert [one.is_used for one in found] == [True, False, False]
    assert all(one.stated is None for one in found)


def test_what_officers_say_was_replaced_is_kept_beside_what_was_held() -> None:
    """Officers say 58 was replaced; held was 60. Where they say what was held, nothing stands beside it."""
    first = observation("60", _MARCH, source=_FIRST)
    said = observation("62", _MARCH, source=_SECOND, revised_from=Figure.of("58"))
    newest, _ = vintages(_judged(said, revisions=(first,)))
    assert (newest.replaced, newest.stated) == (Figure.of("60"), Figure.of("58"))
    agreed = replace(said, revised_from=Figure.of("60"))
    assert vintages(_judged(agreed, revisions=(first,)))[0].stated is None


def test_a_revision_that_only_officers_know_of_is_told() -> None:
    """The copy holds one edition; officers say that it replaced another figure."""
    (only,) = vintages(_judged(observation("62", _MARCH, revised_from=Figure.of("58"))))
    assert (only.is_used, only.replaced, only.stated) == (True, None, Figure.of("58"))


def test_what_was_never_revised_has_no_vintages() -> None:
    """One edition of every period."""
    assert vintages(_judged(observation("62", _MARCH), observation("63", _APRIL))) == ()


def test_editions_name_the_periods_whose_figures_are_used() -> None:
    """March is from the second return, April from the third, which stands first."""
    found = editions(_judged(observation("62", _MARCH, source=_SECOND), observation("63", _APRIL, source=_THIRD)))
    assert [(one.source.vintage, one.labels) for one in found] == [
        ("third", (_APRIL.label,)),
        ("second", (_MARCH.label,)),
    ]


@pytest.mark.parametrize(
    ("given", "revised"),
    [
        (["87", "87"], []),
        (["85", "87", "87"], ["85"]),
        (["87", "85", "85", "87"], ["85", "87"]),
        (["87 of 100", "87", "87 of 100"], []),
        (["87 of 100", "87 of 101"], ["87"]),
    ],
)
def test_a_figure_that_is_given_again_in_other_words_is_not_revised(given: list[str], revised: list[str]) -> None:
    """Officers' words, a confirmed quality and counts that were not given before revise no figure."""
    editions = [_given(text, f"Said {number} times.") for number, text in enumerate(given)]
    performance = PerformanceRecord(
        indicators=(indicator(),),
        observations={"reviews": (editions[-1],)},
        earlier_editions={("reviews", editions[-1].period.key): tuple(editions[:-1])},
    )
    judged = judge_indicator(indicator(), performance, record().council, AS_AT)
    assert [str(one.figure.value) for one in judged.revisions] == revised
    assert len(vintages(judged)) == (len(revised) + 1 if revised else 0)


def _given(text: str, words: str) -> Observation:
    value, _, among = text.partition(" of ")
    return observation(value, commentary=words, denominator=Figure.of(among) if among else None)
