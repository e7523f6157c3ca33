"""Work during which Python does not look for garbage, and what is looked through after it."""

from __future__ import annotations

import gc

import pytest

from lineofsight.workspace.garbage import VERY_MUCH, without_garbage_collection


@pytest.mark.parametrize(("made", "looks"), [(VERY_MUCH + 50_000, 1), (1_000, 0)])
def test_very_much_is_looked_through_at_once_and_little_is_not(made: int, looks: int) -> None:
    """The moment is the end of the work, not some later one; after it Python looks as before."""
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    with without_garbage_collection(looks_after=True):
        kept = [[number] for number in range(made)]
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_stats()[2]["collections"] - before == looks
    assert len(kept) == made
