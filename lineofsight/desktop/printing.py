"""Printing a PDF through the system's own dialogue: page by page, at the printer's resolution.

Two pages on a sheet and grey are ours, because the dialogues of many computers offer neither. A range that is chosen in
the dialogue counts pages of the document, however many stand on a sheet.

Pages are painted, so a file that is printed to would hold pictures of words, which nobody could search or have read
aloud. Where a file is chosen in the place of a printer and nothing of the document is to be changed, the file is the
document itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrintEngine, QPrinter

from lineofsight.desktop.print_choice import ONE_IN_COLOUR
from lineofsight.documents.whole_file import write_whole
from lineofsight.errors import LineOfSightError
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QSizeF
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.print_choice import PrintChoice

# Sharper than the eye at reading distance, and a page still fits in memory.
_DOTS_PER_INCH: Final = 300
_GAP: Final = 0.2
"""Between two pages on a sheet, in inches."""

_QUARTER: Final = 90
_CUPS: Final = QPrintEngine.PrintEnginePropertyKey(0xFE00)
"""Where Qt keeps what the printing system of Linux and macOS is to do with the sheets: names and values in turn."""

_CUPS_RANGE: Final = "page-ranges"


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed.

    Attributes:
        pages: of the document.
        sides: of paper.
        file: where the paper is a file, its path; "" for a printer.
    """

    pages: int
    sides: int
    file: str = ""


def print_pdf(path: Path, window: QWidget, choice: PrintChoice = ONE_IN_COLOUR) -> Printed | None:
    """Ask for a printer and print; ``None`` when the person thought better of it.

    Raises:
        LineOfSightError: when the document cannot be read or the printer does not start.
    """
    document = QPdfDocument(window)
    if document.load(str(path)) is not QPdfDocument.Error.None_:
        raise LineOfSightError("The document cannot be read for printing. Make it again.")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setDocName(path.stem)
    if choice.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    if choice.two_on_one:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, document.pageCount())
    dialog.setFromTo(1, document.pageCount())
    try:
        if dialog.exec() != QPrintDialog.DialogCode.Accepted.value:
            return None
        numbers = pages_wanted(printer, document.pageCount())
        if printer.outputFileName() and choice == ONE_IN_COLOUR and len(numbers) == document.pageCount():
            return _keep(path, printer.outputFileName(), len(numbers))
        return paint_pages(document, printer, numbers, choice)
    finally:
        dialog.deleteLater()
        document.deleteLater()


def print_and_tell(path: Path, window: QWidget, choice: PrintChoice = ONE_IN_COLOUR) -> str:
    """Ask for a printer and print; returns what came of it, in a sentence for the person."""
    try:
        printed = print_pdf(path, window, choice)
    except LineOfSightError as error:
        return str(error)
    if printed is None:
        return "Nothing was printed."
    return _tell(printed, choice)


def _tell(printed: Printed, choice: PrintChoice) -> str:
    """What went where; who chose a file in the place of a printer need not look for paper."""
    where = f"Written to the file {printed.file}" if printed.file else "Sent to the printer"
    sides = f" on {count(printed.sides, 'side')} of paper" if printed.sides != printed.pages else ""
    return f"{where}: {count(printed.pages, 'page')}{sides}{', in grey' if choice.grey else ''}."


def _keep(path: Path, file: str, pages: int) -> Printed:
    """The document itself as the file that was chosen."""
    try:
        write_whole(Path(file), path.read_bytes())
    except OSError as error:
        raise LineOfSightError(
            f"It could not be written there: {error.strerror}. Close the file if it is open, or choose another place."
        ) from error
    return Printed(pages, pages, file)


