"""What was noted on a thing, put beside everything else that is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.registers.awaited import stands_on
from lineofsight.desktop.registers.note_sheet import OVERDUE, said, standing
from lineofsight.desktop.sheet import ANNOTATE, Section, Words
from lineofsight.domain.note_kinds import SHARED, EntryKind
from lineofsight.domain.notes import ITEMS
from lineofsight.wording.dates import day
from lineofsight.wording.notes import author_name, kind_word, written_under
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.workspace.noting import Noted

TITLE: Final = "Notes"
_AWAITS_NOTHING: Final = "It awaits no answer"


def note_link(told: ToldThread) -> str:
    """The link of a thread, for example "note/3f2a9c1d"."""
    return f"note/{told.thread.digest[:SHOWN_DIGITS]}"


def can_be_noted(link: str) -> bool:
    """Whether notes can be put on what a link names."""
    kind, _, ref = link.partition("/")
    return kind in set(ITEMS) and bool(ref)


def milestones_of(link: str, picture: Picture) -> tuple[str, ...]:
    """The links of an action's milestones, by their dates; none of anything else."""
    kind, _, ref = link.partition("/")
    if kind != "action":
        return ()
    return tuple(
        f"milestone/{one.milestone.milestone_id}"
        for theme in picture.themes
        for judged in theme.actions
        if judged.action.action_id == ref
        for one in judged.milestones
    )


def with_notes(sheet: Sheet, link: str, noted: Noted | None, milestones: Sequence[str] = ()) -> Sheet:
    """The sheet with what was noted: after its first section where something was, else the offer to at its end.

    Beside a picture of an earlier day it says first as on which day the notes stand.

    Args:
        sheet: what else is said.
        link: of what it is said.
        noted: everything that was noted, once it was read.
        milestones: whose notes stand under it too, since a challenge to a step is one to the action.
    """
    if noted is None or not can_be_noted(link):
        return sheet
    threads = sorted((one for about in (link, *milestones) for one in _told_beside(about, noted)), key=_is_withdrawn)
    offered = "Go on with the note that you began (Ctrl+N)" if noted.begun(link) else "Note about this (Ctrl+N)"
    parts = tuple(part for one in threads for part in _lines(one, link, noted.own))
    if parts and noted.is_earlier_shown:
        parts = (Words(stands_on(noted), quiet=True), *parts)
    section = Section(TITLE, (*parts, Words(offered, link=f"{ANNOTATE}{link}")))
    first, others = sheet.sections[:1], sheet.sections[1:]
    return replace(sheet, sections=(*first, section, *others) if threads else (*sheet.sections, section))


def _told_beside(link: str, noted: Noted) -> Iterator[ToldThread]:
    """What was noted on it, newest first; also what the chair withdrew, or it would be as if she had never asked."""
    for one in reversed(noted.about(link)):
        if one.thread.kind in SHARED or (not _is_withdrawn(one) and one.thread.kind is not EntryKind.BOOKMARK):
            yield one


def _is_withdrawn(told: ToldThread) -> bool:
    return told.thread.state is ThreadState.WITHDRAWN


def _lines(told: ToldThread, link: str, own: Collection[str]) -> Iterator[Words]:
    target = told.thread.target
    elsewhere = "" if told.address == link else f" on {target.type.value} {told.ref}"
    taken_back = ", withdrawn" if _is_withdrawn(told) else ""
    yield Words(f"{kind_word(told.thread.kind)}{elsewhere}{taken_back}: {said(told)}", link=note_link(told))
    words = told.words
    made_up = "Illustrative" if words is not None and words.illustrative else ""
    stands = standing(told) or ("" if told.thread.is_private else _AWAITS_NOTHING)
    parts = (stands, _why_withdrawn(told), _written(told, own), _answered(told), _under(told), made_up)
    said_of_it = " ".join(f"{part}." for part in parts if part)
    yield Words(said_of_it, mark=OVERDUE if told.days_overdue else "", quiet=True)


def _why_withdrawn(told: ToldThread) -> str:
    """The reason that was given; "" for none, and for what was not withdrawn."""
    words = None if told.thread.closing is None or not _is_withdrawn(told) else told.thread.closing.now
    return f"Why: “{words.text.rstrip('.')}”" if words is not None and words.text else ""


def _written(told: ToldThread, own: Collection[str]) -> str:
    """When it was written, by whom as far as that is known, and of whom it asks; no note holds its author's name."""
    head, words = told.thread.head, told.words
    name = author_name(head.entry.author)
    whose = "by you" if told.thread.digest in own else f"by {name}, not by you" if name else "not by you"
    asked = f", asked of {words.asked_of}" if words is not None and words.asked_of else ""
    return f"Written on {day(head.on)}, {whose}{asked}"


def _under(told: ToldThread) -> str:
    return written_under(told.written_under).removesuffix(".") if told.written_under else ""


def _answered(told: ToldThread) -> str:
    """Who gave the last answer, as it was noted; "" where there is none, or its words were removed."""
    words = told.thread.answers[-1].now if told.thread.answers else None
    return f"Answered by {words.answered_by}" if words is not None and words.answered_by else ""
