"""The notes that a document may tell: those that its audience may see, as they stood on its day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.hidden import find_hidden
from lineofsight.analysis.note_audience import entries_for
from lineofsight.analysis.thread_changes import read_changes, with_changes
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import standing_ref, tell
from lineofsight.analysis.threads import day_of
from lineofsight.domain.marking import Audience
from lineofsight.domain.notes import TargetType
from lineofsight.workspace.reading import read_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store
    from lineofsight.workspace.notebook import Notebook

_KEYS: Final = {
    TargetType.ACTION: "action_id",
    TargetType.MILESTONE: "milestone_id",
    TargetType.INDICATOR: "ind_id",
    TargetType.BODY: "body_id",
    TargetType.EXPECTATION: "exp_id",
}
"""By what ``hidden`` knows each kind of item."""


def with_notes(store: Store, notebook: Notebook, material: Material) -> Material:
    """The material with the notes that its audience may read, as they stood on its day.

    A note goes with its item: where the audience may not see that, it may not see what was noted on it. An item that
    is merely not there keeps its notes, so that nobody ends a challenge by taking its action out of the plan. In a
    document of some themes alone stand the notes on what is in those.

    Args:
        store: the register that the notes are about.
        notebook: whose notes.
        material: what the document is made from otherwise.

    Raises:
        NotesError: when the person's own notes cannot be opened, with what to do.
    """
    picture, audience = material.picture, material.audience
    day = told_on(notebook, picture.as_at)
    written = (one for one in notebook.entries() if day_of(one) <= day)
    threads = fold(entries_for(written, audience)).threads
    told = compared(store, tell(threads, picture, material.record, today=day, audience=audience), material.record)
    if material.portfolio is not None:
        told = tuple(one for one in told if one.subject is not None)
    return replace(material, threads=_without_hidden(told, store, picture.as_at, audience), told_on=day)


def compared(store: Store, told: Sequence[ToldThread], record: Record) -> tuple[ToldThread, ...]:
    """The threads with what changed of their items since they were looked at, as members may see it."""
    first = min(store.as_at_dates(), default=record.as_at)
    known = read_changes(told, record, first, lambda on: read_record(store, on, Audience.MEMBERS, periods=0))
    return with_changes(told, known)


def told_on(notebook: Notebook, as_at: date) -> date:
    """The day as on which the notes in a document are told.

    With the newest return that is the day on which the document is made: what was asked about a return is written after
    it. In a document on an earlier day it is that day itself, so that nothing later is in it.
    """
    return notebook.today() if notebook.is_newest(as_at) else as_at


def _without_hidden(
    told: Sequence[ToldThread], store: Store, as_at: date, audience: Audience
) -> tuple[ToldThread, ...]:
    if all(one.subject is not None for one in told):
        return tuple(told)
    newest, then = store.read(max(store.as_at_dates()), periods=0), store.read(as_at, periods=0)
    hidden = find_hidden(then, audience, since=find_hidden(newest, audience))

    def is_hidden(one: ToldThread) -> bool:
        # The audience's own record does not say as what else a milestone stands that it may not see.
        refs = {one.ref, *(standing_ref(one.thread, record.plan) for record in (newest, then))}
        return one.subject is None and not refs.isdisjoint(hidden.of(_KEYS[one.thread.target.type]))

    return tuple(one for one in told if not is_hidden(one))
