"""Months by their English names, whatever the machine's language: Qt sets the process's when the window opens."""

from __future__ import annotations

import calendar
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lineofsight
from lineofsight.domain.days import MONTHS
from lineofsight.domain.periods import month_period
from lineofsight.wording import dates

if TYPE_CHECKING:
    from collections.abc import Callable

ROOMS = ("domain", "analysis", "wording", "charts", "documents", "exchange", "desktop", "workspace", "cli")
FOLLOWS_THE_MACHINE = re.compile(r"\b(?:month|day)_(?:name|abbr)\b|:%[^}]*[aAbBpcxX]|strftime\(")


def test_months_have_their_english_names() -> None:
    """In order, and short in narrow columns."""
    assert [dates.month(date(2017, number, 1)) for number in range(1, 13)] == [f"{name} 2017" for name in MONTHS]
    assert (MONTHS[0], MONTHS[8], MONTHS[11]) == ("January", "September", "December")
    assert dates.short_month(date(2017, 9, 30)) == "Sep 2017"
    assert dates.shorten_months("Apr 2016 to 31 March 2017, May be") == "Apr 2016 to 31 Mar 2017, May be"
    assert dates.quarter(date(2017, 12, 31)) == "October to December 2017"
    assert (dates.month_or_year(2017, 3), dates.month_or_year(2017, None)) == ("March 2017", "2017")


@pytest.mark.parametrize("write", [dates.day, dates.short_day])
def test_a_day_can_be_read_back(write: Callable[[date], str]) -> None:
    """As it is written, in full or short; words that only look like one are none."""
    for number in range(1, 13):
        assert dates.read_day(write(date(2016, number, 29))) == date(2016, number, 29)
    for words in ("29 February 2017", "01 May 2017", "May 2017", "1 May 2017, illustrative", ""):
        assert dates.read_day(words) is None


def test_a_german_machine_writes_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names that Python takes from the machine's language stand in no date."""
    monkeypatch.setattr(calendar, "month_name", ["", *("Monat",) * 12])
    monkeypatch.setattr(calendar, "month_abbr", ["", *("Mon",) * 12])
    assert dates.day(date(2017, 3, 31)) == "31 March 2017"
    assert dates.short_day(date(2017, 3, 31)) == "31 Mar 2017"
    assert month_period(2017, 3).label == "March 2017"


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_that_people_read_asks_the_machine_for_a_name(room: str) -> None:
    """Neither by ``calendar`` nor by ``strftime`` nor in a format."""
    folder = Path(lineofsight.__file__).parent / room
    found = [
        f"{file.relative_to(folder)}: {line.strip()}"
        for file in folder.rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if FOLLOWS_THE_MACHINE.search(line)
    ]
    assert found == []
