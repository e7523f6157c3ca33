"""The judged picture laid out for looking things up, so that hundreds of triggers read it once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lineofsight.analysis.heard import find_heard
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import Record

_EXAMPLES = 2
_REFERENCES = 12
_THEMES = 6


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
        indicators: by id, whatever theme they are under.
        bodies: by id; empty without a record.
        meeting_ahead: the bodies that have a meeting after the as-at date.
        has_governance: whether the record with its bodies was given.
        told: the themes of which something that children or families said is held.
        within: " in theme T6" and the like, where it is limited to some themes of the plan.
        ours: the indicators of the themes that it is limited to; ``None`` where it is not.
    """

    picture: Picture
    actions: tuple[JudgedAction, ...]
    flagged: Mapping[DeliveryFlag, tuple[JudgedAction, ...]]
    left: tuple[JudgedAction, ...]
    indicators: Mapping[str, JudgedIndicator]
    bodies: Mapping[str, Body] = field(default_factory=dict)
    meeting_ahead: frozenset[str] = frozenset()
    has_governance: bool = False
    told: frozenset[str] = frozenset()
    within: str = ""
    ours: frozenset[str] | None = None

    def chosen(self, ids: Sequence[str]) -> tuple[JudgedIndicator, ...]:
        """The indicators named, or all when none is named: of those that the picture has, or that its themes have."""
        ours = self.indicators if self.ours is None else self.ours
        return tuple(self.indicators[ref] for ref in ids or self.indicators if ref in ours)


def gather(picture: Picture, record: Record | None = None, theme_ids: Collection[str] | None = None) -> Evidence:
    """Lay out ``picture``, and the governance of ``record`` where it is given.

    With ``theme_ids`` only the actions, dates, themes and figures of these call for a question. That the picture has
    other figures stays known: what stands under another theme, or under none, must not be said to be missing.
    """
    ours = None
    if theme_ids is not None:
        picture = _of_themes(picture, theme_ids)
        ours = _indicators_of(picture)
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
        told=frozenset() if record is None else find_heard(record).themes,
        within="" if theme_ids is None else _named([one.theme.theme_id for one in picture.themes]),
        ours=ours,
    )


def _named(theme_ids: Sequence[str]) -> str:
    """The themes by their numbers, for a reason is also read where nothing else says which: on a card, in a file."""
    return f" in {'theme' if len(theme_ids) == 1 else 'themes'} {and_more(theme_ids, _THEMES)}"


def _of_themes(picture: Picture, theme_ids: Collection[str]) -> Picture:
    """The picture's plan limited to some themes; what no action answers belongs to none, and is left out."""
    return replace(
        picture,
        themes=tuple(one for one in picture.themes if one.theme.theme_id in theme_ids),
        slips=tuple(one for one in picture.slips if one.theme_id in theme_ids),
        recommendations=(),
    )


def _indicators_of(picture: Picture) -> frozenset[str]:
    """The indicators under the picture's themes, and those that an action of them names."""
    themes = {one.theme.theme_id for one in picture.themes}
    named = {ref for theme in picture.themes for one in theme.actions for ref in one.action.indicator_ids}
    return frozenset(
        one.indicator.ind_id
        for one in picture.indicators
        if one.indicator.theme_id in themes or one.indicator.ind_id in named
    )


def _meeting_ahead(record: Record) -> frozenset[str]:
    planned = {meeting.body_id for meeting in record.governance.meetings if meeting.date > record.as_at}
    stated = {
        body.body_id
        for body in record.governance.bodies
        if body.next_meeting is not None and body.next_meeting > record.as_at
    }
    return frozenset(planned | stated)


def references(refs: Sequence[str]) -> str:
    """A dozen references and how many more: they are short, and on paper nothing else says which they are."""
    return and_more(refs, _REFERENCES)


def examples(names: Sequence[str]) -> str:
    """The first two of ``names`` and how many more, for example "1.10, 2.3 and 4 more"."""
    shown = list(names[:_EXAMPLES])
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest:,} more"
    return " and ".join(shown)
