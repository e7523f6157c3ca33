"""Rows of the performance sheets as values of the domain."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.analysis.disclosure_shares import SHARES, is_unchecked
from lineofsight.domain.figures import Symbol, half_up
from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import (
    Benchmark,
    FigureSource,
    Indicator,
    Observation,
    Target,
    Unit,
    refuse_fraction_of,
)
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.percentages import exact_percent, look_like_fractions
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.figure_leaps import warn_of_leaps
from lineofsight.exchange.percent_checks import BOTH_WAYS, MORE_THAN_ALL, above_the_whole, disagreement, stray_fraction
from lineofsight.exchange.performance_columns import BENCHMARKS, INDICATORS, OBSERVATIONS
from lineofsight.exchange.period_cells import period_of
from lineofsight.exchange.return_values import Numbered, build, fields_of, parts_of
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.domain.record import Council
    from lineofsight.exchange.return_rows import Row, SheetRows

_PERCENT = 100
_WHOLE_PERCENT = Decimal("1.5")


@dataclass(frozen=True, slots=True)
class ReturnFrame:
    """What every figure of a return shares: whose it is, the date it speaks of, and the day it was read."""

    council: Council
    as_at: date
    today: date

    @property
    def source(self) -> FigureSource:
        """The return, as a person would cite it."""
        said = day(self.as_at)
        return FigureSource(
            name=f"{self.council.name}'s return as at {said}", imported_on=self.today, vintage=f"return of {said}"
        )


def indicators_of(found: SheetRows) -> Numbered[Indicator]:
    """The indicators on a sheet."""
    return build(found, _indicator)


def _indicator(row: Row) -> Indicator:
    return Indicator(target=Target(**parts_of(row, INDICATORS, "target")), **fields_of(row, INDICATORS))


def observations_of(found: SheetRows, frame: ReturnFrame, indicators: Mapping[str, Indicator]) -> Numbered[Observation]:
    """The figures on a sheet; ``indicators`` are the return's own, by reference."""
    numbered = build(found, lambda row: _observation(row, found, frame, indicators))
    doubtful = _doubt_fractions(numbered, found, indicators)
    numbered = [(row, one) for row, one in numbered if row not in doubtful]
    warn_of_leaps(numbered, found)
    _note_shares_without_counts(numbered, found, indicators)
    return numbered


def _observation(row: Row, found: SheetRows, frame: ReturnFrame, indicators: Mapping[str, Indicator]) -> Observation:
    fields: dict[str, Any] = {"area_code": frame.council.area_code, "as_at": frame.as_at} | fields_of(row, OBSERVATIONS)
    indicator = indicators.get(fields["ind_id"])
    period = period_of(row, indicator.period_type if indicator else None)
    if period.end > frame.as_at:
        raise ValueRefusedError(
            "period_end",
            period.end.isoformat(),
            f"The return speaks of {day(frame.as_at)}; the period is not over then.",
        )
    observation = Observation(period=period, source=frame.source, **fields)
    if indicator is not None and indicator.unit is Unit.PERCENT:
        _check_percent(observation, row, found)
    _check_suppression(observation, row, found)
    return observation


def _check_percent(observation: Observation, row: Row, found: SheetRows) -> None:
    """Recompute a percentage from its n and N: half-up to the decimals it is given with.

    Raises:
        ValueRefusedError: for 0.58 where 58 is meant, as a cell formatted as a percentage holds it.
    """
    figure, counts = observation.figure, (observation.numerator, observation.denominator)
    sentence = above_the_whole(figure, *counts)
    if sentence:
        place = found.named_place(row.number, "value")
        found.add("percent_above_hundred", Severity.WARNING, place, sentence, MORE_THAN_ALL)
    exact, value = exact_percent(*counts), figure.value
    if exact is None or value is None:
        return
    if 0 < value <= 1 and exact > _WHOLE_PERCENT and abs(value * _PERCENT - exact) < 1:
        raise ValueRefusedError("value", value, f"Write it as a percentage, {half_up(exact, 1)}, not as a fraction.")
    sentence = disagreement(figure, *counts)
    if sentence:
        found.add("figure_disagrees", Severity.WARNING, found.named_place(row.number, "value"), sentence, BOTH_WAYS)


