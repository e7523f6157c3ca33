"""The marks of ratings: each can be told from the others without colour."""

from __future__ import annotations

import io

import pikepdf
import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import String
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import PAPER, MarkShape, Tone


def paths_of(shape: MarkShape) -> str:
    """Return the drawing instructions of a mark without its letter and its colours."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=0)
    renderPDF.draw(draw_mark(shape, "", Tone.GREY), canvas, 0, 0)
    canvas.save()
    with pikepdf.open(stream) as pdf:
        commands = pikepdf.parse_content_stream(pdf.pages[0])
        kept = [command for command in commands if str(command.operator) not in ("rg", "RG")]
        return pikepdf.unparse_content_stream(kept).decode("latin-1")


def test_no_two_shapes_are_drawn_alike() -> None:
    """In black and white the outline alone still tells one rating from another."""
    assert len({paths_of(shape) for shape in MarkShape}) == len(MarkShape)


@pytest.mark.parametrize("shape", MarkShape)
@pytest.mark.parametrize("size", [13, 40])
def test_a_mark_stays_within_its_size(shape: MarkShape, size: float) -> None:
    """A mark beside a word never touches it."""
    left, bottom, right, top = draw_mark(shape, "R", Tone.RED, size).getBounds()

    assert min(left, bottom) >= -0.5
    assert max(right, top) <= size + 0.5


@pytest.mark.parametrize("shape", MarkShape)
def test_the_letter_stands_out_from_its_ground(shape: MarkShape) -> None:
    """White on a filled mark, dark on an open one."""
    (letter,) = (part for part in draw_mark(shape, "R", Tone.RED).contents if isinstance(part, String))
    is_white = letter.fillColor == HexColor(PAPER)

    assert letter.text == "R"
    assert is_white == (shape not in (MarkShape.HOLLOW_CIRCLE, MarkShape.STRIPED_DISC))
