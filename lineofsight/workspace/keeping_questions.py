"""Keeping a question that the evidence calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.note_subjects import row_digest
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Seen, Target, TargetType, Words

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.domain.notes import Entry
    from lineofsight.workspace.library import Library


def keep_question(library: Library, chosen: ChosenQuestion, *, as_at: date) -> Entry:
    """Keep a question for oneself alone, with why the evidence calls for it as at a date.

    Raises:
        LineOfSightError: when it cannot be kept, with what to do.
    """
    question = chosen.question
    notebook = library.notebook
    draft = Draft(
        council=notebook.council,
        kind=EntryKind.QUESTION,
        target=Target(type=TargetType.QUESTION, ref=question.q_id, as_at=as_at, row_sha256=row_digest(question)),
        words=Words(on=notebook.today(), text=question.text, seen=Seen(title=question.text, status=chosen.why)),
        marking=None,
    )
    return notebook.keep(draft)
