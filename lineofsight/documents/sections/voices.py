"""Everything that people said, by the part of the plan, and for whom nothing is recorded as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.wording.dates import short_day
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term
from lineofsight.wording.voices import agreed_words, answered_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Inline
    from lineofsight.domain.practice import Voice
    from lineofsight.domain.record import Record


def voice_blocks(record: Record) -> list[Block]:
    """The voices by part of the plan, newest first."""
    heard = heard_voices(record)
    blocks: list[Block] = [
        Heading(2, "What people said", "voices"),
        Paragraph(voice_sentence(record), lead=True),
        Paragraph("What was said is printed as it was returned; it is put on no side." if heard else "", quiet=True),
    ]
    titles = {theme.theme_id: theme.title for theme in record.plan.themes}
    for theme_id, title in titles.items():
        blocks += _listed(f"On theme {theme_id}: {title}", [one for one in heard if one.theme_id == theme_id])
    return [*blocks, *_listed("Under no theme of the plan", [one for one in heard if one.theme_id not in titles])]


def _listed(title: str, voices: Sequence[Voice]) -> list[Block]:
    if not voices:
        return []
    newest = sorted(voices, key=lambda one: one.period_end, reverse=True)
    return [Heading(3, title, in_contents=False), BulletList(tuple(voice_line(one) for one in newest))]


def heard_voices(record: Record) -> tuple[Voice, ...]:
    """What people said by the record's day; a question that is still to be put says nothing."""
    return tuple(one for one in record.watched.voices if one.period_end <= record.as_at and (one.said or one.responded))


def voice_sentence(record: Record) -> str:
    """How often who was asked, for how many nothing is recorded as done, and which themes nobody was asked about."""
    heard = heard_voices(record)
    if not heard:
        return "Nothing that people said is recorded. Ask how children, families and staff are heard."
    who = and_([term(kind) for kind in dict.fromkeys(one.of for one in heard)])
    said = f"{count(len(heard), 'account')} of what {who} said."
    undone = sum(1 for one in heard if not one.done)
    if undone:
        said += f" For {of_them(undone, len(heard))} nothing is recorded as done."
    asked = {one.theme_id for one in heard}
    silent = [theme.theme_id for theme in record.plan.themes if theme.theme_id not in asked]
    if silent:
        said += f" Nobody is recorded as asked about {'theme' if len(silent) == 1 else 'themes'} {and_(silent)}."
    return said


def voice_line(voice: Voice) -> Inline:
    """Who was asked what and when, how many answered and agreed, what they said and what was done."""
    counted = "; ".join(said for said in (answered_words(voice), agreed_words(voice)) if said)
    answered = f" {counted}." if counted else ""
    quoted = f" “{voice.said}”" if voice.said else ""
    on = f" ({short_day(voice.done_on)})" if voice.done_on is not None else ""
    done = f" What was done: {voice.done.rstrip('.')}{on}." if voice.done else " Nothing is recorded as done about it."
    made_up = " (Illustrative.)" if voice.illustrative else ""
    return (
        Run(f"{term(voice.of).capitalize()}, {short_day(voice.period_end)}. ", bold=True),
        f"{voice.question}{answered}{quoted}{done}{made_up}",
    )
