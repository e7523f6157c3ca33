"""What every desk works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from lineofsight.desktop.asking import Asking
    from lineofsight.desktop.claim import Claim
    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.jobs import Worker
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.preferences import Preferences
    from lineofsight.desktop.reading import Reading
    from lineofsight.desktop.search_dialog import SearchDialog


@dataclass(frozen=True)
class Room:
    """The parts of a running window.

    Attributes:
        window: the shell.
        book: the pages.
        reading: asks the worker that owns the library.
        claim: keeps the folder that is shown to this window.
        drawing: the worker that makes charts.
        asking: the system's own dialogues.
        dressing: theme and text size.
        preferences: what the window remembers.
        search: the box in which everything is searched for.
        refresh: reads the copy again and shows it on every page.
        reopen: the same after something was done to it; the sentence that it is given stands above the pages.
        show_example: shows the example council in the place of a copy that cannot be opened.
        fill: has the page of that name show the copy, if it does not yet.
        go: goes to what a link names.
        opened: a signal with what the copy offers (``Opened``), each time that it was read.
        material_shown: a signal with the ``Material`` that the pages show from now on.
    """

    window: MainWindow
    book: Book
    reading: Reading
    claim: Claim
    drawing: Worker
    asking: Asking
    dressing: Dressing
    preferences: Preferences
    search: SearchDialog
    refresh: Callable[[], None]
    reopen: Callable[[str], None]
    show_example: Callable[[], None]
    fill: Callable[[str], None]
    go: Callable[[str], None]
    opened: SignalInstance
    material_shown: SignalInstance
