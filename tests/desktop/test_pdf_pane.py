"""The pane in which a document is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from reportlab.pdfgen.canvas import Canvas

from lineofsight.desktop.widgets.pdf_pane import PdfPane

if TYPE_CHECKING:
    from pathlib import Path

_WIDTH = 500
_A4 = 297 / 210


@pytest.mark.usefixtures("app")
def test_a_link_of_a_late_page_is_not_looked_for_in_a_shorter_document(tmp_path: Path) -> None:
    """Nothing of the former document is asked of the one that took its place: Qt warned that there is no such page."""
    pane = PdfPane()
    pane.show()
    pane.show_file(_linked(tmp_path / "long.pdf", 25))
    pane.go_to(20)
    view = pane.inner()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    pane.show_file(_linked(tmp_path / "short.pdf", 2))
    QApplication.processEvents()
    pane.close()


def _linked(path: Path, pages: int) -> Path:
    canvas = Canvas(str(path), pagesize=(210, 297))
    for _ in range(pages):
        canvas.drawString(20, 200, "An action.")
        canvas.linkURL("lineofsight:action/1.1", (10, 190, 100, 220))
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.usefixtures("app")
def test_one_page_that_just_fits_does_not_hold_the_window(tmp_path: Path) -> None:
    """A bar that comes and goes with the width of the page would have it laid out again without end."""
    canvas = Canvas(str(tmp_path / "one.pdf"), pagesize=(210, 297))
    canvas.drawString(20, 200, "One page.")
    canvas.save()
    pane = PdfPane()
    pane.show()
    pane.show_file(tmp_path / "one.pdf")
    view = pane.inner()
    assert isinstance(view, QAbstractScrollArea)
    laid_out: list[int] = []
    view.verticalScrollBar().rangeChanged.connect(lambda _, last: laid_out.append(last))
    # From too low for the page to so high that all of it is in sight: a step of one, so that none is passed over.
    for height in range(int(_WIDTH * (_A4 - 0.1)), int(_WIDTH * (_A4 + 0.1))):
        laid_out.clear()
        pane.resize(_WIDTH, height)
        QApplication.processEvents()
        assert len(laid_out) <= 4, f"laid out {len(laid_out)} times at a height of {height}"
    assert laid_out == [] or laid_out[-1] == 0
    pane.close()
