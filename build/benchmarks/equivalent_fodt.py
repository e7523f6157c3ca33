"""A document as a flat OpenDocument text with the same words, tables and charts, for LibreOffice.

Charts and sparklines stand in it as SVG pictures, drawn by ReportLab from the same drawings. What would make
LibreOffice slower is left out: columns have their share of the width, rating marks are a letter in brackets, the key
at the foot of each page is not repeated, blocks are not kept together, and every sheet is upright. The page, the type
and its size are the program's, which fontconfig must be shown.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, assert_never

from build.benchmarks.blocks import anchor_of, headings_of, said_of
from build.benchmarks.pictures_as_svg import size_of, svg_of
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
    from collections.abc import Iterable, Sequence

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_TEXT_WIDTH = 491.0
_SHAPE = """
<style:font-face style:name="Sightline Sans" svg:font-family="'Sightline Sans'"/>
"""
_STYLES = """
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="16pt"/>
<style:text-properties style:font-name="Sightline Sans" fo:font-size="12pt" fo:language="en" fo:country="GB"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="8pt"/>
</style:style>
<style:style style:name="Cell" style:family="paragraph"><style:paragraph-properties fo:line-height="15pt"/>
</style:style>
<style:style style:name="Lead" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Picture" style:family="paragraph"><style:paragraph-properties fo:line-height="100%"/>
</style:style>
<style:style style:name="Furniture" style:family="paragraph"><style:paragraph-properties><style:tab-stops>
<style:tab-stop style:position="491pt" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Line" style:family="paragraph"><style:paragraph-properties>
<style:tab-stops><style:tab-stop style:position="480pt" style:type="right" style:leader-style="dotted"/>
</style:tab-stops></style:paragraph-properties></style:style>
"""
_HEADING = """
<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph"
style:default-outline-level="{level}"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="12pt"
fo:margin-bottom="6pt" fo:line-height="120%"/><style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/>
</style:style>
"""
_AUTOMATIC = """
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="595.28pt" fo:page-height="841.89pt"
fo:margin="30pt 52pt 30pt 52pt"/><style:header-style><style:header-footer-properties fo:min-height="16pt"
fo:margin-bottom="12pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="16pt"
fo:margin-top="14pt"/></style:footer-style></style:page-layout>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"
fo:line-height="1pt"/></style:style>
<style:style style:name="note" style:family="paragraph"><style:paragraph-properties fo:padding="8pt"
fo:border-left="4pt solid #606060" fo:background-color="#eeeeee"/></style:style>
<style:style style:name="table" style:family="table"><style:table-properties style:width="491pt"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>
</style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="5pt"
fo:border-bottom="0.6pt solid #c8c8c8"/></style:style>
<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:padding="5pt"
fo:background-color="#e6ebf2" fo:border-bottom="1pt solid #606060"/></style:style>
<style:style style:name="inline" style:family="graphic"><style:graphic-properties style:vertical-pos="middle"
style:vertical-rel="line"/></style:style>
"""


class OpenDocumentWriter:
    """Writes one document as a flat OpenDocument text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._widths: dict[float, str] = {}

    def write(self) -> str:
        """The whole document as one XML text."""
        document = self._document
        body = "".join(self._blocks(document.blocks))
        names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
        sizes = enumerate((29, 20, 14.5, 12.5), 1)
        headings = "".join(_HEADING.format(level=level, size=size) for level, size in sizes)
        head = f"{escape(document.title)}<text:tab/>As at {document.as_at:%d %B %Y}"
        numbers = "Page <text:page-number/> of <text:page-count/>"
        foot = f"{escape(document.marking)} {escape(document.footer)}<text:tab/>{numbers}"
        master = (
            '<style:master-page style:name="Standard" style:page-layout-name="page">'
            f"<style:header>{_p(head, 'Line')}</style:header><style:footer>{_p(foot, 'Line')}</style:footer>"
            "</style:master-page>"
        )
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:meta><dc:title>{escape(document.title)}</dc:title></office:meta>"
            f"<office:font-face-decls>{_SHAPE}</office:font-face-decls>"
            f"<office:styles>{_STYLES}{headings}</office:styles>"
            f"<office:automatic-styles>{_AUTOMATIC}{''.join(self._column_styles())}</office:automatic-styles>"
            f"<office:master-styles>{master}</office:master-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document>"
        )

    def _column_styles(self) -> Iterable[str]:
        for width, name in self._widths.items():
            yield (
                f'<style:style style:name="{name}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width:g}pt"/></style:style>'
            )

    def _blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind reads best
        match block:
            case Heading():
                return _heading(block.text, block.level, anchor_of(block))
            case Paragraph():
                return _p(_inline(block.text), "Lead" if block.lead else "Standard")
            case BulletList():
                return self._list(block)
            case Table():
                return self._table(block)
            case FigureBlock():
                return _p(_image(block.drawing, block.alt), "Picture") + _p(_inline(block.caption))
            case Note():
                return _p(f"{_bold(block.title)}", "note") + "".join(self._blocks(block.body))
            case Definitions():
                return "".join(_p(f"{_bold(term)} {_inline(meaning)}") for term, meaning in block.entries)
            case RatingKey():
                return "".join(_p(f"{_mark(mark)} {_inline(meaning)}") for mark, meaning in block.entries)
            case BigNumbers():
                return "".join(_p(escape(said_of(number)), "Lead") for number in block.numbers)
            case Cover():
                title = _heading(self._document.title, 1, "title")
                lines = (self._document.subtitle, *block.lines)
                return title + "".join(_p(_inline(line)) for line in lines)
            case Contents():
                return self._contents(block)
            case PageBreak():
                return _p("", "break")
            case Spacer():
                return _p("") * round(block.lines)
            case KeepTogether() | Sheet() | InStandardPrint():
                return "".join(self._blocks(block.blocks))
            case _:
                assert_never(block)

    def _contents(self, block: Contents) -> str:
        lines = "".join(
            _p(
                f'<text:a xlink:type="simple" xlink:href="#{anchor}">{escape(heading.text)}<text:tab/>{page}</text:a>',
                "Line",
            )
            for heading in headings_of(self._document.blocks)
            if heading.in_contents and heading.level <= block.depth
            for anchor in (escape(anchor_of(heading)),)
            for page in (
                f'<text:bookmark-ref text:reference-format="page" text:ref-name="{anchor}">0</text:bookmark-ref>',
            )
        )
        return _p(_bold(block.title), "Lead") + lines

    def _list(self, block: BulletList) -> str:
        items = "".join(f"<text:list-item>{self._item(item)}</text:list-item>" for item in block.items)
        return f"<text:list>{items}</text:list>"

    def _item(self, item: Inline | ListItem | RatingMark) -> str:
        match item:
            case ListItem():
                return _p(_inline(item.text)) + (self._list(item.nested) if item.nested else "")
            case RatingMark():
                return _p(_mark(item))
            case _:
                return _p(_inline(item))

    def _table(self, block: Table) -> str:
        if not block.rows:
            return _p(f"{escape(block.caption)} {escape(block.empty)}")
        whole = sum(column.weight for column in block.columns)
        columns = "".join(self._column(_TEXT_WIDTH * column.weight / whole) for column in block.columns)
        head = _row([_p(_bold_inline(column.heading), "Cell") for column in block.columns], "head")
        rows = "".join(_row([self._cell(cell) for cell in row], "cell") for row in block.rows)
        caption = _p(_bold(block.caption)) if block.caption else ""
        return (
            f'{caption}<table:table table:style-name="table">{columns}'
            f"<table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>"
        )

    def _column(self, width: float) -> str:
        name = self._widths.setdefault(round(width, 1), f"column{len(self._widths)}")
        return f'<table:table-column table:style-name="{name}"/>'

    def _cell(self, cell: TableCell) -> str:
        match cell:
            case Cell():
                return "".join(self._cell(part) for part in cell.parts)
            case RatingMark():
                return _p(_mark(cell), "Cell")
            case Picture():
                return _p(_image(cell.drawing, cell.alt), "Picture")
            case _:
                return _p(_inline(cell), "Cell")


