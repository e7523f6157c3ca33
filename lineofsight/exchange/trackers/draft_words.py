"""The words in a tracker that have to be given a meaning: statuses, colours, and titles that name no unit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.indicators import Unit
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.domain.validation import word_of
from lineofsight.exchange.trackers.indicator_rows import kept_unit, unit_said
from lineofsight.exchange.trackers.matching import FIGURE
from lineofsight.exchange.trackers.sheets import find_tables
from lineofsight.exchange.trackers.status_words import colour_of, is_colour, status_of, status_said, word_said
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.exchange.trackers.words import cell_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.trackers.draft import TrackerDraft
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.sheets import FoundTable
    from lineofsight.exchange.workbook import CellValue

_MOST_LISTED = 60


class WordKind(StrEnum):
    """Of what a word is."""

    STATUS = "status"
    COLOUR = "colour"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerWord:
    """A word as officers write it.

    Attributes:
        kind: of what it is.
        word: as it stands in the tracker, on one line.
        meaning: a ``DeliveryStatus`` or ``Unit``; "" where nobody has said what it means.
        rows: in how many rows it stands.
        left_out: how many of them would be left out because nothing explains them.
    """

    kind: WordKind
    word: str
    meaning: str
    rows: int
    left_out: int

    @property
    def address(self) -> str:
        """Of the point at which its meaning is corrected."""
        return f"{self.kind}/{self.word}"


@dataclass(slots=True)
class _Tally:
    """A word of the tracker, what it is taken for, the rows that have it and those left out for it."""

    word: str
    meaning: str
    rows: int = 0
    left_out: int = 0


@dataclass(slots=True)
class _Counting:
    """Words by kind and by how they are compared."""

    tallies: dict[tuple[WordKind, str], _Tally] = field(default_factory=dict)

    def take(self, kind: WordKind, plain: str, word: str, meaning: str, *, is_left_out: bool) -> None:
        tally = self.tallies.setdefault((kind, plain), _Tally(word, meaning))
        tally.rows += 1
        tally.left_out += is_left_out


def words_of(draft: TrackerDraft) -> tuple[TrackerWord, ...]:
    """The words of every sheet that is read: those that leave rows out first, then the most frequent."""
    counting = _Counting()
    for table in find_tables(draft.workbook, draft.mapping):
        take = _take_plan if draft.mapping.kind is TrackerKind.PLAN else _take_titles
        take(table, counting)
    words = [
        TrackerWord(kind=kind, word=one.word, meaning=one.meaning, rows=one.rows, left_out=one.left_out)
        for (kind, _), one in counting.tallies.items()
    ]
    words.sort(key=lambda one: (not one.left_out, bool(one.meaning), -one.rows, one.kind, one.word))
    return tuple(words[:_MOST_LISTED])


def with_meaning(mapping: TrackerMapping, kind: WordKind, word: str, meaning: str) -> TrackerMapping:
    """The mapping in which a word means that; "" for nothing, so that nothing explains it any more.

    Raises:
        ValueRefusedError: when there is no such status or unit.
    """
    if kind is WordKind.UNIT:
        units = tuple(pair for pair in mapping.units if plain_words(pair[0]) != plain_words(word))
        return replace(mapping, units=(*units, *(((word, word_of(Unit, meaning, "units")),) if meaning else ())))
    is_status = kind is WordKind.STATUS
    known = mapping.status_words if is_status else mapping.rag_words
    kept = tuple(pair for pair in known if plain_words(pair[0]) != plain_words(word))
    words = (*kept, *(((word, word_of(DeliveryStatus, meaning, "status_words")),) if meaning else ()))
    return replace(mapping, status_words=words) if is_status else replace(mapping, rag_words=words)


def _take_plan(table: FoundTable, counting: _Counting) -> None:
    mapping = table.mended.mapping
    for cells in _rows(table):
        row = dict(reversed(cells))
        text, colour = row.get("status"), row.get("rag")
        is_left_out = status_said(text, colour, mapping).status is None
        _take_status(text, mapping, counting, is_left_out=is_left_out)
        # A status in the place of a colour is told with the statuses, where its meaning stands.
        is_status = colour_of(colour, mapping) is not None and not is_colour(colour, mapping)
        take = _take_status if is_status else _take_colour
        take(colour, mapping, counting, is_left_out=is_left_out)
        for step in (value for name, value in cells if name == "milestone_status"):
            take = _take_colour if is_colour(step, mapping) else _take_status
            take(step, mapping, counting, is_left_out=status_said(step, step, mapping).status is None)


def _take_status(value: CellValue, mapping: TrackerMapping, counting: _Counting, *, is_left_out: bool) -> None:
    words = cell_words(value)
    if not words:
        return
    meaning = status_of(value, mapping)
    known = word_said(value, mapping) if isinstance(value, str) and meaning is not None else ""
    # A text that begins with a known word ("Completed 12/05/2017") is that word; its own spelling is kept.
    shown = words if not known or plain_words(words) == known else known.capitalize()
    counting.take(WordKind.STATUS, known or plain_words(words), shown, meaning or "", is_left_out=is_left_out)


def _take_colour(value: CellValue, mapping: TrackerMapping, counting: _Counting, *, is_left_out: bool) -> None:
    words = cell_words(value)
    if words:
        meaning = colour_of(value, mapping)
        counting.take(WordKind.COLOUR, plain_words(words), words, meaning or "", is_left_out=is_left_out)


def _take_titles(table: FoundTable, counting: _Counting) -> None:
    """Titles of indicators whose rows do not say in what they are measured."""
    for cells in _rows(table):
        row = dict(reversed(cells))
        title = cell_words(row.get("title"))
        if not title or len(cells) == 1:
            continue
        kept = kept_unit(title, table.mended.mapping)
        figures = (cell_words(value) for name, value in cells if name in (FIGURE, "latest"))
        if kept is not None or unit_said(title, cell_words(row.get("unit")), figures) is None:
            counting.take(WordKind.UNIT, plain_words(title), title, kept or "", is_left_out=kept is None)


def _rows(table: FoundTable) -> Iterator[list[tuple[str, CellValue]]]:
    """Field and value of each row's filled cells; headings repeated on a new page are passed over."""
    places = {plain_words(text): at for at, text in table.header.headings}
    columns = [(places[plain_words(heading)], name) for heading, name in table.mended.mapping.columns]
    heads = set(places)
    for number in range(table.header.first_data_row, len(table.sheet.rows) + 1):
        cells = [(name, value) for at, name in columns if cell_words(value := table.sheet.cell(number, at))]
        if cells and not all(plain_words(cell_words(value)) in heads for _, value in cells):
            yield cells