def paint_pages(
    document: QPdfDocument, printer: QPrinter, numbers: Sequence[int], choice: PrintChoice = ONE_IN_COLOUR
) -> Printed:
    """Paint pages of the document.

    Args:
        document: what is printed.
        printer: where it is printed.
        numbers: the pages, from 0.
        choice: how they are put on paper.

    Raises:
        LineOfSightError: when the printer does not start, or there are no pages to paint.
    """
    if not numbers:
        raise LineOfSightError(f"Those pages are not in the document, which has {count(document.pageCount(), 'page')}.")
    if choice.two_on_one:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    painter = QPainter()
    if not painter.begin(printer):
        raise LineOfSightError("The printer did not start. Check that it is switched on, or choose another.")
    sides = tuple(_sides(document, numbers, choice))
    for at, side in enumerate(sides):
        if at:
            printer.newPage()
        room = QRectF(painter.viewport())
        is_halved = choice.two_on_one and not _is_wide(document.pagePointSize(side[0]))
        # The last page may be alone: then its neighbour's half stays empty.
        places = _halves(room, _GAP * printer.resolution()) if is_halved else (room,)
        for number, place in zip(side, places, strict=False):
            _paint(painter, document, number, place, is_grey=choice.grey)
    painter.end()
    return Printed(len(numbers), len(sides), printer.outputFileName())


def pages_wanted(printer: QPrinter, pages: int) -> tuple[int, ...]:
    """The pages of the document, from 0, that were chosen in the dialogue; the printing system must not choose again.

    Args:
        printer: as the dialogue left it.
        pages: how many the document has.
    """
    engine = printer.printEngine()
    text, others = split_range(engine.property(_CUPS))
    if text:
        engine.setProperty(_CUPS, others)
        chosen = QPageRanges.fromString(text)
    else:
        chosen = printer.pageRanges()
    return tuple(number for number in range(pages) if chosen.isEmpty() or chosen.contains(number + 1))


def split_range(options: object) -> tuple[str, list[str]]:
    """The range of pages among the options of the printing system, "" for none, and the other options."""
    if not isinstance(options, list):
        return "", []
    pairs = list(zip(options[::2], options[1::2], strict=False))
    text = next((value for name, value in pairs if name == _CUPS_RANGE), "")
    return text, [part for pair in pairs if pair[0] != _CUPS_RANGE for part in pair]


def _sides(document: QPdfDocument, numbers: Sequence[int], choice: PrintChoice) -> Iterator[tuple[int, ...]]:
    """The pages of each side of paper, in their order."""
    waiting: tuple[int, ...] = ()
    for number in numbers:
        if not choice.two_on_one or _is_wide(document.pagePointSize(number)):
            yield from _given(waiting)
            waiting = ()
            yield (number,)
            continue
        waiting = (*waiting, number)
        if len(waiting) > 1:
            yield waiting
            waiting = ()
    yield from _given(waiting)


def _given(side: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
    return (side,) if side else ()


def _is_wide(size: QSizeF) -> bool:
    return size.width() > size.height()


def _halves(room: QRectF, gap: float) -> tuple[QRectF, ...]:
    """Where two pages stand side by side."""
    half = (room.width() - gap) / 2
    return (QRectF(0, 0, half, room.height()), QRectF(room.width() - half, 0, half, room.height()))


def _paint(painter: QPainter, document: QPdfDocument, number: int, place: QRectF, *, is_grey: bool) -> None:
    """Paint a page in the middle of its place, as large as it can be; turned where it lies the other way."""
    size = document.pagePointSize(number)
    is_turned = _is_wide(size) != (place.width() > place.height()) and place.width() != place.height()
    across, down = (place.height(), place.width()) if is_turned else (place.width(), place.height())
    scale = min(across / size.width(), down / size.height())
    dots = QSize(int(size.width() * scale), int(size.height() * scale))
    image = document.render(number, dots)
    painter.save()
    painter.translate(place.center())
    if is_turned:
        painter.rotate(-_QUARTER)
    painter.drawImage(-dots.width() // 2, -dots.height() // 2, in_grey(image) if is_grey else image)
    painter.restore()


def in_grey(image: QImage) -> QImage:
    """The image in greys, on white where it was transparent."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Grayscale8)
