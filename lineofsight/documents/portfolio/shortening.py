"""Texts made short for two pages without their point: the question, the figure and whole sentences stay."""

from __future__ import annotations

from typing import Final

from lineofsight.analysis.figure_triggers import ALSO_OF
from lineofsight.wording.lists import begun_small
from lineofsight.wording.short_text import cut
from lineofsight.wording.whole_sentences import finding_within, join_whole, split_sentences

_LEAST_NAME: Final = 40
"""Characters of a name that are left of it at the least."""


def keep_question(text: str, most: int) -> str:
    """A challenge within ``most`` characters: what leads up to its first question gives way first.

    Of a question that is longer by itself its beginning gives way: what is asked stands at its end.
    """
    line = " ".join(text.split())
    sentences = split_sentences(line)
    at = next((number for number, one in enumerate(sentences) if one.endswith("?")), None)
    if len(line) <= most or at is None:
        return cut(line, most)
    if len(sentences[at]) > most:
        return f"… {sentences[at][-most:].partition(' ')[2]}"
    return f"{'… ' if at else ''}{join_whole(sentences[at:], most)}"


def after_name(text: str, name: str, most: int) -> str:
    """What is said of a figure, its name first: the name gives way before what is said of it."""
    if len(text) <= most or not text.startswith(f"{name}: "):
        return finding_within(text, most)
    said = text.removeprefix(f"{name}: ")
    shown = cut(name, max(_LEAST_NAME, most - len(said) - 2))
    return f"{shown}: {finding_within(said, max(most - len(shown) - 2, _LEAST_NAME))}"


def after_figure(text: str, name: str, most: int) -> str:
    """What is said of a figure after the figure itself, where that is told above, its name first.

    Where nothing is said after it, or the name does not stand first, the whole within ``most`` characters.
    """
    said = split_sentences(text.removeprefix(f"{name}: "))[1:] if text.startswith(f"{name}: ") else []
    if not said or said[0].startswith(ALSO_OF):
        return after_name(text, name, most)
    return after_name(f"{name}: {begun_small(' '.join(said))}", name, most)
