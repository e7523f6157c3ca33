"""The way of a story to pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame
from typing_extensions import override

from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.sheets import SHEET_POINTS, SheetSize
from lineofsight.documents.pdf.canvas import TagCanvas
from lineofsight.documents.pdf.layout import Nothing
from lineofsight.documents.pdf.new_page import NewPage, room_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import BinaryIO

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.pdf.furniture import Furniture
    from lineofsight.documents.pdf.progress import Progress

_CREATOR = "lineofsight"


@dataclass(frozen=True, slots=True)
class Info:
    """What a file says of itself, cleaned."""

    title: str
    author: str
    subject: str
    keywords: list[str]
    rights: str
    language: str


class Pages(PageTemplate):
    """A sheet of one size with the document's head and foot; the first page has no head, for it has the title."""

    def __init__(self, furniture: Furniture, size: SheetSize) -> None:
        room = room_on(size, furniture.scale, furniture.head_height + furniture.foot_height)
        frame = Frame(
            furniture.scale.margin,
            furniture.foot_height,
            room.width,
            room.height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
            id="text",
        )
        super().__init__(id=size.value, frames=[frame], pagesize=SHEET_POINTS[size])
        self._furniture = furniture
        self._size = SHEET_POINTS[size]
        self._height = room.height

    @override
    def beforeDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Give the text its room, down to where the key would stand on a page without one; paint what is under it."""
        if isinstance(doc, PagedDocument):
            frame, extra = self.frames[0], self._furniture.key_height if doc.page in doc.unrated else 0.0
            frame.y1 = self._furniture.foot_height - extra
            frame.height = self._height + extra
        if isinstance(canv, TagCanvas):
            self._furniture.paint_ground(canv, self._size)

    @override
    def afterDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Paint head and foot when it is known whether the page shows a rating."""
        if not isinstance(canv, TagCanvas):
            return
        if isinstance(doc, PagedDocument) and canv.shows_rating:
            doc.rated.add(doc.page)
        if doc.page > 1:
            self._furniture.paint_header(canv, self._size)
        self._furniture.paint_footer(canv, self._size, doc.page)
        canv.check_marked("The head or foot of the page")


class PagedDocument(BaseDocTemplate):
    """A story on its way to pages.

    Attributes:
        unrated: the numbers of pages that are taken to show no rating, and to need no key.
        rated: the numbers of those that show one, when the file is built.
    """

    canv: TagCanvas

    def __init__(
        self, furniture: Furniture, progress: Progress, info: Info, unrated: frozenset[int] = frozenset()
    ) -> None:
        """Take what every page carries.

        Args:
            furniture: head and foot.
            progress: told after each page.
            info: what the file says of itself.
            unrated: the numbers of pages that are taken to show no rating.
        """
        self.unrated = unrated
        self.rated: set[int] = set()
        super().__init__(
            "unused",
            pageTemplates=[Pages(furniture, size) for size in SheetSize],
            pagesize=SHEET_POINTS[SheetSize.A4_UPRIGHT],
            initialFontName=REGULAR,
            pageCompression=1,
            invariant=1,
            title=info.title,
            author=info.author,
            subject=info.subject,
            keywords=info.keywords,
            creator=_CREATOR,
            lang=info.language,
        )
        self._rights = info.rights
        self._progress = progress
        self._story: Iterator[Flowable] = iter(())
        self._at_hand: list[Flowable] = []

    def build_file(self, story: Iterator[Flowable], stream: BinaryIO, as_at: date, *, strict: bool) -> int:
        """Lay the story out and write it; what speaks of pages to come is painted at the end.

        Args:
            story: the flowables, made as they are needed.
            stream: where the file goes.
            as_at: the date written into the file.
            strict: whether unmarked painting is an error.

        Returns:
            How many pages there are.
        """
        first = next(story)
        if isinstance(first, NewPage):
            # The first page is begun already: only its sheet is left to be said.
            named = first.nextTemplate
            self.pageTemplates.sort(key=lambda pages: pages.id != named)
            first = Nothing()
        self._story, self._at_hand = story, [first]
        canvas = partial(TagCanvas, as_at=as_at, rights=self._rights, is_strict=strict)
        self.build(self._at_hand, filename=stream, canvasmaker=canvas)
        return self.canv.page_total

    @override
    def filterFlowables(self, flowables: list[Flowable]) -> None:
        """Bring the next flowable before the last one at hand is laid out; leave out a break that gives way."""
        # ReportLab lays out what it hangs between pages by the same method, from a list of its own.
        if flowables is self._at_hand and len(flowables) == 1:
            flowables.extend(islice(self._story, 1))
        first = flowables[0]
        if isinstance(first, NewPage) and first.yields_to(self.pageTemplate.id, self.measure_filled()):
            flowables[0] = Nothing()

    def measure_filled(self) -> float:
        """Return the share of the page at hand that is filled; of the last one when the file is built."""
        # ReportLab's own, which its type stubs leave out.
        frame: Any = self.frame
        return float((frame._y2 - frame._y) / frame._aH)  # noqa: SLF001 - ReportLab tells it nowhere else

    @override
    def afterPage(self) -> None:
        """Tell that a page is done."""
        self._progress.repeat()

    @override
    def afterFlowable(self, flowable: Flowable) -> None:
        """See that everything painted is marked."""
        self.canv.check_marked(type(flowable).__name__)
