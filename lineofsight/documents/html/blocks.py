"""Blocks become elements, in reading order."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

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
    Sheet,
    Table,
)
from lineofsight.documents.html.contents import write_contents
from lineofsight.documents.html.inline import write_inline
from lineofsight.documents.html.lists import write_definitions, write_key, write_list, write_numbers
from lineofsight.documents.html.picture import write_picture
from lineofsight.documents.html.table import write_table
from lineofsight.documents.inline_text import is_blank, join_lines
from lineofsight.documents.outline import TITLE_KEY
from lineofsight.documents.page_flow import PageBreak, Spacer
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.documents.content import Document
    from lineofsight.documents.html.page_state import PageState


class BlockWriter:
    """Writes the blocks of one document."""

    def __init__(self, document: Document, state: PageState) -> None:
        self._document = document
        self._state = state
        state.heading = TITLE_KEY

    def write_all(self, blocks: Iterable[object]) -> str:
        """Return the HTML of blocks."""
        return "".join(self.write(block) for block in blocks)

    @singledispatchmethod
    def write(self, block: object) -> str:
        """Return the HTML of one block, one element a line."""
        raise TypeError(f"A document has no block of the kind {type(block).__name__}.")

    @write.register(Cover)
    def _write_cover(self, block: Cover) -> str:
        document, say = self._document, self._state.say
        dated = f"As at {day(document.as_at)}"
        marked = [say(words).strip() for words in (document.marking, document.copy) if words.strip()]
        lines = [
            f'<h1 id="{TITLE_KEY}">{say(document.title).strip()}</h1>\n',
            _paragraph("subtitle", say(document.subtitle).strip()),
        ]
        if block.is_brief:
            lines.append(_paragraph("date", join_lines((dated, *marked))))
        else:
            lines.insert(0, _paragraph("author", say(document.author).strip()))
            lines.append(_paragraph("date", dated))
            lines += [_paragraph("marking", f"<strong>{words}</strong>") for words in marked]
        return "".join(lines) + "".join(_paragraph("line", write_inline(self._state, line)) for line in block.lines)

    @write.register(Heading)
    def _write_heading(self, block: Heading) -> str:
        entry = self._state.outline.find_entry(block)
        key = self._state.say(entry.key)
        self._state.heading = key
        return f'<h{entry.level} id="{key}">{self._state.say(entry.title)}</h{entry.level}>\n'

    @write.register(Paragraph)
    def _write_paragraph(self, block: Paragraph) -> str:
        if is_blank(block.text):
            return ""
        return _paragraph(
            "lead" if block.lead else "quiet" if block.quiet else "", write_inline(self._state, block.text)
        )

    @write.register(BulletList)
    def _write_bullet_list(self, block: BulletList) -> str:
        return _line(write_list(self._state, block))

    @write.register(Table)
    def _write_table(self, block: Table) -> str:
        return _line(write_table(self._state, block))

    @write.register(FigureBlock)
    def _write_figure_block(self, block: FigureBlock) -> str:
        state = self._state
        picture = write_picture(state, block.drawing, block.alt)
        frame = f'<div class="frame" role="group" tabindex="0" aria-labelledby="{state.heading}">{picture}</div>'
        caption = "" if is_blank(block.caption) else f"<figcaption>{write_inline(state, block.caption)}</figcaption>"
        return f"<figure>{frame}{caption}</figure>\n{self._write_numbers(block)}"

    def _write_numbers(self, block: FigureBlock) -> str:
        """Return a chart's figures as a table, folded until it is asked for."""
        if block.table is None:
            return ""
        name = self._state.make_name("summary")
        words = self._state.say(block.table.caption).strip() or "The figures of this chart"
        table = write_table(self._state, block.table, named=name)
        return f'<details><summary id="{name}">{words}</summary>{table}</details>\n'

    @write.register(BigNumbers)
    def _write_big_numbers(self, block: BigNumbers) -> str:
        if not block.numbers:
            return _paragraph("", self._state.say(block.empty).strip())
        return _line(write_numbers(self._state, block))

    @write.register(Note)
    def _write_note(self, block: Note) -> str:
        title = f"<strong>{self._state.say(block.title).strip()}</strong>" if block.title.strip() else ""
        body = _paragraph("title", title) + self.write_all(block.body)
        return f'<div class="note" role="note">{body}</div>\n' if body else ""

    @write.register(Definitions)
    def _write_definitions(self, block: Definitions) -> str:
        return _line(write_definitions(self._state, block))

    @write.register(RatingKey)
    def _write_rating_key(self, block: RatingKey) -> str:
        return _line(write_key(self._state, block))

    @write.register(Contents)
    def _write_contents(self, block: Contents) -> str:
        return _line(write_contents(self._state, block))

    @write.register(PageBreak)
    def _write_page_break(self, _block: PageBreak) -> str:
        return '<div class="page-break"></div>\n'

    @write.register(Spacer)
    def _write_spacer(self, _block: Spacer) -> str:
        return '<div class="space"></div>\n'

    @write.register(KeepTogether)
    def _write_keep_together(self, block: KeepTogether) -> str:
        body = self.write_all(block.blocks)
        return f'<div class="together">\n{body}</div>\n' if body else ""

    @write.register(InStandardPrint)
    def _write_in_standard_print(self, block: InStandardPrint) -> str:
        return self.write_all(block.blocks)

    @write.register(Sheet)
    def _write_sheet(self, block: Sheet) -> str:
        body = self.write_all(block.blocks)
        return f'<div class="sheet {block.size.value}">\n{body}</div>\n' if body else ""


def _paragraph(kind: str, words: str) -> str:
    """Return a paragraph of a class; nothing without words."""
    shown = f' class="{kind}"' if kind else ""
    return f"<p{shown}>{words}</p>\n" if words else ""


def _line(html: str) -> str:
    return f"{html}\n" if html else ""
