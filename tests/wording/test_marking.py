"""The marking in words."""

from __future__ import annotations

import pytest

from lineofsight.domain.marking import EXEMPT_PARAGRAPHS, Audience
from lineofsight.wording.marking import EXEMPT_MATTERS, exempt_sentence, marking_sentence, marking_words


@pytest.mark.parametrize(
    ("audience", "paragraphs", "words"),
    [
        (Audience.PUBLIC, (), "Public"),
        (Audience.MEMBERS, (), "For members"),
        (Audience.PART2, (), "Part 2: not for publication"),
        (Audience.PART2, (3,), "Part 2: exempt, paragraph 3"),
        (Audience.PART2, (2, 1), "Part 2: exempt, paragraphs 1 and 2"),
        (Audience.PART2, (3, 1, 2), "Part 2: exempt, paragraphs 1 to 3"),
        (Audience.PART2, (5, 1, 2), "Part 2: exempt, paragraphs 1, 2 and 5"),
        (Audience.PART2, (7, 6, 5, 4, 3, 2, 1), "Part 2: exempt, paragraphs 1 to 7"),
    ],
)
def test_it_names_the_readers_and_the_paragraphs_of_the_act(
    audience: Audience, paragraphs: tuple[int, ...], words: str
) -> None:
    """An exempt paper says under which paragraphs it is exempt."""
    assert marking_words(audience, paragraphs) == words


def test_every_paragraph_that_exempts_is_explained() -> None:
    """Nobody has to know the Act by heart to choose one."""
    assert list(EXEMPT_MATTERS) == list(EXEMPT_PARAGRAPHS)


@pytest.mark.parametrize(
    ("paragraph", "terms"),
    [
        (1, ("individual",)),
        (2, ("likely to reveal", "individual")),
        (3, ("financial or business affairs", "particular person")),
        (4, ("consultations or negotiations", "labour relations", "employees or office holders")),
        (5, ("legal professional privilege",)),
        (6, ("notice", "order or direction", "under an enactment")),
        (7, ("prevent", "investigate", "prosecute crime")),
    ],
)
def test_a_paragraph_is_explained_in_the_terms_of_the_act(paragraph: int, terms: tuple[str, ...]) -> None:
    """A monitoring officer knows it again: privilege is not just legal advice, labour relations are not just pay."""
    assert [term for term in terms if term not in EXEMPT_MATTERS[paragraph]] == []


def test_the_first_page_says_what_the_marking_means() -> None:
    """The Act by its name for exempt papers, the rule for small numbers for the public, nothing more for members."""
    assert "paragraph 3 of Schedule 12A to the Local Government Act 1972" in marking_sentence(Audience.PART2, (3,))
    assert marking_sentence(Audience.PART2) == "", "a paper with nothing exempt in it claims no paragraph"
    assert "fewer than 6 children" in marking_sentence(Audience.PUBLIC)
    for audience in (Audience.PUBLIC, Audience.MEMBERS):
        assert "It holds and counts only what" in marking_sentence(audience)
        assert "counts" not in marking_sentence(audience, counts=False)


def test_what_must_not_be_repeated_is_named_as_far_as_a_reader_can_hold_it() -> None:
    """Eight names, and how many more there are."""
    assert (
        exempt_sentence(("action 3.7", "risk R15"))
        == "Exempt in it: action 3.7 and risk R15, with all that belongs to them."
    )
    assert exempt_sentence([f"action {number}" for number in range(12)], 2).endswith(
        "7 and 6 more, with all that belongs to them."
    )
    assert exempt_sentence((), 2) == "Exempt in it: 2 rows, with all that belongs to them."
    assert exempt_sentence(("action 3.7",)) == "Exempt in it: action 3.7, with all that belongs to it."
    assert exempt_sentence(()) == ""
