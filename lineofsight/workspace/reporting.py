"""Making documents: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.documents.html.render import render_html
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.stopping import UNWATCHED, Watch

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.forms import PrintSize
    from lineofsight.workspace.rows import Row

FORMATS = ("pdf", "html")
"""The file formats, which are also the endings of the files' names."""


def document_rows() -> list[Row]:
    """The documents as rows: name, title, about, forms, formats, audiences."""
    return [
        {
            "name": kind.name,
            "title": kind.title,
            "about": kind.described,
            "forms": [form.name for form in kind.forms],
            "formats": list(FORMATS),
            "audiences": [audience.value for audience in kind.audiences],
        }
        for kind in DOCUMENTS
    ]


def format_of(path: Path) -> str:
    """The format that a file's name asks for: a page for ``.html`` and ``.htm``, otherwise a PDF."""
    return "html" if path.suffix.lower() in (".html", ".htm") else "pdf"


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was written.

    Attributes:
        path: its file.
        pages: how many pages it has; ``None`` for an HTML page, which has none.
    """

    path: Path
    pages: int | None


def write_document(document: Document, print_size: PrintSize, path: Path, *, watch: Watch = UNWATCHED) -> Written:
    """Write a document in the format that the file's name asks for; a file is replaced only by a whole new one.

    Args:
        document: what it says.
        print_size: how large its type is.
        path: where to write it.
        watch: told of progress, and asked whether to stop.

    Raises:
        LineOfSightError: when the file cannot be written.
        StoppedError: when the watch said so.
    """
    try:
        return _write_whole(document, print_size, path, watch)
    except OSError as error:
        raise LineOfSightError(
            f"The document could not be written to {path}: {error.strerror or error}. "
            "Close the file if it is open elsewhere, or choose another folder."
        ) from error


def _write_whole(document: Document, print_size: PrintSize, path: Path, watch: Watch) -> Written:
    handle, name = tempfile.mkstemp(suffix=".part", dir=path.resolve().parent)
    os.close(handle)
    part = Path(name)
    pages = None
    try:
        if format_of(path) == "html":
            render_html(document, part, print_size=print_size, progress=watch.step)
        else:
            pages = render_pdf(document, part, print_size=print_size, progress=watch.step)
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return Written(path, pages)
