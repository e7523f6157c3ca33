"""The measures of a page in each size of print: nothing that a person reads is smaller than the body.

Large print follows the rules of the UK Association for Accessible Formats: 18 points for everything, generous leading,
bold in place of italics, text aligned left, nothing under the text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.documents.forms import PrintSize

if TYPE_CHECKING:
    from collections.abc import Mapping


class Setting(NamedTuple):
    """A size of type and the distance from line to line, in points."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScale:
    """The measures of one size of print, in points.

    Attributes:
        body: running text, lists and what stands at the head and foot of a page.
        cell: what stands in a table.
        lead: a paragraph that opens a section.
        contents: a line of the contents.
        headings: levels 1 to 4; the fifth is in the size of running text.
        author: above a document's title.
        subtitle: under it.
        date: under that.
        number: a figure to be read from afar; made smaller where its place is narrow.
        spacing: how many times the gaps of standard print.
        margin: left and right of the text.
        header_drop: from the paper's top to the baseline of a page's head.
        frame_drop: from the paper's top to the text.
        footer_baseline: from the paper's bottom to the baseline of the last line of a page's foot.
        cell_padding: around what stands in a cell.
        mark: width and height of a rating's mark.
        mark_indent: from the left of a mark to its word.
        list_indent: from a list's label to its text.
        term_indent: from a term to its meaning.
        grid_share: the height of a table's rows, as a share of their height as cards, up to which they are a grid. With
            few letters on a line, rows are hard to follow across.
        italics: whether italics are set; if not, bold stands in their place.
        watermarks: whether anything may stand under the text, however light.
    """

    body: Setting
    cell: Setting
    lead: Setting
    contents: Setting
    headings: tuple[Setting, Setting, Setting, Setting]
    author: Setting
    subtitle: Setting
    date: Setting
    number: Setting
    spacing: float
    margin: float
    header_drop: float
    frame_drop: float
    footer_baseline: float
    cell_padding: float
    mark: float
    mark_indent: float
    list_indent: float
    term_indent: float
    grid_share: float
    italics: bool
    watermarks: bool

    @property
    def magnification(self) -> float:
        """How many times the size of standard print, which charts are drawn for."""
        return self.body.size / TEXT_SIZE

    def gap(self, points: float) -> float:
        """A gap that has so many points in standard print."""
        return points * self.spacing


SCALES: Final[Mapping[PrintSize, TypeScale]] = {
    PrintSize.STANDARD: TypeScale(
        body=Setting(12, 16),
        cell=Setting(12, 15),
        lead=Setting(14, 20),
        contents=Setting(12, 18),
        headings=(Setting(29, 35), Setting(20, 25), Setting(14.5, 19), Setting(12.5, 17)),
        author=Setting(14, 19),
        subtitle=Setting(17, 23),
        date=Setting(14, 20),
        number=Setting(34, 41),
        spacing=1,
        margin=52,
        header_drop=40,
        frame_drop=62,
        footer_baseline=30,
        cell_padding=5,
        mark=13,
        mark_indent=19,
        list_indent=24,
        term_indent=120,
        grid_share=math.inf,
        italics=True,
        watermarks=True,
    ),
    PrintSize.LARGE: TypeScale(
        body=Setting(18, 25),
        cell=Setting(18, 23),
        lead=Setting(20, 28),
        contents=Setting(18, 26),
        headings=(Setting(34, 41), Setting(27, 34), Setting(22, 28), Setting(19, 25)),
        author=Setting(20, 27),
        subtitle=Setting(22, 29),
        date=Setting(20, 28),
        number=Setting(40, 48),
        spacing=1.3,
        margin=48,
        header_drop=46,
        frame_drop=74,
        footer_baseline=32,
        cell_padding=6,
        mark=19.5,
        mark_indent=28,
        list_indent=34,
        term_indent=170,
        grid_share=0.85,
        italics=False,
        watermarks=False,
    ),
}
"""The measures by size of print."""

POSTER: Final = TypeScale(
    body=Setting(18, 21.6),
    cell=Setting(18, 21.6),
    lead=Setting(20, 24),
    contents=Setting(18, 21.6),
    headings=(Setting(28, 34), Setting(22, 26.4), Setting(20, 24), Setting(18, 21.6)),
    author=Setting(18, 22),
    subtitle=Setting(18, 22),
    date=Setting(18, 22),
    number=Setting(32, 39),
    spacing=0.5,
    margin=28,
    header_drop=28,
    frame_drop=28,
    footer_baseline=24,
    cell_padding=5,
    mark=19.5,
    mark_indent=27,
    list_indent=24,
    term_indent=170,
    grid_share=1,
    italics=False,
    watermarks=False,
)
"""The measures of a poster: large print, set closer so that one page holds it."""
