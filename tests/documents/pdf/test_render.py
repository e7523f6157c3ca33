"""A whole document as a PDF: what the standards ask, what a reader hears, and that it never changes by itself."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import Column, Document, FigureBlock, Heading, Paragraph, Table
from lineofsight.documents.errors import ContentError
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.samples import every_block, make_document, make_line, make_table
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    read_tree,
    squeeze,
    text_sizes,
)

if TYPE_CHECKING:
    from pathlib import Path


def render(document: Document) -> bytes:
    """Return a document's file, made strictly."""
    stream = io.BytesIO()
    render_pdf(document, stream, strict=True)
    return stream.getvalue()


@pytest.fixture(scope="module")
def everything() -> bytes:
    """Give the file of a document with every block."""
    return render(make_document(*every_block()))


def test_every_block_conforms_to_both_standards(everything: bytes) -> None:
    """Nothing is found against PDF/UA-1 or PDF/A-2a in a document with every block."""
    assert find_conformance_failures(everything) == []


def test_the_tree_and_the_pages_agree_both_ways(everything: bytes) -> None:
    """Each piece of each page stands in the structure tree once, and the parent tree leads back to it."""
    assert find_structure_faults(everything) == []


@pytest.mark.needs_poppler
def test_the_reading_order_is_the_story(everything: bytes) -> None:
    """What is read aloud is the text of the blocks in their order, with the contents' page numbers right."""
    with open_pdf(everything) as pdf:
        pages = outline_pages(pdf)

    assert read_aloud(everything) == squeeze(tell(make_document(*every_block()), pages))


@pytest.mark.needs_poppler
def test_the_printed_page_numbers_are_the_files(everything: bytes, tmp_path: Path) -> None:
    """The foot of each page says which page of how many it is, as a viewer counts them."""
    path = tmp_path / "everything.pdf"
    path.write_bytes(everything)
    sheets = (
        subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode().split("\f")[:-1]
    )

    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {len(sheets)}" in sheet


@pytest.mark.needs_poppler
def test_the_key_stands_on_every_page_that_shows_a_rating_and_on_no_other(everything: bytes, tmp_path: Path) -> None:
    """A page with a rating repeats the key at its foot; the cover has none."""
    path = tmp_path / "everything.pdf"
    path.write_bytes(everything)
    sheets = (
        subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode().split("\f")[:-1]
    )
    has_key = ["not due or paused" in sheet and "complete and evidenced" in sheet for sheet in sheets]

    assert not has_key[0]
    assert has_key == [has or "on track" in sheet for has, sheet in zip(has_key, sheets, strict=True)]
    assert any(has_key)


@pytest.mark.needs_poppler
def test_every_font_is_embedded(everything: bytes, tmp_path: Path) -> None:
    """Only the program's own type is used, and it travels with the file."""
    path = tmp_path / "everything.pdf"
    path.write_bytes(everything)
    lines = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode().splitlines()[2:]

    assert lines
    assert all("SightlineSans" in line and line.split()[-5] == "yes" for line in lines)


def test_nothing_that_is_read_is_under_12_points(everything: bytes) -> None:
    """Members read on paper; small type is the first thing they complain of."""
    with open_pdf(everything) as pdf:
        assert min(text_sizes(pdf)) >= 12


def test_the_file_says_its_title_language_and_date(everything: bytes) -> None:
    """A viewer shows the title instead of the file's name, and a reader aloud knows the language."""
    with open_pdf(everything) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "Line of sight"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20170331")
        assert pdf.pdf_version == "1.7"


def test_the_outline_lists_the_headings(everything: bytes) -> None:
    """The title and all headings can be gone to."""
    with open_pdf(everything) as pdf:
        titles = list(outline_pages(pdf))

    assert titles[:2] == ["Line of sight", "At a glance"]
    assert titles[-1] == "Glossary"


def test_the_same_document_gives_the_same_bytes(everything: bytes) -> None:
    """A file made again can be compared with the one that was sent out."""
    assert render(make_document(*every_block())) == everything


def test_another_process_gives_the_same_bytes(everything: bytes, tmp_path: Path) -> None:
    """Neither the order of sets nor the clock gets into a file."""
    path = tmp_path / "again.pdf"
    program = (
        "import sys; from lineofsight.documents.pdf.render import render_pdf;"
        "from tests.documents.pdf.samples import every_block, make_document;"
        "render_pdf(make_document(*every_block()), sys.argv[1])"
    )
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, env=environment)

    assert path.read_bytes() == everything


