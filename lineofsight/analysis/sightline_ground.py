"""What lines of sight are traced on: the map on the day, and the rows of a record by what they name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from lineofsight.analysis.governance_graph import GovernanceGraph, graph_on
from lineofsight.analysis.indicators import judge_indicator
from lineofsight.domain.practice import VoiceOf
from lineofsight.domain.statuses import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.oversight import Decision, Expectation
    from lineofsight.domain.plan import Action, DateChange, Milestone, Recommendation, Theme
    from lineofsight.domain.record import Record

Row = TypeVar("Row")

_WORD: Final = re.compile(r"[^\s,;:()“”\"']+")
_HEARD: Final = (EvidenceKind.CHILD_VOICE, EvidenceKind.FAMILY_FEEDBACK)
_VOICES: Final = (VoiceOf.CHILDREN, VoiceOf.CARE_LEAVERS, VoiceOf.FAMILIES)


class Index(Generic[Row]):
    """Rows by what they are called or name, in the record's order."""

    def __init__(self, rows: Sequence[Row], names: Callable[[Row], Iterable[str]]) -> None:
        self._rows = rows
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            for name in names(row):
                self._places[name].append(place)

    def of(self, *names: str) -> tuple[Row, ...]:
        """The rows with any of the names, each once, in the record's order."""
        places = {place for name in names for place in self._places.get(name, ())}
        return tuple(self._rows[place] for place in sorted(places))


class Ground:
    """A record from which chains are traced.

    What is looked up in it is made when it is first asked for, by one walk over the rows, and serves every chain after:
    tracing all actions of a plan then takes as long as the plan is, and not as its square.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self._judged: dict[str, JudgedIndicator] = {}

    def judged_indicator(self, indicator: Indicator) -> JudgedIndicator:
        """An indicator with its newest figure and rating."""
        if indicator.ind_id not in self._judged:
            record = self.record
            self._judged[indicator.ind_id] = judge_indicator(
                indicator, record.performance, record.council, record.as_at
            )
        return self._judged[indicator.ind_id]

    @cached_property
    def graph(self) -> GovernanceGraph:
        """The governance map on the record's day, with what its bodies decided last."""
        on = self.record.as_at
        decisions = sorted(self.record.watched.decisions, key=lambda one: one.decided_on)
        decided = {one.body_id: one for one in decisions if one.decided_on <= on}
        return replace(graph_on(self.record.governance, on), decided=decided)

    @cached_property
    def recommendations(self) -> Index[Recommendation]:
        """Recommendations by their references."""
        return Index(self.record.plan.recommendations, lambda one: (one.rec_id,))

    @cached_property
    def themes(self) -> Index[Theme]:
        """Themes by their ids."""
        return Index(self.record.plan.themes, lambda one: (one.theme_id,))

    @cached_property
    def actions(self) -> Index[Action]:
        """Actions by their numbers."""
        return Index(self.record.plan.actions, lambda one: (one.action_id,))

    @cached_property
    def actions_under(self) -> Index[Action]:
        """Actions by their themes."""
        return Index(self.record.plan.actions, lambda one: (one.theme_id,))

    @cached_property
    def actions_answering(self) -> Index[Action]:
        """Actions by the recommendations that they answer."""
        return Index(self.record.plan.actions, lambda one: one.rec_ids)

    @cached_property
    def actions_moving(self) -> Index[Action]:
        """Actions by the indicators that they are to move."""
        return Index(self.record.plan.actions, lambda one: one.indicator_ids)

    @cached_property
    def milestones(self) -> Index[Milestone]:
        """Milestones by their references."""
        return Index(self.record.plan.milestones, lambda one: (one.milestone_id,))

    @cached_property
    def milestones_of(self) -> Index[Milestone]:
        """Milestones by their actions."""
        return Index(self.record.plan.milestones, lambda one: (one.action_id,))

    @cached_property
    def indicators(self) -> Index[Indicator]:
        """Indicators by their ids."""
        return Index(self.record.performance.indicators, lambda one: (one.ind_id,))

    @cached_property
    def expectations(self) -> Index[Expectation]:
        """Expectations by their references."""
        return Index(self.record.watched.expectations, lambda one: (one.exp_id,))

    @cached_property
    def expectations_of(self) -> Index[Expectation]:
        """Expectations by the actions that are to meet them."""
        return Index(self.record.watched.expectations, lambda one: one.action_ids)

    @cached_property
    def decisions_on(self) -> Index[Decision]:
        """Decisions by the actions that they name."""
        return Index(self.record.watched.decisions, lambda one: one.action_ids)

    @cached_property
    def moves(self) -> Index[DateChange]:
        """Changes of dates by the action or milestone whose date moved."""
        return Index(self.record.plan.date_changes, lambda one: (one.item_id,))

    @cached_property
    def moves_agreed(self) -> Index[DateChange]:
        """Changes of dates by the body or post that agreed to them, where it is known."""
        found = self.graph.find
        return Index(self.record.plan.date_changes, lambda one: (found(one.agreed_by) or "",) if one.agreed_by else ())

    @cached_property
    def heard_under(self) -> frozenset[str]:
        """Themes under which children or families answered, or an action rests on what they said."""
        asked = (
            voice.theme_id
            for voice in self.record.watched.voices
            if voice.of in _VOICES and (voice.responded or voice.said) and voice.period_end <= self.record.as_at
        )
        rests = (one.theme_id for one in self.record.plan.actions if any(kind in _HEARD for kind in one.evidence_kind))
        return frozenset((*asked, *rests))

    @cached_property
    def looked_at(self) -> dict[str, frozenset[str]]:
        """The references at which meetings looked by the day, by the bodies of which one is recorded as held.

        A body that agreed to move a date looked at the item then.
        """
        looked_at = {}
        for body_id, meetings in self.graph.meetings.items():
            met = [one for one in meetings if one.date <= self.graph.day and one.held]
            words = {word for one in met for entry in one.considered for word in _words(entry)}
            if met:
                looked_at[body_id] = self._refs & (words | {move.item_id for move in self.moves_agreed.of(body_id)})
        return looked_at

    @cached_property
    def _refs(self) -> frozenset[str]:
        """Every reference at which a meeting can look."""
        plan = self.record.plan
        return frozenset(
            (
                *(one.action_id for one in plan.actions),
                *(one.milestone_id for one in plan.milestones),
                *(one.theme_id for one in plan.themes),
                *(one.ind_id for one in self.record.performance.indicators),
                *(one.rec_id for one in plan.recommendations),
                *(one.exp_id for one in self.record.watched.expectations),
            )
        )


def _words(entry: str) -> Iterator[str]:
    return (word.rstrip(".") for word in _WORD.findall(entry))
