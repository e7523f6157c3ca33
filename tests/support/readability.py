"""How old a reader must be: the Flesch–Kincaid grade and the age that goes with it.

Formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for
Navy enlisted personnel", Research Branch Report 8-75, 1975: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
A child in grade n is n + 5 years old at the start of the school year. Syllables are counted by groups of vowels, with a
silent e at a word's end, which is the usual approximation.
"""

from __future__ import annotations

import re

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
