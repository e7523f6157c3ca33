"""What the record leaves open of what a question asks, by the kind of trigger that called for it.

So a gap that answers another question does not stand under this one.
A sentence says what is not known and why. Who could tell is said once, by whoever shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence_named import is_effect_shown
from lineofsight.analysis.unknowns import unknown_of_action, unknown_of_date, unknown_of_impact
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording.moves import between_returns, unrecorded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lineofsight.analysis.heard import Heard
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.triggers import Trigger

    _Open = Callable[[JudgedAction], Iterator[str] | Sequence[str]]
    """What makes the sentences on what is open of an action."""

_K = TriggerKind

ABOUT_LEVEL: Final = (
    *(_K.TARGET_OUT_OF_REACH, _K.WORSE_THAN_NEIGHBOURS, _K.WORST_QUARTER, _K.RATED_BY_OFFICERS_ONLY),
    *(_K.TARGET_MISSING, _K.TARGET_WITHOUT_AUTHOR, _K.RULE_EASED, _K.COMPARISON_OLDER),
)
"""These ask how good a figure is, so that a missing rule or comparison is part of the answer."""

ABOUT_DELAY: Final = ((_K.DAYS_SLIPPED_AT_LEAST, ""), (_K.FLAG_COUNT_AT_LEAST, "overdue"))
"""These ask what lateness means for children, so that the risk that officers name is part of the answer."""

_OF_FIGURES: Final[Mapping[TriggerKind, str]] = {
    _K.RATING_DISAGREES: (
        "Which colour is right is not recorded: the record holds both, and no reason why they differ beyond what "
        "officers wrote beside the figure."
    ),
    _K.REVISED: "Who else was told the earlier figure is not recorded: a return holds figures, not who read them.",
    _K.NO_POLARITY_LARGE_CHANGE: (
        "What lies behind the change is not known: the figure counts, and no reason is recorded beyond what officers "
        "wrote beside it."
    ),
    _K.FIGURE_MISSING: "The answer in figures is not known: no figure is held for the newest period.",
    _K.TARGET_MISSING: "What would be acceptable is not recorded: no target is set, and no rule rates the figure.",
    _K.RULE_EASED: "Who agreed to the eased rule, and why, is not recorded: a return holds the rule alone.",
    _K.TARGET_WITHOUT_AUTHOR: "Who set the target is not recorded: the return leaves it empty.",
}
REST_OF_A_FIGURE: Final = "The rest is not known: the record holds figures and what officers wrote beside them."
"""What a figure leaves open beyond all that is held of it; untrue where only a part of that is told."""

_NOTHING_MORE: Final = "Whatever goes beyond the finding is not known: nothing else is recorded of it."


def unanswered_of_figures(trigger: Trigger) -> str:
    """What a figure leaves open of a question that it called for."""
    return _OF_FIGURES.get(trigger.kind, REST_OF_A_FIGURE)


def unanswered_of_action(trigger: Trigger, judged: JudgedAction) -> tuple[str, ...]:
    """What the record leaves open of an action that called for a question."""
    return tuple(_asked_of_actions(trigger)(judged))


def unanswered_of_all(trigger: Trigger, judged: Sequence[JudgedAction]) -> tuple[str, ...]:
    """What is open of every one of several actions, where a question asks for their effect: one sentence, or none.

    So what is told after it of the first of them is not taken for what is open of these alone.
    """
    if _asked_of_actions(trigger) is not unknown_of_impact or any(is_effect_shown(one.action) for one in judged):
        return ()
    return (f"That any of these {len(judged):,} makes a difference for children is not shown.",)


def unanswered_of_others(trigger: Trigger, names: str) -> str:
    """What the record leaves open of themes, bodies and recommendations that called for a question.

    Args:
        trigger: what called for it.
        names: of the themes and so on, as a sentence names them.
    """
    return _OF_OTHERS.get(trigger.kind, _NOTHING_MORE).format(names=names)


def unanswered_of_voices(heard: Heard, silent: str) -> tuple[str, ...]:
    """What the record leaves open of what children and families said; never empty.

    Args:
        heard: what it holds.
        silent: the names of the themes of which it holds nothing that they said, "" where there is none.
    """
    found = []
    if heard.undone:
        them = "this account" if len(heard.lately) == 1 else f"{heard.undone:,} of these {len(heard.lately):,} accounts"
        found.append(f"What changed because of {them} is not known: nothing is recorded as done.")
    if silent:
        found.append(f"What they say of {silent} is not known: no account of theirs is held there.")
    if heard.undone < len(heard.lately):
        found.append(
            "Whether what was done helped them is not recorded: an account holds what was done, not its effect."
        )
    return tuple(found) or ("What they say today is not known: no newer account is held.",)


_OF_OTHERS: Final[Mapping[TriggerKind, str]] = {
    _K.THEME_WITHOUT_VOICE: (
        "What children and families say of {names}, and what changed because of it, is not known: no word of theirs "
        "is named as evidence there."
    ),
    _K.THEME_WITHOUT_INDICATOR: "How children fare under {names} is not known: no figure is linked to it.",
    _K.THEME_WITHOUT_OVERSEER: (
        "Who would notice if nothing happened under {names} is not recorded: no board or committee is named."
    ),
    _K.OVERSEER_ENDED: "Who watches {names} now is not recorded: the body that is named there has ended.",
    _K.BODY_WITHOUT_NEXT_MEETING: "When {names} meets next is not recorded: no meeting ahead was returned.",
    _K.RECOMMENDATION_WITHOUT_ACTION: (
        "Who decided that no action answers {names}, and why, is not recorded: the return has no place for it."
    ),
    _K.PRINCIPLE_WITHOUT_MEASURE: (
        "The answer in figures is not known: no measure with a figure speaks of this principle."
    ),
    _K.FIGURE_MISSING: "The answer in figures is not known: no figure is held, and that is not nought.",
    _K.INDICATOR_GONE: "How it does now is not known: its figures are no longer returned, and no reason is recorded.",
    _K.RETURN_OLDER_THAN: "What happened since is not known: no newer return is held.",
}


def _of_holding(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    why = "a next step is named, and not what has changed" if judged.action.next_step else "no next step is named"
    yield f"What will make the next date of {ref} hold is not recorded: {why}."
    yield from unknown_of_date(judged)


def _of_delay(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    if judged.action.risk_if_late:
        yield f"How many children wait for {ref} is not recorded: officers name the risk and no number."
    else:
        yield f"What the delay of {ref} means for children is not recorded: no risk is named for its being late."
    yield from unknown_of_date(judged)


def _of_on_track(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    yield f"By when {ref} will be done is not known: its date has passed, and no new one is recorded."
    if not judged.action.status_reason:
        yield f"Why officers call {ref} on track is not recorded: they gave no reason."
    yield from unknown_of_date(judged)


def _of_missed_step(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    yield f"Whether the date of {ref} still holds is not recorded: a step of it is late, and it has no new one."
    yield from unknown_of_date(judged)


def _of_early_end(judged: JudgedAction) -> Iterator[str]:
    yield f"Who found that {judged.action.action_id} was done, and by what, is not recorded: only its status is."


def _of_lost_effect(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    yield from unknown_of_impact(judged)
    if not judged.action.next_step:
        yield f"What is done for the children whom {ref} no longer helps is not recorded: no next step is named."
    else:
        yield f"How many children {ref} no longer helps is not recorded: officers name the next step and no number."


def _of_leaving(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    if judged.action.status_reason:
        yield f"Whether children are better off without {ref} is not recorded: officers give a reason and no effect."
    else:
        yield f"Why {ref} left the plan is not recorded: officers gave no reason."


def _of_moving(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    yield from unknown_of_date(judged)
    if not any(move.text for move in judged.date_changes):
        yield f"Why the date of {ref} moved is not recorded: no reason stands beside the move."
    undated = unrecorded(judged.date_changes)
    if undated:
        yield f"On which day the date of {ref} moved is not recorded: it was {between_returns(undated)}."


def _of_partner(judged: JudgedAction) -> Iterator[str]:
    ref = judged.action.action_id
    if not judged.action.escalated_to:
        yield f"Whether the partner was told that {ref} is late is not recorded: it was taken to nobody."
    yield from unknown_of_date(judged)


_OF_ACTIONS: Final[Mapping[tuple[TriggerKind, str], _Open]] = {
    (_K.REDATED_AT_LEAST, ""): _of_holding,
    **dict.fromkeys(ABOUT_DELAY, _of_delay),
    (_K.DATES_MOVED_SINCE, ""): _of_moving,
    (_K.PARTNER_OVERDUE, ""): _of_partner,
    (_K.ACTION_LEFT_PLAN, ""): _of_leaving,
    (_K.NO_IMPACT_SHOWN, ""): unknown_of_impact,
    (_K.STATUS_SHARE_AT_LEAST, ""): unknown_of_impact,
    (_K.IMPACT_COUNT_AT_LEAST, ""): unknown_of_impact,
    (_K.IMPACT_COUNT_AT_LEAST, "reversed"): _of_lost_effect,
    (_K.FLAG_COUNT_AT_LEAST, ""): unknown_of_date,
    (_K.FLAG_COUNT_AT_LEAST, "green_but_overdue"): _of_on_track,
    (_K.FLAG_COUNT_AT_LEAST, "milestone_overdue"): _of_missed_step,
    (_K.FLAG_COUNT_AT_LEAST, "complete_before_milestone"): _of_early_end,
    (_K.FLAG_COUNT_AT_LEAST, "complete_without_evidence"): unknown_of_impact,
}
"""What is asked of an action, by what called for the question; a kind without a word stands for all its words."""


def _asked_of_actions(trigger: Trigger) -> _Open:
    by_kind = _OF_ACTIONS.get((trigger.kind, ""), unknown_of_action)
    return _OF_ACTIONS.get((trigger.kind, trigger.word), by_kind)
