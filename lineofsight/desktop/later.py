"""What the window is made of once it has painted; see ``workspace_calls`` for what is asked of the copy.

Importing these modules takes several times as long as opening the window itself, so a worker thread imports them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from datetime import date

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.desks.all_desks import Desks
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.pages.import_page import ImportPage
    from lineofsight.desktop.pages.overview_page import OverviewPage
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.portal import DesktopPortal


@dataclass(frozen=True, slots=True)
class Makers:
    """How to make what the first paint did without: the pages and their desks, and the marks that all of them share."""

    marks: Mapping[str, PaintedPicture]
    bind: Callable[[Look, OverviewPage | None, ImportPage | None], Generator[Mapping[str, Page], None, Book]]
    desks: Callable[[Room], Desks]


def load_pages() -> Makers:
    """Import the pages and their desks. Makes no widget."""
    from lineofsight.desktop.desks.all_desks import make_desks  # noqa: PLC0415 - after the first paint
    from lineofsight.desktop.pages.book import bind  # noqa: PLC0415 - after the first paint
    from lineofsight.workspace.first_page.marks import every_mark  # noqa: PLC0415 - after the first paint

    return Makers(every_mark(), bind, make_desks)


def say_dates() -> tuple[Callable[[date], str], Callable[[date, int], str]]:
    """The words for a day and for an age."""
    from lineofsight.wording.dates import age, day  # noqa: PLC0415 - after the first paint

    return day, age


def load_portal() -> type[DesktopPortal]:
    """What asks a desktop of Linux for its wishes."""
    from lineofsight.desktop.portal import DesktopPortal  # noqa: PLC0415 - on Linux alone

    return DesktopPortal
