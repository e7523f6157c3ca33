"""Work that would make the window wait: done by a worker thread, reported to the window's thread.

A job is a value: what to do, and what to call with what came of it. One worker owns the library, so nothing of the
store is ever touched by two threads; drawing has a worker of its own, so a chart need not wait for a document.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

SECONDS_TO_STOP = 5.0
"""How long the window waits for a worker when it closes, where nothing would be lost."""


class Ticket:
    """What the window holds of a job under way: it can be cancelled, and it can be asked."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; whatever it still brings is dropped."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()


@dataclass(frozen=True)
class Job(Generic[T]):
    """A piece of work.

    Attributes:
        op: the work, called in the worker's thread; it must touch no widget. Long work calls
            ``report(done, total)`` and leaves when ``ticket.is_cancelled()``.
        done: called in the window's thread with what ``op`` returned.
        failed: called in the window's thread with a sentence for the person, when ``op`` raised one.
        progress: called in the window's thread with (done, total).
        begun: called in the window's thread with what is begun, in words, before there are steps to count.
        stopped: called in the window's thread when the job ended after it was cancelled.
        too_late: called instead with what ``op`` returned, when it was cancelled too late to be stopped: for work that
            changes something, so that nobody is told that it did not.
        says: what the status line says while it runs, "" for nothing.
    """

    op: Callable[[Report], T]
    done: Callable[[T], None]
    failed: Callable[[str], None]
    progress: Callable[[int, int], None] | None = None
    stopped: Callable[[], None] | None = None
    too_late: Callable[[T], None] | None = None
    says: str = ""
    begun: Callable[[str], None] | None = None
    ticket: Ticket = field(default_factory=Ticket)


class Report:
    """What a job is given: how to say how far it is, and whether to go on."""

    def __init__(self, job: Job[Any], send: Callable[[_Step | _Begun], None]) -> None:
        self._job = job
        self._send = send

    def begun(self, what: str) -> None:
        """Say in words what is begun, where there are no steps to count yet."""
        self._send(_Begun(self._job, what))

    def progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._send(_Step(self._job, (done, total)))

    def is_cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._job.ticket.is_cancelled()


@dataclass(frozen=True)
class _Step:
    """How far a job is: (done, total)."""

    job: Job[Any]
    amount: tuple[int, int]

    def tell(self) -> None:
        """Call the function of the job that wants to know."""
        if self.job.progress is not None:
            self.job.progress(*self.amount)


@dataclass(frozen=True)
class _Begun:
    """What a job has begun, in words."""

    job: Job[Any]
    what: str

    def tell(self) -> None:
        """Call the function of the job that wants to know."""
        if self.job.begun is not None:
            self.job.begun(self.what)


@dataclass(frozen=True)
class _End:
    """What came of a job: its result, a sentence for the person, or a fault of the program."""

    job: Job[Any]
    result: object = None
    was_done: bool = False
    sentence: str = ""
    fault: BaseException | None = None


class Worker(QObject):
    """One thread that does jobs in the order in which they were asked for.

    Signals:
        started: what the job says, when one begins.
        idle: when no job is left.
        faulted: an exception that is a fault of the program, for the crash report.
    """

    started = Signal(str)
    idle = Signal()
    faulted = Signal(object)
    _arrived = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._queue: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._waiting = 0
        self._current: list[Job[Any]] = []
        self._last: Callable[[], None] | None = None
        self._is_over = threading.Event()
        self._arrived.connect(self._on_arrived)
        # A daemon, so that a job that hangs never keeps the program alive after its window is closed.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way or waiting."""
        return self._waiting > 0

    def submit(self, job: Job[Any]) -> Ticket:
        """Do ``job`` after those already asked for."""
        self._waiting += 1
        self._current.append(job)
        if job.says:
            self.started.emit(job.says)
        self._queue.put(job)
        return job.ticket

    def stop(self, last: Callable[[], None] | None = None, *, seconds: float = SECONDS_TO_STOP) -> None:
        """Cancel what is under way and end the thread; nothing more is reported.

        Args:
            last: done in the thread before it ends, such as freeing what only it may touch; never cancelled.
            seconds: how long to wait for it.
        """
        self._last = last
        self._is_over.set()
        for job in self._current:
            job.ticket.cancel()
        self._queue.put(None)
        self._thread.join(seconds)

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            self._send(self._do(job))
        if self._last is not None:
            self._last()

    def _send(self, message: _Step | _Begun | _End) -> None:
        # A job that outlives the window has nobody to report to, and what carries its reports may be gone.
        if not self._is_over.is_set():
            self._arrived.emit(message)

    def _do(self, job: Job[Any]) -> _End:
        if job.ticket.is_cancelled():
            return _End(job)
        try:
            return _End(job, job.op(Report(job, self._send)), was_done=True)
        except LineOfSightError as error:
            return _End(job, sentence=str(error))
        except OSError as error:
            return _End(job, sentence=_sentence_of(error))
        except Exception as error:  # noqa: BLE001 - the edge of a job: whatever escapes becomes a crash report
            return _End(job, sentence="Something went wrong inside the program; a report says where.", fault=error)

    def _on_arrived(self, message: object) -> None:
        if self._is_over.is_set():
            # It was on its way already when the window closed: Qt delivers it all the same.
            return
        if isinstance(message, _Step | _Begun):
            if not message.job.ticket.is_cancelled():
                message.tell()
        elif isinstance(message, _End):
            self._waiting -= 1
            self._current.remove(message.job)
            _tell(message)
            if message.fault is not None:
                self.faulted.emit(message.fault)
            if not self._waiting:
                self.idle.emit()


def _tell(end: _End) -> None:
    """Call the one of the job's functions that fits."""
    job = end.job
    if job.ticket.is_cancelled():
        if end.was_done and job.too_late is not None:
            job.too_late(end.result)
        elif job.stopped is not None:
            job.stopped()
    elif end.sentence:
        job.failed(end.sentence)
    else:
        job.done(end.result)


def _sentence_of(error: OSError) -> str:
    """Return what the system refused, as a sentence."""
    what = error.strerror or "the system refused it"
    where = f" ({error.filename})" if error.filename else ""
    return f"The computer could not do this: {what}{where}. Choose another place, or close the file elsewhere first."
