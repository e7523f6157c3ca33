"""The harness that cuts the power: a short run of it, that it would notice a loss, and that its disk is a fair one."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from build.harness.power_cuts import WEAKER, cut_everywhere, record, settings_with
from build.harness.recording_disk import SECTOR, DiskTrace, Step
from lineofsight.store.own.connection import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path


def test_no_acknowledged_note_is_lost_at_any_step(tmp_path: Path) -> None:
    """Every step of making the file and keeping five notes; ``poe power-cuts`` keeps twelve, on more disks."""
    seen = cut_everywhere(record(tmp_path / "kept", notes=5), tmp_path / "disk", disks=1)

    assert seen.is_clean, seen
    assert seen.cuts > 100


@pytest.mark.parametrize("name", sorted(WEAKER))
def test_settings_that_promise_less_are_caught(name: str, tmp_path: Path) -> None:
    """Else the harness would be blind."""
    recorded = record(tmp_path / "kept", settings_with(*WEAKER[name]), notes=5)
    seen = cut_everywhere(recorded, tmp_path / "disk", disks=1, every=3)

    assert not seen.is_clean
    assert settings_with(*WEAKER[name]) != SETTINGS


def test_a_note_is_acknowledged_after_it_was_synchronised(tmp_path: Path) -> None:
    """The last step before each acknowledgement is a synchronisation, of the journal that ends the write."""
    recorded = record(tmp_path, notes=3)

    assert len(recorded.acknowledged) == 3
    assert {recorded.trace.steps[at - 1].what for at, _ in recorded.acknowledged} == {"sync"}


def _laid_out(*steps: Step, tries: int = 60) -> set[bytes | None]:
    trace = DiskTrace(list(steps))
    return {trace.after_cut(len(steps), random.Random(seed)).get("f") for seed in range(tries)}  # noqa: S311 (no secret)


def test_what_was_synchronised_is_there_and_the_rest_by_chance() -> None:
    """Whole, in part, or not at all."""
    first = Step("write", "f", 0, b"a" * 4)

    assert _laid_out(first) == {None, b"", b"aaaa"}
    assert _laid_out(first, Step("sync", "f")) == {b"aaaa"}
    assert _laid_out(first, Step("sync", "f"), Step("write", "f", 2, b"bb")) == {b"aaaa", b"aabb"}
    assert _laid_out(first, Step("sync", "f"), Step("truncate", "f", 1)) == {b"aaaa", b"a"}
    assert _laid_out(first, Step("sync", "f"), Step("delete", "f")) == {None}


def test_a_long_write_can_be_torn() -> None:
    """Each piece of 512 bytes reaches the disk or does not; what lies between is nought."""
    found = _laid_out(Step("sync", "f"), Step("write", "f", 0, b"x" * SECTOR + b"y" * SECTOR))

    assert found == {b"", b"x" * SECTOR, bytes(SECTOR) + b"y" * SECTOR, b"x" * SECTOR + b"y" * SECTOR}
