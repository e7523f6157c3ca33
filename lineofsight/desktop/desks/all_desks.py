"""Every desk, made once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.desktop.desks.bookmark_desk import BookmarkDesk
from lineofsight.desktop.desks.chart_desk import ChartDesk
from lineofsight.desktop.desks.day_desk import DayDesk
from lineofsight.desktop.desks.document_desk import DocumentDesk
from lineofsight.desktop.desks.extract_desk import ExtractDesk
from lineofsight.desktop.desks.governance_desk import GovernanceDesk
from lineofsight.desktop.desks.import_desk import ImportDesk
from lineofsight.desktop.desks.note_desk import NoteDesk
from lineofsight.desktop.desks.print_desk import PrintDesk
from lineofsight.desktop.desks.question_desk import QuestionDesk
from lineofsight.desktop.desks.rescue_desk import RescueDesk
from lineofsight.desktop.desks.search_desk import SearchDesk
from lineofsight.desktop.desks.settings_desk import SettingsDesk
from lineofsight.desktop.desks.sightline_desk import SightlineDesk
from lineofsight.desktop.desks.template_desk import TemplateDesk
from lineofsight.desktop.desks.watch_desk import WatchDesk

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room


@dataclass(frozen=True)
class Desks:
    """The desks; each lives as long as the window."""

    charts: ChartDesk
    sightline: SightlineDesk
    governance: GovernanceDesk
    documents: DocumentDesk
    imports: ImportDesk
    templates: TemplateDesk
    search: SearchDesk
    extracts: ExtractDesk
    settings: SettingsDesk
    notes: NoteDesk
    questions: QuestionDesk
    bookmarks: BookmarkDesk
    rescue: RescueDesk
    printing: PrintDesk
    watch: WatchDesk
    days: DayDesk

    def close(self) -> None:
        """Clear away what was made and not kept."""
        self.documents.close()
        self.search.close()
        self.questions.close()
        self.notes.close()


def make_desks(room: Room) -> Desks:
    """Make them; called once, in the window's thread."""
    notes = NoteDesk(room)
    printing = PrintDesk(room)
    search = SearchDesk(room)
    settings = SettingsDesk(room)
    settings.standing_taken.connect(notes.offer_anew)
    notes.noted_shown.connect(search.remember_noted)
    notes.noted_shown.connect(room.book.documents.show_noted)
    return Desks(
        charts=ChartDesk(room),
        sightline=SightlineDesk(room),
        governance=GovernanceDesk(room),
        documents=DocumentDesk(room, printing),
        imports=ImportDesk(room),
        templates=TemplateDesk(room),
        search=search,
        extracts=ExtractDesk(room, printing),
        settings=settings,
        notes=notes,
        questions=QuestionDesk(room, notes, printing),
        bookmarks=BookmarkDesk(room, notes),
        rescue=RescueDesk(room, notes),
        printing=printing,
        watch=WatchDesk(room),
        days=DayDesk(room),
    )
