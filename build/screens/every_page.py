"""Every page and dialogue in every look, to be opened and read before a release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from build.screens.keeping import keep
from build.screens.places import VIEWS, leave_view, show, show_view
from build.screens.shown_window import settle
from build.screens.tracker import leave_tracker, show_tracker
from build.screens.turns import turn_panes
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the window.

    Attributes:
        name: stands in the picture's file name.
        theme: its colours.
        steps: of ten per cent by which the text is larger than usual.
    """

    name: str
    theme: ThemeChoice
    steps: int = 0


LOOKS: Final = (
    Look("light", ThemeChoice.LIGHT),
    Look("dark", ThemeChoice.DARK),
    Look("contrast", ThemeChoice.CONTRAST),
    Look("large", ThemeChoice.LIGHT, steps=5),
)
DIALOGUES: Final = ("search", "settings", "annotate")
"""Actions that open one; the last on what is chosen on the plan."""

_WORDS: Final = "social workers"


def picture_every_page(program: Program, folder: Path) -> None:
    """Write ``overview-light.png``, ``plan-table-light.png``, ``plan-list-large.png`` and so on into ``folder``."""
    for look in LOOKS:
        program.dressing.choose(look.theme)
        program.dressing.enlarge(0)
        if look.steps:
            program.dressing.enlarge(look.steps)
        settle(program)
        for spec in PAGES:
            show(program, spec.name)
            _picture_panes(program, folder, spec.name, look)
        for view in VIEWS:
            show_view(program, view)
            _picture_panes(program, folder, view.name, look)
            leave_view(program, view)
        show_tracker(program)
        keep(program.window.grab().toImage(), folder / f"mapping-{look.name}.png")
        leave_tracker(program)
        show(program, "documents")
        _picture_dialogue(program, _open_composer(program), folder / f"compose-{look.name}.png")
        show(program, "plan")
        for name in DIALOGUES:
            opens = program.window.actions_by_name[name].trigger
            _picture_dialogue(program, opens, folder / f"{name}-{look.name}.png", _WORDS if name == "search" else "")


def _picture_panes(program: Program, folder: Path, name: str, look: Look) -> None:
    """What is in sight, and after it whatever takes turns with it: the list, its picture, the details."""
    keep(program.window.grab().toImage(), folder / f"{name}-{look.name}.png")
    for pane in turn_panes(program):
        keep(program.window.grab().toImage(), folder / f"{name}-{pane}-{look.name}.png")


def _open_composer(program: Program) -> Callable[[], None]:
    buttons = program.window.findChildren(QPushButton)
    return next(one for one in buttons if one.isVisible() and one.accessibleName() == "Compose a pack").click


def _picture_dialogue(program: Program, opens: Callable[[], None], path: Path, typed: str = "") -> None:
    opens()
    settle(program)
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
    dialogue = next((widget for widget in shown if widget.isVisible()), None)
    if dialogue is None:
        raise SystemExit(f"No dialogue opened for {path.name}.")
    if typed:
        dialogue.findChildren(QLineEdit)[0].setText(typed)
        settle(program)
    keep(dialogue.grab().toImage(), path)
    dialogue.close()
    program.window.activateWindow()
    settle(program)
