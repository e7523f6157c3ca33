"""The text of a cell as it may go on: one form for each letter, no control characters, no hidden direction."""

from __future__ import annotations

import re
import unicodedata

DIRECTION_NAMES = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
"""The characters that turn the direction of text around, by their Unicode short names."""

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n?|\u2028|\u2029")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` in Unicode's composed form (NFC), with line ends as one newline and without control characters.

    A character that turns the direction of text is shown by its name, as ⟦RLO⟧: left in place, it could make a
    sentence read as its opposite; left out, nobody would know.

    Returns:
        The cleaned text, and what was found: ``direction_control``, ``control_character``, or neither.
    """
    found = []
    cleaned = _LINE_END.sub("\n", text)
    if _CONTROL.search(cleaned):
        found.append("control_character")
        cleaned = _CONTROL.sub("", cleaned)
    if _DIRECTION.search(cleaned):
        found.append("direction_control")
        cleaned = _DIRECTION.sub(lambda match: f"⟦{DIRECTION_NAMES[match.group()]}⟧", cleaned)
    return unicodedata.normalize("NFC", cleaned), tuple(found)