def test_a_long_table_is_one_table_with_its_headings_read_once() -> None:
    """300 rows over many pages are one element of 301 rows, each row with all its cells."""
    content = render(make_document(make_table(300)))
    with open_pdf(content) as pdf:
        (table,) = read_tree(pdf).find_all("Table")
        pages = len(pdf.pages)
    rows = table.find_all("TR")

    assert pages > 10
    assert [kid.kind for kid in table.kids] == ["Caption", "THead", "TBody"]
    assert len(rows) == 301
    assert {len(row.kids) for row in rows} == {5}
    assert [cell.kind for cell in rows[0].kids] == ["TH"] * 5
    assert {row.kids[0].kind for row in rows[1:]} == {"TH"}
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_a_row_taller_than_a_page_stays_one_row() -> None:
    """A cell of ten thousand words runs on over pages and is one cell of one row."""
    table = make_table(300)
    tall = (table.rows[0][0], "word " * 4000, *table.rows[0][2:])
    # The second of so many rows is not weighed when it is decided how the table is set.
    content = render(make_document(Table(table.columns, (table.rows[0], tall, *table.rows[2:]))))
    with open_pdf(content) as pdf:
        rows = read_tree(pdf).find_all("TR")
        cell = rows[2].kids[1]

    assert len(rows) == 301
    assert len({piece[0] for piece in cell.pieces}) > 3
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


@pytest.mark.parametrize("rows", [0, 1])
def test_a_table_of_no_row_or_one_conforms(rows: int) -> None:
    """No row gives a sentence instead of a table; one row gives a table."""
    content = render(make_document(Heading(2, "Actions"), make_table(rows)))
    with open_pdf(content) as pdf:
        assert len(read_tree(pdf).find_all("Table")) == rows
    assert find_conformance_failures(content) == []


def test_a_document_without_blocks_has_its_title() -> None:
    """Even an empty document says what it is."""
    content = render(Document(title="Empty", as_at=make_document().as_at, blocks=()))
    with open_pdf(content) as pdf:
        assert len(read_tree(pdf).find_all("H1")) == 1
    assert find_conformance_failures(content) == []


def test_a_picture_made_by_a_function_has_its_words_and_place() -> None:
    """Alternative text and the box on the page stand on the figure."""
    content = render(make_document(FigureBlock(make_line, "A line that rises.", "Referrals.")))
    with open_pdf(content) as pdf:
        (figure,) = read_tree(pdf).find_all("Figure")

    assert figure.alt == "A line that rises."
    assert "/BBox" in figure.attributes


def test_progress_goes_from_little_to_all() -> None:
    """The window's bar never runs back and ends full."""
    told: list[tuple[int, int]] = []
    render_pdf(make_document(*every_block()), io.BytesIO(), progress=lambda done, total: told.append((done, total)))

    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]


def test_a_long_table_can_be_stopped_at_any_page() -> None:
    """Progress is told at each page, so that the window's button works within one block too."""
    told: list[tuple[int, int]] = []
    rows = tuple((str(number), "Publish the strategy.") for number in range(150))
    table = Table((Column("No."), Column("Action")), rows)
    pages = render_pdf(make_document(table), io.BytesIO(), progress=lambda done, total: told.append((done, total)))

    assert pages > 4
    assert len(told) > pages


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A document that cannot be made leaves the older file of that name as it was, and nothing beside it."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"older")
    with pytest.raises(ContentError):
        render_pdf(make_document(Heading(4, "Too deep")), path)

    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_written_under_its_name(tmp_path: Path) -> None:
    """The number of pages is told, and only the file itself is left."""
    path = tmp_path / "report.pdf"

    assert render_pdf(make_document(Paragraph("Short.")), path) == 1
    assert path.read_bytes().startswith(b"%PDF-1.7")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.needs_poppler
def test_a_long_footer_is_not_shortened(tmp_path: Path) -> None:
    """The foot may say that figures are made up, so all of it stands on every page."""
    footer = (
        "Line of sight, as at 31 March 2017. Example: local figures and notes are made up to show the program at work."
    )
    path = tmp_path / "report.pdf"
    render_pdf(replace(make_document(Paragraph("Short.")), footer=footer), path, strict=True)
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()

    assert squeeze(footer) in squeeze(text)


def test_every_stream_ends_with_an_end_of_line_that_cannot_be_its_own(everything: bytes) -> None:
    """A stream whose last byte is a carriage return is not taken to be one byte shorter than it is."""
    assert everything.count(b"endstream") > 10
    assert everything.count(b"\r\nendstream") == everything.count(b"endstream")


def test_a_saved_file_can_be_read_by_those_who_read_its_folder(tmp_path: Path) -> None:
    """A document on a shared drive has the rights of any new file there."""
    path, plain = tmp_path / "report.pdf", tmp_path / "plain"
    render_pdf(make_document(Paragraph("Short.")), path)
    plain.touch()

    assert path.stat().st_mode == plain.stat().st_mode
