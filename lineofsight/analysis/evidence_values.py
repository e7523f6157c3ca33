"""What is said of an expectation or recommendation: the evidence for and against, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.oversight import Assessment, Expectation
    from lineofsight.domain.plan import Recommendation
    from lineofsight.domain.practice import Voice


class Side(StrEnum):
    """Which way a point of evidence speaks."""

    FOR = "for"
    AGAINST = "against"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePoint:
    """One point of evidence.

    Attributes:
        side: which way it speaks.
        rule: a stable short name of the rule that found it, as ``EVIDENCE_RULES`` states it.
        sentence: the point itself, with its reference.
        ref: the action that it speaks of; empty when it speaks of something else.
    """

    side: Side
    rule: str
    sentence: str
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentStep:
    """How far an expectation was said to be met in one return.

    Attributes:
        as_at: the return's date.
        council: the council's own assessment.
        council_on: when it was made.
        commissioner: the Commissioner's assessment.
        commissioner_on: when it was made.
    """

    as_at: date
    council: Assessment
    council_on: date | None
    commissioner: Assessment
    commissioner_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What stands behind one thing that was asked.

    Attributes:
        actions: what is done about it, by reference.
        indicators: the figures that those actions are to move.
        voices: what people said about those figures.
        theme_voices: how many further voices stand under the same theme or themes.
        points: every point of evidence, in the order of the rules.
    """

    actions: tuple[JudgedAction, ...]
    indicators: tuple[JudgedIndicator, ...]
    voices: tuple[Voice, ...]
    theme_voices: int
    points: tuple[EvidencePoint, ...]

    def side(self, side: Side) -> tuple[EvidencePoint, ...]:
        """The points that speak one way."""
        return tuple(point for point in self.points if point.side is side)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationEvidence:
    """An expectation with how its assessments moved and what stands behind it.

    Attributes:
        expectation: as last returned.
        steps: one for each return that held it, oldest first; the last is the present.
        moved: the movement in a sentence, for each of the two who assess.
        weighed: the evidence.
    """

    expectation: Expectation
    steps: tuple[AssessmentStep, ...]
    moved: str
    weighed: Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationEvidence:
    """A recommendation with what stands behind it.

    Attributes:
        recommendation: what was asked.
        expectations: references of the expectations that ask for the same.
        weighed: the evidence; of its actions alone when an expectation carries it.
        further: the same of those of its actions that no expectation which carries it names; ``None`` without any.
    """

    recommendation: Recommendation
    expectations: tuple[str, ...]
    weighed: Weighed
    further: Weighed | None = None
