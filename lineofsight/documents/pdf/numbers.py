"""Figures in large type, one under another: a list to who reads aloud, each figure with what is said of it an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.palette import INK
from lineofsight.documents.inline_text import join_lines
from lineofsight.documents.pdf.layout import measure_stack
from lineofsight.documents.pdf.rating import RatedParagraph
from lineofsight.documents.pdf.styles import derive
from lineofsight.documents.pdf.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import BigNumber, BigNumbers
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.paragraph import P

_GAP: Final = 10.0
_RULE: Final = 1.0
# A figure takes no more of the width than this, and is made smaller to fit, down to the size of running text.
_WIDEST: Final = 0.24


def write_numbers(writer: InlineWriter, block: BigNumbers, width: float, page_height: float) -> list[Flowable]:
    """Return a row a figure: the figure at the left, what is said of it at the right.

    Args:
        writer: makes the paragraphs.
        block: what they say.
        width: of the text, in points.
        page_height: the height of the frame in points; what no row could hold stands one under another.
    """
    tag = Tag("L", attributes="/O/List/ListNumbering/None")
    column = min(max(_measure(writer, number) for number in block.numbers), width * _WIDEST)
    rows: list[Flowable] = []
    for number in block.numbers:
        figure, said = _write_number(writer, number, Tag("LBody", Tag("LI", tag)), column)
        row = NumberRow(figure, said, column, writer.styles.scale.gap(5))
        _, height = row.wrap(width, page_height)
        rows += [row] if height <= page_height else [figure, *said]
    return rows


def _measure(writer: InlineWriter, number: BigNumber) -> float:
    style = writer.styles.number
    return float(stringWidth(writer.read(number.value), style.fontName, style.fontSize))


def _write_number(writer: InlineWriter, number: BigNumber, body: Tag, column: float) -> tuple[P, list[P]]:
    """Return the figure, made smaller where it is wider than its column, and the paragraphs that go with it."""
    styles = writer.styles
    share = min(1.0, column / _measure(writer, number)) if number.value.strip() else 1.0
    size = max(styles.number.fontSize * share, styles.scale.body.size)
    figure = writer.write(number.value, derive(styles.number, "fitted number", fontSize=size, leading=size * 1.1))
    said = [writer.write(number.label, styles.row_heading)]
    lines = [line for line in number.lines if line.strip()]
    if number.mark is not None:
        rated = writer.write_as(RatedParagraph, join_lines([number.mark.word, *lines]), styles.rated_entry)
        rated.set_mark(number.mark, styles.scale.mark)
        said.append(rated)
    elif lines:
        said.append(writer.write(join_lines(lines), styles.card_entry))
    for part in (figure, *said):
        part.tag.parent = body
    return figure, said


class NumberRow(Flowable):
    """A figure beside what is said of it, under a rule; never cut."""

    canv: TagCanvas

    def __init__(self, figure: P, said: Sequence[P], column: float, padding: float) -> None:
        """Take the paragraphs.

        Args:
            figure: the figure itself.
            said: what goes with it.
            column: the figure's width in points.
            padding: between the rule and the words, in points.
        """
        super().__init__()
        self.spaceBefore, self.spaceAfter = 0.0, padding
        self._figure, self._said, self._column, self._padding = figure, said, column, padding

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points."""
        self.width = aW
        _, figure = self._figure.wrap(self._column, aH)
        self.height = _RULE + self._padding + max(figure, measure_stack(self._said, self._rest()))
        return self.width, self.height

    def draw(self) -> None:
        """Paint the rule as decoration, then figure and words, each in the middle of the row's height."""
        canvas = self.canv
        with canvas.artifact():
            canvas.setFillColor(HexColor(INK))
            canvas.rect(0, self.height - _RULE, self.width, _RULE, stroke=0, fill=1)
        room = self.height - _RULE - self._padding
        _, height = self._figure.wrap(self._column, room)
        self._figure.drawOn(canvas, 0, (room - height) / 2)
        y = (room + measure_stack(self._said, self._rest())) / 2
        gap = 0.0
        for number, part in enumerate(self._said):
            _, height = part.wrap(self._rest(), room)
            y -= height + (max(gap, part.getSpaceBefore()) if number else 0.0)
            part.drawOn(canvas, self._column + _GAP, y)
            gap = part.getSpaceAfter()

    def _rest(self) -> float:
        return self.width - self._column - _GAP
