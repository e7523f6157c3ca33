"""What is loaded after the window has painted: apart from ``app.begin``, the one place with imports inside functions.

Measured, importing these takes several times as long as the window itself; they are imported by a worker thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.strokes import PaintedPicture
    from lineofsight.desktop.jobs import Report
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.theme import Theme
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.workspace.library import Library


def open_library(data_folder: Path | None) -> Library:
    """Open the local copy, or the example council where there is none. Brings SQLAlchemy."""
    from lineofsight.workspace.opening import open_library as open_it  # noqa: PLC0415 - after the first paint

    return open_it(data_folder)


def load_pages() -> tuple[Callable[[Look], Book], Callable[[Theme, int], Look]]:
    """Import the pages; returns how to make them and the look they share. Makes no widget. Brings ReportLab."""
    from lineofsight.charts.marks import draw_mark  # noqa: PLC0415 - after the first paint
    from lineofsight.charts.palette import MarkShape, Tone  # noqa: PLC0415 - after the first paint
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - after the first paint
    from lineofsight.desktop.look import Look  # noqa: PLC0415 - after the first paint
    from lineofsight.desktop.pages.book import make_book  # noqa: PLC0415 - after the first paint
    from lineofsight.wording.statuses import key_lines  # noqa: PLC0415 - after the first paint

    marks = {
        word.key: picture_of(draw_mark(MarkShape(word.shape), word.letter, Tone(word.tone))) for word in key_lines()
    }
    return make_book, lambda theme, percent: Look(theme, percent, marks)


def draw_chart(judged: JudgedIndicator, size: tuple[float, float]) -> PaintedPicture | None:
    """The indicator's chart for ``size`` in points, ``None`` where there is nothing to draw."""
    from lineofsight.charts.indicator_chart import indicator_chart  # noqa: PLC0415 - after the first paint
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - after the first paint

    drawing = indicator_chart(judged, size)
    return picture_of(drawing) if drawing is not None else None


def draw_courses(indicators: Sequence[JudgedIndicator]) -> Mapping[str, PaintedPicture]:
    """The word-sized line of each indicator that has one, by indicator id."""
    from lineofsight.charts.sparkline import sparkline  # noqa: PLC0415 - after the first paint
    from lineofsight.charts.strokes import picture_of  # noqa: PLC0415 - after the first paint

    drawings = {judged.indicator.ind_id: sparkline(judged) for judged in indicators}
    return {ind_id: picture_of(drawing) for ind_id, drawing in drawings.items() if drawing is not None}


def import_files(
    library: Library, data_folder: Path | None, paths: tuple[Path, ...], *, dry_run: bool, report: Report
) -> tuple[ImportOutcome, ...]:
    """Read files into the copy, or only show what would change.

    The example is never imported into: the first import makes the person's own copy in the data folder.
    """
    if not library.is_example:
        return library.import_files(paths, dry_run=dry_run, progress=report.progress, cancelled=report.is_cancelled)
    from lineofsight.workspace.first_import import import_first  # noqa: PLC0415 - only when something is imported

    return import_first(data_folder, paths, dry_run=dry_run)


def say_dates() -> tuple[Callable[[date], str], Callable[[int], str]]:
    """The words for a day and for an age."""
    from lineofsight.wording.dates import age, day  # noqa: PLC0415 - after the first paint

    return day, age


def ask_import(look: Look, outcomes: tuple[ImportOutcome, ...], window: QWidget) -> QDialog:
    """The dialogue of an import."""
    from lineofsight.desktop.pages.import_dialog import ImportDialog  # noqa: PLC0415 - after the first paint

    return ImportDialog(look, outcomes, window)


def print_document(path: Path, window: QWidget) -> bool:
    """Print a PDF through the system's dialogue; returns whether anything was printed."""
    from lineofsight.desktop.printing import print_pdf  # noqa: PLC0415 - only when something is printed

    return print_pdf(path, window)
