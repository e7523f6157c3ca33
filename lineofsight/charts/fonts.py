"""The one type family, "Sightline Sans", known to ReportLab for charts and documents alike.

Importing this module registers the four cuts and makes them ReportLab's defaults, so that no standard font that
cannot be embedded gets in. It imports neither platypus nor graphics, and is cheap. Name a font by the constants
here all the same: a module that was imported earlier may have kept another default.

A character that the family lacks is never drawn as an empty or undefined glyph: it is shown as ``□``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from typing_extensions import override

from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfbase.pdfdoc import PDFDocument

REGULAR: Final = "Sightline Sans"
SEMIBOLD: Final = "Sightline Sans SemiBold"
BOLD: Final = "Sightline Sans Bold"
ITALIC: Final = "Sightline Sans Italic"

REPLACEMENT: Final = "□"
"""What stands where a character cannot be shown."""

_FILES: Final = {
    REGULAR: "SightlineSans-Regular.ttf",
    SEMIBOLD: "SightlineSans-SemiBold.ttf",
    BOLD: "SightlineSans-Bold.ttf",
    ITALIC: "SightlineSans-Italic.ttf",
}
# Of texts whose widths are kept in memory: words and short phrases, a few hundred kilobytes of them.
_LONGEST_KEPT: Final = 40
_MOST_KEPT: Final = 10_000
# ISO 32000-1, 9.10.3: a block of a ToUnicode map holds at most this many entries.
_BLOCK_OF_A_MAP: Final = 100


class EmbeddedFont(TTFont):
    """A TrueType font that draws no undefined glyph and writes a ToUnicode map that PDF/A accepts."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=0, shapable=False)
        # The end of the character map is kept as a character of its own, with the undefined glyph.
        self.shown: Final = frozenset(chr(code) for code, glyph in self.face.charToGlyph.items() if glyph)
        self._units: dict[str, float] = {}

    @override
    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """Return the width of the text in points; words come again and again, and each is added up once."""
        units = self._units.get(text)
        if units is None:
            face = self.face
            units = sum(face.charWidths.get(ord(char), face.defaultWidth) for char in text)
            if len(text) <= _LONGEST_KEPT and len(self._units) < _MOST_KEPT:
                self._units[text] = units
        return 0.001 * size * units

    @override
    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Return (subset, bytes) pieces of the text, with ``□`` for each character that has no glyph."""
        if not self.shown.issuperset(text):
            text = "".join(char if char in self.shown else REPLACEMENT for char in text)
        pieces: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return pieces

    @override
    def addObjects(self, doc: PDFDocument) -> None:
        """Add the font's objects and put a right ToUnicode map in place of ReportLab's."""
        subsets = list(self.state[doc].subsets) if doc in self.state else []
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")
            stream = doc.idToObject["toUnicodeCMap:" + name]
            if isinstance(stream, PDFStream):
                stream.content = _write_unicode_map(name, subset)


def _write_unicode_map(name: str, subset: list[int]) -> str:
    """Return a ToUnicode map for one subset: glyph code → character, unused codes left out."""
    entries = [f"<{code:02X}> <{_as_utf16(char)}>" for code, char in enumerate(subset) if char]
    blocks = [entries[start : start + _BLOCK_OF_A_MAP] for start in range(0, len(entries), _BLOCK_OF_A_MAP)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _as_utf16(char: int) -> str:
    """Return a code point as the hexadecimal digits of its UTF-16 form."""
    return chr(char).encode("utf-16-be").hex().upper()


def font_files() -> dict[str, Path]:
    """Return font name → TrueType file, for whoever must show the same letters elsewhere (the window)."""
    folder = resources_folder() / "fonts"
    return {name: folder / file for name, file in _FILES.items()}


def is_shown(char: str) -> bool:
    """Whether the family has a glyph for this one character."""
    return char in _SHOWN


def _register() -> frozenset[str]:
    """Register the cuts, make them the defaults, and return the characters that all of them have."""
    fonts = [EmbeddedFont(name, path) for name, path in font_files().items()]
    for font in fonts:
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
    rl_config.canvas_basefontname = REGULAR
    rl_config.defaultGraphicsFontName = REGULAR
    # Whoever imported the drawing shapes first has them with ReportLab's own default.
    shapes = sys.modules.get("reportlab.graphics.shapes")
    if shapes is not None:
        shapes.STATE_DEFAULTS["fontName"] = REGULAR
    return frozenset.intersection(*(font.shown for font in fonts))


_SHOWN: Final = _register()
