"""Every page and dialogue in every look, to be opened and read before a release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QLineEdit

from build.screens.keeping import keep
from build.screens.places import show
from build.screens.shown_window import settle
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
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
DIALOGUES: Final = ("search", "settings")
"""Actions that open one."""

_WORDS: Final = "social workers"


def picture_every_page(program: Program, folder: Path) -> None:
    """Write ``overview-light.png`` and so on into ``folder``."""
    for look in LOOKS:
        program.dressing.choose(look.theme)
        program.dressing.enlarge(0)
        if look.steps:
            program.dressing.enlarge(look.steps)
        settle(program)
        for spec in PAGES:
            show(program, spec.name)
            keep(program.window.grab().toImage(), folder / f"{spec.name}-{look.name}.png")
        for name in DIALOGUES:
            _picture_dialogue(program, name, folder / f"{name}-{look.name}.png")


def _picture_dialogue(program: Program, name: str, path: Path) -> None:
    program.window.actions_by_name[name].trigger()
    settle(program)
    dialogue = QApplication.activeModalWidget()
    if dialogue is None:
        raise SystemExit(f"{name} opened no dialogue.")
    if name == "search":
        dialogue.findChildren(QLineEdit)[0].setText(_WORDS)
        settle(program)
    keep(dialogue.grab().toImage(), path)
    dialogue.close()
    program.window.activateWindow()
    settle(program)
