"""The fields of a catalogue entry: what they are, and a sentence when one is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.days import MONTHS
from lineofsight.domain.indicators import Indicator, Polarity, RatingMethod, Unit
from lineofsight.domain.marking import MEMBERS, PUBLIC
from lineofsight.domain.periods import PeriodKind
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.statistics.catalogue_sources import (
    FirstRelease,
    Source,
    read_first_release_source,
    read_source,
)
from lineofsight.exchange.statistics.time_labels import PeriodRule
from lineofsight.exchange.statistics.toml_fields import TomlTable

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One indicator of the catalogue.

    Attributes:
        indicator: what it means.
        topic: its topic, for example "Workforce".
        rule: how its figures stand in time.
        sources: where its figure stands in the Department's open data files; the first that fits is read.
        first_releases: where its figure stands in the first releases before 2018.
        lait_topic: its topic in the Local Authority Interactive Tool, or "".
        lait_measure: its name there, or "".
        lag_from: where the usual days to publication come from.
        where: file and entry, for sentences.
    """

    indicator: Indicator
    topic: str
    rule: PeriodRule
    sources: tuple[Source, ...] = ()
    first_releases: tuple[FirstRelease, ...] = ()
    lait_topic: str = ""
    lait_measure: str = ""
    lag_from: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """What columns and words are called in other releases.

    Attributes:
        columns: for a column of the catalogue, its other headings.
        words: for a word in a filter, its other spellings.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def position(self, header: Mapping[str, int], column: str) -> int | None:
        """Where a column stands in a header, under its name or another that it has had."""
        for name in (column, *self.columns.get(column, ())):
            if name in header:
                return header[name]
        return None

    def spellings(self, word: str) -> frozenset[str]:
        """A filter word in all its spellings."""
        return frozenset((word, *self.words.get(word, ())))


def read_entry(content: object, where: str, topic: str) -> Entry:
    """The entry of one ``[[indicator]]`` table.

    Args:
        content: the parsed table.
        where: file and entry, for the sentences.
        topic: the file's topic.

    Raises:
        LineOfSightError: naming file, entry and field.
    """
    table = TomlTable(content, where)
    where = f"{where} ({table.text('ind_id')})"
    table = TomlTable(content, where)
    period_type = table.word("period_type", PeriodKind)
    rule = PeriodRule(period_type, *_day(table.text("year_ends"), where))
    sources = tuple(
        read_source(source, f"{where}, source {number}") for number, source in enumerate(table.tables("source"), 1)
    )
    first_releases = tuple(
        read_first_release_source(source, f"{where}, first_release {number}")
        for number, source in enumerate(table.tables("first_release"), 1)
    )
    entry = Entry(
        indicator=_indicator(table, period_type, sources, where),
        topic=topic,
        rule=rule,
        sources=sources,
        first_releases=first_releases,
        lait_topic=table.text("lait_topic", default=""),
        lait_measure=table.text("lait_measure", default=""),
        lag_from=table.text("publication_lag_from", default=""),
        where=where,
    )
    table.refuse_unread()
    if entry.indicator.national_code and not entry.lait_measure:
        raise LineOfSightError(f"{where}, lait_measure: give the measure's name beside national_code.")
    return entry


def _indicator(table: TomlTable, period_type: PeriodKind, sources: tuple[Source, ...], where: str) -> Indicator:
    code = table.text("national_code", default="")
    try:
        return Indicator(
            ind_id=table.text("ind_id"),
            title=table.text("title"),
            plain_title=table.text("plain_title"),
            why_it_matters=table.text("why_it_matters"),
            definition=table.text("definition"),
            numerator_def=table.text("numerator_def", default=""),
            denominator_def=table.text("denominator_def", default=""),
            unit=table.word("unit", Unit),
            decimals=table.number("decimals"),
            polarity=table.word("polarity", Polarity),
            rag_method=table.word("rag_method", RatingMethod, default=RatingMethod.NONE),
            principles=table.texts("principles"),
            national_code=code,
            period_type=period_type,
            publication_lag_days=table.number("publication_lag_days", default=0),
            is_national=bool(code or sources),
            # What the Department has published is public whoever reads it here.
            marking=PUBLIC if code or sources else MEMBERS,
            is_key=table.flag("is_key"),
            source_note=table.text("source_note", default=""),
        )
    except ValueRefusedError as error:
        raise LineOfSightError(f"{where}, {error}") from error


def read_renamed(content: Mapping[str, object], where: str) -> Renamed:
    """The columns and words of other releases.

    Raises:
        LineOfSightError: naming file and field.
    """
    table = TomlTable(content, where)
    renamed = Renamed(table.text_lists("columns"), table.text_lists("words"))
    table.refuse_unread()
    return renamed


def _day(text: str, where: str) -> tuple[int, int]:
    number, _, month = text.partition(" ")
    try:
        # A leap year, so that 29 February would be a day; only day and month are used.
        day = date(2000, MONTHS.index(month) + 1, int(number))
    except ValueError as error:
        raise LineOfSightError(f"{where}, year_ends: write a day and a month such as '31 March'.") from error
    return day.month, day.day
