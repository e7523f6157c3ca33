"""Whose copy it is, across every page."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import Paragraph, Sheet
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.page_flow import PageBreak
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.samples import SENTENCE, make_document
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_aloud,
    squeeze,
)

if TYPE_CHECKING:
    from pathlib import Path

COPY = "Copy 12: A. Holder"


def render(copy: str, print_size: PrintSize = PrintSize.STANDARD) -> bytes:
    """Return the file of a copy over pages of two sizes."""
    blocks = (Paragraph(SENTENCE), PageBreak(), Paragraph(SENTENCE), Sheet((Paragraph(SENTENCE),), SheetSize.A3_ACROSS))
    stream = io.BytesIO()
    render_pdf(replace(make_document(*blocks), copy=copy), stream, print_size=print_size, strict=True)
    return stream.getvalue()


def watermarks(content: bytes) -> list[bool]:
    """Return for each page whether a watermark is the first thing painted on it."""
    with open_pdf(content) as pdf:
        firsts = [next(iter(pikepdf.parse_content_stream(sheet, "BDC"))) for sheet in pdf.pages]
        return [str(first.operands[1].get("/Subtype", "")) == "/Watermark" for first in firsts]


def test_it_stands_under_the_text_of_every_page_and_size_of_sheet() -> None:
    """As decoration of the kind that the standard has for it."""
    content = render(COPY)

    assert watermarks(content) == [True] * 3
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_a_document_that_is_nobodys_copy_has_none() -> None:
    """Nothing is put on what is for everybody."""
    assert watermarks(render("")) == [False] * 3


def test_large_print_has_nothing_under_its_text() -> None:
    """The foot of each page names the copy's holder in bold instead."""
    assert watermarks(render(COPY, PrintSize.LARGE)) == [False] * 3


@pytest.mark.needs_poppler
def test_it_is_not_read_aloud_in_the_midst_of_the_text() -> None:
    """Once, on the first page, whose copy it is is part of what is read."""
    assert read_aloud(render(COPY)).count(squeeze(COPY)) == 1


@pytest.mark.needs_poppler
def test_it_stays_on_the_page_however_long_the_name(tmp_path: Path) -> None:
    """A name of eighty letters is set smaller, not cut."""
    path = tmp_path / "copy.pdf"
    path.write_bytes(render(f"Copy 9,999: {'Featherstonehaugh ' * 4}"))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", str(path), "-"], capture_output=True, check=True, text=True
    )
    edges = [line.split('"')[1::2] for line in boxes.stdout.splitlines() if "<word" in line]

    assert all(float(x1) >= 0 and float(x2) <= 596 and float(y1) >= 0 and float(y2) <= 842 for x1, y1, x2, y2 in edges)
