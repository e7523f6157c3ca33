"""What each marked piece of a page says, and where it begins, read from the page's own instructions and fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: Final[Matrix] = (1, 0, 0, 1, 0, 0)
_SHOWING: Final = ("Tj", "TJ")
_DRAWING: Final = ("re", "m")
_CHARACTER: Final = re.compile(rb"<(?P<code>[0-9A-Fa-f]+)>\s*<(?P<signs>[0-9A-Fa-f]{4,})>\s*\n")


@dataclass
class Piece:
    """A marked piece of a page.

    Attributes:
        place: points from the page's left and upper edge to its first glyph or stroke, whole.
        words: what it says.
    """

    place: tuple[int, int]
    words: str = ""


def read_pieces(sheet: pikepdf.Page) -> dict[int, Piece]:
    """Return a page's pieces by their numbers, in the order in which they are painted."""
    height = float(sheet.mediabox[3])
    fonts = {str(name): _read_font(font) for name, font in sheet.Resources.get("/Font", {}).items()}
    found: dict[int, Piece] = {}
    walker = _Walker(fonts)
    for command in pikepdf.parse_content_stream(sheet):
        painted = walker.follow(str(command.operator), list(command.operands))
        if painted is None or walker.piece is None:
            continue
        x, y, words = painted
        piece = found.setdefault(walker.piece, Piece((round(x), round(height - y))))
        piece.words += words
    return found


def _read_font(font: pikepdf.Object) -> Mapping[int, str]:
    """Which signs each code of a font stands for, as the font itself says."""
    if "/ToUnicode" not in font:
        return {}
    stream = font.ToUnicode.read_bytes()
    return {
        int(found["code"], 16): bytes.fromhex(found["signs"].decode("ascii")).decode("utf-16-be")
        for found in _CHARACTER.finditer(stream)
    }


class _Walker:
    """Follows a page's instructions: what it paints where, and in which marked piece."""

    def __init__(self, fonts: Mapping[str, Mapping[int, str]]) -> None:
        self._fonts = fonts
        self._font: Mapping[int, str] = {}
        self._ground = self._text = _UPRIGHT
        self._kept: list[Matrix] = []
        self._open: list[int | None] = []

    @property
    def piece(self) -> int | None:
        """The innermost open piece that has a number."""
        return next((number for number in reversed(self._open) if number is not None), None)

    def follow(self, name: str, operands: list[pikepdf.Object]) -> tuple[float, float, str] | None:
        """Take an instruction; return where it paints and what it says, if it does."""
        if name in ("BDC", "BMC", "EMC"):
            self._mark(name, operands)
        elif name in ("q", "Q", "cm", "BT", "Tm"):
            self._move(name, operands)
        elif name == "Tf":
            self._font = self._fonts.get(str(operands[0]), {})
        elif name in _SHOWING:
            return (*_shift(self._ground, self._text[4], self._text[5]), "".join(self._decode(operands[0])))
        elif name in _DRAWING:
            return (*_shift(self._ground, float(operands[0]), float(operands[1])), "")
        return None

    def _decode(self, shown: pikepdf.Object) -> Iterator[str]:
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                yield from (self._font.get(code, "") for code in bytes(part))

    def _mark(self, name: str, operands: list[pikepdf.Object]) -> None:
        if name == "EMC":
            self._open.pop()
            return
        about = operands[1] if name == "BDC" else None
        numbered = isinstance(about, pikepdf.Dictionary) and "/MCID" in about
        self._open.append(int(about["/MCID"]) if numbered and isinstance(about, pikepdf.Dictionary) else None)

    def _move(self, name: str, operands: list[pikepdf.Object]) -> None:
        if name == "q":
            self._kept.append(self._ground)
        elif name == "Q":
            self._ground = self._kept.pop()
        elif name == "cm":
            self._ground = _multiply(_matrix(operands), self._ground)
        else:
            self._text = _matrix(operands) if operands else _UPRIGHT


def _matrix(operands: list[pikepdf.Object]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return a, b, c, d, e, f


def _multiply(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, m, n, p, q, r = other
    return a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r


def _shift(ground: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = ground
    return a * x + c * y + e, b * x + d * y + f
