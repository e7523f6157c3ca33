"""Of which day a tracker speaks, where a line "as at" of its sheet, its file's name, titles or sheet's name say so."""

from __future__ import annotations

import datetime as dt
import re
from textwrap import shorten
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.domain.days import MONTHS
from lineofsight.domain.statuses import DueKind
from lineofsight.domain.validation import is_file_name
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_dates import parse_due
from lineofsight.exchange.workbook import cell_name
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.exchange.trackers.draft import TrackerDraft

_LONGEST_NAME = 50
_MONTH = "|".join([*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS), "Sept"])
_DATE = re.compile(
    rf"(?<![\d\w])(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./\-]\d{{1,2}}[./\-]\d{{2,4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?[\s\-]+)?(?:{_MONTH})[\s\-]+\d{{4}})(?![\d\w])",
    re.IGNORECASE,
)
_AS_AT: Final = r"\b(?:as\s+(?:at|of|on)|(?:position|status)\s+(?:at|on|for|to)|updated?\s+(?:for|to))\b[\s:–—\-]*"
_LEAD_IN: Final = re.compile(rf"{_AS_AT}(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:[a-z]+day,?\s+)?$", re.IGNORECASE)
"""The words before the day of which a sheet speaks: "Position as at", "Update for", "As at the end of"."""
_LONGEST_LINE: Final = 60
_VERSION = re.compile(r"\b(?:v|version|draft|final|copy)\s*[\d.]*\b", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"\b(?:{_MONTH})(?!\w)", re.IGNORECASE)


def find_as_at(draft: TrackerDraft, today: dt.date) -> tuple[dt.date, str]:
    """The day that a tracker speaks of, and a sentence on how that is known; today where nothing names one."""
    said = find_said_day(draft, today)
    if said is None:
        return today, "The file names no as-at day; today stands here. Correct it if it gives the position on another."
    found_day, where = said
    return found_day, f"{day(found_day)} is from {where}. Correct it if the file speaks of another day."


def find_said_day(draft: TrackerDraft, today: dt.date) -> tuple[dt.date, str] | None:
    """The day that a tracker names, and where; ``None`` where it names none.

    A line above the headings that says "as at" stands before the file's name: a file is called after the month of its
    meeting, too. A month is its last day, or today while it lasts. Where two different days are named in one place,
    neither is taken.
    """
    name = list(_named(draft.workbook.name.rpartition(".")[0].replace("_", " "), today))
    titles = list(_titles(draft))
    lines = [(one, line) for line in titles for one in _positions(line, today)]
    said = _only([one for one, _ in lines], today)
    if said is not None:
        line = next(line for one, line in lines if one.day == said)
        otherwise = next((one.words for one in name if not one.may_be(said)), "")
        though = f", though the file's name says “{otherwise}”" if otherwise else ""
        return said, f"cell {line.cell}, “{shorten(line.words, _LONGEST_LINE, placeholder='…')}”{though}"
    said = _only(name, today)
    if said is not None:
        return said, "the file's name"
    dated = [(one, line.cell) for line in titles for one in _named(line.words, today)]
    said = _only([one for one, _ in dated], today)
    if said is not None:
        cell = next(cell for one, cell in dated if one.day == said)
        return said, f"the titles above its headings (cell {cell})"
    said = _only(list(_named(draft.sheet.name, today)), today)
    return None if said is None else (said, "the sheet's name")


def name_of_tracker(file_name: str) -> str:
    """A file's name without what changes each month: "Plan v17 June 2017.xlsx" is "Plan"."""
    stem = file_name.rpartition(".")[0] or file_name
    text = _DATE.sub(" ", stem.replace("_", " "))
    text = re.sub(r"\d+", " ", _MONTH_ALONE.sub(" ", _VERSION.sub(" ", text)))
    words = " ".join(re.sub(r"[^A-Za-z \-]+", " ", text).split()).strip(" -")
    name = words[:_LONGEST_NAME].strip(" -")
    return name if is_file_name(name) else "tracker"


class _Said(NamedTuple):
    """A day that is named: the day, whether by its month alone, the words, and where they begin in their text."""

    day: dt.date
    is_month: bool
    words: str
    start: int

    def may_be(self, other: dt.date) -> bool:
        """Whether a day can be the one that is meant."""
        return self.day == other or (self.is_month and (self.day.year, self.day.month) == (other.year, other.month))


class _Line(NamedTuple):
    """A text above the headings, with the day that stands in the next cell, where that is a date."""

    cell: str
    words: str


def _titles(draft: TrackerDraft) -> Iterator[_Line]:
    """The texts above the headings; a date in a cell of its own is part of the text before it, as "As at" is."""
    for number, cells in enumerate(draft.sheet.rows[: draft.header.row - 1], 1):
        filled = [(at, value) for at, value in enumerate(cells, 1) if value is not None]
        for place, (at, value) in enumerate(filled):
            if not isinstance(value, str):
                continue
            after = filled[place + 1][1] if place + 1 < len(filled) else None
            words = value.strip()
            if _LEAD_IN.search(words):
                words = f"{words} {_written(after)}".strip()
            yield _Line(cell_name(number, at), words)


def _written(value: object) -> str:
    """The date of a cell; "" for none, and for the first of a month, which a spreadsheet makes of "May 2017" too."""
    if isinstance(value, str):
        return value.strip()
    return day(value) if isinstance(value, dt.date) and value.day > 1 else ""


def _positions(line: _Line, today: dt.date) -> Iterator[_Said]:
    """The days of a line before which "as at" or the like stands."""
    return (one for one in _named(line.words, today) if _LEAD_IN.search(line.words[: one.start]))


def _only(said: Iterable[_Said], today: dt.date) -> dt.date | None:
    """The one day that is named and has come; a month is not another one than a day of it."""
    found = list(said)
    exact = {one.day for one in found if not one.is_month}
    days = exact | {one.day for one in found if one.is_month and not any(one.may_be(each) for each in exact)}
    return days.pop() if len(days) == 1 and min(days) <= today else None


def _named(words: str, today: dt.date) -> Iterator[_Said]:
    for match in _DATE.finditer(words):
        text = match.group(0)
        try:
            due = parse_due(text.replace(".", "/") if text[0].isdigit() else text, "")
        except ValueRefusedError:
            continue
        if due.day is not None:
            is_month = due.kind is DueKind.MONTH
            lasts = is_month and (due.day.year, due.day.month) == (today.year, today.month)
            yield _Said(today if lasts else due.day, is_month, text, match.start())
