"""The dates in the band above every page: as at when, and since when changes are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from lineofsight.desktop.form import label_beside
from lineofsight.desktop.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.first.heading import Heading

_ANOTHER = "Another day…"

_SINCE: Final = (
    "From which day changes of the plan and of other entries are counted. The direction of an indicator is counted "
    "from the figure that its details name, whatever day stands here."
)


class HeaderDates(QObject):
    """The two lists of dates. Not loaded before the first paint: there is nothing to choose then.

    Signals:
        chosen: (as at, since); ``since`` is ``None`` for the return before.
        another_day_wanted: a day that is no return's is to be asked for; whether it is that from which changes count.

    Attributes:
        pairs: each list with its label before it.
        offers_another: whether, from the next heading on, a day that is no return's may be asked for.
    """

    chosen = Signal(object, object)
    another_day_wanted = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers_another = False
        self._shown = (-1, -1)
        self._as_at, self._since = ChoiceBox(), ChoiceBox()
        about = "Everything known by that day is shown; what came later is not."
        self.pairs = (
            _pair("As a&t", self._as_at, about),
            _pair("Changes s&ince", self._since, _SINCE),
        )
        self._as_at.activated.connect(self._on_as_at)
        self._since.activated.connect(self._on_since)

    @property
    def first(self) -> QWidget:
        """The list that is come to first."""
        return self._as_at

    def take_day(self, when: date, *, is_since: bool) -> None:
        """Take a day that was asked for, as if it had been chosen in its list."""
        as_at = self._as_at.currentData()
        self.chosen.emit(*((as_at, when) if is_since else (when, None)))

    def fill(self, heading: Heading, dates: Sequence[date], looked: date | None, day: Callable[[date], str]) -> None:
        """Offer the days of the returns, and choose those that are shown, whether they are a return's or not.

        Args:
            heading: which days are shown.
            dates: of the returns.
            looked: the newest that the person had seen before, which is named so.
            day: a day's words.
        """
        with QSignalBlocker(self._as_at), QSignalBlocker(self._since):
            self._fill_as_at(heading, dates, day)
            self._fill_since(heading, dates, looked, day)
            self._shown = (self._as_at.currentIndex(), self._since.currentIndex())
            self._offer_another()
        self._since.setEnabled(heading.since is not None)

    def _fill_as_at(self, heading: Heading, dates: Sequence[date], day: Callable[[date], str]) -> None:
        self._as_at.clear()
        for when in sorted({*dates, heading.as_at}, reverse=True):
            self._as_at.addItem(day(when), when)
        self._as_at.setCurrentIndex(self._as_at.findText(day(heading.as_at)))

    def _fill_since(
        self, heading: Heading, dates: Sequence[date], looked: date | None, day: Callable[[date], str]
    ) -> None:
        shown = {heading.since} if heading.since is not None else set()
        self._since.clear()
        for when in sorted(shown.union(known for known in dates if known < heading.as_at), reverse=True):
            seen = " (you last looked)" if when == looked else ""
            self._since.addItem(f"{day(when)}{seen}", when)
            if when == heading.since:
                self._since.setCurrentIndex(self._since.count() - 1)
        if heading.since is None:
            self._since.insertItem(0, "No earlier return", None)
            self._since.setCurrentIndex(0)

    def _offer_another(self) -> None:
        if self.offers_another:
            for box in (self._as_at, self._since):
                box.addItem(_ANOTHER, _ANOTHER)
                box.apart = _ANOTHER

    def _on_as_at(self) -> None:
        if not self._asks_another(self._as_at, is_since=False):
            self.chosen.emit(self._as_at.currentData(), None)

    def _on_since(self) -> None:
        if not self._asks_another(self._since, is_since=True):
            self.chosen.emit(self._as_at.currentData(), self._since.currentData())

    def _asks_another(self, box: ChoiceBox, *, is_since: bool) -> bool:
        """Ask for another day where that was chosen; what is shown stays chosen meanwhile."""
        if box.currentData() != _ANOTHER:
            return False
        with QSignalBlocker(box):
            box.setCurrentIndex(self._shown[is_since])
        self.another_day_wanted.emit(is_since)
        return True


def _pair(label: str, control: ChoiceBox, about: str) -> QWidget:
    control.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
    pair = label_beside(label, control, about)
    # No wider: on a small laptop the line holds all of the example's, and no page has a line less.
    pair.setContentsMargins(0, 0, 4, 0)
    return pair
