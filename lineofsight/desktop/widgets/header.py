"""The band above every page: whose copy this is, as at when, compared with when, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.text import PlainLabel, Voice, hint, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from lineofsight.desktop.first.heading import Heading
    from lineofsight.desktop.widgets.header_dates import HeaderDates

EXAMPLE_NOTICE = "Example, partly made up"
"""Stands in the header as long as the example council is shown."""

_MOST_LETTERS = 48
"""Of a name in the header: more than any council's own, and no more than a small laptop has room for."""

_EXAMPLE_ABOUT = "This is an example council: progress and local figures are made up, published figures are real."
_NOBODY = "lineofsight"
_MADE_UP_NOTICE = "Made up"
_MADE_UP_ABOUT = "A return in this copy says of itself that it is made up; published figures are real."


class Header(QWidget):
    """Name, dates and age.

    Signals:
        dates_chosen: (as at, since); ``since`` is ``None`` for the return before.
        another_day_wanted: a day that is no return's is to be asked for; whether it is that from which changes count.
    """

    dates_chosen = Signal(object, object)
    another_day_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._dates: tuple[date, ...] = ()
        self._looked: date | None = None
        self._name = PlainLabel(_NOBODY, Voice.TITLE, wraps=False)
        self._age = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._notice = PlainLabel(voice=Voice.NOTICE, wraps=False)
        self._warning: PlainLabel | None = None
        line = QWidget()
        self._flow = FlowLayout(line)
        self._name.setContentsMargins(0, 0, 8, 0)
        self._flow.addWidget(self._name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(line)

    def add_choices(self, choices: HeaderDates) -> None:
        """Put in the lists of dates and what is said of the copy, once the first paint is done."""
        self._choices = choices
        for part in (*choices.pairs, self._notice, self._age):
            # There is nothing to choose and to say before the copy is open.
            part.hide()
            self._flow.addWidget(part)
        choices.chosen.connect(self.dates_chosen)
        choices.another_day_wanted.connect(self.another_day_wanted)

    def first(self) -> QWidget:
        """Where F6 goes to."""
        return self._choices.first

    def show_dates(self, dates: tuple[date, ...], looked: date | None = None) -> None:
        """Offer the dates of the returns, the newest first when the list opens.

        Args:
            dates: of the returns.
            looked: the newest that the person had seen before, which is named so.
        """
        self._dates = dates
        self._looked = looked

    def offer_another_day(self) -> None:
        """From the next heading on, let any other day be asked for too: there is somebody now who asks."""
        self._choices.offers_another = True

    def take_day(self, when: date, *, is_since: bool) -> None:
        """Take a day that was asked for, as if it had been chosen in its list."""
        self._choices.take_day(when, is_since=is_since)

    def show_heading(self, heading: Heading, day: Callable[[date], str], age: Callable[[date, int], str]) -> None:
        """Show whose copy it is and how old; ``day`` and ``age`` give the words."""
        self._name.setText(_short(heading.council))
        hint(self._name, heading.council)
        self._choices.fill(heading, self._dates, self._looked, day)
        for pair in self._choices.pairs:
            pair.show()
        newest = max(self._dates, default=heading.as_at)
        is_earlier = heading.as_at < newest
        # Of what she looks back at the age says nothing, and it is not the newest that is so old.
        self._age.setText(f"Newest return: {day(newest)}" if is_earlier else _age_words(heading, newest, age))
        self._show_notice(heading)
        for label in (self._age, self._notice):
            label.setVisible(bool(label.text()))

    def _show_notice(self, heading: Heading) -> None:
        """Say what in the copy is made up, if the example is shown or the return says so."""
        notice, about = "", ""
        if heading.is_example:
            notice, about = EXAMPLE_NOTICE, _EXAMPLE_ABOUT
        elif heading.is_made_up:
            notice, about = _MADE_UP_NOTICE, _MADE_UP_ABOUT
        self._notice.setText(notice)
        say(self._notice, notice, about)
        hint(self._notice, about)

    def show_nothing(self) -> None:
        """Show nobody's name and date: the copy has no return, and what was shown before is not its own."""
        self._name.setText(_NOBODY)
        hint(self._name, "")
        for part in (*self._choices.pairs, self._notice, self._age):
            part.hide()

    def show_warning(self, sentence: str) -> None:
        """Show what the person should know of the copy as long as it is open; "" for nothing."""
        layout = self.layout()
        if self._warning is None and sentence and layout is not None:
            self._warning = PlainLabel(voice=Voice.NOTICE)
            layout.addWidget(self._warning)
        if self._warning is not None:
            self._warning.setText(sentence)
            self._warning.setVisible(bool(sentence))


def _short(name: str) -> str:
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1].rstrip()}…"


def _age_words(heading: Heading, newest: date, age: Callable[[date, int], str]) -> str:
    if heading.is_example:
        # Its age would alarm and say nothing: the example is meant to stay as it was on its day.
        return ""
    if heading.age_days is None:
        return "This copy holds no return yet."
    return f"Newest return {age(newest, heading.age_days) if heading.age_days else 'of today'}"
