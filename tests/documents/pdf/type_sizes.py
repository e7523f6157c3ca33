"""The sizes of all words on a file's pages, as the eye sees them: within pictures and at head and foot too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

Matrix = tuple[float, float, float, float]
_UPRIGHT: Matrix = (1, 0, 0, 1)


def seen_sizes(pdf: pikepdf.Pdf) -> set[float]:
    """Return the sizes in points, to a tenth, of every text of two glyphs or more.

    One glyph alone may be the letter inside a rating's mark, whose word stands beside it.
    """
    return {round(size, 1) for sheet in pdf.pages for size in _sizes_on(sheet.obj, _UPRIGHT)}


def _sizes_on(content: pikepdf.Object, ground: Matrix) -> Iterator[float]:
    state = _State(ground)
    for command in pikepdf.parse_content_stream(content):
        name, operands = str(command.operator), list(command.operands)
        if name == "Do":
            yield from _sizes_on(content.Resources.XObject[str(operands[0])], state.ground)
        elif name == "Tj" and len(bytes(operands[0])) > 1:
            yield state.size * abs(_multiply(state.text, state.ground)[3])
        else:
            state.follow(name, operands)


class _State:
    """What decides how large a text is: its ground, its own matrix and its size."""

    def __init__(self, ground: Matrix) -> None:
        self.ground, self.text, self.size = ground, _UPRIGHT, 0.0
        self._kept: list[Matrix] = []

    def follow(self, name: str, operands: list[pikepdf.Object]) -> None:
        """Take an instruction of the page."""
        if name == "q":
            self._kept.append(self.ground)
        elif name == "Q":
            self.ground = self._kept.pop()
        elif name == "cm":
            self.ground = _multiply(_matrix(operands), self.ground)
        elif name in ("BT", "Tm"):
            self.text = _matrix(operands) if operands else _UPRIGHT
        elif name == "Tf":
            self.size = float(operands[1])


def _matrix(operands: list[pikepdf.Object]) -> Matrix:
    a, b, c, d, *_ = (float(operand) for operand in operands)
    return a, b, c, d


def _multiply(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d = first
    e, f, g, h = second
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h
