"""The few values of Qt's own namespace that the first paint needs, as numbers for ``setProperty``.

Touching ``PySide6.QtCore.Qt`` makes its hundred and fifty enumerations at once: measured, a seventh of the
time in which a bare window opens. What is made after the first paint uses the names. A test compares each number
with its name.
"""

from __future__ import annotations

from typing import Final

PLAIN_TEXT: Final = 0
"""``Qt.TextFormat.PlainText``."""

SELECTABLE_BY_MOUSE: Final = 1
"""``Qt.TextInteractionFlag.TextSelectableByMouse``."""

NO_INTERACTION: Final = 0
"""``Qt.TextInteractionFlag.NoTextInteraction``."""

NO_FOCUS: Final = 0
"""``Qt.FocusPolicy.NoFocus``."""

SCROLL_BAR_OFF: Final = 1
"""``Qt.ScrollBarPolicy.ScrollBarAlwaysOff``."""

CENTRED: Final = 0x84
"""``Qt.AlignmentFlag.AlignCenter``."""

ACCESSIBLE_DESCRIPTION: Final = 12
"""``Qt.ItemDataRole.AccessibleDescriptionRole``."""
