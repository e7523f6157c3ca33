"""Small numbers kept from the public, and what would give them back.

Source: the Department for Education suppresses numbers from 1 to 5 in its children's social care statistics and hides
further numbers where they could be worked out from totals (secondary suppression).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.disclosure_shares import (
    CHECKED,
    UNCHECKED,
    find_unchecked,
    without_unchecked,
    without_unchecked_origin,
)
from lineofsight.analysis.disclosure_totals import KEPT_BACK, hide_what_totals_give_back
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import BenchmarkGroup, Unit
from lineofsight.domain.marking import SMALLEST_SHOWN
from lineofsight.domain.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from lineofsight.domain.indicators import Benchmark, Indicator, Observation
    from lineofsight.domain.practice import CaseAudit, Caseload, Voice
    from lineofsight.domain.record import AreaTable, PerformanceRecord, WatchedRecord

HIDDEN: Final = Figure.missing(Symbol.CONFIDENTIAL)


def limit_of(indicator: Indicator) -> int:
    """The smallest number that the public may be told: never below the Department's own."""
    return max(indicator.suppress_below or SMALLEST_SHOWN, SMALLEST_SHOWN)


def is_small(number: Decimal | int | None, limit: int = SMALLEST_SHOWN) -> bool:
    """Whether a number of children is above nought and below the limit; nobody can be known from nought."""
    return number is not None and 0 < number < limit


def protect_performance(visible: PerformanceRecord, everything: PerformanceRecord) -> PerformanceRecord:
    """The figures without those from which children could be known, and without those that would give them back.

    A count is hidden when it is small; a share when its n, its N, or what is left of N is small. Where these run up
    over the year, a step that would be small is hidden with its later end. Then, wherever parts add up to a total
    (``Indicator.total_id``), further parts are hidden until no hidden one can be worked out, parts that the public may
    not see at all being counted as hidden. A share or average of the council's own whose counts are not held is not
    shown either, because none of this can be checked of it. What officers keep back by a symbol of their own keeps it,
    and counts as hidden. An earlier edition of a hidden figure, what it was revised from, the comparison with
    the figure of the council, officers' own comparison with it a year later, their words beside it and their colour go
    with it: a colour and the target that it is given by say between which numbers a figure lies.

    Args:
        visible: what the public may see by its marking.
        everything: what it was taken from.
    """
    indicators = {one.ind_id: one for one in visible.indicators}
    hidden = {
        (ind_id, one.period.key)
        for ind_id, series in visible.observations.items()
        for one in _disclosing(indicators[ind_id], series)
    }
    hidden |= {key for key, editions in visible.earlier_editions.items() if _any_discloses(indicators, key, editions)}
    hidden |= hide_what_totals_give_back(visible, everything, frozenset(hidden))
    in_place = _kept_back(visible) | dict.fromkeys(find_unchecked(visible), UNCHECKED) | dict.fromkeys(hidden, HIDDEN)
    earlier = {key: editions for key, editions in visible.earlier_editions.items() if key not in in_place}
    earlier = without_unchecked(earlier, indicators)
    observations = {
        ind_id: tuple(
            _masked(one, in_place[(ind_id, one.period.key)])
            if (ind_id, one.period.key) in in_place
            else without_unchecked_origin(indicators[ind_id], one, earlier.get((ind_id, one.period.key), ()))
            for one in series
        )
        for ind_id, series in visible.observations.items()
    }
    withheld = frozenset(
        one.ind_id
        for one in visible.indicators
        if one.officer_rating is not None and _is_newest_kept_back(observations.get(one.ind_id, ()))
    )
    return replace(
        visible,
        indicators=tuple(
            replace(one, officer_rating=None) if one.ind_id in withheld else one for one in indicators.values()
        ),
        observations=observations,
        earlier_editions=earlier,
        colours_withheld=withheld,
        benchmarks=tuple(
            one
            for one in visible.benchmarks
            if not _tells_of_itself(one, indicators[one.ind_id], observations.get(one.ind_id, ()))
        ),
        tables={
            ind_id: tuple(_without(table, everything, hidden) for table in tables)
            for ind_id, tables in visible.tables.items()
        },
    )


def protect_watched(watched: WatchedRecord) -> WatchedRecord:
    """Case audits, answers and caseloads without small numbers of children.

    A round of case audits with a small number under any grade is left out whole: its grades add up to what it audited.
    So is a team with a small number of cases.
    Of answers by few, the numbers are left out and the words stay: officers marked these public themselves.
    """
    return replace(
        watched,
        case_audits=tuple(audit for audit in watched.case_audits if not _has_small_grade(audit)),
        voices=tuple(_quiet(voice) for voice in watched.voices),
        caseloads=tuple(_without_unallocated(one) for one in watched.caseloads if not is_small(one.cases)),
        earlier={key: states for key, states in watched.earlier.items() if key[0] not in _COUNTING},
    )


_COUNTING: Final = ("case_audit", "voice", "caseload")
"""Subjects whose earlier returns are not shown to the public: the difference of two returns can be small."""


