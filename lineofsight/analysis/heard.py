"""What children, care leavers and families told the council lately: the accounts that answer a question about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.spacing import add_months
from lineofsight.domain.practice import VoiceOf
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from lineofsight.domain.practice import Voice
    from lineofsight.domain.questions import Question
    from lineofsight.domain.record import Record

MONTHS: Final = 3
"""How far back what was said counts as told lately."""

_THEIRS: Final = (VoiceOf.CHILDREN, VoiceOf.CARE_LEAVERS, VoiceOf.FAMILIES, VoiceOf.COMPLAINTS)
"""Whose word it is, children's first: staff and partners do not speak for them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the record holds of what they said.

    Attributes:
        lately: the accounts of the last ``MONTHS`` months, children's first, of each the newest first.
        earlier: those before, the newest first.
        as_at: the record's day.
    """

    lately: tuple[Voice, ...]
    earlier: tuple[Voice, ...]
    as_at: date

    @property
    def themes(self) -> frozenset[str]:
        """The themes of which anything that they said is held, whenever it was."""
        return frozenset(one.theme_id for one in (*self.lately, *self.earlier) if one.theme_id)

    @property
    def undone(self) -> int:
        """For how many of the last months' accounts nothing is recorded as done."""
        return sum(not one.done for one in self.lately)

    @property
    def sentence(self) -> str:
        """How many accounts there are of whom, and for how many nothing is recorded as done; or how old the last is."""
        until = f"the {MONTHS} months to {day(self.as_at)}"
        if not self.lately:
            last = f"; the last before is of {day(self.earlier[0].period_end)}" if self.earlier else ""
            return f"No account of what children or families said in {until} is held{last}."
        who = and_([term(kind) for kind in dict.fromkeys(one.of for one in self.lately)])
        held = "is held" if len(self.lately) == 1 else "are held"
        said = f"{count(len(self.lately), 'account')} of what was said in {until} {held} ({who})"
        if not self.undone:
            return f"{said}; for each it is recorded what was done."
        return f"{said}; nothing is recorded as done about {self.undone:,} of them."


def find_heard(record: Record, themes: Collection[str] | None = None) -> Heard:
    """What they said by the record's day; with ``themes`` of these and of none alone."""
    since = add_months(record.as_at, -MONTHS)
    said = [
        one
        for one in record.watched.voices
        if one.of in _THEIRS and one.period_end <= record.as_at and (one.said or one.responded)
    ]
    if themes is not None:
        said = [one for one in said if not one.theme_id or one.theme_id in themes]
    newest = sorted(said, key=lambda one: one.period_end, reverse=True)
    lately = sorted((one for one in newest if one.period_end > since), key=lambda one: _THEIRS.index(one.of))
    return Heard(tuple(lately), tuple(one for one in newest if one.period_end <= since), record.as_at)


def asks_what_was_heard(question: Question) -> bool:
    """Whether the bank says that the question is about the word of children and families."""
    return any(one.kind is TriggerKind.THEME_WITHOUT_VOICE for one in question.triggers)
