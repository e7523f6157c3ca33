"""Everything that people said, by whose voice it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.wording.dates import short_day

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Inline
    from lineofsight.domain.practice import Voice
    from lineofsight.domain.record import Record


def voice_blocks(record: Record) -> list[Block]:
    """The voices by part of the plan, newest first."""
    heard = [one for one in record.watched.voices if one.period_end <= record.as_at and (one.said or one.responded)]
    blocks: list[Block] = [
        Heading(2, "What people said", "voices"),
        Paragraph("What was said is printed as it was returned; it is put on no side."),
    ]
    if not heard:
        blocks.append(Paragraph("Nothing that people said is recorded."))
    titles = {theme.theme_id: theme.title for theme in record.plan.themes}
    for theme_id in dict.fromkeys(one.theme_id for one in heard):
        title = f"Theme {theme_id}: {titles[theme_id]}" if theme_id in titles else "Under no theme of the plan"
        voices = sorted((one for one in heard if one.theme_id == theme_id), key=lambda one: one.period_end)
        blocks += [
            Heading(3, title, in_contents=False),
            BulletList(tuple(voice_line(one) for one in reversed(voices))),
        ]
    return blocks


def voice_line(voice: Voice) -> Inline:
    """Who was asked what and when, how many answered and agreed, what they said and what was done."""
    answered = ""
    if voice.responded is not None:
        of = f" of {voice.asked:,}" if voice.asked is not None else ""
        answered = f" {voice.responded:,}{of} answered"
        answered += f"; {voice.agreed:,} of {voice.responded:,} agreed." if voice.agreed is not None else "."
    quoted = f" “{voice.said}”" if voice.said else ""
    on = f" ({short_day(voice.done_on)})" if voice.done_on is not None else ""
    done = f" What was done: {voice.done.rstrip('.')}{on}." if voice.done else " Nothing is recorded as done about it."
    made_up = " (Illustrative.)" if voice.illustrative else ""
    return (
        Run(f"{voice.of.value.replace('_', ' ').capitalize()}, {short_day(voice.period_end)}. ", bold=True),
        f"{voice.question}{answered}{quoted}{done}{made_up}",
    )
