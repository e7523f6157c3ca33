"""Two versions of a text, each cut to where it differs from the other."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from lineofsight.wording.short_text import cut

_WHOLE: Final = 120
"""Characters up to which both stand whole."""

_BESIDE: Final = 4
"""Words of what they have in common that are left beside a difference."""

_MOST: Final = 300
"""Characters of each that stand in a sentence."""


def tell_apart(was: str, now: str) -> tuple[str, str]:
    """Both texts on one line; of long ones what they begin and end with in common is cut to a few words.

    For example "… at or below 15 for three months" and "… at or below 20 for three months".
    """
    before, after = was.split(), now.split()
    if max(len(" ".join(words)) for words in (before, after)) <= _WHOLE:
        return _line(before), _line(after)
    shortest = min(len(before), len(after))
    head = _alike(before, after)
    tail = min(_alike(before[::-1], after[::-1]), shortest - head)
    first, last = max(head - _BESIDE, 0), max(tail - _BESIDE, 0)
    told = [_line(words[first : len(words) - last]) for words in (before, after)]
    begin, end = "… " if first else "", " …" if last else ""
    return f"{begin}{told[0]}{end}", f"{begin}{told[1]}{end}"


def _alike(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _line(words: list[str]) -> str:
    return cut(" ".join(words).rstrip("."), _MOST)
