"""What is left of a word without the ending of its form: who looks for fostering looks for foster carers too."""

from __future__ import annotations

import re
from typing import Final

_ENDED: Final = re.compile(r"([^\W\d_]{4,}?)(ings?|ed|ies|es|s)", re.IGNORECASE)
"""The endings of the first step of Porter's rule (M. F. Porter, An algorithm for suffix stripping, 1980), behind four
letters or more: of a shorter word too little is left to tell it from others."""

_TWICE: Final = re.compile(r"([^aeiouls\W\d_])\1$", re.IGNORECASE)
"""The consonant that was doubled before the ending, as in planning; not that of assess or of fall."""


def stem_of(word: str) -> str:
    """The beginning that a word shares with its other forms; the word itself where it has none of these endings."""
    ended = _ENDED.fullmatch(word)
    if ended is None:
        return word
    stem, ending = ended.groups()
    return _TWICE.sub(r"\1", stem) if ending.lower() in ("ing", "ings", "ed") else stem
