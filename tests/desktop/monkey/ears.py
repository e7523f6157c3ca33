"""Hears every fault: exceptions that nobody caught in any thread, faults of workers, warnings of Qt and of Python."""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtPrintSupport import QPrintDialog
from typing_extensions import override

from lineofsight.desktop import printing, program
from lineofsight.desktop.crash import CrashGuard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

_OF_THE_STAGE: Final = ("This plugin does not support", "Mouse event", "QTest::")
"""What the offscreen platform says of itself, and the tester of a click that nothing wanted."""


class _NoPrinter(QPrintDialog):
    """The system's dialogue, declined at once."""

    @override
    def exec(self) -> int:
        """Answer no."""
        return int(QPrintDialog.DialogCode.Rejected.value)


@contextmanager
def listening(hear: Callable[[str], None]) -> Iterator[None]:
    """Hand over every fault as text, until the end; windows must be opened within."""

    def warn(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_OF_THE_STAGE):
            hear(f"Qt warned: {message}")

    def uncaught(_: type[BaseException], fault: BaseException, __: TracebackType | None) -> None:
        hear(told(fault))

    class _Heard(CrashGuard):
        """Tells of faults instead of showing them; has no word when nobody else caught one."""

        @override
        def install(self) -> None:
            """The listener has the last word."""

        @override
        def uninstall(self) -> None:
            """The listener keeps it."""

        @override
        def show_fault(self, fault: BaseException) -> None:
            hear(told(fault))

    before = qInstallMessageHandler(warn)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "excepthook", uncaught)
            patch.setattr(threading, "excepthook", lambda seen: hear(f"In {seen.thread}: {told(seen.exc_value)}"))
            patch.setattr(sys, "unraisablehook", lambda seen: hear(f"In {seen.object!r}: {told(seen.exc_value)}"))
            patch.setattr(program, "CrashGuard", _Heard)
            patch.setattr(printing, "QPrintDialog", _NoPrinter)
            yield
    finally:
        qInstallMessageHandler(before)


def told(fault: BaseException | None) -> str:
    """A fault with its whole way."""
    return "no exception" if fault is None else "".join(traceback.format_exception(fault)).rstrip()
