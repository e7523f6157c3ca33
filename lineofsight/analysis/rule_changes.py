"""What changed in the rule by which an indicator is judged: a target that is lowered makes no child better off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineofsight.analysis.figure_words import aimed_at
from lineofsight.domain.indicators import Boundary
from lineofsight.wording.dates import day
from lineofsight.wording.figures import aim, number, own_decimals
from lineofsight.wording.lists import and_
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
        value: the target, ``None`` while none was set.
    """

    until: date
    value: Decimal | None


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
    """Whether the target was "lowered" or "raised"; "" where it is the same or there is or was none."""
    before, after = was.target.value, now.target.value
    if before is None or after is None or before == after:
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
        if found and found[-1].value == one.target.value:
            found.pop()
        found.append(EarlierTarget(on, one.target.value))
    return tuple(found[:-1] if found and found[-1].value == now.target.value else found)


def target_before(now: Indicator, earlier: Sequence[EarlierTarget]) -> str:
    """Until which return another target held, for whoever sees the line of it step; "" where none is known."""
    if not earlier or now.target.value is None:
        return ""
    on, was = earlier[-1]
    before = f"was {_shown(now, was)}" if was is not None else "was not set"
    return f"The {aimed_at(now)} {before} up to the return of {day(on)} and is {_shown(now, now.target.value)} now."


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
