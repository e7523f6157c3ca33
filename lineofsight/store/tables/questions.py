"""States of the council's own questions."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.questions import QuestionSource
from lineofsight.domain.triggers import Trigger
from lineofsight.store.tables.base import Base, OfState


class QuestionRow(OfState, Base):
    """A state of a question."""

    __tablename__ = "question"

    q_id: Mapped[str]
    topic: Mapped[str]
    text: Mapped[str]
    follow_up: Mapped[str]
    good_answer_sounds_like: Mapped[str]
    warning_signs: Mapped[tuple[str, ...]]
    indicator_ids: Mapped[tuple[str, ...]]
    principles: Mapped[tuple[str, ...]]
    triggers: Mapped[tuple[Trigger, ...]]
    audience: Mapped[tuple[str, ...]]
    source: Mapped[QuestionSource]
    marking_level: Mapped[MarkingLevel]
    exempt_para: Mapped[int | None]
