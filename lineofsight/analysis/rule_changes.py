"""What changed in the rule by which an indicator is judged: a target that is lowered makes no child better off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineofsight.analysis.figure_words import aimed_at
from lineofsight.domain.indicators import Boundary
from lineofsight.wording.dates import day
from lineofsight.wording.figures import aim, number, own_decimals
from lineofsight.wording.lists import and_, begun_large
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from lineofsight.domain.indicators import Indicator


class RuleChange(NamedTuple):
    """One part of a rule, as it was and as it is, in words."""

    name: str
    before: str
    after: str


class EarlierTarget(NamedTuple):
    """A target that held before another.

    Attributes:
        until: the as-at day of the last return that had it.
        value: the target, ``None`` while none was set and of one in another unit, which nothing now can stand beside.
        called: "target", or "forecast" where it was only expected.
        is_in_other_unit: whether the figure was counted in another unit then.
    """

    until: date
    value: Decimal | None
    called: str = "target"
    is_in_other_unit: bool = False


def rule_changes(was: Indicator, now: Indicator) -> tuple[RuleChange, ...]:
    """What is otherwise in the target and the way of rating; empty when a figure is judged as it was."""
    parts = zip(_parts(was), _parts(now), strict=True)
    return tuple(RuleChange(name, before, after) for (name, before), (_, after) in parts if before != after)


def tell(changes: Sequence[RuleChange], was: Indicator, now: Indicator) -> str:
    """For example "its target was lowered from 90% to 60% and its margin was “5” and is “10”"."""
    moved = moved_target(was, now)
    return and_(
        [
            moved if moved and name == "target" else f"its {name} was “{before}” and is “{after}”"
            for name, before, after in changes
        ]
    )


def moved_target(was: Indicator, now: Indicator) -> str:
    """For example "its target was lowered from 90% to 80%"; "" where that is the same or there is or was none."""
    went = target_went(was, now)
    if not went:
        return ""
    return f"its {aimed_at(now)} was {went} from {_shown(was, was.target.value)} to {_shown(now, now.target.value)}"


def target_went(was: Indicator, now: Indicator) -> str:
    """Whether the target was "lowered" or "raised"; "" where it is the same, in another unit or none."""
    before, after = was.target.value, now.target.value
    if before is None or after is None or before == after or was.unit is not now.unit:
        return ""
    return "lowered" if after < before else "raised"


def earlier_targets(now: Indicator, earlier: Sequence[tuple[date, Indicator]]) -> tuple[EarlierTarget, ...]:
    """The targets that held before the present one, oldest first, each until the last return that had it.

    No return says on which day a target was changed.

    Args:
        now: as last returned.
        earlier: every return of it before, oldest first.
    """
    found: list[EarlierTarget] = []
    for on, one in earlier:
        made = _aimed(one, on, now)
        if found and found[-1][1:] == made[1:]:
            found.pop()
        found.append(made)
    return tuple(found[:-1] if found and found[-1][1:] == _aimed(now, found[-1].until, now)[1:] else found)


def _aimed(one: Indicator, until: date, now: Indicator) -> EarlierTarget:
    if one.target.value is None:
        return EarlierTarget(until, None)
    is_other = one.unit is not now.unit
    return EarlierTarget(until, None if is_other else one.target.value, aimed_at(one), is_other)


def target_before(now: Indicator, earlier: Sequence[EarlierTarget]) -> str:
    """Which other targets held until when, one after the other, as the line of them steps; "" where none is known."""
    if not earlier or (now.target.value is None and not any(map(_is_set, earlier))):
        return ""
    called = next((one.called for one in earlier if _is_set(one)), aimed_at(now))
    said = []
    for at, one in enumerate(earlier):
        anew = at == 0 or (_is_set(one) and one.called != called)
        called = one.called if _is_set(one) else called
        whose = f"the {called} was " if anew else ""
        said.append(f"{whose}{_level(now, one)} up to {'that' if at else 'the return'} of {day(one.until)}")
    return f"{begun_large(', then '.join(said))} {_holds(now, called)} now."


def _is_set(one: EarlierTarget) -> bool:
    return one.value is not None or one.is_in_other_unit


def _level(now: Indicator, one: EarlierTarget) -> str:
    if one.value is not None:
        return _shown(now, one.value)
    return "in another unit" if one.is_in_other_unit else "not set"


def _holds(now: Indicator, called: str) -> str:
    if now.target.value is None:
        return "and none is set"
    is_ = "is" if aimed_at(now) == called else f"the {aimed_at(now)} is"
    return f"and {is_} {_shown(now, now.target.value)}"


def _parts(indicator: Indicator) -> Iterator[tuple[str, str]]:
    target = indicator.target
    yield "target", _shown(indicator, target.value)
    yield "margin", "none" if target.tolerance is None else number(target.tolerance, own_decimals(target.tolerance))
    yield "floor standard", _shown(indicator, target.floor)
    yield "range's lower end", _shown(indicator, target.range_low)
    yield "range's upper end", _shown(indicator, target.range_high)
    yield "figure on a boundary", "passes" if target.boundary is Boundary.INCLUSIVE else "does not pass"
    yield "good direction", term(indicator.polarity)
    yield "way of rating", term(indicator.rag_method)


def _shown(indicator: Indicator, aimed: Decimal | None) -> str:
    return "none" if aimed is None else aim(aimed, indicator.unit, indicator.decimals)
