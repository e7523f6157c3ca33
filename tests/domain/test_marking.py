"""Markings: who may see a thing."""

from __future__ import annotations

import pytest

from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience, Marking, MarkingLevel
from lineofsight.errors import ValueRefusedError


def test_each_audience_sees_its_own_and_what_is_wider() -> None:
    """The public sees public rows only, members see both, Part 2 sees all."""
    part2 = Marking(MarkingLevel.PART2, 2)
    seen = {
        audience: [marking.is_visible_to(audience) for marking in (PUBLIC, MEMBERS, part2)] for audience in Audience
    }
    assert seen == {
        Audience.PUBLIC: [True, False, False],
        Audience.MEMBERS: [True, True, False],
        Audience.PART2: [True, True, True],
    }


@pytest.mark.parametrize("paragraph", [None, 0, 8])
def test_exempt_row_needs_its_paragraph(paragraph: int | None) -> None:
    """Paragraph 1 to 7 of Schedule 12A."""
    with pytest.raises(ValueRefusedError, match="Schedule 12A"):
        Marking(MarkingLevel.PART2, paragraph)


def test_open_row_has_no_paragraph() -> None:
    """Only exempt rows name a paragraph."""
    with pytest.raises(ValueRefusedError, match="only exempt rows"):
        Marking(MarkingLevel.PUBLIC, 3)
