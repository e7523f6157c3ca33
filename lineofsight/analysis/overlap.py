"""Bodies that overlap: the same people around the table, or the same words in the purpose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Final

from lineofsight.domain.governance import BodyKind, Layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from lineofsight.analysis.governance_graph import GovernanceGraph

LEAST_SHARED_SEATS: Final = 3
"""Two bodies with fewer people in common than this are not said to overlap. A convention of this program."""

LEAST_SHARED_WORDS: Final = 3
LEAST_WORD_SHARE: Final = Decimal("0.25")
"""Purposes overlap when they share so many telling words, and at least this share of the shorter purpose's.

A convention of this program: shared words are a reason to look, not a proof of double work.
"""

WIDESPREAD: Final = 10
"""A word tells nothing when more than ten purposes use it, and more than one in ten."""

_COMMON: Final = """
about across add after again all also and any are around been before being between both bring brings but can
carried come comes consider could does done each ensure every example for from get gives has have hears her his hold
how into its itself keep know look made make makes many may meet meeting meetings more most must neither new not
off one only other others our out over own part people put say see set she should show some such take takes than
that the their them then there these they this those three through toward two under until upon was way what when
where whether which who whole whom whose why will with within without work working works would year you bodies
body board boards borough child children committee committees council councillor councillors councils department
directorate families family forum group groups member members officer officers organisation organisations
partner partners partnership partnerships person service services staff team teams young
"""
_COMMON_WORDS: Final = frozenset(_COMMON.split())
"""Words of any sentence, and words of any body for children, so that sharing them says nothing."""

_WORD: Final = re.compile(r"[a-z][a-z'’-]{2,}")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatOverlap:
    """Two bodies on which the same people sit.

    Attributes:
        first: a body.
        second: the other.
        shared: who sits on both.
        smaller: how many sit on the smaller of the two: ``len(shared)`` of ``smaller`` is the overlap.
        illustrative: whether a seat behind it is made up for an example.
    """

    first: str
    second: str
    shared: tuple[str, ...]
    smaller: int
    illustrative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeOverlap:
    """Two bodies whose purposes use the same telling words."""

    first: str
    second: str
    words: tuple[str, ...]


def seat_overlaps(graph: GovernanceGraph) -> tuple[SeatOverlap, ...]:
    """Every pair of bodies with at least ``LEAST_SHARED_SEATS`` people in common, most first."""
    holders = {ref: {seat.holder for seat in seats} for ref, seats in graph.seats.items()}
    made_up = {ref: {seat.holder for seat in seats if seat.illustrative} for ref, seats in graph.seats.items()}
    found = [
        SeatOverlap(
            first=first,
            second=second,
            shared=tuple(sorted(shared)),
            smaller=min(len(holders[first]), len(holders[second])),
            illustrative=bool(shared & (made_up[first] | made_up[second])),
        )
        for first, second, shared in _shared(holders, LEAST_SHARED_SEATS)
    ]
    return tuple(sorted(found, key=lambda overlap: (-len(overlap.shared), overlap.first, overlap.second)))


def telling_words(text: str) -> frozenset[str]:
    """The words of a purpose that tell it from others: lower case, without the words that any purpose uses."""
    words = (_POSSESSIVE.sub("", word).strip("'’-") for word in _WORD.findall(text.lower()))
    return frozenset(words) - _COMMON_WORDS - {""}


def purpose_overlaps(graph: GovernanceGraph) -> tuple[PurposeOverlap, ...]:
    """Every pair of bodies whose purposes overlap, most words first; posts and front-line teams are left out."""
    words = {
        body.body_id: telling_words(body.purpose)
        for body in graph.bodies.values()
        if body.purpose and body.kind is not BodyKind.POST and body.layer is not Layer.PRACTICE
    }
    words = _without_widespread(words)
    found: list[PurposeOverlap] = []
    for first, second, shared in _shared(words, LEAST_SHARED_WORDS):
        shorter = min(len(words[first]), len(words[second]))
        if len(shared) >= LEAST_WORD_SHARE * shorter:
            found.append(PurposeOverlap(first=first, second=second, words=tuple(sorted(shared))))
    return tuple(sorted(found, key=lambda overlap: (-len(overlap.words), overlap.first, overlap.second)))


def _without_widespread(words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The words without those that so many purposes use that they tell none from another."""
    used = Counter(word for held in words.values() for word in held)
    most = max(WIDESPREAD, len(words) // WIDESPREAD)
    telling = frozenset(word for word, times in used.items() if times <= most)
    return {ref: held & telling for ref, held in words.items()}


def _shared(held: Mapping[str, AbstractSet[str]], least: int) -> Iterator[tuple[str, str, AbstractSet[str]]]:
    """Every pair that has at least so much in common, and what; pairs with nothing in common cost nothing."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for ref in sorted(held):
        for thing in held[ref]:
            holders[thing].append(ref)
    times: Counter[tuple[str, str]] = Counter()
    for refs in holders.values():
        times.update(combinations(refs, 2))
    for (first, second), number in times.items():
        if number >= least:
            yield first, second, held[first] & held[second]
