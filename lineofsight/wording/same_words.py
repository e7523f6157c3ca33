"""Whether two texts say the same, however they are spaced, punctuated and capitalised."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import Final
from unicodedata import category

_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))  # noqa: RUF001
_BARE_POINT: Final = re.compile(r"(?<![\w.])\.(?=\d)")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_JOINS: Final = re.compile(r"[^\w\s,.;:!?()\[\]{}\"'“”‘’]")
"""Between two numbers the sign that makes something else of them, such as a dash or a stroke, however it is spaced."""

_READ: Final = "%‰°"
_UNREAD: Final = "|"


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces, punctuation and capitals: no one reworded anything.

    Signs that are read as words are none of these: of numbers, of more and less, of money, and a minus.
    """
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    """What is read of a text: its words and signs, and what stands between two numbers."""
    line = " ".join(text.casefold().translate(_DASHES).split())
    line = _THOUSANDS.sub("", _BARE_POINT.sub("0.", line))
    parts = ["".join(held) for _, held in groupby(line, _is_read)]
    bare = ""
    for part, after in pairwise([*parts, ""]):
        bare += part if _is_read(part[0]) else _between(bare[-1:], part, after[:1])
    return bare


def _is_read(sign: str) -> bool:
    is_sign = sign in _READ or (category(sign) in ("Sm", "Sc") and sign not in _UNREAD)
    return is_sign or sign.isalnum() or category(sign).startswith("M")


def _between(before: str, signs: str, after: str) -> str:
    """What is read of the spaces and signs between two read ones: of two numbers what tells them apart, or a minus."""
    if before.isdecimal() and after.isdecimal():
        found = _JOINS.search(signs)
        return signs if len(signs) == 1 else found.group() if found else " "
    is_apart = len(signs) > 1 or not before or category(before) in ("Sm", "Sc")
    is_minus = signs.endswith("-") and is_apart and before != "%"
    return "-" if is_minus and (after.isdecimal() or category(after or " ") == "Sc") else ""
