"""Several milestones in the columns of one row: which date, status and reference go with which milestone.

The columns may be "Milestone 1", "Due 1", "Milestone 2", "Due 2", or "Milestone", "Date", "Milestone", "Date". They go
together by the number in their headings, else by where they stand; where neither tells, nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lineofsight.exchange.trackers.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.trackers.mapping import TrackerMapping

TEXT: Final = "milestone"
DETAILS: Final = ("milestone_due", "milestone_status", "milestone_id")
"""What a column can say of a milestone beside its words."""

MILESTONE_FIELDS: Final = frozenset({TEXT, *DETAILS})

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS: Final = {word: at for words in (_ORDINALS, _WORDS) for at, word in enumerate(words, 1)}
_NUMBER: Final = re.compile(r"m?s?(?P<n>[1-9]\d?)(?:st|nd|rd|th)?")
_REPEAT: Final = re.compile(r"(?P<bare>.*\S) \((?P<count>\d+)\)")


@dataclass(frozen=True, slots=True)
class MilestoneColumns:
    """The columns of one of a row's milestones, by their headings; "" for what no column says of it."""

    text: str
    milestone_due: str = ""
    milestone_status: str = ""
    milestone_id: str = ""

    def heading_of(self, field: str) -> str:
        """The heading of the column that says a field of it; "" where none does."""
        return self.text if field == TEXT else str(getattr(self, field, ""))


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading without its number.

    Attributes:
        bare: its words, with "milestone" for the "M" of "M1".
        number: as the officers wrote it; ``None`` where they wrote none.
        count: how many columns to the left have the same heading, this one included.
    """

    bare: str
    number: int | None
    count: int


@lru_cache(maxsize=8192)
def numbered(heading: str) -> NumberedHeading:
    """A heading, its number and its count: "Milestone 2 due", "2nd milestone", "M2"; "Due (2)" is the second "Due"."""
    repeat = _REPEAT.fullmatch(heading)
    words = plain_words(repeat["bare"] if repeat else heading).split()
    found = [(at, number) for at, word in enumerate(words) if (number := _number(word))]
    if len(found) != 1:
        return NumberedHeading(" ".join(words), None, int(repeat["count"]) if repeat else 1)
    at, number = found[0]
    words[at] = "milestone" if words[at][0] == "m" else ""
    bare = " ".join(word for word in words if word and word not in ("no", "number"))
    return NumberedHeading(bare, number, int(repeat["count"]) if repeat else 1)


def _number(word: str) -> int | None:
    match = _NUMBER.fullmatch(word)
    return int(match["n"]) if match else _NUMBERS.get(word)


def milestone_columns(mapping: TrackerMapping) -> tuple[tuple[MilestoneColumns, ...], tuple[str, ...]]:
    """The milestones of a row, in order, and the headings of which it is not clear to which of them they belong.

    Returns:
        One entry for each column that holds milestones. Where headings are not clear, no milestone can be taken.
    """
    columns = [(heading, field) for heading, field in mapping.columns if field in MILESTONE_FIELDS]
    texts = [heading for heading, field in columns if field == TEXT]
    by_field: dict[str, dict[str, str]] = {}
    unclear: list[str] = []
    for field in DETAILS:
        own = [heading for heading, name in columns if name == field]
        pairs = _paired(texts, own, [heading for heading, name in columns if name in (TEXT, field)])
        if pairs is None:
            unclear += own
        else:
            by_field[field] = pairs
    sets = tuple(
        MilestoneColumns(text, *(by_field.get(field, {}).get(text, "") for field in DETAILS)) for text in texts
    )
    return sets, tuple(unclear)


def goes_with(mapping: TrackerMapping, heading: str) -> str:
    """With which milestone a column goes, as a sentence; "" where a row has one milestone, or for any other column."""
    sets, unclear = milestone_columns(mapping)
    if heading in unclear:
        return "It is not clear to which milestone it belongs, so none is taken: number the headings alike."
    whose = (one.text for one in sets if heading in (one.milestone_due, one.milestone_status, one.milestone_id))
    text = next(whose, "") if len(sets) > 1 else ""
    return f"It goes with “{text}”." if text else ""


def _paired(texts: Sequence[str], own: Sequence[str], order: Sequence[str]) -> dict[str, str] | None:
    """Which of ``own`` goes with which of ``texts``; ``None`` where that is not clear."""
    if not own or not texts:
        return {}
    if len(texts) == len(own) == 1:
        return {texts[0]: own[0]}
    return _by_number(texts, own) or _by_place(texts, own, order)


def _by_number(texts: Sequence[str], own: Sequence[str]) -> dict[str, str] | None:
    """By the numbers that officers wrote; of several the first may have none: "Milestone", "Milestone 2".

    A number that no milestone has, for its heading was renamed, takes nothing from the others.
    """
    of_texts, of_own = _numbers(texts), _numbers(own)
    if of_texts is None or of_own is None or not of_own.keys() & of_texts.keys():
        return None
    return {of_texts[number]: heading for number, heading in of_own.items() if number in of_texts}


def _numbers(headings: Sequence[str]) -> dict[int, str] | None:
    said = [numbered(heading).number for heading in headings]
    if len(said) > 1 and said[0] is None:
        said[0] = 1
    found = {number: heading for number, heading in zip(said, headings, strict=True) if number is not None}
    return found if len(found) == len(headings) else None


def _by_place(texts: Sequence[str], own: Sequence[str], order: Sequence[str]) -> dict[str, str] | None:
    """By the column beside it, where each milestone has one, always on the same side."""
    if len(texts) != len(own):
        return None
    pairs = [(order[at], order[at + 1]) for at in range(0, len(order), 2)]
    for text_first in (True, False):
        ordered = [pair if text_first else pair[::-1] for pair in pairs]
        if [text for text, _ in ordered] == list(texts):
            return dict(ordered)
    return None
