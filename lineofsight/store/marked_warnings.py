"""What an officer is told of markings: what stays exempt, is opened or may have been, and what is public no longer."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from lineofsight.domain.marking import PUBLIC, Marking, MarkingLevel, narrowest
from lineofsight.store.carrying import marks
from lineofsight.store.marked import compared_words
from lineofsight.store.subjects import FIGURES, title_of
from lineofsight.store.tables import ReturnRow
from lineofsight.store.timelines import load_timelines
from lineofsight.store.watched_subjects import KEPT
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.subjects import counted, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.indicators import Observation
    from lineofsight.store.applying_items import Kept
    from lineofsight.store.marked_figures import HeldFigures
    from lineofsight.store.subjects import Subject
    from lineofsight.store.writing import Writing

_MOST_NAMED: Final = 6
_SHEETS: Final = (FIGURES, *(subject.attribute for subject in KEPT))
_SAME_WORDS: Final = " In the same words as what is exempt here, and open to members, stand there {}."
_ADD_ROWS: Final = (
    "To keep these exempt, add a row with the reference that each has there to this return, with part2 and its "
    "paragraph, and import it: it then holds for the later tracker too. Or: "
)

_Named = tuple[str, Marking]
"""What a row is called, and the narrower of its markings."""


def warn_of_markings(writing: Writing, subject: Subject, kept: Sequence[Kept], batch: ReturnBatch) -> None:
    """Warn once of the items of a subject that stay exempt, or are so no longer, and of those the public loses."""
    if not batch.marks(subject.attribute):
        exempt = [(one.ref, one.value.marking) for one in kept if _is_exempt(one.value)]
        _warn_of_exempt(writing, subject.name, exempt, batch)
        _warn_of_closed(writing, subject.name, [one.ref for one in kept if _is_closed(one)])
        return
    was = [(one, one.earlier[-1].value) for one in kept if one.earlier]
    opened = [(one.ref, old.marking) for one, old in was if _is_exempt(old) and not _is_exempt(one.value)]
    _warn_of_opened(writing, subject.name, opened)


def warn_of_marked_figures(writing: Writing, batch: ReturnBatch, held: HeldFigures) -> None:
    """Warn once of the figures of a return that stay exempt, or are so no longer."""
    if not batch.marks(FIGURES):
        exempt = [(_label(one), one.marking) for one in batch.observations if _is_exempt(one)]
        _warn_of_exempt(writing, "observation", exempt, batch)
        return
    was = [(one, old) for one in batch.observations if (old := held.same(one)) is not None]
    opened = [(_label(one), old) for one, old in was if old.level is MarkingLevel.PART2 and not _is_exempt(one)]
    _warn_of_opened(writing, "observation", opened)


def warn_of_trackers_before(writing: Writing, batch: ReturnBatch) -> None:
    """Warn where a return has something exempt and a file of a later day without markings is kept already.

    Such a file is held to what is exempt when it is imported, and this return was not there then. What both
    name by one reference is narrowed whenever it is read, and the figures of both when this return is kept; figures of
    other periods, and what hangs elsewhere there, are not.
    """
    marked = [sheet for sheet in _SHEETS if batch.marks(sheet)]
    rows = chain.from_iterable(getattr(batch, sheet) for sheet in marked)
    exempt = [one.marking for one in rows if _is_exempt(one)]
    if not exempt:
        return
    later = (
        select(ReturnRow.return_id, ReturnRow.name, ReturnRow.as_at, ReturnRow.lacks)
        .where(ReturnRow.as_at > writing.as_at, ReturnRow.lacks != ())
        .order_by(ReturnRow.as_at, ReturnRow.return_id)
    )
    found = [row for row in writing.connection.execute(later) if not all(marks(row.lacks, one) for one in _SHEETS)]
    if found:
        named = and_more([f"{row.name} as at {day(row.as_at)}" for row in found], _MOST_NAMED)
        have, was = ("It has", "was") if len(found) == 1 else ("They have", "were")
        where = " on some sheets" if any(marks(row.lacks, one) for row in found for one in _SHEETS) else ""
        same = list(_of_same_words(writing, batch, {row.return_id: row.lacks for row in found}))
        writing.warn(
            "tracker_came_before",
            f"Of a later day than this return there is {named}. {have} no markings{where}, and {was} imported before "
            "this return said what is exempt: members may read there its figures of other periods, or what stands "
            f"under another theme or reference.{_SAME_WORDS.format(and_(same)) if same else ''}",
            f"{_ADD_ROWS if same else ''}Leave this return out, take the later file back (Undo the last import), and "
            "import the two in the order of their days.",
            narrowest(*exempt),
        )


def _of_same_words(writing: Writing, batch: ReturnBatch, lacks: Mapping[int, tuple[str, ...]]) -> Iterator[str]:
    """What sheets without markings have open in the words of something exempt, under a reference not in the return."""
    for subject in KEPT:
        items = getattr(batch, subject.attribute)
        exempt = {compared_words(subject, title_of(one)): subject.ref(one) for one in items if _is_exempt(one)}
        exempt.pop("", None)
        trackers = {return_id for return_id, kept in lacks.items() if not marks(kept, subject.attribute)}
        own = {subject.ref(one) for one in items} if exempt else set()
        # As it is known now: a milestone that this return gives in a tracker's words is its own from now on.
        held = load_timelines(writing.connection, subject, until=date.max) if exempt and trackers else {}
        for ref, timeline in held.items():
            there = [one.value for one in timeline.mentions if one.return_id in trackers and not _is_exempt(one.value)]
            here = exempt.get(compared_words(subject, title_of(there[-1]))) if there and ref not in own else None
            if here:
                yield f"{subject_name(subject.name)} {ref} ({here} in this return)"


def _warn_of_exempt(writing: Writing, subject: str, exempt: Sequence[_Named], batch: ReturnBatch) -> None:
    if exempt:
        stay, they, belong, were = "stays", "it", "it belongs", "was"
        if len(exempt) > 1:
            stay, they, belong, were = "stay", "they", "they belong", "were"
        lacking = "their sheet has no column for the marking" if batch.says_markings else "the file has no markings"
        writing.warn(
            "stays_exempt",
            f"{counted(len(exempt), subject)} {stay} exempt, for {they} or what {belong} to {were} returned so before "
            f"and {lacking}: {_named(exempt)}.",
            "Nothing has to be done. If it is exempt no longer, say so in a return.",
            narrowest(*(marking for _, marking in exempt)),
        )


def _warn_of_closed(writing: Writing, subject: str, closed: Sequence[str]) -> None:
    if closed:
        was, is_, it = ("was", "is", "it") if len(closed) == 1 else ("were", "are", "them")
        writing.warn(
            "no_longer_public",
            f"{counted(len(closed), subject)} that {was} public {is_} for members only from now on, because the file "
            f"says something new of {it} and has no markings: {and_more(closed, _MOST_NAMED)}.",
            "If the public may read that, mark it public in a return.",
        )


def _warn_of_opened(writing: Writing, subject: str, opened: Sequence[_Named]) -> None:
    if opened:
        was, is_, them = ("was", "is", "it") if len(opened) == 1 else ("were", "are", "them")
        writing.warn(
            "no_longer_exempt",
            f"{counted(len(opened), subject)} {was} exempt and {is_} no longer: {_named(opened)}. Members read "
            f"{them} from now on.",
            "If that is not meant, put part2 and its paragraph back and import the file again.",
            narrowest(*(marking for _, marking in opened)),
        )


def _is_exempt(value: object) -> bool:
    marking = getattr(value, "marking", None)
    return marking is not None and marking.level is MarkingLevel.PART2


def _is_closed(one: Kept) -> bool:
    """Whether an item was public and is for members; one that was exempt is told of as such."""
    was = getattr(one.earlier[-1].value, "marking", None) if one.earlier else None
    return was == PUBLIC and not _is_exempt(one.value) and one.value.marking != PUBLIC


def _label(one: Observation) -> str:
    return f"{one.ind_id} ({one.period.label})"


def _named(named: Sequence[_Named]) -> str:
    return and_more([name for name, _ in named], _MOST_NAMED)
