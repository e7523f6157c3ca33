"""The governance of a copy for registers and map: each part is worked out once, when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from lineofsight.analysis.burden import weigh
from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.governance_map import map_on
from lineofsight.analysis.people import people_of
from lineofsight.desktop.sheet import Words
from lineofsight.domain.governance import BodyKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.burden import Burden
    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.analysis.governance_values import GovernanceFinding
    from lineofsight.analysis.people import Person
    from lineofsight.domain.record import Record


class Governed:
    """The bodies, posts and people of one record, as at its date."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def graph(self) -> GovernanceGraph:
        """Who is joined to whom."""
        return graph_on(self.record.governance, self.record.as_at)

    @cached_property
    def whole(self) -> GovernanceMap:
        """The whole map."""
        return map_on(self.record.governance, self.record.as_at)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody, by key."""
        return {person.key: person for person in people_of(self.record)}

    @cached_property
    def led_by(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the actions that each body or post leads, by its id; in the order of the plan."""
        led: defaultdict[str, list[str]] = defaultdict(list)
        # A plan has many actions and few leads.
        find = cache(self.graph.find)
        for action in self.record.plan.actions:
            for ref in dict.fromkeys((find(action.lead_role), find(action.lead_officer))):
                if ref is not None:
                    led[ref].append(action.action_id)
        return {ref: tuple(actions) for ref, actions in led.items()}

    @cached_property
    def findings(self) -> tuple[GovernanceFinding, ...]:
        """What the checks of the map find."""
        return check_governance(self.record)

    @cached_property
    def burden(self) -> Burden:
        """Hours and overlaps."""
        return weigh(self.record.governance, self.record.as_at)

    @property
    def is_empty(self) -> bool:
        """Whether no body and no post was returned."""
        return not self.record.governance.bodies

    def bodies_of(self, member: str) -> frozenset[str]:
        """The ids of the bodies on which a member sits or which she chairs; none where nobody is known by that name.

        Args:
            member: as the plan names the post; "" for nobody.
        """
        person = self.people.get(self.graph.find(member) or member.strip())
        return frozenset(person.bodies) if person is not None else frozenset()

    def link(self, name: str) -> str:
        """Where a body, post or person named by id or in words is shown: "body/…", "person/…"."""
        ref = self.graph.find(name)
        if ref is None:
            return f"person/{name.strip()}"
        return f"{'person' if self.graph.known[ref].kind is BodyKind.POST else 'body'}/{ref}"

    def line(self, name: str, said: str = "", after: str = "") -> Words:
        """A line that leads to whom it names: what is said, the name as people say it, what comes after."""
        ref = self.graph.find(name)
        shown = self.graph.name(ref) if ref is not None else name
        return Words(f"{said} {shown}{after}".strip(), link=self.link(name))
