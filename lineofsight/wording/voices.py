"""How many of those asked answered, and how many of them said yes; of complaints, how many there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.practice import VoiceOf
from lineofsight.wording.dates import short_day
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.practice import Voice


def answered_words(voice: Voice, word: str = " answered") -> str:
    """For example "162 of 240 answered" or "24 complaints"; "" where it is not recorded.

    Args:
        voice: what was asked; nobody is asked for a complaint.
        word: what stands after the number of answers, "" where a heading says it.
    """
    if voice.responded is None:
        return ""
    if voice.of is VoiceOf.COMPLAINTS:
        return f"{voice.responded:,} complaint{'' if voice.responded == 1 else 's'}"
    of = f" of {voice.asked:,}" if voice.asked is not None else ""
    return f"{voice.responded:,}{of}{word}"


def agreed_words(voice: Voice) -> str:
    """For example "99 of 162 agreed", or "yes for 9 of 24" of complaints; "" where it is not recorded."""
    if voice.agreed is None or not voice.responded:
        return ""
    share = f"{voice.agreed:,} of {voice.responded:,}"
    return f"yes for {share}" if voice.of is VoiceOf.COMPLAINTS else f"{share} agreed"


def asked_words(voice: Voice) -> str:
    """The question with how many answered it and how many agreed to it, so that no count is read of anything else.

    For example "“Do you feel safe?”: 31 of 88 answered; 24 of 31 agreed"; without a full stop.
    """
    counted = [said for said in (answered_words(voice), agreed_words(voice)) if said]
    return f"“{voice.question}”: {'; '.join(counted) or 'how many answered is not recorded'}"


def said_words(voice: Voice) -> str:
    """What somebody said; where no words are recorded that, and what was asked: a question would read as an answer."""
    return voice.said or f"no words are recorded. Asked: {asked_words(voice)}"


def brief_account(voice: Voice) -> str:
    """Who was asked what, when and of which theme; what they said; and what was done or that nothing is recorded.

    The counts stand behind the question, apart from the words of one or a few of those who answered.
    """
    of = f"of {voice.theme_id}" if voice.theme_id else "of no theme"
    asked = "Counted" if voice.of is VoiceOf.COMPLAINTS else "Asked"
    said = f"In their words: “{voice.said}” " if voice.said else ""
    on = f" ({short_day(voice.done_on)})" if voice.done_on is not None else ""
    done = f"Done: {voice.done.rstrip('.')}{on}." if voice.done else "Nothing is recorded as done."
    made_up = " (Illustrative.)" if voice.illustrative else ""
    who = f"{term(voice.of).capitalize()}, {short_day(voice.period_end)}, {of}."
    return f"{who} {asked}: {asked_words(voice)}. {said}{done}{made_up}"
