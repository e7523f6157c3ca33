"""Telling the words that were found from those around them, in the way that the index finds them.

SQLite's own ``highlight`` and ``snippet`` read the index anew for every line: for what a hundred hits show they take
several times as long as finding.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from lineofsight.domain.search import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD: Final = re.compile(r"[^\W_]+")
_MOST_WORDS: Final = 12
"""So many words an excerpt has."""

_BEFORE: Final = 3
"""So many of them stand before the first that was found, where there are so many."""

_MOST_PLACES: Final = 20
"""An excerpt stands around one of the first so many places."""

_BEHIND: Final = 400
_AHEAD: Final = 2_000
"""In a longer text an excerpt is looked for among so many letters around the first word that may be meant."""

_CUT: Final = "…"

_MOST_KEPT: Final = 128
"""Texts of which the words are kept: with the next letter most of the same are found again."""

Phrase = tuple[str, ...]
"""The parts of one word as typed, such as 1 and 10 of 1.10; the last is the beginning of a part."""


def phrases_of(words: Iterable[str]) -> tuple[Phrase, ...]:
    """What the index looks for when these words are typed."""
    found = (tuple(fold_text(part) for part in _WORD.findall(word)) for word in words)
    return tuple(phrase for phrase in found if phrase)


def mark_all(text: str, phrases: Sequence[Phrase]) -> tuple[Stretch, ...]:
    """The whole text, with what was found told apart."""
    if not _may_stand(text, phrases):
        return (Stretch(text),) if text else ()
    folded, words = _words_of(text)
    return _stretches(text, 0, len(text), [(words[at][0], words[last][1]) for at, last, _ in _places(folded, phrases)])


def excerpt_of(text: str, phrases: Sequence[Phrase]) -> tuple[Stretch, ...]:
    """Some words of the text around the first place where most of what was looked for stands; none: nothing found."""
    if not _may_stand(text, phrases):
        return ()
    near, far = _surroundings(text, phrases)
    found = _excerpt_within(text[near:far], phrases, is_cut_before=near > 0, is_cut_after=far < len(text))
    return found or (_excerpt_within(text, phrases) if (near, far) != (0, len(text)) else ())


def _excerpt_within(
    text: str, phrases: Sequence[Phrase], *, is_cut_before: bool = False, is_cut_after: bool = False
) -> tuple[Stretch, ...]:
    """The excerpt of a text, or of a part of one from which words are cut off already."""
    folded, words = _words_of(text)
    places = list(islice(_places(folded, phrases), _MOST_PLACES))
    if not places:
        return ()

    def held(start: int) -> int:
        return len({phrase for at, _, phrase in places if start <= at < start + _MOST_WORDS})

    best = max((at for at, _, _ in places), key=lambda at: (held(at), -at))
    first = max(0, min(best - _BEFORE, len(words) - _MOST_WORDS))
    end = min(first + _MOST_WORDS, len(words)) - 1
    begin = words[first][0] if first else 0
    stop = words[end][1] if end < len(words) - 1 else len(text)
    spans = [(words[at][0], words[last][1]) for at, last, _ in places if first <= at and last <= end]
    before = (Stretch(_CUT),) if begin or is_cut_before else ()
    after = (Stretch(_CUT),) if stop < len(text) or is_cut_after else ()
    return (*before, *_stretches(text, begin, stop, spans), *after)


def _surroundings(text: str, phrases: Sequence[Phrase]) -> tuple[int, int]:
    """Where the part begins and ends that is worth taking apart, in whole words; a short text is one.

    To take a long text apart takes longer than to find what holds it.
    """
    if len(text) <= _BEHIND + _AHEAD:
        return 0, len(text)
    first = _beginning(tuple(phrase[0] for phrase in phrases)).search(text)
    at = first.start() if first else 0
    near, far = text.rfind(" ", 0, max(0, at - _BEHIND)) + 1, text.find(" ", at + _AHEAD)
    return near, len(text) if far < 0 else far


@lru_cache(_MOST_KEPT)
def _beginning(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """A word that begins with one of these."""
    return re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, beginnings)) + ")", re.IGNORECASE)


def _may_stand(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether it is worth looking word by word: most texts of what is found hold the words in their title alone."""
    if not text.isascii():
        return True
    plain = text.lower()
    return any(phrase[0] in plain for phrase in phrases)


@lru_cache(_MOST_KEPT)
def _words_of(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text as the index has them, and where each begins and ends."""
    spans = [match.span() for match in _WORD.finditer(text)]
    # Folding a whole text is a hundred times as fast as word by word; where it moves letters, it will not do.
    folded = _WORD.findall(text.lower()) if text.isascii() else [fold_text(text[start:end]) for start, end in spans]
    return folded, spans


def _places(folded: Sequence[str], phrases: Sequence[Phrase]) -> Iterator[tuple[int, int, Phrase]]:
    """Numbers of the first word and the last, and which phrase, wherever one stands."""
    # A sieve in C before anything is compared in Python: most words begin like nothing that was typed.
    beginnings = tuple(phrase[0] for phrase in phrases)
    for at, word in enumerate(folded):
        if word.startswith(beginnings):
            for phrase in phrases:
                *whole, beginning = phrase
                last = at + len(whole)
                if last < len(folded) and folded[at:last] == whole and folded[last].startswith(beginning):
                    yield at, last, phrase


def _stretches(text: str, begin: int, end: int, spans: Iterable[tuple[int, int]]) -> tuple[Stretch, ...]:
    """The text from ``begin`` to ``end`` in stretches; spans that overlap are one."""
    found: list[Stretch] = []
    here = begin
    for start, stop in _joined(spans):
        if start > here:
            found.append(Stretch(text[here:start]))
        found.append(Stretch(text[start:stop], is_found=True))
        here = stop
    if here < end:
        found.append(Stretch(text[here:end]))
    return tuple(found)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def fold_text(text: str) -> str:
    """Text without accents and case, as the index has it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).lower()
