"""A change is told with which of its two figures was corrected since: a lower past makes the present look better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.corrected import corrected_from, corrected_words
from lineofsight.analysis.picture import judge
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.domain.figures import Figure
from lineofsight.domain.periods import month_period
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Observation

BEFORE, LATEST = month_period(2017, 2), month_period(2017, 3)


def judged(*earlier: Observation) -> JudgedIndicator:
    """75% after 60%, each with what it was before it was corrected, the oldest first."""
    made = record(measured=[(indicator(), [observation("60", BEFORE), observation("75", LATEST)])])
    editions: dict[tuple[str, int], tuple[Observation, ...]] = {}
    for one in earlier:
        key = one.ind_id, one.period.key
        editions[key] = (*editions.get(key, ()), one)
    performance = replace(made.performance, earlier_editions=editions)
    (found,) = judge(replace(made, performance=performance), earlier=None, since=None, today=AS_AT).indicators
    return found


def test_a_change_says_which_of_its_figures_was_corrected() -> None:
    """From what, as it was first given; nothing where neither was."""
    assert corrected_words(judged()) == ""
    assert corrected_words(judged(observation("66", BEFORE))) == "February 2017 corrected from 66.0%"
    both = judged(observation("66", BEFORE), observation("80", LATEST))
    assert corrected_words(both) == "February 2017 corrected from 66.0% and March 2017 corrected from 80.0%"


@pytest.mark.parametrize(
    ("first", "counts", "told"),
    [
        ("60.01", {}, "corrected from 60.01% to 60.00%"),
        ("60.01", {"numerator": Figure.of(121)}, "corrected from 60.0% (121 of 200, which is 60.5%)"),
        ("60", {"numerator": Figure.of(121)}, ""),
    ],
)
def test_a_correction_below_the_decimals_shown_is_told_so_that_it_can_be_seen(
    first: str, counts: dict[str, Figure], told: str
) -> None:
    """By the counts that alone tell it apart, else by all decimals; "60.0%, corrected from 60.0%" tells nothing."""
    given = observation(first, BEFORE, **counts)
    assert corrected_words(judged(given)) == (f"February 2017 {told}" if told else "")
    assert corrected_from(indicator(), given, observation("60", BEFORE)) == told


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (("x",), ""),
        (("c", "66"), "February 2017 corrected from 66.0%"),
        (("66", "c"), "February 2017 corrected from 66.0%"),
    ],
)
def test_what_was_only_filled_in_later_was_not_corrected(earlier: tuple[str, ...], told: str) -> None:
    """No number had been given; of those that were, the first counts."""
    assert corrected_words(judged(*(observation(text, BEFORE) for text in earlier))) == told


@pytest.mark.parametrize(("was", "stands"), [("k", "low"), ("c", "x"), ("c", "60")])
def test_a_figure_without_number_that_is_signed_anew_can_be_told_beside_a_newer_one(was: str, stands: str) -> None:
    """Some of the signs are told in the same words; there was no number to correct."""
    earlier = record(as_at=date(2017, 3, 1), measured=[(indicator(), [observation(was, BEFORE)])])
    now = record(measured=[(indicator(), [observation(stands, BEFORE), observation("75", LATEST)])])
    change = next(one for one in find_changes(earlier, now) if one.kind is ChangeKind.FIGURE)
    assert "corrected" not in change.sentence
    assert change.besides == ""
