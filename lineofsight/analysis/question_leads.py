"""Who should answer a question: whoever the record names for the evidence that called for it, else the fallback.

Of an action its lead, of an indicator its owner, of a theme its officer, of a body its chair. They come out of the
record that the reader may see, so nobody is named whom the reader may not see.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.wording.answering import UNGROUNDED, owned_by, unlinked
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.plan import Action
    from lineofsight.domain.questions import Question
    from lineofsight.domain.record import Record

_LONGEST: Final = 80
"""Of a name: officers put a whole team with its partners into one cell."""


class Leads:
    """Who leads what, laid out once."""

    def __init__(self, picture: Picture, record: Record | None = None) -> None:
        """Take what was judged, and what it was judged from; without the latter no chair of a body is known."""
        themes = picture.themes
        self._record = record
        self._sponsors = {theme.theme.theme_id: theme.theme.sponsor_officer for theme in themes}
        judged = [one for theme in themes for one in theme.actions]
        self._actions = {one.action.action_id: one.action for one in judged}
        self._steps = {step.milestone.milestone_id: one.action for one in judged for step in one.milestones}
        self._indicators = {one.indicator.ind_id: one.indicator for one in picture.indicators}
        self._like_owners = {one.indicator.ind_id: one.like_owner for one in picture.indicators}
        self._aiming: dict[str, Action] = {}
        for one in judged:
            for ind_id in one.action.indicator_ids if one.in_population else ():
                self._aiming.setdefault(ind_id, one.action)

    def who_answers(self, question: Question, evidence: Sequence[EvidenceRef]) -> tuple[str, ...]:
        """Posts, or people where no post is given; empty where none is named.

        First stands who answers for most of the evidence: of fourteen posts the page has room for two. Of equals it is
        who answers for the weightiest; last who is named only as the officer of a theme. A question that is asked
        whatever the figures say is answered by the owners of its indicators.
        """
        named: Counter[str] = Counter()
        for ref in dict.fromkeys(_grounds(question, evidence)):
            action = self._action(ref)
            is_standing_in = action is not None and not action.lead
            named.update({name: 0 if is_standing_in else 1 for name in self._named(ref) if name})
        return tuple(name for name, _ in named.most_common())

    def actions_of(self, evidence: Sequence[EvidenceRef]) -> tuple[tuple[str, int], ...]:
        """For how many actions of the evidence each of them answers, milestones counted with their actions."""
        actions = (action for ref in evidence if (action := self._action(ref)) is not None)
        return tuple(Counter(map(self._leads, {one.action_id: one for one in actions}.values())).items())

    def why_nobody(self, question: Question, evidence: Sequence[EvidenceRef]) -> str:
        """Why the record names nobody, where it names nobody, for behind the fallback; "" where a lead is lacking."""
        grounds = dict.fromkeys(_grounds(question, evidence))
        if not grounds:
            return UNGROUNDED
        if all(ref.subject == "indicator" and self._is_unlinked(ref.ref) for ref in grounds):
            return unlinked(len(grounds))
        return ""

    def standing_in(self, evidence: Sequence[EvidenceRef]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Officers of themes who are named because actions name no lead, and lead none of the others; and which."""
        actions = [action for ref in evidence if (action := self._action(ref)) is not None]
        leading = {one.lead for one in actions}
        found: dict[str, dict[str, None]] = {}
        for one in actions:
            officer = "" if one.lead else self._leads(one)
            if officer and officer not in leading:
                found.setdefault(officer, {})[one.action_id] = None
        return tuple((officer, tuple(refs)) for officer, refs in found.items())

    def leading(self, question: Question, evidence: Sequence[EvidenceRef]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Where no figure names an owner, who leads an action of the evidence or one that aims at a figure; and which.

        Else whoever answers for the action alone would be taken for the owner of the figure.
        """
        if not self.unowned(question, evidence):
            return ()
        grounds = dict.fromkeys(_grounds(question, evidence))
        aiming = (self._aiming.get(ref.ref) for ref in grounds if ref.subject == "indicator")
        found: dict[str, dict[str, None]] = {}
        for action in (*map(self._action, grounds), *aiming):
            if action is not None and action.lead:
                found.setdefault(action.lead, {})[action.action_id] = None
        return tuple((lead, tuple(refs)) for lead, refs in found.items())

    def unowned(self, question: Question, evidence: Sequence[EvidenceRef]) -> int:
        """How many figures a question rests on, where none of them names an owner; nought where one does."""
        figures = {ref.ref for ref in _grounds(question, evidence) if ref.subject == "indicator"}
        held = [self._indicators.get(ref) for ref in figures]
        return 0 if any(one is not None and one.owner for one in held) else len(figures)

    def who_owns(self, ind_id: str) -> str:
        """The owner of a figure, its theme's officer, or who leads the first action that aims at it; "" for nobody."""
        indicator = self._indicators.get(ind_id)
        owner = "" if indicator is None else indicator.owner or self._sponsors.get(indicator.theme_id, "")
        aiming = self._aiming.get(ind_id)
        return owner or ("" if aiming is None else self._leads(aiming))

    def told_owner(self, ind_id: str) -> str:
        """The owner of a figure, or that none is named and whom to ask instead, if anybody; without a full stop.

        Last of all that is who owns the council's own like measure, which is said.
        """
        indicator = self._indicators.get(ind_id)
        owner = "" if indicator is None else indicator.owner
        asked = "" if owner else cut(self.who_owns(ind_id), _LONGEST) or self._like_owners.get(ind_id, "")
        return f"{owned_by(cut(owner, _LONGEST))}{f'; ask {asked}' if asked else ''}"

    def _is_unlinked(self, ind_id: str) -> bool:
        """Whether officers put a figure neither under a theme of the plan nor into an action that is in it."""
        indicator = self._indicators.get(ind_id)
        return ind_id not in self._aiming and (indicator is None or indicator.theme_id not in self._sponsors)

    def _named(self, ref: EvidenceRef) -> Iterator[str]:
        match ref.subject:
            case "action" | "milestone":
                action = self._action(ref)
                yield "" if action is None else self._leads(action)
            case "indicator":
                yield self.who_owns(ref.ref)
            case "theme":
                yield self._sponsors.get(ref.ref, "")
            case "body":
                yield self._graph.chair(ref.ref) if self._graph is not None and ref.ref in self._graph.known else ""

    def _action(self, ref: EvidenceRef) -> Action | None:
        """The action that a reference names, or of which it names a milestone; ``None`` for anything else."""
        known = {"action": self._actions, "milestone": self._steps}.get(ref.subject, {})
        return known.get(ref.ref)

    def _leads(self, action: Action) -> str:
        return action.lead or self._sponsors.get(action.theme_id, "")

    @cached_property
    def _graph(self) -> GovernanceGraph | None:
        return None if self._record is None else graph_on(self._record.governance, self._record.as_at)


def _grounds(question: Question, evidence: Sequence[EvidenceRef]) -> Sequence[EvidenceRef]:
    """What a question rests on; of one that is asked whatever the figures say, the figures that it is about."""
    return evidence or [EvidenceRef("indicator", ind_id) for ind_id in question.indicator_ids]
