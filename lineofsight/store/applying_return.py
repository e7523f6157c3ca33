"""Keeping a council's own return, subject by subject, with every earlier state beside the new."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.batches import ItemChangeKind, ReturnBatch
from lineofsight.domain.findings import Place
from lineofsight.domain.marking import narrowest
from lineofsight.store.applying_items import Kept, keep_items, note_changes
from lineofsight.store.applying_observations import keep_observations
from lineofsight.store.carried_telling import tell_of_carried, warn_of_few, warn_of_unsaid, without_needless_themes
from lineofsight.store.carrying import lacked_of, lacks_as_kept
from lineofsight.store.emptied import warn_of_emptied
from lineofsight.store.known_actions import by_known_actions
from lineofsight.store.known_words import by_known_references
from lineofsight.store.mapping import differences
from lineofsight.store.marked import as_narrow_as_held
from lineofsight.store.marked_figures import HeldFigures
from lineofsight.store.marked_later import keep_exempt_later
from lineofsight.store.marked_warnings import warn_of_marked_figures, warn_of_markings, warn_of_trackers_before
from lineofsight.store.other_plan import warn_of_other_plan
from lineofsight.store.redating import due_of, first_original, in_time_by, original_of, unrecorded_moves
from lineofsight.store.return_days import warn_of_later_returns, warn_of_no_plan, warn_of_same_day
from lineofsight.store.standing import removed_references, stands_unnamed
from lineofsight.store.subjects import ACTIONS, COUNCIL, DATE_CHANGES, INDICATORS, MILESTONES, VERSIONS, title_of
from lineofsight.store.timelines import load_timelines
from lineofsight.store.undated_milestones import by_known_dates
from lineofsight.store.unheld import warn_of_unheld
from lineofsight.store.watched_subjects import AUDIT_RECOMMENDATIONS, KEPT
from lineofsight.wording.dates import day
from lineofsight.wording.reasons import new_reason
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import DateChange
    from lineofsight.store.subjects import Subject
    from lineofsight.store.writing import Writing


_ROW_LENGTH: Final = 60
"""Letters of what is told of a row beside its finding."""

_REASON_LENGTH: Final = 200
"""Letters of a reason that a finding repeats."""


def by_what_is_held(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return in which what it names in words alone has the references, and unread milestones the dates, of before."""
    return by_known_dates(writing, by_known_actions(writing, by_known_references(writing, batch)))


def keep_return(writing: Writing, batch: ReturnBatch) -> None:
    """Keep a council's return, put by ``by_what_is_held``, whose row has been added."""
    keep_items(writing, COUNCIL, [batch.council])
    figures = HeldFigures(writing.connection)
    batch = as_narrow_as_held(writing, batch, figures)
    batch = without_needless_themes(writing, batch)
    lacks = lacks_as_kept(batch)
    kept = {
        subject.name: keep_items(
            writing, subject, getattr(batch, subject.attribute), lacked_of(lacks, subject.attribute)
        )
        for subject in KEPT
    }
    warn_of_later_returns(writing, kept, has_figures=bool(batch.observations))
    warn_of_no_plan(writing, kept, batch)
    warn_of_same_day(writing, chain.from_iterable(kept.values()))
    records = [
        timeline.mentions[-1].value
        for timeline in load_timelines(writing.connection, DATE_CHANGES, until=writing.as_at).values()
    ]
    for subject in KEPT:
        if subject in (ACTIONS, MILESTONES, AUDIT_RECOMMENDATIONS):
            _note_dated(writing, subject, kept[subject.name], records)
        else:
            note_changes(writing, subject, kept[subject.name])
        warn_of_emptied(writing, subject, kept[subject.name])
        tell_of_carried(writing, subject, kept[subject.name])
        warn_of_markings(writing, subject, kept[subject.name], batch)
    warn_of_unsaid(writing, kept[ACTIONS.name])
    warn_of_other_plan(writing, kept[ACTIONS.name])
    warn_of_marked_figures(writing, batch, figures)
    warn_of_trackers_before(writing, batch)
    keep_observations(writing, batch.observations, _indicators(writing, batch))
    keep_exempt_later(writing, batch)
    _note_missing(writing, batch, kept)
    warn_of_unheld(writing, batch)


def _indicators(writing: Writing, batch: ReturnBatch) -> dict[str, Indicator]:
    """Each indicator that the return has or that was held, by its reference."""
    held = {ref: one.mentions[-1].value for ref, one in writing.held(INDICATORS).items()}
    return held | {one.ind_id: one for one in batch.indicators}


