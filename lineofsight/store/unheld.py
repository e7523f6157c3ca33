"""What a return names that neither it nor an earlier return has: its rows are kept, and told, for they show nowhere.

Where the return has the sheet of what is named, who read it has looked there and told the cell. Figures are looked at
all the same: only the register knows the indicators, and how officers number them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.marking import narrowest
from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.subjects import ACTIONS, BODIES, FIGURES, INDICATORS, MILESTONES, THEMES
from lineofsight.store.timelines import load_timelines
from lineofsight.store.watched_subjects import AUDIT_RECOMMENDATIONS, AUDIT_REPORTS
from lineofsight.wording.lists import and_more
from lineofsight.wording.subjects import counted, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.store.subjects import Subject
    from lineofsight.store.writing import Writing

_MOST_NAMED: Final = 6


@dataclass(frozen=True, slots=True)
class Hold:
    """Rows of a sheet that show only with what one of their columns names.

    Attributes:
        sheet: the rows, a field of ``ReturnBatch``.
        subject: what one of them is, in ``counted``'s words.
        attribute: names it.
        targets: what may be named.
        ref: the field by which one of the rows is known, "" where it has none.
    """

    sheet: str
    subject: str
    attribute: str
    targets: tuple[Subject, ...]
    ref: str = ""


HOLDS: Final = (
    Hold("actions", "action", "theme_id", (THEMES,), "action_id"),
    Hold("milestones", "milestone", "action_id", (ACTIONS,), "milestone_id"),
    Hold("date_changes", "date_change", "item_id", (ACTIONS, MILESTONES, AUDIT_RECOMMENDATIONS)),
    Hold("audit_recommendations", "audit_recommendation", "audit_id", (AUDIT_REPORTS,), "audit_rec_id"),
    Hold("seats", "seat", "body_id", (BODIES,)),
    Hold("links", "link", "from_id", (BODIES,)),
    Hold("links", "link", "to_id", (BODIES,)),
    Hold("meetings", "meeting", "body_id", (BODIES,)),
    Hold("decisions", "decision", "body_id", (BODIES,), "decision_id"),
)
"""What shows only with something else."""


def warn_of_unheld(writing: Writing, batch: ReturnBatch) -> None:
    """Warn of every reference of a return, all of whose items are kept, that leads nowhere."""
    for hold in HOLDS:
        # Where the file has no column for it, it was named by an earlier return, or by nobody.
        rows = [
            one
            for one in getattr(batch, hold.sheet)
            if not hold.ref or batch.says(hold.sheet, hold.attribute, getattr(one, hold.ref))
        ]
        if rows and not any(target.attribute in batch.subjects for target in hold.targets):
            held = {ref for target in hold.targets for ref in _held(writing, target)}
            for named, pointing in _unheld(rows, hold.attribute, held):
                _warn(writing, hold, named, pointing)
    if batch.observations:
        _warn_of_figures(writing, batch)


def _held(writing: Writing, subject: Subject) -> dict[str, Any]:
    """The newest value of every item by the return's date, by its reference."""
    timelines = load_timelines(writing.connection, subject, until=writing.as_at)
    return {ref: timeline.mentions[-1].value for ref, timeline in timelines.items()}


def _unheld(rows: Sequence[Any], attribute: str, held: set[str]) -> Iterator[tuple[str, list[Any]]]:
    """What is named and not held, with the rows that name it."""
    pointing: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        named = getattr(row, attribute)
        if named and named not in held:
            pointing[named].append(row)
    yield from pointing.items()


def _warn(writing: Writing, hold: Hold, named: str, rows: Sequence[Any]) -> None:
    what = " or ".join(subject_name(target.name) for target in hold.targets)
    refs = [getattr(row, hold.ref) for row in rows] if hold.ref else []
    which = f" ({and_more(refs, _MOST_NAMED)})" if refs else ""
    one = len(rows) == 1
    writing.warn(
        "reference_not_held",
        f"{counted(len(rows), hold.subject)}{which} {'names' if one else 'name'} the {what} '{named}', which neither "
        f"this return nor an earlier one has. {'It is' if one else 'They are'} kept without it.",
        f"Correct the reference, or add the {what} to its sheet and import the return again.",
        narrowest(*(row.marking for row in rows)),
    )


def _warn_of_figures(writing: Writing, batch: ReturnBatch) -> None:
    own = _held(writing, INDICATORS)
    held = {*own, *load_national_indicators(writing.connection)}
    for named, rows in _unheld(batch.observations, "ind_id", held):
        numbered = [ref for ref, indicator in own.items() if indicator.local_no == named]
        remedy = (
            f"'{named}' is the officers' number of '{numbered[0]}': write {numbered[0]} in the column ind_id."
            if len(numbered) == 1
            else "Correct the column ind_id, or add the indicator to the sheet Indicators."
        )
        one = len(rows) == 1
        writing.warn(
            "reference_not_held",
            f"{counted(len(rows), 'observation')} {'is' if one else 'are'} of '{named}', which is no indicator that "
            f"this return or an earlier one has. {'It is' if one else 'They are'} kept, and shown nowhere.",
            remedy,
            narrowest(*(row.marking for row in rows)),
            writing.reading.places.get((FIGURES, named, "ind_id")),
        )
