"""The questions that a person keeps for a meeting: in her order, asked or not, with what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.thread_telling import ToldThread


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptQuestion:
    """One of them.

    Attributes:
        told: the thread that it is.
        called_for: the question of the bank or the council that it was kept from, where the evidence still calls for
            it; ``None`` for one of her own.
    """

    told: ToldThread
    called_for: ChosenQuestion | None = None

    @property
    def text(self) -> str:
        """The question in her words."""
        return "" if self.told.words is None else self.told.words.text

    @property
    def asked_of(self) -> str:
        """Whom she means to ask, in her words; "" where she wrote nobody."""
        return "" if self.told.words is None else self.told.words.asked_of

    @property
    def why(self) -> str:
        """Why the evidence calls for it now, as it is shown among the others; "" for one from nothing.

        Where it calls for it no more, why it did when it was kept; of one that was noted on an item, what that is.
        """
        if self.called_for is not None:
            return self.called_for.why
        target, seen = self.told.thread.target, self.told.seen
        if seen is None or target.type is TargetType.COUNCIL:
            return ""
        return seen.status if target.type is TargetType.QUESTION else seen.title

    @property
    def is_asked(self) -> bool:
        """Whether it is ticked as asked."""
        return self.told.thread.state is ThreadState.CLOSED

    @property
    def asked(self) -> str:
        """What was said when it was ticked, for example "Asked on 3 April 2017."; "" while it is not."""
        closing = self.told.thread.closing
        return "" if not self.is_asked or closing is None or closing.now is None else closing.now.text

    @property
    def answers(self) -> tuple[tuple[str, str, date | None], ...]:
        """What was answered, by whom and when, oldest first."""
        said = (one.now for one in self.told.thread.answers)
        return tuple((words.text, words.answered_by, words.answered_on) for words in said if words is not None)


def keep_in_order(
    threads: Iterable[ToldThread], called_for: Iterable[ChosenQuestion], order: Sequence[str]
) -> tuple[KeptQuestion, ...]:
    """The questions among threads that were not withdrawn.

    Args:
        threads: oldest first.
        called_for: what the evidence calls for now.
        order: the first digits of threads as she arranged them; what is not among them stands at the end.
    """
    chosen = {one.question.q_id: one for one in called_for}
    kept = [
        KeptQuestion(told=told, called_for=_from(told, chosen))
        for told in threads
        if told.thread.kind is EntryKind.QUESTION and told.thread.state is not ThreadState.WITHDRAWN
    ]
    return tuple(sorted(kept, key=lambda one: _rank(one, order)))


def _rank(one: KeptQuestion, order: Sequence[str]) -> int:
    digest = one.told.thread.digest
    return next((rank for rank, digits in enumerate(order) if digest.startswith(digits)), len(order))


def _from(told: ToldThread, chosen: dict[str, ChosenQuestion]) -> ChosenQuestion | None:
    target = told.thread.target
    return chosen.get(target.ref) if target.type is TargetType.QUESTION else None
