"""What in the plan calls for a question: flags, statuses, impact, dates, partners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import days_finished_late
from lineofsight.analysis.evidence import Cause, EvidenceRef, examples, references
from lineofsight.analysis.moved_dates import moved_since, tell_moved
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.domain.partners import is_meant
from lineofsight.domain.record import newest_return
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording.dates import age, day, days
from lineofsight.wording.figures import count, times
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import flag_word, impact_word, member_status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.analysis.evidence import Evidence
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.triggers import Trigger

EXTRA: Final = 15
"""The most that evidence can add to its trigger's weight."""

_SHARE_STEP: Final = 7
_WEEK: Final = 7


def share_extra(part: Share) -> int:
    """0 to 15: how much of the whole is concerned."""
    return 0 if part.percent is None else min(EXTRA, int(part.percent) // _SHARE_STEP)


def _at_least(trigger: Trigger) -> int:
    return trigger.number or 1


def _actions(sentence: str, found: Sequence[JudgedAction], extra: int) -> Cause:
    return Cause(
        sentence=sentence,
        refs=tuple(EvidenceRef("action", judged.action.action_id) for judged in found),
        extra=min(EXTRA, extra),
        illustrative=any(judged.action.illustrative for judged in found),
    )


def _listed(head: str, found: Sequence[JudgedAction], evidence: Evidence, beside: str = "") -> Cause:
    part = Share(len(found), len(evidence.actions), "actions in the plan")
    names = references([judged.action.action_id for judged in found])
    noun = "action" if len(found) == 1 else "actions"
    counted = share(part) + evidence.within
    return _actions(f"{head}: {counted}{beside}, {noun} {names}.", found, share_extra(part))


def flag_count(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many actions carry the flag; of those that are done the chair's report counts none, so it is said."""
    found = evidence.flagged[DeliveryFlag(trigger.word)]
    if len(found) < _at_least(trigger):
        return None
    still = sum(judged.action.delivery_status.is_open for judged in found)
    beside = f", {still:,} of them still open" if 0 < still < len(found) else ""
    return _listed(flag_word(trigger.word), found, evidence, beside)


def status_share(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least such a share of the actions has the status."""
    found = [judged for judged in evidence.actions if judged.status is MemberStatus(trigger.word)]
    if not found or 100 * len(found) < (trigger.number or 0) * len(evidence.actions):
        return None
    return _listed(member_status(trigger.word).word, found, evidence)


def impact_count(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many actions have the impact status."""
    wanted = ImpactStatus(trigger.word)
    found = [judged for judged in evidence.actions if judged.action.impact_status is wanted]
    if len(found) < _at_least(trigger):
        return None
    return _listed(f"Impact {impact_word(wanted).lower()}", found, evidence)


def no_impact_shown(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least such a share of the complete actions has no impact shown."""
    complete = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)
    done = [judged for judged in evidence.actions if judged.status in complete]
    found = [judged for judged in done if judged.status is MemberStatus.COMPLETE_UNPROVEN]
    if not found or 100 * len(found) < (trigger.number or 0) * len(done):
        return None
    part = Share(len(found), len(done), "complete actions")
    names = examples([judged.action.action_id for judged in found])
    counted = share(part, "complete actions") + evidence.within
    noun = "action" if len(found) == 1 else "actions"
    sentence = f"Complete, but their impact is not shown: {counted}, {noun} {names}."
    return _actions(sentence, found, share_extra(part))


def redated(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The date of an action that is still open was moved at least so often: only such a date can still hold."""
    found = [
        judged
        for judged in evidence.actions
        if judged.action.delivery_status.is_open and judged.times_redated >= _at_least(trigger)
    ]
    if not found:
        return None
    worst = sorted(found, key=lambda judged: -judged.times_redated)
    first = worst[0]
    sentence = f"The date of action {first.action.action_id} was moved {times(first.times_redated)}{_span(first)}"
    if len(worst) > 1:
        others = count(len(worst) - 1, "more open action")
        sentence += f"; {others} had the date moved {times(_at_least(trigger))} or more"
    return _actions(f"{sentence}.", worst, 3 * first.times_redated + len(worst))


def _span(judged: JudgedAction) -> str:
    first, now = judged.action.due_date_original, judged.action.due_date_current
    return f", from {day(first)} to {day(now)}" if first is not None and now is not None else ""


def days_slipped(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An action is due, or was finished, at least so many days after its first date."""
    least = _at_least(trigger)
    behind = {judged.action.action_id: _days_behind(judged) for judged in evidence.actions}
    found = [judged for judged in evidence.actions if behind[judged.action.action_id] >= least]
    if not found:
        return None
    first, *others = worst = sorted(found, key=lambda judged: -behind[judged.action.action_id])
    furthest = behind[first.action.action_id]
    does = "is now due" if first.action.delivery_status.is_open else "was finished"
    sentence = f"Action {first.action.action_id} {does} {days(furthest)} after its first date"
    sentence += _others_behind(others, least) if others else ""
    return _actions(f"{sentence}.{_undated(evidence, least)}", worst, furthest // (4 * _WEEK))


def _days_behind(judged: JudgedAction) -> int:
    """Days after its first date: of an open action those of its date now, of one that is done those of its last day."""
    if judged.action.delivery_status.is_open:
        return judged.days_slipped
    return days_finished_late(judged.action) or 0


def _others_behind(others: Sequence[JudgedAction], least: int) -> str:
    done = sum(not judged.action.delivery_status.is_open for judged in others)
    if done == len(others):
        finished = count(done, "more action was", "more actions were")
        return f"; {finished} finished {days(least)} or more after the first"
    stand = count(len(others), "more action stands", "more actions stand")
    apart = f": {len(others) - done:,} still open, {done:,} finished that late" if done else ""
    return f"; {stand} {days(least)} or more after the first{apart}"


def _undated(evidence: Evidence, least: int) -> str:
    """How many that are done are not counted, for the day on which they were finished is not recorded; "" for none."""
    found = [
        judged
        for judged in evidence.actions
        if judged.days_slipped >= least
        and not judged.action.delivery_status.is_open
        and judged.action.completed_date is None
    ]
    if not found:
        return ""
    are, they = ("is", "it was") if len(found) == 1 else ("are", "they were")
    more = f"{count(len(found), 'more action')} with {'its' if len(found) == 1 else 'their'} date moved as far"
    return f" {more} {are} done and not counted here: when {they} finished is not recorded."


def dates_moved(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many dates were moved since the return before."""
    moved, since = moved_since(evidence.picture), evidence.picture.since
    if since is None or len(moved) < _at_least(trigger):
        return None
    counted, _ = tell_moved(evidence.picture, moved, f"since {day(since)}")
    first = moved[0][-1]
    body = evidence.bodies.get(first.change.agreed_by)
    agreed_by = first.change.agreed_by if body is None else body.name
    agreed = "agreed" if len(moved[0]) == 1 else "last agreed"
    by_whom = f"{agreed} by {agreed_by}" if agreed_by else "nobody is recorded as agreeing it"
    actions = {judged.action.action_id for judged in evidence.actions}
    ids = [moves[0].item_id for moves in moved]
    return Cause(
        sentence=f"{counted} {'It' if len(moved) == 1 else 'The furthest'} is that of {first.item_id} ({by_whom}).",
        refs=tuple(EvidenceRef("action" if ref in actions else "milestone", ref) for ref in ids),
        extra=min(EXTRA, len(moved)),
        illustrative=any(slip.change.illustrative for moves in moved for slip in moves),
    )


def partner_overdue(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many actions with a partner organisation are overdue; only the partners that are meant are named."""
    meant = {
        judged.action.action_id: [name for name in judged.action.partner_org if is_meant(name, trigger.word)]
        for judged in evidence.flagged[DeliveryFlag.OVERDUE]
    }
    found = [judged for judged in evidence.flagged[DeliveryFlag.OVERDUE] if meant[judged.action.action_id]]
    if len(found) < _at_least(trigger):
        return None
    partners = sorted({name for names in meant.values() for name in names})
    return _listed(f"Overdue with a partner ({examples(partners)})", found, evidence)


def left_plan(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many actions were superseded or withdrawn."""
    found = evidence.left
    if len(found) < _at_least(trigger):
        return None
    names = references([judged.action.action_id for judged in found])
    head = count(len(found), "action was", "actions were")
    return _actions(f"{head} superseded or withdrawn: {names}.", found, len(found))


def without_action(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many recommendations have no action."""
    answered = {rec_id for judged in evidence.actions for rec_id in judged.action.rec_ids}
    everything = evidence.picture.recommendations
    found = [rec for rec in everything if rec.rec_id not in answered]
    if len(found) < _at_least(trigger):
        return None
    part = Share(len(found), len(everything), "recommendations")
    return Cause(
        sentence=f"No action answers {share(part, 'recommendations')}: {references([rec.rec_id for rec in found])}.",
        refs=tuple(EvidenceRef("recommendation", rec.rec_id) for rec in found),
        extra=share_extra(part),
        illustrative=any(rec.illustrative for rec in found),
    )


def return_older(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The newest return is at least so many days old; the example is meant to stay as it was on its day."""
    picture = evidence.picture
    number, newest = picture.copy_age_days, newest_return(picture.returns)
    if picture.is_example or number is None or number < _at_least(trigger) or newest is None:
        return None
    return Cause(sentence=f"The newest return is {age(newest, number)}.", extra=min(EXTRA, number // (4 * _WEEK)))


PLAN_TRIGGERS: Final[Mapping[TriggerKind, Callable[[Trigger, Evidence], Cause | None]]] = {
    TriggerKind.FLAG_COUNT_AT_LEAST: flag_count,
    TriggerKind.STATUS_SHARE_AT_LEAST: status_share,
    TriggerKind.IMPACT_COUNT_AT_LEAST: impact_count,
    TriggerKind.NO_IMPACT_SHOWN: no_impact_shown,
    TriggerKind.REDATED_AT_LEAST: redated,
    TriggerKind.DAYS_SLIPPED_AT_LEAST: days_slipped,
    TriggerKind.DATES_MOVED_SINCE: dates_moved,
    TriggerKind.PARTNER_OVERDUE: partner_overdue,
    TriggerKind.ACTION_LEFT_PLAN: left_plan,
    TriggerKind.RECOMMENDATION_WITHOUT_ACTION: without_action,
    TriggerKind.RETURN_OLDER_THAN: return_older,
}
"""The triggers that read the plan."""
