"""The paragraph styles of a size of print, made once from its measures."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from lineofsight.charts.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD
from lineofsight.charts.palette import ACCENT, INK, LINK, QUIET_INK
from lineofsight.documents.content import Align
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.type_scale import POSTER, SCALES

if TYPE_CHECKING:
    from lineofsight.documents.pdf.type_scale import Setting, TypeScale

LINK_INK: Final = HexColor(LINK)

_ALIGNMENTS: Final = {Align.LEFT: TA_LEFT, Align.RIGHT: TA_RIGHT, Align.CENTRE: TA_CENTER}
_BOLD_OF: Final = {REGULAR: BOLD, SEMIBOLD: BOLD, BOLD: BOLD}
# Less than bold, which is for words that carry the sentence.
_SEMIBOLD_OF: Final = {REGULAR: SEMIBOLD, SEMIBOLD: SEMIBOLD, BOLD: BOLD}
_ITALIC_OF: Final = {REGULAR: ITALIC, SEMIBOLD: SEMIBOLD, BOLD: BOLD}


class Styles:
    """The styles of every paragraph of a document in one size of print.

    Attributes:
        scale: the measures that they are made from.
        headings: by level.
        brief: the title, subtitle and date of a document of a few pages.
        contents: by level of heading.
        cells: by alignment.
        column_headings: by alignment.
        italic_of: an upright font → what stands for its italic.
        bold_of: a font → its bold.
    """

    def __init__(self, scale: TypeScale) -> None:
        self.scale: Final = scale
        body, gap = scale.body, scale.gap
        quiet, accent = HexColor(QUIET_INK), HexColor(ACCENT)
        self.body: Final = _style("body", body, spaceAfter=gap(8))
        self.lead: Final = _style("lead", scale.lead, spaceAfter=gap(10))
        self.quiet: Final = _style("quiet", body, spaceAfter=gap(8), textColor=quiet)
        self.caption: Final = _style("caption", body, SEMIBOLD, spaceBefore=gap(6), spaceAfter=gap(5))
        self.figure_caption: Final = _style(
            "figure caption", body, textColor=quiet, spaceBefore=gap(4), spaceAfter=gap(12)
        )
        self.note_title: Final = _style("note title", body, BOLD, spaceAfter=gap(3), keepWithNext=1)
        self.cover_author: Final = _style("cover author", scale.author, SEMIBOLD, textColor=accent, spaceAfter=gap(18))
        self.cover_subtitle: Final = _style("cover subtitle", scale.subtitle, textColor=quiet, spaceAfter=gap(12))
        self.cover_date: Final = _style("cover date", scale.date, SEMIBOLD, spaceBefore=gap(10), spaceAfter=gap(3))
        self.cover_line: Final = _style("cover line", body, spaceAfter=gap(3))
        self.headings: Final = _make_headings(scale)
        self.brief: Final = _make_brief(scale)
        self.contents: Final = {
            2: _style("contents 2", scale.contents, SEMIBOLD, spaceBefore=gap(7)),
            3: _style("contents 3", scale.contents, leftIndent=gap(16)),
            4: _style("contents 4", scale.contents, leftIndent=gap(32)),
            5: _style("contents 5", scale.contents, leftIndent=gap(48)),
        }
        self.number: Final = _style("number", scale.number, BOLD, spaceAfter=gap(2))
        self.item: Final = _style("item", body, spaceAfter=gap(3))
        self.key_entry: Final = derive(self.item, "key entry", leftIndent=scale.mark_indent + gap(2), spaceAfter=gap(5))
        self.definition: Final = _style(
            "definition", body, leftIndent=scale.term_indent, bulletFontName=SEMIBOLD, spaceAfter=gap(6)
        )
        self.long_term: Final = derive(self.definition, "long term", leftIndent=0, fontName=SEMIBOLD, spaceAfter=gap(1))
        self.cells: Final = {
            align: _style(f"cell {align}", scale.cell, alignment=place, allowWidows=1, allowOrphans=1)
            for align, place in _ALIGNMENTS.items()
        }
        self.rated_cell: Final = derive(self.cells[Align.LEFT], "rated cell", leftIndent=scale.mark_indent)
        self.card_entry: Final = _style("card entry", body, spaceAfter=gap(2))
        self.rated_entry: Final = derive(self.card_entry, "rated entry", leftIndent=scale.mark_indent)
        self.row_heading: Final = _style("row heading", scale.cell, SEMIBOLD, allowWidows=1, allowOrphans=1)
        self.column_headings: Final = {
            align: _style(f"column heading {align}", scale.cell, SEMIBOLD, alignment=place)
            for align, place in _ALIGNMENTS.items()
        }
        self.bold_of: Final = _BOLD_OF
        self.italic_of: Final = _ITALIC_OF if scale.italics else _SEMIBOLD_OF


@cache
def styles_of(print_size: PrintSize) -> Styles:
    """The styles of a size of print."""
    return Styles(SCALES[print_size])


@cache
def closer_styles(print_size: PrintSize) -> Styles:
    """The styles of a size of print with the gaps of standard print; words and lines are as they are."""
    return Styles(replace(SCALES[print_size], spacing=SCALES[PrintSize.STANDARD].spacing))


@cache
def poster_styles() -> Styles:
    """The styles of a poster."""
    return Styles(POSTER)


def derive(style: ParagraphStyle, name: str, **changes: object) -> ParagraphStyle:
    """Return a style that differs from another in what is named."""
    return _change(ParagraphStyle(name, parent=style), changes)


def _make_headings(scale: TypeScale) -> dict[int, ParagraphStyle]:
    """Return the styles of the headings by level."""
    accent, gap = HexColor(ACCENT), scale.gap
    title, section, part, detail = scale.headings
    return {
        1: _style("heading 1", title, BOLD, textColor=accent, spaceAfter=gap(8)),
        2: _style("heading 2", section, BOLD, textColor=accent, spaceBefore=gap(20), spaceAfter=gap(8)),
        3: _style("heading 3", part, BOLD, spaceBefore=gap(12), spaceAfter=gap(4)),
        4: _style("heading 4", detail, BOLD, spaceBefore=gap(10), spaceAfter=gap(3)),
        5: _style("heading 5", scale.body, SEMIBOLD, spaceBefore=gap(10), spaceAfter=gap(3)),
    }


def _make_brief(scale: TypeScale) -> dict[str, ParagraphStyle]:
    """Return the styles of a cover that takes no more room than a heading needs."""
    gap = scale.gap
    return {
        "title": _style("brief title", scale.headings[1], BOLD, textColor=HexColor(ACCENT), spaceAfter=gap(4)),
        "subtitle": _style("brief subtitle", scale.body, textColor=HexColor(QUIET_INK), spaceAfter=gap(2)),
        "date": _style("brief date", scale.body, SEMIBOLD, spaceBefore=gap(2), spaceAfter=gap(3)),
    }


def _style(name: str, setting: Setting, font: str = REGULAR, **more: object) -> ParagraphStyle:
    """Return a paragraph style of the family with every font of it named."""
    style = ParagraphStyle(
        name,
        fontName=font,
        fontSize=setting.size,
        leading=setting.leading,
        textColor=HexColor(INK),
        bulletFontName=font,
        bulletFontSize=setting.size,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    return _change(style, more)


def _change(style: ParagraphStyle, changes: dict[str, object]) -> ParagraphStyle:
    """Return the style with attributes set."""
    for attribute, value in changes.items():
        setattr(style, attribute, value)
    return style
