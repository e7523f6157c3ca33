"""Who the person is: it arranges the pages for her work and hides nothing that her copy holds.

What is written for others to read, as challenges are, the independent chair alone is offered.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.desktop.directory import PAGES

if TYPE_CHECKING:
    from lineofsight.desktop.directory import PageSpec


class Standing(StrEnum):
    """What she does with the program."""

    MEMBER = "member"
    PORTFOLIO_HOLDER = "portfolio_holder"
    CHAIR = "chair"
    OFFICER = "officer"


class StandingWords(NamedTuple):
    """How a standing is offered.

    Attributes:
        standing: which.
        words: what she calls herself.
        about: what is arranged for her.
        pages: the pages that come first, in order; the others follow as they are.
        document: the name of the document that she is offered first.
        length: how much that says, as the word of a ``Length``; "" for as it was.
        cards: the keys of the cards of the Overview that come first, in order; the others follow as they are.
        asks: whose questions she is shown first, as the word of a ``QuestionAudience``, which is not loaded before the
            first paint; "" for all that the evidence calls for.
    """

    standing: Standing
    words: str
    about: str
    pages: tuple[str, ...]
    document: str
    length: str = ""
    asks: str = ""
    cards: tuple[str, ...] = ()


STANDINGS: Final = (
    StandingWords(
        Standing.MEMBER,
        "Elected member",
        "What is needed from members, what changed and what is late come first.",
        ("overview", "plan", "indicators", "sightline", "questions"),
        "line-of-sight",
        # She reads it the evening before the meeting; the whole of it is one choice away.
        length="short",
        # Short, and what she can ask: so the news below it begins on the first screen too.
        cards=("needed", "changed", "late"),
    ),
    StandingWords(
        Standing.PORTFOLIO_HOLDER,
        "Portfolio holder",
        "What worries us and what is late come first; documents and questions stand near the top.",
        ("overview", "documents", "questions", "plan", "indicators"),
        "portfolio-pack",
        asks="portfolio_holder",
        # She answers for it.
        cards=("worries", "late", "changed", "needed"),
    ),
    StandingWords(
        Standing.CHAIR,
        "Independent chair",
        "Notes and challenges stand near the top.",
        ("overview", "notes", "plan", "oversight", "sightline", "governance"),
        "chair-report",
        asks="chair",
    ),
    StandingWords(
        Standing.OFFICER,
        "Improvement officer",
        "Importing stands near the top.",
        ("overview", "imports", "plan", "indicators", "governance"),
        "line-of-sight",
    ),
)
"""In the order in which they are offered."""


def words_of(standing: Standing) -> StandingWords:
    """How a standing is offered."""
    return next(one for one in STANDINGS if one.standing is standing)


def order_for(standing: Standing | None) -> tuple[PageSpec, ...]:
    """Every page, those that come first for her at the head; the usual order where she has not said."""
    if standing is None:
        return PAGES
    first = words_of(standing).pages
    rank = {name: number for number, name in enumerate(first)}
    return tuple(sorted(PAGES, key=lambda spec: rank.get(spec.name, len(first))))
