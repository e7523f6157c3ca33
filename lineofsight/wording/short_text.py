"""Texts cut to a length, at a word, with a sign that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def cut(text: str, most: int) -> str:
    """``text`` on one line; when it is longer than ``most`` characters, cut at a word, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[:most].rsplit(' ', 1)[0].rstrip(',;:.')}…"


def join_within(sentences: Iterable[str], most: int) -> str:
    """The first of some sentences, and as many whole ones after it as stay within ``most`` characters together."""
    said = ""
    for sentence in sentences:
        longer = f"{said} {sentence}".strip()
        if said and len(longer) > most:
            break
        said = longer
    return cut(said, most)
