"""A straight answer to a question that the evidence calls for: what the record knows, and what it does not.

An answer is put together from the evidence that called for the question: the finding itself, what officers last wrote
about it (in their words, with the day), and every gap that the record shows beside it. Nothing is added to please.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.unknowns import unknown_of_action, unknown_of_figure
from lineofsight.wording.dates import day
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.evidence import EvidenceRef
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture

_LOOKED_AT: Final = 2
"""Of how many pieces of evidence, the weightiest first, officers' words and gaps are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StraightAnswer:
    """What can be answered today.

    Attributes:
        known: sentences that the record bears out, the finding first; never empty.
        unknown: sentences on what it does not say; never empty.
    """

    known: tuple[str, ...]
    unknown: tuple[str, ...]


class Answering:
    """Answers questions from one picture, laid out once."""

    def __init__(self, picture: Picture) -> None:
        """Take what was judged."""
        themes = picture.themes
        self._actions = {one.action.action_id: one for theme in themes for one in theme.actions}
        self._indicators = {one.indicator.ind_id: one for one in picture.indicators}

    def answer(self, chosen: ChosenQuestion) -> StraightAnswer:
        """The straight answer to a question."""
        seen = chosen.evidence[:_LOOKED_AT]
        known = [chosen.why, *(said for ref in seen for said in self._officers_said(ref)), *self._compared(seen[:1])]
        unknown = [said for ref in seen for said in self._unknown(ref)]
        if not seen:
            unknown.append("The record holds nothing else on it: it cannot be answered from figures or the plan.")
        elif not unknown:
            unknown.append("Anything beyond the finding itself: the record says no more.")
        return StraightAnswer(known=tuple(dict.fromkeys(known)), unknown=tuple(dict.fromkeys(unknown)))

    def _officers_said(self, ref: EvidenceRef) -> Iterator[str]:
        if ref.subject == "action" and ref.ref in self._actions:
            yield from _said_of_action(self._actions[ref.ref])
        if ref.subject == "indicator" and ref.ref in self._indicators:
            yield from _said_of_figure(self._indicators[ref.ref])

    def _compared(self, seen: Sequence[EvidenceRef]) -> Iterator[str]:
        """How the weightiest figure stands beside others; of a second one it would not be clear which is meant."""
        for ref in seen:
            judged = self._indicators.get(ref.ref) if ref.subject == "indicator" else None
            if judged is not None and judged.comparison is not None and judged.comparison.sentence:
                yield judged.comparison.sentence

    def _unknown(self, ref: EvidenceRef) -> tuple[str, ...]:
        if ref.subject == "action" and ref.ref in self._actions:
            return unknown_of_action(self._actions[ref.ref])
        if ref.subject == "indicator" and ref.ref in self._indicators:
            return unknown_of_figure(self._indicators[ref.ref])
        return ()


def _said_of_action(judged: JudgedAction) -> Iterator[str]:
    """What officers last wrote of an action, in their words."""
    action = judged.action
    words = " ".join(sentence(part) for part in (action.status_reason, action.progress_update) if part)
    if words:
        on = f", {day(action.update_date)}" if action.update_date is not None else ""
        yield f"Officers on {action.action_id}{on}: “{words}”"
    if action.next_step and judged.in_population:
        yield f"Next step named: “{sentence(action.next_step)}”"
    if action.escalated_to:
        yield f"It was taken to {action.escalated_to}."


def _said_of_figure(judged: JudgedIndicator) -> Iterator[str]:
    """What officers wrote beside the newest figure, in their words; and who set the target."""
    latest = judged.latest
    if latest is not None and (latest.commentary or latest.action):
        words = " ".join(sentence(part) for part in (latest.commentary, latest.action) if part)
        about = [latest.commentary_author, day(latest.commentary_date) if latest.commentary_date is not None else ""]
        named = ", ".join(part for part in about if part) or "Officers"
        yield f"{named}: “{words}”"
    if judged.indicator.target.set_by:
        yield f"The target was set by {judged.indicator.target.set_by}."
