"""Headings and the sentences under them stay with what they head."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import BulletList, Column, Heading, KeepTogether, ListItem, Paragraph, Table
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.samples import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Block

TABLE = Table((Column("Number"), Column("Row")), tuple((str(number), f"row {number}") for number in range(1, 9)))


def page_of(blocks: list[Block], words: str, folder: Path) -> int:
    """The page on which these words stand."""
    path = folder / "made.pdf"
    render_pdf(make_document(*blocks), path, strict=True)
    out = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True).stdout
    return next(number for number, page in enumerate(out.split("\f"), 1) if words in page)


LIST = BulletList(tuple(f"row {number}" for number in range(1, 9)))


@pytest.mark.needs_poppler
@pytest.mark.parametrize("below", [TABLE, LIST, KeepTogether((Heading(3, "Question"), BulletList(LIST.items[:5])))])
def test_an_opening_sentence_stands_on_the_page_of_what_it_opens(below: Block, tmp_path: Path) -> None:
    """However full the page before is: heading, sentence and the first row are never apart."""
    pages = set()
    for lines in range(6, 28):
        blocks: list[Block] = [Paragraph(f"Line {line}.") for line in range(lines)]
        blocks += [Heading(2, "What slipped"), Paragraph("Eight rows."), below]
        heading, opening = page_of(blocks, "What slipped", tmp_path), page_of(blocks, "Eight rows.", tmp_path)
        assert heading == opening == page_of(blocks, "row 1", tmp_path)
        pages.add(heading)
    assert len(pages) > 1


@pytest.mark.needs_poppler
def test_a_sentence_with_a_colon_stands_with_what_it_opens(tmp_path: Path) -> None:
    """Under a heading or not: a line that says that something follows is never the last of a page."""
    pages = set()
    for lines in range(16, 34):
        blocks: list[Block] = [Paragraph(f"Line {line}.") for line in range(lines)]
        opening = page_of([*blocks, Paragraph("These are they:"), LIST], "These are they", tmp_path)
        assert opening == page_of([*blocks, Paragraph("These are they:"), LIST], "row 1", tmp_path)
        pages.add(opening)
    assert pages == {1, 2}


@pytest.mark.needs_poppler
def test_an_item_stands_with_the_first_of_the_list_beneath_it(tmp_path: Path) -> None:
    """A page never ends with the words over a list whose every line is on the next."""
    pages = set()
    under = BulletList((ListItem("It has no date (8)", LIST), ListItem("It has no owner")))
    for lines in range(16, 34):
        blocks: list[Block] = [*(Paragraph(f"Line {line}.") for line in range(lines)), under]
        opening = page_of(blocks, "It has no date", tmp_path)
        assert opening == page_of(blocks, "row 1", tmp_path)
        pages.add(opening)
    assert pages == {1, 2}


@pytest.mark.needs_poppler
def test_many_sentences_do_not_wait(tmp_path: Path) -> None:
    """A page of text under a heading is not pushed to the next page for the table after it."""
    texts: list[Block] = [Paragraph(f"Sentence {number}.") for number in range(30)]
    assert page_of([Heading(2, "Long"), *texts, TABLE], "Sentence 1.", tmp_path) == 1


@pytest.mark.needs_poppler
def test_a_section_of_one_sentence_does_not_wait_for_the_section_after_it(tmp_path: Path) -> None:
    """Only a heading under another one keeps it by itself; a section beside it may begin a page."""
    apart = set()
    for lines in range(6, 28):
        blocks: list[Block] = [Paragraph(f"Line {line}.") for line in range(lines)]
        blocks += [Heading(2, "Education"), Paragraph("No figure."), Heading(2, "Safety"), TABLE]
        apart.add(page_of(blocks, "Safety", tmp_path) - page_of(blocks, "Education", tmp_path))
    assert apart == {0, 1}
