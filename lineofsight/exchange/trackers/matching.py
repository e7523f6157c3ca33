"""Which field a heading names, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.milestone_columns import MILESTONE_FIELDS
from lineofsight.exchange.trackers.period_headings import has_period, without_period
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary
from lineofsight.exchange.trackers.words import contains_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.trackers.vocabulary import FieldNames

THRESHOLD = 0.6
"""Below this confidence a column is listed as not understood, and not read."""

SURE = 0.8
"""From this confidence on a person need not look."""

FIGURE = "figure"
"""The field of a column that holds the figures of the period in its heading."""

BENCHMARK = "benchmark_"
"""How the fields of comparison figures begin."""

REPEATABLE = MILESTONE_FIELDS | {FIGURE, "progress_update", "outcome", "evidence_ref", "success_measure", "commentary"}
"""Fields that several columns may hold."""

SPELT_ALIKE = 0.7
"""The confidence of a heading that is spelt almost like a known one; less sure is only one that contains its word."""

_EXACT, _DATED, _LIKELY, _WITHIN, _WORD_WITHIN = 1.0, 0.9, 0.75, 0.8, 0.6
_ALIKE = 0.86
_SHORTEST_SPELT = 6


@dataclass(frozen=True, slots=True)
class Match:
    """A field that a heading may name; ``confidence`` from 0 to 1."""

    field: str
    confidence: float
    why: str


NO_MATCH = Match("", 0.0, "No known heading is like it.")


@lru_cache(maxsize=8192)
def match_heading(heading: str, kind: TrackerKind) -> Match:
    """The best field for a heading of that kind of tracker; ``NO_MATCH`` when there is none.

    An exact known heading comes first, then a known heading within a longer one (the longest wins), then one that
    is spelt almost alike. The same heading always gives the same answer.
    """
    plain = plain_words(heading)
    if not plain:
        return NO_MATCH
    best = _best(plain, kind)
    if best.confidence < _DATED:
        undated = _best(plain_words(without_period(heading)), kind)
        if undated.confidence == _EXACT:
            best = replace(undated, confidence=_DATED)
    if kind is TrackerKind.PERFORMANCE and has_period(heading) and best.confidence < _EXACT:
        return _period_match(heading, best)
    return best


def _best(plain: str, kind: TrackerKind) -> Match:
    return max(_candidates(plain, vocabulary().fields(kind)), key=_rank, default=(NO_MATCH, 0))[0]


def _period_match(heading: str, best: Match) -> Match:
    if best.field.startswith((BENCHMARK, "target")):
        return best
    return Match(FIGURE, 0.9, f"'{heading}' names a period, so its column holds figures.")


def _rank(candidate: tuple[Match, int]) -> tuple[float, int]:
    return candidate[0].confidence, candidate[1]


def _candidates(plain: str, fields: tuple[FieldNames, ...]) -> Iterator[tuple[Match, int]]:
    for names in fields:
        if plain in names.sure:
            yield Match(names.field, _EXACT, f"It is a known heading for {names.about}."), len(plain)
        elif plain in names.likely:
            yield Match(names.field, _LIKELY, f"It usually stands over {names.about}."), len(plain)
        else:
            yield from _near(plain, names)


def _near(plain: str, names: FieldNames) -> Iterator[tuple[Match, int]]:
    for known in names.sure:
        if contains_words(plain, known):
            confidence = _WITHIN if " " in known else _WORD_WITHIN
            yield Match(names.field, confidence, f"It contains '{known}', a heading for {names.about}."), len(known)
        elif len(known) >= _SHORTEST_SPELT and _is_alike(plain, known):
            yield Match(names.field, SPELT_ALIKE, f"It is spelt almost like '{known}', {names.about}."), len(known)


def _is_alike(one: str, other: str) -> bool:
    # No two texts are more alike than their lengths allow, and most pairs end there: matching is slow.
    if 2 * min(len(one), len(other)) < _ALIKE * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def likeness(one: str, other: str) -> float:
    """How alike two headings are spelt, 0 to 1, whichever comes first."""
    first, second = sorted((plain_words(one), plain_words(other)))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
