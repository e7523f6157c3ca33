"""Texts cut to a length, where a reader would pause, with a sign that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAUSES: Final = ",;:."
_LEADING_ON: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "before",
        "but",
        "by",
        "each",
        "for",
        "from",
        "in",
        "into",
        "is",
        "its",
        "no",
        "not",
        "of",
        "on",
        "or",
        "so",
        "that",
        "the",
        "their",
        "them",
        "these",
        "this",
        "those",
        "to",
        "too",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "who",
        "whose",
        "with",
    }
)
"""Words that lead on to the next one, so that a text which ends with one of them reads as broken off."""


def cut(text: str, most: int) -> str:
    """``text`` on one line; when it is longer than ``most`` characters, cut where it pauses, with an ellipsis.

    The pause is a comma or the like in its second half, else the last word that does not lead on to the next.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[:most].rsplit(" ", 1)[0]
    pause = max(kept.rfind(f"{mark} ", most // 2) for mark in _PAUSES)
    words = (kept if pause < 0 else kept[:pause]).split(" ")
    while len(words) > 1 and words[-1].casefold() in _LEADING_ON:
        words.pop()
    return f"{' '.join(words).rstrip(_PAUSES)}…"


def join_within(sentences: Iterable[str], most: int) -> str:
    """The first of some sentences, and as many whole ones after it as stay within ``most`` characters together."""
    said = ""
    for sentence in sentences:
        longer = f"{said} {sentence}".strip()
        if said and len(longer) > most:
            break
        said = longer
    return cut(said, most)
