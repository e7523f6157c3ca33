"""Printing a PDF through the system's own dialogue: page by page, at the printer's resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

# Sharper than the eye at reading distance, and a page still fits in memory.
_DOTS_PER_INCH = 300


def print_pdf(path: Path, window: QWidget) -> bool:
    """Ask for a printer and print; returns whether anything was printed.

    Raises:
        LineOfSightError: when the document cannot be read or the printer does not start.
    """
    document = QPdfDocument(window)
    if document.load(str(path)) is not QPdfDocument.Error.None_:
        raise LineOfSightError("The document cannot be read for printing. Make it again.")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setDocName(path.stem)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, document.pageCount())
    dialog.setFromTo(1, document.pageCount())
    try:
        if dialog.exec() != QPrintDialog.DialogCode.Accepted.value:
            return False
        paint_pages(document, printer)
    finally:
        dialog.deleteLater()
        document.deleteLater()
    return True


def print_and_tell(path: Path, window: QWidget) -> str:
    """Ask for a printer and print; returns what came of it, in a sentence for the person."""
    try:
        return "Sent to the printer." if print_pdf(path, window) else "Nothing was printed."
    except LineOfSightError as error:
        return str(error)


def paint_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Paint the pages that the printer asks for.

    Raises:
        LineOfSightError: when the printer does not start.
    """
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise LineOfSightError("The printer did not start. Check that it is switched on, or choose another.")
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        points = document.pagePointSize(number)
        room = QRectF(painter.viewport())
        scale = min(room.width() / points.width(), room.height() / points.height())
        size = QSize(int(points.width() * scale), int(points.height() * scale))
        painter.drawImage(0, 0, document.render(number, size))
    painter.end()
