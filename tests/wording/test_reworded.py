"""Two versions of a text, each cut to where it differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.wording.reworded import tell_apart

_LONG = (
    "Every social worker of the service has a caseload that is at or below {} for three months in a row, as counted by"
)


def test_short_texts_stand_whole() -> None:
    """On one line, without the full stop that would stand before a quotation mark."""
    assert tell_apart("Recruit\nfourteen.", "Recruit ten.") == ("Recruit fourteen", "Recruit ten")


def test_of_long_texts_what_differs_stands_with_a_few_words_beside_it() -> None:
    """The number that was changed is not cut away with the end of a long sentence."""
    was, now = (f"{_LONG.format(number)} the performance team." for number in (15, 20))
    assert tell_apart(was, now) == (
        "… is at or below 15 for three months in …",
        "… is at or below 20 for three months in …",
    )


@given(st.lists(st.sampled_from("abc"), max_size=90), st.lists(st.sampled_from("abc"), max_size=90))
def test_whatever_differs_is_told_apart(was: list[str], now: list[str]) -> None:
    """Repeated words at both ends are cut from neither twice."""
    before, after = tell_apart(" ".join(was), " ".join(now))
    assert (before == after) is (was == now)
