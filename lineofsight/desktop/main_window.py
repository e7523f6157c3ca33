"""The shell: menus, navigation, header, a stack of pages and the status line. It knows no work and no council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedLayout, QVBoxLayout, QWidget

from lineofsight.desktop.directory import MENUS, find_page
from lineofsight.desktop.dropping import files_of
from lineofsight.desktop.first_values import CENTRED
from lineofsight.desktop.standing import order_for
from lineofsight.desktop.text import PlainLabel, Voice, hint, say
from lineofsight.desktop.widgets.header import Header
from lineofsight.desktop.widgets.navigation import Navigation
from lineofsight.desktop.widgets.status_line import StatusLine

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractItemDelegate
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding

    from lineofsight.desktop.standing import Standing

_MORE_MENUS: Final = "qt_menubar_ext_button"
"""Qt's own button at the end of a menu bar that is too narrow; it has no words."""


class MainWindow(QMainWindow):
    """One window.

    Signals:
        painted: once, after the first paint: the sign to load everything else.
        page_chosen: the name of the page the person went to.
        turned: the name of the page that is shown from now on, however the person came to it.
        files_dropped: the files that were dropped on the window, whichever page is shown.
        closing: before the window closes.
        spoken: a sentence that the status line shows and a screen reader should hear.
    """

    painted = Signal()
    page_chosen = Signal(str)
    turned = Signal(str)
    files_dropped = Signal(object)
    closing = Signal()
    spoken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("lineofsight")
        self.setAcceptDrops(True)
        self.menus = {title: self.menuBar().addMenu(title) for title in MENUS}
        self.actions_by_name: Mapping[str, QAction] = {}
        say(self.menuBar(), "Menus")
        for more in self.menuBar().findChildren(QWidget, _MORE_MENUS):
            say(more, "More menus", "Those for which the window is too narrow. Alt and its letter opens each, too.")
        self.header = Header()
        self._navigation = Navigation()
        # Not a stacked widget, which is a "layered pane" to a screen reader: it says so before each page.
        self._stack = QStackedLayout()
        self._waiting = PlainLabel("The copy is being opened.", Voice.LEAD)
        self._waiting.setMargin(40)
        self._waiting.setProperty("alignment", CENTRED)
        self._stack.addWidget(self._waiting)
        self._stand_in: QWidget = self._waiting
        self._early = ""
        self._left: tuple[str, QWidget] | None = None
        self._said = "Opening."
        self._status = StatusLine(self._said, wraps=False)
        self._status.setAccessibleName("Status")
        self._pages: dict[str, QWidget] = {}
        self._is_waiting = True
        self._is_painted = False
        self._keeps_open: Callable[[], bool] = lambda: False
        self.setCentralWidget(self._lay_out())
        self._status.setContentsMargins(12, 0, 12, 0)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.fit()
        self._navigation.chosen.connect(self.page_chosen)

    def _lay_out(self) -> QWidget:
        shell = QWidget()
        shell.setObjectName("shell")
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._stack, 1)
        row.addLayout(column, 1)
        return shell

    def fit(self) -> None:
        """Give navigation and status line the room that their words need at the present text size."""
        line = self._status.fontMetrics().height() + 12
        self._status.setMinimumHeight(line)
        self.statusBar().setMinimumHeight(line)
        self._navigation.fit(self.width())

    def paint_pages_by(self, delegate: Callable[[Navigation], QAbstractItemDelegate]) -> None:
        """Have the list of pages painted by more than Qt's own, which the first paint does with."""
        self._navigation.setItemDelegate(delegate(self._navigation))

    def arrange(self, standing: Standing | None) -> None:
        """List the pages in the order that suits who the person is."""
        self._navigation.arrange(order_for(standing))

    def add_pages(self, pages: Mapping[str, QWidget]) -> None:
        """Put the pages into the stack, by their names in ``directory``."""
        # The first paint shows no page.
        from lineofsight.desktop.widgets.page_frame import framed  # noqa: PLC0415 - see above

        for name, page in pages.items():
            if name in self._pages:
                # It was shown before the others were made.
                continue
            self._pages[name] = framed(page)
            self._stack.addWidget(self._pages[name])

    def show_early(self, name: str, page: QWidget) -> None:
        """Show a page of which is known what it will say, while all others wait for the copy."""
        self.add_pages({name: page})
        self._early = name
        self.show_page(self.current_page)

    def show_left(self, name: str, page: QWidget) -> None:
        """Show in the place of a page what stood there last, until there is a copy or something is in the way."""
        self._left = (name, page)
        self._stack.addWidget(page)
        self.show_page(self.current_page)

    def _drop(self, left: tuple[str, QWidget] | None) -> None:
        """Take away what stood in the place of a page; that page, or what is in the way, is shown by now."""
        if left is not None:
            self._stack.removeWidget(left[1])
            left[1].deleteLater()

    def wait(self, sentence: str) -> None:
        """Show a sentence in place of the pages that need a copy: what is being done, or what is in the way."""
        self._waiting.setText(sentence)
        self._stand_for_pages(self._waiting)
        self.speak(sentence)

    def ask_patience(self, sentence: str) -> None:
        """Say that what is being done takes longer; a page that can be shown meanwhile stays."""
        self._waiting.setText(sentence)
        self.speak(sentence)

    def offer(self, page: QWidget, sentence: str) -> None:
        """Show a page in place of all others that need a copy, and say why."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stand_for_pages(page)
        self.speak(sentence)

    def _stand_for_pages(self, widget: QWidget) -> None:
        self._is_waiting = True
        self._early = ""
        self._stand_in = widget
        left, self._left = self._left, None
        self.show_page(self.current_page)
        self._drop(left)

    def show_page(self, name: str) -> None:
        """Show a page, or the sentence that stands in its place as long as there is nothing to show."""
        spec = find_page(name)
        is_held_back = self._is_waiting and spec.needs_copy and spec.name != self._early
        if spec.name in self._pages and not is_held_back:
            self._stack.setCurrentWidget(self._pages[spec.name])
        elif self._left is not None and self._left[0] == spec.name:
            self._stack.setCurrentWidget(self._left[1])
        else:
            self._stack.setCurrentWidget(self._stand_in)
        self._navigation.choose(spec.name)
        self.turned.emit(spec.name)

    def show_current_page(self) -> None:
        """Show the page that the navigation names, in place of what was waited for."""
        self._is_waiting = False
        self._early = ""
        left, self._left = self._left, None
        self.show_page(self.current_page)
        self._drop(left)

    @property
    def current_page(self) -> str:
        """The name of the page that the navigation names."""
        return self._navigation.current

    def speak(self, sentence: str, *, aloud: bool = True) -> None:
        """Say a sentence in the status line; where that is too short for it, the pointer shows the whole.

        Args:
            sentence: what is said; "" where what was said holds no more.
            aloud: whether a screen reader is to say it; not where it says the same of what the keys come to.
        """
        self._said = sentence
        self._status.setText(sentence)
        hint(self._status, sentence)
        if aloud and sentence:
            self.spoken.emit(sentence)

    def take_back(self, sentence: str) -> None:
        """Leave the status line empty where it still says a sentence that holds no more."""
        if self._said == sentence:
            self.speak("")

    def stand_below(self, line: QWidget) -> None:
        """Give a line its place below whatever page is shown."""
        self._column.addWidget(line)

    def ask_before_closing(self, keeps_open: Callable[[], bool]) -> None:
        """Have this asked each time that the window is to close; it stays open where the answer is yes."""
        self._keeps_open = keeps_open

    def panes(self) -> tuple[QWidget, ...]:
        """The parts outside the pages that F6 goes through."""
        return (self._navigation, self.header.first())

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Know what its menus hold, once the first paint is done; the status line says what each is for."""
        self.actions_by_name = actions
        for action in actions.values():
            # Not Qt's status tips: they are painted over what the line says.
            action.hovered.connect(lambda chosen=action: self._status.setText(chosen.whatsThis()))
        for menu in self.menus.values():
            menu.aboutToHide.connect(lambda: self._status.setText(self._said))

    def on_action(self, name: str, act: Callable[[], object]) -> None:
        """Have ``act`` called when the action is asked for."""
        self.actions_by_name[name].triggered.connect(lambda _=False: act())

    def menu_of(self, name: str) -> QMenu:
        """The menu in which an action stands."""
        action = self.actions_by_name[name]
        return next(menu for menu in self.menuBar().findChildren(QMenu) if action in menu.actions())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._navigation.fit(self.width())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = files_of(event)
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._keeps_open():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
