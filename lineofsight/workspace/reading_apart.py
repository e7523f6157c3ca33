"""Has a copy read by a process of its own, which hands over the finished record and ends.

The code that opens and reads a register takes half a second to load and as much memory as the window itself. For a
large copy the work takes many seconds, during which every thread of the window would compete with it for Python's lock.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from typing import TYPE_CHECKING, Final

from lineofsight.apart import answer_of, child_command
from lineofsight.workspace.stopping import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.workspace.found import Asked, Found, Refused, Told

CHILD_ARGUMENT: Final = "--read-copy-child"
"""The first argument with which a frozen program starts itself to read a copy (see ``reading_child``)."""

ANSWER: Final = b"\0the copy as it was read\0"
"""Marks where the answer begins: a module that the process imports may have written something before it."""

_CHILD: Final = "lineofsight.workspace.reading_child"


def read_apart(
    asked: Asked, is_cancelled: Callable[[], bool], command: Sequence[str] | None = None
) -> tuple[Told, Found] | Refused:
    """What is known of a copy and what it shows, or why it cannot be opened.

    Where the process cannot be started or fails, the copy is read here: the window is slower then, but a fault shows in
    the program itself.

    Args:
        asked: which copy.
        is_cancelled: asked every few hundredths of a second; once it holds, the process is ended.
        command: how the process is started; ``None`` for the usual way.

    Raises:
        StoppedError: when it was stopped.
    """
    stands_in = ""
    with contextlib.suppress(OSError):
        stands_in = os.getcwd()  # noqa: PTH109 - for the child to stand in, where there is one
    answer = None
    with contextlib.suppress(OSError):
        started = command or child_command(_CHILD, CHILD_ARGUMENT)
        answer = answer_of(started, pickle.dumps((stands_in, asked)), is_cancelled)
    if is_cancelled():
        raise StoppedError
    found = _found_in(answer or b"")
    if found is None:
        from lineofsight.workspace.copy_reading import read_copy  # noqa: PLC0415 - only where the process failed

        return read_copy(asked)
    return found


def _found_in(answer: bytes) -> tuple[Told, Found] | Refused | None:
    """What an answer holds; ``None`` where it is not whole."""
    _, _, pickled = answer.partition(ANSWER)
    try:
        found: tuple[Told, Found] | Refused = pickle.loads(pickled)  # noqa: S301 - from the program itself
    except (EOFError, pickle.UnpicklingError):
        return None
    return found
