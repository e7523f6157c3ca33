"""What was not found is said as it was typed."""

from __future__ import annotations

import pytest

from lineofsight.wording.sought import holds


@pytest.mark.parametrize(
    ("query", "said"),
    [("fostering", "holds “fostering”"), ("  fostering ", "holds “fostering”"), ("a  b", "holds all of: a b")],
)
def test_one_word_is_not_all_of_something(query: str, said: str) -> None:
    """A word stands in quotes; of several all must be held."""
    assert holds(query) == said
