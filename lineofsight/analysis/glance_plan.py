"""The page at a glance: what changed in the plan, and what is late."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import last_told
from lineofsight.analysis.glance_values import Headline
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.urgency import count_undated, find_late
from lineofsight.analysis.verdicts import ChangeKind, DeliveryCount, JudgedAction, MemberStatus
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import day, due
from lineofsight.wording.figures import count, times
from lineofsight.wording.glance import late_word, late_words
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.shares import share
from lineofsight.wording.short_text import short
from lineofsight.wording.statuses import MEMBER_STATUSES, impact_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import Change
    from lineofsight.domain.plan import Action

_OVERDUE_WORD: Final = next(word.word for word in MEMBER_STATUSES if word.key == MemberStatus.OVERDUE)
_SLIPPED_WORD: Final = next(word.word for word in MEMBER_STATUSES if word.key == MemberStatus.SLIPPED)
_REVERSED_WORD: Final = impact_word("reversed")
_NAMES: Final = {
    ChangeKind.NEW: ("new action", "new actions"),
    ChangeKind.LEFT: ("action withdrawn or superseded", "actions withdrawn or superseded"),
    ChangeKind.GONE: ("action gone from the plan", "actions gone from the plan"),
    ChangeKind.STATUS: ("change of status", "changes of status"),
    ChangeKind.IMPACT: ("change of impact", "changes of impact"),
    ChangeKind.REDATED: ("due date of an action moved", "due dates of actions moved"),
    ChangeKind.UNDATED: ("due date taken away", "due dates taken away"),
    ChangeKind.DATED: ("due date given where there was none", "due dates given where there were none"),
    ChangeKind.MEASURE: ("success measure changed", "success measures changed"),
    ChangeKind.WORDING: ("action reworded", "actions reworded"),
    ChangeKind.LEAD: ("change of lead", "changes of lead"),
}


_REVISED: Final = ChangeKind.REVISED
_MOST_NAMED: Final = 3
"""Figures that are named of those whose rule changed or that were corrected."""

_WEIGHTS: Final = {
    ChangeKind.LEFT: 3,
    ChangeKind.UNDATED: 2,
    ChangeKind.GONE: 3,
    ChangeKind.REDATED: 4,
    ChangeKind.MEASURE: 4,
    ChangeKind.WORDING: 4,
    ChangeKind.LEAD: 5,
}
"""How serious changes of an action are that are not of its status or its impact; a new action weighs less."""


def list_changed(
    since: date | None,
    changes: Sequence[Change],
    actions: Sequence[JudgedAction] = (),
    earlier_actions: Sequence[JudgedAction] = (),
) -> tuple[Headline, ...]:
    """How many things changed, then the changes that matter most, the worst first, each action with who leads it.

    Args:
        since: the baseline, ``None`` for a first return.
        changes: all differences since then.
        actions: of the plan as it is now.
        earlier_actions: as they were at the baseline, among them those that are gone now.
    """
    if since is None:
        return (Headline(sentence="There is no earlier return to compare this one with.", rule="No baseline."),)
    if not changes:
        return (Headline(sentence=f"Nothing has changed since {day(since)}.", rule="No difference was found."),)
    ordered = sorted((change for change in changes if _weight(change) is not None), key=lambda one: _weight(one) or 0)
    rule = (
        "Worst first: actions now overdue or slipped but recoverable, impact reversed, due dates taken away, risks "
        "that became worse, actions withdrawn, superseded or gone from the plan, rules of rating that turn a colour, "
        "dates moved, success measures changed, actions reworded, leads and other rules of rating changed, other "
        "changes of status, impact and risks, new figures."
    )
    led = {judged.action.action_id: _lead(judged.action) for judged in (*earlier_actions, *actions)}
    lines = [
        Headline(
            sentence=change.sentence + (led.get(change.ref, "") if change.subject == "action" else ""),
            rule=rule,
            subject=change.subject,
            ref=change.ref,
        )
        for change in ordered
    ]
    return (_tally(changes, since), *lines)


def _tally(changes: Sequence[Change], since: date) -> Headline:
    actions = Counter(change.kind for change in changes if change.subject == "action")
    parts = [count(actions[kind], one, many) for kind, (one, many) in _NAMES.items() if actions[kind]]
    figures = len({change.ref for change in changes if change.kind is ChangeKind.FIGURE})
    corrected = [change.title for change in changes if change.kind is _REVISED]
    revised = len(corrected)
    rules = [change.title for change in changes if change.kind is ChangeKind.RULE]
    if figures:
        parts.append(f"new figures for {count(figures, 'indicator')}")
    if revised:
        # Of a figure that came later than that day only its present value is new, so a longer time can count fewer.
        parts.append(f"{count(revised, 'revision')} of figures known by {day(since)} ({_quoted(corrected)})")
    if rules:
        parts.append(f"{count(len(rules), 'rule')} of rating changed ({_quoted(rules)})")
    risks = sum(change.kind is ChangeKind.RISK for change in changes)
    if risks:
        parts.append(count(risks, "change of a risk", "changes of risks"))
    others = len(changes) - sum(actions[kind] for kind in _NAMES) - figures - revised - len(rules) - risks
    if others:
        parts.append(count(others, "other change" if parts else "change"))
    return Headline(sentence=sentence(and_(parts)), rule="Every difference is counted by its kind.")


def _quoted(titles: Sequence[str]) -> str:
    """The first of the figures by name, each once, and how many more there are."""
    return and_more([f"“{title}”" for title in dict.fromkeys(titles)], _MOST_NAMED)


def _weight(change: Change) -> int | None:
    """Lower is more serious; ``None`` for what the page at a glance leaves to its section."""
    if change.subject == "action":
        if change.kind is ChangeKind.STATUS:
            return {_OVERDUE_WORD: 0, _SLIPPED_WORD: 1}.get(change.after, 6)
        if change.kind is ChangeKind.IMPACT:
            return 2 if change.after == _REVERSED_WORD else 5
        return _WEIGHTS.get(change.kind, 8)
    return _weight_of_others(change)


def _weight_of_others(change: Change) -> int | None:
    if change.kind is ChangeKind.RISK:
        return 2 if change.course is Direction.WORSE else 6
    if change.kind is ChangeKind.RULE:
        return 5 if change.course is Direction.UNKNOWN else 3
    if change.kind is ChangeKind.FIGURE:
        return 7
    return 9 if change.kind in (ChangeKind.GONE, ChangeKind.REVISED) else None


def list_late(delivery: DeliveryCount, actions: Sequence[JudgedAction]) -> tuple[Headline, ...]:
    """How many are overdue or will miss, then the longest overdue."""
    if delivery.total == 0:
        return (Headline(sentence="The plan has no actions to be late.", rule="No actions."),)
    late = find_late(actions)
    overdue = dict(delivery.shares)[MemberStatus.OVERDUE]
    if not late:
        which = "The plan's one action is not" if delivery.total == 1 else f"None of the {delivery.total:,} actions is"
        sentence = f"{which} overdue or expected to miss its date."
        return (Headline(sentence=sentence, rule=delivery.sentence),)
    head = Headline(
        sentence=f"{share(overdue)} {_are(overdue.count)} {late_words(len(late), count_undated(late))}.",
        rule=delivery.sentence,
    )
    return (head, *map(_late_line, late))


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _lead(action: Action) -> str:
    """Who answers for it, as a sentence that follows another."""
    return f" {led_by(action.lead)}."


def _late_line(judged: JudgedAction) -> Headline:
    action = judged.action
    state = late_word(judged.days_overdue, has_date=action.due_kind.has_date)
    if action.due_kind.has_date:
        when = due(action.due_kind, action.due_date_current)
        state += f" (due {when})" if judged.days_overdue else f", {when}"
    moved = f"; its date was moved {times(judged.times_redated)}" if judged.times_redated else ""
    told = f"; {told}" if (told := last_told(judged)) else ""
    return Headline(
        sentence=f"{action.action_id} {short(action.action)}: {state}{moved}{told}.{_lead(action)}",
        rule="The longest overdue first, then those that officers say will miss their date.",
        subject="action",
        ref=action.action_id,
    )
