"""What of a page can be printed, saved and copied: its table, its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QAbstractItemModel

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.documents.content import Block


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A page's table.

    Attributes:
        title: what it shows.
        model: the model of its view, as it is filtered and sorted.
        sentence: what of how much, and by which filters; "" for everything.
        hidden: the columns of the model that its view does not show.
        in_parts: whether the first column names the part of the page that a row stands in.
        as_at: the day that it shows; ``None`` for that of all pages.
        fewest: how many of the first columns paper never leaves out for want of room; 0 for all.
        marking: for whom it is, where that is not who reads the pages; "" for these.
    """

    title: str
    model: QAbstractItemModel
    sentence: str = ""
    hidden: frozenset[int] = frozenset()
    in_parts: bool = False
    as_at: date | None = None
    fewest: int = 0
    marking: str = ""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A page's chart or map.

    Attributes:
        title: what it shows.
        picture: its drawing.
        notes: where its figures come from.
        draw: makes it anew for paper, in a worker: as it is shown, and as large as a sheet needs.
        as_at: the day that it shows; ``None`` for that of all pages.
    """

    title: str
    picture: PaintedPicture
    notes: tuple[str, ...] = ()
    draw: Callable[[], Sequence[Block]] | None = None
    as_at: date | None = None
