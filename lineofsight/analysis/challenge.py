"""Which questions the evidence calls for, and why each was chosen.

Every question whose trigger fires is weighed by the kind of its evidence and by how far that evidence goes. The second
question on a topic, or on the same evidence, weighs less, so that the first page does not hold ten on one subject.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence import Cause, EvidenceRef, gather
from lineofsight.analysis.figure_triggers import FIGURE_TRIGGERS
from lineofsight.analysis.figure_words import latest
from lineofsight.analysis.gap_triggers import GAP_TRIGGERS
from lineofsight.analysis.plan_triggers import PLAN_TRIGGERS
from lineofsight.analysis.pressing_triggers import action_pressing
from lineofsight.analysis.question_leads import Leads
from lineofsight.analysis.question_order import asked_by
from lineofsight.analysis.trigger_weights import weight_of
from lineofsight.domain.triggers import TRIGGER_RULES, Trigger, TriggerKind
from lineofsight.wording.answering import answered_by, for_actions, in_place_of_lead, leading, unowned
from lineofsight.wording.whole_sentences import ASKED_ALWAYS, MADE_UP

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineofsight.analysis.evidence import Evidence
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.questions import Question, QuestionAudience
    from lineofsight.domain.record import Record

TOPIC_STEP: Final = 12
"""By how much each further question on one topic weighs less."""

EVIDENCE_STEP: Final = 8
"""By how much each further question on the same evidence weighs less."""

_FIRING: Final = {
    **PLAN_TRIGGERS,
    **FIGURE_TRIGGERS,
    **GAP_TRIGGERS,
    TriggerKind.ACTION_PRESSING: action_pressing,
}

_OF_THEMES: Final = (
    TriggerKind.THEME_WITHOUT_INDICATOR,
    TriggerKind.THEME_WITHOUT_OVERSEER,
    TriggerKind.THEME_WITHOUT_VOICE,
    TriggerKind.OVERSEER_ENDED,
)
"""These look at themes, and where the question rests on indicators at the themes of those alone."""

_FEW: Final = 2
_MOST_BY_NAME: Final = 6
"""Of those who should answer so many are named: in a line of a list, and where there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenQuestion:
    """A question that the evidence calls for.

    Attributes:
        question: what to ask.
        why: a sentence or two with the evidence itself; says when that is illustrative.
        evidence: what it rests on, the weightiest first; empty for a question that is always asked.
        weight: its standing among the chosen, after the steps for variety; higher comes first.
        trigger: the trigger that called for it, with its indicators filled in.
        illustrative: whether the evidence is made up for the example.
        answered_by: who should answer it, those for most of the evidence first; empty where nobody is named.
        actions_of: for how many actions of the evidence each of them answers.
        why_nobody: why nobody is named, where something else than a lead is lacking.
        standing_in: those of them who are named only as officers of themes, each with the actions that name no lead.
        leading: where no figure of the evidence names an owner, those of them who lead actions, each with these.
        unowned: how many figures of the evidence name no owner, where none does; nought where one does.
    """

    question: Question
    why: str
    evidence: tuple[EvidenceRef, ...]
    weight: int
    trigger: Trigger
    illustrative: bool = False
    answered_by: tuple[str, ...] = ()
    actions_of: tuple[tuple[str, int], ...] = ()
    why_nobody: str = ""
    standing_in: tuple[tuple[str, tuple[str, ...]], ...] = ()
    leading: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unowned: int = 0

    @property
    def whom_to_ask(self) -> str:
        """Who should answer it, in words; where the record names nobody, who answers by law, and that it is that."""
        return self._whom(_FEW)

    @property
    def all_to_ask(self) -> str:
        """The same with more of them by name, where there is room for it: she goes to each."""
        return self._whom(_MOST_BY_NAME)

    @property
    def everybody_to_ask(self) -> str:
        """Every one of them by name, in words: for paper, where nothing can be opened."""
        everybody = self.others_to_ask
        return f"{'; '.join(everybody)}{self.without_owner}." if everybody else self.all_to_ask

    @property
    def without_owner(self) -> str:
        """That the figures name no owner, behind those who answer for actions; "" where that is not so."""
        return unowned(self.unowned) if self.answered_by else ""

    @property
    def behind_names(self) -> dict[str, str]:
        """By name, as what somebody is named who would else be taken for the lead, or for the owner of the figure."""
        led = {name: leading(action_ids) for name, action_ids in self.leading}
        return led | {name: in_place_of_lead(action_ids) for name, action_ids in self.standing_in}

    @property
    def others_to_ask(self) -> tuple[str, ...]:
        """Everybody of them, where there are more than ``all_to_ask`` names."""
        if len(self.answered_by) <= _MOST_BY_NAME:
            return ()
        asides = self._asides(_MOST_BY_NAME)
        return tuple(f"{name}{asides.get(name, '')}" for name in self.answered_by)

    def _whom(self, most: int) -> str:
        standing_in = {name for name, _ in self.standing_in}
        leads = [name for name, _ in self.actions_of if name not in standing_in]
        said = answered_by(self.answered_by, most, self._asides(most), self.why_nobody, leads)
        return f"{said}{self.without_owner}."

    def _asides(self, most: int) -> dict[str, str]:
        """Why somebody is named who leads none of it: she would ask in vain; of many, for how much each answers."""
        counted = (
            {name: for_actions(number) for name, number in self.actions_of} if len(self.answered_by) > most else {}
        )
        return counted | self.behind_names


