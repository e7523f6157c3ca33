"""What a document says, as data: blocks in the order in which they are read.

Content never knows points, colours or pages, so the same blocks can become a tagged PDF or its HTML twin. Text is
always plain: nothing in it is read as markup, and no style can be given by data. A picture is any object that its
renderer can draw, or a function without arguments that makes it when it is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.sheets import SheetSize

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from lineofsight.documents.page_flow import PageBreak, Spacer


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one manner.

    Attributes:
        text: plain text.
        bold: for the words that carry the sentence.
        italic: for titles and quotations; not both bold and italic.
        link: ``#bookmark`` of a heading in this document, or an address beginning ``https://``.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


Inline: TypeAlias = "str | Run | tuple[str | Run, ...]"
"""Text within a paragraph: plain, in one manner, or pieces one after another (spaces are the writer's to put)."""


@dataclass(frozen=True, slots=True)
class RatingMark:
    """A rating as members see it: a mark and its word, the word being the text.

    Attributes:
        word: for example ``on track``; never empty.
        shape: the outline of the mark.
        letter: one letter inside the mark, or an empty string.
        tone: its colour; never the only sign.
    """

    word: str
    shape: MarkShape
    letter: str = ""
    tone: Tone = Tone.GREY


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing small enough to stand in a cell, such as a sparkline.

    Attributes:
        drawing: a drawing, or a function that makes it.
        alt: what it shows, in a sentence; never blank.
    """

    drawing: object | Callable[[], object]
    alt: str


CellPart: TypeAlias = "str | Run | tuple[str | Run, ...] | RatingMark | Picture"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of several parts, one under another."""

    parts: tuple[CellPart, ...]


TableCell: TypeAlias = "CellPart | Cell"


class Align(StrEnum):
    """How the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        heading: its heading, in words.
        weight: its share of the width beside the other columns'; above 0.
        align: right for figures.
        least: a width in characters of body text below which it is not made narrower if others can give way.
    """

    heading: Inline
    weight: float = 1.0
    align: Align = Align.LEFT
    least: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the document's title is level 1, so sections begin at 2 and no level is skipped going down.

    Attributes:
        level: 2 to 5; a document by itself needs no more than 4, and stands one lower in a pack.
        text: the heading.
        bookmark: a name by which runs, contents and other documents can point here; unique; made up when None.
        in_contents: whether the table of contents lists it.
    """

    level: int
    text: str
    bookmark: str | None = None
    in_contents: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        text: its inline text; an empty one is left out.
        lead: whether it opens a section, in larger type.
        quiet: whether it is secondary, such as a source or a note under a table.
        points: whether it says where something stands, by a link; a pack that does not hold that says in which
            document it is.
    """

    text: Inline
    lead: bool = False
    quiet: bool = False
    points: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item with a list beneath it."""

    text: Inline
    nested: BulletList | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list.

    Attributes:
        items: the items; a list without any is left out.
    """

    items: tuple[str | Run | tuple[str | Run, ...] | ListItem | RatingMark, ...]


@dataclass(frozen=True, slots=True)
class LeavesOut:
    """How a table that must be read as one gives way on paper where a page has no room for its columns.

    It lies on a landscape page; there the columns that stand last are left out until the rest fits, and a sentence
    above it names them.

    Attributes:
        fewest: how many of the first columns are never left out; where not even these fit, the rows are cards.
        held: where all columns are, in a sentence that follows their names.
    """

    fewest: int
    held: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column headings.

    Attributes:
        columns: at least one.
        rows: each as long as ``columns``; a cell is text, a rating, a picture or a ``Cell``; ``""`` is empty.
        caption: what the table shows; printed above it and read with it.
        row_headings: whether the first column names its row.
        empty: the sentence that stands in place of a table without rows.
        leaves_out: what gives way on paper so that it stays a table; ``None`` for nothing, its rows being cards.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    caption: str = ""
    row_headings: bool = True
    empty: str = "There is nothing to list."
    leaves_out: LeavesOut | None = None


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A chart or other picture across the page, with its caption below.

    Attributes:
        drawing: a drawing, or a function that makes it; made smaller when it is wider than the page.
        alt: what it shows, in a sentence or two; never blank.
        caption: what it is and where its figures come from.
        shows_rating: whether it uses the ratings' colours or marks, so that its page carries the key.
        table: the figures that it draws; not printed on paper, and folded under the picture on the screen.
    """

    drawing: object | Callable[[], object]
    alt: str
    caption: Inline = ""
    shows_rating: bool = False
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class BigNumber:
    """One figure to be read from afar.

    Attributes:
        value: the figure, short, or in a word or two why there is none.
        label: what it is a figure of.
        mark: its rating; ``None`` where nothing is said of that.
        lines: what stands under it, such as its direction and its period.
    """

    value: str
    label: str
    mark: RatingMark | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BigNumbers:
    """A list of figures in large type, side by side; without any, a sentence.

    Attributes:
        numbers: the figures, in the order in which they are read.
        empty: the sentence that stands in their place where there are none.
    """

    numbers: tuple[BigNumber, ...]
    empty: str = "There is no figure to show."


@dataclass(frozen=True, slots=True)
class Note:
    """A box beside the run of the text: a warning, or how to read what follows.

    Attributes:
        body: its paragraphs and lists.
        title: a few words in bold at its head.
    """

    body: tuple[Paragraph | BulletList, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms and what they mean, such as a glossary."""

    entries: tuple[tuple[str, Inline], ...]


@dataclass(frozen=True, slots=True)
class RatingKey:
    """The document's rating key as content, where it is explained; the footer repeats it where ratings show.

    Attributes:
        entries: each rating's mark and what the rating means.
    """

    entries: tuple[tuple[RatingMark, Inline], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The document's own title, subtitle, council, date and marking, at the head of its first page.

    Attributes:
        lines: further lines under them, such as who made it and for whom.
        is_brief: whether it is that of a document of a few pages: the title as a heading, date and marking on one line,
            and no author, whom the title names.
    """

    lines: tuple[Inline, ...] = ()
    is_brief: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, with links and page numbers.

    Attributes:
        title: printed above it; not itself listed.
        depth: the deepest level of heading listed.
    """

    title: str = "Contents"
    depth: int = 3


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page unless they are longer than one, or much of the page before would stay empty.

    Attributes:
        blocks: what stands together.
        at_any_cost: whether they do however much stays empty: what is asked and written on at a meeting.
    """

    blocks: tuple[Block, ...]
    at_any_cost: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks that begin a sheet of their own; what follows begins a page again. On the screen they stand in the text.

    Attributes:
        blocks: what stands on it; they run on over more sheets of the same size when they are longer than one.
        size: the sheet, which may lie across.
    """

    blocks: tuple[Block, ...]
    size: SheetSize = SheetSize.A4_ACROSS


@dataclass(frozen=True, slots=True)
class InStandardPrint:
    """Blocks whose words cannot be made large, so that large print on paper says the same in others.

    Attributes:
        blocks: what standard print and the screen show; no headings, which the contents would list.
        instead: what large print says in their place; no headings either.
    """

    blocks: tuple[Block, ...]
    instead: tuple[Block, ...]


Block: TypeAlias = (
    "Heading | Paragraph | BulletList | Table | FigureBlock | Note | Definitions | RatingKey | Cover | Contents"
    " | BigNumbers | PageBreak | Spacer | KeepTogether | Sheet | InStandardPrint"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        title: its title in words, as the window's title bar shows it.
        as_at: the date it speaks of; also the date written into the file, so that the same content gives the same
            bytes.
        blocks: what it says, in order; the first is usually a ``Cover``.
        subtitle: a line under the title.
        author: the council or officer in whose name it is given.
        subject: one sentence on what it is about.
        keywords: words to find it by.
        marking: the audience it is for, in words (``Public``, ``Members only``); printed on every page.
        copy: whose copy it is, in words (``Copy 3: A. Holder``); printed on every page beside the marking.
        footer: a few words at the foot of every page.
        key: the ratings whose marks and words the foot of each page with a rating repeats.
        language: a language tag.
        running_title: a shorter title for the head of every page; the title itself when empty.
        is_poster: whether it is read from across a room: set in large type on one page, whatever the size of print.
    """

    title: str
    as_at: date
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
    marking: str = ""
    copy: str = ""
    footer: str = ""
    key: tuple[RatingMark, ...] = field(default=())
    language: str = "en-GB"
    running_title: str = ""
    is_poster: bool = False

    @property
    def access(self) -> str:
        """For whom it is and whose copy it is, in one line, as the file's own description says it."""
        return ". ".join(words for words in (self.marking, self.copy) if words.strip())
