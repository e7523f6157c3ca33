"""The harness that kills writers of notes: a short run of it, and that it would notice a loss."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from build.harness.kill_notes import Tally, kill_writers, read_acknowledged

if TYPE_CHECKING:
    from pathlib import Path


def test_no_acknowledged_note_is_lost(tmp_path: Path) -> None:
    """Fifteen kills; ``poe kill-notes`` does five hundred."""
    tally = kill_writers(tmp_path, 15, seed=1)

    assert tally.is_clean, tally
    assert tally.kills == 15
    assert tally.acknowledged > 0


def test_a_writer_that_acknowledges_too_early_is_caught(tmp_path: Path) -> None:
    """Else the harness would be blind."""
    tally = kill_writers(tmp_path, 15, too_early=True, seed=2)

    assert tally.lost > 0
    assert not tally.is_clean
    assert tally.refused == []


def test_a_line_that_was_cut_off_acknowledges_nothing() -> None:
    """The writer was killed while it spoke."""
    assert read_acknowledged("1 aa\n", io.StringIO("2 bb\n3 c")) == {1: "aa", 2: "bb"}
    assert read_acknowledged("", io.StringIO("")) == {}


def test_what_was_seen_is_told_in_a_line() -> None:
    """With thousands, as people read them."""
    tally = Tally(kills=1500, acknowledged=4000, refused=["x"])

    assert tally.said == (
        "1,500 kills (0 in the middle of a write), 4,000 notes acknowledged, 0 of them lost, 1 files refused"
    )
    assert not tally.is_clean
