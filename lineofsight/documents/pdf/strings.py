"""Texts that stand in the file's own objects, such as bookmarks and alternative texts, as long as these may be."""

from __future__ import annotations

from typing import Final

MOST_LETTERS: Final = 16_000
"""Letters of one string: PDF/A-2 allows 32,767 bytes (ISO 19005-2, 6.1.13), and a letter may take two."""

MOST_IN_A_BOOKMARK: Final = 250
"""Letters of a bookmark, which nobody reads further in a viewer's narrow pane."""


def fit_string(text: str, most: int = MOST_LETTERS) -> str:
    """Return the text, or so much of its beginning with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