def choose_questions(
    questions: Sequence[Question],
    picture: Picture,
    *,
    record: Record | None = None,
    audience: QuestionAudience | None = None,
    most: int | None = None,
    theme_ids: Collection[str] | None = None,
) -> tuple[ChosenQuestion, ...]:
    """The questions whose triggers fire, weightiest first, or in the order of those who ask them.

    Args:
        questions: the bank's and the council's own; those that the reader may not see are left out by the caller.
        picture: what was judged.
        record: what it was judged from; without it the triggers on bodies and meetings stay silent.
        audience: only what this audience would ask; ``None``: everything.
        most: at most so many; ``None``: all.
        theme_ids: the themes within which the evidence is looked for and counted; ``None``: the whole plan.
    """
    evidence = gather(picture, record, theme_ids)
    causes: dict[Trigger, Cause | None] = {}
    fired = []
    for question in questions:
        chosen = _judge(question, evidence, causes)
        if chosen is not None:
            fired.append(chosen)
    # Sorting is stable: equal weights keep the order of the bank.
    ordered = _with_variety(sorted(fired, key=lambda one: -one.weight))
    theirs = ordered if audience is None else asked_by(audience, ordered)
    leads = Leads(picture, record)
    return tuple(
        replace(
            one,
            answered_by=leads.who_answers(one.question, one.evidence),
            actions_of=leads.actions_of(one.evidence),
            why_nobody=leads.why_nobody(one.question, one.evidence),
            standing_in=leads.standing_in(one.evidence),
            leading=leads.leading(one.question, one.evidence),
            unowned=leads.unowned(one.question, one.evidence),
        )
        for one in theirs[:most]
    )


def _judge(question: Question, evidence: Evidence, causes: dict[Trigger, Cause | None]) -> ChosenQuestion | None:
    """The question with its weightiest cause, or ``None`` when no trigger of it fires.

    A cause that names what it rests on goes before one that names nothing, such as the age of the newest return: only
    the former says whom to ask, and under which themes. What presses in the plan on the same matter joins it.
    """
    best: ChosenQuestion | None = None
    joining: ChosenQuestion | None = None
    for stated in question.triggers:
        trigger = _resolved(stated, question)
        if trigger not in causes:
            causes[trigger] = _cause(trigger, evidence)
        cause = causes[trigger]
        if trigger.kind is TriggerKind.ALWAYS:
            cause = _standing_cause(question, evidence)
        elif trigger.kind in _OF_THEMES and question.indicator_ids:
            cause = _cause(trigger, _under_themes_of(question, evidence))
        if cause is None:
            continue
        weight = weight_of(trigger) + cause.extra
        fired = ChosenQuestion(
            question=question,
            why=cause.sentence,
            evidence=cause.refs,
            weight=weight,
            trigger=trigger,
            illustrative=cause.illustrative,
        )
        if trigger.kind is TriggerKind.ACTION_PRESSING:
            joining = fired
        elif best is None or (bool(cause.refs), weight) > (bool(best.evidence), best.weight):
            best = fired
    return _marked(_joined(best, joining))


def _joined(best: ChosenQuestion | None, joining: ChosenQuestion | None) -> ChosenQuestion | None:
    """Both as one: beside a figure of last year stands what officers say of the plan now; else whichever there is."""
    if best is None or joining is None or not best.evidence:
        return best if joining is None else joining
    return replace(
        best,
        why=f"{best.why} {joining.why}",
        evidence=tuple(dict.fromkeys((*best.evidence, *joining.evidence))),
        weight=max(best.weight, joining.weight),
        illustrative=best.illustrative or joining.illustrative,
    )


def _marked(chosen: ChosenQuestion | None) -> ChosenQuestion | None:
    """With the word behind why that its evidence is made up, where it is."""
    if chosen is None or not chosen.illustrative:
        return chosen
    return replace(chosen, why=f"{chosen.why}{MADE_UP}")


def _resolved(trigger: Trigger, question: Question) -> Trigger:
    """The trigger with the question's indicators where it names none of its own."""
    if trigger.indicator_ids or not question.indicator_ids or not TRIGGER_RULES[trigger.kind].takes_indicators:
        return trigger
    return replace(trigger, indicator_ids=question.indicator_ids)


def _under_themes_of(question: Question, evidence: Evidence) -> Evidence:
    """The evidence with the themes that the question's indicators stand under; with every theme where none does."""
    themes = evidence.picture.themes
    own = tuple(
        theme for theme in themes if any(one.indicator.ind_id in question.indicator_ids for one in theme.indicators)
    )
    return replace(evidence, picture=replace(evidence.picture, themes=own or themes))


def _cause(trigger: Trigger, evidence: Evidence) -> Cause | None:
    if trigger.kind is TriggerKind.ALWAYS:
        return None
    return _FIRING[trigger.kind](trigger, evidence)


def _standing_cause(question: Question, evidence: Evidence) -> Cause:
    """A question that is always asked says so, with the newest figure it rests on; that figure did not choose it."""
    held = evidence.chosen(question.indicator_ids) if question.indicator_ids else ()
    if not held:
        return Cause(sentence=ASKED_ALWAYS)
    first = held[0]
    made_up = first.latest is not None and first.latest.illustrative
    return Cause(sentence=f"{ASKED_ALWAYS} {latest(first)}.", illustrative=made_up)


def _with_variety(ordered: Sequence[ChosenQuestion]) -> list[ChosenQuestion]:
    topics: Counter[str] = Counter()
    grounds: Counter[str] = Counter()
    lowered = []
    for one in ordered:
        step = TOPIC_STEP * topics[one.question.topic]
        if one.evidence:
            # The sentence names the evidence: two triggers that say the same have the same ground.
            step += EVIDENCE_STEP * grounds[one.why]
            grounds[one.why] += 1
        topics[one.question.topic] += 1
        lowered.append(replace(one, weight=one.weight - step))
    return sorted(lowered, key=lambda one: -one.weight)
