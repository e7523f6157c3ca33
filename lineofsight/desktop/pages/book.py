"""All pages together, in the order of the navigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.pages.documents_page import DocumentsPage
from lineofsight.desktop.pages.governance_page import GovernancePage
from lineofsight.desktop.pages.help_page import HelpPage
from lineofsight.desktop.pages.import_page import ImportPage
from lineofsight.desktop.pages.indicators_page import IndicatorsPage
from lineofsight.desktop.pages.no_return import NoReturn
from lineofsight.desktop.pages.notes_page import NotesPage
from lineofsight.desktop.pages.oversight_page import OversightPage
from lineofsight.desktop.pages.overview_page import OverviewPage
from lineofsight.desktop.pages.plan_page import PlanPage
from lineofsight.desktop.pages.questions_page import QuestionsPage
from lineofsight.desktop.pages.sightline_page import SightlinePage
from lineofsight.desktop.pages.trouble import Trouble
from lineofsight.workspace.first_page.overview import overview_of

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.page import Page


@dataclass(frozen=True)
class Book:
    """The pages, each under its name in ``directory``; and what stands in their place without a return or a copy."""

    look: Look
    overview: OverviewPage
    plan: PlanPage
    indicators: IndicatorsPage
    sightline: SightlinePage
    governance: GovernancePage
    oversight: OversightPage
    questions: QuestionsPage
    documents: DocumentsPage
    notes: NotesPage
    imports: ImportPage
    help: HelpPage
    no_return: NoReturn
    trouble: Trouble

    @property
    def pages(self) -> Mapping[str, Page]:
        """By name, in the order of the navigation."""
        return {spec.name: getattr(self, spec.name) for spec in PAGES}


def bind(
    look: Look, shown: OverviewPage | None = None, shown_imports: ImportPage | None = None
) -> Generator[Mapping[str, Page], None, Book]:
    """Make the pages one by one, in the window's thread, once; after each the window may do something else.

    Args:
        look: what they share.
        shown: the first page, where it is shown already.
        shown_imports: the import page, where that is.

    Yields:
        Each, by its name.

    Returns:
        All of them.
    """
    overview = shown or OverviewPage(look)
    overview.compose_by(overview_of)
    yield {"overview": overview}
    yield {"plan": (plan := PlanPage(look))}
    yield {"indicators": (indicators := IndicatorsPage(look))}
    yield {"sightline": (sightline := SightlinePage(look))}
    yield {"governance": (governance := GovernancePage(look))}
    yield {"oversight": (oversight := OversightPage(look))}
    yield {"questions": (questions := QuestionsPage(look))}
    yield {"documents": (documents := DocumentsPage(look))}
    yield {"notes": (notes := NotesPage(look))}
    yield {"imports": (imports := shown_imports or ImportPage(look))}
    yield {"help": (help_page := HelpPage(look))}
    return Book(
        look=look,
        overview=overview,
        plan=plan,
        indicators=indicators,
        sightline=sightline,
        governance=governance,
        oversight=oversight,
        questions=questions,
        documents=documents,
        notes=notes,
        imports=imports,
        help=help_page,
        no_return=NoReturn(),
        trouble=Trouble(),
    )
