"""Blocks become flowables, in reading order."""

from __future__ import annotations

from functools import singledispatchmethod
from itertools import takewhile
from typing import TYPE_CHECKING

from lineofsight.charts.palette import ACCENT
from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import (
    BigNumbers,
    BulletList,
    Contents,
    Cover,
    Definitions,
    FigureBlock,
    Heading,
    InStandardPrint,
    KeepTogether,
    Note,
    Paragraph,
    RatingKey,
    Run,
    Sheet,
    Table,
)
from lineofsight.documents.inline_text import is_blank, join_lines
from lineofsight.documents.outline import TITLE_KEY, Outline
from lineofsight.documents.page_flow import GivesWay, PageBreak, Spacer
from lineofsight.documents.pdf.boxes import Box, Rule
from lineofsight.documents.pdf.cards import write_cards
from lineofsight.documents.pdf.contents import ContentsList, write_contents
from lineofsight.documents.pdf.figure import Figure
from lineofsight.documents.pdf.inline import InlineWriter
from lineofsight.documents.pdf.keeping import keep_headings
from lineofsight.documents.pdf.layout import LARGEST_GAP, Gap, Parting, Together, Whole, open_groups
from lineofsight.documents.pdf.lists import write_definitions, write_key, write_list
from lineofsight.documents.pdf.new_page import NewPage, open_on_sheet, room_on, settle_breaks
from lineofsight.documents.pdf.numbers import write_numbers
from lineofsight.documents.pdf.paragraph import Heading as HeadingLine
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.table import TableWriter
from lineofsight.documents.pdf.table_fit import fit_across, fit_on
from lineofsight.documents.pdf.table_layout import TableLayout, choose_layout
from lineofsight.documents.table_shape import check_table
from lineofsight.documents.text import TextCleaner, replaced_sentence
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.pdf.new_page import Room
    from lineofsight.documents.pdf.progress import Progress
    from lineofsight.documents.pdf.styles import Styles


