"""Garbage is looked for in the window's thread alone."""

from __future__ import annotations

import gc
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lineofsight.desktop import collecting
from lineofsight.desktop.collecting import Collector
from lineofsight.desktop.jobs import Job
from tests.desktop.conftest import is_busy, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program

_TURN = 0.005
"""Seconds for which Python itself lets a thread keep its lock."""

_ENDED: list[int] = []
"""In which threads cycles have ended."""


class _Cycle:
    """Ends only when garbage is looked for."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        _ENDED.append(threading.get_ident())


@pytest.fixture
def collector(app: QApplication) -> Iterator[Collector]:
    """One by itself, with nothing left to look for."""
    gc.collect()
    _ENDED.clear()
    made = Collector(app)
    yield made
    made.stop()
    made.deleteLater()


def _drop_a_cycle() -> None:
    _Cycle()


def _make_many() -> list[list[int]]:
    return [[number] for number in range(200_000)]


def test_a_worker_never_ends_what_the_window_dropped(program: Program) -> None:
    """However much a worker makes: Qt's objects must not end in its thread."""
    gc.collect()
    _ENDED.clear()
    _drop_a_cycle()
    kept: list[object] = []
    program.session.drawing_worker.submit(Job(op=lambda _: _make_many(), done=kept.append, failed=kept.append))
    wait_for(lambda: bool(kept) and not is_busy(program))
    wait_for(lambda: bool(_ENDED))
    assert [threading.get_ident()] == _ENDED


def test_python_looks_itself_again_after_the_window(program: Program) -> None:
    """A closed window leaves it to Python."""
    assert not gc.isenabled()
    assert sys.getswitchinterval() < _TURN
    program.window.close()
    assert gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(_TURN)


def test_little_is_not_looked_through(collector: Collector) -> None:
    """Fewer objects than Python itself would wait for."""
    _drop_a_cycle()
    collector.look()
    assert not _ENDED


def test_young_garbage_is_found_without_looking_through_all(collector: Collector) -> None:
    """A few thousand objects later it is gone; what has been alive for long was not looked at."""
    before = gc.get_stats()[2]["collections"]
    _drop_a_cycle()
    kept = [[number] for number in range(5_000)]
    collector.look()
    assert len(_ENDED) == 1
    assert gc.get_stats()[2]["collections"] == before
    assert len(kept) == 5_000


def test_old_garbage_is_found_once_much_has_come_to_stay(collector: Collector) -> None:
    """A cycle that grew old before it was dropped ends too."""
    old = _Cycle()
    gc.collect()
    del old
    kept: list[object] = []
    for _ in range(20):
        kept.append(_make_many())
        collector.look()
        if _ENDED:
            break
    assert [threading.get_ident()] == _ENDED


def test_at_rest_less_is_enough(collector: Collector) -> None:
    """What would be looked through before long is looked through while nobody waits."""
    before = gc.get_stats()[2]["collections"]
    kept = [[number] for number in range(60_000)]
    collector.look()
    assert gc.get_stats()[2]["collections"] == before
    more = [[number] for number in range(2_000)]
    collector.look(is_at_rest=True)
    assert gc.get_stats()[2]["collections"] == before + 1
    assert gc.get_freeze_count() == 0, "of a small copy nothing needs to be set aside"
    assert (len(kept), len(more)) == (60_000, 2_000)


def test_what_is_alive_at_rest_is_looked_through_at_the_next_rest(collector: Collector) -> None:
    """A large copy stays for hours: in the middle of a key nothing of it is looked at; what ended in it goes later."""
    old, kept = _Cycle(), [_make_many() for _ in range(3)]
    collector.look(is_at_rest=True)
    set_aside = gc.get_freeze_count()
    assert set_aside > 600_000
    del old
    kept += [_make_many() for _ in range(3)]
    collector.look()
    assert not _ENDED, "it was set aside"
    assert gc.get_freeze_count() > set_aside, "what came since is set aside with it"
    kept.append(_make_many())
    collector.look(is_at_rest=True)
    assert [threading.get_ident()] == _ENDED
    collector.stop()
    assert gc.get_freeze_count() == 0
    assert len(kept) == 7


