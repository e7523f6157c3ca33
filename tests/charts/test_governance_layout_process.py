"""A map is laid out in a process of its own: the same places, while everything else goes on, and stopped at once."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from lineofsight.__main__ import LAYOUT_ARGUMENT
from lineofsight.charts.governance_layout import Box, Placement, Tie, lay_out
from lineofsight.charts.governance_layout_process import (
    CHILD_ARGUMENT,
    ApartLayout,
    LayoutStoppedError,
)
from lineofsight.charts.governance_map import lay_map
from lineofsight.charts.governance_style import MapStyle
from tests.analysis.map_makers import large_map

if TYPE_CHECKING:
    from pathlib import Path

_BOXES = tuple(Box(60.0 + place, 30.0) for place in range(6))
_TIES = tuple(Tie(place // 2, place) for place in range(1, 6))


def _never() -> bool:
    return False


@pytest.mark.parametrize("style", [MapStyle(), MapStyle(in_lanes=True), MapStyle(sideways=True, is_compact=True)])
def test_places_are_the_same_as_here(style: MapStyle) -> None:
    """To the last digit: a map on the screen is the map on paper."""
    shown = large_map(12, 6)

    assert lay_map(shown, style, ApartLayout(_never)) == lay_map(shown, style)


def test_an_empty_map_is_laid_out() -> None:
    """No boxes take no room."""
    assert ApartLayout(_never)((), ()) == lay_out((), ()) == Placement(0.0, 0.0, (), ())


def test_others_go_on_while_a_large_map_is_laid_out() -> None:
    """Two hundred bodies take seconds; no other thread is held for more than a small part of them."""
    shown = large_map(200, 120)
    worker = threading.Thread(target=lambda: lay_map(shown, MapStyle(), ApartLayout(_never)))
    pauses = []
    start = last = time.monotonic()
    worker.start()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.monotonic()
        pauses.append(now - last)
        last = now

    assert max(pauses) < (last - start) / 3


def test_it_is_stopped_at_once() -> None:
    """The process is ended, not waited for, and the person is told."""
    begun = time.monotonic()
    with pytest.raises(LayoutStoppedError, match="stopped"):
        ApartLayout(lambda: time.monotonic() > begun + 0.2, [sys.executable, "-c", "import time; time.sleep(60)"])(
            _BOXES, _TIES
        )
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('rubbish')", "print('{}')", "print('[1]')"])
def test_a_process_that_fails_is_said(program: str) -> None:
    """In a sentence that names the way out, never as a fault of the program."""
    with pytest.raises(LayoutStoppedError, match="list of its links"):
        ApartLayout(_never, [sys.executable, "-c", program])(_BOXES, _TIES)


def test_a_frozen_program_comes_in_by_its_door() -> None:
    """The door and who knocks there know the same word."""
    assert CHILD_ARGUMENT == LAYOUT_ARGUMENT


def test_the_programs_door_leads_to_it() -> None:
    """What comes in by the argument is laid out."""
    answer = subprocess.run(
        [sys.executable, "-m", "lineofsight", CHILD_ARGUMENT],
        input='{"boxes": [[60, 30, null]], "ties": [], "sideways": false, "is_compact": false}',
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert '"centres": [[30.0, 15.0]]' in answer.stdout


def test_what_lies_in_the_persons_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file named json.py where the program is started must not run."""
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)

    assert ApartLayout(_never)(_BOXES, _TIES) == lay_out(_BOXES, _TIES)
