"""One indicator's newest figure in a few words, as the evidence for a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.indicators import Polarity, RatingMethod
from lineofsight.wording.figures import aim, with_counts, without_counts
from lineofsight.wording.provenance import when
from lineofsight.wording.statuses import NO_LONGER_RETURNED

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator, Observation

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


def no_more(judged: JudgedIndicator) -> str:
    """After a comma, that the measure left the return, for where its colour is told; "" where it did not."""
    return "" if judged.last_named is None else f", {NO_LONGER_RETURNED}"


def shown(judged: JudgedIndicator, observation: Observation) -> str:
    """The figure with n of N where a percentage has them, otherwise the figure alone."""
    indicator = judged.indicator
    if indicator.unit == "percent":
        return with_counts(observation, indicator)
    return without_counts(observation, indicator.unit, indicator.decimals)


def target(judged: JudgedIndicator) -> str:
    """For example " against a target of 15 or less" or " against a forecast of 290"; "" without either."""
    indicator = judged.indicator
    if indicator.target.value is None:
        return ""
    return f" against a {aimed_at(indicator)} of {_aim(indicator)}"


def why_worrying(judged: JudgedIndicator) -> str:
    """Why a figure worries, in a few words: "real concern", "red: target 85% or more", "red: worse than others"."""
    concern = "real concern" if judged.movement.variation_icon.startswith("concern") else ""
    red = _why_red(judged.indicator) if judged.rating.colour == "red" else ""
    return f"{'; '.join(filter(None, (concern, red)))}{no_more(judged)}"


def _why_red(indicator: Indicator) -> str:
    if indicator.rag_method is RatingMethod.BENCHMARK_RELATIVE:
        return "red: worse than others"
    if indicator.rag_method is not RatingMethod.RANGE and indicator.target.value is not None:
        return f"red: {aimed_at(indicator)} {_aim(indicator)}"
    return "red by its rule"


def aimed_at(indicator: Indicator) -> str:
    """What the figure is held to: "target", or "forecast" where it was only expected."""
    return "forecast" if indicator.rag_method is RatingMethod.FORECAST else "target"


def _aim(indicator: Indicator) -> str:
    wanted = indicator.target.value
    number = "" if wanted is None else aim(wanted, indicator.unit, indicator.decimals)
    return f"{number}{_SIDE.get(indicator.polarity, '')}"