def _doubt_fractions(
    numbered: Numbered[Observation], found: SheetRows, indicators: Mapping[str, Indicator]
) -> set[int]:
    """Ask where percentages of an indicator may be fractions and no counts tell; 0.4% and 0.9% can be meant.

    Returns:
        the rows that are left out, where one is a fraction among percentages: a slip would be told as a collapse.
    """
    doubtful: set[int] = set()
    percentages: dict[str, list[tuple[int, Decimal]]] = {}
    for number, one in numbered:
        indicator = indicators.get(one.ind_id)
        if indicator is not None and indicator.unit is Unit.PERCENT and one.figure.value is not None:
            percentages.setdefault(one.ind_id, []).append((number, one.figure.value))
    counted = {
        number: one.ind_id for number, one in numbered if exact_percent(one.numerator, one.denominator) is not None
    }
    told = set(counted.values())
    for ind_id, figures in percentages.items():
        doubtful |= _refuse_strays([one for one in figures if one[0] not in counted], figures, found)
        if ind_id not in told and look_like_fractions([value for _, value in figures]):
            found.add(
                "percent_may_be_fraction",
                Severity.WARNING,
                found.place(figures[0][0], "value"),
                f"Every percentage of {ind_id} lies between 0 and 1, as cells formatted as percentages hold them.",
                "Write 58 for 58%; if less than 1% is meant, give numerator and denominator.",
            )
    return doubtful


def _refuse_strays(
    uncounted: Sequence[tuple[int, Decimal]], figures: Sequence[tuple[int, Decimal]], found: SheetRows
) -> set[int]:
    """Leave out each of some figures that may be a fraction, by all of its indicator: row and percentage of each."""
    doubtful = set()
    exempt = {int(number) for number in found.exempt}
    for number, value in uncounted:
        # A finding is marked as its own row is, so that it can quote no row that fewer may see.
        others = [other for at, other in figures if at != number and (at not in exempt or number in exempt)]
        sentence, remedy = stray_fraction(value, others)
        if sentence:
            place = found.named_place(number, "value")
            what = f"Row {number} was left out: {sentence}"
            found.add("percent_may_be_fraction", Severity.ROW_REFUSED, place, what, remedy)
            doubtful.add(number)
    return doubtful


def _note_shares_without_counts(
    numbered: Numbered[Observation], found: SheetRows, indicators: Mapping[str, Indicator]
) -> None:
    """Say once an indicator which figures for the public will not be shown to it."""
    bare: dict[str, list[int]] = {}
    for number, one in numbered:
        indicator = indicators.get(one.ind_id)
        is_open = one.marking == indicator.marking == PUBLIC if indicator is not None else False
        if indicator is not None and is_open and is_unchecked(indicator.unit, one):
            bare.setdefault(one.ind_id, []).append(number)
    for ind_id, rows in bare.items():
        is_share = indicators[ind_id].unit in SHARES
        lacking, give = ("numerator and denominator", "both counts") if is_share else ("denominator", "it")
        found.add(
            "share_without_counts",
            Severity.NOTE,
            found.place(rows[0], "numerator" if is_share else "denominator"),
            f"{count(len(rows), 'figure')} of {ind_id} for the public without {lacking}: members are "
            "shown them, the public is not, because nobody can check that no child could be recognised.",
            f"Give {give}.",
        )


def _check_suppression(observation: Observation, row: Row, found: SheetRows) -> None:
    """Warn of a suppressed figure that the row gives away: by its n and N, or by N and the figure it was before."""
    if observation.figure.symbol is not Symbol.CONFIDENTIAL:
        return
    counts = (observation.numerator, observation.denominator)
    given_away = all(count is not None and count.is_number for count in counts)
    before = observation.revised_from is not None and observation.revised_from.is_number
    if given_away or before:
        found.add(
            "suppressed_recoverable",
            Severity.WARNING,
            found.place(row.number, "numerator" if given_away else "revised_from"),
            "The figure is suppressed, but the rest of the row gives it away.",
            "Suppress a second figure of the row as well, so that none can be worked out from the others.",
        )


def benchmarks_of(found: SheetRows, indicators: Mapping[str, Indicator]) -> Numbered[Benchmark]:
    """The comparisons on a sheet; ``indicators`` are the return's own, by reference."""
    return build(found, lambda row: _benchmark(row, indicators))


def _benchmark(row: Row, indicators: Mapping[str, Indicator]) -> Benchmark:
    fields = fields_of(row, BENCHMARKS)
    indicator = indicators.get(fields["ind_id"])
    if indicator is not None:
        refuse_fraction_of(indicator.unit, indicator.polarity, "value", fields["figure"].value)
    return Benchmark(period=period_of(row, indicator.period_type if indicator else None), **fields)
