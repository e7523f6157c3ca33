"""Jobs: done in their own thread, reported in the window's."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from shiboken6 import delete

from lineofsight.desktop.jobs import Job, Report, Worker
from lineofsight.errors import LineOfSightError
from tests.desktop.conftest import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker that is ended after the test."""
    made = Worker("test")
    yield made
    made.stop()


def test_a_job_runs_in_the_worker_and_reports_in_the_window(worker: Worker) -> None:
    """The work is done in another thread, the result is handed over in this one."""
    threads: list[int] = []
    results: list[int] = []

    def done(thread: int) -> None:
        threads.append(threading.get_ident())
        results.append(thread)

    worker.submit(Job(lambda _: threading.get_ident(), done, pytest.fail))
    wait_for(lambda: bool(results))
    assert threads == [threading.get_ident()]
    assert results != threads


def test_a_refusal_becomes_its_sentence(worker: Worker) -> None:
    """An error meant for the person reaches her word for word, and is no fault of the program."""
    said: list[str] = []
    faults: list[object] = []
    worker.faulted.connect(faults.append)

    def refuse(_: Report) -> None:
        raise LineOfSightError("Choose another day.")

    worker.submit(Job(refuse, lambda _: pytest.fail("it was refused"), said.append))
    wait_for(lambda: bool(said))
    assert said == ["Choose another day."]
    assert not faults


def test_a_refusal_of_the_system_becomes_a_sentence(worker: Worker) -> None:
    """A full disk or a locked file is said with its place, not as a fault."""
    said: list[str] = []

    def refuse(_: Report) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/file.pdf")

    worker.submit(Job(refuse, lambda _: None, said.append))
    wait_for(lambda: bool(said))
    assert "Permission denied (/somewhere/file.pdf)" in said[0]


def test_a_fault_goes_to_the_crash_report_and_work_goes_on(worker: Worker) -> None:
    """A fault of the program is handed on, and the next job is done all the same."""
    faults: list[object] = []
    results: list[str] = []
    worker.faulted.connect(faults.append)
    worker.submit(Job(lambda _: 1 // 0, lambda _: None, lambda _: None))
    worker.submit(Job(lambda _: "next", results.append, pytest.fail))
    wait_for(lambda: bool(results))
    assert isinstance(faults[0], ZeroDivisionError)


def test_progress_arrives_in_order(worker: Worker) -> None:
    """Every step is told once, in order, before the end."""
    steps: list[tuple[int, int]] = []
    ended: list[bool] = []

    def work(report: Report) -> bool:
        for number in range(5):
            report.progress(number, 5)
        return True

    worker.submit(Job(work, ended.append, pytest.fail, progress=lambda done, total: steps.append((done, total))))
    wait_for(lambda: bool(ended))
    assert steps == [(number, 5) for number in range(5)]


def test_a_cancelled_job_says_that_it_stopped(worker: Worker) -> None:
    """A job that is stopped reports that, and its result is dropped."""
    begun = threading.Event()
    stopped: list[bool] = []

    def work(report: Report) -> str:
        begun.set()
        while not report.is_cancelled():
            pass
        return "too late"

    job = Job(work, lambda _: pytest.fail("it was stopped"), pytest.fail, stopped=lambda: stopped.append(True))
    ticket = worker.submit(job)
    begun.wait()
    ticket.cancel()
    wait_for(lambda: bool(stopped))
    assert not worker.is_busy


def test_what_is_last_is_done_however_busy_the_worker_is() -> None:
    """Stopping cancels what waits, but the file is freed all the same, in the worker's own thread."""
    made = Worker("busy")
    begun, go_on = threading.Event(), threading.Event()
    did: list[str] = []

    def work(_: Report) -> str:
        begun.set()
        go_on.wait(5)
        return "done"

    made.submit(Job(work, lambda _: None, pytest.fail))
    made.submit(Job(lambda _: did.append("waiting"), lambda _: None, pytest.fail))
    begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    made.stop(lambda: did.append(threading.current_thread().name))
    assert did == ["busy"]


def test_a_job_that_was_done_before_it_could_be_stopped_says_so(worker: Worker) -> None:
    """What changed something is never told as not done, however late it was asked to stop."""
    begun, go_on = threading.Event(), threading.Event()
    told: list[str] = []

    def work(_: Report) -> str:
        begun.set()
        go_on.wait(5)
        return "kept"

    job = Job(work, pytest.fail, pytest.fail, stopped=lambda: told.append("not kept"), too_late=told.append)
    ticket = worker.submit(job)
    begun.wait(5)
    ticket.cancel()
    go_on.set()
    wait_for(lambda: bool(told))
    assert told == ["kept"]


def test_a_job_that_outlives_its_window_harms_nobody() -> None:
    """It ends after the worker was thrown away: it reports to nobody, and what is last is done all the same."""
    made = Worker("outliving")
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    wrong: list[object] = []

    def work(report: Report) -> None:
        begun.set()
        go_on.wait(5)
        report.progress(1, 2)

    made.submit(Job(work, lambda _: None, pytest.fail, progress=lambda *_: None))
    begun.wait(5)
    made.stop(ended.set, seconds=0.05)
    delete(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "excepthook", wrong.append)
        go_on.set()
        assert ended.wait(5)
    assert not wrong


def test_what_was_on_its_way_when_the_window_closed_reaches_nobody() -> None:
    """A result that waits in the event loop is dropped: what it would be shown on may be gone."""
    made = Worker("leaving")
    told: list[str] = []
    ended = threading.Event()

    def work(_: Report) -> str:
        return "done"

    made.submit(Job(work, told.append, pytest.fail, stopped=lambda: told.append("stopped")))
    made.submit(Job(lambda _: ended.set(), lambda _: told.append("ended"), pytest.fail))
    assert ended.wait(5)
    made.stop()
    QCoreApplication.processEvents()
    assert told == []
