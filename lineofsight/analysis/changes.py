"""What changed between two dates: every difference of two records as a sentence, and every move of a date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.change_clauses import clause
from lineofsight.analysis.corrected import corrected_from, shown_with_counts
from lineofsight.analysis.delivery import judge_plan
from lineofsight.analysis.due_dates import agreed_date, has_other_date, reason_without_date
from lineofsight.analysis.effect_lost import where_it_was
from lineofsight.analysis.evidence_named import NONE_NAMED, is_effect_claimed
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.left_plan import why_it_left
from lineofsight.analysis.movement import find_direction, is_doubtful
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.risk_changes import risk_changes
from lineofsight.analysis.rule_changes import rule_changes, tell
from lineofsight.analysis.series import number_of, shared_words
from lineofsight.analysis.undertakings import reworded_milestone, undertaking_changes
from lineofsight.analysis.verdicts import Change, ChangeKind, Slip
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording.dates import day, days
from lineofsight.wording.lists import sentence
from lineofsight.wording.moves import NO_DAY, between_returns, unrecorded
from lineofsight.wording.reasons import why_no_date
from lineofsight.wording.short_text import short
from lineofsight.wording.statuses import delivery_word, impact_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.plan import Action, DateChange, Milestone
    from lineofsight.domain.record import PlanRecord, Record


def find_changes(earlier: Record, now: Record) -> tuple[Change, ...]:
    """All differences: themes, recommendations, actions, milestones, risks, indicators and bodies, in that order."""
    return (
        *_come_and_gone("theme", _themes(earlier.plan), _themes(now.plan)),
        *_come_and_gone("recommendation", _recommendations(earlier.plan), _recommendations(now.plan)),
        *_action_changes(earlier, now),
        *_milestone_changes(earlier, now),
        *risk_changes(earlier, now),
        *_indicator_changes(earlier, now),
        *_come_and_gone(
            "body",
            earlier.governance.body_names,
            now.governance.body_names,
        ),
    )


def find_slips(record: Record, since: date | None, earlier: Record | None = None) -> tuple[Slip, ...]:
    """Every move of a date after ``since`` (all moves when ``None``), the largest first.

    A move of before that the ``earlier`` record did not know of is among them: it was reported late, and would
    otherwise never be shown.
    """
    plan = record.plan
    reported = None if earlier is None else {_move(move) for move in earlier.plan.date_changes}
    actions = {action.action_id: action for action in plan.actions}
    milestones = {milestone.milestone_id: milestone for milestone in plan.milestones}
    times: dict[str, int] = {}
    for move in plan.date_changes:
        times[move.item_id] = times.get(move.item_id, 0) + 1
    found: list[Slip] = []
    for move in plan.date_changes:
        if since is not None and move.known_by <= since and (reported is None or _move(move) in reported):
            continue
        milestone = milestones.get(move.item_id)
        action = actions.get(milestone.action_id if milestone is not None else move.item_id)
        text = milestone.text if milestone is not None else action.action if action is not None else ""
        found.append(
            Slip(
                item_id=move.item_id,
                item_text=text,
                theme_id=action.theme_id if action is not None else "",
                lead=action.lead if action is not None else "",
                change=move,
                times_redated=times[move.item_id],
            )
        )
    return tuple(sorted(found, key=lambda slip: (-slip.change.days, slip.item_id, slip.change.known_by)))


def _move(move: DateChange) -> tuple[str, date, date]:
    """What makes two records the same move: officers may say later who agreed it, and when."""
    return move.item_id, move.old, move.new


def _themes(plan: PlanRecord) -> dict[str, str]:
    return {theme.theme_id: theme.title for theme in plan.themes}


def _recommendations(plan: PlanRecord) -> dict[str, str]:
    return {item.rec_id: item.text for item in plan.recommendations}


def _come_and_gone(subject: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """What is new and what is gone; a thing that is gone is kept in the history."""
    for ref, text in after.items():
        if ref not in before:
            said = sentence(f"New {_called(subject, ref)}: {short(text)}")
            yield _change(ChangeKind.NEW, subject, ref, "", short(text), said)
    for ref, text in before.items():
        if ref not in after:
            yield _change(
                ChangeKind.GONE,
                subject,
                ref,
                short(text),
                "",
                sentence(f"{_called(subject.capitalize(), ref)} is no longer there: {short(text)}"),
            )


def _called(subject: str, ref: str) -> str:
    """With the number that readers know it by; a body has only a key, which the returns alone use."""
    return subject if subject.lower() == "body" else f"{subject} {ref}"


def _change(kind: ChangeKind, subject: str, ref: str, before: str, after: str, sentence: str) -> Change:
    return Change(kind=kind, subject=subject, ref=ref, before=before, after=after, sentence=sentence)


def _turned(kind: ChangeKind, subject: str, ref: str, said: str, before: str, after: str) -> Change:
    """One word that became another."""
    return _change(kind, subject, ref, before, after, f"{said} “{before}”, now “{after}”.")


def _officers(change: Change) -> Change:
    """A change of the officers' own word: the program's can be another, and has not changed with it."""
    return replace(change, is_officers=True)


def _judged(record: Record) -> dict[str, JudgedAction]:
    return {judged.action.action_id: judged for judged in judge_plan(record.plan, record.as_at)}


def _action_changes(earlier: Record, now: Record) -> Iterator[Change]:
    before, after = _judged(earlier), _judged(now)
    yield from _come_and_gone(
        "action",
        # What was withdrawn before has left the plan already: a return that names it no more tells nothing new.
        {ref: item.action.action for ref, item in before.items() if ref in after or item.in_population},
        {ref: item.action.action for ref, item in after.items()},
    )
    posts = graph_on(earlier.governance, earlier.as_at), graph_on(now.governance, now.as_at)
    for ref, item in after.items():
        if ref in before:
            yield from _one_action(before[ref], item)
            yield from undertaking_changes(before[ref].action, item.action, _label(item.action), posts)


def _label(action: Action) -> str:
    return f"{action.action_id} {short(action.action)}"


def _one_action(was: JudgedAction, now: JudgedAction) -> Iterator[Change]:
    """Status, impact and date of one action; completion and impact are never one change."""
    ref, label = now.action.action_id, _label(now.action)
    if was.in_population and not now.in_population:
        yield _left(ref, label, was, now)
    elif was.status is not now.status or was.in_population is not now.in_population:
        old, new = was.word, now.word
        yield _turned(ChangeKind.STATUS, "action", ref, f"{label}: was", old, new)
    elif was.action.delivery_status is not now.action.delivery_status:
        old, new = delivery_word(was.action.delivery_status), delivery_word(now.action.delivery_status)
        yield _officers(_turned(ChangeKind.STATUS, "action", ref, f"{label}: officers said", old, new))
    if was.action.impact_status is not now.action.impact_status:
        old, new = impact_word(was.action.impact_status), impact_word(now.action.impact_status)
        turned = _turned(ChangeKind.IMPACT, "action", ref, f"{label}: impact was", old, new)
        besides = NONE_NAMED if is_effect_claimed(now.action) else where_it_was(was, now)
        yield replace(turned, besides=besides, sentence=f"{turned.sentence[:-1]}; {besides}.") if besides else turned
    if has_other_date(was.action, now.action):
        moves = [move for move in now.date_changes if move not in was.date_changes]
        for change in _redated("action", ref, label, agreed_date(was.action), agreed_date(now.action), moves):
            yield _with_why(change, was, now)


def _left(ref: str, label: str, was: JudgedAction, now: JudgedAction) -> Change:
    """It was given up: which is neither done nor not yet due."""
    why = why_it_left(was.action, now.action)
    said = f"{label}: {now.word.lower()}; it was “{was.word}”; {why}."
    return replace(_change(ChangeKind.LEFT, "action", ref, was.word, now.word, said), besides=why)


def _redated(
    subject: str, ref: str, label: str, was: date | None, now: date | None, moves: Iterable[DateChange]
) -> Iterator[Change]:
    """A due date that is another now, with what of its new moves has no day on record."""
    if was == now:
        return
    before, after = _date_words(was), _date_words(now)
    kind = ChangeKind.UNDATED if now is None else ChangeKind.DATED if was is None else ChangeKind.REDATED
    said = f"{clause(kind, before, after)}{_how_far(was, now, moves)}"
    yield _change(kind, subject, ref, before, after, f"{label}: {said}.")


def _with_why(change: Change, was: JudgedAction, now: JudgedAction) -> Change:
    """Beside a date that was taken away the reason for it, or that none is recorded; any other change as it is."""
    if change.kind is not ChangeKind.UNDATED:
        return change
    why = why_no_date(reason_without_date(now.action, [was.action, *(one for _, one in now.earlier)]))
    return replace(change, besides=why, sentence=f"{change.sentence[:-1]}; {why}.")


def _how_far(was: date | None, now: date | None, moves: Iterable[DateChange]) -> str:
    """By how many days a date moved, and between which returns where no day is recorded; "" for one that did not."""
    if was is None or now is None:
        return ""
    undated = unrecorded(moves)
    between = f", {between_returns(undated)} ({NO_DAY})" if undated else ""
    return f", {days(abs((now - was).days))} {'later' if now > was else 'earlier'}{between}"


def _date_words(when: date | None) -> str:
    return "no date" if when is None else day(when)


def _milestone_changes(earlier: Record, now: Record) -> Iterator[Change]:
    before = {item.milestone_id: item for item in earlier.plan.milestones}
    after = {item.milestone_id: item for item in now.plan.milestones}
    numbered_anew = _only_numbered_anew(before, after)
    known = frozenset(earlier.plan.date_changes)
    moves: dict[str, list[DateChange]] = {}
    for move in now.plan.date_changes:
        if move not in known:
            moves.setdefault(move.item_id, []).append(move)
    yield from _come_and_gone(
        "milestone",
        {ref: item.text for ref, item in before.items() if ref not in numbered_anew},
        {ref: item.text for ref, item in after.items() if ref not in numbered_anew},
    )
    for ref, item in after.items():
        was = before.get(ref)
        if was is None:
            continue
        label = f"Milestone {ref} {short(item.text)}"
        if was.status is not item.status:
            old, new = delivery_word(was.status), delivery_word(item.status)
            said = "was" if was.status is None else "officers said"
            yield _officers(_turned(ChangeKind.STATUS, "milestone", ref, f"{label}: {said}", old, new))
        yield from _redated("milestone", ref, label, was.current_date, item.current_date, moves.get(ref, ()))
        yield from reworded_milestone(was, item, label)


def _only_numbered_anew(before: Mapping[str, Milestone], after: Mapping[str, Milestone]) -> frozenset[str]:
    """The references of milestones that one plan alone has, and the other under another reference, word for word."""
    gone = {(one.action_id, one.text): ref for ref, one in before.items() if ref not in after}
    come = {(one.action_id, one.text): ref for ref, one in after.items() if ref not in before}
    return frozenset(ref for same in gone.keys() & come.keys() for ref in (gone[same], come[same]))


def _indicator_changes(earlier: Record, now: Record) -> Iterator[Change]:
    before = {item.ind_id: item for item in earlier.performance.indicators}
    for indicator in now.performance.indicators:
        old = earlier.performance.observations.get(indicator.ind_id, ())
        new = now.performance.observations.get(indicator.ind_id, ())
        if indicator.ind_id not in before:
            text = indicator.plain_title
            yield _change(ChangeKind.NEW, "indicator", indicator.ind_id, "", text, sentence(f"New indicator: {text}"))
            continue
        if indicator.ind_id in now.performance.last_named and indicator.ind_id not in earlier.performance.last_named:
            yield _gone(indicator, "Indicator no longer returned")
        yield from _ruled(before[indicator.ind_id], indicator)
        yield from _new_figure(indicator, old, new)
        yield from _revised(indicator, old, new)
    known = {item.ind_id for item in now.performance.indicators}
    for indicator in earlier.performance.indicators:
        if indicator.ind_id not in known:
            yield _gone(indicator, "Indicator withdrawn")


def _gone(indicator: Indicator, what: str) -> Change:
    text = indicator.plain_title
    return _change(ChangeKind.GONE, "indicator", indicator.ind_id, text, "", sentence(f"{what}: {text}"))


def _ruled(was: Indicator, now: Indicator) -> Iterator[Change]:
    """One change for all that is otherwise in the rule by which its figures are judged."""
    found = rule_changes(was, now)
    if found:
        sentence = f"{now.plain_title}: {tell(found, was, now)}."
        made = _change(ChangeKind.RULE, "indicator", now.ind_id, found[0].before, found[0].after, sentence)
        yield replace(made, title=now.plain_title)


def _new_figure(indicator: Indicator, old: Iterable[Observation], new: Iterable[Observation]) -> Iterator[Change]:
    """The newest figure, when it is for a later period than the newest one before.

    It is set beside that one as it stands now: where it was corrected since, the difference to what was first given
    is none that happened.
    """
    new = tuple(new)
    was, now = _newest(old), _newest(new)
    if now is None or (was is not None and was.period.end >= now.period.end):
        return
    after = shown_with_counts(indicator, now)
    if was is None:
        sentence = f"{indicator.plain_title}: {after} for {now.period.within}."
        yield _change(ChangeKind.FIGURE, "indicator", indicator.ind_id, "", after, sentence)
        return
    stands = next((item for item in new if item.period.key == was.period.key), was)
    before, corrected = shown_with_counts(indicator, stands), corrected_from(indicator, was, stands)
    past = ", ".join(filter(None, (f"for {was.period.within} it was {before}", corrected)))
    sentence = f"{indicator.plain_title}: {after} for {now.period.within} ({past}{_in_common(was, now)})."
    made = _change(ChangeKind.FIGURE, "indicator", indicator.ind_id, before, after, sentence)
    yield replace(made, besides=corrected, course=_course(indicator, stands, now))


def _course(indicator: Indicator, was: Observation, now: Observation) -> Direction:
    """How two figures stand to each other; unknown of figures to date and of those that share some of their time.

    Nor is it known of a percentage that the counts beside it contradict.
    """
    before, after = number_of(was), number_of(now)
    if any(is_doubtful(indicator, one) for one in (was, now)):
        return Direction.UNKNOWN
    if before is None or after is None or PeriodKind.YTD in (was.period.kind, now.period.kind):
        return Direction.UNKNOWN
    return Direction.UNKNOWN if now.period.overlaps(was.period) else find_direction(indicator, before, after)


def _in_common(was: Observation, now: Observation) -> str:
    """That both figures speak in part of the same time; not said within a year to date, whose label shows it."""
    if now.period.kind is PeriodKind.YTD or not now.period.overlaps(was.period):
        return ""
    return f"; the two share {shared_words(was.period, now.period)}"


def _revised(indicator: Indicator, old: Iterable[Observation], new: Iterable[Observation]) -> Iterator[Change]:
    """Figures of the same period that are no longer the same; a number that became a symbol counts too."""
    earlier = {item.period.key: item for item in old}
    for item in new:
        was = earlier.get(item.period.key)
        if was is None or was.figure == item.figure:
            continue
        before, after = shown_with_counts(indicator, was), shown_with_counts(indicator, item)
        sentence = f"{indicator.plain_title}: the figure for {item.period.within} was revised from {before} to {after}."
        made = _change(ChangeKind.REVISED, "indicator", indicator.ind_id, before, after, sentence)
        yield replace(made, title=indicator.plain_title)


def _newest(series: Iterable[Observation]) -> Observation | None:
    return max(series, key=lambda item: item.period, default=None)
