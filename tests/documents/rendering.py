"""Documents made into files for the tests that read them back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lineofsight.documents.html.render import render_html
from lineofsight.documents.pdf.render import render_pdf

if TYPE_CHECKING:
    from lineofsight.documents.content import Document


def as_pdf(document: Document) -> bytes:
    """The document as a PDF, made strictly."""
    stream = io.BytesIO()
    render_pdf(document, stream, strict=True)
    return stream.getvalue()


def as_page(document: Document) -> str:
    """The document as an HTML page."""
    stream = io.StringIO()
    render_html(document, stream)
    return stream.getvalue()
