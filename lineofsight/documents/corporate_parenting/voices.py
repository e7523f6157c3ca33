"""The voice of children: what was asked, what they said, and what was done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.coverage import OUR_CHILDREN
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.domain.practice import VoiceOf
from lineofsight.wording.dates import short_day, short_month
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material
    from lineofsight.domain.practice import Voice

_WHOSE = {VoiceOf.CHILDREN: "Children", VoiceOf.CARE_LEAVERS: "Care leavers"}


def voice_blocks(material: Material, room: Room) -> list[Block]:
    """A table of what children and care leavers said, the newest first; of one question only the newest answer."""
    heard = newest_voices(material)
    newest = {voice.question: voice for voice in reversed(heard)}
    shown = tuple(voice for voice in heard if newest[voice.question] is voice)[: room.voices]
    unanswered = sum(1 for voice in heard if not voice.done)
    said = f"{count(len(heard), 'time')} children or care leavers were asked, and what they said is recorded. " + (
        f"For {of_them(unanswered, len(heard))} nothing is recorded as done." if unanswered else ""
    )
    return [
        Heading(2, "Voice of children", "voice"),
        Paragraph(said.strip() if heard else ""),
        Table(
            (Column("What was asked", 3.3), Column("They said", 2.2), Column("What was done", 2.5)),
            tuple(_row(voice, room.longest) for voice in shown),
            row_headings=False,
            empty="Nothing that children or care leavers said is recorded by this date. Ask how they are heard.",
        ),
        Paragraph(
            f"{count(len(heard) - len(shown), 'earlier account')} not shown here." if len(heard) > len(shown) else "",
            quiet=True,
        ),
    ]


def voice_list_blocks(material: Material, room: Room) -> list[Block]:
    """The newest that children and care leavers said, in a list: what nothing was done about first."""
    heard = sorted(newest_voices(material), key=lambda voice: bool(voice.done))[: room.voices]
    heading = Heading(2, "Voice of children", "voice")
    if not heard:
        return [heading, Paragraph("Nothing that they said is recorded by this date. Ask how they are heard.")]
    return [heading, BulletList(tuple(_line(voice, room.longest) for voice in heard))]


def _line(voice: Voice, longest: int) -> str:
    done = f"What was done: {cut(voice.done, longest)}" if voice.done else "Nothing is recorded as done."
    told = f"“{cut(voice.said, longest)}”" if voice.said else f"asked “{cut(voice.question, longest)}”."
    return f"{_WHOSE[voice.of]}, {short_month(voice.period_end)}: {told} {done}"


def newest_voices(material: Material) -> tuple[Voice, ...]:
    """What children and care leavers said, the newest first."""
    heard = [voice for voice in material.record.watched.voices if voice.of in OUR_CHILDREN]
    return tuple(sorted(heard, key=lambda voice: voice.period_end, reverse=True))


def _row(voice: Voice, longest: int) -> tuple[TableCell, ...]:
    who = ". ".join(text for text in (f"{_WHOSE[voice.of]}, {short_month(voice.period_end)}", _counted(voice)) if text)
    asked: list[CellPart] = [cut(voice.question, longest), Run(f"{who}.", italic=True)]
    did = cut(voice.done, longest)
    done = f"{did} ({short_day(voice.done_on)})" if did and voice.done_on else did
    return (
        Cell(tuple(asked)),
        f"“{cut(voice.said, longest)}”" if voice.said else "Not recorded",
        done or Run("Nothing recorded", bold=True),
    )


def _counted(voice: Voice) -> str:
    parts = []
    if voice.agreed is not None and voice.responded:
        parts.append(f"{voice.agreed} of {voice.responded} said yes")
    if voice.responded is not None and voice.asked:
        parts.append(f"{voice.responded} of {voice.asked} answered")
    return "; ".join(parts)
