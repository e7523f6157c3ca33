"""A straight answer to a question that the evidence calls for: what the record knows, and what it does not.

An answer is put together from the evidence that called for the question: the finding itself, what officers last wrote
about it (in their words, with the day), and every gap that the record shows beside it. Nothing is added to please.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.unknowns import unknown_of_action, unknown_of_figure
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

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
        # The finding can speak of more than what is looked at: then each sentence says of what it speaks.
        is_one_of_several = len(set(chosen.evidence)) > 1
        known = [chosen.why, *(said for ref in seen for said in self._officers_said(ref, named=is_one_of_several))]
        known += self._compared(seen[:1], named=is_one_of_several)
        unknown = list(self._gaps(seen, named=is_one_of_several))
        if not seen:
            unknown.append("The record holds nothing else on it: it cannot be answered from figures or the plan.")
        elif not unknown:
            unknown.append("Anything beyond the finding itself, which is all that was looked at.")
        return StraightAnswer(known=tuple(dict.fromkeys(known)), unknown=tuple(unknown))

    def _officers_said(self, ref: EvidenceRef, *, named: bool) -> Iterator[str]:
        if ref.subject == "action" and ref.ref in self._actions:
            yield from _said_of_action(self._actions[ref.ref])
        if ref.subject == "indicator" and ref.ref in self._indicators:
            yield from _said_of_figure(self._indicators[ref.ref], named=named)

    def _compared(self, seen: Sequence[EvidenceRef], *, named: bool) -> Iterator[str]:
        """How the weightiest figure stands beside others."""
        for ref in seen:
            judged = self._indicators.get(ref.ref) if ref.subject == "indicator" else None
            if judged is not None and judged.comparison is not None and judged.comparison.sentence:
                said = judged.comparison.sentence
                yield _of([_title(judged)], said) if named else said

    def _gaps(self, seen: Sequence[EvidenceRef], *, named: bool) -> Iterator[str]:
        """What the record does not say; what it says of two figures alike is said once, of both by name."""
        of_figures: dict[str, list[str]] = {}
        for ref in dict.fromkeys(seen):
            if ref.subject == "action" and ref.ref in self._actions:
                yield from unknown_of_action(self._actions[ref.ref])
            if ref.subject == "indicator" and ref.ref in self._indicators:
                judged = self._indicators[ref.ref]
                for said in unknown_of_figure(judged):
                    of_figures.setdefault(said, []).append(_title(judged))
        yield from (_of(titles, said) if named else said for said, titles in of_figures.items())


def _title(judged: JudgedIndicator) -> str:
    return f"“{judged.indicator.plain_title}”"


def _of(titles: Sequence[str], said: str) -> str:
    """A sentence with what it speaks of before it, and one colon in all."""
    return f"{and_(titles)}: {said[0].lower()}{said[1:].replace(': ', '; ')}"


def _said_of_action(judged: JudgedAction) -> Iterator[str]:
    """What officers last wrote of an action, in their words: each with the day on which they wrote it."""
    action = judged.action
    written: dict[date | None, list[str]] = {}
    for words, on in ((action.status_reason, action.status_date), (action.progress_update, action.update_date)):
        if words:
            written.setdefault(on, []).append(sentence(words))
    for on, said in written.items():
        when = f", {day(on)}" if on is not None else ""
        yield f"Officers on {action.action_id}{when}: “{' '.join(said)}”"
    if action.next_step and judged.in_population:
        yield f"Next step named for {action.action_id}: “{sentence(action.next_step)}”"
    if action.escalated_to:
        yield f"{action.action_id} was taken to {action.escalated_to}."


def _said_of_figure(judged: JudgedIndicator, *, named: bool) -> Iterator[str]:
    """What officers wrote beside the newest figure, in their words; and who set the target."""
    latest = judged.latest
    if latest is not None and (latest.commentary or latest.action):
        words = " ".join(sentence(part) for part in (latest.commentary, latest.action) if part)
        who = latest.commentary_author or "Officers"
        on = f", {day(latest.commentary_date)}" if latest.commentary_date is not None else ""
        yield f"{who}{f' on {_title(judged)}' if named else ''}{on}: “{words}”"
    if judged.indicator.target.set_by:
        yield f"The target{f' of {_title(judged)}' if named else ''} was set by {judged.indicator.target.set_by}."
