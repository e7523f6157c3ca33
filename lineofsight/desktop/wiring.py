"""What each menu entry and key does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.directory import PAGES, TRACED, find_page
from lineofsight.desktop.theme import ThemeChoice
from lineofsight.desktop.way import Place, Way
from lineofsight.desktop.widgets.page_frame import reveal
from lineofsight.desktop.widgets.switched_panes import bring_forward, is_at_hand, nothing_turned
from lineofsight.domain.links import to_address

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.desks.document_desk import DocumentDesk
    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.session import Session

_DOCUMENTS: Final = "documents"
_SIGHTLINE: Final = "sightline"
_NOTHING_TO_FOLLOW: Final = (
    "Choose an action, milestone, indicator, recommendation, expectation, theme, body or post first; then it can be "
    "followed."
)


class Wiring:
    """Joins the actions to the window, the session and the dressing; knows the way back and forward."""

    def __init__(self, window: MainWindow, session: Session, dressing: Dressing, page: str) -> None:
        self._window = window
        self._session = session
        self._dressing = dressing
        self._way = Way(Place(page))
        self._is_awaited = False
        window.page_chosen.connect(self.go)
        session.material_shown.connect(self._on_shown)
        session.place_wanted.connect(self._follow)
        for spec in PAGES:
            window.on_action(spec.name, partial(self._open, spec.name))
        for name, act in self._acts().items():
            window.on_action(name, act)
        for choice in ThemeChoice:
            window.on_action(f"theme:{choice}", partial(dressing.choose, choice))
        self._tick_theme()
        dressing.changed.connect(self._tick_theme)
        dressing.changed.connect(window.fit)

    def _tick_theme(self) -> None:
        """Have the menu say what is chosen, wherever it was: Settings offers the colours too."""
        self._window.actions_by_name[f"theme:{self._dressing.choice}"].setChecked(True)

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "back": partial(self.walk, -1),
            "forward": partial(self.walk, 1),
            "find": self._find,
            "copy_link": self._copy_link,
            "trace": self._trace,
            "next_pane": partial(self.step, 1),
            "previous_pane": partial(self.step, -1),
            "refresh": self._session.refresh,
            "save": partial(self._on_document, lambda desk: desk.save()),
            "print": partial(self._on_document, lambda desk: desk.print_shown()),
            "quit": self._window.close,
            "larger": partial(self._enlarge, 1),
            "smaller": partial(self._enlarge, -1),
            "normal": partial(self._enlarge, 0),
        }

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._way.here.page

    def go(self, name: str, link: str = "") -> None:
        """Show a page, and what a link names on it, and remember where the person was."""
        self._note_here()
        is_elsewhere = name != self.page
        if name == _SIGHTLINE and is_elsewhere and not link:
            self._bring_chosen()
        self._way.go(Place(name, link))
        if is_elsewhere or not link:
            # Before the page is shown, so that what the page itself has to say comes last and stays.
            self._window.speak(f"{find_page(name).title} page.", aloud=not is_elsewhere)
        self._show(self._way.here)

    def _bring_chosen(self) -> None:
        """Tell the line of sight what is chosen on the page from which one comes to it."""
        page, book = self._page(), self._session.book
        link = page.followed_link() if page is not None else ""
        if book is not None:
            self._session.fill(_SIGHTLINE)
            book.sightline.come_from(link if link.partition("/")[0] in TRACED else "", find_page(self.page).title)

    def walk(self, by: int) -> None:
        """Go back (-1) or forward (1) on the way that the person took; back in a document before out of it."""
        page = self._page()
        if by < 0 and page is not None and page.step_back():
            self._window.speak("Back to where the link stands.", aloud=False)
            return
        self._note_here()
        left = self.page
        place = self._way.step(by)
        if place is None:
            self._window.speak("This is where you began." if by < 0 else "There is nothing to go forward to.")
            return
        self._window.speak(f"{find_page(place.page).title} page.", aloud=place.page == left)
        with nothing_turned(self._window):
            self._show(place)
            self._enter()

    def step(self, by: int) -> None:
        """Put the focus into the next or previous part of the window."""
        panes = [pane for pane in (*self._window.panes(), *self._page_panes()) if is_at_hand(pane) and pane.isEnabled()]
        if not panes:
            return
        at = _part_at(panes, QApplication.focusWidget(), by)
        self._focus(panes[at % len(panes)])

    def _show(self, place: Place) -> None:
        self._session.fill(place.page)
        self._window.show_page(place.page)
        self._session.show_link(place.page, place.link)

    def _note_here(self) -> None:
        page = self._page()
        if page is not None:
            self._way.note(page.link())

    def _open(self, name: str) -> None:
        """Show a page and put the focus into it, at once or as soon as there is a copy, so that the keys work there.

        It goes where it was when she left that page; where she is on it already, to its first part.
        """
        # Before it is shown: Qt puts the focus anywhere on a page that never had it.
        left = self._left_at(name) if name != self.page else None
        self.go(name)
        self._is_awaited = self._page() is None
        self._focus_first(left)

    def _on_shown(self, _: object) -> None:
        awaited, self._is_awaited = self._is_awaited, False
        if awaited:
            # A turn later the page in front is filled.
            QTimer.singleShot(0, self._window, self._enter_awaited)

    def _enter_awaited(self) -> None:
        """Put the focus into the page that was called for before there was a copy, unless she went elsewhere since."""
        focus, (pages, *_) = self._window.focusWidget(), self._window.panes()
        if focus in (None, pages):
            self._focus_first()

    def _follow(self, name: str, link: str) -> None:
        """Show what a link names, with the focus on its page."""
        self.go(name, link)
        self._enter()

    def _enter(self) -> None:
        """Put the focus into the page: Qt leaves it anywhere when the page that had it is hidden."""
        # The window's own, also while a search in front of it is just closing.
        page, focus = self._page(), self._window.focusWidget()
        if page is None or (focus is not None and page.isAncestorOf(focus)):
            return
        self._focus_first(page.focusWidget())

    def _left_at(self, name: str) -> QWidget | None:
        """What had the focus last on a page."""
        book = self._session.book
        return book.pages[name].focusWidget() if book is not None else None

    def _focus_first(self, *before: QWidget | None) -> None:
        """Put the focus into the first part of the page that can be gone to: a switch may not be needed there.

        Args:
            before: what it would rather go to, where that can be gone to.
        """
        parts = (part for part in (*before, *self._page_panes()) if part is not None)
        first = next((part for part in parts if is_at_hand(part) and part.isEnabled()), None)
        if first is not None:
            self._focus(first)

    def _focus(self, pane: QWidget) -> None:
        """Put the focus there and bring it into sight."""
        bring_forward(pane)
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        reveal(self._window.focusWidget())

    def _page(self) -> Page | None:
        book = self._session.book
        return book.pages[self.page] if book is not None else None

    def _page_panes(self) -> tuple[QWidget, ...]:
        page = self._page()
        return page.panes() if page is not None else ()

    def _find(self) -> None:
        page = self._page()
        if page is not None:
            page.begin_search()

    def _copy_link(self) -> None:
        page = self._page()
        link = page.link() if page is not None else ""
        if not link:
            self._window.speak("Choose something first; then a link to it can be copied.")
            return
        QApplication.clipboard().setText(to_address(link))
        self._window.speak(f"Copied: {to_address(link)}. Another member's copy opens it.")

    def _trace(self) -> None:
        """Follow what is chosen, on whichever page."""
        page = self._page()
        link, in_its_place = ("", "") if page is None else (page.followed_link(), page.in_its_place())
        if link.partition("/")[0] in TRACED:
            self._session.open_link(f"sightline/{link}")
            # What has a line of sight of its own is only noted elsewhere.
            if in_its_place and page is not None and link != page.link():
                self._window.speak(in_its_place)
        else:
            self._window.speak(in_its_place or _NOTHING_TO_FOLLOW)

    def _on_document(self, act: Callable[[DocumentDesk], None]) -> None:
        self.go(_DOCUMENTS)
        if self._session.desks is not None:
            act(self._session.desks.documents)

    def _enlarge(self, steps: int) -> None:
        self._dressing.enlarge(steps)
        self._window.speak(f"Text size {self._dressing.percent}%.")


def _part_at(panes: Sequence[QWidget], focus: QWidget | None, by: int) -> int:
    """The number of the part to go to from where the focus is: also from a control that stands between two parts."""
    here = _number_of(panes, focus)
    if here is not None or focus is None:
        return 0 if here is None else here + by
    if by > 0:
        after = [at for at, pane in enumerate(panes) if _comes_after(pane, focus) and not _stands_in_line(pane, focus)]
        # What is in sight, where two parts take turns: who has just called for the one does not want the other.
        return next((at for at in after if panes[at].isVisible()), after[0] if after else 0)
    return next((number for number in reversed(range(len(panes))) if not _comes_after(panes[number], focus)), 0)


def _number_of(panes: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """The first part that it is, or is in."""
    holds = (pane is widget or (widget is not None and pane.isAncestorOf(widget)) for pane in panes)
    return next((number for number, is_it in enumerate(holds) if is_it), None)


def _comes_after(pane: QWidget, control: QWidget) -> bool:
    """Whether a part is read after a control: right of it where it stands beside it, or below it."""
    apart = pane.mapToGlobal(QPoint(0, 0)) - control.mapToGlobal(QPoint(0, 0))
    stands_beside = -pane.height() < apart.y() < control.height()
    return apart.x() > 0 if stands_beside else apart.y() > 0


def _stands_in_line(pane: QWidget, control: QWidget) -> bool:
    """Whether a part is a control of the same line, such as the search beside a box: she is in that part already."""
    apart = pane.mapToGlobal(QPoint(0, 0)) - control.mapToGlobal(QPoint(0, 0))
    return abs(apart.y()) < control.height() and pane.height() < 2 * control.height()
