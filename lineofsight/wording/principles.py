"""The corporate parenting principles in plain words, for members and for children.

Source: Children and Social Work Act 2017, section 1(1)(a) to (g). The words are ours; the Act's own are longer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PrincipleWords:
    """One principle in words.

    Attributes:
        letter: a to g, as in the Act.
        title: a few words for tables and headings.
        meaning: what the council must have regard to, in a sentence.
        for_children: the same as a child would be told it.
    """

    letter: str
    title: str
    meaning: str
    for_children: str


PRINCIPLES: Final = (
    PrincipleWords(
        "a",
        "Best interests and health",
        "Act in children's best interests, and help them to be well in body and mind.",
        "We must do what is best for you. We must help you to be well and happy.",
    ),
    PrincipleWords(
        "b",
        "Say what they think",
        "Encourage children and young people to say what they think, wish and feel.",
        "We must help you to say what you think, want and feel.",
    ),
    PrincipleWords(
        "c",
        "Be heard",
        "Take what they say into account.",
        "We must listen, and think hard about what you say.",
    ),
    PrincipleWords(
        "d",
        "Get good services",
        "Help them to get services of the council and its partners, and to make the best use of them.",
        "We must help you to get good help from us and from others.",
    ),
    PrincipleWords(
        "e",
        "High hopes",
        "Have high hopes for them, and seek the best outcomes.",
        "We must have big hopes for you and help you to do well.",
    ),
    PrincipleWords(
        "f",
        "Safe and settled",
        "See that they are safe and settled at home, in relationships, and in school or work.",
        "We must keep you safe. We must help you to feel at home, and to do well at school or at work.",
    ),
    PrincipleWords(
        "g",
        "Ready for adult life",
        "Prepare them for adult life and independence.",
        "We must help you to get ready to be an adult.",
    ),
)
"""The seven principles in the Act's order."""

LAW: Final = (
    "Children and Social Work Act 2017, section 1(1), in our words. Only measures of children in care or care leavers "
    "count."
)
"""What stands beside the principles wherever their measures are shown."""

_TITLES: Final = {principle.letter: principle.title for principle in PRINCIPLES}

_GAPS: Final = {
    "no_measure": "No measure. Nothing shows whether this is done.",
    "no_figure": "Measures, but no figure.",
    "not_rated": "Nothing that is rated.",
    "old_figures": "The newest rated figure is more than a year old.",
    "none": "",
}


def principle_title(letter: str) -> str:
    """A principle by its letter and a few words, for example "(c) Be heard"."""
    return f"({letter}) {_TITLES[letter]}"


def gap_words(gap: str) -> str:
    """What is missing under a principle, "" for nothing; ``gap`` is a ``Gap``."""
    return _GAPS[str(gap)]
