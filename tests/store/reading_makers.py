"""Made-up values for the store's tests: small, but with every field of every kind filled somewhere."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import (
    ImportOutcome,
    Reading,
    ReturnBatch,
)
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

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding

NOW = datetime(2017, 6, 1, 9, 30)  # noqa: DTZ001 - only names a backup
TODAY = date(2017, 6, 1)
JANUARY, FEBRUARY, MARCH = date(2017, 1, 31), date(2017, 2, 28), date(2017, 3, 31)
COUNCIL = Council(name="Anywhere", area_code="305", region_code="E13000002", note="Illustrative.", illustrative=True)
EXEMPT = Marking(MarkingLevel.PART2, 1)
PLAN_SUBJECTS = frozenset({"recommendations", "themes", "actions", "milestones", "date_changes", "versions"})


def action(action_id: str = "1.1", due: date | None = date(2017, 4, 30), **changes: Any) -> Action:  # noqa: ANN401
    """Return an action with the fields that a test does not speak of filled in."""
    facts: dict[str, Any] = {
        "action_id": action_id,
        "theme_id": "T1",
        "action": "Recruit social workers.",
        "delivery_status": DeliveryStatus.ON_TRACK,
        "impact_status": ImpactStatus.TOO_EARLY,
        "due_date_original": due,
        "due_date_current": due,
    }
    return Action(**(facts | changes))


def whole_action() -> Action:
    """Return an action with every field filled."""
    return action(
        "1.10",
        due_date_original=date(2017, 3, 31),
        due_kind=DueKind.MONTH,
        rec_ids=("R1", "R2"),
        how="By a campaign; with “quotes” and £.",
        lead_officer="A. Officer",
        lead_role="Head of Service",
        support_leads=("B", "C, D"),
        partner_org=("NHS",),
        start_date=date(2016, 9, 1),
        completed_date=date(2017, 3, 1),
        delivery_status=DeliveryStatus.COMPLETE,
        impact_status=ImpactStatus.EVIDENCED,
        status_set_by="DCS",
        status_date=date(2017, 3, 2),
        status_reason="Done.",
        success_measure="Vacancies below 10%.",
        indicator_ids=("I1",),
        baseline="20%",
        target="10%",
        progress_update="Line one.\nLine two.",
        update_date=date(2017, 3, 30),
        next_step="Keep going.",
        evidence_ref="E1",
        evidence_kind=(EvidenceKind.DATA, EvidenceKind.CHILD_VOICE),
        risk_if_late="Drift.",
        escalated_to="Board",
        priority="high",
        source_para="4.2",
        illustrative=True,
        marking=EXEMPT,
    )


def milestone(milestone_id: str = "1.1.a", due: date = date(2017, 2, 28), **changes: Any) -> Milestone:  # noqa: ANN401
    """Return a milestone of action 1.1."""
    facts: dict[str, Any] = {
        "milestone_id": milestone_id,
        "action_id": "1.1",
        "text": "Advert out.",
        "status": DeliveryStatus.ON_TRACK,
        "original_date": due,
        "current_date": due,
    }
    return Milestone(**(facts | changes))


def date_change(item_id: str, old: date, new: date, **changes: Any) -> DateChange:  # noqa: ANN401
    """Return the record of a move that the Board agreed."""
    facts: dict[str, Any] = {"changed_on": date(2017, 2, 14), "agreed_by": "IB"}
    return DateChange(item_id=item_id, old=old, new=new, **(facts | changes))


def indicator(ind_id: str = "I1", **changes: Any) -> Indicator:  # noqa: ANN401
    """Return an indicator without target."""
    facts: dict[str, Any] = {
        "title": "Vacancies",
        "plain_title": "Posts without a social worker",
        "why_it_matters": "Children need one worker.",
        "definition": "Vacant posts over all posts.",
        "unit": Unit.PERCENT,
        "polarity": Polarity.LOWER_BETTER,
    }
    return Indicator(ind_id=ind_id, **(facts | changes))


def whole_indicator() -> Indicator:
    """Return an indicator with every field filled."""
    return indicator(
        "L1",
        rag_method=RatingMethod.TARGET_TOLERANCE_POINTS,
        target=Target(
            value=Decimal("10.50"),
            origin=TargetOrigin.LOCAL,
            year="2016/17",
            set_by="IB",
            tolerance=Decimal("0.1"),
            floor=Decimal(1),
            range_low=Decimal("1.25"),
            range_high=Decimal("9.75"),
            boundary=Boundary.EXCLUSIVE,
        ),
        decimals=2,
        local_no="7b",
        numerator_def="Vacant",
        denominator_def="All",
        period_type=PeriodKind.MONTH,
        frequency="monthly",
        owner="HR",
        team_split="east",
        theme_id="T1",
        principles=("a", "g"),
        national_code="SWC1",
        suppress_below=6,
        publication_lag_days=30,
        officer_rating=OfficerRating.AMBER,
        is_national=False,
        is_key=True,
        source_note="From HR.",
        illustrative=True,
        marking=PUBLIC,
    )


def observation(
    figure: str = "12.50",
    *,
    ind_id: str = "L1",
    month: int = 3,
    as_at: date = MARCH,
    **changes: Any,  # noqa: ANN401
) -> Observation:
    """Return a council's own figure for a month of 2017."""
    facts: dict[str, Any] = {"numerator": Figure.of(5), "denominator": Figure.of(40)}
    return Observation(
        ind_id=ind_id,
        area_code="305",
        period=month_period(2017, month),
        figure=Figure.of(figure),
        source=FigureSource(name="return.xlsx", imported_on=TODAY, vintage="return of 31 March 2017"),
        as_at=as_at,
        **(facts | changes),
    )


