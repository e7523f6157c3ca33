"""Illustrative records for the tests of this package."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.plan import Theme
from lineofsight.domain.record import Council, PerformanceRecord, PlanRecord, Record, Return
from tests.analysis.plan_makers import AS_AT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.plan import Action, DateChange, Milestone

BEFORE = date(2016, 12, 31)
COUNCIL = Council(name="London Borough of Bromley", area_code="305", region_code="E13000002")
THEME = Theme(theme_id="T1", title="Leadership", overseen_by=("improvement_board",), order=1)


def record(
    actions: Sequence[Action] = (),
    *,
    as_at: date = AS_AT,
    milestones: Sequence[Milestone] = (),
    moves: Sequence[DateChange] = (),
    themes: Sequence[Theme] = (THEME,),
    measured: Sequence[tuple[Indicator, Sequence[Observation]]] = (),
) -> Record:
    """A record with one return, these actions and these indicators."""
    return Record(
        council=COUNCIL,
        as_at=as_at,
        returns=(Return(return_id=1, name="return.xlsx", kind="council_return", as_at=as_at, imported_on=as_at),),
        plan=PlanRecord(
            themes=tuple(themes), actions=tuple(actions), milestones=tuple(milestones), date_changes=tuple(moves)
        ),
        performance=PerformanceRecord(
            indicators=tuple(indicator for indicator, _ in measured),
            observations={indicator.ind_id: tuple(series) for indicator, series in measured},
        ),
    )
