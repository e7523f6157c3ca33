"""Texts made short for two pages without their point: the question, the figure and whole sentences stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.wording.short_text import cut, join_within

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCE_ENDS: Final = re.compile(r"(?<=[.?!]) +(?=[A-Z“])")
_LONGEST_WHOLE: Final = 280
"""Characters of a sentence from which nothing is cut, however little room there is."""

_LEAST_NAME: Final = 40
"""Characters of a name that are left of it at the least."""


def keep_question(text: str, most: int) -> str:
    """A challenge within ``most`` characters: what leads up to its first question gives way first.

    Of a question that is longer by itself its beginning gives way: what is asked stands at its end.
    """
    line = " ".join(text.split())
    sentences = _SENTENCE_ENDS.split(line)
    at = next((number for number, one in enumerate(sentences) if one.endswith("?")), None)
    if len(line) <= most or at is None:
        return cut(line, most)
    if len(sentences[at]) > most:
        return f"… {sentences[at][-most:].partition(' ')[2]}"
    return f"{'… ' if at else ''}{join_within(sentences[at:], most)}"


def whole_sentences(text: str, most: int) -> str:
    """The first sentence, and as many whole ones after it as stay within ``most`` characters together."""
    return join_whole(_SENTENCE_ENDS.split(" ".join(text.split())), most)


def join_whole(sentences: Iterable[str], most: int) -> str:
    """The first of some sentences, and as many whole ones after it as stay within ``most`` characters together.

    A first one that is longer by itself stays whole up to ``_LONGEST_WHOLE``: what it turns on can stand at its end.
    """
    first, *others = sentences
    said = first if len(first) <= _LONGEST_WHOLE else cut(first, most)
    for one in others:
        longer = f"{said} {one}"
        if len(longer) > most:
            break
        said = longer
    return said


def after_name(text: str, name: str, most: int) -> str:
    """What is said of a figure, its name first: the name gives way before what is said of it."""
    if len(text) <= most or not text.startswith(f"{name}: "):
        return cut(text, most)
    said = text.removeprefix(f"{name}: ")
    shown = cut(name, max(_LEAST_NAME, most - len(said) - 2))
    return f"{shown}: {cut(said, max(most - len(shown) - 2, _LEAST_NAME))}"
