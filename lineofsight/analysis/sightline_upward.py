"""Climbing the map: from those who lead and oversee an item to everybody above them, each way told once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import ANSWERS_TO, MEETING_KINDS, GovernanceGraph
from lineofsight.analysis.sightline_values import SightlineKind, SightStep, Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.domain.governance import Link
    from lineofsight.domain.plan import Action, Theme


def go_up(graph: GovernanceGraph, kind: SightlineKind, threads: Threads) -> list[SightStep]:
    """The strands of managing, overseeing, members, scrutiny and assurance."""
    climb = _Climb(graph)
    is_one = kind in (SightlineKind.ACTION, SightlineKind.MILESTONE)
    climb.tell_managers(threads.actions, threads.themes, is_one=is_one)
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


class _Climb:
    """The steps told so far, and the places whose line upward was told with them."""

    def __init__(self, graph: GovernanceGraph) -> None:
        self.graph = graph
        self.steps: list[SightStep] = []
        self.told: set[str] = set()

    def tell_managers(self, actions: Sequence[Action], themes: Sequence[Theme], *, is_one: bool) -> None:
        """Who leads and supports the actions, the teams below the leads, the sponsors, and the lines above them."""
        for lead, led in _by_lead(actions).items():
            said = "It is led by" if is_one else f"{_actions(led)} led by"
            ref = self._start(Strand.MANAGED_BY, lead, said, illustrative=any(one.illustrative for one in led))
            self._tell_teams(ref)
            self._tell_line(ref, Strand.MANAGED_BY)
        for action in actions:
            said = "It is supported by" if is_one else f"Action {action.action_id} is supported by"
            for name in (*action.support_leads, *action.partner_org):
                self._start(Strand.MANAGED_BY, name, said, illustrative=action.illustrative)
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
            if body.kind is BodyKind.SCRUTINY:
                self._add_place(Strand.SCRUTINISED_BY, ref, "It is scrutinised by")
            for link in self.graph.outward(ref, LinkType.SCRUTINISED_BY):
                self._add_link(link, Strand.SCRUTINISED_BY, 0, link.to_id, f"{body.name} {term(link.type)}")
                self._tell_line(link.to_id, Strand.SCRUTINISED_BY)

    def tell_assurance(self) -> None:
        """Everybody who checks a place on the chain without standing above it: inspectors, auditors, government."""
        for ref in self._places():
            for link in self.graph.inward(ref, LinkType.ASSURES):
                relation = f"{self.graph.name(ref)} is checked by"
                self._add_link(link, Strand.ASSURED_BY, 0, link.from_id, relation)

    def _places(self) -> tuple[str, ...]:
        refs = (step.ref for step in self.steps if step.kind in ("post", "body") and step.ref in self.graph.bodies)
        return tuple(dict.fromkeys(refs))

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

    def _tell_teams(self, lead: str | None) -> None:
        for link in self.graph.inward(lead, *ANSWERS_TO) if lead is not None else ():
            if self.graph.bodies[link.from_id].kind is not BodyKind.POST:
                self._add_link(link, Strand.MANAGED_BY, 1, link.from_id, "To this lead reports:")
                self.steps[-1] = replace(self.steps[-1], is_below=True)

    def _tell_line(self, start: str | None, strand: Strand) -> None:
        """Every way upward, nearest first; a place whose line was told is named, and its line not told again."""
        if start is None or start in self.told:
            return
        self.told.add(start)
        work = [(link, 1) for link in reversed(self.graph.above(start))]
        while work:
            link, depth = work.pop()
            upper = link.to_id
            relation = f"{self.graph.name(link.from_id)} {term(link.type)}"
            ahead = self.graph.above(upper)
            is_told = upper in self.told
            self._add_link(link, strand, depth, upper, relation, told_above=is_told and bool(ahead))
            if not is_told:
                self.told.add(upper)
                work += [(further, depth + 1) for further in reversed(ahead)]

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
            meets=self.graph.known[ref].kind in MEETING_KINDS,
            paragraph=paragraph,
            illustrative=illustrative,
            meetings_illustrative=self._has_made_up_meetings(ref),
            told_above=told_above,
        )

    def _has_made_up_meetings(self, ref: str) -> bool:
        meetings = self.graph.meetings.get(ref, ())
        return any(one.illustrative for one in meetings) or (not meetings and self.graph.known[ref].illustrative)


def _by_lead(actions: Iterable[Action]) -> dict[str, list[Action]]:
    """Actions by the post that leads them, else by the person's office."""
    led: dict[str, list[Action]] = {}
    for action in actions:
        name = action.lead_role or action.lead_officer
        if name:
            led.setdefault(name, []).append(action)
    return led


def _actions(actions: Sequence[Action]) -> str:
    refs = and_([action.action_id for action in actions])
    return f"Action {refs} is" if len(actions) == 1 else f"Actions {refs} are"
