"""Which figures came later than the day that is shown: they are kept, and not shown as at that day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.record import LaterDays
from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.councils import load_council
from lineofsight.store.figures_reading import Knowledge, load_runs
from lineofsight.store.returns import ReturnKind, load_edition_order, load_returns
from lineofsight.store.series_keys import load_periods
from lineofsight.store.tables.series import Origin
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.returns import ReturnRowValues


def tell_unseen(connection: Connection, outcomes: Sequence[ImportOutcome]) -> tuple[ImportOutcome, ...]:
    """The outcomes of an import, with a note on each file of which published figures of the council are not shown yet.

    The note is not kept with the file's findings: with the next return it may be true no more.

    Args:
        connection: in the import's transaction, when every file is kept.
        outcomes: what each file did.
    """
    returns = {row.return_id: row for row in load_returns(connection)}
    council = load_council(connection)
    if council is None or not any(_is_statistics(outcome, returns) for outcome in outcomes):
        return tuple(outcomes)
    newest: date = max(row.as_at for row in returns.values() if row.kind == ReturnKind.COUNCIL_RETURN)
    knowledge = Knowledge(newest, returns, load_periods(connection), load_national_indicators(connection))
    unseen: dict[int | None, list[date]] = defaultdict(list)
    for series, by_period in load_runs(connection, load_edition_order(connection), council.area_code).items():
        for runs in by_period.values() if series.origin is Origin.PUBLISHED else ():
            if (out := knowledge.shown_from(series, runs)) > newest:
                unseen[runs[-1].return_id].append(out)
    return tuple(
        _with_note(outcome, unseen[outcome.return_id], council.name, newest) if outcome.return_id in unseen else outcome
        for outcome in outcomes
    )


def find_later(connection: Connection, as_at: date) -> LaterDays | None:
    """From when on the figures of the council that were not known as at a day are; ``None`` where there are none."""
    council = load_council(connection, as_at)
    if council is None:
        return None
    returns = {row.return_id: row for row in load_returns(connection)}
    knowledge = Knowledge(as_at, returns, load_periods(connection), load_national_indicators(connection))
    own = load_runs(connection, load_edition_order(connection), council.area_code)
    known = [knowledge.known_from(name, runs) for name, by_period in own.items() for runs in by_period.values()]
    later = [day for day in known if day > as_at]
    return LaterDays(min(later), max(later)) if later else None


def _is_statistics(outcome: ImportOutcome, returns: Mapping[int, Row[ReturnRowValues]]) -> bool:
    return outcome.return_id is not None and returns[outcome.return_id].kind == ReturnKind.STATISTICS


def _with_note(outcome: ImportOutcome, out: Sequence[date], council: str, newest: date) -> ImportOutcome:
    """A note of the council's figures that are shown from the days ``out`` on, all after the newest return's."""
    first, last = min(out), max(out)
    them, they_are = ("it", "It is") if len(out) == 1 else ("them", "They are")
    when = f"on {day(first)}" if first == last else f"between {day(first)} and {day(last)}"
    note = Finding(
        "published_after_return",
        Severity.NOTE,
        Place(file=outcome.name),
        f"{count(len(out), 'figure')} for {council} came out, as far as is known, {when}, after {day(newest)}, the day "
        f"of the newest return: what is shown as at that day is without {them}. {they_are} shown as at {day(last)} or "
        "later.",
        "Choose such a day at As at, or import its return.",
    )
    return replace(outcome, findings=(*outcome.findings, note))
