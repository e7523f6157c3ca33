"""What a Board must not miss: exceptions of the plan by kind, and what slipped since the Board last met."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.moved_dates import may_be_since
from lineofsight.analysis.slips import every_slip
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.statuses import ImpactStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, Picture, Slip
    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import Record


class ExceptionKind(StrEnum):
    """Why an action is an exception, the most serious first."""

    REVERSED = "reversed"
    REPORTED_GREEN = "reported_green"
    OVERDUE = "overdue"
    NOT_AGREED = "not_agreed"
    SLIPPED = "slipped"


_TESTS: Final[dict[ExceptionKind, Callable[[JudgedAction], bool]]] = {
    ExceptionKind.REVERSED: lambda one: one.action.impact_status is ImpactStatus.REVERSED,
    ExceptionKind.REPORTED_GREEN: lambda one: DeliveryFlag.GREEN_BUT_OVERDUE in one.flags,
    ExceptionKind.OVERDUE: lambda one: one.status is MemberStatus.OVERDUE,
    ExceptionKind.NOT_AGREED: lambda one: one.action.delivery_status.is_open and _lacks_agreement(one),
    ExceptionKind.SLIPPED: lambda one: one.status is MemberStatus.SLIPPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardException:
    """An action that the Board should see: ``kinds`` are all that it is, the most serious first."""

    judged: JudgedAction
    kinds: tuple[ExceptionKind, ...]


def find_exceptions(picture: Picture) -> tuple[BoardException, ...]:
    """Every counted action that is an exception: by its most serious kind, then the longest overdue or slipped.

    One that is done is none, unless its effect was lost again.
    """
    found = []
    for judged in _actions(picture):
        kinds = tuple(kind for kind, test in _TESTS.items() if test(judged))
        if kinds and judged.in_population:
            found.append(BoardException(judged=judged, kinds=kinds))
    order = list(ExceptionKind)
    return tuple(
        sorted(found, key=lambda one: (order.index(one.kinds[0]), -one.judged.days_overdue, -one.judged.days_slipped))
    )


def done_without_agreement(picture: Picture) -> tuple[JudgedAction, ...]:
    """Counted actions that are done whose date was moved with no agreement recorded: no exception any more."""
    return tuple(
        one
        for one in _actions(picture)
        if one.in_population
        and not one.action.delivery_status.is_open
        and not _TESTS[ExceptionKind.REVERSED](one)
        and _lacks_agreement(one)
    )


def _lacks_agreement(judged: JudgedAction) -> bool:
    return DeliveryFlag.REDATED_WITHOUT_AGREEMENT in judged.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSlippage:
    """What moved since the Board last met, or since a day that was asked for.

    Attributes:
        board: the Board; ``None`` when the map knows no improvement board.
        last_meeting: its last meeting known to be held; ``None``: moves are counted from ``since`` instead.
        next_meeting: its next meeting.
        since: the first day from which moves are counted; ``None``: every move is.
        is_asked: whether that day was asked for.
        slips: the moves from that day on, the longest first; a milestone that only followed its action is left out.
        unsure: those of which no day is recorded, so that nobody can tell if they were made before that day or since.
    """

    board: Body | None
    last_meeting: date | None
    next_meeting: date | None
    since: date | None
    slips: tuple[Slip, ...]
    unsure: tuple[Slip, ...] = ()
    is_asked: bool = False

    @property
    def at_the_meeting(self) -> tuple[Slip, ...]:
        """The moves of the meeting's own day."""
        return tuple(slip for slip in self.slips if slip.change.changed_on == self.last_meeting)

    @property
    def every(self) -> tuple[Slip, ...]:
        """The moves from that day on and those that may be, the longest first."""
        return tuple(sorted((*self.slips, *self.unsure), key=_longest))

    @property
    def not_agreed(self) -> tuple[Slip, ...]:
        """The moves, of all these, that nobody is recorded as having agreed."""
        return tuple(slip for slip in self.every if not slip.change.agreed_by)


def slippage_since_meeting(picture: Picture, record: Record, asked: date | None = None) -> BoardSlippage:
    """The moves since the improvement board last met, the meeting's own day included; else since the baseline.

    Args:
        picture: what was judged.
        record: what it was judged from.
        asked: the day from which the reader wants them counted, that day included; ``None`` for the Board's.
    """
    graph = graph_on(record.governance, record.as_at)
    board = next((body for body in graph.bodies.values() if body.kind is BodyKind.IMPROVEMENT_BOARD), None)
    held = graph.last_meeting(board.body_id) if board is not None else None
    last = held.date if held is not None else None
    since = next((day for day in (asked, last) if day is not None), picture.since)
    moves = sorted(every_slip(picture), key=_longest)
    return BoardSlippage(
        board=board,
        last_meeting=last,
        next_meeting=graph.next_meeting(board.body_id) if board is not None else None,
        since=since,
        slips=tuple(slip for slip in moves if since is None or slip.change.is_since(since)),
        unsure=tuple(slip for slip in moves if may_be_since(slip.change, since)),
        is_asked=asked is not None,
    )


def _longest(slip: Slip) -> int:
    return -slip.change.days


def _actions(picture: Picture) -> Iterator[JudgedAction]:
    return (judged for theme in picture.themes for judged in theme.actions)
