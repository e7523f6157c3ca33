"""The editions of one figure, in order. Pure.

An edition that gives the same figure as the one before is not kept again: a run says from which edition to
which a figure stood. An edition that arrives late falls into its place and never becomes the newest.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from lineofsight.domain.figures import SIGNS, Symbol

if TYPE_CHECKING:
    from lineofsight.store.returns import EditionOrder


_DASH = Symbol.MISSING.value
_REASONS = frozenset(sign.value for sign in SIGNS)
_NEARLY_NOUGHT = frozenset({Symbol.LOW.value, Symbol.ROUNDS_TO_ZERO.value})


class Given(NamedTuple):
    """What an edition gives for one period: exact texts or symbols, and the key of an officers' note."""

    figure: str
    numerator: str | None
    denominator: str | None
    note_id: int | None = None


class Run(NamedTuple):
    """A figure and the editions, from ``return_id`` to ``last_return_id``, in which it stood."""

    return_id: int
    last_return_id: int
    period_id: int
    given: Given


@dataclass(frozen=True, slots=True)
class Editions:
    """The editions of an indicator, among them the one that is being kept.

    The newest run of a figure is kept without an end while it reaches to the newest edition: one that gives
    nothing but what is held leaves nothing to write.

    Attributes:
        order: how they sort.
        new: the one that is being kept; it is not the only one.
    """

    order: EditionOrder
    new: int

    @property
    def standing(self) -> int:
        """The newest of the others: to it reach the runs that are held without an end."""
        return max((edition for edition in self.order if edition != self.new), key=lambda edition: self.order[edition])

    @property
    def is_newest(self) -> bool:
        """Whether the one that is being kept is the newest of all."""
        return self.order[self.standing] < self.order[self.new]

    @property
    def earlier(self) -> frozenset[int | None]:
        """The editions before the one that is being kept, as the last of a run is kept."""
        before = {edition for edition, place in self.order.items() if place < self.order[self.new]}
        return frozenset({*before, None} if self.is_newest else before)

    def last_kept(self, last: int) -> int | None:
        """How the last edition of a figure's newest run is kept."""
        return None if last == (self.new if self.is_newest else self.standing) else last


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts are the same figure: the same symbol or the same number ("78" and "78.0")."""
    if one == other:
        return True
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def says_nothing_new(held: Given, given: Given) -> bool:
    """Whether a later ``given`` adds nothing to ``held``: the same figure, and no count that was not there before.

    A dash says only that there is no number: it adds nothing to a symbol that says why. A bare nought adds nothing to
    "rounds to nought but is not nought": the Local Authority Interactive Tool, which gives no counts, shows it so.
    """
    return held == given or (
        (
            is_same_text(held.figure, given.figure)
            or (given.figure == _DASH and held.figure in _REASONS)
            or (held.figure in _NEARLY_NOUGHT and _is_bare_nought(given))
        )
        and _adds_nothing(held.numerator, given.numerator)
        and _adds_nothing(held.denominator, given.denominator)
        and held.note_id == given.note_id
    )


def _is_bare_nought(given: Given) -> bool:
    return is_same_text(given.figure, "0") and given.numerator is None and given.denominator is None


def _adds_nothing(held: str | None, given: str | None) -> bool:
    return given is None or (held is not None and is_same_text(held, given))


def with_edition(runs: tuple[Run, ...], new: Run, order: EditionOrder) -> tuple[Run, ...]:
    """``runs`` with one more edition in its place.

    Args:
        runs: of one figure, oldest first, not overlapping.
        new: the edition as a run of one.
        order: how the editions of the indicator sort: every one that is held, and the new one.
    """
    at = order[new.return_id]
    before = tuple(run for run in runs if order[run.last_return_id] < at)
    after = tuple(run for run in runs if order[run.return_id] > at)
    around = runs[len(before) : len(runs) - len(after)]
    if around:
        return (*before, *_within(around[0], new, order), *after)
    if before and says_nothing_new(before[-1].given, new.given):
        return (*before[:-1], before[-1]._replace(last_return_id=new.return_id), *after)
    if after and says_nothing_new(new.given, after[0].given):
        return (*before, new._replace(last_return_id=after[0].last_return_id), *after[1:])
    return (*before, new, *after)


def _within(run: Run, new: Run, order: EditionOrder) -> tuple[Run, ...]:
    """An edition between two that gave the same figure: when it gave another, their run is parted around it."""
    if says_nothing_new(run.given, new.given):
        return (run,)
    at = order[new.return_id]
    inside = [one for one in order if order[run.return_id] <= order[one] <= order[run.last_return_id]]
    before = max((one for one in inside if order[one] < at), key=lambda one: order[one])
    after = min((one for one in inside if order[one] > at), key=lambda one: order[one])
    first = run._replace(last_return_id=before)
    if says_nothing_new(new.given, run.given):
        return (first, new._replace(last_return_id=run.last_return_id))
    return (first, new, run._replace(return_id=after))
