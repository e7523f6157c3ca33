"""What a person can correct in how a tracker is read: each point has an address, its answers, and the one that holds.

The addresses: "sheet", "headings", "kind", "column/3", "status/In progress", "colour/A", "unit/Referrals",
"rule/date_order". A correction is an address and an answer; it gives another draft and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.indicators import Unit
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.draft_columns import propose_as_kind, with_field
from lineofsight.exchange.trackers.draft_places import (
    Answer,
    header_answers,
    sheet_answers,
    with_headings,
    with_sheet,
)
from lineofsight.exchange.trackers.draft_rules import RULES, STATUS_ANSWERS, Rule
from lineofsight.exchange.trackers.draft_words import TrackerWord, WordKind, with_meaning, words_of
from lineofsight.exchange.trackers.mapping import known_fields
from lineofsight.exchange.trackers.matching import FIGURE
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary
from lineofsight.wording.lists import begun_large
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.trackers.draft import DraftColumn, TrackerDraft

NOT_USED: Final = "Not used"
"""The answer for a column that is not read."""

PLACES: Final = {"kind": "What it is", "sheet": "Sheet", "headings": "Headings"}
"""What is asked of a whole tracker before its columns."""

_FIGURES: Final = "Figures of the period in the heading"
_KINDS: Final = {
    TrackerKind.PLAN: "A plan: actions or recommendations",
    TrackerKind.PERFORMANCE: "A scorecard: indicators and figures",
}
_UNITS: Final = tuple(Answer(unit.value, begun_large(term(unit))) for unit in Unit)
_NOTHING: Final = Answer("", "Nobody has said")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point that can be corrected.

    Attributes:
        address: by which it is known.
        words: what is asked, for example "What column C, By When, holds".
        value: the answer that holds now.
        answers: to choose from.
    """

    address: str
    words: str
    value: str
    answers: tuple[Answer, ...]


def points_of(draft: TrackerDraft, words: Sequence[TrackerWord]) -> tuple[Point, ...]:
    """Every point of a tracker: places, columns, words, rules; ``words`` as ``words_of`` gives them."""
    rules = (rule for rule in RULES if draft.mapping.kind in rule.kinds)
    return (
        *(_place_point(draft, place) for place in PLACES),
        *(_column_point(draft, column) for column in draft.columns),
        *(_word_point(word) for word in words),
        *(_rule_point(draft, rule) for rule in rules),
    )


def corrected(draft: TrackerDraft, address: str, value: str) -> TrackerDraft:
    """The draft in which a point has that answer.

    Raises:
        ValueRefusedError: when there is no such point, or the answer is none of its.
    """
    point = next((one for one in points_of(draft, words_of(draft)) if one.address == address), None)
    if point is None or value not in {answer.value for answer in point.answers}:
        raise ValueRefusedError(address, value, "Choose one of the answers that are offered.")
    kind, _, key = address.partition("/")
    if kind == "sheet":
        changed = with_sheet(draft, value)
    elif kind == "headings":
        changed = with_headings(draft, value)
    elif kind == "kind":
        changed = propose_as_kind(draft, TrackerKind(value))
    elif kind == "column":
        changed = with_field(draft, int(key), value)
    elif kind == "rule":
        rule = next(one for one in RULES if one.name == key)
        changed = replace(draft, mapping=rule.apply(draft.mapping, value))
    else:
        changed = replace(draft, mapping=with_meaning(draft.mapping, WordKind(kind), key, value))
    return replace(changed, is_corrected=True)


def field_name(draft: TrackerDraft, field: str) -> str:
    """What a field is called, in a few words; "Not used" for none."""
    if field == FIGURE:
        return _FIGURES
    names = vocabulary().fields(draft.mapping.kind)
    return next((one.name for one in names if one.field == field), NOT_USED)


def _column_point(draft: TrackerDraft, column: DraftColumn) -> Point:
    known = known_fields(draft.mapping.kind)
    fields = [one.field for one in vocabulary().fields(draft.mapping.kind)] + [FIGURE]
    answers = [Answer(field, field_name(draft, field)) for field in fields if field in known]
    return Point(
        address=f"column/{column.column}",
        words=f"What column {column.letters}, {column.heading}, holds",
        value=column.field,
        answers=(Answer("", NOT_USED), *answers),
    )


def _word_point(word: TrackerWord) -> Point:
    is_unit = word.kind is WordKind.UNIT
    what = "In what it is measured" if is_unit else "What it says of the doing"
    answers = (_NOTHING, *(_UNITS if is_unit else STATUS_ANSWERS))
    return Point(address=word.address, words=f"{what}: {word.word}", value=word.meaning, answers=answers)


def _place_point(draft: TrackerDraft, place: str) -> Point:
    if place == "sheet":
        value, answers = sheet_answers(draft)
    elif place == "headings":
        value, answers = header_answers(draft)
    else:
        value = draft.mapping.kind.value
        answers = tuple(Answer(kind.value, words) for kind, words in _KINDS.items())
    return Point(address=place, words=PLACES[place], value=value, answers=answers)


def _rule_point(draft: TrackerDraft, rule: Rule) -> Point:
    return Point(
        address=f"rule/{rule.name}", words=rule.words, value=rule.read(draft.mapping) or "", answers=rule.answers
    )
