"""Texts made short by whole sentences, or by clauses that stand alone, so that none is broken off in the middle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCE_ENDS: Final = re.compile(r"(?:(?<=[.?!])|(?<=[.?!]\))) +(?=[A-Z“])")
_CLAUSE_ENDS: Final = re.compile(r";(?= )|(?<=\))(?=,? )")
"""Where what stands before is whole by itself: a semicolon, and a bracket with what was counted, or of when it is."""

_LONGEST_WHOLE: Final = 280
"""Characters of a sentence from which nothing is cut, however little room there is."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line; what stands in brackets after one belongs to it."""
    return _SENTENCE_ENDS.split(" ".join(text.split()))


def whole_sentences(text: str, most: int) -> str:
    """The first sentence, and as many whole ones after it as stay within ``most`` characters together."""
    return join_whole(split_sentences(text), most)


def join_whole(sentences: Iterable[str], most: int) -> str:
    """The first of some sentences, and as many whole ones after it as stay within ``most`` characters together.

    A first one that is longer by itself stays whole up to ``_LONGEST_WHOLE``: what it turns on can stand at its end.
    """
    first, *others = sentences
    said = first if len(first) <= _LONGEST_WHOLE else cut(first, most)
    for one in others:
        longer = f"{said} {one}"
        if len(longer) > most:
            break
        said = longer
    return said


def finding_within(text: str, most: int) -> str:
    """A finding within ``most`` characters: its whole sentences, or of a longer first one the clauses that are whole.

    Where no clause is short enough the first stays whole up to ``_LONGEST_WHOLE``: broken off it says something else.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    first, *others = split_sentences(line)
    if len(first) <= most:
        return join_whole((first, *others), most)
    ends = [found.start() for found in _CLAUSE_ENDS.finditer(first) if found.start() < most]
    return f"{first[: ends[-1]]}." if ends else join_whole((first,), most)
