"""How many of those asked answered, and how many of them said yes; of complaints, how many there were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.practice import VoiceOf
from lineofsight.wording.dates import short_day
from lineofsight.wording.lists import sentence
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


def brief_account(voice: Voice) -> str:
    """Who said what, when and of which theme, and what was done about it or that nothing is recorded."""
    of = f"of {voice.theme_id}" if voice.theme_id else "of no theme"
    counted = agreed_words(voice) or answered_words(voice)
    said = " ".join(part for part in (f"“{voice.said}”" if voice.said else voice.question, sentence(counted)) if part)
    on = f" ({short_day(voice.done_on)})" if voice.done_on is not None else ""
    done = f"Done: {voice.done.rstrip('.')}{on}." if voice.done else "Nothing is recorded as done."
    made_up = " (Illustrative.)" if voice.illustrative else ""
    return f"{term(voice.of).capitalize()}, {short_day(voice.period_end)}, {of}: {said} {done}{made_up}"
