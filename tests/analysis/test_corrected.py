"""A change is told with which of its two figures was corrected since: a lower past makes the present look better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.corrected import corrected_words
from lineofsight.analysis.picture import judge
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