class StoryWriter:
    """Makes the story of one document.

    Attributes:
        cleaner: what is done to every text of the document.
    """

    def __init__(self, document: Document, cleaner: TextCleaner, styles: Styles, taken: float) -> None:
        """Take the document.

        Args:
            document: what it says.
            cleaner: cleans its texts.
            styles: how its paragraphs look.
            taken: the height in points that a page's head and foot take, from the paper's edges.

        Raises:
            ContentError: when its headings are unsound.
        """
        self.cleaner = cleaner
        self._document = document
        self._styles = styles
        self._taken = taken
        self._is_large = styles.scale.magnification > 1
        self._room = self._room_on(SheetSize.A4_UPRIGHT)
        self._groups = 0
        self._outline = Outline(document.blocks, cleaner)
        self._writer = InlineWriter(cleaner, self._outline.bookmarks, styles)

    def write(self, progress: Progress) -> Iterator[Flowable]:
        """Yield the story by and by, so that it is never held whole.

        A document without a cover begins with its title all the same.

        Args:
            progress: told when a block is done.
        """
        return settle_breaks(self._write_all(progress))

    def _write_all(self, progress: Progress) -> Iterator[Flowable]:
        """Yield the flowables of all blocks, and the note on characters that could not be shown."""
        blocks = self._document.blocks
        if not any(isinstance(block, Cover) for block in blocks):
            yield from self.write_block(Cover())
        for part in open_on_sheet(self._write_parts(blocks), _count_opening(blocks)):
            yield from part
            progress.step()
        if self.cleaner.replaced:
            yield self._writer.write(replaced_sentence(self.cleaner.replaced), self._styles.quiet)

    def write_blocks(self, blocks: Iterable[Block]) -> list[Flowable]:
        """Return the flowables of blocks, each heading with the start of what it heads."""
        return [flowable for part in self._write_parts(blocks) for flowable in part]

    def _write_parts(self, blocks: Iterable[Block]) -> Iterator[list[Flowable]]:
        """Yield the flowables of each block; headings come with the block after them."""
        parts = ((block, self.write_block(block)) for block in blocks)
        return keep_headings(parts, self._room.height)

    @singledispatchmethod
    def write_block(self, block: object) -> list[Flowable]:
        """Return the flowables of one block."""
        raise TypeError(f"A document has no block of the kind {type(block).__name__}.")

    @write_block.register(Cover)
    def _write_cover(self, block: Cover) -> list[Flowable]:
        document, write, styles = self._document, self._writer.write, self._styles
        gap = styles.scale.gap
        title = self._write_heading(document.title, 1, TITLE_KEY, styles.brief["title"] if block.is_brief else None)
        # In large print the page is needed for what the cover says.
        is_roomy = not block.is_brief and bool(document.author or document.subtitle) and not self._is_large
        story: list[Flowable] = [Gap(0, gap(60) if is_roomy else 0)]
        if document.author.strip() and not block.is_brief:
            story.append(write(document.author, styles.cover_author))
        story.append(title)
        if document.subtitle.strip():
            story.append(
                write(document.subtitle, styles.brief["subtitle"] if block.is_brief else styles.cover_subtitle)
            )
        story.append(Rule(ACCENT, 3, gap(4 if block.is_brief else 8)))
        dated = f"As at {day(document.as_at)}"
        marked = [words for words in (document.marking, document.copy) if words.strip()]
        if block.is_brief:
            story.append(write(join_lines((dated, *marked)), styles.brief["date"]))
        else:
            story.append(write(dated, styles.cover_date))
            story += [write(Run(words, bold=True), styles.cover_line) for words in marked]
        story += [write(line, styles.cover_line) for line in block.lines if not is_blank(line)]
        story.append(Gap(0, gap(4 if block.is_brief else 18)))
        return story

    @write_block.register(Heading)
    def _write_heading_block(self, block: Heading) -> list[Flowable]:
        entry = self._outline.find_entry(block)
        return [self._write_heading(block.text, entry.level, entry.key)]

    @write_block.register(Paragraph)
    def _write_paragraph(self, block: Paragraph) -> list[Flowable]:
        if is_blank(block.text):
            return []
        styles = self._styles
        style = styles.lead if block.lead else styles.quiet if block.quiet else styles.body
        return [self._writer.write(block.text, style)]

    @write_block.register(BulletList)
    def _write_bullet_list(self, block: BulletList) -> list[Flowable]:
        return list(write_list(self._writer, block))

    @write_block.register(Table)
    def _write_table(self, block: Table) -> list[Flowable]:
        check_table(block)
        if block.rows:
            return self._lay_table(block)
        if not block.caption.strip():
            return [self._writer.write(block.empty, self._styles.body)]
        return [self._writer.write((Run(f"{block.caption.rstrip('.')}. ", bold=True), block.empty), self._styles.body)]

    def _lay_table(self, table: Table) -> list[Flowable]:
        """Return a table with rows, on the page as it lies, on a turned sheet, or as cards."""
        room, across = self._room, self._find_turned()
        fit = fit_on(self._writer, table, room)
        layout = choose_layout(table, fit, across)
        if layout is TableLayout.GRID:
            return [TableWriter(self._writer, table, fit.widths, room.height).write()]
        if layout is TableLayout.TURNED:
            return self._write_sheet(Sheet((table,), SheetSize.A4_ACROSS))
        turned = fit_across(self._writer, table, across) if across is not None else ()
        if turned:
            return self._write_sheet(Sheet(turned, SheetSize.A4_ACROSS))
        return write_cards(self._writer, table, room.height)

    def _find_turned(self) -> Room | None:
        """Return the room of the page turned; None on a sheet across, and in a group, which stays on its page."""
        if self._groups or self._room.size is not SheetSize.A4_UPRIGHT:
            return None
        return self._room_on(SheetSize.A4_ACROSS)

    @write_block.register(FigureBlock)
    def _write_figure_block(self, block: FigureBlock) -> list[Flowable]:
        tallest = self._room.height - self._styles.scale.gap(80)
        alt = self._writer.read(block.alt)
        figure = Figure(block.drawing, alt, self._styles.scale, tallest=tallest, shows_rating=block.shows_rating)
        if is_blank(block.caption):
            return [figure, Gap(0, self._styles.scale.gap(10))]
        caption = self._writer.write(block.caption, self._styles.figure_caption)
        if figure.cuts:
            return [Parting(figure, caption)]
        return [Whole([figure, caption], self._room.height)]

    @write_block.register(BigNumbers)
    def _write_big_numbers(self, block: BigNumbers) -> list[Flowable]:
        if not block.numbers:
            return [self._writer.write(block.empty, self._styles.body)]
        return write_numbers(self._writer, block, self._room.width, self._room.height)

    @write_block.register(Note)
    def _write_note(self, block: Note) -> list[Flowable]:
        items: list[Flowable] = []
        if block.title.strip():
            items.append(self._writer.write(block.title, self._styles.note_title))
        for part in block.body:
            items += self.write_block(part)
        return [Box(items, self._styles.scale)] if items else []

    @write_block.register(Definitions)
    def _write_definitions(self, block: Definitions) -> list[Flowable]:
        return list(write_definitions(self._writer, block))

    @write_block.register(RatingKey)
    def _write_rating_key(self, block: RatingKey) -> list[Flowable]:
        return list(write_key(self._writer, block))

    @write_block.register(Contents)
    def _write_contents(self, block: Contents) -> list[Flowable]:
        lines = write_contents(self._outline.listed, block.depth, self._styles)
        if not lines:
            return []
        title = self._write_plain_heading(block.title)
        return [ContentsList(title, lines, self._room.height), Gap(0, self._styles.scale.gap(10))]

    @write_block.register(PageBreak)
    def _write_page_break(self, block: PageBreak) -> list[Flowable]:
        sizes = (GivesWay.ALWAYS, GivesWay.IN_LARGE_PRINT) if self._is_large else (GivesWay.ALWAYS,)
        return [NewPage(gives_way=block.gives_way in sizes)]

    @write_block.register(Spacer)
    def _write_spacer(self, block: Spacer) -> list[Flowable]:
        return [Gap(0, max(block.lines, 0) * self._styles.scale.body.leading)]

    @write_block.register(KeepTogether)
    def _write_keep_together(self, block: KeepTogether) -> list[Flowable]:
        self._groups += 1
        flowables = self.write_blocks(block.blocks)
        self._groups -= 1
        ends = block.blocks[-2:]
        if len(flowables) > 1 and all(isinstance(end, Paragraph) for end in ends):
            # Where the group is parted, its last line does not stand alone on the page after.
            flowables[-2:] = [Together(open_groups([flowables[-2]]), flowables[-1])]
        largest_gap = 1 if block.at_any_cost else LARGEST_GAP
        return [Whole(flowables, self._room.height, largest_gap)] if flowables else []

    @write_block.register(InStandardPrint)
    def _write_in_standard_print(self, block: InStandardPrint) -> list[Flowable]:
        if self._is_large:
            return self.write_blocks(block.instead)
        return self.write_blocks(block.blocks)

    @write_block.register(Sheet)
    def _write_sheet(self, block: Sheet) -> list[Flowable]:
        around, self._room = self._room, self._room_on(block.size)
        flowables = self.write_blocks(block.blocks)
        self._room = around
        return [NewPage(block.size.value), *flowables, NewPage(around.size.value)] if flowables else []

    def _room_on(self, size: SheetSize) -> Room:
        """Return what a sheet has for the story."""
        return room_on(size, self._styles.scale, self._taken)

    def _write_heading(self, text: str, level: int, key: str, style: ParagraphStyle | None = None) -> HeadingLine:
        """Return a heading with its bookmark, in its level's style unless another is given."""
        heading = self._writer.write_as(HeadingLine, text, style or self._styles.headings[level])
        heading.set_place(level, self._writer.read(text), key)
        return heading

    def _write_plain_heading(self, text: str) -> P:
        """Return a heading of level 2 that is not in the outline."""
        heading = self._writer.write_as(HeadingLine, text, self._styles.headings[2])
        heading.set_place(2, "", "")
        return heading


def _count_opening(blocks: Sequence[Block]) -> int:
    """Return how many blocks are a title without a page of its own and the sentences between it and a table; else 0."""
    first = blocks[0] if blocks else None
    if not (isinstance(first, Cover) and first.is_brief):
        return 0
    opening = 1 + sum(1 for _ in takewhile(lambda block: isinstance(block, Paragraph), blocks[1:]))
    return opening if isinstance(next(iter(blocks[opening:]), None), Table) else 0
