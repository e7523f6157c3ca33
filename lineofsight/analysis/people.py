"""Who has a part in it: posts and people, each once, with the seats, chairs, actions and themes that are theirs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.analysis.burden import weigh_people
from lineofsight.analysis.governance_graph import CHAIR, GovernanceGraph, graph_on
from lineofsight.domain.governance import BodyKind

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.analysis.burden import PersonBurden
    from lineofsight.domain.governance import Body, Seat
    from lineofsight.domain.plan import Action, Theme
    from lineofsight.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A post, a person, or a partner that only an action names.

    Attributes:
        key: the id of the post, else the name as it was returned.
        name: as people say it.
        post: the post on the map, in being or not; ``None`` for a name that stands nowhere on it.
        chairs: ids of the bodies that she chairs.
        seats: her other seats.
        leads: ids of the actions that she leads.
        supports: ids of the actions that she supports.
        sponsors: ids of the themes that she sponsors, or leads among partners.
        member_for: ids of the themes for which she is the lead member.
        burden: her hours in meetings; ``None`` for nobody who holds a seat.
    """

    key: str
    name: str
    post: Body | None = None
    chairs: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    member_for: tuple[str, ...] = ()
    burden: PersonBurden | None = None

    @property
    def hours(self) -> Decimal | None:
        """Her known hours in meetings a year; ``None`` when none are known."""
        return self.burden.hours if self.burden is not None else None

    @property
    def bodies(self) -> tuple[str, ...]:
        """The ids of all bodies on which she sits, those that she chairs first."""
        return tuple(dict.fromkeys((*self.chairs, *(seat.body_id for seat in self.seats))))


def people_of(record: Record) -> tuple[Person, ...]:
    """Everybody on the record's date: most hours in meetings first, then most bodies, then by name."""
    graph = graph_on(record.governance, record.as_at)
    gathered = _Gathered(graph)
    gathered.take_map()
    for action in record.plan.actions:
        gathered.take_action(action)
    for theme in record.plan.themes:
        gathered.take_theme(theme)
    burdens = {gathered.key(burden.holder): burden for burden in weigh_people(graph)}
    people = [_person(graph, key, parts, burdens.get(key)) for key, parts in gathered.parts.items()]
    return tuple(sorted(people, key=lambda one: (-(one.hours or 0), -len(one.bodies), one.name.casefold())))


@dataclass
class _Parts:
    """What is gathered of one person; the keys of a dictionary keep their order and come once."""

    chairs: dict[str, None] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    leads: dict[str, None] = field(default_factory=dict)
    supports: dict[str, None] = field(default_factory=dict)
    sponsors: dict[str, None] = field(default_factory=dict)
    member_for: dict[str, None] = field(default_factory=dict)


class _Gathered:
    """Everybody who was met so far, by key."""

    def __init__(self, graph: GovernanceGraph) -> None:
        self.graph = graph
        self.parts: defaultdict[str, _Parts] = defaultdict(_Parts)

    def key(self, name: str) -> str:
        """The key of whoever a text names; "" for nobody, and for a body that is no post."""
        ref = self.graph.find(name)
        if ref is None:
            return name.strip()
        return ref if self.graph.known[ref].kind is BodyKind.POST else ""

    def take_map(self) -> None:
        """Everybody who is a post in being, holds a seat or chairs a body."""
        for ref, body in self.graph.bodies.items():
            if body.kind is BodyKind.POST:
                self._of(ref)
                continue
            seats = self.graph.seats.get(ref, ())
            for seat in seats:
                self._take_seat(ref, seat)
            if not any(seat.role.casefold() == CHAIR for seat in seats):
                self._of(body.chair_office or body.chair_name).chairs[ref] = None

    def _take_seat(self, ref: str, seat: Seat) -> None:
        if seat.role.casefold() == CHAIR:
            self._of(seat.holder).chairs[ref] = None
        else:
            self._of(seat.holder).seats.setdefault(ref, seat)

    def take_action(self, action: Action) -> None:
        """Who leads and supports an action, by name and by post, and the partners that the map does not show."""
        for name in (action.lead_role, action.lead_officer):
            self._of(name).leads[action.action_id] = None
        for name in (*action.support_leads, *action.partner_org):
            self._of(name).supports[action.action_id] = None

    def take_theme(self, theme: Theme) -> None:
        """Who sponsors a theme, and its lead member."""
        for name in (theme.sponsor_officer, theme.partner_lead):
            self._of(name).sponsors[theme.theme_id] = None
        self._of(theme.lead_member).member_for[theme.theme_id] = None

    def _of(self, name: str) -> _Parts:
        """What is gathered of whoever a text names; what belongs to nobody goes nowhere."""
        key = self.key(name)
        return self.parts[key] if key else _Parts()


def _person(graph: GovernanceGraph, key: str, parts: _Parts, burden: PersonBurden | None) -> Person:
    return Person(
        key=key,
        name=graph.name(key),
        post=graph.known.get(key),
        chairs=tuple(parts.chairs),
        seats=tuple(seat for ref, seat in parts.seats.items() if ref not in parts.chairs),
        leads=tuple(parts.leads),
        supports=tuple(parts.supports),
        sponsors=tuple(parts.sponsors),
        member_for=tuple(parts.member_for),
        burden=burden,
    )
