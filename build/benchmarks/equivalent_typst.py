"""A document as Typst source with the same words, tables and charts.

Charts and sparklines stand in it as SVG pictures, drawn by ReportLab from the same drawings. What would make Typst
slower is left out: columns have their share of the width and are not measured, rating marks are a letter in a
border, and the key at the foot of each page is not repeated. The page, the type and its size are the program's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from build.benchmarks.blocks import anchor_of, said_of
from build.benchmarks.pictures_as_svg import svg_of
from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import (
    BigNumbers,
    Block,
    BulletList,
    Cell,
    Contents,
    Cover,
    Definitions,
    Document,
    FigureBlock,
    Heading,
    Inline,
    InStandardPrint,
    KeepTogether,
    ListItem,
    Note,
    Paragraph,
    Picture,
    RatingKey,
    RatingMark,
    Run,
    Sheet,
    Table,
    TableCell,
)
from lineofsight.documents.page_flow import PageBreak, Spacer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_STYLE = """
#set page(paper: "a4", margin: (x: 52pt, top: 62pt, bottom: 76pt), header: context {
  if counter(page).get().first() > 1 [#TITLE #h(1fr) #DATE #line(length: 100%, stroke: 0.7pt + luma(200))]
}, footer: context [#line(length: 100%, stroke: 0.7pt + luma(200)) #MARKING #FOOTER #h(1fr)
  Page #counter(page).display() of #counter(page).final().first()])
#set text(font: "Sightline Sans", size: 12pt, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 7.3pt, spacing: 15.3pt)
#set table(stroke: (x, y) => (bottom: 0.6pt + luma(200)), inset: 5pt, align: left + top,
  fill: (x, y) => if y == 0 { luma(235) })
