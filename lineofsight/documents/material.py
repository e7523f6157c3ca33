"""What a document is made from: the judged picture, the record behind it, its questions, and the notes on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.marking import Audience

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.portfolio import Portfolio
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.domain.record import LaterDays, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a document may say, already limited to what its audience may see.

    Attributes:
        picture: what was judged.
        record: what it was judged from: voices, members' part, case audits and the rest that is watched.
        questions: the questions that the evidence calls for, the weightiest first.
        questions_elsewhere: those that a document of some themes leaves out: about the whole plan, or no theme of it.
        audience: who will read it.
        asked_since: the day from which its reader asked changes to be counted; ``None`` leaves it to each document.
        portfolio: the themes that all of it is limited to; ``None`` for the whole plan.
        of_no_theme: the figures that no theme of the plan holds, so that no portfolio has them; judged with the whole
            plan, and told apart from the picture's own.
        threads: what the chair noted, oldest first; never what is private.
        told_on: the day as on which the notes are told; ``None`` when the document tells none.
        figures_later: where no indicator was known by the picture's day, from when on the copy has figures, for the
            screen alone; ``None`` where it has none.
    """

    picture: Picture
    record: Record
    questions: tuple[ChosenQuestion, ...] = ()
    questions_elsewhere: tuple[ChosenQuestion, ...] = ()
    audience: Audience = Audience.MEMBERS
    asked_since: date | None = None
    portfolio: Portfolio | None = None
    of_no_theme: tuple[JudgedIndicator, ...] = ()
    threads: tuple[ToldThread, ...] = ()
    told_on: date | None = None
    figures_later: LaterDays | None = None

    @property
    def noted_on(self) -> date | None:
        """The day as on which it tells notes; ``None`` where it has none to tell."""
        return self.told_on if self.threads else None
