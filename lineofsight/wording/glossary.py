"""The glossary: what each abbreviation stands for, in plain words, and which of them a text uses."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN: Final = re.compile(r"[A-Za-z][A-Za-z0-9&]*(?:['’]s)?")
_FEWEST_CAPITALS: Final = 2


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary.

    Attributes:
        abbreviation: as it is printed, for example "ICPC".
        stands_for: the words behind the letters.
        meaning: what it is, in a plain sentence; may be empty where the words say it.
        also: how others write it, which differs in capitals alone, for example "CAFCASS" for "Cafcass".
        named_as: by which of the words texts name it, where they seldom give all: a council's own "Safeguarding
            Children Board" is hardly ever called local.
    """

    abbreviation: str
    stands_for: str
    meaning: str = ""
    also: str = ""
    named_as: str = ""

    @property
    def spellings(self) -> frozenset[str]:
        """As it may stand in a text."""
        return frozenset((self.abbreviation, self.also)) - {""}


@cache
def glossary() -> tuple[Term, ...]:
    """Every term, in alphabetical order, as resources/glossary.toml gives them."""
    with (resources_folder() / "glossary.toml").open("rb") as file:
        rows = tomllib.load(file)["term"]
    terms = [Term(**row) for row in rows]
    return tuple(sorted(terms, key=lambda term: term.abbreviation.lower()))


@cache
def spelled_out() -> Mapping[str, str]:
    """The words by which texts name what an abbreviation stands for, by each of its spellings, in small letters."""
    return {spelling.lower(): one.named_as or one.stands_for for one in glossary() for spelling in one.spellings}


def find_abbreviations(*texts: str) -> tuple[Term, ...]:
    """The terms that stand in ``texts`` as whole words, in alphabetical order; "CLAs" and "CLA's" count as "CLA"."""
    places = _places()
    return tuple(glossary()[place] for place in sorted({places[one] for one in _tokens(texts) if one in places}))


def find_unexplained(*texts: str) -> tuple[str, ...]:
    """Words of two or more capitals in ``texts`` that no term explains, in alphabetical order."""
    return tuple(sorted(token for token in _tokens(texts) if _is_abbreviation(token) and token not in _places()))


@cache
def _places() -> dict[str, int]:
    """Where in the glossary each spelling is explained."""
    return {spelling: place for place, term in enumerate(glossary()) for spelling in term.spellings}


def _tokens(texts: tuple[str, ...]) -> set[str]:
    """Each word once, without its genitive; a plural of an abbreviation ("EHCPs", not "Acts") as its singular."""
    # A document has a hundred thousand words and a few thousand different ones.
    words = {re.sub(r"['’]s$", "", match) for match in {match for text in texts for match in _TOKEN.findall(text)}}
    return {word[:-1] if word.endswith("s") and _is_abbreviation(word[:-1]) else word for word in words}


def _is_abbreviation(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and all(char.isupper() for char in letters)
