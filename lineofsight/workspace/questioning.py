"""The questions that the evidence calls for, as members may ask them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.challenge import ChosenQuestion, choose_questions
from lineofsight.domain.marking import Audience
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.rows import Row, as_row

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.questions import QuestionAudience
    from lineofsight.domain.record import Record
    from lineofsight.workspace.library import Library


def questions_called_for(
    library: Library, as_at: date | None, *, audience: QuestionAudience | None = None, most: int | None = None
) -> tuple[ChosenQuestion, ...]:
    """The questions that the evidence calls for, the weightiest first, each with why.

    Args:
        library: the local copy.
        as_at: the date; ``None`` for the newest return's.
        audience: who asks; ``None`` for everybody's questions.
        most: no more than so many; ``None`` for all.

    Raises:
        LineOfSightError: when nothing was known by the date.
    """
    picture = library.picture(as_at)
    record = read_record(library.store, picture.as_at, Audience.MEMBERS)
    return choose_for(picture, record, Audience.MEMBERS, asked_by=audience, most=most)


def choose_for(
    picture: Picture,
    record: Record,
    reader: Audience,
    *,
    asked_by: QuestionAudience | None = None,
    most: int | None = None,
) -> tuple[ChosenQuestion, ...]:
    """The same, from a picture and the record behind it.

    Args:
        picture: what was judged, as ``reader`` may see it.
        record: what it was judged from, as ``reader`` may see it.
        reader: who may see the questions.
        asked_by: who asks; ``None`` for everybody's questions.
        most: no more than so many; ``None`` for all.
    """
    bank = read_question_bank()
    seen = (*(one for one in bank.questions if one.marking.is_visible_to(reader)), *record.watched.questions)
    return choose_questions(seen, picture, record=record, audience=asked_by, most=most)


def question_row(chosen: ChosenQuestion) -> Row:
    """A chosen question as a row: the question's fields, why it was chosen, and the evidence."""
    question = chosen.question
    return {
        "q_id": question.q_id,
        "topic": question.topic,
        "text": question.text,
        "why": chosen.why,
        "answered_by": list(chosen.answered_by),
        "follow_up": question.follow_up,
        "good_answer_sounds_like": question.good_answer_sounds_like,
        "warning_signs": list(question.warning_signs),
        "principles": list(question.principles),
        "indicator_ids": list(question.indicator_ids),
        "audience": [str(one.value) for one in question.audience],
        "evidence": [as_row(one) for one in chosen.evidence],
        "illustrative": chosen.illustrative,
    }
