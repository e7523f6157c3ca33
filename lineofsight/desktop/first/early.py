"""Shows the kept first page in a window that has just painted, before anything else is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from typing_extensions import override

import lineofsight
from lineofsight.desktop.delegates.page_keys import PageKeys
from lineofsight.desktop.directory import FIRST_PAGE, find_page
from lineofsight.desktop.first.heading import Heading
from lineofsight.desktop.look import Look
from lineofsight.desktop.pages.overview_page import OverviewPage
from lineofsight.desktop.theme import load_other_fonts
from lineofsight.desktop.widgets.header_dates import HeaderDates
from lineofsight.paths import cache_folder, data_folder, overview_file, register_file
from lineofsight.wording.dates import age, day
from lineofsight.workspace.clock import days_since
from lineofsight.workspace.first_page.keeping import read_left, read_overview
from lineofsight.workspace.first_page.kept import is_current
from lineofsight.workspace.first_page.shipped import read_shipped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.first.left_page import LeftPage
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.pages.import_page import ImportPage
    from lineofsight.workspace.first_page.kept import KeptOverview


_IMPORTS: Final = "imports"
_LATEST_MS: Final = 200
"""After so long a laid-out page counts as painted, even in a window that is not on the screen."""


class _Painted(QObject):
    """Ends a loop a turn after a page was painted."""

    def __init__(self, page: QWidget, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop
        page.installEventFilter(self)
        QTimer.singleShot(_LATEST_MS, loop, loop.quit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


@dataclass(frozen=True, slots=True)
class Early:
    """What is there already.

    Attributes:
        kept: what it was made from.
        page: the first page.
        look: what the other pages will share with it.
        left: what stands in the place of the page on which the window was left; ``None`` where that is the first page,
            or nothing is known of it.
        imports: the page itself where the window was left on that: nothing of it depends on the copy.
    """

    kept: KeptOverview
    page: OverviewPage
    look: Look
    left: LeftPage | None = None
    imports: ImportPage | None = None


def let_paint(front: QWidget) -> None:
    """Have a page painted, if it is visible.

    Keys and clicks that come meanwhile wait in their order, because nothing answers them yet.
    """
    if front.isVisible():
        loop = QEventLoop()
        _Painted(front, loop)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def show_early(shell: Shell) -> Early | None:
    """Show the first page as the copy was when it was last read; ``None`` where it may have changed since.

    Where the window was left on another page, what stood there is painted before the first page is made behind it.
    """
    kept = _find_kept(shell)
    if kept is None:
        return None
    finish_paint(shell.window)
    look = Look.of(shell.dressing, kept.marks)
    _show_heading(shell, kept)
    left, imports = _show_left(shell, kept, look), _show_imports(shell, look)
    front = left or imports
    if front is not None:
        let_paint(front)
    page = OverviewPage(look)
    page.arrange(shell.preferences.standing)
    page.recall(shell.preferences.recall(FIRST_PAGE))
    if kept.is_example:
        page.expect_example()
    page.show_cards(kept.cards)
    shell.window.show_early(FIRST_PAGE, page)
    if front is None:
        let_paint(page)
    return Early(kept, page, look, left, imports)


def _show_heading(shell: Shell, kept: KeptOverview) -> None:
    as_at = kept.dates[-1]
    shell.window.setWindowTitle(f"{kept.council} – lineofsight")
    shell.window.header.show_dates(kept.dates, shell.preferences.looked)
    shell.window.header.show_heading(
        Heading(kept.council, as_at, kept.since, kept.is_example, kept.is_made_up, days_since(as_at)), day, age
    )


def _show_left(shell: Shell, kept: KeptOverview, look: Look) -> LeftPage | None:
    name = shell.window.current_page
    left = read_left(shell.preferences.left_file) if name != FIRST_PAGE else None
    if left is None or left.page != name or not left.is_of(kept):
        return None
    # A fifth of what the first page needs, and most evenings begin there.
    from lineofsight.desktop.first.left_page import LeftPage  # noqa: PLC0415 - only where the window was left so

    page = LeftPage(look, find_page(name).title, left)
    shell.window.show_left(name, page)
    return page


def _show_imports(shell: Shell, look: Look) -> ImportPage | None:
    name = shell.window.current_page
    if name != _IMPORTS:
        return None
    from lineofsight.desktop.pages.import_page import ImportPage  # noqa: PLC0415 - only where the window was left so

    page = ImportPage(look)
    page.recall(shell.preferences.recall(name))
    shell.window.add_pages({name: page})
    shell.window.show_page(name)
    return page


def finish_paint(window: MainWindow) -> None:
    """Load and make what the first paint does not show: two cuts of the type, the dates to choose from, pages' keys."""
    load_other_fonts()
    window.paint_pages_by(PageKeys)
    window.header.add_choices(HeaderDates(window.header))


def _find_kept(shell: Shell) -> KeptOverview | None:
    """Return what was kept beside the folder's register, else beside the example that was shown for want of one.

    Where neither was ever read it is the example's as it comes with the program.
    """
    register = register_file(data_folder(shell.data_folder))
    for folder in (register.parent, cache_folder()):
        kept = read_overview(overview_file(folder))
        is_of_this = kept is not None and any(state.path == str(register) for state in kept.read_from)
        if kept is not None and is_of_this and is_current(kept, lineofsight.__version__, shell.preferences.looked):
            return kept
    return read_shipped(register.parent)
