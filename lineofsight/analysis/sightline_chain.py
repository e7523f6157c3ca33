"""A line of sight as one chain from top to bottom: those who answer above the item, the children at its foot.

Upward the nearest stand lowest, so that whoever climbs from the item meets the lead first and the Council last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.sightline_folding import folded, more_words, singly_told
from lineofsight.analysis.sightline_values import OTHERS, SightGap, SightlineKind, SightStep, Strand
from lineofsight.wording.dates import short_day
from lineofsight.wording.lists import sentence
from lineofsight.wording.sightline import gap_of_a_body, strand_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.sightline_values import Sightline

UPWARD: Final = (
    Strand.MANAGED_BY,
    Strand.OVERSEEN_BY,
    Strand.MEMBERS,
    Strand.SCRUTINISED_BY,
    Strand.ASSURED_BY,
)
"""The strands above the item, the nearest first."""

DOWNWARD: Final = (Strand.HELD_TO_ACCOUNT, Strand.DONE_BY, Strand.MEASURED_BY, Strand.ASKED_BY, Strand.FOR_CHILDREN)
"""The strands below the item, the nearest first."""

_BREAKS: Final = {
    "no_action": Strand.DONE_BY,
    "no_live_action": Strand.DONE_BY,
    "no_recommendation": Strand.ASKED_BY,
    "no_outcome": Strand.FOR_CHILDREN,
    "effect_lost": Strand.FOR_CHILDREN,
    "no_voice": Strand.FOR_CHILDREN,
    "no_indicator": Strand.MEASURED_BY,
    "no_target": Strand.MEASURED_BY,
    "no_measure": Strand.MEASURED_BY,
    "not_assessed": Strand.MEASURED_BY,
    "no_owner": Strand.MANAGED_BY,
    "no_lead": Strand.MANAGED_BY,
    "lead_not_on_map": Strand.MANAGED_BY,
    "lead_not_in_being": Strand.MANAGED_BY,
    "line_stops_short": Strand.MANAGED_BY,
    "no_lead_member": Strand.MEMBERS,
    "no_committee": Strand.SCRUTINISED_BY,
    "no_chair": Strand.MANAGED_BY,
    "no_scrutiny": Strand.SCRUTINISED_BY,
    "nothing_under_it": Strand.DONE_BY,
    "over_committed": Strand.DONE_BY,
}
"""Where each gap breaks the chain; all others break it at those who oversee."""


_SCRUTINISES_TOO: Final = "It scrutinises this too: the same break is said there, and counted here alone."

_BY_TITLE: Final = (SightlineKind.INDICATOR, SightlineKind.BODY, SightlineKind.PERSON)
"""What is called by its title: its id is for programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainEntry:
    """One link of the chain, the item itself, something that is missing, or more of a kind than is told singly.

    Attributes:
        strand: its part of the chain; ``None`` for the item.
        said: the whole of it in a sentence.
        link: where it is shown, for example "body/executive"; "" where it is shown nowhere.
        step: the link; ``None`` for the item and for a gap.
        gap: what is missing; ``None`` for the item and for a link.
        gaps: what is missing at the meetings of the link's body.
        same: what is missing there, where the body oversees the item as well and the break is counted at that place.
        more: the links, or what is missing, that it stands for where there are many of a kind.
    """

    strand: Strand | None
    said: str
    link: str = ""
    step: SightStep | None = None
    gap: SightGap | None = None
    gaps: tuple[SightGap, ...] = ()
    same: tuple[SightGap, ...] = ()
    more: tuple[SightStep, ...] | tuple[SightGap, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether the chain is broken here."""
        return bool(self.breaks)

    @property
    def breaks(self) -> int:
        """In how many places the chain is broken here."""
        left_out = sum(isinstance(one, SightGap) for one in self.more)
        return left_out or int(self.gap is not None or bool(self.gaps))

    @property
    def links(self) -> int:
        """How many links it stands for."""
        return sum(isinstance(one, SightStep) for one in self.more) or int(self.step is not None)


@dataclass(frozen=True, slots=True)
class Chain:
    """A whole chain.

    Attributes:
        sightline: what it was made from.
        entries: from the top to the bottom.
        item: the place of the item among them.
    """

    sightline: Sightline
    entries: tuple[ChainEntry, ...]
    item: int


def chain_of(sightline: Sightline) -> Chain:
    """The chain of a line of sight."""
    above = [entry for strand in UPWARD for entry in _entries(sightline, strand)]
    below = [entry for strand in DOWNWARD for entry in _entries(sightline, strand)]
    item = ChainEntry(strand=None, said=item_words(sightline), link=_link_of_item(sightline))
    return Chain(sightline, (*reversed(above), item, *below), len(above))


def nearest(chain: Chain) -> Chain:
    """The item with what is linked to it directly, and what is missing; how links go on upward is left out."""
    kept = tuple(entry for entry in chain.entries if entry.step is None or not entry.step.depth)
    return Chain(chain.sightline, kept, kept.index(chain.entries[chain.item]))


def halves(chain: Chain) -> tuple[Chain, Chain]:
    """The chain down to the item, and from the item down."""
    above = Chain(chain.sightline, chain.entries[: chain.item + 1], chain.item)
    return above, Chain(chain.sightline, chain.entries[chain.item :], 0)


def item_words(sightline: Sightline) -> str:
    """The item that was traced, for example "Action 1.10: Hold a joint leadership programme.".

    No indicator's or body's id is said, nor a theme's that only repeats its title; a post or person is only named.
    """
    if sightline.kind is SightlineKind.PERSON:
        return sentence(sightline.title)
    is_told = sightline.kind not in _BY_TITLE and sightline.ref.casefold() != sightline.title.casefold()
    ref = f" {sightline.ref}" if is_told else ""
    return sentence(f"{sightline.kind.value}{ref}: {sightline.title}")


def item_name(sightline: Sightline) -> str:
    """What the item is called for short: "action 1.10", "theme T1"; by its title where its id means nothing."""
    return sightline.title if sightline.kind in _BY_TITLE else f"{sightline.kind.value} {sightline.ref}"


def describe_chain(chain: Chain) -> str:
    """The chain in a few sentences, for whoever does not see its picture."""
    sightline = chain.sightline
    counts = [(strand_title(strand), len(sightline.strand(strand))) for strand in (*reversed(UPWARD), *DOWNWARD)]
    told = "; ".join(f"{title}: {count}" for title, count in counts if count)
    broken = sum(entry.breaks for entry in chain.entries)
    gaps = f"It is broken in {broken:,} {'place' if broken == 1 else 'places'}." if broken else "No gap was found."
    said = f"Line of sight of {item_words(sightline)}"
    return f"{said} Links from top to bottom: {told}. {gaps}" if told else f"{said} {gaps}"


def _entries(sightline: Sightline, strand: Strand) -> Iterator[ChainEntry]:
    """The links of a strand, the nearest first, then what is missing from it; the rest of many of a kind in one."""
    steps = sightline.strand(strand)
    for told in _from_below(steps) if strand in UPWARD else folded(steps):
        if isinstance(told, tuple):
            yield ChainEntry(strand=strand, said=more_words(told), link=_link_of_item(sightline), more=told)
            continue
        yield _of_link(sightline, told)
    yield from _missing(sightline, strand)


def _of_link(sightline: Sightline, step: SightStep) -> ChainEntry:
    """A link with what is missing at the meetings of its body: one break, at the place where that oversees the item."""
    oversees = [one for one in sightline.strand(Strand.OVERSEEN_BY) if not one.depth and one.ref == step.ref]
    found = tuple(gap for gap in sightline.gaps if step.ref in gap.refs) if oversees else ()
    if step.strand is not Strand.OVERSEEN_BY or step.depth:
        said = " ".join(part for part in (step_sentence(step), same_break(found)) if part)
        return ChainEntry(strand=step.strand, said=said, link=link_of(step), step=step, same=found)
    said = " ".join((step_sentence(step), *(gap.what for gap in found)))
    if found and any(one.ref == step.ref for one in sightline.strand(Strand.SCRUTINISED_BY)):
        said = f"{said} {_SCRUTINISES_TOO}"
    return ChainEntry(strand=step.strand, said=said, link=link_of(step), step=step, gaps=found)


def _missing(sightline: Sightline, strand: Strand) -> Iterator[ChainEntry]:
    """What is missing from a strand, but for what stands at the bodies that are next to the item."""
    near = {step.ref for step in sightline.strand(Strand.OVERSEEN_BY) if not step.depth}
    alike: dict[str, list[SightGap]] = {}
    for gap in sightline.gaps:
        is_at_a_body = bool(gap.refs) and near.issuperset(gap.refs)
        if strand_of(gap) is strand and not is_at_a_body:
            alike.setdefault(gap.code, []).append(gap)
    for gaps in alike.values():
        number = singly_told(len(gaps))
        for gap in gaps[:number]:
            yield ChainEntry(strand=strand, said=f"{gap.what} Ask: {gap.ask}", gap=gap)
        if gaps[number:]:
            more = tuple(gaps[number:])
            yield ChainEntry(strand=strand, said=more_words(more), link=_link_of_item(sightline), more=more)


def _link_of_item(sightline: Sightline) -> str:
    return f"{sightline.kind}/{sightline.ref}"


def _from_below(steps: Sequence[SightStep]) -> list[SightStep]:
    """The steps with teams before the lead above them, so that whoever climbs meets them first."""
    ordered: list[SightStep] = []
    lead = 0
    for step in steps:
        if step.is_below:
            ordered.insert(lead, step)
            lead += 1
            continue
        if not step.depth:
            lead = len(ordered)
        ordered.append(step)
    return ordered


def strand_of(gap: SightGap) -> Strand:
    """The part of the chain that a gap breaks."""
    return _BREAKS.get(gap.code, Strand.OVERSEEN_BY)


def link_of(step: SightStep) -> str:
    """Where a link of the chain is shown; "" where it is shown nowhere."""
    if step.kind in ("source", OTHERS) or not (step.ref or step.title):
        return ""
    kind = "person" if step.kind == "post" else step.kind
    return f"{kind}/{step.ref or step.title}"


def step_sentence(step: SightStep) -> str:
    """A link in a sentence, with its source and meetings: "It is led by Head of Legal (report 5.1, illustrative)."."""
    said = f"{step.relation} {step.title.rstrip('.')}"
    notes = [note for note in (_source(step), meeting_words(step)) if note]
    if step.told_above:
        notes.append("and so on upward, as told before")
    return f"{said} ({'; '.join(notes)})." if notes else f"{said}."


def _source(step: SightStep) -> str:
    parts = [f"report {step.paragraph}"] if step.paragraph else []
    return ", ".join([*parts, "illustrative"] if step.illustrative else parts)


def meeting_words(step: SightStep) -> str:
    """When a body last met and meets next: "last met 22 Mar 2017, meets next 19 Apr 2017"; "" for none.

    Where no meeting of it was returned a decision shows that it has met all the same.
    """
    dates = []
    if step.last_meeting is not None:
        dates.append(f"last met {short_day(step.last_meeting)}")
    if step.next_meeting is not None:
        dates.append(f"meets next {short_day(step.next_meeting)}")
    if step.meets and not dates:
        if step.decided is None:
            return "no meeting of it is recorded"
        return f"none of its meetings is in the calendar; it last decided on {short_day(step.decided)}"
    return ", ".join([*dates, "illustrative"] if dates and step.meetings_illustrative else dates)


def same_break(gaps: tuple[SightGap, ...]) -> str:
    """That a body of the chain is broken where it oversees the item, said at its other places; "" where it is not."""
    told = "; ".join(_in_few_words(gap) for gap in gaps)
    where = f"That is counted once, under “{strand_title(Strand.OVERSEEN_BY)}”"
    return f"The line of sight is broken at this body. {where}: {told}." if told else ""


def _in_few_words(gap: SightGap) -> str:
    return gap_of_a_body(gap.code) or gap.what


def body_gaps(entry: ChainEntry) -> tuple[str, ...]:
    """What is missing at the meetings of a link's body, in a few words each."""
    return tuple(map(_in_few_words, entry.gaps))
