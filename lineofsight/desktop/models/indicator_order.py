"""The order of the indicators' table, and which of its rows are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel
from typing_extensions import override

from lineofsight.desktop.models.conditions import outside_words
from lineofsight.desktop.models.indicator_filter import IndicatorQuestion, is_kept, places_of
from lineofsight.desktop.models.plan_filter import fold, is_found
from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme
    from lineofsight.desktop.models.conditions import Condition
    from lineofsight.desktop.models.indicator_filter import Places


class IndicatorOrder(QSortFilterProxyModel):
    """Sorts by the numbers behind the words, and keeps the rows that search and conditions find."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self._indicators: tuple[JudgedIndicator, ...] = ()
        self._places: Places = {}
        self._query = ""
        self._conditions: tuple[Condition, ...] = ()
        self._beside = ""
        self._kept: frozenset[str] = frozenset()
        self.setSortRole(CellRole.SORT)

    def remember(self, indicators: Sequence[JudgedIndicator], themes: Sequence[JudgedTheme]) -> None:
        """Fold the texts that are searched once, not at every letter."""
        self._indicators = tuple(indicators)
        self._places = places_of(themes)
        self._texts = {
            judged.indicator.ind_id: fold(
                f"{judged.indicator.ind_id} {judged.indicator.plain_title} {judged.indicator.title}"
            )
            for judged in indicators
        }
        self._choose()

    def search(self, query: str) -> None:
        """Keep the rows that hold every word of the query."""
        self._query = query
        self._choose()

    def meet(self, conditions: tuple[Condition, ...], beside: str = "") -> None:
        """Keep the rows that meet the conditions, and that of a link besides."""
        self._conditions, self._beside = conditions, beside
        self._choose()

    @property
    def among(self) -> str:
        """How many of the rows are outside the portfolio, and how many of all no portfolio's list shows, in words."""
        apart = self._in_no_portfolio()
        return f"{outside_words(int(self._beside in self._kept))}{f'; {apart:,} in no portfolio' if apart else ''}"

    def _in_no_portfolio(self) -> int:
        """How many of all indicators no portfolio holds; 0 where none is asked for."""
        if all(condition.kind is not IndicatorQuestion.PORTFOLIO for condition in self._conditions):
            return 0
        led = {ind_id for ind_id, themes in self._places.items() if any(theme.lead_member for theme in themes)}
        return sum(judged.indicator.ind_id not in led for judged in self._indicators)

    def _choose(self) -> None:
        self.beginFilterChange()
        self._kept = frozenset(
            f"indicator/{judged.indicator.ind_id}"
            for judged in self._indicators
            if is_found(self._texts[judged.indicator.ind_id], self._query)
            and (
                self._beside == f"indicator/{judged.indicator.ind_id}"
                or is_kept(judged, self._conditions, self._places)
            )
        )
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        return str(self.sourceModel().index(source_row, 0, source_parent).data(CellRole.LINK)) in self._kept
