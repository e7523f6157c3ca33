"""What officers say of an action, as one of the plan's statuses; what no word explains is never guessed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.exchange.trackers.vocabulary import vocabulary
from lineofsight.exchange.trackers.words import cell_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.workbook import CellValue, Sheet

_MOST_LISTED = 20
_LONGEST_LISTED = 60
# After the word itself: the end, a line, a full stop, colon, semicolon, bracket or dash, or a date. Not a comma and
# not another word: "Completed, but not signed off" and "Complete phase 1" say something else.
_THEN = r"(?=\s*(?:$|[.:;(\[\n]|[-–—]\s)|\s+\d)"

_DECIDES_ALONE = frozenset(
    {
        DeliveryStatus.COMPLETE,
        DeliveryStatus.PAUSED,
        DeliveryStatus.SUPERSEDED,
        DeliveryStatus.WITHDRAWN,
        DeliveryStatus.NOT_STARTED,
    }
)


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """What the status and colour of one row come to.

    Attributes:
        status: the status, or ``None`` when nothing explains what stands there.
        reason: the officers' own words.
        goes_on: whether the status text says more than its first word.
        disagrees: whether word and colour say different things.
        by_rule: whether the mapping's rule for unexplained statuses was used.
        only_goes_on: whether no more is said than that the work goes on ("In progress"), and no colour: an earlier
            judgement of how it goes stands.
        colour: the colour that the status was taken from, as ``plain_words`` gives it; "" where words say it.
    """

    status: DeliveryStatus | None
    reason: str
    goes_on: bool = False
    disagrees: bool = False
    by_rule: bool = False
    only_goes_on: bool = False
    colour: str = ""


def status_said(text: CellValue, colour: CellValue, mapping: TrackerMapping) -> StatusSaid:
    """What officers say of an action by their status text and colour.

    A word that ends or has not begun the work (complete, paused, superseded, withdrawn, not started) stands above the
    colour; otherwise the colour stands above the word, because it is the officers' judgement of risk. Where there is
    no colour, "On track" is such a judgement too; "In progress", which the mapping takes for it, is none.
    """
    words, letters = cell_words(text), cell_words(colour)
    by_word = status_of(text, mapping)
    by_colour = colour_of(colour, mapping)
    status = by_word if by_word in _DECIDES_ALONE or by_colour is None else by_colour
    reason = "; ".join(
        f"{heading}: {said}"
        for heading, said in ((mapping.heading_of("status"), words), (mapping.heading_of("rag"), letters))
        if said
    )
    is_whole = by_word is None or plain_words(words) in _plain(mapping.status_words)
    return StatusSaid(
        status=status or mapping.other_status,
        reason=reason,
        goes_on=not is_whole,
        disagrees=by_word is not None and by_colour is not None and by_word is not by_colour,
        by_rule=status is None and mapping.other_status is not None,
        only_goes_on=(status or mapping.other_status) is DeliveryStatus.ON_TRACK
        and not (is_colour(colour, mapping) or _says_on_track(text, mapping) or _says_on_track(colour, mapping)),
        colour=plain_words(letters) if status is by_colour and is_colour(colour, mapping) else "",
    )


def colour_code(colour: str) -> str:
    """Under which code the rows of a colour are counted."""
    return f"rag_rule {colour}"


def _says_on_track(value: CellValue, mapping: TrackerMapping) -> bool:
    """Whether a text is, or begins with, one of the program's own words for it, which judge how the work goes."""
    word = word_said(value, mapping) if isinstance(value, str) else ""
    return _plain(vocabulary().status_words).get(word) is DeliveryStatus.ON_TRACK


def status_of(text: CellValue, mapping: TrackerMapping) -> DeliveryStatus | None:
    """The status that a text says or begins with; "Phase 1 completed" says none."""
    if not isinstance(text, str):
        return None
    return _plain(mapping.status_words).get(word_said(text, mapping))


def word_said(text: str, mapping: TrackerMapping) -> str:
    """The known word that a text is, or begins with, as ``plain_words`` gives it; "" where it is none."""
    whole = plain_words(text)
    known = _plain(mapping.status_words)
    if whole in known:
        return whole
    match = _pattern(tuple(known)).match(text.strip())
    return plain_words(match.group(1)) if match is not None else ""


def colour_of(value: CellValue, mapping: TrackerMapping) -> DeliveryStatus | None:
    """The status that a colour says, or a known word in its place: "Complete". A mixed one such as "A/G" says none."""
    said = plain_words(cell_words(value))
    return _plain(mapping.rag_words).get(said) or _plain(mapping.status_words).get(said)


def is_colour(value: CellValue, mapping: TrackerMapping) -> bool:
    """Whether it is one of the mapping's colours, and no status in the place of one."""
    return plain_words(cell_words(value)) in _plain(mapping.rag_words)


@lru_cache(maxsize=64)
def _plain(words: tuple[tuple[str, DeliveryStatus], ...]) -> dict[str, DeliveryStatus]:
    """What words say, by their plain form; of two that are one in plain form the first holds."""
    return {plain: status for word, status in reversed(words) if (plain := plain_words(word))}


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    # The longest first, so that "not on track" is not read as something shorter.
    plain = sorted(words, key=lambda word: (-len(word), word))
    known = "|".join(r"[\s\-]+".join(map(re.escape, word.split())) for word in plain) or r"(?!)"
    return re.compile(rf"({known}){_THEN}", re.IGNORECASE)


def find_status_words(
    sheet: Sheet, first_row: int, places: Mapping[str, int], mapping: TrackerMapping
) -> tuple[str, ...]:
    """Statuses and colours on a sheet that nothing explains, the most frequent first, long ones cut short."""
    seen: Counter[str] = Counter()
    for row in range(first_row, len(sheet.rows) + 1):
        text = sheet.cell(row, places["status"]) if "status" in places else None
        colour = sheet.cell(row, places["rag"]) if "rag" in places else None
        is_heading = any(plain_words(cell_words(one)) in mapping.signature for one in (text, colour))
        if not is_heading and status_said(text, colour, mapping).status is None:
            seen.update(_short(one) for one in (text, colour) if cell_words(one))
    listed = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in listed[:_MOST_LISTED])


def _short(value: CellValue) -> str:
    text = cell_words(value)
    return text if len(text) <= _LONGEST_LISTED else f"{text[: _LONGEST_LISTED - 1]}…"
