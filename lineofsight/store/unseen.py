"""What an import brings that came out after the newest return: it is kept, and not shown as at that return's day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
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
    unseen = Counter(
        runs[-1].return_id
        for series, by_period in load_runs(connection, load_edition_order(connection), council.area_code).items()
        if series.origin is Origin.PUBLISHED
        for runs in by_period.values()
        if runs[-1] not in knowledge.known(series, runs)
    )
    return tuple(_with_note(outcome, unseen[outcome.return_id or 0], council.name, newest) for outcome in outcomes)


def _is_statistics(outcome: ImportOutcome, returns: Mapping[int, Row[ReturnRowValues]]) -> bool:
    return outcome.return_id is not None and returns[outcome.return_id].kind == ReturnKind.STATISTICS


def _with_note(outcome: ImportOutcome, number: int, council: str, newest: date) -> ImportOutcome:
    if not number:
        return outcome
    was, them, they_are, they_were = (
        ("was", "it", "It is", "it was") if number == 1 else ("were", "them", "They are", "they were")
    )
    note = Finding(
        "published_after_return",
        Severity.NOTE,
        Place(file=outcome.name),
        f"{count(number, 'figure')} for {council} {was}, as far as is known, not published yet on {day(newest)}, the "
        f"day of the newest return: what is shown as at that day is without {them}.",
        f"{they_are} kept, and shown once there is a return of a day by which {they_were} published.",
    )
    return replace(outcome, findings=(*outcome.findings, note))
