"""Which matters of the plan a question can name, by the words in which plans write of them.

Officers link few actions to figures, so a question about a figure would not know of the action that is about the same
thing. What a plan says in other words is not found: a question that names a matter may sooner miss an action than take
one that is about something else, so a word is found only where it begins as a word and is meant as one of the matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

CARE_LEAVERS_HOMES: Final = "care_leavers_homes"

_CARE_LEAVERS: Final = r"\b(?:care[- ]leavers?|leaving care|care[- ]experienced)\b"
_LIVE: Final = r"live\b|(?<!cost of )living\b(?! (?:wage|cost))|lives (?:alone|at|with)\b"
# "Lives" is what children have, too: alone it says nothing of where they live.
_HOMES: Final = rf"\b(?:bed and breakfast|B&B|homes?\b|(?:re)?hous|accommodation|hostel|tenanc|{_LIVE})"

_SAID: Final[Mapping[str, re.Pattern[str]]] = {
    CARE_LEAVERS_HOMES: re.compile(rf"{_CARE_LEAVERS}.*{_HOMES}|{_HOMES}.*{_CARE_LEAVERS}", re.IGNORECASE | re.DOTALL),
}

MATTER_WORDS: Final = tuple(_SAID)
"""The matters by which a trigger may be widened."""


def is_about(text: str, matter: str) -> bool:
    """Whether a plan's words are about one of ``MATTER_WORDS``; nothing is about ""."""
    return bool(matter) and _SAID[matter].search(text) is not None
