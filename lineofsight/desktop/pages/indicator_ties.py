"""What hangs on an indicator, as links: questions for members, actions that aim at it, voices beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.indicator_links import is_first_ground
from lineofsight.desktop.sheet import Words
from lineofsight.wording.figures import count
from lineofsight.wording.terms import term
from lineofsight.wording.voices import said_words

if TYPE_CHECKING:
    from lineofsight.analysis.indicator_links import IndicatorLinks
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.practice import Voice


def question_parts(links: IndicatorLinks) -> tuple[Words, ...]:
    """Each question, leading to it, with why it is called for."""
    parts: list[Words] = []
    for chosen in links.questions:
        parts.append(Words(chosen.question.text, link=f"question/{chosen.question.q_id}"))
        # What is said of other figures would be read as said of this one.
        is_own = is_first_ground(chosen, links.ind_id)
        others = f"This figure is one of {count(len(chosen.evidence), 'ground')} for it."
        parts.append(Words(chosen.why if is_own else others, quiet=True))
    return tuple(parts)


def action_parts(links: IndicatorLinks) -> tuple[Words, ...]:
    """Each action, leading to it, with how it stands; an indicator that nothing aims at says so."""
    if not links.actions:
        return (Words("No action of the plan aims at it.", quiet=True),)
    return tuple(_action(judged) for judged in links.actions)


def _action(judged: JudgedAction) -> Words:
    action = judged.action
    left = "" if judged.in_population else f" ({term(action.delivery_status)}: not counted)"
    return Words(
        f"{action.action_id}  {action.action}{left or f' ({judged.word})'}",
        mark=judged.status if judged.in_population else "",
        link=f"action/{action.action_id}",
    )


def voice_parts(links: IndicatorLinks) -> tuple[Words, ...]:
    """What people said that is linked to it, leading to the account."""
    return tuple(_voice(voice) for voice in links.voices)


def _voice(voice: Voice) -> Words:
    return Words(f"{term(voice.of).capitalize()}: {said_words(voice)}", link=f"voice/{voice.voice_id}")
