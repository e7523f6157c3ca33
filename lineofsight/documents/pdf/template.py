"""The passages through the story: one that only counts pages, then one that paints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame
from typing_extensions import override

from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.sheets import SHEET_POINTS, SheetSize
from lineofsight.documents.pdf.canvas import Pass, TagCanvas
from lineofsight.documents.pdf.new_page import room_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import BinaryIO

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.pdf.furniture import Furniture

# Titles do not change between passages and page numbers have a place of their own, so two are enough; more would
# mean that a flowable measures itself differently the second time.
_MOST_PASSAGES = 4
_USUAL_PASSAGES = 2
_CREATOR = "lineofsight"


@dataclass(frozen=True, slots=True)
class Info:
    """What a file says of itself, cleaned."""

    title: str
    author: str
    subject: str
    keywords: list[str]
    language: str


class Pages(PageTemplate):
    """A sheet of one size with the document's head and foot; the first page has no head, for it has the title."""

    def __init__(self, furniture: Furniture, size: SheetSize) -> None:
        room = room_on(size, furniture.scale, furniture.foot_height)
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

    @override
    def afterDrawPage(self, canv: Canvas, doc: BaseDocTemplate) -> None:
        """Paint head and foot when it is known whether the page shows a rating."""
        if not isinstance(canv, TagCanvas) or canv.dry:
            return
        if doc.page > 1:
            self._furniture.paint_header(canv, self._size)
        self._furniture.paint_footer(canv, self._size[0], doc.page, canv.passage.page_total)
        canv.check_marked("The head or foot of the page")


class PagedDocument(BaseDocTemplate):
    """A story on its way to pages."""

    canv: TagCanvas

    def __init__(self, furniture: Furniture, progress: Callable[[int, int], None] | None, info: Info) -> None:
        """Take what every page carries.

        Args:
            furniture: head and foot.
            progress: told of (done, of how many) as the story is laid out; may be None.
            info: what the file says of itself.
        """
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
        self._report = progress
        self._told = 0

    def build_file(self, story: Sequence[Flowable], stream: BinaryIO, as_at: date, *, strict: bool) -> int:
        """Lay the story out until its page numbers are right, and write it.

        Args:
            story: the flowables.
            stream: where the file goes.
            as_at: the date written into the file.
            strict: whether unmarked painting is an error.

        Returns:
            How many pages there are.

        Raises:
            RuntimeError: when page numbers do not settle, which would be a fault of a flowable.
        """
        self._doSave = 0
        before = self._pass_through(story, Pass(as_at, dry=True), stream, 0)
        for number in range(1, _MOST_PASSAGES):
            passage = Pass(as_at, strict=strict, known_pages=before.found_pages, page_total=before.page_total)
            after = self._pass_through(story, passage, stream, number)
            if after.found_pages == before.found_pages and after.page_total == before.page_total:
                self.canv.save()
                return after.page_total
            before = after
        raise RuntimeError("The page numbers did not settle: a part of the document changes its size at each passage.")

    def _pass_through(self, story: Sequence[Flowable], passage: Pass, stream: BinaryIO, number: int) -> Pass:
        """Lay the story out once and return what was found out by it."""
        undo: list[tuple[Any, ...]] = []
        self._multiBuildEdits = undo.append
        if self._report is not None:
            self.setProgressCallBack(partial(self._tell, len(story), number))
        self.build(list(story), filename=stream, canvasmaker=partial(TagCanvas, passage=passage))
        for function, *arguments in undo:
            function(*arguments)
        return Pass(passage.as_at, found_pages=passage.found_pages, page_total=self.page)

    def _tell(self, total: int, number: int, kind: str, value: int) -> None:
        """Pass on how far the story is: the first two passages are half of the work each."""
        if kind == "PROGRESS" and self._report is not None and number < _USUAL_PASSAGES:
            # A flowable that falls into parts makes the rest of the story longer for a while.
            self._told = max(self._told, min(max(value, 0), total) + number * total)
            self._report(self._told, _USUAL_PASSAGES * total)

    @override
    def afterFlowable(self, flowable: Flowable) -> None:
        """See that everything painted is marked."""
        if not self.canv.dry:
            self.canv.check_marked(type(flowable).__name__)
