"""What is remembered while one page is written: names given, marks and colours used, what its text may link to."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.documents.forms import PrintSize

if TYPE_CHECKING:
    from lineofsight.charts.palette import MarkShape, Tone
    from lineofsight.documents.content import RatingMark
    from lineofsight.documents.outline import Outline
    from lineofsight.documents.text import TextCleaner


@dataclass(slots=True)
class PageState:
    """The state of one page in the making.

    Attributes:
        cleaner: what is done to every text.
        outline: the headings and their bookmarks.
        print_size: how large its type is.
        colours: every ``#RRGGBB`` that a picture uses, so that the style sheet can turn it over for a dark page.
        shares: every share of a table's width in hundredths that a column takes.
        marks: (shape, letter, tone) → the name of its drawing.
        heading: the name of the heading that what is being written stands under.
    """

    cleaner: TextCleaner
    outline: Outline
    print_size: PrintSize = PrintSize.STANDARD
    colours: set[str] = field(default_factory=set)
    shares: set[int] = field(default_factory=set)
    marks: dict[tuple[MarkShape, str, Tone], str] = field(default_factory=dict)
    heading: str = ""
    _names: int = 0

    @property
    def magnification(self) -> float:
        """How many times the size of standard print, which charts are drawn for."""
        return self.print_size.points / TEXT_SIZE

    def make_name(self, kind: str) -> str:
        """Return a name for an element; the full stop keeps it apart from the bookmarks."""
        self._names += 1
        return f"{kind}.{self._names}"

    def name_mark(self, mark: RatingMark) -> str:
        """Return the name of the drawing of a mark, the same for the same look."""
        look = (mark.shape, mark.letter[:1], mark.tone)
        return self.marks.setdefault(look, f"mark.{len(self.marks) + 1}")

    def say(self, text: str) -> str:
        """Return plain text, cleaned and escaped, fit for an element's content or a quoted attribute."""
        return escape(self.cleaner.clean(text), quote=True)
