"""The parts of a pack with what each says, every document behind them composed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.composing import compose_kind
from lineofsight.documents.content import Heading, Paragraph
from lineofsight.documents.packs.chosen import choose_parts
from lineofsight.documents.packs.cutting import SECTION_LEVEL, Cut, cut_document
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.documents.named_sections import Section
    from lineofsight.documents.packs.chosen import ChosenPart
    from lineofsight.documents.packs.cutting import CutDocument
    from lineofsight.domain.packs import Pack


@dataclass(frozen=True, slots=True)
class Source:
    """A document of one length, from which parts are taken.

    Attributes:
        prefix: what tells its bookmarks in the pack from those of other documents.
        document: the whole of it.
        cut: its sections.
    """

    prefix: str
    document: Document
    cut: CutDocument


@dataclass(frozen=True, slots=True)
class GatheredPart:
    """A part with what it says.

    Attributes:
        chosen: what was chosen.
        source: where it is taken from.
        cuts: its sections; all of them for a whole document.
    """

    chosen: ChosenPart
    source: Source
    cuts: tuple[Cut, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole document."""
        return self.chosen.section is None


def gather_parts(pack: Pack, material: Material, limited: Material | None = None) -> tuple[GatheredPart, ...]:
    """The parts in their order.

    Args:
        pack: what it holds.
        material: what it is made from.
        limited: what those of its parts are made from that can be of some themes alone; ``None`` for the whole plan.

    Raises:
        LineOfSightError: when a part cannot be made, or its document has no such section on that day.
    """
    sources: dict[str, Source] = {}
    gathered = []
    for chosen in choose_parts(pack):
        prefix = _prefix_of(chosen)
        if prefix not in sources:
            given = limited if limited is not None and chosen.kind.by_theme else material
            document = compose_kind(chosen.kind, given, chosen.length)
            sources[prefix] = Source(prefix, document, cut_document(document.blocks))
        source = sources[prefix]
        cuts = _of_themes(chosen, _find_cuts(pack, chosen, source), limited)
        gathered.append(GatheredPart(chosen, source, cuts))
    return tuple(gathered)


def _empty_cut(section: Section, source: Source) -> Cut:
    """What stands for a section that says nothing on that day: a pack made every month must not fail in a good one."""
    said = f"The record gives nothing to say under this heading as at {day(source.document.as_at)}."
    return Cut(section.name, (Heading(SECTION_LEVEL, section.title, section.name), Paragraph(said)), None)


def _of_themes(chosen: ChosenPart, cuts: tuple[Cut, ...], limited: Material | None) -> tuple[Cut, ...]:
    """Of sections that are one for each theme those of the themes that are wanted."""
    section = chosen.section
    if limited is None or limited.portfolio is None or section is None or not section.is_by_theme:
        return cuts
    theme_ids = [theme.theme_id for theme in limited.portfolio.themes]
    return tuple(cut for cut in cuts if section.tells_one_of(cut.bookmark, theme_ids))


def _prefix_of(chosen: ChosenPart) -> str:
    """The document's name, with the length where it is not the usual one."""
    usual = chosen.kind.find_length("")
    return chosen.kind.name if chosen.length is usual else f"{chosen.kind.name}-{chosen.length}"


def _find_cuts(pack: Pack, chosen: ChosenPart, source: Source) -> tuple[Cut, ...]:
    section = chosen.section
    if section is None:
        return source.cut.sections
    found = tuple(cut for cut in source.cut.sections if section.begins_at(cut.bookmark))
    if not found and chosen.is_of_its_length:
        return (_empty_cut(section, source),)
    if not found:
        there = ", ".join(str(cut.bookmark) for cut in source.cut.sections)
        raise LineOfSightError(
            f"The pack '{pack.name}' asks for the section '{section.name}', which '{chosen.kind.name}' "
            f"({chosen.length}) does not have as at {day(source.document.as_at)}. It has: {there}."
        )
    return found
