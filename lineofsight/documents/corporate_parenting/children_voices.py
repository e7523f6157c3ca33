"""What children and care leavers told us, and what came of it, said back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.disclosure import is_small
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.corporate_parenting.voices import newest_voices
from lineofsight.domain.marking import SMALLEST_SHOWN
from lineofsight.wording.dates import month
from lineofsight.wording.reading_age import is_plain

if TYPE_CHECKING:
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.domain.practice import Voice

_MOST: Final = 4


def told_blocks(material: Material) -> list[Block]:
    """The newest answer to each question, in children's own words as they were recorded."""
    heading = Heading(2, "What you told us", "told")
    shown: dict[str, Voice] = {}
    for voice in newest_voices(material):
        shown.setdefault(voice.question, voice)
    if not shown:
        return [heading, Paragraph("Nothing that you told us is written down here. We should ask you, and listen.")]
    return [heading, BulletList(tuple(_told(voice) for voice in list(shown.values())[:_MOST]))]


def _told(voice: Voice) -> tuple[str | Run, ...]:
    """One question and its answer; words of others that are too hard to read are not passed on."""
    when = month(voice.period_end)
    asked = f"“{_asked(voice.question)}” "
    if is_plain(f"We asked: {asked}"):
        counted = _counted(voice)
        parts: list[str | Run] = [Run(f"In {when} we asked: ", bold=True), asked, *([f"{counted} "] if counted else [])]
    else:
        # How many said yes tells nothing to whom the question is not told.
        something = Run(f"In {when} we asked you something. ", bold=True)
        parts = [something, "The question has hard words. You can ask us. "]
    if voice.said:
        said = f"You said: “{voice.said}” "
        parts.append(said if is_plain(said) else "You told us, but it is not written here in plain words. ")
    return (*parts, *_done(voice))


def _done(voice: Voice) -> tuple[str | Run, ...]:
    if not voice.done:
        return (Run("We have not said yet what we did. You can ask us.", bold=True),)
    if is_plain(f"What we did: {voice.done}"):
        return (Run("What we did: ", bold=True), voice.done)
    return (Run("We did something about it. ", bold=True), "It is not said here in plain words. You can ask us.")


def _asked(question: str) -> str:
    """The question without officers' note behind it, which stands in brackets."""
    return question.split(" (", maxsplit=1)[0]


def _counted(voice: Voice) -> str:
    if voice.agreed is None or voice.responded is None:
        return ""
    no = voice.responded - voice.agreed
    if voice.agreed < SMALLEST_SHOWN or is_small(no):
        return ""
    return f"{voice.agreed} of {voice.responded} said yes."
