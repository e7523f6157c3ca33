"""Which indicators and actions speak of children in care and care leavers, and under which heading.

The catalogue's own indicators are named one by one. A council's own are told by the words of their titles, and so are
actions: the words stand below, and the documents print the rule.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.indicators import Indicator


class Chapter(StrEnum):
    """The headings under which a corporate parent looks at figures, in the order of a briefing."""

    DEMAND = "demand"
    HOME = "home"
    HEALTH = "health"
    EDUCATION = "education"
    SAFETY = "safety"
    LEAVERS = "leavers"
    PERMANENCE = "permanence"
    WORKFORCE = "workforce"


_CATALOGUE: Final = {
    Chapter.DEMAND: (
        "looked-after-number", "looked-after-rate", "starting-care-rate", "leaving-care-rate",
        "asylum-seeking-children",
    ),
    Chapter.HOME: (
        "three-or-more-placements", "long-term-stability", "over-20-miles-outside", "new-placements-far-outside",
        "foster-care", "secure-and-childrens-homes",
    ),
    Chapter.HEALTH: ("health-assessments", "dental-checks", "immunisations", "sdq-score", "substance-misuse"),
    Chapter.EDUCATION: (
        "key-stage-2", "attainment-8", "english-and-maths", "persistent-absence", "school-absence", "suspensions",
        "school-moves", "personal-education-plans",
    ),
    Chapter.SAFETY: ("missing-from-care", "away-without-authorisation", "convictions"),
    Chapter.LEAVERS: (
        "suitable-accommodation", "care-leavers-eet", "care-leavers-neet", "care-leavers-higher-education",
        "care-leavers-not-in-touch", "staying-put",
    ),
    Chapter.PERMANENCE: ("adopted", "special-guardianship", "adoption-days"),
    Chapter.WORKFORCE: (
        "three-or-more-social-workers", "reviews-on-time", "caseload", "agency-rate", "vacancy-rate", "turnover-rate",
    ),
}  # fmt: skip
_CHAPTER_OF: Final = {ind_id: chapter for chapter, ind_ids in _CATALOGUE.items() for ind_id in ind_ids}
_ALL_CHILDREN: Final = frozenset({"caseload", "agency-rate", "vacancy-rate", "turnover-rate"})
"""Figures of the whole service, which children in care feel but which do not count them alone."""

_OF_OURS: Final = r"(?=.*\b(?:in care|looked[- ]after)).*"
"""Before words that other children's figures have too: these children must be named as well, before or after."""

_OWN_WORDS: Final = (
    (Chapter.LEAVERS, r"care[- ]leavers?|leaving care|pathway plans?|staying put"),
    (Chapter.SAFETY, r"missing|exploit\w*|return interviews?"),
    (Chapter.PERMANENCE, r"adopters?|adoption|adopted|special guardian\w*|permanence"),
    (Chapter.WORKFORCE, r"reviewing officers?|supervision|caseloads?|agency|for each social worker"),
    (Chapter.HOME, r"placements?|foster\w*|children's homes?"),
    (Chapter.HEALTH, rf"{_OF_OURS}\b(?:dent\w+|health\w*|immunis\w+|strengths and difficulties)"),
    (Chapter.EDUCATION, rf"{_OF_OURS}\b(?:school\w*|education\w*|exclu\w+)"),
    (Chapter.DEMAND, r"in care|looked[- ]after|in the council's care"),
)
"""Words of a council's own indicator that put it under a heading; the first that fits decides."""

CARE_WORDS: Final = (
    "in care", "looked after", "care leaver", "leaving care", "corporate parent", "foster", "adoption", "placement",
    "reviewing officer", "pathway plan", "council's care", "children's home",
)  # fmt: skip
"""Words that make a text one about children in care or care leavers."""

_ABOUT_CARE: Final = re.compile("|".join(rf"\b{word.replace(' ', '[- ]')}" for word in CARE_WORDS), flags=re.IGNORECASE)


_MONEY: Final = re.compile(r"\b(?:budget|forecast|spen[dt]|cost)", flags=re.IGNORECASE)


def chapter_of(indicator: Indicator) -> Chapter | None:
    """The heading that an indicator stands under, or ``None`` when a corporate parent's briefing has none for it."""
    if indicator.is_national:
        return _CHAPTER_OF.get(indicator.ind_id)
    if _is_about_money(indicator):
        return None
    said = f"{indicator.title} {indicator.plain_title}"
    return next(
        (chapter for chapter, words in _OWN_WORDS if re.search(rf"\b(?:{words})", said, flags=re.IGNORECASE)), None
    )


def counts_our_children(indicator: Indicator) -> bool:
    """Whether an indicator speaks of children in care or care leavers, and not of the whole service."""
    if indicator.is_national:
        return indicator.ind_id in _CHAPTER_OF and indicator.ind_id not in _ALL_CHILDREN
    return is_about_care(f"{indicator.title} {indicator.plain_title}") and not _is_about_money(indicator)


def is_about_care(text: str) -> bool:
    """Whether a text names children in care or care leavers."""
    return _ABOUT_CARE.search(text) is not None


def _is_about_money(indicator: Indicator) -> bool:
    """Whether an own indicator speaks of money, which says nothing of how children fare."""
    return _MONEY.search(f"{indicator.title} {indicator.plain_title}") is not None


def indicators_of(picture: Picture, chapter: Chapter) -> tuple[JudgedIndicator, ...]:
    """The indicators under a heading: with a figure first, then key ones; otherwise in the picture's order."""
    found = [judged for judged in picture.indicators if chapter_of(judged.indicator) is chapter]
    return tuple(sorted(found, key=lambda judged: (not has_figure(judged), not judged.indicator.is_key)))


def has_figure(judged: JudgedIndicator) -> bool:
    """Whether a number, and not a symbol or nothing, is known."""
    return judged.latest is not None and judged.latest.figure.is_number


def care_actions(picture: Picture, *, left_too: bool = False) -> tuple[JudgedAction, ...]:
    """The plan's actions for children in care and care leavers, in the plan's order.

    An action is one when its theme's title, its own words or an indicator that it is linked to names them. Superseded
    and withdrawn actions are left out unless they are asked for.
    """
    linked = {judged.indicator.ind_id for judged in picture.indicators if counts_our_children(judged.indicator)}
    return tuple(
        judged
        for theme in picture.themes
        for judged in theme.actions
        if (judged.in_population or left_too)
        and (
            is_about_care(f"{theme.theme.title} {judged.action.action} {judged.action.how}")
            or not linked.isdisjoint(judged.action.indicator_ids)
        )
    )
