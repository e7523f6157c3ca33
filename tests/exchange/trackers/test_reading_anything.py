"""Whatever stands in a tracker's cells, reading it ends, and no row disappears without a word."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.exchange.trackers.reading import read_tracker
from lineofsight.exchange.trackers.recognition import recognise_tracker
from lineofsight.exchange.workbook import CellValue, Sheet, Workbook
from tests.exchange.trackers.tracker_makers import AS_AT, COUNCIL, TODAY

if TYPE_CHECKING:
    from lineofsight.exchange.trackers.mapping import TrackerMapping

PLAN = ("Ref", "Theme", "Recommendation", "Action", "Lead", "By When", "Status", "RAG", "Progress", "Milestone")
TABLE = ("Ref", "Indicator", "Polarity", "Target", "2015/16", "Q1", "Q2", "May 2017", "England average 2015/16")

_WORDS = st.sampled_from(
    ["G", "R", "A/G", "Completed", "Ongoing", "31/12/2017", "31/02/2017", "TBC", "1.10", "58% (45 of 78)", "n/a", "c"]
)
CELLS: st.SearchStrategy[CellValue] = st.one_of(
    st.none(),
    _WORDS,
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80),
    st.decimals(-1000, 1000, places=2),
    st.dates(dt.date(1800, 1, 1), dt.date(2200, 1, 1)),
    st.booleans(),
    st.just(dt.time(9, 30)),
    st.just(Decimal("1E+5")),
)


def rows_under(heads: tuple[str, ...]) -> st.SearchStrategy[list[tuple[CellValue, ...]]]:
    """Rows of that many cells."""
    return st.lists(st.tuples(*[CELLS] * len(heads)), max_size=8)


def workbook_of(heads: tuple[str, ...], rows: list[tuple[CellValue, ...]]) -> Workbook:
    """A workbook of one sheet."""
    return Workbook(name="t.xlsx", sha256="0" * 64, sheets=(Sheet(name="S", visible=True, rows=(heads, *rows)),))


@given(rows_under(PLAN))
def test_every_row_of_any_plan_is_an_action_or_has_a_finding(rows: list[tuple[CellValue, ...]]) -> None:
    """A row with an action of its own is read or refused; none is dropped."""
    workbook = workbook_of(PLAN, rows)
    reading = read_tracker(workbook, proposal_of(workbook_of(PLAN, [])), council=COUNCIL, as_at=AS_AT, today=TODAY)
    if not isinstance(reading.batch, ReturnBatch):
        assert any(finding.severity is Severity.FILE_REFUSED for finding in reading.findings)
        return
    refused = {finding.place.cell[1:] for finding in reading.findings if finding.severity is Severity.ROW_REFUSED}
    with_action = [
        row for row in rows if row[3] is not None and str(row[3]).strip() and sum(c is not None for c in row) > 1
    ]
    assert len(reading.batch.actions) + len(refused) >= len(with_action)
    known = {theme.theme_id for theme in reading.batch.themes}
    assert {action.theme_id for action in reading.batch.actions} <= known


@given(rows_under(TABLE))
def test_any_performance_table_ends_with_figures_that_have_an_indicator(rows: list[tuple[CellValue, ...]]) -> None:
    """No figure stands without its indicator, none lies after the tracker's date, none is counted twice."""
    workbook = workbook_of(TABLE, rows)
    reading = read_tracker(workbook, proposal_of(workbook_of(TABLE, [])), council=COUNCIL, as_at=AS_AT, today=TODAY)
    if not isinstance(reading.batch, ReturnBatch):
        return
    known = {indicator.ind_id for indicator in reading.batch.indicators}
    keys = [(one.ind_id, one.period.key) for one in reading.batch.observations]
    assert {ind_id for ind_id, _ in keys} <= known
    assert len(keys) == len(set(keys))
    assert all(one.period.end <= AS_AT for one in reading.batch.observations)


def proposal_of(workbook: Workbook) -> TrackerMapping:
    """The mapping that the program proposes."""
    proposal = recognise_tracker(workbook)
    assert proposal is not None
    return proposal.named("tracker")
