"""The page's measures and the scale of its type: nothing that a person reads is under 12 points."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from lineofsight.charts.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD
from lineofsight.charts.palette import ACCENT, INK, LINK, QUIET_INK
from lineofsight.documents.content import Align

PAGE_WIDTH: Final[float] = A4[0]
PAGE_HEIGHT: Final[float] = A4[1]
MARGIN: Final = 52.0
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
HEADER_BASELINE: Final = PAGE_HEIGHT - 40
FRAME_TOP: Final = PAGE_HEIGHT - 62
FOOTER_BASELINE: Final = 30.0
FOOTER_LEADING: Final = 16.0
FURNITURE_SIZE: Final = 12.0
BODY_SIZE: Final = 12.0
BODY_LEADING: Final = 16.0
CELL_LEADING: Final = 15.0
CELL_PADDING: Final = 5.0
MARK_SIZE: Final = 13.0
MARK_INDENT: Final = 19.0
LIST_INDENT: Final = 24.0
TERM_INDENT: Final = 120.0

LINK_INK: Final = HexColor(LINK)


def _style(name: str, size: float, leading: float, font: str = REGULAR, **more: object) -> ParagraphStyle:
    """Return a paragraph style of the family with every font of it named."""
    style = ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=HexColor(INK),
        bulletFontName=font,
        bulletFontSize=size,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    return _change(style, more)


def derive(style: ParagraphStyle, name: str, **changes: object) -> ParagraphStyle:
    """Return a style that differs from another in what is named."""
    return _change(ParagraphStyle(name, parent=style), changes)


def _change(style: ParagraphStyle, changes: dict[str, object]) -> ParagraphStyle:
    """Return the style with attributes set."""
    for attribute, value in changes.items():
        setattr(style, attribute, value)
    return style


BODY: Final = _style("body", BODY_SIZE, BODY_LEADING, spaceAfter=8)
LEAD: Final = _style("lead", 14, 20, spaceAfter=10)
QUIET: Final = _style("quiet", BODY_SIZE, 16, spaceAfter=8, textColor=HexColor(QUIET_INK))
CAPTION: Final = _style("caption", BODY_SIZE, 16, SEMIBOLD, spaceBefore=6, spaceAfter=5)
FIGURE_CAPTION: Final = _style(
    "figure caption", BODY_SIZE, 16, textColor=HexColor(QUIET_INK), spaceBefore=4, spaceAfter=12
)
ITEM: Final = _style("item", BODY_SIZE, BODY_LEADING, spaceAfter=3)
NOTE_TITLE: Final = _style("note title", BODY_SIZE, BODY_LEADING, BOLD, spaceAfter=3)
DEFINITION: Final = _style(
    "definition", BODY_SIZE, BODY_LEADING, leftIndent=TERM_INDENT, bulletFontName=SEMIBOLD, spaceAfter=6
)
COVER_AUTHOR: Final = _style("cover author", 14, 19, SEMIBOLD, textColor=HexColor(ACCENT), spaceAfter=18)
COVER_SUBTITLE: Final = _style("cover subtitle", 17, 23, textColor=HexColor(QUIET_INK), spaceAfter=12)
COVER_DATE: Final = _style("cover date", 14, 20, SEMIBOLD, spaceBefore=10, spaceAfter=3)
COVER_LINE: Final = _style("cover line", BODY_SIZE, BODY_LEADING, spaceAfter=3)

HEADINGS: Final = {
    1: _style("heading 1", 29, 35, BOLD, textColor=HexColor(ACCENT), spaceAfter=8),
    2: _style("heading 2", 20, 25, BOLD, textColor=HexColor(ACCENT), spaceBefore=20, spaceAfter=8),
    3: _style("heading 3", 14.5, 19, BOLD, spaceBefore=12, spaceAfter=4),
    4: _style("heading 4", 12.5, 17, BOLD, spaceBefore=10, spaceAfter=3),
}

CONTENTS_LEVELS: Final = {
    2: _style("contents 2", BODY_SIZE, 18, SEMIBOLD, spaceBefore=7),
    3: _style("contents 3", BODY_SIZE, 18, leftIndent=16),
    4: _style("contents 4", BODY_SIZE, 18, leftIndent=32),
}

_ALIGNMENTS: Final = {Align.LEFT: TA_LEFT, Align.RIGHT: TA_RIGHT, Align.CENTRE: TA_CENTER}
CELLS: Final = {
    align: _style(f"cell {align}", BODY_SIZE, CELL_LEADING, alignment=place, allowWidows=1, allowOrphans=1)
    for align, place in _ALIGNMENTS.items()
}
ROW_HEADING: Final = _style("row heading", BODY_SIZE, CELL_LEADING, SEMIBOLD, allowWidows=1, allowOrphans=1)
COLUMN_HEADINGS: Final = {
    align: _style(f"column heading {align}", BODY_SIZE, CELL_LEADING, SEMIBOLD, alignment=place)
    for align, place in _ALIGNMENTS.items()
}

BOLD_OF: Final = {REGULAR: BOLD, SEMIBOLD: BOLD, BOLD: BOLD}
ITALIC_OF: Final = {REGULAR: ITALIC, SEMIBOLD: SEMIBOLD, BOLD: BOLD}
