"""What a line of sight says of an expectation itself: its source, what would show it, who assessed it, its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.evidence_rules import EVIDENCE_RULES, missing_assessments
from lineofsight.analysis.sightline_values import SightGap, SightStep, Strand
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.dates import day
from lineofsight.wording.oversight import within_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineofsight.domain.oversight import Expectation


def asked_in(expectation: Expectation) -> Iterator[SightStep]:
    """The paragraph that asks for it, where one is named."""
    if expectation.source_para:
        yield SightStep(
            strand=Strand.ASKED_BY,
            depth=0,
            kind="source",
            ref="",
            title="Commissioner's report",
            relation="It was asked for by:",
            paragraph=expectation.source_para,
        )


def shown_by(expectation: Expectation) -> Iterator[SightStep]:
    """What would show that it is met, and how far each who assessed it says that it is."""
    if expectation.what_would_show:
        yield _known(expectation, "It would be shown by:", expectation.what_would_show)
    yield from _assessed(
        expectation, "The Commissioner", expectation.commissioner_assessment, expectation.commissioner_assessed_on
    )
    yield from _assessed(expectation, "The council", expectation.council_assessment, expectation.council_assessed_on)


def _assessed(expectation: Expectation, who: str, assessment: Assessment, on: date | None) -> Iterator[SightStep]:
    if assessment is not Assessment.NOT_ASSESSED and on is not None:
        yield _known(expectation, f"{who} assessed it on {day(on)}:", within_sentence(assessment))


def _known(expectation: Expectation, relation: str, title: str) -> SightStep:
    return SightStep(
        strand=Strand.MEASURED_BY,
        depth=0,
        kind="expectation",
        ref=expectation.exp_id,
        title=title,
        relation=relation,
        illustrative=expectation.illustrative,
    )


def expectation_gaps(expectation: Expectation, *, is_asked: bool) -> Iterator[SightGap]:
    """What is missing of an expectation, whatever is done about it.

    Args:
        expectation: what is traced.
        is_asked: whether a recommendation asks for the same.
    """
    if not expectation.source_para and not is_asked:
        yield SightGap(
            code="no_recommendation",
            what="Neither a paragraph of a report nor a recommendation is named that asks for this.",
            ask="Who asked for this, and where is it written?",
        )
    if not expectation.owner:
        yield SightGap(
            code="no_owner",
            what=f"{NO_OWNER} for this expectation.",
            ask="Who answers to the Commissioner for this?",
        )
    if not expectation.what_would_show:
        yield SightGap(
            code="no_measure", what=EVIDENCE_RULES["no_measure"][1], ask="How will anybody know that it is met?"
        )
    is_said = [
        assessment is not Assessment.NOT_ASSESSED
        for assessment in (expectation.council_assessment, expectation.commissioner_assessment)
    ]
    for point in missing_assessments(*is_said):
        yield SightGap(code="not_assessed", what=point.sentence, ask="When will it be assessed, and by whom?")
