"""One row of a performance tracker as an indicator: what is measured, in what, and which way is good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import Indicator, OfficerRating, Polarity, RatingMethod, Target, TargetOrigin, Unit
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.validation import PLAIN_TITLE_WORDS, word_of
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.figure_cells import read_figure
from lineofsight.exchange.trackers.mapping import PercentCells
from lineofsight.exchange.trackers.matching import FIGURE
from lineofsight.exchange.trackers.period_headings import period_in
from lineofsight.exchange.trackers.references import indicator_reference, title_reference
from lineofsight.exchange.trackers.vocabulary import vocabulary
from lineofsight.exchange.trackers.words import contains_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.table import TrackerRow
    from lineofsight.exchange.trackers.vocabulary import Words

Known = TypeVar("Known", Polarity, PeriodKind, Unit)

_KIND_WORDS = 2
_KINDS = {
    PeriodKind.ANNUAL: "whole year",
    PeriodKind.QUARTER: "each quarter",
    PeriodKind.MONTH: "each month",
    PeriodKind.SNAPSHOT: "one day",
    PeriodKind.YTD: "so far",
    PeriodKind.ROLLING_12M: "twelve months",
}
_NOT_SAID = "The tracker does not say."
_RATINGS = {
    "r": OfficerRating.RED,
    "a": OfficerRating.AMBER,
    "g": OfficerRating.GREEN,
    "b": OfficerRating.BLUE,
    **{rating.value: rating for rating in OfficerRating},
}


def indicator_of(row: TrackerRow) -> Indicator:
    """The row's indicator.

    Its reference comes from its title (or from the mapping), never from its number: numbers move between years. Its
    colour is the officers' own; the tracker does not say by which rule it was given, so it is not recomputed.

    Raises:
        ValueRefusedError: when nothing says in what it is measured, or the row is no indicator.
    """
    title = " ".join(row.text("title").split())
    if not title:
        raise ValueRefusedError("title", None, "The row has figures but no title; write what is measured.")
    polarity, rating = _polarity(row), _rating(row)
    unit = _unit(row, title)
    words = title.split()
    if len(words) > PLAIN_TITLE_WORDS:
        row.table.count("title_shortened", row.number)
        words = [*words[: PLAIN_TITLE_WORDS - 1], "…"]
    row.table.count("meaning_not_said", row.number)
    return Indicator(
        ind_id=_reference(row, title),
        local_no=row.text("local_no"),
        title=title,
        plain_title=" ".join(words),
        why_it_matters=_NOT_SAID,
        definition=row.text("definition") or _NOT_SAID,
        unit=unit,
        decimals=0 if unit is Unit.COUNT else 1,
        polarity=polarity,
        target=_target(row, unit),
        rag_method=_method(rating, polarity),
        officer_rating=rating,
        period_type=_period_kind(row) or PeriodKind.ANNUAL,
        owner=row.text("owner"),
        source_note=f"Read from sheet {row.table.sheet.name} of the council's own tracker.",
    )


def of_kind(indicator: Indicator, kind: PeriodKind) -> Indicator:
    """The same indicator for another kind of period: a whole year is not a quarter, so they never share a series."""
    words = [word for word in indicator.plain_title.split() if word != "…"][: PLAIN_TITLE_WORDS - _KIND_WORDS]
    return replace(
        indicator,
        ind_id=title_reference(f"{kind}-{indicator.ind_id}"),
        title=f"{indicator.title} ({_KINDS[kind]})",
        plain_title=f"{' '.join(words)} ({_KINDS[kind]})",
        period_type=kind,
        target=Target(),
        officer_rating=None,
        rag_method=RatingMethod.NONE,
    )


def _reference(row: TrackerRow, title: str) -> str:
    plain = plain_words(title)
    kept = next((ref for text, ref in row.table.mapping.indicators if plain_words(text) == plain), "")
    return kept or indicator_reference(title)


def kept_unit(title: str, mapping: TrackerMapping) -> Unit | None:
    """The unit that the mapping gives a title; ``None`` where it gives none."""
    plain = plain_words(title)
    return next((unit for text, unit in mapping.units if plain_words(text) == plain), None)


def unit_said(title: str, given: str, figures: Iterable[str]) -> Unit | None:
    """In what a row is measured, by its own words; ``None`` where they do not say.

    Args:
        title: what is measured.
        given: the cell of the column that holds the unit, "" for none.
        figures: the row's figures as they are printed.
    """
    if given:
        return _known(plain_words(given), vocabulary().unit_words)
    if any("%" in text for text in figures):
        return Unit.PERCENT
    # In the vocabulary's order, the most telling first: "percentage … number of" is a percentage.
    plain = plain_words(title)
    return next((unit for word, unit in vocabulary().unit_words if contains_words(plain, word)), None)


def _unit(row: TrackerRow, title: str) -> Unit:
    given = row.text("unit")
    figures = (text for _, text in (*row.texts(FIGURE), *row.texts("latest")))
    unit = kept_unit(title, row.table.mapping) or unit_said(title, given, figures)
    if unit is None and given:
        return word_of(Unit, given, "unit")
    if unit is None:
        raise ValueRefusedError(
            "title",
            title,
            "Nothing says in what it is measured: say it in the window, or beside its title in the mapping file.",
        )
    return unit


def _known(plain: str, words: Words[Known]) -> Known | None:
    return next((word for text, word in words if text == plain), None)


def _polarity(row: TrackerRow) -> Polarity:
    given = row.text("polarity")
    known = _known(plain_words(given), vocabulary().polarity_words) if given else None
    if given and known is None:
        row.note(
            "polarity_unknown",
            Severity.WARNING,
            "polarity",
            f"Row {row.number}: '{given}' does not say which way is good; the indicator is not rated or ranked.",
            "Write H, L or T.",
        )
    if not given:
        row.table.count("polarity_not_said", row.number)
    return known or Polarity.NONE


def _period_kind(row: TrackerRow) -> PeriodKind | None:
    given = row.text("period_type")
    return _known(plain_words(given), vocabulary().period_words) if given else None


def _rating(row: TrackerRow) -> OfficerRating | None:
    given = plain_words(row.text("rag"))
    rating = _RATINGS.get(given)
    if given and rating is None:
        row.note(
            "rating_unknown",
            Severity.WARNING,
            "rag",
            f"Row {row.number}: the colour '{given}' is not known; it was left out.",
        )
    return rating


def _method(rating: OfficerRating | None, polarity: Polarity) -> RatingMethod:
    if rating is None or polarity is Polarity.NONE:
        return RatingMethod.NONE
    return RatingMethod.OFFICER_JUDGED


def _target(row: TrackerRow, unit: Unit) -> Target:
    value, floor = _amount(row, "target", unit), _amount(row, "floor", unit)
    if value is not None:
        row.table.count("target_origin_assumed", row.number)
    period = period_in(row.table.mapping.heading_of("target"), None)
    return Target(
        value=value,
        floor=floor,
        origin=TargetOrigin.NONE if value is None else TargetOrigin.LOCAL,
        year=period.label if period and value is not None else "",
    )


def _amount(row: TrackerRow, name: str, unit: Unit) -> Decimal | None:
    """A target or floor; one that cannot be read is left out and told, and the indicator stays."""
    if not row.text(name):
        return None
    is_fraction = unit is Unit.PERCENT and row.table.mapping.percent_cells is PercentCells.FRACTION
    heading = row.table.mapping.heading_of(name)
    try:
        return read_figure(row.raw(name), heading, is_fraction=is_fraction).figure.value
    except ValueRefusedError as error:
        what = f"Row {row.number}: the {name} '{row.text(name)}' was left out."
        row.note("figure_refused", Severity.ROW_REFUSED, name, what, error.why)
        return None
