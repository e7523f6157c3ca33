"""The indicators as a table for Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from lineofsight.analysis.corrected import corrected_words
from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.movement import whole_sentence
from lineofsight.analysis.nearly_same import apart_words, nearly_same
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.urgency import WORST_FIRST
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.roles import CellRole, CellValue
from lineofsight.desktop.text import plain_hint
from lineofsight.domain.indicators import BenchmarkGroup
from lineofsight.wording.comparison import beside, rank
from lineofsight.wording.dates import age, shorten_months
from lineofsight.wording.figures import change, short_figure, unfirm, with_counts
from lineofsight.wording.lists import begun_large
from lineofsight.wording.movement import joined
from lineofsight.wording.statuses import (
    NO_LONGER_RETURNED,
    beside_real,
    direction_arrow,
    moved_word,
    officers_colour,
    rating_word,
    real_word,
)
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.models.column_needs import ColumnNeeds
    from lineofsight.domain.figures import Figure

COLUMNS: Final = (
    "Indicator",
    "Latest figure",
    "Rating",
    "Direction",
    "Neighbours",
    "Over time",
    "Region",
    "England",
    "Rank",
    "Age",
)
COURSE_COLUMN: Final = 5
AGE_COLUMN: Final = 9
WAITING_COLUMNS: Final = (4, 5, 6, 7, 8)
"""What is shown where there is room, the first to come first; the chart and the details show it in any case."""

_SHARES: Final = (30, 16, 4, 16, 10, 0, 4, 4, 4, 4)
_COURSE_LETTERS: Final = 10

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_DIRECTIONS: Final = {"worse": 0.0, "same": 1.0, "up": 2.0, "down": 2.0, "better": 3.0, "unknown": 4.0}
# Where there is no number the row stands last, however long the column.
_LAST: Final = 1e12


class IndicatorModel(QAbstractTableModel):
    """One row an indicator; the small pictures of their course come later, from the drawing worker."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, tuple[CellValue, ...]]] = []

    def show_indicators(self, indicators: Sequence[JudgedIndicator]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        nearly = nearly_same(indicators)
        self._rows = [
            (f"indicator/{one.indicator.ind_id}", _cells(one, nearly.get(one.indicator.ind_id, ())))
            for one in indicators
        ]
        self.endResetModel()

    def show_courses(self, pictures: Mapping[str, PaintedPicture]) -> None:
        """Put the small pictures, by indicator id, into their column."""
        for row, (link, cells) in enumerate(self._rows):
            picture = pictures.get(link.removeprefix("indicator/"))
            course = CellValue("–", spoken="Too few figures for a line", sort=_LAST)
            if picture is not None:
                course = CellValue("", spoken=picture.alt, about=picture.alt, sort=float(row), picture=picture)
            self._rows[row] = (link, (*cells[:COURSE_COLUMN], course, *cells[COURSE_COLUMN + 1 :]))
        if self._rows:
            self.dataChanged.emit(self.index(0, COURSE_COLUMN), self.index(len(self._rows) - 1, COURSE_COLUMN))

    @property
    def needs(self) -> tuple[ColumnNeeds, ...]:
        """How wide the columns need to be."""
        headings = tuple(zip(COLUMNS, _SHARES, strict=True))
        # What is whole may take a line more of its row; the columns beside it keep the width that they need.
        rows = [[replace(cell, whole=False) for cell in cells] for _, cells in self._rows]
        return column_needs(headings, rows, {COURSE_COLUMN: _COURSE_LETTERS})

    def find(self, link: str) -> QModelIndex:
        """The row that a link such as "indicator/N1" names, or an invalid index."""
        rows = [row for row, (known, _) in enumerate(self._rows) if known == link]
        return self.index(rows[0], 0) if rows else QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        link, cells = self._rows[index.row()]
        cell = cells[index.column()]
        if role == CellRole.LINK:
            return link
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_hint(cell.about) or None
        return cell.answer(role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not wanted or not 0 <= section < self.columnCount():
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return COLUMNS[section]


def _cells(judged: JudgedIndicator, nearly: Sequence[JudgedIndicator]) -> tuple[CellValue, ...]:
    indicator = judged.indicator
    about = " ".join((indicator.why_it_matters, *map(apart_words, nearly)))
    waiting = CellValue("", spoken="The line is being drawn", sort=_LAST)
    return (
        CellValue(indicator.plain_title, about=about, sort=indicator.plain_title.casefold()),
        _latest_cell(judged),
        _rating_cell(judged),
        _movement_cell(judged),
        _neighbour_cell(judged),
        waiting,
        _region_cell(judged),
        _england_cell(judged),
        _rank_cell(judged),
        _age_cell(judged),
    )


def _latest_cell(judged: JudgedIndicator) -> CellValue:
    latest, indicator = judged.latest, judged.indicator
    if latest is None:
        return CellValue("No figure yet", sort=_LAST)
    shown = with_counts(latest, indicator)
    sort = float(latest.figure.value) if latest.figure.value is not None else _LAST
    # A figure and its age are never apart: what is old is not taken for news. One of the day itself has none.
    old = f", {age(latest.period.end, judged.age_days)}" if judged.age_days else ""
    # Said of the figure: at the end of a long title it could be cut away.
    made_up = ", illustrative" if indicator.illustrative or any(seen.illustrative for seen in judged.series) else ""
    when = f"{latest.period.label}{old}{made_up}"
    # That it may change stands last of its line: ended early, the row would keep just that back.
    is_open = bool(unfirm(latest))
    if known := last_known(judged):
        when = f"{when}; last known: {known}"
        is_open = True
    return CellValue(f"{shown}\n{shorten_months(when)}", spoken=f"{shown}, {when}", sort=sort, whole=is_open)


def _rating_cell(judged: JudgedIndicator) -> CellValue:
    rating = judged.rating
    word = rating_word(rating.colour)
    said = officers_colour(rating.officers).lower()
    officers = f"officers say {said}" if rating.disagrees or (said and rating.colour is RatingColour.NONE) else ""
    turned = rating.turned.short if rating.turned is not None else ""
    gone = NO_LONGER_RETURNED if judged.last_named is not None else ""
    beside = "; ".join(filter(None, (gone, turned, officers)))
    told = told_colour(judged)
    return CellValue(
        f"{word.word}\n{begun_large(beside)}" if beside else word.word,
        mark=word.key,
        spoken=f"{told}. {begun_large(officers)}" if officers else told,
        about=full_reason(rating),
        sort=float(WORST_FIRST.index(rating.colour)),
    )


def _movement_cell(judged: JudgedIndicator) -> CellValue:
    movement, indicator = judged.movement, judged.indicator
    order = _DIRECTIONS[movement.direction]
    if movement.change is None or movement.against is None:
        return CellValue("–", spoken="No earlier figure to compare with", about=movement.sentence, sort=order)
    word = moved_word(movement.direction, movement.change)
    moved = f"{change(movement.change, indicator.unit, indicator.decimals)} from {movement.against.within}"
    arrow = direction_arrow(movement.direction, movement.change)
    # "Up, up 10" would say it twice.
    said = begun_large(moved) if moved.startswith(word.lower()) else f"{word}, {moved}"
    # By how much, and since when, stand last: they are what a member looks for.
    # Beside a figure in per cent "points" are no others; the details and who listens have the whole term.
    short = shorten_months(said).replace(" percentage point", " point")
    real = real_word(movement.direction, movement.change, movement.variation_icon)
    corrected = corrected_words(judged)
    besides = f"; {corrected}" if corrected else ""
    short = f"{beside_real(short, real)}{shorten_months(besides)}"
    said = f"{beside_real(said, real)}{besides}"
    spoken = joined(f"{said}.", movement.too_few) if movement.too_few else said
    return CellValue(f"{arrow} {short}", spoken=spoken, about=whole_sentence(movement), sort=order, whole=True)


def _neighbour_cell(judged: JudgedIndicator) -> CellValue:
    comparison, indicator = judged.comparison, judged.indicator
    if comparison is None or comparison.neighbour_median is None:
        supplied = [given for given in judged.supplied if given.group is BenchmarkGroup.STATISTICAL_NEIGHBOURS]
        if supplied:
            shown = short_figure(supplied[0].figure, indicator.unit, indicator.decimals)
            return CellValue(f"{shown}\n{supplied[0].period.label}", sort=_LAST)
        return CellValue("none published" if indicator.is_national else "local measure", sort=_LAST)
    shown = beside(comparison.neighbour_median, comparison.value.value, indicator.unit, indicator.decimals)
    counted = f"{comparison.neighbours_counted} of {comparison.neighbours_total} counted"
    return CellValue(
        f"{shown}\n{counted}{_period_note(judged)}",
        spoken=f"Median of the neighbours {shown}, {counted}{_period_note(judged)}",
        about=comparison.sentence,
        sort=float(comparison.neighbour_median),
    )


def _period_note(judged: JudgedIndicator) -> str:
    """Said where the comparison is for another period than the latest figure."""
    comparison, latest = judged.comparison, judged.latest
    if comparison is None or latest is None or latest.period.end == comparison.period.end:
        return ""
    return f", for {comparison.period.label}"


def _region_cell(judged: JudgedIndicator) -> CellValue:
    comparison = judged.comparison
    if comparison is None or comparison.region is None:
        return _supplied_cell(judged, (BenchmarkGroup.REGION, BenchmarkGroup.LONDON), "Not published for the region")
    return _published_cell(judged, comparison.region, comparison.region_name or "The region")


def _england_cell(judged: JudgedIndicator) -> CellValue:
    comparison = judged.comparison
    if comparison is None or comparison.england is None:
        return _supplied_cell(judged, (BenchmarkGroup.ENGLAND,), "Not published for England")
    return _published_cell(judged, comparison.england, "England")


def _published_cell(judged: JudgedIndicator, number: Figure, name: str) -> CellValue:
    shown = short_figure(number, judged.indicator.unit, judged.indicator.decimals)
    spoken = f"{name} {shown}{_period_note(judged)}"
    return CellValue(shown, spoken=spoken, about=spoken, sort=_LAST if number.value is None else float(number.value))


def _supplied_cell(judged: JudgedIndicator, groups: tuple[BenchmarkGroup, ...], nothing: str) -> CellValue:
    """What officers supplied where nothing is published, with its period; "–" where there is neither."""
    given = next((one for one in judged.supplied if one.group in groups), None)
    if given is None:
        return CellValue("–", spoken=nothing, sort=_LAST)
    shown = short_figure(given.figure, judged.indicator.unit, judged.indicator.decimals)
    said = f"{term(given.group)} {shown}, {given.period.label}, from {given.source}"
    sort = _LAST if given.figure.value is None else float(given.figure.value)
    return CellValue(f"{shown}\n{given.period.label}", spoken=said, about=said, sort=sort)


def _rank_cell(judged: JudgedIndicator) -> CellValue:
    comparison = judged.comparison
    if comparison is None or comparison.rank is None:
        has_way = judged.indicator.polarity.ranks
        why = "Not ranked" if has_way or comparison is None else "No good direction: no rank"
        return CellValue("–", spoken=why, about=why, sort=_LAST)
    shown = rank(comparison.rank, comparison.ranked)
    return CellValue(shown, about="1st is best", sort=float(comparison.rank))


def _age_cell(judged: JudgedIndicator) -> CellValue:
    if judged.latest is None or judged.age_days is None:
        return CellValue("–", spoken="No figure yet", sort=_LAST)
    return CellValue(age(judged.latest.period.end, judged.age_days), sort=float(judged.age_days))
