"""Two indicators that measure nearly the same: one that the Department publishes, and one of the council's own.

They differ in cohort, date and source, so that their figures do too; side by side without a word one would be taken for
a mistake of the other.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.wording.answering import owner_of_like
from lineofsight.wording.figures import with_counts
from lineofsight.wording.provenance import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator


def nearly_same(indicators: Iterable[JudgedIndicator]) -> Mapping[str, tuple[JudgedIndicator, ...]]:
    """For each indicator that another of the other origin nearly measures, these others, by its id.

    They have the same full title and unit, or both name the same measure of the Department.
    """
    alike: defaultdict[tuple[str, str], dict[str, JudgedIndicator]] = defaultdict(dict)
    for judged in indicators:
        for key in _keys(judged.indicator):
            alike[key][judged.indicator.ind_id] = judged
    found: defaultdict[str, dict[str, JudgedIndicator]] = defaultdict(dict)
    for together in alike.values():
        for ref, one in together.items():
            others = {
                key: other
                for key, other in together.items()
                if other.indicator.is_national is not one.indicator.is_national
            }
            found[ref].update(others)
    return {ref: tuple(others.values()) for ref, others in found.items() if others}


def _keys(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    title = (indicator.unit.value, indicator.title.casefold())
    code = indicator.national_code.casefold()
    return (title, ("", code)) if code else (title,)


def with_like_owners(
    indicators: Sequence[JudgedIndicator], among: Sequence[JudgedIndicator]
) -> tuple[JudgedIndicator, ...]:
    """The indicators, each published one that nobody owns with who owns the council's own like measure.

    Args:
        indicators: those of which it is asked.
        among: where like measures are looked for: those of the whole plan.
    """
    nearly = nearly_same(among)
    return tuple(
        replace(one, like_owner=owner_of_like(_owned(nearly.get(one.indicator.ind_id, ()))))
        if one.indicator.is_national and not one.indicator.owner
        else one
        for one in indicators
    )


def _owned(others: Iterable[JudgedIndicator]) -> tuple[tuple[str, str], ...]:
    """Who owns which of them, by its plain title."""
    return tuple((one.indicator.owner, one.indicator.plain_title) for one in others if one.indicator.owner)


def whose(indicator: Indicator) -> str:
    """Who measures it, for example "published by the Department"."""
    return "published by the Department" if indicator.is_national else "the council's own"


def figure_told(judged: JudgedIndicator) -> str:
    """Its newest figure with its period and whence it comes: "15.2%, 30 September 2016 (DfE)"."""
    latest, indicator = judged.latest, judged.indicator
    if latest is None:
        return "no figure yet"
    made_up = ", illustrative" if indicator.illustrative or latest.illustrative else ""
    return f"{with_counts(latest, indicator)}, {dated(latest)}{made_up}"


def apart_words(other: JudgedIndicator) -> str:
    """That another measures nearly the same, whose it is, its figure and of whom it is counted."""
    indicator = other.indicator
    cohort = f"; out of: {indicator.denominator_def}" if indicator.denominator_def else ""
    return f"“{indicator.plain_title}”, {whose(indicator)}, is not the same measure: {figure_told(other)}{cohort}."
