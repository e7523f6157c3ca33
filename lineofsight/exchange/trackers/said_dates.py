"""Of which day a tracker speaks, where its file's name, its titles or its sheet's name say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineofsight.domain.days import MONTHS
from lineofsight.domain.statuses import DueKind
from lineofsight.domain.validation import is_file_name
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_dates import parse_due
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.exchange.trackers.draft import TrackerDraft

_LONGEST_NAME = 50
_MONTH = "|".join([*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS), "Sept"])
_DATE = re.compile(
    rf"(?<![\d\w])(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./\-]\d{{1,2}}[./\-]\d{{2,4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?[\s\-]+)?(?:{_MONTH})[\s\-]+\d{{4}})(?![\d\w])",
    re.IGNORECASE,
)
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

    A month is its last day, or today while it lasts. Where two different days are named in one place, neither is
    taken.
    """
    stem = draft.workbook.name.rpartition(".")[0]
    titles = [value for row in draft.sheet.rows[: draft.header.row - 1] for value in row if isinstance(value, str)]
    for words, where in (
        (stem.replace("_", " "), "the file's name"),
        ("\n".join(titles), "the titles above its headings"),
        (draft.sheet.name, "the sheet's name"),
    ):
        found = _days(words, today)
        if len(found) == 1 and min(found) <= today:
            return found.pop(), where
    return None


def name_of_tracker(file_name: str) -> str:
    """A file's name without what changes each month: "Plan v17 June 2017.xlsx" is "Plan"."""
    stem = file_name.rpartition(".")[0] or file_name
    text = _DATE.sub(" ", stem.replace("_", " "))
    text = re.sub(r"\d+", " ", _MONTH_ALONE.sub(" ", _VERSION.sub(" ", text)))
    words = " ".join(re.sub(r"[^A-Za-z \-]+", " ", text).split()).strip(" -")
    name = words[:_LONGEST_NAME].strip(" -")
    return name if is_file_name(name) else "tracker"


def _days(words: str, today: dt.date) -> set[dt.date]:
    days = set()
    for match in _DATE.finditer(words):
        try:
            due = parse_due(match.group(0).replace(".", "/") if match.group(0)[0].isdigit() else match.group(0), "")
        except ValueRefusedError:
            continue
        if due.day is not None:
            lasts = due.kind is DueKind.MONTH and (due.day.year, due.day.month) == (today.year, today.month)
            days.add(today if lasts else due.day)
    return days
