"""A copy to open in tests: ready pictures, and a document that is a real PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lineofsight.charts.fonts import REGULAR
from lineofsight.documents.material import Material
from lineofsight.domain.record import Record
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.found import find
from lineofsight.workspace.notebook import Notebook
from lineofsight.workspace.reporting import Written
from lineofsight.workspace.stopping import StoppedError
from tests.desktop.pictures import AS_AT, SINCE, make_picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from lineofsight.domain.record import Council
    from lineofsight.workspace.found import Asked, Found
    from lineofsight.workspace.ordering import Order

PAGES = 3


class ReadyCopy:
    """Answers as ``workspace.library.Library`` does, from a picture built in memory."""

    is_example = True
    name = "Bromley"
    warnings: tuple[str, ...] = ()
    read_from: tuple[Path, ...] = ()

    def __init__(self, *, empty: bool = False) -> None:
        self.empty = empty
        self.closed = False
        # Nobody keeps notes beside it.
        self.notebook = Notebook(None, self)
        self.asked: list[tuple[date | None, date | None]] = []

    def count_changes(self) -> int:
        """Nobody writes to it."""
        return 0

    def council(self) -> Council | None:
        """No register stands behind its pictures."""
        return None

    def as_at_dates(self) -> tuple[date, ...]:
        """Two returns, or none."""
        return () if self.empty else (SINCE, AS_AT)

    def material(self, as_at: date | None = None, since: date | None = None) -> Material:
        """The picture as at the date, with a record that holds nothing; an empty copy says why there is none."""
        self.asked.append((as_at, since))
        if self.empty:
            raise LineOfSightError("No return has been imported yet. Import the council's return workbook first.")
        picture = make_picture(as_at or AS_AT)
        return Material(picture=picture, record=Record(council=picture.council, as_at=picture.as_at))

    def write_document(
        self,
        order: Order,
        path: Path,
        *,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        begun: Callable[[str], None],
    ) -> Written:
        """Write a small PDF, page by page, so that it can be stopped."""
        begun("reading the plan")
        canvas = Canvas(str(path))
        for page in range(PAGES):
            if cancelled():
                raise StoppedError
            progress(page, PAGES)
            canvas.setFont(REGULAR, 14)
            canvas.drawString(72, 700, f"{order.name} as at {order.as_at}, page {page + 1}")
            canvas.showPage()
        canvas.save()
        return Written(path, PAGES)

    def close(self) -> None:
        """Remember that it was freed."""
        self.closed = True


def read_as(copy: ReadyCopy) -> Callable[[Asked, object], tuple[ReadyCopy, Found]]:
    """What stands in the place of ``workspace_calls.read_copy``: finds this copy, which answers as a library does."""
    return lambda asked, _: (copy, find(copy, asked.looked))  # type: ignore[arg-type]


class WholeCopy(ReadyCopy):
    """A copy that shows the same material at every date, such as the example's whole record."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._material = material

    @override
    def material(self, as_at: date | None = None, since: date | None = None) -> Material:
        """The same at every date."""
        del as_at, since
        return self._material
