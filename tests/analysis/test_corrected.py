"""A change is told with which of its two figures was corrected since: a lower past makes the present look better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.corrected import corrected_from, corrected_words
from lineofsight.analysis.picture import judge
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
    """75% after 60%, each with what it was before it was corrected."""
    made = record(measured=[(indicator(), [observation("60", BEFORE), observation("75", LATEST)])])
    editions = {(one.ind_id, one.period.key): (one,) for one in earlier}
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
        ("60.01", {"numerator": Figure.of(121)}, "corrected from 60.0% (121 of 200)"),
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
