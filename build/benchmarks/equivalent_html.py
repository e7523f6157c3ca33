"""A document as HTML with the same words, tables and charts.

Charts and sparklines stand in it as SVG pictures, drawn by ReportLab from the same drawings. Rating marks are a
letter in a border, which is less to draw than the program's own marks, and the key at the foot of each page is left
out. The page, the type and its size are the program's; the page numbers of the contents are worked out by whoever
renders it.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, assert_never

from build.benchmarks.blocks import anchor_of, headings_of, said_of
from build.benchmarks.pictures_as_svg import svg_of
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
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

_FACES = (
    ("Regular", "normal", "normal"),
    ("Bold", "bold", "normal"),
    ("SemiBold", "600", "normal"),
    ("Italic", "normal", "italic"),
)

_STYLE = """
@page { size: A4; margin: 20mm 18mm 24mm;
  @bottom-left { content: string(title) } @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
html { font: 12pt/1.4 Sightline; } h1 { string-set: title content() } h2 { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 10pt; break-inside: auto } caption { text-align: left }
th, td { border-bottom: 0.5pt solid #888; padding: 3pt; vertical-align: top; text-align: left }
tr { break-inside: avoid }
thead { display: table-header-group } .right { text-align: right } .centre { text-align: center }
aside { border-left: 3pt solid #888; padding: 6pt; margin: 6pt 0 } .mark { border: 1pt solid; padding: 0 2pt }
.keep { break-inside: avoid } .break { break-before: page }
@page a4_across { size: A4 landscape } @page a3_across { size: A3 landscape }
.a4_across { page: a4_across } .a3_across { page: a3_across }
.contents a::after { content: leader('.') target-counter(attr(href), page) }
img { max-width: 100% } .lead { font-size: 14pt } .quiet { font-size: 10pt }
"""


def html_of(document: Document) -> str:
    """The whole document as one HTML text."""
    body = "\n".join(_block(block, document) for block in document.blocks)
    return (
        f'<!doctype html><html lang="{document.language}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_fonts()}{_STYLE}</style></head><body>{body}</body></html>"
    )


def _fonts() -> str:
    return "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style}; "
        f"src: url('{file.as_uri()}') }}"
        for cut, weight, style in _FACES
        for file in (resources_folder() / "fonts" / f"SightlineSans-{cut}.ttf",)
        # The charts name their type by cut.
        for family in ("Sightline", f"SightlineSans-{cut}")
    )


def _block(block: Block, document: Document) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind reads best
    match block:
        case Heading():
            anchor = f' id="{escape(anchor_of(block))}"'
            return f"<h{block.level}{anchor}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            kind = " class=lead" if block.lead else " class=quiet" if block.quiet else ""
            return f"<p{kind}>{_inline(block.text)}</p>"
        case BulletList():
            return _list(block)
        case Table():
            return _table(block)
        case FigureBlock():
            return f"<figure>{_svg(block.drawing, block.alt)}<figcaption>{_inline(block.caption)}</figcaption></figure>"
        case Note():
            body = "".join(_block(one, document) for one in block.body)
            return f"<aside><b>{escape(block.title)}</b>{body}</aside>"
        case Definitions():
            entries = (f"<dt>{escape(term)}</dt><dd>{_inline(meaning)}</dd>" for term, meaning in block.entries)
            return f"<dl>{''.join(entries)}</dl>"
        case RatingKey():
            return "".join(f"<p>{_mark(mark)} {_inline(meaning)}</p>" for mark, meaning in block.entries)
        case BigNumbers():
            return "".join(f"<p class=lead>{escape(said_of(number))}</p>" for number in block.numbers)
        case Cover():
            lines = "".join(f"<p>{_inline(line)}</p>" for line in block.lines)
            return f"<h1>{escape(document.title)}</h1><p class=lead>{escape(document.subtitle)}</p>{lines}"
        case Contents():
            return _contents(block, document)
        case PageBreak():
            return "<div class=break></div>"
        case Spacer():
            return f'<div style="height: {block.lines * 1.4}em"></div>'
        case KeepTogether():
            return f"<div class=keep>{''.join(_block(one, document) for one in block.blocks)}</div>"
        case InStandardPrint():
            return "".join(_block(one, document) for one in block.blocks)
        case Sheet():
            return f"<div class={block.size.value}>{''.join(_block(one, document) for one in block.blocks)}</div>"
        case _:
            assert_never(block)


def _contents(block: Contents, document: Document) -> str:
    listed = [
        f'<p><a href="#{escape(anchor_of(heading))}">{escape(heading.text)}</a></p>'
        for heading in headings_of(document.blocks)
        if heading.in_contents and heading.level <= block.depth
    ]
    return f"<nav class=contents><p class=lead>{escape(block.title)}</p>{''.join(listed)}</nav>"


def _list(block: BulletList) -> str:
    return f"<ul>{''.join(f'<li>{_item(item)}</li>' for item in block.items)}</ul>"


def _item(item: Inline | ListItem | RatingMark) -> str:
    match item:
        case ListItem():
            return _inline(item.text) + (_list(item.nested) if item.nested else "")
        case RatingMark():
            return _mark(item)
        case _:
            return _inline(item)


def _table(block: Table) -> str:
    if not block.rows:
        return f"<p>{escape(block.caption)} {escape(block.empty)}</p>"
    head = "".join(f"<th scope=col class={column.align}>{_inline(column.heading)}</th>" for column in block.columns)
    rows = "".join(f"<tr>{_row(row, block)}</tr>" for row in block.rows)
    caption = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(row: Sequence[TableCell], block: Table) -> str:
    tags = ["th scope=row" if block.row_headings and not at else "td" for at in range(len(row))]
    return "".join(
        f"<{tag} class={column.align}>{_cell(cell)}</{tag[:2]}>"
        for tag, cell, column in zip(tags, row, block.columns, strict=True)
    )


def _cell(cell: TableCell) -> str:
    match cell:
        case Cell():
            return "".join(f"<div>{_cell(part)}</div>" for part in cell.parts)
        case RatingMark():
            return _mark(cell)
        case Picture():
            return _svg(cell.drawing, cell.alt)
        case _:
            return _inline(cell)


def _mark(mark: RatingMark) -> str:
    return f"<span class=mark>{escape(mark.letter)}</span> {escape(mark.word)}"


def _inline(text: Inline) -> str:
    match text:
        case str():
            return escape(text)
        case Run():
            return _run(text)
        case _:
            return "".join(_inline(part) for part in text)


def _run(run: Run) -> str:
    made = escape(run.text)
    made = f"<b>{made}</b>" if run.bold else f"<i>{made}</i>" if run.italic else made
    return f'<a href="{escape(run.link)}">{made}</a>' if run.link else made


def _svg(drawing: object, alt: str) -> str:
    # As a picture and not as elements of the page, whose style sheet would be asked about every line of it.
    encoded = b64encode(svg_of(drawing).encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{encoded}" alt="{escape(alt)}">'
