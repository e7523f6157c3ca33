"""Names that differ in case alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.one_spelling import one_spelling


def test_the_commoner_spelling_is_shown() -> None:
    """However often the other comes first; of equally common ones the first."""
    assert one_spelling(["schools", "Schools", "Schools", "Police"]) == {
        "schools": "Schools",
        "Schools": "Schools",
        "Police": "Police",
    }
    assert one_spelling(["NHS trust", "NHS Trust"]) == {"NHS trust": "NHS trust", "NHS Trust": "NHS trust"}


@given(st.lists(st.text(max_size=3)))
def test_every_name_has_one_that_is_recorded_and_the_same_but_for_case(names: list[str]) -> None:
    """Nothing is invented, and names that are the same have the same spelling."""
    spelt = one_spelling(names)
    assert set(spelt) == set(names)
    for name, shown in spelt.items():
        assert shown in names
        assert shown.casefold() == name.casefold()
        assert spelt[shown] == shown