def _kept_back(visible: PerformanceRecord) -> dict[tuple[str, int], Figure]:
    """Where officers keep numbers back by symbols of their own; what stands beside one would give its number back."""
    return {
        (ind_id, one.period.key): one.figure
        for ind_id, series in visible.observations.items()
        for one in series
        if one.figure.symbol in KEPT_BACK
    }


def _disclosing(indicator: Indicator, series: Iterable[Observation]) -> list[Observation]:
    """The figures of a series, oldest first, that are small, or a small step from the one shown before."""
    found: list[Observation] = []
    before: Observation | None = None
    for one in series:
        if _discloses(indicator, one):
            found.append(one)
        elif one.period.kind is PeriodKind.YTD and one.figure.value is not None:
            if before is not None and _is_small_step(indicator, before, one):
                found.append(one)
            else:
                before = one
    return found


def _is_small_step(indicator: Indicator, before: Observation, one: Observation) -> bool:
    if before.period.start != one.period.start:
        return False
    limit = limit_of(indicator)
    steps = zip(_counted(indicator, before), _counted(indicator, one), strict=True)
    return any(was is not None and now is not None and is_small(abs(now - was), limit) for was, now in steps)


def _discloses(indicator: Indicator, one: Observation) -> bool:
    limit = limit_of(indicator)
    return any(is_small(number, limit) for number in _counted(indicator, one))


def _counted(indicator: Indicator, one: Observation) -> tuple[Decimal | None, ...]:
    """The numbers of children in a figure: n, N, what is left of N, a count and what it was; ``None`` for none held."""
    top = one.numerator.value if one.numerator is not None else None
    bottom = one.denominator.value if one.denominator is not None else None
    left = bottom - top if top is not None and bottom is not None and indicator.unit is Unit.PERCENT else None
    if indicator.unit is not Unit.COUNT:
        return top, bottom, left
    return top, bottom, one.figure.value, one.revised_from.value if one.revised_from is not None else None


def _any_discloses(indicators: Mapping[str, Indicator], key: tuple[str, int], editions: Iterable[Observation]) -> bool:
    indicator = indicators.get(key[0])
    return indicator is not None and any(_discloses(indicator, one) for one in editions)


def _is_newest_kept_back(series: Iterable[Observation]) -> bool:
    """Whether the newest figure of a series that there is, which a colour speaks of, is kept from the public."""
    said = [one for one in series if one.figure.is_number or one.figure.symbol in _TELLABLE_BY_COLOUR]
    return bool(said) and not max(said, key=lambda one: one.period).figure.is_number


_TELLABLE_BY_COLOUR: Final = (*KEPT_BACK, Symbol.UNCHECKED)
"""Symbols behind which a number stands that somebody knows, and that a colour would bound."""


def _tells_of_itself(one: Benchmark, indicator: Indicator, shown: Iterable[Observation]) -> bool:
    """Whether officers compare with their own last year's figure, and the public is not told that where it stands.

    A count that stands nowhere is told when it is not small; a share or average that stands nowhere has no counts.
    """
    if one.group is not BenchmarkGroup.OWN_LAST_YEAR:
        return False
    last_year = [own.figure for own in shown if own.period.key == one.period.key]
    if indicator.unit in CHECKED:
        return one.figure not in last_year
    is_small_count = indicator.unit is Unit.COUNT and is_small(one.figure.value, limit_of(indicator))
    return is_small_count or HIDDEN in last_year


def _masked(one: Observation, in_place: Figure) -> Observation:
    """The figure as not shown, without what stands beside it."""
    return replace(
        one,
        figure=in_place,
        numerator=in_place if one.numerator is not None else None,
        denominator=in_place if one.denominator is not None else None,
        revised_from=None,
        commentary="",
        action="",
        commentary_author="",
        commentary_date=None,
    )


def _without(table: AreaTable, everything: PerformanceRecord, hidden: set[tuple[str, int]]) -> AreaTable:
    """Everybody's figures without the council's own where that is hidden."""
    if (table.ind_id, table.period.key) not in hidden:
        return table
    own = {one.area_code for one in everything.observations.get(table.ind_id, ())}
    return replace(table, figures={code: figure for code, figure in table.figures.items() if code not in own})


def _has_small_grade(audit: CaseAudit) -> bool:
    grades = (audit.outstanding, audit.good, audit.requires_improvement, audit.inadequate)
    return any(is_small(grade) for grade in (*grades, audit.moderated_down, audit.moderated_up))


def _quiet(voice: Voice) -> Voice:
    answered = voice.asked if voice.responded is None else voice.responded
    left = answered - voice.agreed if answered is not None and voice.agreed is not None else None
    silent = voice.asked - voice.responded if voice.asked is not None and voice.responded is not None else None
    if any(is_small(number) for number in (voice.asked, voice.responded, voice.agreed, left, silent)):
        return replace(voice, asked=None, responded=None, agreed=None)
    return voice


def _without_unallocated(caseload: Caseload) -> Caseload:
    return replace(caseload, unallocated=None) if is_small(caseload.unallocated) else caseload
