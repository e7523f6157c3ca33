"""Chains: what is missing, was put in, or was written twice is seen."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.note_chain import check_chain
from lineofsight.domain.note_kinds import EntryKind
from tests.support.note_makers import Writer


def _written(number: int, device: str = "laptop") -> Writer:
    writer = Writer(device=device)
    for _ in range(number):
        writer.write(EntryKind.COMMENT)
    return writer


def test_a_whole_chain_has_no_fault() -> None:
    """Of any length, of two devices mixed."""
    assert check_chain([]) == ()
    assert check_chain([*_written(5).written, *_written(3, "tablet").written]) == ()


@given(st.permutations(range(6)), st.lists(st.integers(0, 5)))
def test_the_order_in_which_entries_come_is_no_fault(order: list[int], again: list[int]) -> None:
    """Nor that some come twice."""
    written = _written(6).written

    assert check_chain([written[n] for n in [*order, *again]]) == ()


@given(st.sets(st.integers(0, 7), min_size=1, max_size=7))
def test_what_is_missing_before_the_last_is_seen(gone: set[int]) -> None:
    """Any set of entries that leaves a later one."""
    written = _written(8).written
    left = [one for n, one in enumerate(written) if n not in gone]
    reaches_end = left == written[: len(left)]

    assert bool(check_chain(left)) is not reaches_end


def test_the_sentence_says_which_numbers_are_missing() -> None:
    """One, or from one to another."""
    written = _written(6).written

    assert [one.what for one in check_chain([written[0], *written[2:]])] == [
        "What was written as number 2 is not there."
    ]
    assert [one.what for one in check_chain(written[4:])] == ["What was written as number 1 to 4 is not there."]


def test_a_forged_entry_does_not_fit() -> None:
    """What follows it was written after another."""
    written = _written(4).written
    said = written[1].words
    assert said is not None
    said = replace(said, text="Never said")
    forged = replace(written[1], words=said, commitment=said.commitment(written[1].nonce))

    faults = check_chain([written[0], forged, *written[2:]])
    assert [(one.sequence, one.what) for one in faults] == [
        (3, "Number 3 does not follow number 2 as that now stands.")
    ]


def test_a_fork_is_seen() -> None:
    """A copy of a laptop was restored and written on again: two different entries have one number."""
    writer = _written(3)
    fork = replace(writer.written[2], target=replace(writer.written[2].target, row_sha256=sha256(b"new").hexdigest()))

    faults = check_chain([*writer.written, fork])
    assert [one.what for one in faults] == ["Two different entries have the number 3."]
    assert faults[0].device == writer.place.device
