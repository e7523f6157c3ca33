"""What every document bears: its title with the place, its date, footer and key; its marking is put on in `kinds`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import Document, Paragraph, Run
from lineofsight.documents.marks import key_marks
from lineofsight.wording.councils import short_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, RatingMark

ILLUSTRATIVE: Final = "Example: progress is illustrative"
"""Stands at the foot of every page of the example council's documents."""

MADE_UP: Final = "The return says that it is made up"


def enclose(  # noqa: PLR0913 (the parts of a title page)
    picture: Picture,
    blocks: Sequence[Block],
    *,
    title: str,
    subtitle: str,
    subject: str,
    keywords: tuple[str, ...],
    running: str = "",
    key: tuple[RatingMark, ...] | None = None,
) -> Document:
    """A document of these blocks.

    Args:
        picture: what it was made from.
        blocks: what it says, in order.
        title: what it is, before the place's name.
        subtitle: a line under the title; may be empty.
        subject: one sentence on what it is about.
        keywords: words to find it by; the council's name is added.
        running: what the head of every page calls it, in few words; when empty, the title's words before its colon.
            That it is an example stands at the foot.
        key: the marks that it uses; ``None`` for all.
    """
    place = short_name(picture.council.name)
    return Document(
        title=f"{title} {place}{made_up_mark(picture)}",
        running_title=f"{running or title.partition(':')[0]}: {place}",
        subtitle=subtitle,
        as_at=picture.as_at,
        blocks=tuple(blocks),
        author=picture.council.name,
        subject=subject,
        keywords=(*keywords, picture.council.name),
        footer=made_up_notice(picture),
        key=key_marks() if key is None else key,
    )


def made_up_mark(picture: Picture) -> str:
    """What follows a title where it is the example, or where the return says of itself that it is made up."""
    if picture.is_example:
        return " (example)"
    return " (made\N{NO-BREAK SPACE}up)" if picture.council.illustrative else ""


def made_up_notice(picture: Picture) -> str:
    """What stands at the foot of every page and with every table for the same reason."""
    if picture.is_example:
        return ILLUSTRATIVE
    return MADE_UP if picture.council.illustrative else ""


def made_up_paragraph() -> Paragraph:
    """What the first page says where the return says of itself that it is made up."""
    return Paragraph(
        (
            Run("This is made up. ", bold=True),
            "The Council's return says so of itself. Only the Department for Education's published figures are not.",
        )
    )
