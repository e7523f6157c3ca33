"""Two indicators that measure nearly the same: one that the Department publishes, and one of the council's own.

They differ in cohort, date and source, so that their figures do too; side by side without a word one would be taken for
a mistake of the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineofsight.wording.figures import with_counts
from lineofsight.wording.provenance import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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


def whose(indicator: Indicator) -> str:
    """Who measures it, for example "published by the Department"."""
    return "published by the Department" if indicator.is_national else "the council's own"


def figure_told(judged: JudgedIndicator) -> str:
    """Its newest figure with its period and whence it comes: "15.2%, 30 September 2016 (DfE)"."""
    latest, indicator = judged.latest, judged.indicator
    if latest is None:
        return "no figure yet"
    made_up = ", illustrative" if indicator.illustrative or latest.illustrative else ""
    return f"{with_counts(latest, indicator.unit, indicator.decimals)}, {dated(latest)}{made_up}"


def apart_words(other: JudgedIndicator) -> str:
    """That another measures nearly the same, whose it is, its figure and of whom it is counted."""
    indicator = other.indicator
    cohort = f"; out of: {indicator.denominator_def}" if indicator.denominator_def else ""
    return f"“{indicator.plain_title}”, {whose(indicator)}, is not the same measure: {figure_told(other)}{cohort}."
