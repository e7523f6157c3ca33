"""What changed in the rule by which an indicator is judged: a target that is lowered makes no child better off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineofsight.domain.indicators import Boundary
from lineofsight.wording.figures import aim, number, own_decimals
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from lineofsight.domain.indicators import Indicator


class RuleChange(NamedTuple):
    """One part of a rule, as it was and as it is, in words."""

    name: str
    before: str
    after: str


def rule_changes(was: Indicator, now: Indicator) -> tuple[RuleChange, ...]:
    """What is otherwise in the target and the way of rating; empty when a figure is judged as it was."""
    parts = zip(_parts(was), _parts(now), strict=True)
    return tuple(RuleChange(name, before, after) for (name, before), (_, after) in parts if before != after)


def tell(changes: tuple[RuleChange, ...]) -> str:
    """For example "its target was “90%” and is “60%”"."""
    return and_([f"its {name} was “{before}” and is “{after}”" for name, before, after in changes])


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
