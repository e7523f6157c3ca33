"""A whole pack as one document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.documents.chart_figures import is_chart
from lineofsight.documents.content import Contents, Heading, Paragraph
from lineofsight.documents.corporate_parenting.front import example_blocks
from lineofsight.documents.envelope import enclose
from lineofsight.documents.marked import mark_for
from lineofsight.documents.outline import TITLE_KEY, find_headings
from lineofsight.documents.packs.cutting import SECTION_LEVEL
from lineofsight.documents.packs.gathering import gather_parts
from lineofsight.documents.packs.limits import limit_blocks
from lineofsight.documents.packs.moving import Move
from lineofsight.documents.packs.sources import LICENCE, pack_source_blocks
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.sections.front import cover_blocks, reading_blocks
from lineofsight.documents.sections.sources import glossary_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Document, RatingMark
    from lineofsight.documents.material import Material
    from lineofsight.documents.packs.gathering import GatheredPart
    from lineofsight.domain.copies import CopyHolder
    from lineofsight.domain.packs import Pack

_ELSEWHERE: Final = {TITLE_KEY: TITLE_KEY, "how-to-read": "how-to-read", "key": "how-to-read", "sources": "sources"}
"""Where a link to what a pack has once leads."""


def make_pack(
    pack: Pack, material: Material, copy: CopyHolder | None = None, *, limited: Material | None = None
) -> Document:
    """The pack's content, marked for its audience.

    Args:
        pack: what it holds.
        material: what it is made from, limited to the pack's audience.
        copy: who will hold this copy; given for a pack with exempt information, and for no other.
        limited: the material of some themes, from which parts are made that can be; ``None`` for the whole plan.

    Raises:
        LineOfSightError: when a part cannot be made, or the copy's holder is missing or given for nothing.
        ValueError: when the material was limited to another audience; a fault of the program.
    """
    if material.audience is not pack.audience:
        raise ValueError(f"The material is for {material.audience} and the pack for {pack.audience}.")
    parts = gather_parts(pack, material, limited)
    picture = material.picture
    body = _write_parts(parts, picture)
    reading = reading_blocks(charts=any(is_chart(block) for block in body))
    front: list[Block] = [
        *cover_blocks(picture, noted_on=material.noted_on),
        *limit_blocks(parts, limited),
        Contents(),
        PageBreak(GivesWay.ALWAYS),
        *reading,
    ]
    sources = pack_source_blocks(parts, body, picture)
    body = [block for block in body if block != LICENCE]
    glossary = glossary_blocks(words_used([*front, *body, *sources]))
    document = enclose(
        picture,
        [*front, *body, *glossary, *sources],
        title=f"{pack.title}: children's services in",
        subtitle=pack.about,
        subject=f"{pack.title}: {len(parts)} parts on children's services, as at {day(picture.as_at)}.",
        keywords=("pack", *dict.fromkeys(part.chosen.kind.title for part in parts)),
        key=_join_keys(part.source.document.key for part in parts),
    )
    return mark_for(document, material, copy)


def _join_keys(keys: Iterable[Sequence[RatingMark]]) -> tuple[RatingMark, ...]:
    """Every mark once."""
    return tuple(dict.fromkeys(mark for key in keys for mark in key))


def _write_parts(parts: Sequence[GatheredPart], picture: Picture) -> list[Block]:
    """Everything between how to read the pack and its glossary."""
    titles = Counter(_title_of(cut.blocks) for part in parts if not part.is_whole for cut in part.cuts)
    titles.update(part.chosen.title for part in parts if part.is_whole)
    repeated = {title for title, number in titles.items() if number > 1}
    names = _name_bookmarks(parts)
    blocks: list[Block] = []
    before = ""
    for part in parts:
        source = part.source
        move = Move(
            names=names[source.prefix],
            lower=1 if part.is_whole else 0,
            repeated=repeated,
            source=part.chosen.kind.title,
        )
        if part.is_whole:
            # Each begins a page of its own, so that it can be taken out; before the first stand only a few words more.
            first = GivesWay.NEVER if blocks else GivesWay.ALWAYS
            blocks += [PageBreak(first), *_write_whole(part, move, picture)]
        else:
            for cut in part.cuts:
                if source.prefix != before:
                    blocks.append(PageBreak(GivesWay.ALWAYS))
                elif cut.page_break is not None:
                    blocks.append(cut.page_break)
                blocks += move.apply(cut.blocks)
                before = source.prefix
        before = source.prefix if not part.is_whole else ""
    return blocks


def _write_whole(part: GatheredPart, move: Move, picture: Picture) -> list[Block]:
    """A document under its title, without what the pack's own first pages say."""
    document = part.source.document
    said = [*cover_blocks(picture), *cover_blocks(picture, brief=True), *example_blocks(picture)]
    blocks: list[Block] = [
        Heading(SECTION_LEVEL, part.chosen.kind.title, part.source.prefix),
        Paragraph(f"{document.subtitle.rstrip('.')}." if document.subtitle else "", quiet=True),
        *(move.apply(block) for block in part.source.cut.opening if block not in said),
    ]
    for number, cut in enumerate(part.cuts):
        blocks += [cut.page_break] if number and cut.page_break is not None else []
        blocks += move.apply(cut.blocks)
    return blocks


def _title_of(blocks: Sequence[Block]) -> str:
    return next(find_headings(blocks)).text


def _name_bookmarks(parts: Sequence[GatheredPart]) -> dict[str, dict[str, str]]:
    """For each document, by its prefix: bookmark in it → bookmark in the pack, of all that the pack holds.

    A link to what the pack holds at another length alone leads there.
    """
    own: dict[str, dict[str, str]] = {}
    for part in parts:
        prefix = part.source.prefix
        held = [*part.source.cut.opening, *(block for cut in part.cuts for block in cut.blocks)]
        own.setdefault(prefix, {}).update(
            {heading.bookmark: f"{prefix}--{heading.bookmark}" for heading in find_headings(held) if heading.bookmark}
        )
    kinds = {part.source.prefix: part.chosen.kind.name for part in parts}
    names: dict[str, dict[str, str]] = {}
    for prefix, kind in kinds.items():
        names[prefix] = dict(_ELSEWHERE)
        for other in sorted(kinds, key=lambda one: one == prefix):
            if kinds[other] == kind:
                names[prefix] |= own[other]
    return names
