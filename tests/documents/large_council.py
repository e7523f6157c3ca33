"""A council with far more than the example: 20 themes, 300 actions, 120 indicators and 60 voices, made up for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from lineofsight.analysis.picture import judge
from lineofsight.documents.material import Material
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import FigureSource, Indicator, Observation, Polarity, RatingMethod, Target, Unit
from lineofsight.domain.marking import PUBLIC, Audience
from lineofsight.domain.periods import PeriodKind, month_period
from lineofsight.domain.plan import Action, DateChange, Milestone, Theme
from lineofsight.domain.practice import Voice, VoiceOf
from lineofsight.domain.record import Council, PerformanceRecord, PlanRecord, Record, Return, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.workspace.questioning import choose_for

if TYPE_CHECKING:
    from collections.abc import Iterator

AS_AT: Final = date(2017, 3, 31)
SINCE: Final = date(2016, 12, 31)
_LONG: Final = (
    " whatever the council and its partners agreed about it in the months before and after the inspection" * 6
)
_STATUSES: Final = (
    DeliveryStatus.COMPLETE,
    DeliveryStatus.ON_TRACK,
    DeliveryStatus.OFF_TRACK,
    DeliveryStatus.AT_RISK,
    DeliveryStatus.PAUSED,
    DeliveryStatus.NOT_STARTED,
    DeliveryStatus.SUPERSEDED,
)
_IMPACTS: Final = (*ImpactStatus,)
_SUBJECTS: Final = (
    "Children in care who {} in a month",
    "Care leavers who {} in a month",
    "Placements of children that {} in a month",
    "Children in care whose health {} in a month",
    "Children in care whose school {} in a month",
    "Children missing who {} in a month",
    "Children waiting for adoption who {} in a month",
    "Caseloads of social workers that {} in a month",
)


def large_material(*, audience: Audience = Audience.MEMBERS, is_long: bool = False) -> Material:
    """What its documents are made from; ``is_long`` makes every text that officers write as long as a page."""
    record = large_record(is_long=is_long)
    earlier = replace(record, as_at=SINCE, plan=replace(record.plan, actions=record.plan.actions[:-9]))
    picture = judge(record, earlier=earlier, since=SINCE, today=AS_AT)
    return Material(picture=picture, record=record, questions=choose_for(picture, record, audience), audience=audience)


def large_record(*, is_long: bool = False) -> Record:
    """Its record as at 31 March 2017."""
    more = _LONG if is_long else ""
    actions = tuple(_actions(more))
    indicators = tuple(_indicator(number, more) for number in range(120))
    return Record(
        council=Council(name="London Borough of Testshire", area_code="305"),
        as_at=AS_AT,
        returns=(Return(return_id=1, name="return.xlsx", kind="council_return", as_at=AS_AT, imported_on=AS_AT),),
        plan=PlanRecord(
            themes=tuple(_theme(number, more) for number in range(1, 21)),
            actions=actions,
            milestones=tuple(_milestones(actions)),
            date_changes=tuple(_moves(actions, more)),
        ),
        performance=PerformanceRecord(
            indicators=indicators,
            observations={one.ind_id: tuple(_series(one, number)) for number, one in enumerate(indicators)},
        ),
        watched=WatchedRecord(voices=tuple(_voice(number, more) for number in range(60))),
    )


def _theme(number: int, more: str) -> Theme:
    return Theme(
        theme_id=f"T{number}",
        title=f"Priority number {number} of the plan for children in care{more}",
        what_will_be_different=f"Children see a difference of the kind {number}.{more}",
        sponsor_officer=f"Director {number}{more}",
        lead_member="Lead member for children" if number % 2 else "Leader",
        overseen_by=() if number % 7 == 0 else ("board",),
        order=number,
        marking=PUBLIC,
    )


def _actions(more: str) -> Iterator[Action]:
    for number in range(300):
        status = _STATUSES[number % len(_STATUSES)]
        first = AS_AT + timedelta(days=(number * 13) % 300 - 150)
        is_done = status is DeliveryStatus.COMPLETE
        facts: dict[str, Any] = {"completed_date": AS_AT - timedelta(days=number % 60)} if is_done else {}
        yield Action(
            action_id=f"{number // 15 + 1}.{number % 15 + 1}",
            theme_id=f"T{number // 15 + 1}",
            action=f"{'Decide' if number % 11 == 0 else 'Change'} what we do for children in care, part {number}{more}",
            delivery_status=status,
            impact_status=_IMPACTS[number % len(_IMPACTS)],
            due_date_original=first,
            due_date_current=first + timedelta(days=30 * (number % 4)),
            lead_role="" if number % 17 == 0 else f"Head of service {number}{more}",
            indicator_ids=(f"i{number % 120}",),
            evidence_ref=f"Report {number}{more}" if number % 3 else "",
            evidence_kind=(EvidenceKind.DATA,) if number % 3 else (),
            status_reason=f"Reason {number}.{more}",
            progress_update=f"Update {number}.{more}",
            update_date=AS_AT - timedelta(days=number % 90),
            next_step=f"Next step {number}{more}",
            marking=PUBLIC,
            **facts,
        )


def _milestones(actions: tuple[Action, ...]) -> Iterator[Milestone]:
    for action in actions[::2]:
        assert action.due_date_original is not None
        assert action.due_date_current is not None
        yield Milestone(
            milestone_id=f"{action.action_id}.1",
            action_id=action.action_id,
            text=f"Approve the first step of {action.action_id}",
            status=DeliveryStatus.ON_TRACK,
            original_date=action.due_date_original,
            current_date=action.due_date_current,
            marking=PUBLIC,
        )


def _moves(actions: tuple[Action, ...], more: str) -> Iterator[DateChange]:
    for number, action in enumerate(actions):
        first, now = action.due_date_original, action.due_date_current
        if first is not None and now is not None and now > first:
            yield DateChange(
                item_id=action.action_id,
                old=first,
                new=now,
                changed_on=date(2017, 2, 1),
                agreed_by="" if number % 5 == 0 else f"Improvement Board{more}",
                text=f"Because{more}",
                marking=PUBLIC,
            )


def _indicator(number: int, more: str) -> Indicator:
    rated = number % 5 != 4
    subject = _SUBJECTS[number % len(_SUBJECTS)].format(f"had help {number}")
    return Indicator(
        ind_id=f"i{number}",
        title=subject,
        plain_title=subject,
        why_it_matters="It matters.",
        definition="A share.",
        unit=Unit.PERCENT if number % 3 else Unit.COUNT,
        polarity=Polarity.HIGHER_BETTER if rated else Polarity.NONE,
        rag_method=RatingMethod.TARGET_TOLERANCE_POINTS if rated else RatingMethod.NONE,
        target=_target(rated=rated),
        period_type=PeriodKind.MONTH,
        theme_id=f"T{number % 20 + 1}" if number % 4 else "",
        owner=f"Owner {number}{more}",
        principles=("abcdefg"[number % 7],),
        is_key=number % 3 == 0,
        marking=PUBLIC,
    )


def _target(*, rated: bool) -> Target:
    return Target(value=Figure.of("85").value, tolerance=Figure.of("5").value, set_by="Board") if rated else Target()


def _series(indicator: Indicator, number: int) -> Iterator[Observation]:
    if number % 20 == 19:
        return
    for month in range(24):
        when = month_period(2015 + (3 + month) // 12, (3 + month) % 12 + 1)
        value = Figure.of(str(70 + (number * 7 + month * (3 if number % 6 else 1)) % 25))
        last = month == 23 and number % 10 == 9
        yield Observation(
            ind_id=indicator.ind_id,
            area_code="305",
            period=when,
            figure=Figure.missing(Symbol.CONFIDENTIAL) if last else value,
            source=FigureSource(name="return.xlsx", imported_on=AS_AT),
            as_at=when.end,
            numerator=None if last else value,
            denominator=None if last else Figure.of("140"),
            commentary=f"Note {number}.",
            marking=PUBLIC,
        )


def _voice(number: int, more: str) -> Voice:
    return Voice(
        voice_id=f"V{number}",
        of=VoiceOf.CHILDREN if number % 2 else VoiceOf.CARE_LEAVERS,
        question=f"Question number {number}?{more}",
        period_start=date(2017, 1, 1),
        period_end=date(2017, 3, 1) + timedelta(days=number % 30),
        asked=100,
        responded=80,
        agreed=40,
        said=f"Answer number {number}.{more}",
        done=f"Something was done, number {number}.{more}" if number % 3 else "",
        theme_id=f"T{number % 20 + 1}",
        marking=PUBLIC,
    )
