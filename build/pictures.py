"""Make the README's pictures anew: the window on the example council, and pages of its line of sight document.

A task for developers, run when a page or the document looks different::

    poe screens

The window is drawn off the screen at 1366 by 768 pixels in the light theme, so it needs no display. The example is as
at its own date, so the pictures are the same on every day.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget

from lineofsight.desktop.app import build
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.program import Program, begin
from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
WINDOW = QSize(1366, 768)
PAGE_WIDTH = 700
COLOURS = 256
PATIENCE = 120
"""Seconds."""

ACTION = "action/1.4"
INDICATOR = "indicator/conferences-15-days"
SEARCH = "protection"
"""Words of a search that shows figures with neighbours beside them."""

AT_A_GLANCE = "At a glance"
THEME = "Theme T1:"


def main() -> int:
    """Write every picture and say which."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["lineofsight", "-style", "fusion"])
    with tempfile.TemporaryDirectory() as folder:
        shell = build(app, Path(folder))
        shell.dressing.choose(ThemeChoice.LIGHT)
        shell.window.resize(WINDOW)
        shell.window.show()
        program = begin(shell)
        # What goes wrong here is for the developer to read, not for a dialogue that nobody sees.
        program.guard.uninstall()
        _wait(lambda: _is_ready(program))
        FOLDER.mkdir(parents=True, exist_ok=True)
        _picture_pages(program)
        program.window.close()
    return 0


def _picture_pages(program: Program) -> None:
    book = program.session.book
    if book is None:
        raise SystemExit("The example could not be opened.")
    _keep_window(program, "overview")
    program.session.open_link(ACTION)
    _keep_window(program, "plan")
    program.wiring.go("indicators")
    book.indicators.findChildren(QLineEdit)[0].setText(SEARCH)
    _choose(book.indicators, INDICATOR)
    _keep_window(program, "indicators")
    program.wiring.go("documents")
    _press(book.documents, "Make the document")
    _wait(lambda: _button(book.documents, "Save as").isEnabled())
    document = next(found for found in book.documents.findChildren(QPdfDocument) if found.pageCount())
    glance = _page_with(document, AT_A_GLANCE)
    number = next(field for field in book.documents.findChildren(QLineEdit) if field.accessibleName() == "Page")
    number.setText(str(glance + 1))
    number.returnPressed.emit()
    _keep_window(program, "documents")
    _keep(_page(document, glance), "at-a-glance")
    _keep(_page(document, _page_with(document, THEME)), "theme")


def _is_ready(program: Program) -> bool:
    session = program.session
    busy = session.library_worker.is_busy or session.drawing_worker.is_busy or session.is_filling
    return session.shown is not None and not busy


def _wait(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("The window did not get ready in time.")
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _settle(program: Program) -> None:
    """Let timers fire, charts be drawn and pages of the preview appear."""
    end = time.monotonic() + 1
    _wait(lambda: time.monotonic() > end and _is_ready(program))


def _keep_window(program: Program, name: str) -> None:
    _settle(program)
    _keep(program.window.grab().toImage(), name)


def _button(page: QWidget, name: str) -> QPushButton:
    return next(button for button in page.findChildren(QPushButton) if button.accessibleName() == name)


def _press(page: QWidget, name: str) -> None:
    _button(page, name).click()


def _choose(page: QWidget, link: str) -> None:
    """Choose a row of the table as a click does; following the link would end the search."""
    table = page.findChildren(QTableView)[0]
    rows = [table.model().index(row, 0) for row in range(table.model().rowCount())]
    table.setCurrentIndex(next(index for index in rows if index.data(CellRole.LINK) == link))
    table.setFocus()


def _page_with(document: QPdfDocument, heading: str) -> int:
    """The number of the page, from 0, on which the heading stands; the contents name it too, so the last such."""
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    found = [page for page, text in enumerate(texts) if any(line.startswith(heading) for line in text.splitlines())]
    if not found:
        raise SystemExit(f"No page of the document begins with '{heading}'.")
    return next(page for page in found if "Contents" not in texts[page])


def _page(document: QPdfDocument, page: int) -> QImage:
    size = document.pagePointSize(page)
    return document.render(page, QSize(PAGE_WIDTH, int(PAGE_WIDTH * size.height() / size.width())))


def _keep(image: QImage, name: str) -> None:
    """Write a picture with 256 colours: small, and as sharp as on the screen."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    seen = Image.frombytes("RGBA", size, bytes(plain.constBits()))
    paper = Image.new("RGBA", size, "white")
    path = FOLDER / f"{name}.png"
    flat = Image.alpha_composite(paper, seen).convert("RGB")
    # By coverage and not by frequency, so that the few dots of a rating's colour keep it.
    flat.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    raise SystemExit(main())
