"""The marks of ratings: each can be told from the others without colour."""

from __future__ import annotations

import io
import subprocess
from itertools import combinations
from typing import TYPE_CHECKING

import pikepdf
import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import String
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import PAPER, MarkShape, Tone
from lineofsight.documents.marks import key_marks

if TYPE_CHECKING:
    from pathlib import Path


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


def grey_dots(shape: MarkShape, letter: str, tmp_path: Path) -> bytes:
    """Return a mark of 13 points as a grey printer of 300 dots an inch makes it, every tone being the same grey."""
    path = tmp_path / "mark.pdf"
    canvas = Canvas(str(path), pagesize=(14, 14))
    renderPDF.draw(draw_mark(shape, letter, Tone.GREY), canvas, 0.5, 0.5)
    canvas.save()
    command = ["pdftoppm", "-gray", "-r", "300", str(path)]
    header, dots = subprocess.run(command, capture_output=True, check=True).stdout.split(b"\n255\n", 1)
    assert header.startswith(b"P5")
    return dots


@pytest.mark.needs_poppler
def test_no_two_marks_look_alike_where_every_colour_is_the_same_grey(tmp_path: Path) -> None:
    """Shape and letter alone tell the ratings apart: a tenth of the dots or more differ."""
    looks = {(mark.shape, mark.letter) for mark in key_marks()}
    seen = [grey_dots(shape, letter, tmp_path) for shape, letter in sorted(looks)]

    assert len(looks) >= 6
    for first, second in combinations(seen, 2):
        different = sum(abs(one - other) > 96 for one, other in zip(first, second, strict=True))
        assert different > len(first) / 10
