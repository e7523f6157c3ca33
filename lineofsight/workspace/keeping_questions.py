"""Keeping a question that the evidence calls for, and putting the kept ones on a card for the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.note_subjects import row_digest
from lineofsight.documents.question_card import compose_question_card
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Seen, Target, TargetType, Words
from lineofsight.workspace.reporting import write_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.documents.forms import PrintSize
    from lineofsight.documents.material import Material
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


def write_card(material: Material, kept: Sequence[KeptQuestion], size: PrintSize, path: Path) -> Path:
    """Write the kept questions as a card, a PDF or where the file's name ends so an HTML page.

    Raises:
        LineOfSightError: when it cannot be written.
    """
    return write_document(compose_question_card(material.picture, kept), size, path).path
