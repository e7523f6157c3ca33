"""The sizes of all words and lines on a file's pages, as the eye sees them: in pictures and at head and foot too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

Matrix = tuple[float, float, float, float]
_UPRIGHT: Matrix = (1, 0, 0, 1)
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})


def seen_sizes(pdf: pikepdf.Pdf) -> set[float]:
    """Return the sizes in points, to a tenth, of every text of two glyphs or more.

    One glyph alone may be the letter inside a rating's mark, whose word stands beside it.
    """
    return {round(size, 1) for sheet in pdf.pages for size in _sizes_on(sheet.obj)}


def seen_lines(pdf: pikepdf.Pdf) -> set[float]:
    """Return the widths in points, to a hundredth, of every line that is not in the colour of the paper."""
    found = (state for sheet in pdf.pages for name, state in _follow(sheet.obj, _UPRIGHT) if name in _STROKES)
    return {round(state.line * abs(state.ground[3] or state.ground[1]), 2) for state in found if state.is_inked}


def _sizes_on(content: pikepdf.Object) -> Iterator[float]:
    for name, state in _follow(content, _UPRIGHT):
        if name == "Tj" and state.glyphs > 1:
            yield state.size * abs(_multiply(state.text, state.ground)[3])


def _follow(content: pikepdf.Object, ground: Matrix) -> Iterator[tuple[str, _State]]:
    """Yield each instruction's name with the state in which it paints, those of recurring decoration too."""
    state = _State(ground)
    for command in pikepdf.parse_content_stream(content):
        name, operands = str(command.operator), list(command.operands)
        if name == "Do":
            yield from _follow(content.Resources.XObject[str(operands[0])], state.ground)
        state.follow(name, operands)
        yield name, state


class _State:
    """What decides how large a text or a line is."""

    def __init__(self, ground: Matrix) -> None:
        self.ground, self.text, self.size, self.glyphs = ground, _UPRIGHT, 0.0, 0
        self.line, self.is_inked = 1.0, True
        self._kept: list[tuple[Matrix, float, bool]] = []

    def follow(self, name: str, operands: list[pikepdf.Object]) -> None:
        """Take an instruction of the page."""
        follower = getattr(self, f"_on_{name}", None)
        if follower is not None:
            follower(operands)

    def _on_q(self, _operands: list[pikepdf.Object]) -> None:
        self._kept.append((self.ground, self.line, self.is_inked))

    def _on_Q(self, _operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.ground, self.line, self.is_inked = self._kept.pop()

    def _on_cm(self, operands: list[pikepdf.Object]) -> None:
        self.ground = _multiply(_matrix(operands), self.ground)

    def _on_BT(self, _operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.text = _UPRIGHT

    def _on_Tm(self, operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.text = _matrix(operands)

    def _on_Tf(self, operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.size = float(operands[1])

    def _on_Tj(self, operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.glyphs = len(bytes(operands[0]))

    def _on_w(self, operands: list[pikepdf.Object]) -> None:
        self.line = float(operands[0])

    def _on_RG(self, operands: list[pikepdf.Object]) -> None:  # noqa: N802 - the instruction's name
        self.is_inked = any(float(part) < 1 for part in operands)


def _matrix(operands: list[pikepdf.Object]) -> Matrix:
    a, b, c, d, *_ = (float(operand) for operand in operands)
    return a, b, c, d


def _multiply(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d = first
    e, f, g, h = second
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h
