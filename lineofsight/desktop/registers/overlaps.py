"""Bodies that overlap: the same people around the table, or the same words in the purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.overlap import LEAST_SHARED_SEATS, LEAST_SHARED_WORDS
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Words, section, sheet
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more, sentence

if TYPE_CHECKING:
    from lineofsight.analysis.overlap import PurposeOverlap, SeatOverlap
    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.desktop.sheet import Section, Sheet

_MOST_NAMED = 2


def overlaps(governed: Governed) -> Register:
    """Every pair, those that share most people first, then those whose purposes share most words."""
    burden = governed.burden
    seats, purposes = burden.seat_overlaps, burden.purpose_overlaps
    return Register(
        "Overlap",
        _finding(len(seats), len(purposes)),
        (("One body", 24), ("The other", 24), ("What they share", 34), ("How much", 18)),
        (*(_seat_line(governed, one) for one in seats), *(_purpose_line(governed, one) for one in purposes)),
        f"No two bodies have {LEAST_SHARED_SEATS} people or {LEAST_SHARED_WORDS} telling words of their purpose in "
        "common, as far as the sheets Seats and Bodies of the return say.",
        spare=(2,),
        falling=(3,),
    )


def _finding(seats: int, purposes: int) -> str:
    return (
        f"{count(seats, 'pair')} of bodies with {LEAST_SHARED_SEATS} people or more in common; "
        f"{count(purposes, 'pair')} whose purposes use the same words. Sharing is a reason to look, not a proof of "
        "double work."
    )


def _seat_line(governed: Governed, one: SeatOverlap) -> RegisterLine:
    names = [governed.graph.name(ref) for ref in one.shared]
    return RegisterLine(
        f"overlap/seats:{one.first}+{one.second}",
        (
            *_both(governed, one.first, one.second),
            CellValue(f"People: {and_more(names, _MOST_NAMED)}"),
            CellValue(f"{len(names)} of the {one.smaller} on the smaller body", sort=float(len(names))),
        ),
        lambda: _details(
            governed,
            one,
            section(
                "Who sits on both",
                *(governed.line(ref) for ref in one.shared),
                Words(f"The smaller of the two has {count(one.smaller, 'seat')}.", quiet=True),
                Words("Illustrative: seats are made up, in whole or in part.", quiet=True)
                if one.illustrative
                else None,
            ),
        ),
    )


def _purpose_line(governed: Governed, one: PurposeOverlap) -> RegisterLine:
    return RegisterLine(
        f"overlap/purpose:{one.first}+{one.second}",
        (
            *_both(governed, one.first, one.second),
            CellValue(f"Words of their purpose: {and_(one.words)}"),
            CellValue(count(len(one.words), "word"), sort=float(len(one.words))),
        ),
        lambda: _details(governed, one, section("Words that both purposes use", Bullets(one.words))),
    )


def _both(governed: Governed, first: str, second: str) -> tuple[CellValue, CellValue]:
    return CellValue(governed.graph.name(first), whole=True), CellValue(governed.graph.name(second), whole=True)


def _details(governed: Governed, one: SeatOverlap | PurposeOverlap, shared: Section | None) -> Sheet:
    known = governed.graph.known
    purposes = [
        section(f"What {known[ref].name} is for", Words(sentence(known[ref].purpose) or "Not recorded."))
        for ref in (one.first, one.second)
    ]
    names = f"{known[one.first].name} and {known[one.second].name}"
    return sheet(
        f"Overlap of {names}",
        names,
        shared,
        *purposes,
        section(
            "Ask",
            Words("What does each of the two do that the other does not?"),
            governed.line(one.first),
            governed.line(one.second),
        ),
    )
