"""Everything that can be asked for by menu or key, as data: put into the closed menus once the window has painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that can be asked for.

    Attributes:
        name: by which the program knows it.
        menu: the menu it stands in.
        text: as the menu shows it, with its mnemonic.
        about: a sentence for the status line and the help page.
        shortcuts: keys, the first of which is shown.
        separated: whether a line stands above it.
        is_choice: whether it is on or off.
    """

    name: str
    menu: str
    text: str
    about: str
    shortcuts: tuple[str, ...] = ()
    separated: bool = False
    is_choice: bool = False

    @property
    def shortcut_words(self) -> str:
        """The keys as people write them."""
        return " or ".join(self.shortcuts)


def _pages(menu: str) -> tuple[ActionSpec, ...]:
    """The pages that stand in a menu."""
    return tuple(
        ActionSpec(spec.name, menu, spec.text, f"Go to the {spec.title} page", (spec.keys,))
        for spec in PAGES
        if spec.menu == menu
    )


ACTIONS: Final = (
    ActionSpec("import", "&File", "&Import…", "Bring in a return or published figures", ("Ctrl+O",)),
    ActionSpec(
        "template",
        "&File",
        "S&ave an empty return…",
        "Save the workbook that officers fill in and bring in as the council's return",
        ("Ctrl+Shift+E",),
    ),
    ActionSpec(
        "filled",
        "&File",
        "Save a &filled return…",
        "Save the workbook filled with what the copy holds, to change what has changed and bring it in",
        ("Ctrl+Shift+F",),
    ),
    ActionSpec(
        "folder",
        "&File",
        "&Open another folder…",
        "Show the council's copy that lies in another folder, from now on",
        ("Ctrl+Shift+O",),
    ),
    ActionSpec("save", "&File", "&Save document…", "Save the document that is shown", ("Ctrl+S",), separated=True),
    ActionSpec(
        "print", "&File", "&Print document…", "Print the document that is shown, or go to Documents", ("Ctrl+P",)
    ),
    ActionSpec(
        "save_table",
        "&File",
        "Save wha&t is shown…",
        "Save what this page shows as PDF, web page, workbook or CSV, or its picture alone as PNG",
        ("Ctrl+Shift+S",),
        separated=True,
    ),
    ActionSpec(
        "print_table",
        "&File",
        "Print what is s&hown…",
        "Print the table of this page and its picture, or the overview, as they are shown",
        ("Ctrl+Shift+P",),
    ),
    ActionSpec(
        "two_on_one",
        "&File",
        "Print t&wo pages on a sheet",
        "Put two pages side by side on each sheet, whatever is printed",
        ("Ctrl+Shift+2",),
        is_choice=True,
    ),
    ActionSpec(
        "grey",
        "&File",
        "Print in &grey",
        "Print colours as greys, whatever is printed; every mark has its shape and word",
        ("Ctrl+Shift+Y",),
        is_choice=True,
    ),
    ActionSpec(
        "copy_table",
        "&File",
        "&Copy what is shown",
        "Copy the table or words of this page, to paste in an e-mail or a spreadsheet",
        ("Ctrl+Shift+T",),
    ),
    ActionSpec(
        "copy_picture",
        "&File",
        "Copy this p&icture",
        "Copy the chart or map of this page with its source and date",
        ("Ctrl+Shift+G",),
    ),
    ActionSpec(
        "annotate",
        "&File",
        "&Note about this…",
        "Write a note on what is chosen on this page",
        ("Ctrl+N",),
        separated=True,
    ),
    ActionSpec(
        "settings",
        "&File",
        "S&ettings…",
        "Choose who you are, your name, colours and text size",
        ("Ctrl+,",),
        separated=True,
    ),
    ActionSpec("quit", "&File", "&Quit", "Close the program; nothing is lost", ("Ctrl+Q",), separated=True),
    *_pages("&Go"),
    ActionSpec("back", "&Go", "&Back", "Go back to the place before", ("Alt+Left",), separated=True),
    ActionSpec("forward", "&Go", "&Forward", "Go forward to the place that you came back from", ("Alt+Right",)),
    ActionSpec(
        "search",
        "&Go",
        "Search &everything…",
        "Find anything by its number or words, or follow a link that you were sent",
        ("Ctrl+K",),
        separated=True,
    ),
    ActionSpec(
        "trace", "&Go", "Sho&w line of sight", "Follow what is chosen to who answers and to the children", ("Ctrl+L",)
    ),
    ActionSpec(
        "copy_link", "&Go", "Copy lin&k", "Copy a link to what is shown, to paste in an e-mail", ("Ctrl+Shift+C",)
    ),
    ActionSpec("find", "&Go", "&Search on this page", "Go to the search of the page", ("Ctrl+F",)),
    ActionSpec("next_pane", "&Go", "&Next part of the window", "Go to the next part of the window", ("F6",)),
    ActionSpec("previous_pane", "&Go", "P&revious part of the window", "Go to the previous part", ("Shift+F6",)),
    ActionSpec(
        "bookmark",
        "&Bookmarks",
        "&Bookmark this",
        "Mark what is chosen, to find it again; or take its bookmark away",
        ("Ctrl+D",),
    ),
    ActionSpec(
        "bookmarks",
        "&Bookmarks",
        "&My bookmarks…",
        "Go to a bookmark, or rename, order and take away bookmarks",
        ("Ctrl+B",),
    ),
    ActionSpec("refresh", "&View", "&Refresh", "Read the copy again", ("F5",)),
    ActionSpec(
        "larger", "&View", "&Larger text", "Make the text larger, up to 200%", ("Ctrl++", "Ctrl+="), separated=True
    ),
    ActionSpec("smaller", "&View", "&Smaller text", "Make the text smaller, down to 100%", ("Ctrl+-",)),
    ActionSpec("normal", "&View", "&Normal text", "Set the text back to 100%", ("Ctrl+0",)),
    *_pages("&Help"),
)
"""In the order of the menus."""

THEMES: Final = (
    (ThemeChoice.SYSTEM, "As the &computer is set"),
    (ThemeChoice.LIGHT, "L&ight"),
    (ThemeChoice.DARK, "&Dark"),
    (ThemeChoice.CONTRAST, "&High contrast"),
)
"""The themes that can be chosen, as the menu shows them."""


def build_actions(window: QMainWindow, menus: Mapping[str, QMenu]) -> dict[str, QAction]:
    """Put every action into its menu; returns them by name, themes as "theme:dark"."""
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        menu = menus[spec.menu]
        if spec.separated:
            menu.addSeparator()
        action = QAction(spec.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setWhatsThis(spec.about)
        action.setCheckable(spec.is_choice)
        menu.addAction(action)
        actions[spec.name] = action
    actions.update(_theme_actions(menus["&View"], window))
    return actions


def _theme_actions(menu: QMenu, window: QMainWindow) -> dict[str, QAction]:
    menu.addSeparator()
    group = QActionGroup(window)
    made: dict[str, QAction] = {}
    for choice, text in THEMES:
        action = QAction(text, window)
        action.setCheckable(True)
        action.setWhatsThis("Choose the colours of the window")
        group.addAction(action)
        menu.addAction(action)
        made[f"theme:{choice}"] = action
    return made
