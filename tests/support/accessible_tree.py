"""The tree that a screen reader sees, walked from outside the program over a bus of the tests' own.

AT-SPI is spoken directly: the walker asks the accessibility bus for the application, then each object for its role,
name, label, states and children, as a screen reader would.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from jeepney import (  # type: ignore[import-untyped]  # no types
    DBusAddress,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # no types

from tests.support.session_bus import running_bus
from tests.support.x_display import running_display

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_REGISTRY: Final = DBusAddress(
    "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
)
_TOLD: Final = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
_KINDS: Final = (
    "object:state-changed",
    "object:text-selection-changed",
    "object:property-change",
    "object:announcement",
)
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_NO_OBJECT: Final = "/org/a11y/atspi/null"
_FOCUSED, _SHOWING = 12, 25
"""Bits of the states (AtspiStateType)."""

_LABELLED_BY: Final = 2
"""A kind of relation (AtspiRelationType)."""

_PATIENCE: Final = 60
_QUIET: Final = 2
_MOST_CHILDREN: Final = 60


def launcher() -> str | None:
    """The program that starts the accessibility bus, ``None`` where it is not installed."""
    return next((path for path in LAUNCHERS if Path(path).exists()), None)


def can_walk() -> bool:
    """Whether a display, a bus and the accessibility bus can be started here."""
    return bool(launcher()) and all(shutil.which(name) for name in ("Xvfb", "xdotool", "dbus-daemon"))


@dataclass(frozen=True, slots=True)
class Node:
    """What is said of one object.

    Attributes:
        role: for example "push button".
        name: what a screen reader says first; of a list box the label beside it, because Qt names it by its value here.
        is_focused: whether keys go to it.
        where: roles and names of those that hold it.
    """

    role: str
    name: str
    is_focused: bool
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a program tells a screen reader of by itself.

    Attributes:
        kind: for example "StateChanged".
        detail: which state, for example "focused".
        holds: whether the state holds from now on.
        said: the words of an announcement, or a new name or description, else "".
        name: of what it is told.
    """

    kind: str
    detail: str
    holds: bool
    said: str
    name: str


class _Bus(Protocol):
    """What is used of a connection to a bus."""

    def send_and_get_reply(self, message: object, *, timeout: float) -> Any:  # noqa: ANN401 - jeepney has no types
        """Send a message and wait for its answer."""

    def filter(self, rule: object) -> Any:  # noqa: ANN401 - jeepney has no types
        """Keep in a queue what the rule matches, while the answer is open."""

    def recv_until_filtered(self, queue: object, *, timeout: float) -> Any:  # noqa: ANN401 - jeepney has no types
        """Wait for a message of the queue."""


