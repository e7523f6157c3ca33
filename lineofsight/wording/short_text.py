"""Texts cut to a length, where a reader would pause, with a sign that they were."""

from __future__ import annotations

import re
from typing import Final

_SHORT: Final = 60
"""Characters of a text that is named within a sentence."""

_PAUSES: Final = ",;:."
_TURNING: Final = frozenset(
    {"although", "but", "except", "however", "not", "only", "though", "unless", "without", "yet"}
)
"""Words that turn what was said before them: a text that ends before one says something else than the whole."""

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


_HANGING: Final = frozenset({"it", "said", "say", "says", "they"})
"""Words that a text may end with where it pauses, and that read as broken off in the middle of what is said."""


_SENTENCE_ENDS: Final = re.compile(r"[.?!](?= [A-Z“])")
_ENCLOSING: Final = {"“": "”", "(": ")"}
"""What closes what begins a quotation or a bracket."""

# Words after a pause from which on it can be told how they turn what was said.
_FEWEST_TO_TURN: Final = 4


def cut(text: str, most: int) -> str:
    """``text`` on one line; when it is longer than ``most`` characters, cut where it pauses, with an ellipsis.

    The pause is the end of a sentence in its second half, else a comma or the like there, else the last word that does
    not lead on to the next. A quotation or bracket that began is closed. What turns the sense ("…, but its impact has
    been reversed") is not cut off from what it turns: the text ends before both where a third of it is kept so, else
    after the word that turns it, even where there is no room for that word.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[:most].rsplit(" ", 1)[0]
    if _turns(line, len(kept)) and not _is_turning(kept.split(" ")[-1]):
        kept = f"{kept} {line[len(kept) :].split(maxsplit=1)[0]}"
    end = _find_sentence(line, len(kept), most // 2) or _find_pause(line, kept, most)
    words = kept[:end].split(" ")
    loose = (_LEADING_ON | _HANGING if end == len(kept) else _LEADING_ON) - _TURNING
    while len(words) > 1 and words[-1].casefold() in loose:
        words.pop()
    said = " ".join(words).rstrip(f"{_PAUSES}…")
    return f"{said}…{_close(said)}"


def _find_sentence(line: str, room: int, least: int) -> int:
    """Where the last sentence ends that has room and lies far enough in the text; 0 where there is none.

    What it asks or calls with is left to it; none ends within a quotation or before a word that turns it.
    """
    ends = [one.end() for one in _SENTENCE_ENDS.finditer(line) if least <= one.start() and one.end() <= room]
    return next((at for at in reversed(ends) if not (_turns(line, at) or _close(line[:at]))), 0)


def _find_pause(line: str, kept: str, most: int) -> int:
    """Where it pauses within what there is room for, or where that ends."""
    pauses = [at for at in range(1, len(kept)) if line[at] in _PAUSES and line[at + 1 : at + 2] == " "]
    fair = [at for at in pauses if not _turns(line, at + 1)]
    is_turned = pauses[-1:] != fair[-1:]
    if is_turned and len(kept[pauses[-1] :].split()) > _FEWEST_TO_TURN:
        return len(kept)
    least = most // 3 if is_turned else most // 2
    return next((at for at in reversed(fair) if at >= least), len(kept))


def _close(text: str) -> str:
    """What closes the quotations and brackets that begin in a text and do not end in it, the innermost first."""
    begun: list[str] = []
    for letter in text:
        if letter in _ENCLOSING:
            begun.append(_ENCLOSING[letter])
        elif begun and letter == begun[-1]:
            begun.pop()
    return "".join(reversed(begun))


def short(text: str) -> str:
    """A text short enough to stand within a sentence, without its full stop: cut as ``cut`` does."""
    return cut(" ".join(text.split()).rstrip("."), _SHORT)


def fill(text: str, most: int) -> str:
    """``text`` on one line; when it is longer than ``most`` characters, as many words as there is room for, and "…".

    Where the next word would turn the sense, or one that stands there has turned it, it ends where ``cut`` ends it: of
    "…, although officers say it is on track" nothing is left that could be taken for what they say.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[:most].rsplit(" ", 1)[0]
    if _turns(line, len(kept)) or _has_turned(kept):
        return cut(line, most)
    said = kept.rstrip(f"{_PAUSES}…")
    return f"{said}…{_close(said)}"


def _turns(line: str, end: int) -> bool:
    """Whether the word after an end turns what stands before it."""
    return line[end] == " " and _is_turning(line[end:].split(maxsplit=1)[0])


def _has_turned(kept: str) -> bool:
    """Whether what stands after the last pause begins with a word that turns what stands before it."""
    after = max((at for at in range(1, len(kept)) if kept[at] in _PAUSES and kept[at + 1 : at + 2] == " "), default=-1)
    words = kept[after + 1 :].split(maxsplit=1)
    return after > 0 and bool(words) and _is_turning(words[0])


def _is_turning(word: str) -> bool:
    """A pause may follow the word, as in "However, …"."""
    return word.rstrip(_PAUSES).casefold() in _TURNING
