"""A rich picture to show: every status, flag, rating and gap, and words that must be shown letter by letter.

Every figure is illustrative.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from lineofsight.analysis.comparison_values import Comparison, PeerLine
from lineofsight.analysis.glance_values import Glance, Headline
from lineofsight.analysis.movement_values import Direction, Movement
from lineofsight.analysis.verdicts import (
    Change,
    ChangeKind,
    DeliveryCount,
    DeliveryFlag,
    JudgedAction,
    JudgedIndicator,
    JudgedMilestone,
    JudgedTheme,
    MemberStatus,
    Picture,
    Rating,
    RatingColour,
    Slip,
)
from lineofsight.domain.figures import Figure, Share, Symbol
from lineofsight.domain.indicators import (
    FigureSource,
    Indicator,
    Observation,
    OfficerRating,
    Polarity,
    RatingMethod,
    Target,
    TargetOrigin,
    Unit,
)
from lineofsight.domain.periods import PeriodKind, month_period, year_ending
from lineofsight.domain.plan import Action, DateChange, Milestone, Recommendation, Theme
from lineofsight.domain.record import Council, Return
from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    EvidenceKind,
    ImpactStatus,
    RecommendationSource,
)

AS_AT = date(2017, 3, 31)
SINCE = date(2017, 2, 28)
TRICKY = "Cost a<b and c>d: <b>not bold</b> & <img src='file:///etc/passwd'>"
"""Honest text that Qt would take for markup."""

_STATUSES = (
    (MemberStatus.COMPLETE_EVIDENCED, DeliveryStatus.COMPLETE, ImpactStatus.EVIDENCED, ()),
    (
        MemberStatus.COMPLETE_UNPROVEN,
        DeliveryStatus.COMPLETE,
        ImpactStatus.NOT_YET_EVIDENCED,
        (DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE,),
    ),
    (MemberStatus.ON_TRACK, DeliveryStatus.ON_TRACK, ImpactStatus.TOO_EARLY, (DeliveryFlag.STALE_UPDATE,)),
    (MemberStatus.SLIPPED, DeliveryStatus.AT_RISK, ImpactStatus.EMERGING, (DeliveryFlag.OVERDUE_ON_ORIGINAL,)),
    (
        MemberStatus.OVERDUE,
        DeliveryStatus.ON_TRACK,
        ImpactStatus.TOO_EARLY,
        (DeliveryFlag.OVERDUE, DeliveryFlag.GREEN_BUT_OVERDUE, DeliveryFlag.NO_OWNER),
    ),
    (MemberStatus.NOT_DUE, DeliveryStatus.PAUSED, ImpactStatus.TOO_EARLY, (DeliveryFlag.ONGOING_WITHOUT_DATE,)),
)
_TEXTS = (
    "Recruit a permanent leadership team for children's social care and end reliance on interim managers",
    "Bring caseloads in the referral and assessment teams down to no more than fifteen children a worker",
    TRICKY,
    "Réduire les délais: agree one threshold document with every partner and train 300 front-line staff in it",
    "Audit 40 cases a month with the child's own view heard in every one of them",
    "Give care leavers a named personal adviser and a pathway plan that they have signed",
)
_LEADS = ("Director of Children's Services", "Head of Safeguarding", "Head of Quality Assurance")


def _action(theme: int, number: int) -> JudgedAction:
    status, delivery, impact, flags = _STATUSES[number % len(_STATUSES)]
    ref = f"{theme}.{number + 1}"
    ongoing = status is MemberStatus.NOT_DUE
    slipped = status in (MemberStatus.SLIPPED, MemberStatus.OVERDUE)
    first, now = date(2016, 12, 31), date(2017, 3, 15) if slipped else date(2017, 9, 30)
    action = Action(
        action_id=ref,
        theme_id=str(theme),
        action=_TEXTS[number % len(_TEXTS)],
        delivery_status=delivery,
        impact_status=impact,
        due_kind=DueKind.ONGOING if ongoing else DueKind.DATE,
        due_date_original=None if ongoing else (first if slipped else now),
        due_date_current=None if ongoing else now,
        rec_ids=("R1",),
        how="A weekly board chaired by the director.",
        lead_role="" if DeliveryFlag.NO_OWNER in flags else _LEADS[number % len(_LEADS)],
        support_leads=("Head of Human Resources",),
        partner_org=("Bromley Healthcare", "Metropolitan Police") if number % 2 else (),
        completed_date=date(2017, 1, 20) if delivery is DeliveryStatus.COMPLETE else None,
        status_set_by="Programme office",
        status_date=date(2017, 3, 20),
        status_reason="Two posts are still filled by interims.",
        success_measure="Nine in ten posts held by permanent staff.",
        indicator_ids=("L1", "N1") if number == 0 else (),
        baseline="61%",
        target="90%",
        progress_update="Four of five heads of service are in post. The fifth starts on 2 May.",
        update_date=date(2017, 3, 18),
        next_step="Confirm the start of the fifth head of service.",
        evidence_ref="Staffing report, March 2017" if status is MemberStatus.COMPLETE_EVIDENCED else "",
        evidence_kind=(EvidenceKind.DATA,) if status is MemberStatus.COMPLETE_EVIDENCED else (),
        source_para="5.6",
        illustrative=True,
    )
    changes = (_change(ref, first, now),) if slipped else ()
    earlier_status = DeliveryStatus.ON_TRACK
    earlier = Action(
        action_id=ref,
        theme_id=str(theme),
        action=action.action,
        delivery_status=earlier_status,
        impact_status=ImpactStatus.TOO_EARLY,
        due_kind=action.due_kind,
        due_date_original=action.due_date_original,
        due_date_current=action.due_date_original,
        progress_update="Advertised nationally.",
    )
    return JudgedAction(
        action=action,
        status=status,
        reason="Officers say so, and the date has not passed." if not slipped else "Its date was moved once.",
        flags=flags,
        days_slipped=(now - first).days if slipped else 0,
        days_overdue=(AS_AT - now).days if status is MemberStatus.OVERDUE else 0,
        date_changes=changes,
        milestones=(_milestone(ref),) if number < 2 else (),
        earlier=((SINCE, earlier),),
    )


def _change(ref: str, old: date, new: date) -> DateChange:
    return DateChange(
        item_id=ref,
        old=old,
        new=new,
        changed_on=date(2017, 1, 10),
        agreed_by="Improvement Board",
        reason=DateChangeReason.CAPACITY,
        text="The team was two workers short.",
    )


def _milestone(ref: str) -> JudgedMilestone:
    milestone = Milestone(
        milestone_id=f"{ref}-a",
        action_id=ref,
        text="Offer made to the preferred candidate",
        status=DeliveryStatus.ON_TRACK,
        original_date=date(2017, 2, 28),
        current_date=date(2017, 4, 15),
    )
    return JudgedMilestone(
        milestone=milestone,
        status=MemberStatus.SLIPPED,
        days_slipped=46,
        date_changes=(_change(f"{ref}-a", date(2017, 2, 28), date(2017, 4, 15)),),
    )


def _count(actions: tuple[JudgedAction, ...], population: str) -> DeliveryCount:
    shares = tuple(
        (status, Share(sum(one.status is status for one in actions), len(actions), population))
        for status in MemberStatus
    )
    return DeliveryCount(
        population=population,
        total=len(actions),
        shares=shares,
        rule=f"Counted: all {len(actions)} actions; none is superseded or withdrawn.",
    )


def _source(name: str) -> FigureSource:
    return FigureSource(name=name, imported_on=AS_AT, vintage="return of 31 March 2017")


def _local_series() -> tuple[Observation, ...]:
    numbers = [61, 63, 60, 64, 66, 65, 69, 70, 68, 72, 74, 73, 77, 79, 82]
    seen = []
    for step, number in enumerate(numbers):
        year, month = divmod(2016 * 12 + step, 12)
        seen.append(
            Observation(
                ind_id="L1",
                area_code="305",
                period=month_period(year, month + 1),
                figure=Figure.of(number),
                source=_source("Performance return"),
                as_at=AS_AT,
                numerator=Figure.of(number),
                denominator=Figure.of(100),
                commentary="More assessments are done in time since the new team began." if number == 82 else "",
                commentary_author="Head of Assessment",
                illustrative=True,
            )
        )
    return tuple(seen)


def _national_series() -> tuple[Observation, ...]:
    figures = [Figure.of("12.4"), Figure.missing(Symbol.CONFIDENTIAL), Figure.of("14.1"), Figure.of("13.1")]
    return tuple(
        Observation(
            ind_id="N1",
            area_code="305",
            period=year_ending(date(2013 + step, 3, 31), str(2013 + step)),
            figure=figure,
            source=_source("Children looked after in England (DfE)"),
            as_at=AS_AT,
        )
        for step, figure in enumerate(figures)
    )


def _indicator(ind_id: str, plain_title: str, **fields: object) -> Indicator:
    given: dict[str, object] = {
        "title": f"{plain_title} (full title)",
        "why_it_matters": "Children should not wait to be kept safe.",
        "definition": "Assessments finished within 45 working days of referral, of all that were finished.",
        "unit": Unit.PERCENT,
        "polarity": Polarity.HIGHER_BETTER,
        "numerator_def": "Assessments finished within 45 working days",
        "denominator_def": "All assessments finished in the month",
    } | fields
    return Indicator(ind_id=ind_id, plain_title=plain_title, **given)  # type: ignore[arg-type]


def _local() -> JudgedIndicator:
    series = _local_series()
    indicator = _indicator(
        "L1",
        "Assessments finished in 45 working days",
        is_key=True,
        illustrative=True,
        rag_method=RatingMethod.TARGET_TOLERANCE_POINTS,
        target=Target(value=Decimal(85), tolerance=Decimal(5), origin=TargetOrigin.LOCAL, set_by="Improvement Board"),
        officer_rating=OfficerRating.GREEN,
        period_type=PeriodKind.MONTH,
    )
    return JudgedIndicator(
        indicator=indicator,
        latest=series[-1],
        previous=series[-2],
        series=series,
        missing_periods=(),
        age_days=0,
        rating=Rating(
            colour=RatingColour.AMBER,
            formula="green when 85% or more, amber from 80%",
            inputs=(("Latest figure", "82%"), ("Target", "85%"), ("Margin", "5 percentage points")),
            reason="82% is under the target of 85% but within 5 percentage points of it.",
            officers="green",
            disagrees=True,
        ),
        movement=Movement(
            direction=Direction.BETTER,
            change=Decimal(3),
            against=series[-2].period,
            sentence="Better than the month before. Fifteen points: too few to be sure of the limits.",
            usable_points=15,
        ),
        comparison=None,
    )


def _national() -> JudgedIndicator:
    series = _national_series()
    period = series[-1].period
    return JudgedIndicator(
        indicator=_indicator(
            "N1",
            "Children looked after with three or more placements",
            is_key=True,
            is_national=True,
            polarity=Polarity.LOWER_BETTER,
        ),
        latest=series[-1],
        previous=series[-2],
        series=series,
        missing_periods=("2012",),
        age_days=365,
        rating=Rating(colour=RatingColour.NONE, formula="", inputs=(), reason="No target is set, so it is not rated."),
        movement=Movement(
            direction=Direction.BETTER,
            change=Decimal("-1.0"),
            against=series[-2].period,
            sentence="Down 1.0 percentage points from 2015. Two points are not a trend.",
            usable_points=2,
        ),
        comparison=Comparison(
            period=period,
            value=Figure.of("13.1"),
            neighbour_median=Decimal("11.2"),
            neighbour_mean=Decimal("11.6"),
            neighbours_counted=9,
            neighbours_total=10,
            neighbour_version="2025",
            region_name="Outer London",
            region=Figure.of("10.9"),
            england=Figure.of("10.5"),
            rank=121,
            ranked=150,
            quartile="D",
            sentence="Worse than the neighbours' median (11.2%) and worse than England (10.5%).",
        ),
        revisions=(series[0],),
        peer_lines=(PeerLine(name="England", points=tuple((one.period, Decimal("10.5")) for one in series)),),
    )


def _without_direction() -> JudgedIndicator:
    period = year_ending(date(2016, 3, 31), "2016")
    seen = Observation(
        ind_id="N2", area_code="305", period=period, figure=Figure.of(284), source=_source("DfE"), as_at=AS_AT
    )
    return JudgedIndicator(
        indicator=_indicator("N2", "Children looked after", unit=Unit.COUNT, polarity=Polarity.NONE, decimals=0),
        latest=seen,
        previous=None,
        series=(seen,),
        missing_periods=(),
        age_days=365,
        rating=Rating(colour=RatingColour.NONE, formula="", inputs=(), reason="It has no good direction."),
        movement=Movement(
            direction=Direction.UNKNOWN,
            change=None,
            against=None,
            sentence="One figure: no change to tell.",
            usable_points=1,
        ),
        comparison=None,
    )


def _without_figure() -> JudgedIndicator:
    return JudgedIndicator(
        indicator=_indicator("L2", "Return interviews held within 72 hours", rag_method=RatingMethod.NONE),
        latest=None,
        previous=None,
        series=(),
        missing_periods=(),
        age_days=None,
        rating=Rating(colour=RatingColour.NONE, formula="", inputs=(), reason="No figure has come."),
        movement=Movement(
            direction=Direction.UNKNOWN, change=None, against=None, sentence="There is no figure.", usable_points=0
        ),
        comparison=None,
    )


def _rated(colour: RatingColour, ind_id: str) -> JudgedIndicator:
    series = tuple(
        Observation(
            ind_id=ind_id,
            area_code="305",
            period=month_period(2017, month),
            figure=Figure.of(80 + month),
            source=_source("Performance return"),
            as_at=AS_AT,
            illustrative=True,
        )
        for month in (1, 2, 3)
    )
    return JudgedIndicator(
        indicator=_indicator(ind_id, f"Health assessments on time, rated {colour.value}", is_key=True),
        latest=series[-1],
        previous=series[-2],
        series=series,
        missing_periods=(),
        age_days=0,
        rating=Rating(
            colour=colour, formula="green when 90% or more", inputs=(("Latest figure", "83%"),), reason="By its target."
        ),
        movement=Movement(
            direction=Direction.WORSE,
            change=Decimal(1),
            against=series[-2].period,
            sentence="Two points.",
            usable_points=3,
        ),
        comparison=None,
    )


def make_picture(as_at: date = AS_AT, themes: int = 3, *, is_example: bool = True) -> Picture:
    """A picture of ``themes`` themes with six actions each and six indicators."""
    indicators = (
        _local(),
        _without_figure(),
        _rated(RatingColour.RED, "L3"),
        _rated(RatingColour.GREEN, "L4"),
        _national(),
        _without_direction(),
    )
    judged_themes = tuple(_theme(number, indicators[:1] if number == 1 else ()) for number in range(1, themes + 1))
    actions = tuple(action for theme in judged_themes for action in theme.actions)
    slips = tuple(
        Slip(
            item_id=one.action.action_id,
            item_text=one.action.action,
            theme_id=one.action.theme_id,
            lead=one.action.lead_role,
            change=one.date_changes[0],
            times_redated=1,
        )
        for one in actions
        if one.date_changes
    )
    return Picture(
        council=Council(name="Bromley", area_code="305"),
        as_at=as_at,
        since=SINCE,
        copy_age_days=14,
        is_example=is_example,
        returns=(Return(return_id=1, name="return.xlsx", kind="plan", as_at=as_at, imported_on=as_at),),
        recommendations=(
            Recommendation(
                rec_id="R1",
                source=RecommendationSource.COMMISSIONER,
                text="Secure a stable leadership team.",
            ),
        ),
        delivery=_count(actions, "actions in the plan"),
        themes=judged_themes,
        indicators=indicators,
        slips=slips,
        changes=(
            Change(
                kind=ChangeKind.REDATED,
                subject="action",
                ref="1.4",
                before="31 December 2016",
                after="15 March 2017",
                sentence="Action 1.4 was moved by 74 days.",
            ),
        ),
        glance=Glance(
            changed=(
                Headline(
                    sentence="Action 1.4 was moved to 15 March 2017, agreed by the Improvement Board.",
                    rule="Moves of a date, longest first.",
                    subject="action",
                    ref="1.4",
                ),
            ),
            late=(
                Headline(
                    sentence="Action 1.5 is 16 days overdue and has no named owner.",
                    rule="Actions past their date, longest first.",
                    subject="action",
                    ref="1.5",
                ),
                Headline(sentence="Five actions of 18 are overdue.", rule="Counted over the plan."),
            ),
            worries=(
                Headline(
                    sentence="Children looked after with three or more placements: 13.1%, neighbours 11.2%.",
                    rule="Worst quarter of authorities.",
                    subject="indicator",
                    ref="N1",
                ),
            ),
            better=(
                Headline(
                    sentence="Assessments finished in 45 working days: 82% (82 of 100) in March 2017.",
                    rule="Better than a year before by more than natural variation.",
                    subject="indicator",
                    ref="L1",
                ),
            ),
            needed=(),
        ),
    )


def _theme(number: int, indicators: tuple[JudgedIndicator, ...]) -> JudgedTheme:
    actions = tuple(_action(number, step) for step in range(6))
    return JudgedTheme(
        theme=Theme(
            theme_id=str(number),
            title=("Leadership and governance", "Front door and thresholds", "Care and care leavers")[(number - 1) % 3],
            what_will_be_different="Children meet one worker who stays.",
            sponsor_officer="Director of Children's Services",
            lead_member="Portfolio Holder",
            overseen_by=("Improvement Board",),
        ),
        summary="1 of 6 actions is complete and evidenced; 1 is overdue.",
        delivery=_count(actions, f"actions of theme {number}"),
        impact_sentence="Impact is evidenced for 1 of 6 actions.",
        actions=actions,
        indicators=indicators,
    )
