"""Who holds a copy of an exempt paper."""

from __future__ import annotations

import pytest

from lineofsight.domain.copies import CopyHolder, check_copy
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.wording.marking import copy_words


@pytest.mark.parametrize("name", ["", "   ", "a\nb", "\u202eA. Holder", "x" * 81])
def test_a_holder_is_named_so_that_it_can_be_printed(name: str) -> None:
    """No blank, nothing that steers the text, nothing longer than two lines."""
    with pytest.raises(LineOfSightError, match=r"^Name the person"):
        CopyHolder(name, 1)


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_copies_are_counted_from_one(number: int) -> None:
    """A number that counts no copy traces nobody."""
    with pytest.raises(LineOfSightError, match=r"^Number the copies from 1"):
        CopyHolder("A. Holder", number)


@pytest.mark.parametrize(("name", "number"), [("x", 1), ("x" * 80, 9_999)])
def test_the_first_and_the_last_copy_and_the_longest_name_are_good(name: str, number: int) -> None:
    """What the refusals promise is taken."""
    assert CopyHolder(name, number).number == number


def test_an_exempt_paper_needs_its_holder() -> None:
    """The sentence says why, and what to give."""
    with pytest.raises(LineOfSightError, match="traceable to the person who holds it"):
        check_copy(Audience.PART2, None)
    check_copy(Audience.PART2, CopyHolder("A. Holder", 3))


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.MEMBERS])
def test_no_other_paper_bears_a_name(audience: Audience) -> None:
    """A name on an open paper would make it look exempt."""
    with pytest.raises(LineOfSightError, match=f"this one is for '{audience}'"):
        check_copy(audience, CopyHolder("A. Holder", 3))
    check_copy(audience, None)


def test_a_copy_in_words() -> None:
    """As it stands on each page."""
    assert copy_words(CopyHolder("A. Holder", 1_234)) == "Copy 1,234: A. Holder"
    assert copy_words(None) == ""
