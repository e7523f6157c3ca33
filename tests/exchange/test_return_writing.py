"""What was read can be written, and reads the same again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.governance import Body, BodyKind, Layer, Lifecycle, Link, LinkType, Meeting, Seat
from lineofsight.domain.indicators import (
    Benchmark,
    BenchmarkGroup,
    Boundary,
    FigureSource,
    Indicator,
    Observation,
    OfficerRating,
    Polarity,
    Quality,
    RatingMethod,
    Target,
    TargetOrigin,
    Unit,
)
from lineofsight.domain.marking import PUBLIC, Marking, MarkingLevel
from lineofsight.domain.periods import PeriodKind, month_period, year_ending
from lineofsight.domain.plan import Action, DateChange, Milestone, PlanVersion, Recommendation, Theme
from lineofsight.domain.record import Council
from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    EvidenceKind,
    ImpactStatus,
    JudgementArea,
    RecommendationSource,
)
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_reading import read_return
from lineofsight.exchange.return_writing import write_return
from tests.exchange.return_makers import TODAY, batch_of
from tests.support.watched_makers import whole_watched

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2016, 9, 30)
LATER = dt.date(2017, 3, 31)
EXEMPT = Marking(MarkingLevel.PART2, 3)
SHARED: dict[str, Any] = {"illustrative": True, "marking": PUBLIC}
POST = Body(body_id="p1", name="Leader", kind=BodyKind.POST, **SHARED)


def full_batch() -> ReturnBatch:
    """A return with something in every column of every sheet."""
    source = FigureSource(
        name="Anytown's return as at 31 March 2017", imported_on=TODAY, vintage="return of 31 March 2017"
    )
    indicator = Indicator(
        ind_id="I1",
        title='=Interviews; "quoted" & <odd>',
        plain_title="Interviews after going missing",
        why_it_matters="A child who ran away has a reason.\nAsk.",
        definition="+Interviews held",
        unit=Unit.RATIO,
        polarity=Polarity.LOWER_BETTER,
        rag_method=RatingMethod.TARGET_TOLERANCE_POINTS,
        target=Target(
            value=Decimal("15.5"),
            origin=TargetOrigin.STATUTORY,
            year="2016/17",
            set_by="Board",
            tolerance=Decimal(2),
            floor=Decimal("0.1"),
            range_low=Decimal(-3),
            range_high=Decimal("1234567.89"),
            boundary=Boundary.EXCLUSIVE,
        ),
        decimals=2,
        local_no="16",
        numerator_def="n",
        denominator_def="N",
        period_type=PeriodKind.MONTH,
        frequency="monthly",
        owner="Head",
        team_split="East",
        theme_id="T1",
        principles=("a", "f"),
        national_code="x",
        suppress_below=5,
        publication_lag_days=9,
        officer_rating=OfficerRating.BLUE,
        is_national=True,
        is_key=True,
        source_note="note",
        **SHARED,
    )
    action = Action(
        action_id="1.10",
        theme_id="T1",
        action="=Recruit",
        delivery_status=DeliveryStatus.COMPLETE,
        impact_status=ImpactStatus.EMERGING,
        due_kind=DueKind.QUARTER,
        due_date_original=DAY,
        due_date_current=LATER,
        rec_ids=("1.10", "00305"),
        how="how",
        lead_officer="Head of A and B",
        lead_role="owner",
        support_leads=("C", "D & E"),
        partner_org=("Police",),
        start_date=DAY,
        completed_date=LATER,
        status_set_by="s",
        status_date=LATER,
        status_reason="r",
        success_measure="m",
        indicator_ids=("I1",),
        baseline="1.10",
        target="00",
        progress_update="-5.2",
        update_date=LATER,
        next_step="n",
        evidence_ref="e",
        evidence_kind=(EvidenceKind.AUDIT, EvidenceKind.DATA),
        risk_if_late="r",
        escalated_to="B1",
        priority="1",
        source_para="5.29",
        illustrative=True,
        marking=EXEMPT,
    )
    board = Body(
        body_id="B1",
        name="Board",
        kind=BodyKind.IMPROVEMENT_BOARD,
        short_name="B",
        layer=Layer.COUNCIL,
        purpose="p",
        statutory_basis="s",
        chair_name="c",
        chair_office="o",
        chair_independent=True,
        vice_chair="v",
        organisation="org",
        quorum=3,
        frequency_text="monthly",
        meetings_per_year=Decimal("12.5"),
        meeting_hours=Decimal("1.5"),
        next_meeting=LATER,
        held_in_public=False,
        tor_ref="t",
        tor_version="1.10",
        tor_review_date=LATER,
        established=DAY,
        ended=LATER,
        successor_id="p1",
        lifecycle=Lifecycle.ENDED,
        contact="c",
        source_para="5",
        **SHARED,
    )
    batch = ReturnBatch(
        name="",
        sha256="",
        council=Council(name="Anytown", area_code="305", region_code="E13000002", note="=n", illustrative=True),
        as_at=LATER,
        subjects=frozenset(),
        recommendations=(
            Recommendation(
                rec_id="1.10",
                source=RecommendationSource.COMMISSIONER,
                text="x" * 32_767,
                source_para="5.29",
                date=DAY,
                judgement_area=JudgementArea.LSCB,
                **SHARED,
            ),
            Recommendation(rec_id="00305", source=RecommendationSource.OTHER, text="#REF!"),
        ),
        themes=(
            Theme(
                theme_id="T1",
                title="Caseloads",
                what_will_be_different="w",
                sponsor_officer="s",
                lead_member="l",
                partner_lead="p",
                overseen_by=("B1", "p1"),
                order=3,
                **SHARED,
            ),
        ),
        actions=(action, replace(action, action_id="1.1", due_kind=DueKind.ONGOING, due_date_current=None)),
        milestones=(
            Milestone(
                milestone_id="m1",
                action_id="1.10",
                text="@x",
                status=DeliveryStatus.COMPLETE,
                original_date=DAY,
                current_date=LATER,
                actual_date=LATER,
                visible_to_chair=False,
                **SHARED,
            ),
        ),
        date_changes=(
            DateChange(
                item_id="m1",
                old=DAY,
                new=LATER,
                changed_on=DAY,
                agreed_by="B1",
                reason=DateChangeReason.RE_PLAN,
                text="t",
                **SHARED,
            ),
        ),
        versions=(
            PlanVersion(
                version="1.10",
                date=DAY,
                approved_by="B1",
                added=("1.10",),
                removed=("2.0",),
                merged=("3",),
                note="n",
                **SHARED,
            ),
        ),
        indicators=(indicator,),
        observations=(
            Observation(
                ind_id="I1",
                area_code="305",
                period=month_period(2017, 2),
                figure=Figure(Decimal("12345.678901234567890")),
                source=source,
                as_at=LATER,
                numerator=Figure(Decimal(45)),
                denominator=Figure.missing(Symbol.CONFIDENTIAL),
                quality=Quality.REVISED,
                revised_from=Figure(Decimal("-5.2")),
                commentary="c",
                action="a",
                commentary_author="w",
                commentary_date=LATER,
                **SHARED,
            ),
            Observation(
                ind_id="I1",
                area_code="E13000002",
                period=year_ending(LATER, "202417"),
                figure=Figure.missing(Symbol.MISSING),
                source=source,
                as_at=DAY,
            ),
        ),
        benchmarks=(
            Benchmark(
                ind_id="I1",
                group=BenchmarkGroup.LONDON,
                period=year_ending(LATER, "2016/17"),
                figure=Figure(Decimal("16.1")),
                source="s",
                published_on=DAY,
                neighbour_set_version="2015",
                **SHARED,
            ),
        ),
        bodies=(board, POST),
        seats=(
            Seat(
                body_id="B1",
                holder="p1",
                organisation="o",
                role="chair",
                voting=True,
                from_date=DAY,
                to_date=LATER,
                source_para="5",
                **SHARED,
            ),
        ),
        links=(
            Link(
                from_id="B1",
                to_id="p1",
                type=LinkType.REPORTS_TO,
                what_flows="w",
                frequency="f",
                formal_ref="r",
                from_date=DAY,
                to_date=LATER,
                source_para="5",
                **SHARED,
            ),
        ),
        meetings=(
            Meeting(
                body_id="B1",
                date=DAY,
                title="t",
                held=False,
                considered=("1.10", "x"),
                papers_ref="p",
                source_para="5",
                **SHARED,
            ),
        ),
        **whole_watched(),
    )
    subjects = {
        name for name in ReturnBatch.__dataclass_fields__ if isinstance(rows := getattr(batch, name), tuple) and rows
    }
    return replace(batch, subjects=frozenset(subjects))


def test_every_column_of_every_sheet_comes_back(tmp_path: Path) -> None:
    """Text that looks like a formula, seventeen digits, signs, exempt rows, posts: all the same."""
    batch = full_batch()
    write_return(tmp_path / "r.xlsx", batch, prepared_by="Head of Performance")
    reading = read_return(tmp_path / "r.xlsx", today=TODAY)
    assert replace(batch_of(reading), name="", sha256="") == batch
    assert not [finding for finding in reading.findings if finding.refuses]


def test_the_same_return_has_the_same_bytes(tmp_path: Path) -> None:
    """A checksum tells whether two returns are one."""
    write_return(tmp_path / "a.xlsx", full_batch())
    write_return(tmp_path / "b.xlsx", full_batch())
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_no_cell_of_it_is_a_formula(tmp_path: Path) -> None:
    """Whatever officers wrote, a spreadsheet program shows it and runs nothing."""
    write_return(tmp_path / "r.xlsx", full_batch())
    for sheet in load_workbook(tmp_path / "r.xlsx"):
        for row in sheet.iter_rows():
            assert all(cell.data_type not in ("f", "e") for cell in row)


def test_an_entry_with_the_separator_in_it_is_refused(tmp_path: Path) -> None:
    """Written, it would read as two; so nothing is written."""
    batch = full_batch()
    meeting = replace(batch.meetings[0], considered=("one; two",))
    with pytest.raises(ValueRefusedError, match="semicolon"):
        write_return(tmp_path / "r.xlsx", replace(batch, meetings=(meeting,)))
    assert list(tmp_path.iterdir()) == []
