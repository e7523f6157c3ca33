"""Small judged pictures for the tests of questions: each builder gives something quiet that a test makes loud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from lineofsight.analysis.comparison_values import Comparison
from lineofsight.analysis.glance_values import Glance
from lineofsight.analysis.movement_values import Direction, Movement
from lineofsight.analysis.verdicts import (
    DeliveryCount,
    DeliveryFlag,
    JudgedAction,
    JudgedIndicator,
    JudgedTheme,
    MemberStatus,
    Picture,
    Rating,
    RatingColour,
)
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import FigureSource, Indicator, Observation, Polarity, RatingMethod, Target, Unit
from lineofsight.domain.periods import month_period
from lineofsight.domain.plan import Action, DateChange, Theme
from lineofsight.domain.record import Council
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus

AS_AT = date(2017, 3, 31)
COUNCIL = Council(name="Testshire", area_code="900")
SOURCE = FigureSource(name="Return", imported_on=AS_AT)


def observation(value: str = "14", *, ind_id: str = "ind", month: int = 3) -> Observation:
    """A figure of a month of 2017."""
    return Observation(
        ind_id=ind_id,
        area_code="900",
        period=month_period(2017, month),
        figure=Figure.of(value),
        source=SOURCE,
        as_at=AS_AT,
    )


def indicator(
    ind_id: str = "ind", *, polarity: Polarity = Polarity.LOWER_BETTER, target: str | None = "15"
) -> Indicator:
    """An indicator counted in children, with a target unless it has no good direction."""
    ranks = polarity is not Polarity.NONE and target is not None
    return Indicator(
        ind_id=ind_id,
        title=f"Indicator {ind_id}",
        plain_title=f"Children for each worker ({ind_id})",
        why_it_matters="A worker with too many children cannot see them all.",
        definition="Children divided by workers.",
        unit=Unit.COUNT,
        decimals=1,
        polarity=polarity,
        rag_method=RatingMethod.TARGET_TOLERANCE_RELATIVE if ranks else RatingMethod.NONE,
        target=Target(value=Decimal(target), tolerance=Decimal(10), set_by="The Board")
        if ranks and target
        else Target(),
        principles=("a",),
    )


def judged_indicator(
    what: Indicator | None = None,
    *,
    latest: Observation | None = None,
    colour: RatingColour = RatingColour.GREEN,
    movement: Movement | None = None,
    comparison: Comparison | None = None,
) -> JudgedIndicator:
    """An indicator that is green, unmoved, fresh and compared with nobody."""
    what = what or indicator()
    latest = latest or observation(ind_id=what.ind_id)
    quiet = Movement(direction=Direction.SAME, change=Decimal(0), against=None, sentence="No change.", usable_points=2)
    return JudgedIndicator(
        indicator=what,
        latest=latest,
        previous=None,
        series=(latest,),
        missing_periods=(),
        age_days=0,
        rating=Rating(colour=colour, formula="", inputs=(), reason="By its rule."),
        movement=movement or quiet,
        comparison=comparison,
    )


def comparison(value: str, median: str, *, quartile: str = "B", rank: int = 40) -> Comparison:
    """A figure beside the median of ten neighbours."""
    return Comparison(
        period=month_period(2017, 3),
        value=Figure.of(value),
        neighbour_median=Decimal(median),
        neighbour_mean=Decimal(median),
        neighbours_counted=9,
        neighbours_total=10,
        neighbour_version="2025",
        region_name="Region",
        region=None,
        england=None,
        rank=rank,
        ranked=150,
        quartile=quartile,
    )


def action(action_id: str = "1.1") -> Action:
    """An action on track."""
    return Action(
        action_id=action_id,
        theme_id="T1",
        action="Do what was promised.",
        delivery_status=DeliveryStatus.ON_TRACK,
        impact_status=ImpactStatus.EMERGING,
        due_date_original=date(2017, 1, 31),
        due_date_current=date(2017, 6, 30),
        rec_ids=("R1",),
        lead_officer="Director",
    )


def judged_action(
    what: Action | None = None,
    *,
    status: MemberStatus = MemberStatus.ON_TRACK,
    flags: tuple[DeliveryFlag, ...] = (),
    changes: tuple[DateChange, ...] = (),
    in_population: bool = True,
) -> JudgedAction:
    """An action on track without flags."""
    return JudgedAction(
        action=what or action(),
        status=status,
        reason="",
        flags=flags,
        days_slipped=0,
        days_overdue=0,
        date_changes=changes,
        milestones=(),
        in_population=in_population,
    )


def moved(item_id: str = "1.1", month: int = 2, *, agreed_by: str = "board") -> DateChange:
    """A date moved by a month."""
    return DateChange(
        item_id=item_id,
        old=date(2017, month, 1),
        new=date(2017, month + 1, 1),
        changed_on=date(2017, month, 1),
        agreed_by=agreed_by,
    )


def theme(
    *actions: JudgedAction, indicators: tuple[JudgedIndicator, ...] = (), overseen_by: str = "board"
) -> JudgedTheme:
    """A theme that the board oversees."""
    named = (overseen_by,) if overseen_by else ()
    return JudgedTheme(
        theme=Theme(theme_id="T1", title="Caseloads", overseen_by=named),
        summary="",
        delivery=DeliveryCount(population="actions in the theme", total=len(actions), shares=()),
        impact_sentence="",
        actions=actions,
        indicators=indicators,
    )


def picture(*themes: JudgedTheme, indicators: tuple[JudgedIndicator, ...] = ()) -> Picture:
    """A picture of ``themes`` and ``indicators`` as at 31 March 2017."""
    return Picture(
        council=COUNCIL,
        as_at=AS_AT,
        since=date(2016, 12, 31),
        copy_age_days=0,
        is_example=False,
        returns=(),
        recommendations=(),
        delivery=DeliveryCount(population="actions in the plan", total=0, shares=()),
        themes=themes,
        indicators=indicators,
        slips=(),
        changes=(),
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )


def of_indicator(judged: JudgedIndicator) -> Picture:
    """A picture of one indicator."""
    return picture(indicators=(judged,))


def of_actions(*actions: JudgedAction) -> Picture:
    """A picture of one theme with these actions."""
    return picture(theme(*actions))


def with_movement(direction: Direction = Direction.SAME, *, variation: str = "", assurance: str = "") -> Movement:
    """A movement of one since February."""
    return Movement(
        direction=direction,
        change=Decimal(2),
        against=month_period(2017, 2),
        sentence="Worse than natural variation explains.",
        usable_points=20,
        variation_type=variation,
        assurance_type=assurance,
    )


def changed(judged: JudgedIndicator, **parts: object) -> JudgedIndicator:
    """``judged`` with some parts changed."""
    return replace(judged, **parts)  # type: ignore[arg-type] # the names are checked where the value is made
