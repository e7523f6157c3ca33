"""All pages together, in the order of the navigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.pages.documents_page import DocumentsPage
from lineofsight.desktop.pages.help_page import HelpPage
from lineofsight.desktop.pages.indicators_page import IndicatorsPage
from lineofsight.desktop.pages.no_return import NoReturn
from lineofsight.desktop.pages.overview_page import OverviewPage
from lineofsight.desktop.pages.plan_page import PlanPage

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.page import Page

_PAGE_OF: Final = {"theme": 1, "action": 1, "milestone": 1, "status": 1, "indicator": 2}


@dataclass(frozen=True)
class Book:
    """The pages; and what stands in their place as long as no return was imported."""

    look: Look
    overview: OverviewPage
    plan: PlanPage
    indicators: IndicatorsPage
    documents: DocumentsPage
    help: HelpPage
    no_return: NoReturn

    @property
    def pages(self) -> tuple[Page, ...]:
        """In the order of the navigation."""
        return (self.overview, self.plan, self.indicators, self.documents, self.help)

    def page_of(self, link: str) -> int | None:
        """The number of the page that shows what a link names."""
        return _PAGE_OF.get(link.partition("/")[0])


def make_book(look: Look) -> Book:
    """Make the pages; called once, in the window's thread."""
    return Book(
        look, OverviewPage(look), PlanPage(look), IndicatorsPage(look), DocumentsPage(look), HelpPage(look), NoReturn()
    )
