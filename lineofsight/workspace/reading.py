"""Reading the store as at a date and judging it for an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.hidden import NOTHING, find_hidden
from lineofsight.analysis.picture import judge
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day, still_to_come
from lineofsight.workspace.garbage import without_garbage_collection

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store
    from lineofsight.workspace.late_store import LateStore

NO_RETURN: Final = "No return has been imported yet. Import the council's return workbook first."
"""Said where nothing can be shown or noted before there is a return."""


def default_date(store: Store | LateStore, today: date) -> date:
    """The date that is shown first: the newest return's, or ``today`` when there is none."""
    dates = store.as_at_dates()
    return dates[-1] if dates else today


def read_record(
    store: Store, as_at: date, audience: Audience = Audience.MEMBERS, *, periods: int | None = None
) -> Record:
    """Everything known as at a date that ``audience`` may see.

    What the newest return marks as not for it is left out at every date: who goes back to an earlier day, or compares
    with one, does not read there what has been exempt since. ``periods`` is as for ``Store.read``.

    Raises:
        LineOfSightError: when there is no return by ``as_at``.
    """
    dates = store.as_at_dates()
    if not any(given <= as_at for given in dates):
        raise LineOfSightError(_nothing_by(as_at, dates))
    newest = dates[-1]
    since = find_hidden(store.read(newest, periods=0), audience) if as_at < newest else NOTHING
    return visible_to(store.read(as_at, periods=periods), audience, since=since)


def read_picture(
    store: Store,
    as_at: date | None,
    since: date | None,
    *,
    today: date,
    is_example: bool,
) -> Picture:
    """The judged picture as members may see it; arguments and errors as for ``read_judged``."""
    return read_judged(store, as_at, since, today=today, is_example=is_example)[0]


def read_judged(
    store: Store,
    as_at: date | None,
    since: date | None,
    *,
    today: date,
    is_example: bool,
    audience: Audience = Audience.MEMBERS,
) -> tuple[Picture, Record]:
    """The judged picture as ``audience`` may see it, and the record that it was judged from.

    Args:
        store: what to read.
        as_at: the date; ``None`` for the newest return's.
        since: the baseline of "what changed"; ``None`` for the newest return before ``as_at``.
        today: the reader's day, for the age of the copy.
        is_example: whether the store holds the example council.
        audience: who will look at it.

    Raises:
        LineOfSightError: when there is no return by ``as_at``, when it is still to come, or the baseline is not before
            it.
    """
    shown = as_at if as_at is not None else default_date(store, today)
    known = dates_by(store, shown)
    if shown > max(today, *store.as_at_dates()):
        raise LineOfSightError(still_to_come(shown))
    if since is not None:
        check_baseline(since, shown)
    baseline = since if since is not None else (known[-2] if len(known) > 1 else None)
    with without_garbage_collection():
        with store.one_moment():
            earlier = read_record(store, baseline, audience) if baseline is not None else None
            record = read_record(store, shown, audience)
        return judge(record, earlier=earlier, since=baseline, today=today, is_example=is_example), record


def check_baseline(since: date, shown: date) -> None:
    """Refuse to count changes from a day that is not before the one that is shown.

    Raises:
        LineOfSightError: when it is not.
    """
    if since >= shown:
        raise LineOfSightError(f"Changes since {day(since)} cannot be shown as at {day(shown)}: choose an earlier day.")


def dates_by(store: Store, shown: date) -> list[date]:
    """The dates of the council's returns by a day, oldest first.

    Raises:
        LineOfSightError: when there is none by then.
    """
    known = [given for given in store.as_at_dates() if given <= shown]
    if not known:
        raise LineOfSightError(_nothing_by(shown, store.as_at_dates()))
    return known


def _nothing_by(shown: date, dates: tuple[date, ...]) -> str:
    if not dates:
        return NO_RETURN
    first = day(dates[0])
    return f"Nothing was known by {day(shown)}: the first return speaks of {first}. Choose that day or a later one."