def test_beside_a_large_copy_no_look_takes_longer_than_a_frame(collector: Collector) -> None:
    """What is scrolled past stays in the cells' memory: it is looked through in parts, never with the copy itself."""
    copy = [_make_many() for _ in range(3)]
    collector.look()
    kept = []
    for _ in range(20):
        kept.append([[number] for number in range(15_000)])
        assert len(gc.get_objects(generation=2)) < 60_000, "of the copy nothing is left to look through"
        collector.look()
    assert gc.get_freeze_count() > 850_000
    assert (len(copy), len(kept)) == (3, 20)


def test_when_the_person_goes_to_another_program_all_is_looked_through(program: Program) -> None:
    """Nobody waits then, and what ended since the copy was read goes."""
    old = _Cycle()
    gc.collect()
    gc.freeze()
    _ENDED.clear()
    del old
    kept = _make_many()
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)  # type: ignore[union-attr]
    assert [threading.get_ident()] == _ENDED
    assert program.window.isVisible()
    assert len(kept) == 200_000


def test_at_rest_what_was_set_aside_is_looked_through_though_nothing_was_made_since(collector: Collector) -> None:
    """The window is idle when the person leaves it: what came before that is looked through all the same."""
    copy = [_make_many() for _ in range(3)]
    collector.look(is_at_rest=True)
    old, kept = _Cycle(), [_make_many() for _ in range(2)]
    collector.look()
    del old
    gc.collect(0)
    assert not _ENDED, "it was set aside"
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)  # type: ignore[union-attr]
    assert [threading.get_ident()] == _ENDED
    assert (len(copy), len(kept)) == (3, 2)


@pytest.mark.parametrize("came", [60_000, 5_000])
def test_a_small_copy_after_a_large_one_is_not_set_aside(
    collector: Collector, came: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The large one is gone by the count of its references; what is made later is looked through with all else."""
    # What other tests left alive may be as much as a large copy: it counts for nothing here.
    alive = len(gc.get_objects())
    monkeypatch.setattr(collecting, "_LARGE", alive + 500_000)
    collector._alive = alive  # noqa: SLF001 (no look of its own has counted them)
    copy = [_make_many() for _ in range(3)]
    collector.look(is_at_rest=True)
    assert gc.get_freeze_count() > 600_000
    copy.clear()
    small = [[number] for number in range(came)]
    collector.look(is_at_rest=True)
    more = [[number] for number in range(30_000)]
    collector.look()
    assert gc.get_freeze_count() == 0
    assert (len(small), len(more)) == (came, 30_000)


def test_what_a_look_at_a_small_copy_has_seen_is_not_looked_through_again_at_rest(collector: Collector) -> None:
    """Nothing of it was set aside."""
    kept = [_make_many()]
    collector.look()
    before = gc.get_stats()[2]["collections"]
    kept.append([[number] for number in range(2_000)])
    collector.look(is_at_rest=True)
    assert gc.get_stats()[2]["collections"] == before
    assert len(kept) == 2


def test_what_a_worker_is_still_making_is_left_alone(collector: Collector) -> None:
    """A tuple that another thread fills is not held by anybody else meanwhile: Python could not end it."""
    faults: list[BaseException] = []

    def make() -> None:
        try:
            for _ in range(60):
                tuple([number] for number in range(30_000))
        except SystemError as fault:
            faults.append(fault)

    worker = threading.Thread(target=make)
    worker.start()
    kept: list[object] = []
    while worker.is_alive():
        kept.append([[number] for number in range(150_000)] if len(kept) < 12 else None)
        collector.look()
    worker.join()
    assert not faults
