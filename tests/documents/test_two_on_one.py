"""Every document in standard print as it comes when two of its pages are printed on one sheet, at 71 per cent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.structure import open_pdf
from tests.documents.pdf.type_sizes import seen_lines, seen_sizes

if TYPE_CHECKING:
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material

SHARE = 0.707
WIDEST = 600


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_words_and_lines_can_still_be_seen(kind: DocumentKind, example_material: Material) -> None:
    """Words of 8.5 points and lines of half a point; a map on a sheet of its own is followed by its list."""
    stream = io.BytesIO()
    render_pdf(make_document(kind, example_material, kind.forms[0]), stream)
    with open_pdf(stream.getvalue()) as pdf:
        for place in range(len(pdf.pages) - 1, -1, -1):
            if float(pdf.pages[place].mediabox[2]) > WIDEST:
                del pdf.pages[place]

        assert min(seen_sizes(pdf)) * SHARE >= 8.4
        assert min(seen_lines(pdf)) * SHARE >= 0.5
