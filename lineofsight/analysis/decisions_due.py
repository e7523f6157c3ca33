"""What a portfolio holder has to decide, or see decided: what has a day, and what the record calls for without one.

A decision is due when one is planned, when a deadline set from outside falls, when an action or a step of the plan is
itself a decision (its words begin so), when one was put off, or when the record shows a gap that only a decision
closes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import decisions_against_advice, risks_above_appetite
from lineofsight.analysis.countdown import count_down
from lineofsight.analysis.due_dates import due_by
from lineofsight.analysis.forward_look import DAYS_AHEAD, ComingKind, look_forward
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.put_off import decisions_put_off
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.oversight import DeadlineKind
from lineofsight.wording.dates import day
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineofsight.analysis.forward_look import Coming
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.record import Record

_DECIDES: Final = re.compile(r"(?:decide|agree|approve|choose)\b", flags=re.IGNORECASE)
"""How the words of an action begin that is itself a decision."""

_DECIDING: Final = frozenset({BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.SCRUTINY})
"""Bodies at which members decide or are called to account, whichever theme it is."""


_COMPLETE: Final = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


class DueWhy(StrEnum):
    """Why a decision is due; those with a day first, then those that the record calls for."""

    PLANNED = "planned"
    DEADLINE = "deadline"
    MEETING = "meeting"
    IN_PLAN = "in_plan"
    PUT_OFF = "put_off"
    NO_OVERSEER = "no_overseer"
    NO_OWNER = "no_owner"
    NO_DATE = "no_date"
    NOT_AGREED = "not_agreed"
    RISK = "risk"
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDue:
    """One decision that is due.

    Attributes:
        why: the rule that found it.
        on: its day; ``None`` for what the record calls for without one.
        ref: the reference of what it is about, "" where that has none.
        title: what it is about.
        who: who leads it or decides it, "" when nobody is named.
        is_late: whether its day has passed.
        linked: what the actions say to which a deadline is linked, who meets, a risk's score, or when and in which
            words a decision was put off; "" for everything else.
        is_against_advice: of what was put off, whether that went against professional advice, as far as is recorded.
    """

    why: DueWhy
    on: date | None
    ref: str
    title: str
    who: str = ""
    is_late: bool = False
    linked: str = ""
    is_against_advice: bool = False


def find_decisions_due(picture: Picture, record: Record) -> tuple[DecisionDue, ...]:
    """Every decision that is late, falls due within ``DAYS_AHEAD`` days, or is called for without a day.

    Those with a day come first, the oldest first; the others in the order of ``DueWhy``.
    """
    last = record.as_at + timedelta(days=DAYS_AHEAD)
    dated = [*_planned(record), *_deadlines(picture, record), *_in_plan(picture, record.as_at)]
    within = [one for one in dated if one.on is None or one.on <= last]
    called = list(_called_for(picture, record))
    order = list(DueWhy)
    timed = sorted((one for one in within if one.on is not None), key=lambda one: (one.on, order.index(one.why)))
    untimed = [one for one in (*within, *called) if one.on is None]
    return (*timed, *sorted(untimed, key=lambda one: order.index(one.why)))


def find_meetings(picture: Picture, record: Record) -> tuple[Coming, ...]:
    """The meetings within ``DAYS_AHEAD`` days of the bodies that oversee these themes or at which members decide."""
    graph = graph_on(record.governance, record.as_at)
    overseers = {name for theme in picture.themes for name in theme.theme.overseen_by}
    wanted = {body.body_id for body in graph.bodies.values() if body.kind in _DECIDING} | overseers
    coming = look_forward(picture, record)
    return tuple(one for one in coming if one.kind is ComingKind.MEETING and one.ref in wanted)


def _planned(record: Record) -> Iterator[DecisionDue]:
    names = record.governance.body_names
    for one in record.watched.decisions:
        if one.decided_on > record.as_at:
            who = names.get(one.body_id, one.body_id)
            yield DecisionDue(why=DueWhy.PLANNED, on=one.decided_on, ref="", title=one.title, who=who)


def _deadlines(picture: Picture, record: Record) -> Iterator[DecisionDue]:
    found = count_down(picture, record)
    for one, is_late in (*((one, True) for one in found.overdue), *((one, False) for one in found.ahead)):
        if one.due_on is not None:
            linked = found.linked.get(one.deadline_id, "")
            why = DueWhy.DEADLINE
            if one.kind is DeadlineKind.REVIEW_MEETING:
                # Who meets is what the return says of it in place of a test.
                why, linked = DueWhy.MEETING, " ".join(filter(None, (sentence(one.test), linked)))
            yield DecisionDue(why=why, on=one.due_on, ref="", title=one.title, is_late=is_late, linked=linked)


def _in_plan(picture: Picture, as_at: date) -> Iterator[DecisionDue]:
    """Open actions, and open steps of other open actions, whose words begin as a decision does."""
    for judged in _counted(picture):
        action = judged.action
        if not action.delivery_status.is_open:
            continue
        if _DECIDES.match(action.action.strip()):
            on = due_by(action)
            yield _decision(judged, action.action_id, action.action, on, as_at)
            continue
        for one in judged.milestones:
            step = one.milestone
            if step.may_be_open and _DECIDES.match(step.text.strip()):
                yield _decision(judged, step.milestone_id, step.text, step.current_date, as_at)


def _decision(judged: JudgedAction, ref: str, title: str, on: date | None, as_at: date) -> DecisionDue:
    late = on is not None and on < as_at
    return DecisionDue(why=DueWhy.IN_PLAN, on=on, ref=ref, title=title, who=judged.action.lead, is_late=late)


def _put_off(record: Record) -> Iterator[DecisionDue]:
    names = record.governance.body_names
    for one in decisions_put_off(record):
        said = f"{day(one.decided_on)}: “{sentence(one.decision)}”"
        who, against = names.get(one.body_id, one.body_id), bool(one.against_advice)
        yield DecisionDue(
            why=DueWhy.PUT_OFF, on=None, ref="", title=one.title, who=who, linked=said, is_against_advice=against
        )


def _called_for(picture: Picture, record: Record) -> Iterator[DecisionDue]:
    yield from _put_off(record)
    for theme in picture.themes:
        if not theme.theme.overseen_by:
            yield DecisionDue(why=DueWhy.NO_OVERSEER, on=None, ref=theme.theme.theme_id, title=theme.theme.title)
    flagged = (
        (DueWhy.NO_OWNER, DeliveryFlag.NO_OWNER),
        (DueWhy.NO_DATE, DeliveryFlag.ONGOING_WITHOUT_DATE),
        (DueWhy.NOT_AGREED, DeliveryFlag.REDATED_WITHOUT_AGREEMENT),
    )
    for why, flag in flagged:
        for judged in _counted(picture):
            # A date that was kept in the end is nobody's to agree to or to refuse any more.
            is_past = why is DueWhy.NOT_AGREED and judged.status in _COMPLETE
            if flag in judged.flags and not is_past:
                action = judged.action
                yield DecisionDue(why=why, on=None, ref=action.action_id, title=action.action, who=judged.action.lead)
    for risk in risks_above_appetite(record):
        score = f"Score {risk.residual} with its controls, and the council bears {risk.appetite}."
        yield DecisionDue(why=DueWhy.RISK, on=None, ref=risk.risk_id, title=risk.title, who=risk.owner, linked=score)
    names = record.governance.body_names
    for one in decisions_against_advice(record):
        who = names.get(one.body_id, one.body_id)
        yield DecisionDue(why=DueWhy.NO_REASON, on=None, ref="", title=one.title, who=who)


def _counted(picture: Picture) -> list[JudgedAction]:
    return [one for theme in picture.themes for one in theme.actions if one.in_population]
