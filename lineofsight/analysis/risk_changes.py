"""What changed in the register of risks: raised, open again, new, without an owner, or named no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.domain.registers import Risk
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.lists import sentence
from lineofsight.wording.oversight import UNNAMED, UNNAMED_NOT_CLOSED
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.domain.record import Record


def risk_changes(earlier: Record, now: Record) -> tuple[Change, ...]:
    """Every change of a risk, the bad news first; what became worse has that as its course.

    A risk that the register of the day compared with did not hold any more is set beside its last state before it. Of
    those that came with the first register of all nothing is known to have become worse: they are told as new alone.
    """
    course = Direction.WORSE if _had_register(earlier, now) else Direction.UNKNOWN
    known = {one.risk_id: one for one in earlier.watched.risks}
    found: list[Change] = []
    for risk in now.watched.risks:
        was = known.get(risk.risk_id) or _last_by(risk, now, earlier.as_at)
        found += _came(risk, now.as_at, course) if was is None else _one_risk(risk, was, (earlier, now))
    held = {risk.risk_id for risk in now.watched.risks}
    left = (one for ref, one in known.items() if ref not in held)
    found += (_unnamed(one, earlier.as_at) for one in left if not is_closed(one, earlier.as_at))
    return tuple(sorted(found, key=lambda one: one.course is not Direction.WORSE))


def is_closed(risk: Risk, on: date) -> bool:
    """Whether a risk was closed by a day."""
    return risk.closed_on is not None and risk.closed_on <= on


def standing_since(risk: Risk, record: Record, since: date | None) -> str:
    """Since when a risk has its score, and which it had before: "since 12 Dec 2016 (20 before)"; "" for no other score.

    The day is that of the review which first gave it; where that is not recorded it is that of the return in which it
    stood first, and where that is the newest only the return before is named. What it was on the day compared with is
    told besides, where it is neither of the two: a score that went down and up again would hide a rise.

    Args:
        risk: as it stands.
        record: in which it stands.
        since: the day compared with, ``None`` for none.
    """
    states = list(_states(risk, record))
    alike: list[tuple[date, Risk]] = []
    while states and not _is_other(states[-1], risk):
        alike.append(states.pop())
    if not states:
        return ""
    on, before = states[-1]
    if before.closed_on is not None and risk.closed_on is None:
        return f"closed {short_day(before.closed_on)} at {before.residual} and open again"
    first = alike[-1][1] if alike else risk
    apart = _compared(risk, before, [*states, *reversed(alike)], since)
    was = f"{before.residual} before{apart}"
    if first.reviewed_on is not None and first.reviewed_on > (before.reviewed_on or on):
        return f"since {short_day(first.reviewed_on)} ({was})"
    if alike:
        return f"since the return of {short_day(alike[-1][0])} ({was})"
    return f"{before.residual} in the return of {short_day(on)}{apart}"


def _compared(risk: Risk, before: Risk, states: Sequence[tuple[date, Risk]], since: date | None) -> str:
    """What it was on the day compared with, where that is neither the present score nor the one before; else ""."""
    by_then = [state for state in states if since is not None and state[0] <= since]
    if not by_then or by_then[-1][1].residual in (risk.residual, before.residual):
        return ""
    on, was = by_then[-1]
    return f", {was.residual} on {short_day(was.reviewed_on or on)}"


def _is_other(state: tuple[date, Risk], risk: Risk) -> bool:
    was = state[1]
    return was.residual != risk.residual or (was.closed_on is not None and risk.closed_on is None)


def _states(risk: Risk, record: Record) -> Sequence[tuple[date, Risk]]:
    earlier = record.watched.earlier.get(("risk", risk.risk_id), ())
    return [(on, state) for on, state in earlier if isinstance(state, Risk)]


def _last_by(risk: Risk, now: Record, on: date) -> Risk | None:
    return next((state for given, state in reversed(_states(risk, now)) if given <= on), None)


def _had_register(earlier: Record, now: Record) -> bool:
    """Whether any risk was known on the day compared with or before it, be it gone since."""
    return bool(earlier.watched.risks) or any(
        kind == "risk" and given[0][0] <= earlier.as_at for (kind, _), given in now.watched.earlier.items() if given
    )


def _came(risk: Risk, on: date, course: Direction) -> Iterator[Change]:
    if is_closed(risk, on):
        return
    owner = "" if risk.owner else ", and no owner is named"
    brief = f"{risk.risk_id} new at {risk.residual}{'' if risk.owner else ' without an owner'}"
    said = f"New risk {_named(risk)}: {risk.residual} with its controls{owner}."
    yield _change(risk, "", f"{risk.residual} with its controls", said, brief, course)


def _one_risk(risk: Risk, was: Risk, between: tuple[Record, Record]) -> Iterator[Change]:
    earlier, now = between
    label, scored = f"Risk {_named(risk)}", _scored(was, earlier.as_at)
    before, after = (f"{one.residual} with its controls" for one in (was, risk))
    if is_closed(risk, now.as_at):
        if not is_closed(was, earlier.as_at) and risk.closed_on is not None:
            said = f"{label}: closed on {day(risk.closed_on)}; it was {scored}."
            yield _change(risk, before, "closed", said, f"{risk.risk_id} closed", Direction.UNKNOWN)
        return
    if was.closed_on is not None and is_closed(was, earlier.as_at):
        closed = f"it was closed on {day(was.closed_on)} at {was.residual}"
        brief = f"{risk.risk_id} open again at {risk.residual}"
        yield _change(risk, "closed", after, f"{label}: open again at {after}; {closed}.", brief)
    elif risk.residual != was.residual:
        moved, course = ("raised", Direction.WORSE) if risk.residual > was.residual else ("lowered", Direction.BETTER)
        brief = f"{risk.risk_id} {moved} from {was.residual} to {risk.residual}"
        yield _change(risk, before, after, f"{label}: {moved} from {scored} to {after}.", brief, course)
    if was.owner and not risk.owner:
        said = f"{label}: no owner is named; it was {was.owner}."
        yield _change(risk, was.owner, "no owner", said, f"{risk.risk_id} without an owner")
    if _is_newly_unnamed(risk, earlier, now):
        yield _unnamed(risk, now.watched.risks_last_named[risk.risk_id])


def _is_newly_unnamed(risk: Risk, earlier: Record, now: Record) -> bool:
    ref = risk.risk_id
    return ref in now.watched.risks_last_named and ref not in earlier.watched.risks_last_named


def _unnamed(risk: Risk, last: date) -> Change:
    said = f"Risk {_named(risk)}: {UNNAMED_NOT_CLOSED}; it was {_scored(risk, last)} with its controls."
    brief = f"{risk.risk_id} {UNNAMED}"
    return _change(risk, f"{risk.residual} with its controls", "", said, brief)


def _scored(risk: Risk, on: date) -> str:
    """The score with the day on which it was reviewed, else that of the return which gave it."""
    return f"{risk.residual} ({day(risk.reviewed_on or on)})"


def _named(risk: Risk) -> str:
    return f"{risk.risk_id} {short(risk.title)}"


def _change(risk: Risk, before: str, after: str, said: str, brief: str, course: Direction = Direction.WORSE) -> Change:
    return Change(
        kind=ChangeKind.RISK,
        subject="risk",
        ref=risk.risk_id,
        before=before,
        after=after,
        sentence=sentence(said),
        brief=brief,
        course=course,
    )
