"""What stands in a table's cells: each cell one tag, whatever its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.documents.content import Cell, Picture, RatingMark
from lineofsight.documents.inline_text import is_blank
from lineofsight.documents.pdf.figure import Figure
from lineofsight.documents.pdf.marking import REPEATED
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.rating import RatedParagraph

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from lineofsight.documents.content import Align, CellPart, TableCell
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.tag import Tag

_TALLEST_PICTURE = 120.0


class EmptyCell(Flowable):
    """A cell without content: it paints nothing, but stays a cell of its row."""

    canv: TagCanvas

    def __init__(self, tag: Tag, line: float) -> None:
        """Take the cell's tag and the height of a line in points."""
        super().__init__()
        self._tag = tag
        self._line = line

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the height of one line."""
        return aW, self._line

    def draw(self) -> None:
        """Make the cell's element in its place."""
        if not self.canv.is_marked:
            self.canv.tagger.find_element(self._tag, self.canv.page_name)


class ColumnHeading(P):
    """A column's heading: content where the table begins, decoration where the table runs on."""

    @override
    def draw(self) -> None:
        """Paint the heading."""
        if self.canv.tagger.has(self.tag):
            with self.canv.artifact(REPEATED):
                super().draw()
        else:
            super().draw()


class Aside(P):
    """Words to the eye alone: decoration to who reads aloud, and for whom pages do not end.

    Attributes:
        is_true: whether what they say of the page is so, which is known when the page is painted; else nothing is.
    """

    is_true = False

    @override
    def draw(self) -> None:
        """Paint the words."""
        if self.is_true:
            with self.canv.artifact():
                super().draw()


def write_cell(writer: InlineWriter, cell: TableCell, tag: Tag, align: Align, *, is_heading: bool) -> list[Flowable]:
    """Return the flowables of a cell; a cell of one paragraph is that paragraph.

    Args:
        writer: makes the paragraphs.
        cell: what the cell says.
        tag: the cell's tag, ``TD`` or ``TH``.
        align: the column's alignment.
        is_heading: whether the cell names its row.
    """
    parts = [part for part in (cell.parts if isinstance(cell, Cell) else (cell,)) if not is_empty(part)]
    if not parts:
        return [EmptyCell(tag, writer.styles.scale.cell.leading)]
    plain = writer.styles.cells[align]
    # What stands under a row's name is told in the type of the other cells.
    styles = [writer.styles.row_heading if is_heading else plain, *[plain] * (len(parts) - 1)]
    flowables = [_write_part(writer, part, style) for part, style in zip(parts, styles, strict=True)]
    for flowable in flowables:
        if isinstance(flowable, P) and len(flowables) == 1:
            flowable.become(tag)
        else:
            flowable.tag.parent = tag
    return list(flowables)


def draw_picture(writer: InlineWriter, picture: Picture) -> Figure:
    """Return the flowable of a picture small enough for a cell."""
    scale = writer.styles.scale
    tallest = _TALLEST_PICTURE * scale.magnification
    return Figure(picture.drawing, writer.read(picture.alt), scale, tallest=tallest)


def is_empty(part: CellPart) -> bool:
    """Whether there is nothing to show in a part of a cell."""
    return not isinstance(part, RatingMark | Picture) and is_blank(part)


def _write_part(writer: InlineWriter, part: CellPart, style: ParagraphStyle) -> P | Figure:
    """Return the flowable of one part."""
    if isinstance(part, Picture):
        return draw_picture(writer, part)
    if isinstance(part, RatingMark):
        rated = writer.write_as(RatedParagraph, part.word, writer.styles.rated_cell)
        rated.set_mark(part, writer.styles.scale.mark)
        return rated
    return writer.write(part, style)
