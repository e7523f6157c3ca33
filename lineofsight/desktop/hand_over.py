"""The local socket by which a second start reaches the window that is open. Loaded only by who needs it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lineofsight.desktop.calls import Call, from_message, to_message

if TYPE_CHECKING:
    from lineofsight.desktop.door import Door

_MILLISECONDS: Final = 2000
_MOST_BYTES: Final = 65_536
_PATIENCE: Final = 15.0
"""Seconds: a window that has just been started does not hear yet, one that is being closed no more."""
_BETWEEN: Final = 0.05


def reach(door: Door, call: Call, patience: float = _PATIENCE) -> bool:
    """Give the call to the window that has the door, which may be just opening or just closing.

    Args:
        door: which another start has.
        call: what is wanted of its window.
        patience: seconds for which to try.

    Returns:
        ``True`` once the window has it; ``False`` when the door is free after all and now this start's, or when nobody
        answered.
    """
    end = time.monotonic() + patience
    while not hand_over(door, call):
        if door.enter() or time.monotonic() > end:
            return False
        time.sleep(_BETWEEN)
    return True


def hand_over(door: Door, call: Call) -> bool:
    """Give the call to the window that has the door; ``False`` when it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(door.name)
    if not socket.waitForConnected(_MILLISECONDS):
        return False
    socket.write(to_message(call))
    was_written = socket.waitForBytesWritten(_MILLISECONDS)
    # The answer says that it was understood, not only received.
    is_answered = was_written and socket.waitForReadyRead(_MILLISECONDS)
    socket.disconnectFromServer()
    return is_answered


class Listener(QObject):
    """Hears the calls of later starts, as long as the window is open and has the door.

    Signals:
        called: a ``Call``.
    """

    called = Signal(object)

    def __init__(self, door: Door, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.is_listening = False
        if door.is_ours:
            # What a window that was killed left behind is in the way of its successor.
            QLocalServer.removeServer(door.name)
            self.is_listening = self._server.listen(door.name)
        self._server.newConnection.connect(self._on_connection)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._on_line(socket))

    def _on_line(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        call = from_message(bytes(socket.readLine(_MOST_BYTES).data()))
        if call is not None:
            socket.write(b"ok\n")
            socket.flush()
            self.called.emit(call)
