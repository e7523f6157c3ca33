"""Text that means harm, or that no type has: it is printed as text, visibly, and the file still conforms."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import Column, FigureBlock, Heading, Paragraph, Run, Table
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.hostile import HOSTILE, hostile_document
from tests.documents.pdf.samples import make_document, make_line
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf, squeeze
from tests.support.work import calls_of

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Document


def render(document: Document) -> bytes:
    """Return a document's file, made strictly."""
    stream = io.BytesIO()
    render_pdf(document, stream, strict=True)
    return stream.getvalue()


def read(content: bytes, tmp_path: Path) -> str:
    """Return a file's text as poppler extracts it."""
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")


@pytest.mark.parametrize("text", ["word " * 800, "longword" * 500, "Indicator of some length " * 20])
def test_long_text_in_every_place_is_laid_out(text: str) -> None:
    """Headings, captions, column headings, terms and marks taller than a page are printed all the same."""
    content = render(hostile_document(text))

    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_leaves_a_conforming_file(text: str) -> None:
    """Markup, controls, direction marks and unknown characters, in every place of a document."""
    content = render(hostile_document(text))

    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_no_link_comes_from_text() -> None:
    """Markup in text makes no link, to a file or to anywhere."""
    with open_pdf(render(make_document(Paragraph(HOSTILE[1])))) as pdf:
        assert [annotation for sheet in pdf.pages for annotation in sheet.get("/Annots", [])] == []


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://example.org",
        "https://user@example.org",
        "https:///x",
        "//x",
    ],
)
def test_an_address_that_is_not_plainly_https_stays_text(link: str) -> None:
    """Only https with a host, and without a user's name, can be followed."""
    with open_pdf(render(make_document(Paragraph(Run("words", link=link))))) as pdf:
        assert "/Annots" not in pdf.pages[0]


@pytest.mark.needs_poppler
def test_markup_is_printed_as_it_stands(tmp_path: Path) -> None:
    """Nothing of an honest less-than sign is lost."""
    assert squeeze(HOSTILE[0]) in squeeze(read(render(make_document(Paragraph(HOSTILE[0]))), tmp_path))


@pytest.mark.needs_poppler
def test_a_character_without_a_glyph_is_shown_and_named(tmp_path: Path) -> None:
    """The sign for it stands in its place, and the last words of the document name it."""
    text = read(render(make_document(Paragraph("before \U0001f600 after"))), tmp_path)

    assert "before □ after" in text
    assert "U+1F600GRINNINGFACE" in squeeze(text)


@pytest.mark.needs_poppler
def test_direction_controls_are_shown_by_name(tmp_path: Path) -> None:
    """A text cannot read otherwise than it is stored."""
    assert "[RLO]right to left[PDF]" in read(render(make_document(Paragraph(HOSTILE[4]))), tmp_path)


@pytest.mark.needs_poppler
def test_a_word_of_200_000_letters_is_broken_and_cut_aloud(tmp_path: Path) -> None:
    """To lay it out is no more work than the part that is printed, and what was cut is said."""

    def lay(letters: int) -> bytes:
        word = "x" * letters
        return render(make_document(Paragraph(word), Table((Column("One"), Column("Two")), ((word, "short"),))))

    content = lay(200_000)
    assert calls_of(lambda: lay(200_000)) < 1.1 * calls_of(lambda: lay(50_000))
    assert squeeze("[cut here: 167,233 more characters]") in squeeze(read(content, tmp_path))
    assert find_conformance_failures(content) == []


@pytest.mark.parametrize("letter", ["x", "\u0436"])
def test_strings_of_the_file_itself_keep_to_their_length(letter: str) -> None:
    """Bookmarks, alternative texts and links' words are cut, also where a letter takes two bytes."""
    text = f"{letter * 9} " * 3_270
    blocks = (Heading(2, text), FigureBlock(make_line, text), Paragraph(Run(text, link="https://example.org/")))

    assert find_conformance_failures(render(make_document(*blocks, title=text))) == []
