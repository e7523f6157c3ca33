"""Talking points that actions give: an effect lost, lateness, completion without effect, moves, and effect shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import why_as_told
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.evidence_named import NONE_NAMED, is_effect_claimed, is_effect_shown
from lineofsight.analysis.moved_dates import find_ever_moved, where_they_stand
from lineofsight.analysis.talking_values import TalkingPoint, TalkKind
from lineofsight.analysis.unknowns import unknown_of_date, unknown_of_effect, unknown_of_impact
from lineofsight.analysis.urgency import count_undated
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count, times
from lineofsight.wording.glance import late_words
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.moves import unrecorded
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import impact_word
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.analysis.verdicts import JudgedAction

_MOST_NAMED: Final = 6
"""References that are named of one finding; the rest is counted."""

_LONGEST_READ: Final = 160
"""Characters of an action's text that can be read aloud within a sentence."""

_STRONGEST: Final = (
    EvidenceKind.CHILD_VOICE,
    EvidenceKind.FAMILY_FEEDBACK,
    EvidenceKind.AUDIT,
    EvidenceKind.INSPECTION,
    EvidenceKind.DATA,
    EvidenceKind.STAFF_FEEDBACK,
    EvidenceKind.DOCUMENT,
)
"""Kinds of evidence of an effect on children, the nearest to the child first."""


def _of(
    kind: TalkKind,
    said: str,
    evidence: str,
    rests_on: Sequence[JudgedAction],
    not_known: tuple[str, ...] = (),
    ask: str = "",
) -> TalkingPoint:
    """The point; whoever is named to ask is asked for what is not known, so nobody where all of it is."""
    return TalkingPoint(
        kind=kind,
        said=said,
        evidence=evidence,
        not_known=not_known,
        ask=f"Ask: {ask}." if ask and not_known else "",
        refs=tuple(EvidenceRef("action", one.action.action_id) for one in rests_on),
        illustrative=any(one.action.illustrative for one in rests_on),
    )


def _label(judged: JudgedAction) -> str:
    """Its number with its whole text, for what is cut cannot be read aloud; of a longer one the number alone."""
    action = judged.action
    text = " ".join(action.action.split()).rstrip(".")
    return f"{action.action_id} {text}" if len(text) <= _LONGEST_READ else f"action {action.action_id}"


def _refs(actions: Sequence[JudgedAction]) -> str:
    return and_more([one.action.action_id for one in actions], _MOST_NAMED)


def _reversed(actions: Sequence[JudgedAction]) -> TalkingPoint | None:
    lost = [one for one in actions if one.action.impact_status is ImpactStatus.REVERSED]
    if not lost:
        return None
    worst = lost[0]
    more = f" The same is true of {_refs(lost[1:])}." if lost[1:] else ""
    said = sentence(f"{_label(worst)}: it helps no longer, though it did for a time.") + more
    evidence = " ".join(part for part in (worst.reason, sentence(worst.action.status_reason)) if part)
    return _of(TalkKind.REVERSED, said, evidence, lost, unknown_of_impact(worst), worst.action.lead)


def _late(actions: Sequence[JudgedAction]) -> TalkingPoint | None:
    late = [one for one in actions if one.status is MemberStatus.OVERDUE]
    if not late:
        return None
    latest = sorted(late, key=lambda one: (-one.days_overdue, -one.days_slipped))
    worst = latest[0]
    part = Share(len(late), len(actions), "actions")
    verb = "is" if len(late) == 1 else "are"
    # Where not all are named, those that are only counted are the least late.
    order, named = (", the longest overdue first", latest) if len(late) > _MOST_NAMED else ("", late)
    said = f"{share(part)} {verb} {late_words(len(late), count_undated(late))}{order}: {_refs(named)}."
    evidence = sentence(f"{_label(worst)}: {why_as_told(worst)}")
    point = _of(TalkKind.LATE, said, evidence, late, unknown_of_date(worst))
    return replace(point, ask=f"{led_by(worst.action.lead)}.") if worst.action.lead else point


