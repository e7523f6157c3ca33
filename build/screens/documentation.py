"""The pictures that the README and the user guide show: light, small, and the same on every day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from build.screens.keeping import FEW, keep
from build.screens.places import show
from build.screens.shown_window import settle, wait_for
from build.screens.tracker import leave_tracker, show_tracker
from lineofsight.desktop.directory import PAGES

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from lineofsight.desktop.program import Program

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "pictures"
_PAGE_WIDTH: Final = 700
_AT_A_GLANCE: Final = "At a glance"
_THEME: Final = "Theme T1:"
_WORDS: Final = "social workers"


def picture_documentation(program: Program) -> None:
    """Write every page as ``docs/pictures/NAME.png``, a tracker, the search, and two pages of the document."""
    if program.session.book is None:
        raise SystemExit("The example could not be opened.")
    for spec in PAGES:
        show(program, spec.name)
        if spec.name == "documents":
            _make_document(program, program.session.book.documents)
        keep(program.window.grab().toImage(), FOLDER / f"{spec.name}.png", FEW)
    show_tracker(program)
    keep(program.window.grab().toImage(), FOLDER / "mapping.png", FEW)
    leave_tracker(program)
    program.window.actions_by_name["search"].trigger()
    settle(program)
    dialogue = QApplication.activeModalWidget()
    if dialogue is not None:
        dialogue.findChildren(QLineEdit)[0].setText(_WORDS)
        settle(program)
        keep(dialogue.grab().toImage(), FOLDER / "search.png", FEW)
        dialogue.close()


def _make_document(program: Program, page: QWidget) -> None:
    _button(page, "Make the document").click()
    wait_for(lambda: _button(page, "Save as").isEnabled())
    document = next(found for found in page.findChildren(QPdfDocument) if found.pageCount())
    glance = _page_with(document, _AT_A_GLANCE)
    number = next(field for field in page.findChildren(QLineEdit) if field.accessibleName() == "Page")
    number.setText(str(glance + 1))
    number.returnPressed.emit()
    settle(program)
    keep(_page(document, glance), FOLDER / "at-a-glance.png")
    keep(_page(document, _page_with(document, _THEME)), FOLDER / "theme.png")


def _button(page: QWidget, name: str) -> QPushButton:
    return next(button for button in page.findChildren(QPushButton) if button.accessibleName() == name)


def _page_with(document: QPdfDocument, heading: str) -> int:
    """The number of the page, from 0, on which the heading stands; the contents name it too, so the last such."""
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    found = [page for page, text in enumerate(texts) if any(line.startswith(heading) for line in text.splitlines())]
    if not found:
        raise SystemExit(f"No page of the document begins with '{heading}'.")
    return next(page for page in found if "Contents" not in texts[page])


def _page(document: QPdfDocument, page: int) -> QImage:
    size = document.pagePointSize(page)
    return document.render(page, QSize(_PAGE_WIDTH, int(_PAGE_WIDTH * size.height() / size.width())))
