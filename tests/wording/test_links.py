"""The words of what joins two bodies."""

from __future__ import annotations

import pytest

from lineofsight.domain.governance import LinkType
from lineofsight.wording.links import (
    LineKind,
    LinkFamily,
    SeatLink,
    family_of,
    family_tells,
    family_words,
    link_words,
    link_words_back,
)

KINDS: tuple[LineKind, ...] = (*LinkType, *SeatLink)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_kind_has_words_from_both_ends(kind: LineKind) -> None:
    """What is said from the one end is said from the other in other words, but for a protocol between equals."""
    assert link_words(kind)
    assert (link_words(kind) == link_words_back(kind)) == (kind is LinkType.PROTOCOL_WITH)


def test_every_family_has_a_kind_and_words_of_its_own() -> None:
    """No family is empty, and no two say the same."""
    assert {family_of(kind) for kind in KINDS} == set(LinkFamily)
    for words in (family_words, family_tells):
        assert len({words(family) for family in LinkFamily}) == len(LinkFamily)


def test_a_family_names_what_its_kinds_say() -> None:
    """The words of each kind, without "is" and "has", stand in its family's, so that the key explains the list."""
    for kind in LinkType:
        words = link_words(kind).removeprefix("is ").removeprefix("has ")

        assert words in family_words(family_of(kind))
