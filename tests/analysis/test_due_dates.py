"""Due dates: which day counts, and whether the first date says something else than the one now."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.analysis.due_dates import first_date
from lineofsight.domain.statuses import DueKind
from tests.analysis.plan_makers import action

FIRST, LAST, MAY = date(2017, 4, 1), date(2017, 4, 30), date(2017, 5, 31)


@pytest.mark.parametrize(
    ("kind", "first", "now", "told"),
    [
        (DueKind.DATE, FIRST, FIRST, None),
        (DueKind.DATE, FIRST, LAST, FIRST),
        (DueKind.MONTH, FIRST, LAST, None),
        (DueKind.MONTH, FIRST, MAY, FIRST),
        (DueKind.QUARTER, FIRST, date(2017, 6, 30), None),
        (DueKind.ONGOING, FIRST, None, FIRST),
        (DueKind.NOT_SET, None, None, None),
    ],
)
def test_the_first_date_is_told_where_it_was_another(
    kind: DueKind, first: date | None, now: date | None, told: date | None
) -> None:
    """A month that officers write by its first day and then by its last is one and the same."""
    assert first_date(action(due_kind=kind, due_date_original=first, due_date_current=now)) == told