def council_return(as_at: date = MARCH, *, name: str = "return.xlsx", **contents: Any) -> Reading:  # noqa: ANN401
    """Return a reading of a council's return with the subjects given; ``subjects`` adds empty sheets."""
    named = contents.pop("subjects", frozenset())
    council = contents.pop("council", COUNCIL)
    batch = ReturnBatch(
        name=name,
        sha256=hashlib.sha256(
            repr((name, as_at, council, sorted(contents.items()), sorted(named))).encode()
        ).hexdigest(),
        council=council,
        as_at=as_at,
        subjects=frozenset(contents) | named,
        **contents,
    )
    return Reading(name=name, recognised_as="council return workbook", batch=batch)


def found_of(outcome: ImportOutcome) -> tuple[Finding, ...]:
    """What an import found, apart from what a made-up return of a subject or two names and does not bring."""
    return tuple(finding for finding in outcome.findings if finding.code != "reference_not_held")


def whole_return() -> Reading:
    """Return a reading of a return that holds one of everything, every field filled somewhere."""
    return council_return(
        recommendations=(
            Recommendation(
                rec_id="R1",
                source=RecommendationSource.COMMISSIONER,
                text="Recruit.",
                source_para="5.6",
                date=date(2016, 9, 30),
                judgement_area=JudgementArea.LEADERSHIP,
                marking=PUBLIC,
            ),
            Recommendation(rec_id="R2", source=RecommendationSource.OTHER, text="Retain."),
        ),
        themes=(
            Theme(
                theme_id="T1",
                title="Workforce",
                what_will_be_different="One worker.",
                sponsor_officer="DCS",
                lead_member="Lead Member",
                partner_lead="NHS",
                overseen_by=("IB", "SC"),
                order=2,
            ),
        ),
        actions=(whole_action(), action("1.1", due=None, due_kind=DueKind.ONGOING)),
        milestones=(
            milestone("1.10.a", status=DeliveryStatus.COMPLETE, actual_date=date(2017, 2, 20), visible_to_chair=False),
        ),
        date_changes=(
            date_change("1.10", date(2017, 3, 31), date(2017, 4, 30), reason=DateChangeReason.RE_PLAN, text="Late."),
        ),
        versions=(
            PlanVersion(
                version="2",
                date=date(2017, 1, 15),
                approved_by="IB",
                added=("1.10",),
                removed=("9.9",),
                merged=("8.8",),
                note="Second.",
            ),
        ),
        indicators=(whole_indicator(),),
        observations=(
            observation("0.50", month=2, quality=Quality.PROVISIONAL, revised_from=Figure.of("0.4")),
            observation(
                commentary="Better.",
                action="More.",
                commentary_author="HoS",
                commentary_date=date(2017, 4, 3),
                illustrative=True,
                marking=EXEMPT,
            ),
        ),
        benchmarks=(
            Benchmark(
                ind_id="L1",
                group=BenchmarkGroup.LONDON,
                period=year_ending(date(2016, 3, 31), "2015/16"),
                figure=Figure.missing(Symbol.CONFIDENTIAL),
                source="LIIA",
                published_on=date(2016, 12, 1),
                neighbour_set_version="2014",
            ),
        ),
        bodies=(whole_body(), Body(body_id="SC", name="Scrutiny Committee", kind=BodyKind.SCRUTINY)),
        seats=(
            Seat(
                body_id="IB",
                holder="Chair",
                organisation="Independent",
                role="chair",
                voting=True,
                from_date=date(2016, 10, 1),
                to_date=date(2018, 10, 1),
                source_para="5.1",
            ),
            Seat(body_id="IB", holder="Chair", role="chair"),
        ),
        links=(
            Link(
                from_id="IB",
                to_id="SC",
                type=LinkType.SCRUTINISED_BY,
                what_flows="Reports",
                frequency="quarterly",
                formal_ref="ToR 3",
                from_date=date(2016, 10, 1),
                to_date=date(2018, 1, 1),
                source_para="5.2",
                marking=EXEMPT,
            ),
        ),
        meetings=(
            Meeting(
                body_id="IB",
                date=date(2017, 3, 7),
                title="Sixth meeting",
                held=True,
                considered=("1.10", "L1"),
                papers_ref="IB/6",
                source_para="5.3",
            ),
            Meeting(body_id="IB", date=date(2017, 4, 4)),
        ),
    )


def whole_body() -> Body:
    """Return a body with every field filled."""
    return Body(
        body_id="IB",
        name="Improvement Board",
        kind=BodyKind.IMPROVEMENT_BOARD,
        short_name="Board",
        layer=Layer.COUNCIL,
        purpose="To drive.",
        statutory_basis="Direction",
        chair_name="Ms Chair",
        chair_office="Independent",
        chair_independent=True,
        vice_chair="Mr Vice",
        organisation="Anywhere",
        quorum=4,
        frequency_text="monthly",
        meetings_per_year=Decimal("10.5"),
        meeting_hours=Decimal("2.50"),
        next_meeting=date(2017, 4, 4),
        held_in_public=False,
        tor_ref="ToR",
        tor_version="3",
        tor_review_date=date(2017, 9, 1),
        established=date(2016, 10, 1),
        ended=date(2019, 1, 1),
        successor_id="SC",
        lifecycle=Lifecycle.UNDER_REVIEW,
        contact="clerk@example.org",
        source_para="5.1",
        illustrative=True,
        marking=PUBLIC,
    )
