"""What a desktop of Linux wishes, as its portal says it: light or dark, and more contrast.

Qt asks the portal too, but not on every desktop; and on GNOME it takes at the start what the old toolkit's theme says,
so that a wish for dark would not be seen before it changes.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_APPEARANCE: Final = "org.freedesktop.appearance"
_SCHEME, _CONTRAST = "color-scheme", "contrast"
_SCHEMES: Final = {1: Qt.ColorScheme.Dark, 2: Qt.ColorScheme.Light}
_HIGHER: Final = 1


class DesktopPortal(QObject):
    """Knows nothing until the portal answers; where there is none, it never does.

    Signals:
        changed: the desktop wishes for something else.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.scheme = Qt.ColorScheme.Unknown
        self.wants_contrast = False
        bus = QDBusConnection.sessionBus()
        slot = SLOT("hear(QDBusMessage)")
        bus.connect(_SERVICE, _PATH, _SETTINGS, "SettingChanged", self, slot)  # type: ignore[call-overload]  # takes text
        for key, answered in ((_SCHEME, "take_scheme(QDBusMessage)"), (_CONTRAST, "take_contrast(QDBusMessage)")):
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SETTINGS, "Read")
            question.setArguments([_APPEARANCE, key])
            bus.callWithCallback(question, self, SLOT(answered))  # type: ignore[call-overload]  # takes text

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take note of a change of any setting."""
        match message.arguments():
            case [str(namespace), str(key), value] if namespace == _APPEARANCE:
                self._take(key, value)

    @Slot(QDBusMessage)
    def take_scheme(self, reply: QDBusMessage) -> None:
        """Take note of light or dark, as the portal answers at the start."""
        for value in reply.arguments():
            self._take(_SCHEME, value)

    @Slot(QDBusMessage)
    def take_contrast(self, reply: QDBusMessage) -> None:
        """Take note of more contrast, as the portal answers at the start."""
        for value in reply.arguments():
            self._take(_CONTRAST, value)

    def _take(self, key: str, value: object) -> None:
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if not isinstance(value, int):
            return
        before = (self.scheme, self.wants_contrast)
        if key == _SCHEME:
            self.scheme = _SCHEMES.get(value, Qt.ColorScheme.Unknown)
        elif key == _CONTRAST:
            self.wants_contrast = value == _HIGHER
        if (self.scheme, self.wants_contrast) != before:
            self.changed.emit()
