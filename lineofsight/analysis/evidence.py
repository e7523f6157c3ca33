"""The judged picture laid out for looking things up, so that hundreds of triggers read it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import DeliveryFlag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import Record

_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """One thing that a reason rests on.

    Attributes:
        subject: "action", "milestone", "recommendation", "theme", "indicator" or "body".
        ref: its reference.
    """

    subject: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why a trigger fired.

    Attributes:
        sentence: the evidence itself, for members.
        refs: what it rests on, the weightiest first.
        extra: 0 to 15, how far beyond the trigger the evidence goes, to tell two causes of a kind apart.
        illustrative: whether it rests on made-up rows.
    """

    sentence: str
    refs: tuple[EvidenceRef, ...] = ()
    extra: int = 0
    illustrative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A picture, and the record behind it where there is one, indexed once.

    Attributes:
        picture: what was judged.
        actions: those that are counted, in the plan's order.
        flagged: the same by flag.
        left: superseded and withdrawn actions.
        indicators: by id.
        bodies: by id; empty without a record.
        meeting_ahead: the bodies that have a meeting after the as-at date.
        has_governance: whether the record with its bodies was given.
    """

    picture: Picture
    actions: tuple[JudgedAction, ...]
    flagged: Mapping[DeliveryFlag, tuple[JudgedAction, ...]]
    left: tuple[JudgedAction, ...]
    indicators: Mapping[str, JudgedIndicator]
    bodies: Mapping[str, Body] = field(default_factory=dict)
    meeting_ahead: frozenset[str] = frozenset()
    has_governance: bool = False

    def chosen(self, ids: Sequence[str]) -> tuple[JudgedIndicator, ...]:
        """The indicators named that the picture has; all of them when none is named."""
        if not ids:
            return tuple(self.indicators.values())
        return tuple(self.indicators[ind_id] for ind_id in ids if ind_id in self.indicators)


def gather(picture: Picture, record: Record | None = None) -> Evidence:
    """Lay out ``picture``, and the governance of ``record`` where it is given."""
    everything = [action for theme in picture.themes for action in theme.actions]
    counted = tuple(action for action in everything if action.in_population)
    flagged: dict[DeliveryFlag, list[JudgedAction]] = {flag: [] for flag in DeliveryFlag}
    for action in counted:
        for flag in action.flags:
            flagged[flag].append(action)
    bodies = {} if record is None else {body.body_id: body for body in record.governance.bodies}
    return Evidence(
        picture=picture,
        actions=counted,
        flagged={flag: tuple(found) for flag, found in flagged.items()},
        left=tuple(action for action in everything if not action.in_population),
        indicators={judged.indicator.ind_id: judged for judged in picture.indicators},
        bodies=bodies,
        meeting_ahead=frozenset() if record is None else _meeting_ahead(record),
        has_governance=record is not None,
    )


def _meeting_ahead(record: Record) -> frozenset[str]:
    planned = {meeting.body_id for meeting in record.governance.meetings if meeting.date > record.as_at}
    stated = {
        body.body_id
        for body in record.governance.bodies
        if body.next_meeting is not None and body.next_meeting > record.as_at
    }
    return frozenset(planned | stated)


def examples(names: Sequence[str]) -> str:
    """The first two of ``names`` and how many more, for example "1.10, 2.3 and 4 more"."""
    shown = list(names[:_EXAMPLES])
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest:,} more"
    return " and ".join(shown)
