"""Saving what a page shows: the file's ending says as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.extract import compose_extract
from lineofsight.documents.html.render import render_html
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.whole_file import write_whole
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.extract_writing import save_xlsx, write_csv, write_tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lineofsight.documents.content import Block
    from lineofsight.domain.extracts import Extract

ENDINGS: Final = (".pdf", ".html", ".xlsx", ".csv")


def save_extract(extract: Extract, path: Path, pictured: Callable[[], Sequence[Block]] | None = None) -> Path:
    """Write the table to ``path``, whole or not at all: .pdf, .html, .xlsx or .csv.

    Args:
        extract: the table.
        path: where; its ending says as what.
        pictured: makes the picture that stands beside the table, which a PDF or a web page shows before it.

    Raises:
        LineOfSightError: when the ending is another, or the file cannot be written.
    """
    ending = path.suffix.lower()
    try:
        if ending == ".csv":
            write_whole(path, write_csv(extract))
        elif ending == ".xlsx":
            save_xlsx(extract, path)
        elif ending == ".html":
            render_html(compose_extract(extract, pictured() if pictured else ()), path)
        elif ending == ".pdf":
            render_pdf(compose_extract(extract, pictured() if pictured else ()), path)
        else:
            raise LineOfSightError(f"'{path.name}' does not end in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}.")
    except OSError as error:
        raise LineOfSightError(
            f"The table could not be written to {path}: {error.strerror or error}. "
            "Close the file if it is open elsewhere, or choose another folder."
        ) from error
    return path


def save_picture(content: bytes, path: Path) -> Path:
    """Write the file of a picture to ``path``, whole or not at all.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        raise LineOfSightError(
            f"The picture could not be written to {path}: {error.strerror or error}. "
            "Close the file if it is open elsewhere, or choose another folder."
        ) from error
    return path


def as_clipboard_text(extract: Extract) -> str:
    """The table to paste into an e-mail or a spreadsheet, its source below it."""
    return write_tabs(extract)
