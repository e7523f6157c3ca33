"""A straight answer to a question that the evidence calls for: what the record knows, and what it does not.

An answer is put together from the evidence that called for the question: the finding itself, what officers last wrote
about it (in their words, with the day), and every gap that the record shows beside it. What children told the council
is answered from what the record holds of it. Nothing is added to please.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.heard import asks_what_was_heard, find_heard
from lineofsight.analysis.unanswered import (
    ABOUT_DELAY,
    ABOUT_LEVEL,
    unanswered_of_action,
    unanswered_of_all,
    unanswered_of_figures,
    unanswered_of_others,
    unanswered_of_voices,
)
from lineofsight.analysis.unknowns import unknown_of_firmness, unknown_of_level
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, and_more, begun_small, sentence
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.evidence import EvidenceRef
    from lineofsight.analysis.heard import Heard
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.practice import Voice
    from lineofsight.domain.record import Record
    from lineofsight.domain.triggers import Trigger

_LOOKED_AT: Final = 2
"""Of how many pieces of evidence, the weightiest first, officers' words and gaps are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StraightAnswer:
    """What can be answered today.

    Attributes:
        known: sentences that the record bears out, the finding first; never empty.
        unknown: sentences on what it does not say of what is asked, each with why; never empty.
        who: who could tell, or that nobody is named; "" where the question rests on nothing of the record.
        voices: what children and families said lately, where that is asked: each answers it, after the first sentence
            of what is known.
    """

    known: tuple[str, ...]
    unknown: tuple[str, ...]
    who: str
    voices: tuple[Voice, ...] = ()


class Answering:
    """Answers questions from one picture, laid out once."""

    def __init__(self, picture: Picture, record: Record | None = None) -> None:
        """Take what was judged, and the record of the same themes for what people said."""
        themes = picture.themes
        self._heard = None if record is None else find_heard(record)
        self._actions = {one.action.action_id: one for theme in themes for one in theme.actions}
        self._indicators = {one.indicator.ind_id: one for one in picture.indicators}
        self._called = {("theme", one.theme.theme_id): theme_name(one.theme) for one in themes}

    def answer(self, chosen: ChosenQuestion) -> StraightAnswer:
        """The straight answer to a question."""
        if self._heard is not None and asks_what_was_heard(chosen.question):
            return self._of_voices(chosen, self._heard)
        seen = chosen.evidence[:_LOOKED_AT]
        # The finding can speak of more than what is looked at: then each sentence says of what it speaks.
        is_one_of_several = len(set(chosen.evidence)) > 1
        known = [chosen.why, *(said for ref in seen for said in self._officers_said(ref, named=is_one_of_several))]
        known += self._risks(chosen, seen)
        known += self._compared(seen[:1], named=is_one_of_several)
        unknown = self._open(chosen, named=is_one_of_several)
        return StraightAnswer(
            known=tuple(dict.fromkeys(known)), unknown=tuple(dict.fromkeys(unknown)), who=chosen.whom_to_ask
        )

    def _of_voices(self, chosen: ChosenQuestion, heard: Heard) -> StraightAnswer:
        """What was said and what was done about it goes before what the plan does not name as its evidence."""
        themes = [ref for ref in dict.fromkeys(chosen.evidence) if ref.subject == "theme"]
        silent = [ref for ref in themes if ref.ref not in heard.themes]
        return StraightAnswer(
            known=(heard.sentence, chosen.why),
            unknown=unanswered_of_voices(heard, self._names(silent) if silent else ""),
            who=chosen.whom_to_ask,
            voices=heard.lately,
        )

    def _risks(self, chosen: ChosenQuestion, seen: Sequence[EvidenceRef]) -> Iterator[str]:
        """What officers fear of lateness, where the question asks for it."""
        if (chosen.trigger.kind, chosen.trigger.word) in ABOUT_DELAY:
            for ref in dict.fromkeys(seen):
                judged = self._actions.get(ref.ref) if ref.subject == "action" else None
                if judged is not None and judged.action.risk_if_late:
                    yield f"Risk named if {ref.ref} is late: “{sentence(judged.action.risk_if_late)}”"

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

    def _open(self, chosen: ChosenQuestion, *, named: bool) -> list[str]:
        """What the record leaves open of what is asked; never empty."""
        trigger = chosen.trigger
        seen = tuple(dict.fromkeys(chosen.evidence[:_LOOKED_AT]))
        actions = [self._actions[ref.ref] for ref in seen if ref.subject == "action" and ref.ref in self._actions]
        figures = [
            self._indicators[ref.ref] for ref in seen if ref.subject == "indicator" and ref.ref in self._indicators
        ]
        found = [said for one in actions for said in unanswered_of_action(trigger, one)]
        found = self._of_all(chosen, found)
        if figures:
            found += [unanswered_of_figures(trigger), *_of_figures(figures, trigger, named=named)]
        if not seen:
            return ["The record holds nothing else on it: it cannot be answered from figures or the plan."]
        return found or [unanswered_of_others(trigger, self._names(chosen.evidence))]

    def _of_all(self, chosen: ChosenQuestion, found: list[str]) -> list[str]:
        """What is open of the actions that are looked at, after what is open of all, where there are more of them."""
        refs = dict.fromkeys(ref for ref in chosen.evidence if ref.subject == "action" and ref.ref in self._actions)
        if len(refs) <= _LOOKED_AT or not found:
            return found
        every = unanswered_of_all(chosen.trigger, [self._actions[ref.ref] for ref in refs])
        first, *others = found
        return [*every, f"For example: {begun_small(first).replace(': ', '; ')}", *others] if every else found

    def _names(self, evidence: Sequence[EvidenceRef]) -> str:
        """Themes by number and title, everything else by its reference; the first two. A body's name stands above."""
        if any(ref.subject == "body" for ref in evidence):
            return "the body that is named"
        return and_more(
            [self._called.get((ref.subject, ref.ref), ref.ref) for ref in dict.fromkeys(evidence)], _LOOKED_AT
        )


def _of_figures(figures: Sequence[JudgedIndicator], trigger: Trigger, *, named: bool) -> Iterator[str]:
    """How firm figures are, and how good where that is asked; what is said of two alike is said once, of both."""
    said_of: dict[str, list[str]] = {}
    for judged in figures:
        level = unknown_of_level(judged) if trigger.kind in ABOUT_LEVEL else ()
        for said in (*unknown_of_firmness(judged), *level):
            said_of.setdefault(said, []).append(_title(judged))
    yield from (_of(titles, said) if named else said for said, titles in said_of.items())


def _title(judged: JudgedIndicator) -> str:
    return f"“{judged.indicator.plain_title}”"


def _of(titles: Sequence[str], said: str) -> str:
    """A sentence with what it speaks of before it, and one colon in all."""
    return f"{and_(titles)}: {begun_small(said).replace(': ', '; ')}"


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