class Outside:
    """A program seen from outside: keys go in, the accessible tree comes out."""

    def __init__(self, bus: _Bus, process: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        self._bus = bus
        self._process = process
        self._environment = environment

    def focus(self) -> None:
        """Have keys go to the window, as a window manager does."""
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "lineofsight"]
        subprocess.run([*find, "windowfocus", "--sync"], env=self._environment, check=True, timeout=_PATIENCE)

    def press(self, *names: str) -> None:
        """Send keys to the window, named as xdotool does: "ctrl+1", "F6"."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], env=self._environment, check=True)
        time.sleep(0.5)

    def told(self, *names: str) -> list[Told]:
        """Send keys, and return what a screen reader is told of until nothing has been told for a while."""
        for kind in _KINDS:
            self._bus.send_and_get_reply(new_method_call(_REGISTRY, "RegisterEvent", "s", (kind,)), timeout=10)
        self._bus.send_and_get_reply(message_bus.AddMatch(_TOLD), timeout=10)
        told = []
        with self._bus.filter(_TOLD) as queue:
            self.press(*names)
            with contextlib.suppress(TimeoutError):
                while True:
                    told.append(self._bus.recv_until_filtered(queue, timeout=_QUIET))
        self._bus.send_and_get_reply(message_bus.RemoveMatch(_TOLD), timeout=10)
        return [self._read(message) for message in told]

    def _read(self, message: Any) -> Told:  # noqa: ANN401 - jeepney has no types
        fields = {field.name: value for field, value in message.header.fields.items()}
        detail, holds, _, (kind, said), *_ = message.body
        name = self._name((str(fields["sender"]), str(fields["path"])))
        return Told(str(fields["member"]), str(detail), bool(holds), said if kind == "s" else "", name)

    def wait_for(self, role: str, name: str) -> None:
        """Wait until such an object is in sight.

        Raises:
            AssertionError: it does not come within a minute.
        """
        end = time.monotonic() + _PATIENCE
        while not any(node.role == role and node.name == name for node in self.nodes()):
            assert self._process.poll() is None, "the program ended"
            assert time.monotonic() < end, f"no {role} called '{name}' came"
            time.sleep(0.3)

    def nodes(self) -> list[Node]:
        """Every object in sight, in reading order; of long lists and tables the first sixty."""
        found: list[Node] = []
        for application in self._children("org.a11y.atspi.Registry", _ROOT):
            for frame in self._children(*application):
                self._walk(frame, (), found)
        return found

    def _walk(self, place: tuple[str, str], where: tuple[str, ...], found: list[Node]) -> None:
        states = int(self._ask(place, "GetState", [0])[0])
        if not states >> _SHOWING & 1:
            return
        role = str(self._ask(place, "GetRoleName", ""))
        name = self._label(place) if role == "combo box" else self._name(place)
        found.append(Node(role, name, bool(states >> _FOCUSED & 1), where))
        for child in self._children(*place)[:_MOST_CHILDREN]:
            self._walk(child, (*where, f"{role} '{name[:40]}'"), found)

    def _children(self, bus_name: str, path: str) -> list[tuple[str, str]]:
        answer: Any = self._ask((bus_name, path), "GetChildren", [])
        return [(str(name), str(child)) for name, child in answer if child != _NO_OBJECT]

    def _ask(self, place: tuple[str, str], method: str, otherwise: object) -> Any:  # noqa: ANN401 - as D-Bus answers
        address = DBusAddress(place[1], bus_name=place[0], interface=_ACCESSIBLE)
        reply = self._bus.send_and_get_reply(new_method_call(address, method), timeout=10)
        # What was there a moment ago may be gone.
        return reply.body[0] if reply.header.message_type is MessageType.method_return else otherwise

    def _label(self, place: tuple[str, str]) -> str:
        relations: Any = self._ask(place, "GetRelationSet", [])
        targets = [target for kind, targets in relations if kind == _LABELLED_BY for target in targets]
        return " ".join(self._name((str(bus_name), str(path))) for bus_name, path in targets)

    def _name(self, place: tuple[str, str]) -> str:
        properties = Properties(DBusAddress(place[1], bus_name=place[0], interface=_ACCESSIBLE))
        reply = self._bus.send_and_get_reply(properties.get("Name"), timeout=10)
        return str(reply.body[0][1]) if reply.header.message_type is MessageType.method_return else ""


@contextlib.contextmanager
def seen_from_outside(folder: Path) -> Iterator[Outside]:
    """Start the program on an empty data folder, on a display and buses of its own, and end all of them after."""
    with contextlib.ExitStack() as open_things:
        display = open_things.enter_context(running_display("1366x768x24"))
        environment = {
            **os.environ,
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        environment["DBUS_SESSION_BUS_ADDRESS"] = open_things.enter_context(running_bus(environment))
        _started(open_things, [launcher() or "", "--launch-immediately"], environment)
        address = _accessibility_bus(environment["DBUS_SESSION_BUS_ADDRESS"])
        program = _started(
            open_things, [sys.executable, "-m", "lineofsight", "--data", str(folder / "data")], environment
        )
        bus = open_things.enter_context(contextlib.closing(open_dbus_connection(address)))
        yield Outside(bus, program, environment)


def _started(
    open_things: contextlib.ExitStack, command: list[str], environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    process = open_things.enter_context(
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    )
    open_things.callback(process.terminate)
    return process


def _accessibility_bus(session: str) -> str:
    """The address of the accessibility bus, once its launcher answers."""
    address = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    end = time.monotonic() + _PATIENCE
    with contextlib.closing(open_dbus_connection(session)) as bus:
        while time.monotonic() < end:
            reply = bus.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=10)
            if reply.header.message_type is MessageType.method_return:
                return str(reply.body[0])
            time.sleep(0.1)
    raise AssertionError("the accessibility bus does not answer")
