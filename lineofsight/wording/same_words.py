"""Whether two texts say the same, however they are spaced, punctuated and capitalised."""

from __future__ import annotations

import re
from typing import Final

_NO_WORD: Final = re.compile(r"(?:(?<!\d)[^\w%£+<>=]|[^\w%£+<>=](?!\d))+")
"""Spaces and signs; not those between two digits, which make another number, nor those that are read as words."""


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces, punctuation and capitals: no one reworded anything."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return _NO_WORD.sub("", text.casefold())
