"""What cannot make a conforming document is refused by name while it is made, not found in it afterwards."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from reportlab.graphics.shapes import Drawing, String
from reportlab.platypus.flowables import HRFlowable
from reportlab.platypus.paragraph import Paragraph as PlainParagraph

from lineofsight.documents.content import Block, Column, FigureBlock, Heading, Paragraph, Run, Table
from lineofsight.documents.errors import ContentError, FontNotEmbeddedError, UntaggedContentError
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.furniture import Furniture
from lineofsight.documents.pdf.furniture_lines import HeadLine
from lineofsight.documents.pdf.progress import Progress
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.pdf.styles import styles_of
from lineofsight.documents.pdf.template import Info, PagedDocument
from lineofsight.documents.pdf.type_scale import SCALES
from tests.documents.pdf.samples import AS_AT, make_document, make_line
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

INFO = Info(title="Title", author="", subject="", keywords=[], rights="", language="en-GB")


def render(*blocks: Block) -> bytes:
    """Return the file of a document of these blocks."""
    stream = io.BytesIO()
    render_pdf(make_document(*blocks), stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Heading(3, "Skipped"), "'Skipped' has level 3, but the one before has 1"),
        (Heading(6, "Deep"), "levels 2 to 5"),
        (Heading(1, "Second title"), "levels 2 to 5"),
        (Heading(2, " "), "no words"),
        (FigureBlock(make_line, " "), "no alternative text"),
        (FigureBlock("a string", "Words."), "this is a str"),
        (Paragraph(Run("see", link="#nowhere")), "no heading has that bookmark"),
        (Table((), ()), "no columns"),
        (
            Table((Column("One"), Column("Two")), (("only",),), caption="Short"),
            "Row 1 of the table 'Short' has 1 cells",
        ),
    ],
)
def test_unsound_content_is_refused_in_words(block: Block, words: str) -> None:
    """The message names the block and what is wrong with it."""
    with pytest.raises(ContentError, match=words):
        render(block)


def test_two_headings_cannot_have_one_bookmark() -> None:
    """A link would not know where to go."""
    with pytest.raises(ContentError, match="Two headings have the bookmark 'a'"):
        render(Heading(2, "One", bookmark="a"), Heading(2, "Two", bookmark="a"))


def test_a_drawing_in_another_font_is_refused_by_the_fonts_name() -> None:
    """A font that cannot be embedded never gets into a file."""
    drawing = Drawing(100, 20)
    drawing.add(String(0, 0, "words", fontName="Helvetica", fontSize=12))
    with pytest.raises(FontNotEmbeddedError, match="Helvetica"):
        render(FigureBlock(drawing, "Words."))


def build(flowable: Flowable, *, strict: bool) -> bytes:
    """Return the file of one flowable that is not the engine's own."""
    stream = io.BytesIO()
    furniture = Furniture(SCALES[PrintSize.STANDARD], (HeadLine("Title", "As at"),))
    PagedDocument(furniture, Progress(None, 1), INFO).build_file(iter([flowable]), stream, AS_AT, strict=strict)
    return stream.getvalue()


@pytest.mark.parametrize(
    "flowable",
    [PlainParagraph("words", styles_of(PrintSize.STANDARD).body), HRFlowable(), make_line()],
    ids=["paragraph", "rule", "drawing"],
)
def test_untagged_painting_is_named_when_strict(flowable: Flowable) -> None:
    """A new kind of flowable that says nothing of itself fails the tests by its name."""
    with pytest.raises(UntaggedContentError, match=type(flowable).__name__):
        build(flowable, strict=True)


def test_untagged_painting_becomes_decoration_otherwise() -> None:
    """In the hands of a person a document is made all the same, and stays sound."""
    content = build(HRFlowable(), strict=False)

    assert [failure for failure in find_conformance_failures(content) if "tagged" in failure.lower()] == []
    with open_pdf(content) as pdf:
        commands = [str(command.operator) for command in pikepdf.parse_content_stream(pdf.pages[0])]
    assert commands.index("BDC") < commands.index("S") < commands.index("EMC")


def test_the_checker_sees_a_piece_that_no_element_has() -> None:
    """The structure check itself can fail: an element without its kids leaves orphans."""
    content = render(Heading(2, "Section"), Paragraph("Words."))
    with open_pdf(content) as pdf:
        (document,) = list(pdf.Root.StructTreeRoot.K)
        del document.K[-1].K
        broken = io.BytesIO()
        pdf.save(broken)

    assert any("in no element" in fault for fault in find_structure_faults(broken.getvalue()))
