"""Every break in a chain, said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lineofsight.analysis.sightline_values import SightGap, SightlineKind, SightStep, Strand
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.statuses import EvidenceKind
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action, Milestone, Theme
    from lineofsight.domain.record import Record


class Around(Protocol):
    """What hangs together around the traced item."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions."""

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Their milestones."""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes."""


def find_gaps(
    record: Record, graph: GovernanceGraph, kind: SightlineKind, around: Around, steps: Sequence[SightStep]
) -> tuple[SightGap, ...]:
    """The breaks of a chain: in who leads, who oversees, who scrutinises, what is measured and who was heard."""
    return (
        *_in_doing(kind, around),
        *_in_leading(around, steps),
        *_in_overseeing(record, graph, around, steps),
        *_in_measuring(kind, around),
        *_in_hearing(record, around),
    )


def _in_doing(kind: SightlineKind, around: Around) -> Iterator[SightGap]:
    if not around.actions and kind is SightlineKind.RECOMMENDATION:
        yield SightGap(
            code="no_action",
            what="No action answers this recommendation.",
            ask="What is being done about it, by whom and by when?",
        )
    if not around.actions and kind is SightlineKind.INDICATOR:
        yield SightGap(
            code="no_action",
            what="No action is linked to this indicator.",
            ask="Which action is meant to move this figure?",
        )
    if not any(theme.what_will_be_different for theme in around.themes):
        yield SightGap(
            code="no_outcome",
            what="Nowhere is it said what will be different for children.",
            ask="What will children notice when this is done?",
        )


def _in_leading(around: Around, steps: Sequence[SightStep]) -> Iterator[SightGap]:
    for action in around.actions:
        if not (action.lead_role or action.lead_officer):
            yield SightGap(
                code="no_lead",
                what=f"No lead is named for action {action.action_id}.",
                ask=f"Who answers for action {action.action_id}?",
            )
    managed = [step for step in steps if step.strand is Strand.MANAGED_BY]
    for step in managed:
        if step.depth == 0 and not step.ref:
            yield SightGap(
                code="lead_not_on_map",
                what=f"{step.title} stands nowhere on the governance map, so the line above cannot be followed.",
                ask=f"To whom does {step.title} report?",
            )
    if managed and not any(step.kind == "body" for step in managed):
        yield SightGap(
            code="line_stops_short",
            what="The line of management does not reach any body of members.",
            ask="Which members hold the officers at the top of this line to account?",
        )


def _in_overseeing(
    record: Record, graph: GovernanceGraph, around: Around, steps: Sequence[SightStep]
) -> Iterator[SightGap]:
    overseeing = [step for step in steps if step.strand is Strand.OVERSEEN_BY and step.depth == 0]
    if not overseeing:
        yield SightGap(
            code="no_body",
            what="No body in being oversees this.",
            ask="Which board will watch this, and how often?",
        )
    if not any(step.strand is Strand.SCRUTINISED_BY for step in steps):
        yield SightGap(
            code="no_committee",
            what="No committee scrutinises this.",
            ask="Which scrutiny committee looks at this?",
        )
    changed = last_change(record, around)
    for step in overseeing:
        yield from _in_meetings(graph, around, step, changed)


def _in_meetings(graph: GovernanceGraph, around: Around, step: SightStep, changed: date | None) -> Iterator[SightGap]:
    if step.last_meeting is None:
        yield SightGap(
            code="never_met",
            what=f"No meeting of {step.title} is recorded.",
            ask=f"Has {step.title} met, and what did it see?",
        )
    elif changed is not None and step.last_meeting < changed:
        yield SightGap(
            code="not_met_since_change",
            what=f"{step.title} last met on {day(step.last_meeting)}, before the last change on {day(changed)}.",
            ask=f"When will {step.title} hear of the change?",
        )
    if step.next_meeting is None:
        yield SightGap(
            code="no_next_meeting",
            what=f"No next meeting of {step.title} is known.",
            ask=f"When does {step.title} meet next?",
        )
    refs = {action.action_id for action in around.actions} | {theme.theme_id for theme in around.themes}
    meetings = [one for one in graph.meetings.get(step.ref, ()) if one.date <= graph.day]
    if meetings and refs and not any(refs & set(one.considered) for one in meetings):
        yield SightGap(
            code="report_never_went",
            what=f"No meeting of {step.title} is recorded as having looked at this.",
            ask=f"When did {step.title} last see a report on this?",
        )


def last_change(record: Record, around: Around) -> date | None:
    """The newest day on which a status or a date of the actions or milestones changed, by the record's date."""
    items = {action.action_id for action in around.actions} | {one.milestone_id for one in around.milestones}
    days = [change.changed_on for change in record.plan.date_changes if change.item_id in items]
    days += [action.status_date for action in around.actions if action.status_date is not None]
    return max((one for one in days if one <= record.as_at), default=None)


def _in_measuring(kind: SightlineKind, around: Around) -> Iterator[SightGap]:
    if not around.indicators and kind is not SightlineKind.INDICATOR:
        yield SightGap(
            code="no_indicator",
            what="No indicator is linked, so whether it helps cannot be followed in figures.",
            ask="How will anybody know that this is working?",
        )
    for indicator in around.indicators:
        target = indicator.target
        aimed = target.value is not None or target.range_low is not None
        if indicator.polarity is not Polarity.NONE and not aimed and not indicator.is_national:
            yield SightGap(
                code="no_target",
                what=f"No target is set for “{indicator.plain_title}”.",
                ask="What is good enough, who says so, and by when?",
            )


def _in_hearing(record: Record, around: Around) -> Iterator[SightGap]:
    heard = (EvidenceKind.CHILD_VOICE, EvidenceKind.FAMILY_FEEDBACK)
    for theme in around.themes:
        actions = [action for action in record.plan.actions if action.theme_id == theme.theme_id]
        if not any(kind in heard for action in actions for kind in action.evidence_kind):
            yield SightGap(
                code="no_voice",
                what=f"Nothing in theme {theme.theme_id} rests on what children or families said.",
                ask="What do the children concerned say about it?",
            )
