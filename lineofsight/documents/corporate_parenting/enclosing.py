"""What the briefing and its cuts bear alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.envelope import enclose
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material


def enclose_care(material: Material, title: str, subtitle: str, blocks: Sequence[Block]) -> Document:
    """A document of these blocks for corporate parents."""
    picture = material.picture
    return enclose(
        picture,
        blocks,
        title=f"{title}:",
        subtitle=subtitle,
        subject=f"Children in care and care leavers as at {day(picture.as_at)}.",
        keywords=("corporate parenting", "children in care", "care leavers"),
        running="Corporate parenting",
    )
