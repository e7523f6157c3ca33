"""Words for what the outside world expects: how far an expectation is met, and which way that moved."""

from __future__ import annotations

from typing import Final

from lineofsight.domain.oversight import Assessment

_ASSESSMENTS: Final = {
    Assessment.NOT_ASSESSED: "Not assessed",
    Assessment.NOT_STARTED: "Not started",
    Assessment.EARLY: "Early days",
    Assessment.PARTLY_MET: "Partly met",
    Assessment.MET: "Met",
    Assessment.SLIPPED_BACK: "Slipped back",
}


def assessment_word(assessment: Assessment) -> str:
    """How far an expectation is met, for example "Partly met"."""
    return _ASSESSMENTS[assessment]


def within_sentence(assessment: Assessment) -> str:
    """The same inside a sentence, for example "partly met"."""
    return _ASSESSMENTS[assessment].lower()
