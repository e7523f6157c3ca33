"""The type family: what it can show, and how it goes into a PDF."""

# fontTools ships no types.
# mypy: disable-error-code="import-untyped"

from __future__ import annotations

import io
import subprocess
import sys

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from reportlab import rl_config
from reportlab.graphics.shapes import String
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from lineofsight.charts.fonts import BOLD, ITALIC, REGULAR, REPLACEMENT, SEMIBOLD, font_files, is_shown

NEEDED = "£€–—‘’“”…•·ŵŷŴâêîôûŁñçșțğ→←↑↓↗↘▲▼▶◀●○◆◇■□✓✗★☆⚠≤≥≠±×÷−½²³№™αβΩЖия"


@pytest.mark.parametrize("char", NEEDED)
def test_every_sign_that_the_program_uses_has_a_glyph(char: str) -> None:
    """Welsh and European letters, arrows, shapes and ticks are all there."""
    assert is_shown(char)


@pytest.mark.parametrize("font", [REGULAR, SEMIBOLD, BOLD, ITALIC])
def test_all_digits_have_one_width(font: str) -> None:
    """Figures stand under one another in a column."""
    assert len({stringWidth(digit, font, 12) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("path", font_files().values(), ids=font_files())
def test_letters_that_look_alike_are_told_apart(path: str) -> None:
    """Capital I, small l and 1 have three outlines, and the family has its own name."""
    font = TTFont(path)
    outlines = {font["glyf"][font.getBestCmap()[ord(char)]].compile(font["glyf"]) for char in "Il1|"}

    assert len(outlines) == 4
    assert font["name"].getDebugName(16) == "Sightline Sans"
    assert font["OS/2"].fsType == 0


def test_an_unknown_character_is_drawn_as_its_sign() -> None:
    """No undefined glyph is ever drawn, and the text that comes out says so."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.setFont(REGULAR, 12)
    canvas.drawString(50, 50, "a\U0001f600b")
    canvas.save()
    with pikepdf.open(stream) as pdf:
        fonts = [font for font in pdf.pages[0].Resources.Font.values() if "/ToUnicode" in font]
        maps = b"".join(font.ToUnicode.read_bytes() for font in fonts)

    assert f"<{ord(REPLACEMENT):04X}>".encode() in maps
    assert b"<0000>" not in maps


def test_reportlab_takes_the_family_by_default() -> None:
    """Neither a canvas nor a drawing falls back on a font that cannot be embedded."""
    assert rl_config.canvas_basefontname == REGULAR
    assert String(0, 0, "words").fontName == REGULAR


def test_registering_fonts_loads_neither_pages_nor_drawings() -> None:
    """The fonts are known without the costly half of ReportLab."""
    program = (
        "import sys, lineofsight.charts.fonts;"
        "print([name for name in ('reportlab.platypus', 'reportlab.graphics.shapes') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout

    assert out.strip() == "[]"
