"""Reading downloads of the Department's Local Authority Interactive Tool, long and wide.

Source of the shapes and rules: the tool's own code and data (local-authority-interactive-tool).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.lait_gathering import LaitCell
from lineofsight.exchange.statistics.recognition import (
    LA_NUMBER,
    MEASURE,
    PLACE_HEADINGS,
    SHORT_DESC,
    TOPIC,
    VALUES,
    YEARS,
    StatisticsKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.catalogue_fields import Entry
    from lineofsight.exchange.statistics.grid import Row

_NOT_LETTER_OR_DIGIT = re.compile(r"[^0-9a-z]+")
_VIEW = "localauthorityview"


@dataclass(frozen=True, slots=True)
class LaitTable:
    """A download: what it is, its headings, its rows with their line numbers, and the file's name."""

    kind: StatisticsKind
    header: tuple[str, ...]
    rows: Iterable[tuple[int, Row]]
    name: str

    def position(self, *headings: str) -> int:
        """Where the first of the headings that is there stands."""
        return next(self.header.index(heading) for heading in headings if heading in self.header)

    @property
    def year_columns(self) -> list[tuple[int, str]]:
        """Position and heading of the columns of a wide table that are years."""
        return [(at, heading) for at, heading in enumerate(self.header) if heading[:4].isdigit()]


def lait_cells(table: LaitTable, catalogue: Catalogue) -> Iterator[LaitCell]:
    """Every cell of the catalogue's measures.

    Rows of measures that are not in the catalogue are passed over, and so are short rows.
    """
    if table.kind is StatisticsKind.LAIT_LONG:
        return _long(table, catalogue)
    if table.kind is StatisticsKind.LAIT_OWN:
        return _own(table, catalogue)
    entry = measure_in_name(table.name, catalogue)
    return iter(()) if entry is None else _one_measure(table, entry)


def _long(table: LaitTable, catalogue: Catalogue) -> Iterator[LaitCell]:
    by_code = catalogue.by_code
    short, years, value = (table.position(name) for name in (SHORT_DESC, YEARS, VALUES))
    number, place = table.position(LA_NUMBER), table.position(*PLACE_HEADINGS)
    width = len(table.header)
    for line, row in table.rows:
        if len(row) < width:
            continue
        entry = by_code.get(row[short])
        if entry is not None:
            yield LaitCell(line, entry, row[number], row[place], row[years], row[value])


def _own(table: LaitTable, catalogue: Catalogue) -> Iterator[LaitCell]:
    by_measure = {(e.lait_topic, e.lait_measure): e for e in catalogue.entries if e.lait_measure}
    topic, measure = table.position(TOPIC), table.position(MEASURE)
    for line, row in table.rows:
        if len(row) > max(topic, measure):
            entry = by_measure.get((row[topic].strip(), row[measure].strip()))
            if entry is not None:
                yield from _wide(table, line, row, entry)


def _one_measure(table: LaitTable, entry: Entry) -> Iterator[LaitCell]:
    for line, row in table.rows:
        yield from _wide(table, line, row, entry)


def _wide(table: LaitTable, line: int, row: Sequence[str], entry: Entry) -> Iterator[LaitCell]:
    number, place = table.position(LA_NUMBER), table.position(*PLACE_HEADINGS)
    if len(row) <= max(number, place) or not (row[number].strip() or row[place].strip()):
        return
    for at, years in table.year_columns:
        # A workbook's row ends with its last filled cell: what is not there is missing.
        yield LaitCell(line, entry, row[number], row[place], years, row[at] if at < len(row) else "")


def measure_in_name(name: str, catalogue: Catalogue) -> Entry | None:
    """The entry whose measure stands in a download's file name; the table itself does not say what it is of.

    The tool names the file "authority-measure-Local-Authority-View-date". Only letters and digits are compared,
    because systems change the others; the longest measure wins.
    """
    plain = _plain(name.rsplit(".", 1)[0])
    head, view, _ = plain.partition(_VIEW)
    fits = [
        entry
        for entry in catalogue.entries
        if (measure := _plain(entry.lait_measure)) and (head.endswith(measure) if view else measure in plain)
    ]
    return max(fits, key=lambda entry: len(_plain(entry.lait_measure)), default=None)


def _plain(text: str) -> str:
    return _NOT_LETTER_OR_DIGIT.sub("", text.casefold())
