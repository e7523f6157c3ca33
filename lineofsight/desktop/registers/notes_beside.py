"""What was noted on a thing, put beside everything else that is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.registers.note_sheet import OVERDUE, said, standing
from lineofsight.desktop.sheet import ANNOTATE, Section, Words
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import ITEMS
from lineofsight.wording.notes import kind_word
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.workspace.noting import Noted

TITLE: Final = "Notes"


def note_link(told: ToldThread) -> str:
    """The link of a thread, for example "note/3f2a9c1d"."""
    return f"note/{told.thread.digest[:SHOWN_DIGITS]}"


def can_be_noted(link: str) -> bool:
    """Whether notes can be put on what a link names."""
    kind, _, ref = link.partition("/")
    return kind in set(ITEMS) and bool(ref)


def with_notes(sheet: Sheet, link: str, noted: Noted | None) -> Sheet:
    """The sheet with what was noted: after its first section where something was, else the offer to at its end."""
    if noted is None or not can_be_noted(link):
        return sheet
    threads = [
        one
        for one in reversed(noted.about(link))
        if one.thread.state is not ThreadState.WITHDRAWN and one.thread.kind is not EntryKind.BOOKMARK
    ]
    offered = "Go on with the note that you began (Ctrl+N)" if noted.begun(link) else "Note about this (Ctrl+N)"
    parts = tuple(part for one in threads for part in _lines(one))
    section = Section(TITLE, (*parts, Words(offered, link=f"{ANNOTATE}{link}")))
    first, others = sheet.sections[:1], sheet.sections[1:]
    return replace(sheet, sections=(*first, section, *others) if threads else (*sheet.sections, section))


def _lines(told: ToldThread) -> Iterator[Words]:
    words = told.words
    made_up = "Illustrative" if words is not None and words.illustrative else ""
    said_of_it = " ".join(f"{part}." for part in (standing(told), made_up) if part)
    yield Words(f"{kind_word(told.thread.kind)}: {said(told)}", link=note_link(told))
    if said_of_it:
        yield Words(said_of_it, mark=OVERDUE if told.days_overdue else "", quiet=True)
