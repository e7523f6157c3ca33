"""The title of a table of the table tool: what the headings leave out because there is only one of it.

Source of the shape: the Department's own code (explore-education-statistics, generateTableTitle.ts):
"indicator for 'file' for filters in places for year", the indicator only when there is one, at most five filters and
places by name, "between year and year" for several years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_HEAD = re.compile(r"(?:(?P<indicator>.+?) for )?'(?P<file>[^']*(?:'[^']+)*?)'(?P<rest>(?: for | in ).*)")
_TIME = re.compile(r" (?:for (?P<only>\d{4}(?:/\d{2})?)|between \S+ and \S+)$")
_OTHERS = re.compile(r"(?:and )?\d+ other locations?")


@dataclass(frozen=True, slots=True)
class ToolTitle:
    """The parts of a title.

    Attributes:
        indicator: the only indicator, or "".
        filters: the words of the filters as they are listed, or "".
        place: the only place, or "".
        year: the only year as it is written, or "".
    """

    indicator: str
    filters: str
    place: str
    year: str

    def lists(self, word: str) -> bool:
        """Whether the word is one of the filters listed."""
        return re.search(rf"(^|, | and ){re.escape(word)}(?=$|, | and )", self.filters) is not None

    def names_only(self, words: Iterable[str]) -> bool:
        """Whether the filters listed are among ``words``: nothing else picks the figures."""
        return not _without(self.filters, words)


def is_title(text: str) -> bool:
    """Whether a text is built as the table tool builds its titles."""
    return _HEAD.fullmatch(text) is not None


def read_title(title: str, headings: Iterable[str], is_place: Callable[[str], bool]) -> ToolTitle | None:
    """The parts of a title, or ``None`` when it is no table tool's.

    Args:
        title: the sheet's first cell.
        headings: every heading of the table; the places among them are known.
        is_place: whether a text names a place.
    """
    head = _HEAD.fullmatch(title)
    if head is None:
        return None
    rest, time = head["rest"], _TIME.search(head["rest"])
    if time is not None:
        rest = rest[: time.start()]
    places = [word for word in headings if is_place(word)]
    for filters, listed in _splits(rest):
        is_one = not places and is_place(listed)
        if is_one or (places and not _OTHERS.sub("", _without(listed, places))):
            year = (time["only"] if time is not None else "") or ""
            return ToolTitle(head["indicator"] or "", filters, listed if is_one else "", year)
    return None


def _splits(rest: str) -> Iterator[tuple[str, str]]:
    """Filters and places for each " in " that may stand between them, from the right."""
    at = len(rest)
    while (at := rest.rfind(" in ", 0, at)) >= 0:
        yield rest[:at].removeprefix(" for "), rest[at + len(" in ") :]


def _without(text: str, words: Iterable[str]) -> str:
    """What is left of a list without these words, longest first, and without what joins them."""
    for word in sorted(set(words), key=len, reverse=True):
        text = re.sub(rf"(^|, | and ){re.escape(word)}(?=$|, | and )", "", text)
    return text.strip(" ,")
