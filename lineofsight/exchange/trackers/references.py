"""References that a tracker does not give: made from its words, so that next month's tracker makes the same ones."""

from __future__ import annotations

import hashlib
import re

from lineofsight.domain.validation import REFERENCE_LENGTH
from lineofsight.exchange.trackers.vocabulary import vocabulary
from lineofsight.exchange.trackers.words import plain_words

_DIGITS = 8


def made_reference(prefix: str, text: str) -> str:
    """A reference for something that has only its text, such as "A-3f9c0b12": the same words, the same reference."""
    return f"{prefix}-{hashlib.sha256(plain_words(text).encode()).hexdigest()[:_DIGITS]}"


def title_reference(text: str) -> str:
    """A title as a reference: itself when it is short enough, else its beginning and a few signs that tell it apart."""
    title = " ".join(text.split())
    if len(title) <= REFERENCE_LENGTH:
        return title
    made = made_reference("", text)
    return f"{title[: REFERENCE_LENGTH - len(made)].rstrip()}{made}"


def indicator_reference(title: str) -> str:
    """An indicator's reference from its title, the changing words for the same children made one.

    "CLA with 3+ placements" and "Cared for children with 3+ placements" give the same reference; the officers' own
    number does not go in, because numbers move from year to year.
    """
    plain = f" {plain_words(title)} "
    for words in vocabulary().same_words:
        for word in sorted(words, key=len, reverse=True):
            plain = re.sub(rf"(?<= ){re.escape(word)}(?= )", words[0], plain)
    return title_reference(plain.strip().replace(" ", "-"))
