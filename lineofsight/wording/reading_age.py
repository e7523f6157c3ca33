"""How old a reader must be: the Flesch–Kincaid grade and the age that goes with it.

Formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for
Navy enlisted personnel", Research Branch Report 8-75, 1975: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
A child in grade n is n + 5 years old at the start of the school year. Syllables are counted by groups of vowels, with a
silent e at a word's end, which is the usual approximation.
"""

from __future__ import annotations

import re
from typing import Final

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.]*\d|\d")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$")


def count_syllables(word: str) -> int:
    """Return how many syllables a word has; a number in figures counts as two."""
    if word[0].isdigit():
        return 2
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(_VOWELS.findall(letters))
    return max(1, groups - 1 if _SILENT.search(letters) else groups)


def reading_age(sentences: list[str]) -> float:
    """Return the age in years at which the sentences can be read."""
    texts = [piece for text in sentences for piece in re.split(r"(?<=[.!?:;])[”\"]?\s+", text)]
    found = [words for text in texts if (words := _WORD.findall(text))]
    words = [word for sentence in found for word in sentence]
    syllables = sum(count_syllables(word) for word in words)
    grade = 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59
    return grade + 5


CHILDREN: Final = 10
"""The age at which everything written for children can be read."""

_MOST_SYLLABLES: Final = 4
_LONGEST: Final = 200
_LONGEST_WORD: Final = 14
_ODD: Final = re.compile(r"[^\w\s.,;:!?'’“”\"()£%&/…–-]|_")
"""A sign that is neither a letter, a figure nor a mark of speech."""


def is_plain(sentence: str) -> bool:
    """Whether a child of ten can read words that somebody else wrote: as a whole, in every word, and to the end."""
    words = _WORD.findall(sentence)
    if not words or len(sentence) > _LONGEST or _ODD.search(sentence):
        return False
    if any(count_syllables(word) > _MOST_SYLLABLES or len(word) > _LONGEST_WORD for word in words):
        return False
    return reading_age([sentence]) <= CHILDREN
