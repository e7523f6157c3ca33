"""Panes that take turns on a page, brought into sight one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from build.screens.shown_window import settle
from lineofsight.desktop.widgets.pane_switch import PaneSwitch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.desktop.program import Program


def turn_panes(program: Program) -> Iterator[str]:
    """Bring each pane that is not in sight there, give its name, "details" or "links", and leave the page as it was."""
    switches = [one for one in program.window.findChildren(PaneSwitch) if one.isVisible()]
    for switch in switches:
        buttons = [one for one in switch.findChildren(QPushButton) if one.isVisible()]
        pressed = next(one for one in buttons if one.isChecked())
        for button in buttons:
            if button is not pressed:
                button.click()
                settle(program)
                yield button.accessibleName().split()[0].lower()
        pressed.click()
        settle(program)
