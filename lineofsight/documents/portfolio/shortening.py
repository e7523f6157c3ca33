"""Texts made short for two pages without their point: the question, the figure and whole sentences stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.figure_triggers import ALSO_OF
from lineofsight.wording.lists import begun_small
from lineofsight.wording.short_text import cut
from lineofsight.wording.whole_sentences import (
    ASKED_ALWAYS,
    LONGEST_WHOLE,
    MADE_UP,
    finding_within,
    join_whole,
    split_sentences,
)

if TYPE_CHECKING:
    from collections.abc import Collection

_LEAST_NAME: Final = 40
"""Characters of a name that are left of it at the least."""

_LEAST_CHALLENGE: Final = 120
"""Characters of what the chair asked that there is room for at the least: a statement and a question."""

_FIGURE: Final = re.compile(r"[£\d−-](?:[^,:;()]|(?<=\d),(?=\d)|\([^()]*\))*?\([^();]*\d\)(?=[.,:] |\.?$)")
"""A figure with counts, target and period: "79% (75 of 95 posts) against a target of 90% or more (March 2017)"."""

_BEHIND_VALUE: Final = re.compile(r" (?=\(|against )")
"""Where in such a figure its value ends."""


def keep_question(text: str, most: int) -> str:
    """A challenge within ``most`` characters, and at least ``_LEAST_CHALLENGE``: its first question stands in any case.

    With it stands what leads up to it, which can be the challenge itself, then what comes after it, as far as there is
    room for whole sentences. Only of a question without end the beginning gives way: what is asked stands at its end.
    """
    line, room = " ".join(text.split()), max(most, _LEAST_CHALLENGE)
    sentences = split_sentences(line)
    at = next((number for number, one in enumerate(sentences) if one.endswith("?")), None)
    if len(line) <= room or at is None:
        return cut(line, room)
    asked = sentences[at]
    if len(asked) > LONGEST_WHOLE:
        return f"… {asked[-room:].partition(' ')[2]}"
    first = at
    while first and len(" ".join(sentences[first - 1 : at + 1])) <= room:
        first -= 1
    led_up = " ".join(sentences[first : at + 1])
    return f"{'… ' if first else ''}{join_whole((led_up, *sentences[at + 1 :]), room)}"


def after_name(text: str, name: str, most: int, others: Collection[str] = ()) -> str:
    """What is said of a figure, its name first: the name gives way before what is said of it.

    Where it begins as the name of one of the ``others`` does it is never cut: what is left would be said of both.
    """
    lead = f"{ASKED_ALWAYS} " if text.startswith(f"{ASKED_ALWAYS} {name}: ") else ""
    if len(text) <= most or not text.startswith(f"{lead}{name}: "):
        return finding_within(text, most)
    said = text.removeprefix(f"{lead}{name}: ")
    left = most - len(lead) - 2
    shown = cut(name, max(_LEAST_NAME, left - len(said)))
    shown = name if _begins_another(cut(name, _LEAST_NAME), name, others) else shown
    return f"{lead}{shown}: {finding_within(said, max(left - len(shown), _LEAST_NAME))}"


def after_figure(text: str, name: str, most: int, others: Collection[str] = ()) -> str:
    """What is said of a figure after the figure itself, where that is told above, its name first.

    Only value, target and period are left out: colour, step and what officers say stay. Where nothing is said after
    the figure, or the text does not begin with it, the whole within ``most`` characters. Where one of the ``others``
    begins alike, name and value stay whole: they tell the two apart.
    """
    figure = _FIGURE.match(text, len(name) + 2) if text.startswith(f"{name}: ") else None
    said = "" if figure is None else text[figure.end() :].lstrip(",:. ")
    if figure is None or not said or said.startswith((ALSO_OF, MADE_UP.strip())):
        return after_name(text, name, most, others)
    value = _BEHIND_VALUE.split(figure.group(), maxsplit=1)[0]
    is_alike = _begins_another(cut(name, _LEAST_NAME), name, others)
    told = f"{name}: {f'{value}; ' if is_alike else ''}{begun_small(said)}"
    return after_name(told, name, most, others)


def _begins_another(shown: str, name: str, others: Collection[str]) -> bool:
    """Whether what is left of a name begins another name too."""
    begun = shown.removesuffix("…").casefold()
    return any(one != name and one.casefold().startswith(begun) for one in others)
