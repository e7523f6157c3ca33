"""Which characters a page can show: the reader's machine has more letters than one bundled family."""

from __future__ import annotations

import unicodedata
from typing import Final

# Controls, marks that show nothing, halves of characters, private and unassigned ones.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def can_show(char: str) -> bool:
    """Whether a character stands for a sign that can be seen."""
    return unicodedata.category(char) not in _UNSEEN
