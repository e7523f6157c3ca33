"""The pages of a PDF, whose links are followed by mouse and by keyboard.

Qt's own view looks for a link below the pointer as if nothing had been rolled, and has no keys for any.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtPdf import QPdfLink, QPdfLinkModel
from PySide6.QtPdfWidgets import QPdfView
from typing_extensions import override

from lineofsight.desktop.text import say
from lineofsight.desktop.theme import read_theme
from lineofsight.desktop.widgets.speech import announce
from lineofsight.domain.links import from_address

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

_ABOUT: Final = (
    "Page Up and Page Down turn the pages; Home and End go to the first and the last. Tab goes from link to link of "
    "the document, Enter follows one, and Backspace or Alt+Left goes back to where it stands. F6 leaves the pages."
)
_POINTS: Final = 72
"""To the inch."""

_RING: Final = 2
_LEADERS: Final = re.compile(r"[\s.·…]{3,}")
"""The dots between a line of the contents and its page."""

_AROUND: Final = 3
"""Of what is in sight the part above a link that was brought there."""

_TO_PAGE: Final = 12
"""Pixels in sight above the place that a link leads to."""


class LinkedPages(QPdfView):
    """All pages below one another, at the width of the view.

    Signals:
        link_chosen: where a link out of the document leads in the program, for example "action/1.10".
    """

    link_chosen = Signal(str)

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = document
        self._sizes: list[QSizeF] = []
        self._found: dict[int, list[tuple[QRectF, QPdfLink]]] = {}
        self._at: tuple[int, int] | None = None
        self._left: list[tuple[tuple[int, float], tuple[int, int]]] = []
        self._frames_of: dict[int, list[tuple[QRect, float]]] = {}
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # A bar that comes and goes changes the width, and with it the height of the pages: of one page that just fits
        # beside the bar, and not without it, Qt would lay out again and again and never come back.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        # The paper is white in every theme.
        self._ring = read_theme("light").colour("focus")
        say(self, "Preview of the document", _ABOUT)

    def show_pages(self) -> None:
        """Show the document, which was loaded anew."""
        self._sizes = [self._pages.pagePointSize(page) for page in range(self._pages.pageCount())]
        self._found.clear()
        self._frames_of.clear()
        self._at = None
        self._left.clear()
        self.setDocument(self._pages)

    def show_place(self, page: int, down: float, above: int) -> None:
        """Roll to a place: Qt itself goes to the head of its page, and no further.

        Args:
            page: its page, from 0.
            down: points from the page's upper edge.
            above: pixels that are to be in sight above it, where the page has them.
        """
        self.pageNavigator().jump(page, QPointF(0, down), 0)
        frame, scale = self._frames()[page]
        self.verticalScrollBar().setValue(frame.top() + max(int(down * scale) - above, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to either end of the document, follow the link that is chosen, and go back."""
        bar = self.verticalScrollBar()
        match event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            case Qt.Key.Key_Home, _:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End, _:
                bar.setValue(bar.maximum())
            case ((Qt.Key.Key_Return | Qt.Key.Key_Enter), Qt.KeyboardModifier.NoModifier) if self._at is not None:
                self._follow(*self._at)
            case Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier if self._left:
                self.step_back()
            case _:
                super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Go back to where the link stands that was followed last; whether one was."""
        if not self._left:
            return False
        place, self._at = self._left.pop()
        self.show_place(*place, 0)
        self.viewport().update()
        announce(self, f"Back on page {place[0] + 1}.")
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go to the next link of the document, and bring it into sight; after the last, or before the first, leave.

        What was chosen and rolled out of sight is let go: it goes on from what is read. Where none is chosen, back
        leads out of the pages, so that who only passes them is not held by every link before.
        """
        if self._at is None or not self._is_seen(self._at):
            self._at = self._first_from_sight() if next else None
        else:
            self._at = self._beside(*self._at, 1 if next else -1)
        self.viewport().update()
        if self._at is None:
            return super().focusNextPrevChild(next)
        self._bring(*self._at)
        announce(self, self._words_of(*self._at))
        return True

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that what is below the pointer can be followed; Qt's own handling is left out, which finds another."""
        over = self._link_below(event.position())
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the button to be let go."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link below the pointer."""
        over = self._link_below(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if over is not None:
            self._follow(*over)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._at is not None and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._ring, _RING))
            painter.drawRect(self._place_of(*self._at).adjusted(-_RING, -_RING, _RING, _RING))
            painter.end()

    def _follow(self, page: int, number: int) -> None:
        link = self._links_on(page)[number][1]
        if link.page() < 0:
            # A document leads nowhere but into the program: it is read offline.
            self.link_chosen.emit(from_address(link.url().toString()) or "")
            return
        self._left.append((self._place_at_top(), (page, number)))
        self._at = None
        self.show_place(link.page(), link.location().y(), _TO_PAGE)
        announce(self, f"Page {link.page() + 1}.")

    def _links_on(self, page: int) -> list[tuple[QRectF, QPdfLink]]:
        """The links of a page that lead anywhere, with their places on it in points, in reading order."""
        if page not in self._found:
            # One that is kept would look for its page in the next document too, which may have fewer.
            model = QPdfLinkModel()
            model.setDocument(self._pages)
            model.setPage(page)
            roles = QPdfLinkModel.Role
            rows = [model.index(row, 0) for row in range(model.rowCount(model.index(-1, -1)))]
            links = [(row.data(roles.Rectangle.value), row.data(roles.Link.value)) for row in rows]
            held = [(place, link) for place, link in links if link.page() >= 0 or from_address(link.url().toString())]
            self._found[page] = sorted(held, key=lambda one: (one[0].top(), one[0].left()))
        return self._found[page]

    def _first_from_sight(self) -> tuple[int, int] | None:
        """The first link that stands below the upper edge of what is in sight, however far below."""
        page, _ = self._place_at_top()
        here = (number for number in range(len(self._links_on(page))) if self._place_of(page, number).top() >= 0)
        number = next(here, None)
        return self._beside(page, len(self._links_on(page)) - 1, 1) if number is None else (page, number)

    def _beside(self, page: int, number: int, step: int) -> tuple[int, int] | None:
        """The link after (1) or before (-1) another, on whatever page; ``None`` after the last and before the first."""
        if 0 <= number + step < len(self._links_on(page)):
            return page, number + step
        pages = range(page + 1, self._pages.pageCount()) if step > 0 else range(page - 1, -1, -1)
        there = next((one for one in pages if self._links_on(one)), None)
        return None if there is None else (there, 0 if step > 0 else len(self._links_on(there)) - 1)

    def _is_seen(self, link: tuple[int, int]) -> bool:
        return self._place_of(*link).intersects(QRectF(self.viewport().rect()))

    def _bring(self, page: int, number: int) -> None:
        """Roll as far as needed for the whole of a link to be in sight, with what stands around it."""
        place, room = self._place_of(page, number), self.viewport().height()
        if place.top() < 0 or place.bottom() > room:
            self.show_place(page, self._links_on(page)[number][0].top(), room // _AROUND)

    def _link_below(self, point: QPointF) -> tuple[int, int] | None:
        down = self.verticalScrollBar().value() + point.y()
        for page, (frame, _) in enumerate(self._frames()):
            if frame.top() <= down <= frame.bottom():
                numbers = range(len(self._links_on(page)))
                return next(((page, one) for one in numbers if self._place_of(page, one).contains(point)), None)
        return None

    def _place_of(self, page: int, number: int) -> QRectF:
        """Where a link stands in the part that is in sight."""
        frame, scale = self._frames()[page]
        place = self._links_on(page)[number][0]
        left = frame.left() - self.horizontalScrollBar().value() + place.left() * scale
        top = frame.top() - self.verticalScrollBar().value() + place.top() * scale
        return QRectF(left, top, place.width() * scale, place.height() * scale)

    def _place_at_top(self) -> tuple[int, float]:
        """The page at the upper edge of the view, and how many points of it are above that."""
        top = self.verticalScrollBar().value()
        frames = self._frames()
        page = next((page for page, (frame, _) in enumerate(frames) if frame.bottom() >= top), len(frames) - 1)
        frame, scale = frames[page]
        return page, (top - frame.top()) / scale

    def _words_of(self, page: int, number: int) -> str:
        """What a screen reader says of a link: its words, and where it leads in this document."""
        place, link = self._links_on(page)[number]
        words = self._pages.getSelection(page, place.topLeft(), place.bottomRight()).text()
        said = f"Link: {_LEADERS.sub(', ', words).strip()}"
        return f"{said}; leads to page {link.page() + 1}" if link.page() >= 0 else said

    def _frames(self) -> list[tuple[QRect, float]]:
        """Where each page lies in the whole roll, and how many pixels a point of it takes; rounded as Qt does."""
        margins = self.documentMargins()
        width = self.viewport().width() - margins.left() - margins.right()
        if width not in self._frames_of:
            resolution = QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS
            frames: list[tuple[QRect, float]] = []
            top = margins.top()
            for points in self._sizes:
                size = (points * resolution).toSize()
                scale = width / size.width()
                size *= scale
                frames.append((QRect(margins.left(), top, size.width(), size.height()), scale * resolution))
                top += size.height() + self.pageSpacing()
            self._frames_of = {width: frames}
        return self._frames_of[width]
