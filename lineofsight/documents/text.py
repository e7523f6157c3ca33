"""Plain text made fit for the page: nothing hidden, nothing that steers, nothing that cannot be shown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from lineofsight.charts.fonts import REPLACEMENT, is_shown

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_TEXT: Final = 32_767
"""Characters of one text that are printed; a cell of a workbook holds no more."""

LONGEST_WORD: Final = 60
"""Letters of one word that are printed without a break; in larger type so many fewer."""

# Direction controls could make a text read otherwise than it is stored, so they are shown by name.
_DIRECTION_CONTROLS: Final = {
    "\u200e": "[LRM]",
    "\u200f": "[RLM]",
    "\u061c": "[ALM]",
    "\u202a": "[LRE]",
    "\u202b": "[RLE]",
    "\u202c": "[PDF]",
    "\u202d": "[LRO]",
    "\u202e": "[RLO]",
    "\u2066": "[LRI]",
    "\u2067": "[RLI]",
    "\u2068": "[FSI]",
    "\u2069": "[PDI]",
}
# Marks that show nothing, and the private sign that word processors use for a bullet.
_QUIET: Final = {**dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f", ""), "\uf0b7": "•"}
_TRANSLATION: Final = str.maketrans({**_DIRECTION_CONTROLS, **_QUIET})
_SPACES: Final = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")


@dataclass(slots=True)
class TextCleaner:
    """Cleans the texts of one document and remembers what could not be shown.

    Attributes:
        can_show: whether a character has a sign where the text is going.
        longest_word: letters of one word that fit on a line.
        replaced: the characters that ``□`` stands for.
    """

    can_show: Callable[[str], bool] = is_shown
    longest_word: int = LONGEST_WORD
    replaced: set[str] = field(default_factory=set)

    def clean(self, text: str) -> str:
        """Return the text as it is printed; spaces at its ends are kept as one space."""
        if text.isascii() and text.isprintable() and len(text) <= self.longest_word:
            return text if "  " not in text else _SPACES.sub(" ", text)
        text = unicodedata.normalize("NFC", self._cap(text))
        text = _SPACES.sub(" ", text.translate(_TRANSLATION))
        text = "".join(char if self.can_show(char) else self._replace(char) for char in text)
        # What stood between two spaces may be gone.
        text = _SPACES.sub(" ", text)
        return _find_long_words(self.longest_word).sub(self._break_word, text)

    @staticmethod
    def _cap(text: str) -> str:
        """Cut an overlong text, and say so in it."""
        if len(text) <= LONGEST_TEXT:
            return text
        return f"{text[:LONGEST_TEXT]}… [cut here: {len(text) - LONGEST_TEXT:,} more characters]"

    def _replace(self, char: str) -> str:
        """Return what stands for a character without a glyph: nothing for a control, else the sign for it."""
        if unicodedata.category(char) in ("Cc", "Cf"):
            return ""
        self.replaced.add(char)
        return REPLACEMENT

    def _break_word(self, found: re.Match[str]) -> str:
        """Return an overlong word in pieces that fit on a line."""
        word, most = found.group(), self.longest_word
        return " ".join(word[start : start + most] for start in range(0, len(word), most))


@cache
def _find_long_words(most: int) -> re.Pattern[str]:
    """Return what finds words of more letters than this."""
    return re.compile(rf"\S{{{most + 1},}}")


def is_safe_address(link: str) -> bool:
    """Whether an address may become a link: https, with a host, without a user's name or spaces in it."""
    if not link.isascii() or not link.isprintable() or " " in link:
        return False
    try:
        parts = urlsplit(link)
        host, user = parts.hostname, parts.username
    except ValueError:
        return False
    return parts.scheme == "https" and bool(host) and user is None


def name_characters(chars: set[str]) -> str:
    """Return characters by number and name, such as ``U+1F600 GRINNING FACE``, in order."""
    return "; ".join(f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in sorted(chars))


def replaced_sentence(chars: set[str]) -> str:
    """Return the note that says which characters could not be shown, "" for none."""
    if not chars:
        return ""
    return (
        f"The sign {REPLACEMENT} stands where the source has a character that this document's "
        f"type does not have: {name_characters(chars)}."
    )
