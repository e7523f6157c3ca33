"""Whether what was asked is answered: by an action in the plan, and by a figure that could tell whether it works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import RecommendationEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Every recommendation, each under one of three, in the order in which they were returned.

    Attributes:
        unanswered: no action in the plan answers them.
        unmeasured: something is done, but no figure is linked to it.
        measured: something is done, and at least one figure is linked to it.
    """

    unanswered: tuple[RecommendationEvidence, ...]
    unmeasured: tuple[RecommendationEvidence, ...]
    measured: tuple[RecommendationEvidence, ...]

    @property
    def answered(self) -> tuple[RecommendationEvidence, ...]:
        """Those that an action answers."""
        return (*self.unmeasured, *self.measured)

    @property
    def shown(self) -> tuple[RecommendationEvidence, ...]:
        """Those of which at least one action's effect on children is shown."""
        return tuple(one for one in self.answered if _has(one, "impact_shown"))


def sort_answers(weighed: Sequence[RecommendationEvidence]) -> Answers:
    """Sort recommendations by what answers them, by the rules of their evidence."""
    answered = [one for one in weighed if not _has(one, "no_action")]
    return Answers(
        unanswered=tuple(one for one in weighed if _has(one, "no_action")),
        unmeasured=tuple(one for one in answered if _has(one, "no_indicator")),
        measured=tuple(one for one in answered if not _has(one, "no_indicator")),
    )


def _has(one: RecommendationEvidence, rule: str) -> bool:
    return any(point.rule == rule for point in one.weighed.points)
