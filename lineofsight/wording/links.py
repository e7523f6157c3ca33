"""What joins two bodies, in words: each kind from both its ends, and the families that a map tells apart."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

from lineofsight.domain.governance import LinkType
from lineofsight.wording.terms import term


class SeatLink(StrEnum):
    """A seat read as a link from its holder to the body."""

    CHAIRS = "chairs"
    SITS_ON = "sits_on"


LineKind: TypeAlias = LinkType | SeatLink
"""What a line of the map says: a link as officers returned it, or a seat."""


class LinkFamily(StrEnum):
    """Kinds of link that mean the same to a reader of the map: ten kinds of line would tell nobody anything."""

    ANSWERS = "answers"
    CHECKS = "checks"
    LEADS = "leads"
    INFORMS = "informs"
    AGREES = "agrees"
    SITS = "sits"


_FAMILIES: Final[dict[LineKind, LinkFamily]] = {
    LinkType.REPORTS_TO: LinkFamily.ANSWERS,
    LinkType.ACCOUNTABLE_TO: LinkFamily.ANSWERS,
    LinkType.SUBGROUP_OF: LinkFamily.ANSWERS,
    LinkType.SCRUTINISED_BY: LinkFamily.CHECKS,
    LinkType.ASSURES: LinkFamily.CHECKS,
    LinkType.APPOINTS: LinkFamily.LEADS,
    LinkType.DIRECTS: LinkFamily.LEADS,
    LinkType.INFORMS: LinkFamily.INFORMS,
    LinkType.ADVISES: LinkFamily.INFORMS,
    LinkType.SUPPORTS: LinkFamily.INFORMS,
    LinkType.PROTOCOL_WITH: LinkFamily.AGREES,
    SeatLink.CHAIRS: LinkFamily.LEADS,
    SeatLink.SITS_ON: LinkFamily.SITS,
}

_FROM_THE_OTHER_END: Final[dict[LineKind, str]] = {
    LinkType.REPORTS_TO: "has reporting to it",
    LinkType.ACCOUNTABLE_TO: "has accountable to it",
    LinkType.SUBGROUP_OF: "has as its sub-group",
    LinkType.SCRUTINISED_BY: "scrutinises",
    LinkType.ASSURES: "is given assurance by",
    LinkType.APPOINTS: "is appointed by",
    LinkType.DIRECTS: "is directed by",
    LinkType.INFORMS: "is informed by",
    LinkType.ADVISES: "is advised by",
    LinkType.SUPPORTS: "is supported by",
    LinkType.PROTOCOL_WITH: "has a protocol with",
    SeatLink.CHAIRS: "is chaired by",
    SeatLink.SITS_ON: "has as its members",
}

_FAMILY_WORDS: Final = {
    LinkFamily.ANSWERS: "reports to, is accountable to or is a sub-group of",
    LinkFamily.CHECKS: "is scrutinised by, or gives assurance to",
    LinkFamily.LEADS: "chairs, appoints or directs",
    LinkFamily.INFORMS: "informs, advises or supports",
    LinkFamily.AGREES: "has a protocol with: neither is above the other",
    LinkFamily.SITS: "sits on",
}

_FAMILY_TELLS: Final = {
    LinkFamily.ANSWERS: "who answers to whom",
    LinkFamily.CHECKS: "who scrutinises or assures whom",
    LinkFamily.LEADS: "who chairs, appoints or directs whom",
    LinkFamily.INFORMS: "who informs, advises or supports whom",
    LinkFamily.AGREES: "who has a protocol with whom",
    LinkFamily.SITS: "who sits where",
}


def family_of(kind: LineKind) -> LinkFamily:
    """The family of a kind of link."""
    return _FAMILIES[kind]


def link_words(kind: LineKind) -> str:
    """What stands between the two names, read from the first to the second: "reports to"."""
    if isinstance(kind, LinkType):
        return term(kind)
    return "chairs" if kind is SeatLink.CHAIRS else "sits on"


def link_words_back(kind: LineKind) -> str:
    """What stands between the two names, read from the second to the first: "is chaired by"."""
    return _FROM_THE_OTHER_END[kind]


def family_words(family: LinkFamily) -> str:
    """What a line of the family says, for the key of a map."""
    return _FAMILY_WORDS[family]


def family_tells(family: LinkFamily) -> str:
    """What the lines of the family tell together, after "they say": "who answers to whom"."""
    return _FAMILY_TELLS[family]
