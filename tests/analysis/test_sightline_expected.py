"""What a line of sight says of an expectation itself: each step and gap stands for one field, to the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from lineofsight.analysis.sightline_expected import asked_in, expectation_gaps, shown_by
from lineofsight.analysis.sightline_values import SightStep, Strand
from lineofsight.domain.oversight import Assessment, Expectation

WHOLE = Expectation(
    exp_id="E4",
    text="Bring caseloads down.",
    source_para="5.21",
    what_would_show="No worker holds more than 20 children.",
    council_assessment=Assessment.MET,
    council_assessed_on=date(2017, 3, 1),
    commissioner_assessment=Assessment.SLIPPED_BACK,
    commissioner_assessed_on=date(2017, 3, 20),
    owner="Director",
    illustrative=True,
)
"""An expectation of which nothing is missing."""

SOURCE = {
    "code": "no_recommendation",
    "what": "Neither a paragraph of a report nor a recommendation is named that asks for this.",
    "ask": "Who asked for this, and where is it written?",
}


def _measured(relation: str, title: str) -> SightStep:
    return SightStep(
        strand=Strand.MEASURED_BY,
        depth=0,
        kind="expectation",
        ref="E4",
        title=title,
        relation=relation,
        illustrative=True,
    )


def test_the_paragraph_that_asks_for_it_is_a_source_of_its_own() -> None:
    """It is no item of the plan, so it leads nowhere; without one nothing is said."""
    (step,) = asked_in(WHOLE)
    assert step == SightStep(
        strand=Strand.ASKED_BY,
        depth=0,
        kind="source",
        ref="",
        title="Commissioner's report",
        relation="It was asked for by:",
        paragraph="5.21",
    )
    assert list(asked_in(replace(WHOLE, source_para=""))) == []


def test_what_would_show_it_stands_before_who_says_how_far_it_is_met() -> None:
    """The Commissioner before the council, each with the day."""
    would = _measured("It would be shown by:", "No worker holds more than 20 children.")
    theirs = _measured("The Commissioner assessed it on 20 March 2017:", "slipped back")
    ours = _measured("The council assessed it on 1 March 2017:", "met")
    assert list(shown_by(WHOLE)) == [would, theirs, ours]
    assert list(shown_by(replace(WHOLE, what_would_show=""))) == [theirs, ours]
    unassessed = replace(WHOLE, council_assessment=Assessment.NOT_ASSESSED, council_assessed_on=None)
    assert list(shown_by(unassessed)) == [would, theirs]
    bare = replace(unassessed, commissioner_assessment=Assessment.NOT_ASSESSED, commissioner_assessed_on=None)
    assert list(shown_by(bare)) == [would]
    day_alone = replace(bare, council_assessed_on=date(2017, 3, 1))
    assert list(shown_by(day_alone)) == [would], "a day without an assessment says nothing"


@pytest.mark.parametrize(
    ("by_council", "by_commissioner"), list(product((Assessment.NOT_ASSESSED, Assessment.EARLY), repeat=2))
)
def test_who_has_not_assessed_it_is_said_once(by_council: Assessment, by_commissioner: Assessment) -> None:
    """Whatever the other says; both together in one sentence."""
    day = date(2017, 3, 1)
    made = replace(
        WHOLE,
        council_assessment=by_council,
        council_assessed_on=None if by_council is Assessment.NOT_ASSESSED else day,
        commissioner_assessment=by_commissioner,
        commissioner_assessed_on=None if by_commissioner is Assessment.NOT_ASSESSED else day,
    )
    silent = [
        who
        for who, assessment in (("the council", by_council), ("the Commissioner", by_commissioner))
        if assessment is Assessment.NOT_ASSESSED
    ]
    told = [(gap.code, gap.what, gap.ask) for gap in expectation_gaps(made, is_asked=False)]
    what = f"It has not been assessed by {' and '.join(silent)}."
    assert told == ([("not_assessed", what, "When will it be assessed, and by whom?")] if silent else [])


@pytest.mark.parametrize("is_asked", [False, True])
def test_each_want_of_an_expectation_has_its_sentence_and_its_question(*, is_asked: bool) -> None:
    """In the order in which a member asks; a recommendation is a source too, and a whole one wants nothing."""
    bare = replace(WHOLE, source_para="", owner="", what_would_show="")
    said = [{"code": gap.code, "what": gap.what, "ask": gap.ask} for gap in expectation_gaps(bare, is_asked=is_asked)]
    assert said == [
        *([] if is_asked else [SOURCE]),
        {
            "code": "no_owner",
            "what": "No owner is named for this expectation.",
            "ask": "Who answers to the Commissioner for this?",
        },
        {
            "code": "no_measure",
            "what": "What would show that it is met is not written down.",
            "ask": "How will anybody know that it is met?",
        },
    ]
    assert list(expectation_gaps(WHOLE, is_asked=is_asked)) == []