def _p(made: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{made}</text:p>'


def _heading(text: str, level: int, anchor: str) -> str:
    bookmark = f'<text:bookmark text:name="{escape(anchor)}"/>'
    attributes = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
    return f"<text:h {attributes}>{bookmark}{escape(text)}</text:h>"


def _row(cells: Sequence[str], style: str) -> str:
    made = "".join(f'<table:table-cell table:style-name="{style}">{cell}</table:table-cell>' for cell in cells)
    return f'<table:table-row table:style-name="row">{made}</table:table-row>'


def _bold(text: str) -> str:
    return f'<text:span text:style-name="bold">{escape(text)}</text:span>'


def _bold_inline(text: Inline) -> str:
    return f'<text:span text:style-name="bold">{_inline(text)}</text:span>'


def _mark(mark: RatingMark) -> str:
    return f"[{escape(mark.letter)}] {escape(mark.word)}"


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
    style = "bold" if run.bold else "italic" if run.italic else ""
    made = f'<text:span text:style-name="{style}">{made}</text:span>' if style else made
    return f'<text:a xlink:type="simple" xlink:href="{escape(run.link)}">{made}</text:a>' if run.link else made


def _image(drawing: object, alt: str) -> str:
    width, height = size_of(drawing)
    scale = min(1.0, _TEXT_WIDTH / width)
    size = f'svg:width="{width * scale:g}pt" svg:height="{height * scale:g}pt"'
    data = b64encode(svg_of(drawing).encode()).decode()
    return (
        f'<draw:frame draw:style-name="inline" text:anchor-type="as-char" {size}>'
        f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
        f"<svg:title>{escape(alt)}</svg:title><svg:desc>{escape(alt)}</svg:desc></draw:frame>"
    )
