"""A session bus of the tests' own, and on it a desktop portal that says what a test has it say."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from typing import TYPE_CHECKING, Any, Final

from jeepney import (  # type: ignore[import-untyped]  # no types
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # no types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PORTAL: Final = "org.freedesktop.portal.Desktop"
_SETTINGS: Final = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
_APPEARANCE: Final = "org.freedesktop.appearance"
_DO_NOT_QUEUE: Final = 4
_LOOKS_UP: Final = 0.2
"""Seconds after which it looks whether it is to end."""


@contextlib.contextmanager
def running_bus(environment: Mapping[str, str] = os.environ) -> Iterator[str]:
    """Start a session bus, give its address, and end it after."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().decode().strip()
        finally:
            daemon.terminate()


@contextlib.contextmanager
def running_portal(address: str, **wishes: int) -> Iterator[FakePortal]:
    """Have a desktop portal answer on the bus; ``wishes`` are settings of its appearance, such as ``color_scheme``."""
    portal = FakePortal(address, {name.replace("_", "-"): value for name, value in wishes.items()})
    try:
        yield portal
    finally:
        portal.end()


class FakePortal:
    """Answers as the portal of a desktop does."""

    def __init__(self, address: str, wishes: dict[str, int]) -> None:
        self._wishes = wishes
        self._bus = open_dbus_connection(address)
        self._bus.send_and_get_reply(message_bus.RequestName(_PORTAL, _DO_NOT_QUEUE))
        self._is_ending = threading.Event()
        self._thread = threading.Thread(target=self._answer_all)
        self._thread.start()

    def end(self) -> None:
        """Answer no more."""
        self._is_ending.set()
        self._thread.join()
        self._bus.close()

    def wish(self, name: str, value: int) -> None:
        """Change a setting and say so to everybody."""
        self._wishes[name] = value
        self._bus.send(new_signal(_SETTINGS, "SettingChanged", "ssv", (_APPEARANCE, name, ("u", value))))

    def _answer_all(self) -> None:
        while not self._is_ending.is_set():
            with contextlib.suppress(TimeoutError):
                question = self._bus.receive(timeout=_LOOKS_UP)
                if question.header.message_type is MessageType.method_call:
                    self._bus.send(self._answer(question))

    def _answer(self, question: Any) -> Any:  # noqa: ANN401 - jeepney has no types
        method = question.header.fields[HeaderFields.member]
        if method == "ReadAll":
            return new_method_return(
                question, "a{sa{sv}}", ({_APPEARANCE: {name: ("u", value) for name, value in self._wishes.items()}},)
            )
        if method == "Read" and question.body[0] == _APPEARANCE and question.body[1] in self._wishes:
            return new_method_return(question, "v", (("v", ("u", self._wishes[question.body[1]])),))
        return new_error(question, "org.freedesktop.portal.Error.NotFound", "s", ("There is no such setting.",))
