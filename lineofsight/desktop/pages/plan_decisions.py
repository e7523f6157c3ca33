"""What the details of an action or a theme tell of the decisions that bodies took about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.sheet import Words
from lineofsight.wording.dates import day
from lineofsight.wording.lists import sentence
from lineofsight.wording.oversight import reason_held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record


def decided_on_action(record: Record | None, action_id: str) -> tuple[Words, ...]:
    """Two lines for each decision by the day that names the action, the newest first; the upper one leads to it."""
    return _decided(record, lambda one: action_id in one.action_ids)


def decided_on_theme(record: Record | None, theme_id: str) -> tuple[Words, ...]:
    """The same of a theme."""
    return _decided(record, lambda one: one.theme_id == theme_id)


def _decided(record: Record | None, is_about: Callable[[Decision], bool]) -> tuple[Words, ...]:
    if record is None:
        return ()
    taken = (one for one in record.watched.decisions if one.decided_on <= record.as_at and is_about(one))
    names = record.governance.body_names
    newest = sorted(taken, key=lambda one: one.decided_on, reverse=True)
    return tuple(line for one in newest for line in _lines(one, names.get(one.body_id, one.body_id)))


def _lines(one: Decision, who: str) -> Iterator[Words]:
    yield Words(f"{who}, {day(one.decided_on)}: {one.title}", link=f"decision/{one.decision_id}")
    decided = sentence(one.decision) or "What was decided is not recorded."
    made_up = "Illustrative: made up." if one.illustrative else ""
    yield Words(" ".join(part for part in (decided, _how(one), made_up) if part))


def _how(one: Decision) -> str:
    """Whether it went against advice, against which, and whether a reason is recorded."""
    if one.against_advice is None:
        return "Whether it went against professional advice is not recorded."
    if not one.against_advice:
        return "It did not go against professional advice."
    advice = f" The advice: {sentence(one.professional_advice)}" if one.professional_advice else ""
    reason = f"The reason: {sentence(one.reason_against)}" if one.reason_against else ""
    return f"It went against professional advice; {reason_held(one)}.{advice}{' ' if reason else ''}{reason}"
