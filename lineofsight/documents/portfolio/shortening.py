"""Texts made short for two pages without their point: the question, the figure and whole sentences stay."""

from __future__ import annotations

import re
from typing import Final

from lineofsight.analysis.figure_triggers import ALSO_OF
from lineofsight.wording.lists import begun_small
from lineofsight.wording.short_text import cut
from lineofsight.wording.whole_sentences import ASKED_ALWAYS, MADE_UP, finding_within, join_whole, split_sentences

_LEAST_NAME: Final = 40
"""Characters of a name that are left of it at the least."""

_FIGURE: Final = re.compile(r"[£\d−-](?:[^,:;()]|(?<=\d),(?=\d)|\([^()]*\))*?\([^();]*\d\)(?=[.,:] |\.?$)")
"""A figure with counts, target and period: "79% (75 of 95 posts) against a target of 90% or more (March 2017)"."""


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
    lead = f"{ASKED_ALWAYS} " if text.startswith(f"{ASKED_ALWAYS} {name}: ") else ""
    if len(text) <= most or not text.startswith(f"{lead}{name}: "):
        return finding_within(text, most)
    said = text.removeprefix(f"{lead}{name}: ")
    left = most - len(lead) - 2
    shown = cut(name, max(_LEAST_NAME, left - len(said)))
    return f"{lead}{shown}: {finding_within(said, max(left - len(shown), _LEAST_NAME))}"


def after_figure(text: str, name: str, most: int) -> str:
    """What is said of a figure after the figure itself, where that is told above, its name first.

    Only value, target and period are left out: colour, step and what officers say stay. Where nothing is said after
    the figure, or the text does not begin with it, the whole within ``most`` characters.
    """
    figure = _FIGURE.match(text, len(name) + 2) if text.startswith(f"{name}: ") else None
    said = "" if figure is None else text[figure.end() :].lstrip(",:. ")
    if not said or said.startswith((ALSO_OF, MADE_UP.strip())):
        return after_name(text, name, most)
    return after_name(f"{name}: {begun_small(said)}", name, most)