def _not_shown(actions: Sequence[JudgedAction]) -> TalkingPoint | None:
    complete = [one for one in actions if one.action.delivery_status is DeliveryStatus.COMPLETE]
    bare = [one for one in complete if one.status is MemberStatus.COMPLETE_UNPROVEN]
    if not bare:
        return None
    done = f"{count(len(complete), 'action')} {'is' if len(complete) == 1 else 'are'} complete"
    said = f"{done}. For {_of_them(bare, complete)} nothing shows that children are better off: {_refs(bare)}."
    words = [impact_word(one.action.impact_status).lower() for one in bare]
    told = [f"{words.count(word):,} “{word}”" for word in dict.fromkeys(words)]
    claimed = [one for one in bare if is_effect_claimed(one.action)]
    unnamed = f"; {NONE_NAMED} for {_refs(claimed)}" if claimed else ""
    return _of(TalkKind.NOT_SHOWN, said, f"Officers say of their impact: {and_(told)}{unnamed}.", bare)


def _of_them(some: Sequence[object], every: Sequence[object]) -> str:
    if len(every) == 1:
        return "it"
    return "all of them" if len(some) == len(every) else f"{len(some):,} of them"


def _moved(actions: Sequence[JudgedAction]) -> TalkingPoint | None:
    moved = find_ever_moved(actions)
    if moved is None:
        return None
    later, worst = moved.later, moved.furthest
    part = Share(len(later), len(actions), "actions")
    dates = "its due date" if len(later) == 1 else "their due dates"
    not_agreed = f"; {moved.not_agreed}" if moved.not_agreed else ""
    said = f"{share(part)} had {dates} moved later at some time{not_agreed}."
    longest = f"The longest move is that of {_label(worst)}."
    agreed = list(dict.fromkeys(move.agreed_by for move in worst.date_changes if move.agreed_by))
    silent = [move for move in worst.date_changes if not move.agreed_by]
    # Named again: what stands before may be cut where there is little room.
    in_all = "" if worst.times_redated == 1 else " in all"
    by = f"{days(worst.days_slipped)} later{in_all}"
    how_often = f"{worst.action.action_id} was moved {times(worst.times_redated)}, {by}"
    evidence = f"{how_often}, as agreed by {and_(agreed)}." if agreed else f"{how_often}."
    and_when = ", and on which day, are" if unrecorded(silent) else " is"
    rest = "the rest" if agreed else "it"
    unknown = (f"Who agreed {rest}{and_when} not recorded: nobody is named.",) if silent else ()
    point = _of(TalkKind.MOVED, said, evidence, later, unknown, worst.action.lead)
    return replace(point, more=(where_they_stand(later), longest))


def best_evidenced(actions: Sequence[JudgedAction]) -> list[JudgedAction]:
    """The actions whose effect is evidenced and whose evidence is named, the nearest to the child first."""
    shown = [one for one in actions if is_effect_shown(one.action)]
    return sorted(shown, key=lambda one: min(map(_STRONGEST.index, one.action.evidence_kind), default=len(_STRONGEST)))


def _evidenced(actions: Sequence[JudgedAction]) -> TalkingPoint | None:
    shown = best_evidenced(actions)
    if not shown:
        return None
    best = shown[0]
    action = best.action
    said = sentence(f"{_label(best)}: its effect on children is {impact_word(action.impact_status).lower()}")
    kinds = and_([term(kind) for kind in action.evidence_kind])
    named = "; ".join(part for part in (kinds, action.evidence_ref) if part)
    on = f" (as told on {day(action.update_date)})" if action.update_date is not None else ""
    point = _of(TalkKind.EVIDENCED, said, sentence(f"{named}{on}"), shown, unknown_of_effect(action), action.lead)
    return replace(point, more=(f"The same is recorded for {_refs(shown[1:])}.",)) if shown[1:] else point


ACTION_POINTS: Final[tuple[Callable[[Sequence[JudgedAction]], TalkingPoint | None], ...]] = (
    _reversed,
    _late,
    _not_shown,
    _moved,
    _evidenced,
)
"""What makes each kind of point from counted actions, ``None`` where its rule finds nothing."""
