"""Sheets of another size: what stands on them, and that the pages around them are as they were."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.flowables import Spacer as Gap

from lineofsight.charts.sheets import SHEET_POINTS, SheetSize
from lineofsight.documents.content import FigureBlock, Heading, Paragraph, Sheet
from lineofsight.documents.page_flow import PageBreak
from lineofsight.documents.pdf.new_page import NewPage, settle_breaks
from tests.documents.pdf.samples import SENTENCE, file_of, make_line, make_table
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf, read_tree

if TYPE_CHECKING:
    from pathlib import Path

UPRIGHT, ACROSS, LARGE = SheetSize.A4_UPRIGHT, SheetSize.A4_ACROSS, SheetSize.A3_ACROSS


def sizes_of(content: bytes) -> list[SheetSize]:
    """Return the size of each page."""
    by_points = {(int(width), int(height)): size for size, (width, height) in SHEET_POINTS.items()}
    with open_pdf(content) as pdf:
        return [by_points[int(page.mediabox[2]), int(page.mediabox[3])] for page in pdf.pages]


def picture(size: SheetSize) -> Sheet:
    """Return a sheet with one picture that is too large for it."""
    return Sheet((FigureBlock(make_line(3000, 2000), "A line that rises.", "Referrals."),), size)


@pytest.mark.parametrize("size", list(SheetSize))
def test_a_sheet_has_its_size_and_the_pages_around_it_theirs(size: SheetSize) -> None:
    """Text before and after stands on upright pages, the picture on the sheet, and the file conforms."""
    content = file_of(Paragraph("Before."), picture(size), Paragraph("After."))

    assert sizes_of(content) == [UPRIGHT, size, UPRIGHT]
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_no_page_is_left_empty_beside_a_sheet() -> None:
    """Breaks before, between and after sheets add nothing, and the document may end with one."""
    blocks = (Paragraph("Before."), PageBreak(), picture(LARGE), picture(ACROSS), PageBreak(), Paragraph("After."))

    assert sizes_of(file_of(*blocks)) == [UPRIGHT, LARGE, ACROSS, UPRIGHT]
    assert sizes_of(file_of(Paragraph("Before."), picture(LARGE))) == [UPRIGHT, LARGE]
    assert sizes_of(file_of(Paragraph("Before."), Sheet(()), Paragraph("After."))) == [UPRIGHT]


def test_a_gap_before_a_break_is_dropped() -> None:
    """The space under a picture that ends a page cannot run over onto a page of its own."""
    first, second = Flowable(), Flowable()
    settled = list(settle_breaks([first, Gap(0, 10), NewPage(LARGE.value), NewPage(), Gap(0, 5), second]))

    assert settled[0] is first
    assert [one.nextTemplate for one in settled if isinstance(one, NewPage)] == [LARGE.value]
    assert len(settled) == 4
    assert settled[-1] is second


def test_a_heading_before_a_sheet_stands_on_it() -> None:
    """The heading's page is the picture's, whether it stands in the sheet or before it."""
    before = file_of(Heading(2, "Map"), picture(ACROSS))
    within = file_of(Sheet((Heading(2, "Map"), *picture(ACROSS).blocks), ACROSS))
    for content in (before, within):
        with open_pdf(content) as pdf:
            tree = read_tree(pdf)

        assert sizes_of(content) == [UPRIGHT, ACROSS]
        assert tree.find_all("H2")[0].first_page() == tree.find_all("Figure")[0].first_page()


def test_a_picture_fills_its_sheet() -> None:
    """It is as wide or as high as the sheet's own room, not the upright page's."""
    widths = []
    for size in SheetSize:
        with open_pdf(file_of(picture(size))) as pdf:
            (figure,) = read_tree(pdf).find_all("Figure")
        left, right = (float(edge) for edge in re.findall(r"[0-9.]+(?='\))", figure.attributes)[::2])
        widths.append(right - left)

    assert widths == sorted(widths)
    assert widths[2] > 1.3 * widths[1]


def test_what_is_longer_than_a_sheet_runs_on_over_sheets_of_its_size() -> None:
    """A table across takes the sheet's width, and all its pages lie across."""
    content = file_of(Sheet((make_table(60),), ACROSS), Paragraph(SENTENCE))
    sizes = sizes_of(content)

    assert sizes[0] is UPRIGHT
    assert sizes[-1] is UPRIGHT
    assert set(sizes[1:-1]) == {ACROSS}
    assert len(sizes) > 4


@pytest.mark.needs_poppler
def test_head_and_foot_reach_to_the_sheets_own_margins(tmp_path: Path) -> None:
    """Date and page number stand at the right of a sheet across, the title at its head."""
    path = tmp_path / "sheets.pdf"
    path.write_bytes(file_of(picture(LARGE)))
    command = ["pdftotext", "-bbox", "-f", "2", "-l", "2", str(path), "-"]
    words = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    right, top = (
        max(float(line.split('xMax="')[1].split('"')[0]) for line in words if "<word" in line),
        min(float(line.split('yMin="')[1].split('"')[0]) for line in words if "<word" in line),
    )

    assert any(">Page</word>" in line for line in words)
    assert right == pytest.approx(SHEET_POINTS[LARGE][0] - 52, abs=2)
    assert top < 45
