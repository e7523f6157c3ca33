"""Returns whose day may not be meant: of a day returned before, older than the newest of its kind, without the plan.

A return that is saved filled has the day of the newest one in it until somebody puts the new day there. One that comes
late finds its place in the history, and what was said since stays; so does one whose month was mistyped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from lineofsight.store.returns import ReturnKind
from lineofsight.store.subjects import ACTIONS, FIGURES, MILESTONES
from lineofsight.store.tables import ItemRow, MentionRow, ReturnRow
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.store.applying_items import Kept
    from lineofsight.store.writing import Writing

_RETURNS: Final = ReturnRow.__table__.c
_NEWEST_PLAN: Final = (
    select(func.max(ReturnRow.as_at))
    .join(MentionRow, MentionRow.return_id == ReturnRow.return_id)
    .join(ItemRow, ItemRow.item_id == MentionRow.item_id)
    .where(ItemRow.subject == ACTIONS.name)
)
_ANOTHER_DAY: Final = (
    "If it speaks of a later day, put that day under as_at on the sheet Return, or for a tracker at As-at day, and "
    "import it again."
)


def warn_of_same_day(writing: Writing, kept: Iterable[Kept]) -> None:
    """Warn once where anything that was kept was said otherwise by another return of the same day."""
    if any(_is_corrected(writing, item) for item in kept):
        writing.warn(
            "day_returned_before",
            f"There is a return as at {day(writing.as_at)} already: this one changes what was returned for that day.",
            f"If it corrects that return, nothing has to be done. {_ANOTHER_DAY}",
        )


def warn_of_later_returns(writing: Writing, kept: Mapping[str, Sequence[Kept]], *, has_figures: bool) -> None:
    """Warn where the register holds a return of a later day that speaks of what the imported one speaks of.

    A scorecard as at March is not late because there is a plan as at April.

    Args:
        writing: the import.
        kept: what was kept of it, subject by subject.
        has_figures: whether there are figures in it too.
    """
    speaks_of = {name for name, items in kept.items() if items} | ({FIGURES} if has_figures else set())
    newest = max((as_at for as_at, subject in _said_later(writing) if subject in speaks_of), default=None)
    if newest is not None:
        writing.warn(
            "older_than_newest",
            f"It is older than the newest return that speaks of the same, which is as at {day(newest)}: it finds its "
            f"place in the history as at {day(writing.as_at)}, and what was said since stays as it is.",
            f"If it was only late, nothing has to be done. {_ANOTHER_DAY}",
        )


def warn_of_no_plan(writing: Writing, kept: Mapping[str, Sequence[Kept]], batch: ReturnBatch) -> None:
    """Tell that a return newer than the plan holds none: what is shown is as at its day, the plan of an older one.

    A scorecard holds none by its nature; milestones without their actions, or nothing but a day, is likely the wrong
    file.
    """
    if kept[ACTIONS.name] or any(attribute == ACTIONS.attribute for attribute, _ in batch.left_out):
        return
    newest = writing.connection.execute(_NEWEST_PLAN).scalar_one()
    if newest is None or newest >= writing.as_at:
        return
    what = (
        f"It holds no plan: its sheet Actions is missing or empty. All actions count as last said, as at {day(newest)} "
        "or before, and dates that pass meanwhile count as missed."
    )
    if kept[MILESTONES.name]:
        writing.warn("no_plan", what, "Unless that is meant, put the sheet Actions into the file and import it again.")
        return
    if batch.observations or any(kept.values()):
        writing.remark("no_plan", what)
        return
    writing.warn(
        "no_plan",
        f"{what} It holds nothing else either, and what is shown first would be as at {day(writing.as_at)}.",
        "If this is not the file that was meant, do not keep it; otherwise fill in its sheets and import it again.",
    )


def _said_later(writing: Writing) -> set[tuple[date, str]]:
    """Of what returns of a later day speak, each with that day."""
    is_later = (_RETURNS.kind == ReturnKind.COUNCIL_RETURN.value, _RETURNS.as_at > writing.as_at)
    returns = select(_RETURNS.as_at, _RETURNS.subjects).where(*is_later)
    mentions = (
        select(ReturnRow.as_at, ItemRow.subject)
        .distinct()
        .join(MentionRow, MentionRow.return_id == ReturnRow.return_id)
        .join(ItemRow, ItemRow.item_id == MentionRow.item_id)
        .where(*is_later)
    )
    figures = {(as_at, FIGURES) for as_at, subjects in writing.connection.execute(returns) if FIGURES in subjects}
    return figures | {(as_at, subject) for as_at, subject in writing.connection.execute(mentions)}


def _is_corrected(writing: Writing, item: Kept) -> bool:
    return bool(item.earlier) and item.earlier[-1].as_at == writing.as_at and item.earlier[-1].value != item.value