#set figure(numbering: none, supplement: none, gap: 5pt)
#set figure.caption(separator: none)
#show figure: set align(left)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show table.cell: set par(leading: 6.3pt, spacing: 6.3pt)
#show heading: set text(weight: "bold")
#show heading.where(level: 1): set text(size: 29pt)
#show heading.where(level: 2): set text(size: 20pt)
#show heading.where(level: 3): set text(size: 14.5pt)
#show heading.where(level: 4): set text(size: 12.5pt)
#let mark(letter) = box(stroke: 1pt, inset: (x: 2pt), letter)
"""


class TypstWriter:
    """Writes one document, and its pictures into a folder."""

    def __init__(self, document: Document, folder: Path) -> None:
        self._document = document
        self._folder = folder
        self._pictures = 0

    def write(self) -> str:
        """The whole document as one source."""
        document = self._document
        words = {
            "#TITLE": document.title,
            "#DATE": f"As at {document.as_at:%d %B %Y}",
            "#MARKING": document.marking,
            "#FOOTER": document.footer,
        }
        style = _STYLE
        for name, text in words.items():
            style = style.replace(name, _words(text))
        about = f"#set document(title: {_quote(document.title)}, author: {_quote(document.author)})"
        return "\n\n".join([about, style, *self._blocks(document.blocks)])

    def _blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind reads best
        match block:
            case Heading():
                label = f" {_label(anchor_of(block))}" if block.bookmark else ""
                listed = "" if block.in_contents else ", outlined: false"
                return f"#heading(level: {block.level}{listed})[{_words(block.text)}]{label}"
            case Paragraph():
                size = "14pt" if block.lead else "12pt"
                return f"#text(size: {size})[{_inline(block.text)}]" if block.lead else _inline(block.text)
            case BulletList():
                return self._list(block)
            case Table():
                return self._table(block)
            case FigureBlock():
                image = self._image(block.drawing, block.alt, "100%")
                return f"#figure(kind: image, alt: {_quote(block.alt)}, {image}, caption: [{_inline(block.caption)}])"
            case Note():
                body = "\n\n".join(self._blocks(block.body))
                return f"#block(inset: 10pt, stroke: (left: 4pt), fill: luma(240))[*{_words(block.title)}*\n\n{body}]"
            case Definitions():
                items = (f"terms.item[{_words(term)}][{_inline(meaning)}]" for term, meaning in block.entries)
                return f"#terms({', '.join(items)})"
            case RatingKey():
                return "\n\n".join(f"{_mark(mark)} {_inline(meaning)}" for mark, meaning in block.entries)
            case BigNumbers():
                return "\n\n".join(f"#text(size: 17pt)[{_words(said_of(number))}]" for number in block.numbers)
            case Cover():
                lines = "\n\n".join(_inline(line) for line in block.lines)
                title = f"#heading(level: 1, outlined: false)[{_words(self._document.title)}]"
                return f"{title}\n\n#text(size: 17pt)[{_words(self._document.subtitle)}]\n\n{lines}"
            case Contents():
                return f"#outline(title: [{_words(block.title)}], depth: {block.depth})"
            case PageBreak() | Spacer() | KeepTogether() | Sheet() | InStandardPrint():
                return self._lay_out(block)
            case _:
                assert_never(block)

    def _lay_out(self, block: PageBreak | Spacer | KeepTogether | Sheet | InStandardPrint) -> str:
        match block:
            case PageBreak():
                return "#pagebreak(weak: true)"
            case Spacer():
                return f"#v({block.lines * 16}pt)"
        body = "\n\n".join(self._blocks(block.blocks))
        match block:
            case KeepTogether():
                return f"#block(breakable: false)[{body}]"
            case Sheet():
                paper = "a3" if block.size is SheetSize.A3_ACROSS else "a4"
                is_across = block.size is not SheetSize.A4_UPRIGHT
                return f"#page(paper: {_quote(paper)}, flipped: {str(is_across).lower()})[{body}]"
            case InStandardPrint():
                return body

    def _list(self, block: BulletList) -> str:
        items = ", ".join(f"[{self._item(item)}]" for item in block.items)
        return f"#list({items})"

    def _item(self, item: Inline | ListItem | RatingMark) -> str:
        match item:
            case ListItem():
                return _inline(item.text) + (f"\n\n{self._list(item.nested)}" if item.nested else "")
            case RatingMark():
                return _mark(item)
            case _:
                return _inline(item)

    def _table(self, block: Table) -> str:
        if not block.rows:
            return f"{_words(block.caption)} {_words(block.empty)}"
        shares = ", ".join(f"{column.weight:g}fr" for column in block.columns)
        aligns = ", ".join({"centre": "center"}.get(column.align, str(column.align)) for column in block.columns)
        head = ", ".join(f"[{_inline(column.heading)}]" for column in block.columns)
        rows = ",\n".join(", ".join(f"[{self._cell(cell)}]" for cell in row) for row in block.rows)
        table = f"table(columns: ({shares},), align: ({aligns},), table.header({head}),\n{rows})"
        caption = f", caption: [{_words(block.caption)}]" if block.caption else ""
        return f"#figure(kind: table, {table}{caption})"

    def _cell(self, cell: TableCell) -> str:
        match cell:
            case Cell():
                return "\n\n".join(self._cell(part) for part in cell.parts)
            case RatingMark():
                return _mark(cell)
            case Picture():
                return f"#{self._image(cell.drawing, cell.alt, 'auto')}"
            case _:
                return _inline(cell)

    def _image(self, drawing: object, alt: str, width: str) -> str:
        self._pictures += 1
        name = f"picture-{self._pictures}.svg"
        (self._folder / name).write_text(svg_of(drawing), encoding="utf-8")
        return f"image({_quote(name)}, width: {width}, alt: {_quote(alt)})"


def _mark(mark: RatingMark) -> str:
    return f"#mark({_quote(mark.letter)}) {_words(mark.word)}"


def _inline(text: Inline) -> str:
    match text:
        case str():
            return _words(text)
        case Run():
            return _run(text)
        case _:
            return "".join(_inline(part) for part in text)


def _run(run: Run) -> str:
    made = _words(run.text)
    made = f"#strong[{made}]" if run.bold else f"#emph[{made}]" if run.italic else made
    if not run.link:
        return made
    target = _label(run.link[1:]) if run.link.startswith("#") else _quote(run.link)
    return f"#link({target})[{made}]"


def _label(name: str) -> str:
    return f"<{name}>"


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _words(text: str) -> str:
    # After the semicolon nothing of the source can be read as a part of the text.
    return f"#{_quote(text)};"