def _note_dated(writing: Writing, subject: Subject, kept: Sequence[Kept], records: Iterable[DateChange]) -> None:
    """List the changes of what has a due date, the moves of that date among them."""
    still: list[Kept] = []
    for item in kept:
        if _is_taken_away(subject, item):
            _note_taken_away(writing, subject, item)
            continue
        if not item.earlier or not _moved(item):
            still.append(item)
            if not item.earlier and (unexplained := unrecorded_moves(item.ref, (item.now,), records)):
                _warn_unrecorded(writing, subject, item, unexplained[-1])
            continue
        fields = differences(item.earlier[-1].value, item.value)
        writing.note(ItemChangeKind.REDATED, subject.name, item.ref, fields, title_of(item.value))
        # Another return of the same date is corrected by this one: that is no move.
        before = [mention for mention in item.earlier if mention.as_at < writing.as_at]
        moves = unrecorded_moves(item.ref, (*before, item.now), records)
        if moves and moves[-1].known_by == writing.as_at:
            _warn_unrecorded(writing, subject, item, moves[-1])
    note_changes(writing, subject, still)
    for item in kept:
        _check_original(writing, subject, item)


def _is_taken_away(subject: Subject, item: Kept) -> bool:
    """Whether an open action that had a due date has none now; what has no column for it says nothing of it."""
    if subject is not ACTIONS or not item.earlier or "due_date_current" in item.now.lacks:
        return False
    was, now = item.earlier[-1].value, item.value
    return bool(was.due_kind.has_date and now.lacks_date)


def _note_taken_away(writing: Writing, subject: Subject, item: Kept) -> None:
    was = item.earlier[-1].value
    reason = cut(new_reason(item.value.status_reason, was.status_reason), _REASON_LENGTH)
    writing.note(ItemChangeKind.REDATED, subject.name, item.ref, differences(was, item.value), title_of(item.value))
    writing.warn(
        "due_date_taken_away",
        f"Action {item.ref} had a due date, {day(was.due_date_current)}, and the return gives it none; "
        f"{f'it says: “{reason}”' if reason else 'nobody is recorded to have agreed that'}.",
        "If a date is agreed all the same, write it."
        if reason
        else "Write the date that is agreed; where none is, say under status_reason who agreed to that and why.",
        narrowest(was.marking, item.value.marking),
        _place(writing, subject, item, "due_date_current"),
    )


def _moved(item: Kept) -> bool:
    before = [in_time_by(one.value, due) for one in item.earlier if (due := due_of(one.value)) is not None]
    after = due_of(item.value)
    return bool(before) and after is not None and before[-1] != in_time_by(item.value, after)


def _warn_unrecorded(writing: Writing, subject: Subject, item: Kept, move: DateChange) -> None:
    writing.warn(
        "redated_without_record",
        f"The due date of {_in_words(subject)} {move.item_id} moved from {day(move.old)} to {day(move.new)} and the "
        "return does not say who agreed it; it is kept as a move that nobody is recorded to have agreed.",
        "Write the move on the sheet Date changes of a return, with who agreed it and why.",
        narrowest(move.marking, item.value.marking),
        _place(writing, subject, item, "current_date" if subject is MILESTONES else "due_date_current"),
    )


def _check_original(writing: Writing, subject: Subject, item: Kept) -> None:
    given = original_of(item.value)
    found = first_original((*item.earlier, item.now)) if first_original(item.earlier) is not None else None
    if found is not None and (given is None or in_time_by(item.value, given) != in_time_by(*found)):
        first = found[1]
        writing.warn(
            "original_date_changed",
            f"The original due date of {_in_words(subject)} {item.ref} was {day(first)} and is now given as "
            f"{day(given) if given else 'empty'}. The first one is shown: it never changes.",
            f"Put {day(first)} back as the original date, and record the move as a date change.",
            narrowest(item.value.marking, *(mention.value.marking for mention in item.earlier)),
            _place(writing, subject, item, "original_date" if subject is MILESTONES else "due_date_original"),
        )


def _place(writing: Writing, subject: Subject, item: Kept, column: str) -> Place:
    """The cell of a due date; of a tracker, or where the cell is empty, the row by its words."""
    row = cut(f"{item.ref} {title_of(item.value)}", _ROW_LENGTH)
    found = writing.reading.places.get((subject.attribute, item.ref, column))
    return found or Place(file=writing.reading.name, row=row)


def _in_words(subject: Subject) -> str:
    return subject.name.replace("_", " ")


def _note_missing(writing: Writing, batch: ReturnBatch, kept: Mapping[str, Sequence[Kept]]) -> None:
    """List what earlier returns named and this one, which has the sheet, has in no row or none that was read."""
    versions = load_timelines(writing.connection, VERSIONS, until=writing.as_at)
    removed = removed_references((one.mentions[-1].value for one in versions.values()), writing.as_at)
    for subject in KEPT:
        if subject.is_log or subject.attribute not in batch.subjects:
            continue
        named = {item.ref for item in kept[subject.name]}
        unread = {ref for attribute, ref in batch.left_out if attribute == subject.attribute} - named
        named |= unread
        missing: list[Any] = []
        for ref, (*_, newest) in writing.by_then(subject, getattr(batch, subject.attribute)).items():
            if ref in unread:
                writing.note(ItemChangeKind.UNREAD, subject.name, ref, title=writing.title(newest.value))
            elif ref not in named and stands_unnamed(ref, newest.value, removed):
                writing.note(ItemChangeKind.MISSING, subject.name, ref, title=writing.title(newest.value))
                missing.append(newest.value)
        if not batch.says_markings:
            warn_of_few(writing, subject, len(named), missing)
