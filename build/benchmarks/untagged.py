"""A canvas that marks nothing: what the same pages cost without their tags. For comparison only."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.documents.pdf.canvas import TagCanvas
from lineofsight.documents.pdf.document import TagDocument
from lineofsight.documents.pdf.marking import LAYOUT, Opening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from reportlab.pdfbase.pdfdoc import PDFPage

    from lineofsight.documents.pdf.tag import Tag


class UntaggedDocument(TagDocument):
    """Pages without a structure, in the same compact file."""

    @override
    def addPage(self, page: PDFPage) -> None:
        """Add a page as ReportLab does."""
        PDFDocument.addPage(self, page)


class UntaggedCanvas(TagCanvas):
    """What is painted counts as marked already, so that nothing is."""

    def __init__(self, filename: str | IO[bytes], **settings: Any) -> None:  # noqa: ANN401 - as the program gives them
        super().__init__(filename, **settings)
        self._doc.__class__ = UntaggedDocument

    @property
    @override
    def is_marked(self) -> bool:
        """Always."""
        return True

    @contextmanager
    @override
    def artifact(self, opening: Opening = LAYOUT) -> Iterator[None]:
        """Mark nothing."""
        yield

    @contextmanager
    @override
    def piece(self, tag: Tag) -> Iterator[None]:
        """Mark nothing."""
        yield

    @override
    def _addAnnotation(self, annotation: object, name: str | None = None, addtopage: int = 1) -> None:
        """Add a link as ReportLab does."""
        Canvas._addAnnotation(self, annotation, name, addtopage)  # type: ignore[attr-defined] # noqa: SLF001 - ours

    @override
    def settle_loose(self, start: int) -> None:
        """Look for nothing."""

    @override
    def check_marked(self, what: str) -> None:
        """Look for nothing."""

    @override
    def declare(self) -> None:
        """Declare nothing."""
