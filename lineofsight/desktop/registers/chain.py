"""A line of sight as a table: each link from the top to the bottom, its last and next meeting, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.sightline_chain import body_gaps, item_name, item_words, link_of, same_break, step_sentence
from lineofsight.analysis.sightline_folding import named_more
from lineofsight.analysis.sightline_values import OTHERS, SightGap, SightStep
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Words, facts, section, sheet
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import begun_large, sentence
from lineofsight.wording.provenance import paragraphs
from lineofsight.wording.sightline import BROKEN, PRESSING, strand_title

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.sightline_chain import Chain, ChainEntry
    from lineofsight.desktop.sheet import Sheet

_NEVER: Final = 1e9
_COLUMNS: Final = (("Part", 18), ("Link", 44), ("Last met", 16), ("Meets next", 16))
_ITEM: Final = "What you look at"
EMPTY: Final = (
    "Nothing can be followed yet. The sheets Actions, Milestones, Recommendations, Expectations, Themes, Indicators "
    "and Bodies of the return bring what a line of sight begins from."
)


def chain_register(chain: Chain) -> Register:
    """The rows in the order of the picture; a gap is a row of its own where it is about no one body."""
    sightline = chain.sightline
    return Register(
        f"Line of sight of {item_name(sightline)}",
        _finding(chain),
        _COLUMNS,
        tuple(_line(chain, entry) for entry in chain.entries),
        EMPTY,
    )


def nothing_to_follow() -> Register:
    """What stands there when nothing was returned that could be followed."""
    return Register("Line of sight", "", _COLUMNS, (), EMPTY)


def _finding(chain: Chain) -> str:
    links = sum(entry.links for entry in chain.entries)
    broken = sum(entry.breaks for entry in chain.entries)
    told = f"{count(links, 'link')}, from those who answer to the children" if links else "No link is recorded"
    told += f"; broken in {count(broken, 'place')}." if broken else "; no gap was found."
    steps = [entry.step for entry in chain.entries if entry.step is not None]
    if any(step.illustrative or _has_made_up_days(step) for step in steps):
        told += " Some links and days are illustrative."
    return told


def _line(chain: Chain, entry: ChainEntry) -> RegisterLine:
    part = _ITEM if entry.strand is None else strand_title(entry.strand)
    return RegisterLine(
        entry.link,
        (CellValue(part), _words(chain, entry), *_meetings(entry.step)),
        lambda: entry_sheet(chain, entry),
    )


def _words(chain: Chain, entry: ChainEntry) -> CellValue:
    if entry.strand is None:
        return CellValue(item_words(chain.sightline), strong=True)
    if entry.more:
        named = named_more(entry.more)
        return CellValue(f"{BROKEN} {named}" if entry.is_broken else named, spoken=entry.said)
    if entry.gap is not None:
        return CellValue(f"{BROKEN} {entry.gap.what}", spoken=f"Gap: {entry.gap.what}")
    step = entry.step
    said = sentence(f"{step.relation} {step.title}") if step is not None else entry.said
    missing = [sentence(gap) for gap in body_gaps(entry)]
    same = [same_break(entry.same)] if entry.same else []
    words = "\n".join([said, *(f"{BROKEN} {gap}" for gap in missing), *same])
    # To whom a post reports is said last: ended early, the row would keep just that back.
    return CellValue(words, mark=step.mark if step is not None else "", spoken=entry.said, whole=True)


def _meetings(step: SightStep | None) -> tuple[CellValue, CellValue]:
    otherwise = "Not recorded" if step is not None and step.meets else "–"
    last = step.last_meeting if step is not None else None
    upcoming = step.next_meeting if step is not None else None
    return _date(last, otherwise), _date(upcoming, otherwise)


def _date(when: date | None, otherwise: str) -> CellValue:
    if when is None:
        return CellValue(otherwise, spoken="does not meet" if otherwise == "–" else otherwise, sort=_NEVER)
    return CellValue(short_day(when), spoken=day(when), sort=float(when.toordinal()))


def entry_sheet(chain: Chain, entry: ChainEntry) -> Sheet:
    """All that the line says of an entry, and where more of it stands."""
    if entry.strand is None:
        return _item_sheet(chain, entry)
    part = strand_title(entry.strand)
    if entry.gap is not None:
        return sheet(
            part, part, section("What is missing", Words(entry.gap.what)), section("Ask", Words(entry.gap.ask))
        )
    if entry.more:
        return sheet(
            part,
            entry.said,
            section("Which they are", _order(entry.more[0]), *map(_one_of_many, entry.more)),
            section("More", _more(entry)),
        )
    step = entry.step
    if step is None:
        return sheet(part, part)
    return sheet(
        step.title if step.kind != OTHERS else part,
        part,
        section("Link", Words(sentence(f"{step.relation} {step.title}"), mark=step.mark, strong=True), _more(entry)),
        section(
            "Meetings",
            facts(
                ("Last met", day(step.last_meeting) if step.last_meeting is not None else _not_met(step)),
                ("Meets next", day(step.next_meeting) if step.next_meeting is not None else _not_met(step)),
            ),
            Words("These days are illustrative.", quiet=True) if _has_made_up_days(step) else None,
        ),
        section("What is missing", *(part for gap in entry.gaps for part in (Words(gap.what), _ask(gap.ask)))),
        section("What is missing where it oversees this, counted once", *(Words(gap.what) for gap in entry.same)),
        section(
            "How it is known",
            Words(f"Report, {paragraphs(step.paragraph)}." if step.paragraph else ""),
            Words("Illustrative: made up, in whole or in part." if step.illustrative else ""),
            Words("Its own line upward is told once, further down." if step.told_above else ""),
        ),
    )


def _one_of_many(one: SightStep | SightGap) -> Words:
    if isinstance(one, SightGap):
        return Words(one.what)
    return Words(step_sentence(one), mark=one.mark, link=link_of(one))


def _order(one: SightStep | SightGap) -> Words | None:
    """By what order the others came before these."""
    order = PRESSING.get(one.kind, "") if isinstance(one, SightStep) else ""
    return Words(order, quiet=True) if order else None


def _item_sheet(chain: Chain, entry: ChainEntry) -> Sheet:
    sightline = chain.sightline
    name = item_name(sightline)
    name = begun_large(name)
    asks = [part for gap in sightline.gaps for part in (Words(gap.what), _ask(gap.ask))]
    return sheet(
        name,
        item_words(sightline),
        section("More", _more(entry)),
        section("Every gap, and what to ask", *(asks or [Words("No gap was found.")])),
    )


def _ask(question: str) -> Words:
    return Words(f"Ask: {question}", quiet=True)


def _more(entry: ChainEntry) -> Words | None:
    return Words("All that is recorded of it", link=entry.link) if entry.link else None


def _has_made_up_days(step: SightStep) -> bool:
    return step.meetings_illustrative and (step.last_meeting is not None or step.next_meeting is not None)


def _not_met(step: SightStep) -> str:
    return "Not recorded" if step.meets else ""
