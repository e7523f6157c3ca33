"""One indicator's newest figure in a few words, as the evidence for a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.indicators import Polarity, RatingMethod
from lineofsight.wording.figures import aim, figure, with_counts
from lineofsight.wording.provenance import when

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Observation

_SIDE: Final = {Polarity.HIGHER_BETTER: " or more", Polarity.LOWER_BETTER: " or less"}


def latest(judged: JudgedIndicator) -> str:
    """Title, newest figure, target and period: "Caseload: 17.4 against a target of 15 or less (March 2017)".

    Where there is no number, nothing stands against the target, and it is left out.
    """
    title = judged.indicator.plain_title
    if judged.latest is None:
        return f"{title}: no figure is held"
    aimed = target(judged) if judged.latest.figure.is_number else ""
    return f"{title}: {shown(judged, judged.latest)}{aimed} ({when(judged.latest.period)})"


def shown(judged: JudgedIndicator, observation: Observation) -> str:
    """The figure with n of N where a percentage has them, otherwise the figure alone."""
    indicator = judged.indicator
    if indicator.unit == "percent":
        return with_counts(observation, indicator.unit, indicator.decimals)
    return figure(observation.figure, indicator.unit, indicator.decimals)


def target(judged: JudgedIndicator) -> str:
    """For example " against a target of 15 or less" or " against a forecast of 290"; "" without either."""
    indicator = judged.indicator
    if indicator.target.value is None:
        return ""
    number = aim(indicator.target.value, indicator.unit, indicator.decimals)
    what = "forecast" if indicator.rag_method is RatingMethod.FORECAST else "target"
    return f" against a {what} of {number}{_SIDE.get(indicator.polarity, '')}"
