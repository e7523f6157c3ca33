"""The chair's challenge log: every challenge and what became of it, her confidence, her comments and praise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Contents, Paragraph
from lineofsight.documents.envelope import enclose
from lineofsight.documents.forms import Length
from lineofsight.documents.sections.challenges import challenge_blocks, remark_blocks
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material

_READING = (
    "A challenge asks for an answer by a day. It stays open until the chair closes it, whatever was answered. Only "
    "whoever asked can close or withdraw it, and what is worded anew says so. Private notes are in no document."
)


def compose_challenge_log(material: Material, _length: Length = Length.FULL) -> Document:
    """The chair's challenge log, as content."""
    picture = material.picture
    heading, *rest = challenge_blocks(material)
    blocks: list[Block] = [
        *cover_blocks(picture, counted="", noted_on=material.noted_on, has_sources=False),
        Contents(depth=3),
        heading,
        Paragraph(_READING),
        *rest,
        *remark_blocks(material),
    ]
    return enclose(
        picture,
        blocks,
        title="The chair's challenge log: children's services in",
        subtitle="What was asked, of whom and by when, what was answered, and how far the chair believes in it",
        subject=f"Challenges of the independent chair as they stood on {day(material.told_on or picture.as_at)}.",
        keywords=("challenge log", "independent chair", "improvement board"),
        running="Challenge log",
        key=(),
    )
