"""Climbing the map: from those who lead and oversee an item to everybody above them, each way told once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import ANSWERS_TO, CHAIR, MEETING_KINDS, GovernanceGraph
from lineofsight.analysis.sightline_values import MOST_ALIKE, OTHERS, SightlineKind, SightStep, Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.wording.figures import count
from lineofsight.wording.links import link_words_back
from lineofsight.wording.lists import and_more, begun_large
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.domain.governance import Link
    from lineofsight.domain.oversight import Expectation
    from lineofsight.domain.plan import Action, Theme

_MOST_REFS: Final = 8
"""Most actions that a sentence names; the rest is counted."""


def go_up(graph: GovernanceGraph, kind: SightlineKind, threads: Threads) -> list[SightStep]:
    """The strands of managing, overseeing, members, scrutiny and assurance."""
    climb = Climb(graph)
    if kind is SightlineKind.EXPECTATION:
        climb.tell_owners(threads.expectations)
    if kind is SightlineKind.THEME:
        climb.tell_sponsors(threads.themes)
    is_one = kind in (SightlineKind.ACTION, SightlineKind.MILESTONE)
    climb.tell_leads(threads.actions, is_one=is_one)
    if kind is not SightlineKind.THEME:
        climb.tell_sponsors(threads.themes)
    climb.tell_overseers(threads.themes)
    climb.tell_members(threads.themes)
    climb.tell_scrutiny()
    climb.tell_assurance()
    return climb.steps


def reach(graph: GovernanceGraph, start: str) -> set[str]:
    """Every place above a place, by any number of links, and the place itself."""
    found = {start}
    work = [start]
    while work:
        for link in graph.above(work.pop()):
            if link.to_id not in found:
                found.add(link.to_id)
                work.append(link.to_id)
    return found


class Climb:
    """The steps told so far, the places whose line upward was told with them, and the leads whose teams were.

    ``own`` is the body, post or person that is traced itself, "" for anything else.
    """

    def __init__(self, graph: GovernanceGraph, own: str = "") -> None:
        self.graph = graph
        self.own = own
        self.steps: list[SightStep] = []
        self.told: set[str] = set()
        self.followed: set[str] = set()

    def tell_owners(self, expectations: Sequence[Expectation]) -> None:
        """Who owns each expectation, the teams below, and the line above."""
        for one in expectations:
            if one.owner:
                ref = self._start(Strand.MANAGED_BY, one.owner, "It is owned by", illustrative=one.illustrative)
                self._tell_teams(ref)
                self._tell_line(ref, Strand.MANAGED_BY)

    def tell_leads(self, actions: Sequence[Action], *, is_one: bool) -> None:
        """Who leads and supports the actions, the teams below the leads, and the lines above."""
        led = _by_name((action.lead, action) for action in actions)
        for name, own in _singly(led):
            ref = self._start_with(own, name, "It is led by" if is_one else f"{_actions(own)} led by")
            self._tell_teams(ref)
            self._tell_line(ref, Strand.MANAGED_BY)
        self._tell_others(led, "led")
        supported = _by_name(
            (name, action) for action in actions for name in (*action.support_leads, *action.partner_org)
        )
        for name, own in _singly(supported):
            self._start_with(own, name, "It is supported by" if is_one else f"{_actions(own)} supported by")
        self._tell_others(supported, "supported")

    def tell_sponsors(self, themes: Sequence[Theme]) -> None:
        """Who sponsors each theme, who leads it among partners, and the lines above."""
        for theme in themes:
            officers = ((theme.sponsor_officer, "is sponsored by"), (theme.partner_lead, "is led among partners by"))
            for name, said in officers:
                if name:
                    relation = f"Theme {theme.theme_id} {said}"
                    ref = self._start(Strand.MANAGED_BY, name, relation, illustrative=theme.illustrative)
                    self._tell_line(ref, Strand.MANAGED_BY)

    def tell_overseers(self, themes: Sequence[Theme]) -> None:
        """Each body in being that oversees a theme, and the bodies above it."""
        for theme in themes:
            for ref in theme.overseen_by:
                if ref in self.graph.bodies:
                    self._add_place(Strand.OVERSEEN_BY, ref, f"Theme {theme.theme_id} is overseen by", theme)
                    self._tell_line(ref, Strand.OVERSEEN_BY)

    def tell_members(self, themes: Sequence[Theme]) -> None:
        """Each lead member and the line above."""
        for theme in themes:
            if theme.lead_member:
                relation = f"Theme {theme.theme_id} has as lead member"
                ref = self._start(Strand.MEMBERS, theme.lead_member, relation, illustrative=theme.illustrative)
                self._tell_line(ref, Strand.MEMBERS)

    def tell_scrutiny(self) -> None:
        """Every committee that scrutinises a place on the chain, and those that oversee a theme themselves."""
        for ref in self._places():
            body = self.graph.known[ref]
            if body.kind is BodyKind.SCRUTINY and ref != self.own:
                self._add_place(Strand.SCRUTINISED_BY, ref, "It is scrutinised by")
            for link in self.graph.outward(ref, LinkType.SCRUTINISED_BY):
                self._add_link(link, Strand.SCRUTINISED_BY, 0, link.to_id, f"{body.name} {term(link.type)}")
                self._tell_line(link.to_id, Strand.SCRUTINISED_BY)

    def tell_assurance(self) -> None:
        """Everybody who checks or directs a place on the chain without standing above it: inspectors, government."""
        for ref in self._places():
            for link in self.graph.inward(ref, LinkType.ASSURES, LinkType.DIRECTS):
                said = "is checked by" if link.type is LinkType.ASSURES else link_words_back(link.type)
                relation = f"{self.graph.name(ref)} {said}"
                self._add_link(link, Strand.ASSURED_BY, 0, link.from_id, relation)

    def tell_chair(self) -> None:
        """Who chairs the body itself."""
        name = self.graph.chair(self.own)
        if name:
            seats = (seat for seat in self.graph.seats.get(self.own, ()) if seat.role.casefold() == CHAIR)
            is_made_up = self.graph.known[self.own].illustrative or any(seat.illustrative for seat in seats)
            self._start(Strand.MANAGED_BY, name, "It is chaired by", illustrative=is_made_up)

    def tell_chaired(self, bodies: Iterable[str]) -> None:
        """The bodies that the post or person itself chairs."""
        for ref in bodies:
            self._add_place(Strand.DONE_BY, ref, "Chairs")

    def tell_above(self, strand: Strand) -> None:
        """Everybody to whom the body or post itself answers."""
        self._tell_line(self.own, strand, 0)

    def tell_below(self) -> None:
        """Everybody who answers to the body or post itself, and whom it scrutinises or checks."""
        below = [link for link in self.graph.inward(self.own) if link in self.graph.above(link.from_id)]
        for link in below:
            self._add_link(
                link, Strand.HELD_TO_ACCOUNT, 0, link.from_id, f"{self._itself(link_words_back(link.type))}:"
            )
        for link in self.graph.inward(self.own, LinkType.SCRUTINISED_BY):
            self._add_link(link, Strand.HELD_TO_ACCOUNT, 0, link.from_id, self._itself(link_words_back(link.type)))
        for link in self.graph.outward(self.own, LinkType.ASSURES, LinkType.DIRECTS):
            self._add_link(link, Strand.HELD_TO_ACCOUNT, 0, link.to_id, self._itself(term(link.type)))

    def _itself(self, said: str) -> str:
        """What is said of the body or post that is traced; a post is no "it"."""
        is_post = self.graph.known[self.own].kind is BodyKind.POST
        return begun_large(said) if is_post else f"It {said}"

    def _places(self) -> tuple[str, ...]:
        refs = (self.own, *(step.ref for step in self.steps if step.kind in ("post", "body")))
        return tuple(ref for ref in dict.fromkeys(refs) if ref in self.graph.bodies)

    def _start(self, strand: Strand, name: str, relation: str, *, illustrative: bool) -> str | None:
        """A step that names somebody by words; gives the place on the map if it is there and in being."""
        ref = self.graph.find(name)
        is_body = ref is not None and self.graph.known[ref].kind is not BodyKind.POST
        kind = "body" if is_body else "post"
        step = SightStep(
            strand=strand, depth=0, kind=kind, ref=ref or "", title=name, relation=relation, illustrative=illustrative
        )
        if step not in self.steps:
            self.steps.append(step)
        return ref if ref in self.graph.bodies else None

    def _start_with(self, actions: Sequence[Action], name: str, relation: str) -> str | None:
        is_made_up = any(action.illustrative for action in actions)
        return self._start(Strand.MANAGED_BY, name, relation, illustrative=is_made_up)

    def _tell_others(self, by_name: Mapping[str, Sequence[Action]], how: str) -> None:
        """Those who were not told singly, in one step: who they are, and for how many actions."""
        told = dict(_singly(by_name))
        others = {name: own for name, own in by_name.items() if name not in told}
        if not others:
            return
        held = {action.action_id: action for own in others.values() for action in own}
        said = (
            f"{count(len(held), 'action')} {'is' if len(held) == 1 else 'are'} {how} by {count(len(others), 'other')}:"
        )
        self.steps.append(
            SightStep(
                strand=Strand.MANAGED_BY,
                depth=0,
                kind=OTHERS,
                ref="",
                title="; ".join(others),
                relation=said,
                illustrative=any(action.illustrative for action in held.values()),
            )
        )

    def _tell_teams(self, lead: str | None) -> None:
        if lead is None or lead in self.followed:
            return
        self.followed.add(lead)
        for link in self.graph.inward(lead, *ANSWERS_TO):
            if self.graph.bodies[link.from_id].kind is not BodyKind.POST:
                self._add_link(link, Strand.MANAGED_BY, 1, link.from_id, "To this lead reports:")
                self.steps[-1] = replace(self.steps[-1], is_below=True)

    def _tell_line(self, start: str | None, strand: Strand, depth: int = 1) -> None:
        """Every way upward, nearest first; a place whose line was told is named, and its line not told again."""
        if start is None or start in self.told:
            return
        self.told.add(start)
        work = [(link, depth) for link in reversed(self.graph.above(start))]
        while work:
            link, at = work.pop()
            upper = link.to_id
            relation = f"{self.graph.name(link.from_id)} {term(link.type)}"
            ahead = self.graph.above(upper)
            is_told = upper in self.told
            self._add_link(link, strand, at, upper, relation, told_above=is_told and bool(ahead))
            if not is_told:
                self.told.add(upper)
                work += [(further, at + 1) for further in reversed(ahead)]

    def _add_place(self, strand: Strand, ref: str, relation: str, theme: Theme | None = None) -> None:
        self.steps.append(
            self._step(
                strand=strand,
                depth=0,
                ref=ref,
                relation=relation,
                paragraph=self.graph.known[ref].source_para,
                illustrative=theme.illustrative if theme is not None else False,
                told_above=ref in self.told and bool(self.graph.above(ref)),
            )
        )

    def _add_link(
        self, link: Link, strand: Strand, depth: int, ref: str, relation: str, *, told_above: bool = False
    ) -> None:
        self.steps.append(
            self._step(
                strand=strand,
                depth=depth,
                ref=ref,
                relation=relation,
                from_ref=link.from_id if ref == link.to_id else link.to_id,
                paragraph=link.source_para,
                illustrative=link.illustrative,
                told_above=told_above,
            )
        )

    def _step(  # noqa: PLR0913 (a step has so many parts)
        self,
        *,
        strand: Strand,
        depth: int,
        ref: str,
        relation: str,
        paragraph: str,
        illustrative: bool,
        told_above: bool,
        from_ref: str = "",
    ) -> SightStep:
        is_post = self.graph.known[ref].kind is BodyKind.POST
        last = None if is_post else self.graph.last_meeting(ref)
        upcoming = None if is_post else self.graph.next_meeting(ref)
        return SightStep(
            strand=strand,
            depth=depth,
            kind="post" if is_post else "body",
            ref=ref,
            title=self.graph.name(ref),
            relation=relation,
            from_ref=from_ref,
            last_meeting=last.date if last is not None else None,
            next_meeting=upcoming,
            decided=self.graph.decided[ref].decided_on if ref in self.graph.decided else None,
            meets=self.graph.known[ref].kind in MEETING_KINDS,
            paragraph=paragraph,
            illustrative=illustrative,
            meetings_illustrative=self._has_made_up_meetings(ref),
            told_above=told_above,
        )

    def _has_made_up_meetings(self, ref: str) -> bool:
        meetings = self.graph.meetings.get(ref, ())
        return any(one.illustrative for one in meetings) or (not meetings and self.graph.known[ref].illustrative)


def _by_name(named: Iterable[tuple[str, Action]]) -> dict[str, list[Action]]:
    """Actions by the post, person or partner that is named for them, each once; "" names nobody."""
    found: dict[str, list[Action]] = {}
    for name, action in named:
        own = found.setdefault(name, []) if name else []
        if not own or own[-1] is not action:
            own.append(action)
    return found


def _singly(by_name: Mapping[str, Sequence[Action]]) -> list[tuple[str, Sequence[Action]]]:
    """Those who are told one by one: all of a few, of many those with most actions."""
    if len(by_name) <= MOST_ALIKE:
        return list(by_name.items())
    return sorted(by_name.items(), key=lambda one: -len(one[1]))[: MOST_ALIKE - 1]


def _actions(actions: Sequence[Action]) -> str:
    refs = and_more([action.action_id for action in actions], _MOST_REFS)
    return f"Action {refs} is" if len(actions) == 1 else f"Actions {refs} are"
