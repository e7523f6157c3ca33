"""The few pages to read the evening before the meeting, and what the full form holds besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Heading, Paragraph
from lineofsight.documents.line_of_sight.glance import short_glance_blocks
from lineofsight.documents.line_of_sight.key_indicators import short_key_indicator_blocks
from lineofsight.documents.line_of_sight.room import ROOMS
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.more import more_blocks
from lineofsight.documents.sections.questions import member_questions, question_list_blocks
from lineofsight.documents.sections.slippage import slippage_blocks
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.documents.sections.worries import worry_blocks
from lineofsight.wording.glance import NOTHING_NEEDED

if TYPE_CHECKING:
    from lineofsight.documents.content import Block
    from lineofsight.documents.line_of_sight.room import Room
    from lineofsight.documents.material import Material

_MORE: Final = (
    "every action and milestone by theme, with who leads it, its dates and why it has its word",
    "what was asked and what answers it; the countdown of the review, and what the Commissioner says",
    "everything that changed; every date that ever moved",
    "money and posts, caseloads, risk, audit, decisions, what people said",
    "who answers to whom; gaps in the line of sight; the chair's challenges; charts; how each rating was made; sources",
)


def short_blocks(material: Material, room: Room = ROOMS[0]) -> list[Block]:
    """Cover, the page at a glance, worries with their rules, figures, slippage, what is needed, questions."""
    picture = material.picture
    blocks: list[Block] = [
        *cover_blocks(picture, brief=True),
        *short_glance_blocks(picture),
        *worry_blocks(picture, room.worries),
        *short_key_indicator_blocks(picture, room.figures),
        *slippage_blocks(picture, room.slips),
        Heading(2, "What is needed from members", "needed"),
    ]
    needed = picture.glance.needed
    blocks.append(BulletList(tuple(line.sentence for line in needed)) if needed else Paragraph(NOTHING_NEEDED))
    blocks += [*question_list_blocks(member_questions(material.questions)[: room.questions]), *more_blocks(_MORE)]
    return [*blocks, *abbreviation_blocks(blocks)]
