"""Every break in a chain, said aloud: in doing, leading, measuring and hearing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import before_milestones
from lineofsight.analysis.effect_lost import is_effect_lost
from lineofsight.analysis.sightline_expected import expectation_gaps
from lineofsight.analysis.sightline_meetings import meeting_gaps
from lineofsight.analysis.sightline_upward import reach
from lineofsight.analysis.sightline_values import SightGap, SightlineKind, SightStep, Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind
from lineofsight.wording.answering import FALLBACK, NO_LEAD, unlinked, without_indicator
from lineofsight.wording.dates import day
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.domain.plan import Action

_WHO_DOES_IT: Final = "What is being done about it, by whom and by when?"
_WITHOUT_ACTION: Final = {
    SightlineKind.RECOMMENDATION: ("No action answers this recommendation.", _WHO_DOES_IT),
    SightlineKind.EXPECTATION: ("No action answers this expectation.", _WHO_DOES_IT),
    SightlineKind.THEME: ("No action stands under this theme.", _WHO_DOES_IT),
    SightlineKind.INDICATOR: ("No action is linked to this indicator.", "Which action is to move this figure?"),
}
"""What is said and asked where nothing is done, of what ought to have an action."""

_MEMBERS = (BodyKind.COUNCIL, BodyKind.EXECUTIVE)


def find_gaps(ground: Ground, kind: SightlineKind, around: Threads, steps: Sequence[SightStep]) -> tuple[SightGap, ...]:
    """The breaks of a chain: in who leads, who oversees, who scrutinises, what is measured and who was heard.

    Where neither action nor theme hangs on an item no line leads on from it: that is said once, and not link by link.
    """
    if not around.actions and not around.themes:
        measuring = _in_measuring(kind, around) if kind is SightlineKind.INDICATOR else ()
        return (_nothing_linked(kind, around), *_in_expecting(kind, around), *measuring)
    return (
        *_in_doing(kind, around),
        *_in_expecting(kind, around),
        *_in_leading(ground.graph, kind, around),
        *_in_overseeing(around, steps, ground.graph),
        *meeting_gaps(ground, around, steps),
        *_in_helping(around),
        *_in_measuring(kind, around),
        *_in_hearing(ground, around),
    )


def _nothing_linked(kind: SightlineKind, around: Threads) -> SightGap:
    """That officers linked nothing, which is not that nobody answers; and who does by law, where nobody owns it."""
    if kind in (SightlineKind.RECOMMENDATION, SightlineKind.EXPECTATION):
        what = f"Officers linked no action to this {kind.value}"
        ask = "What is being done about it, by whom and by when, and who will watch it?"
    else:
        what = sentence(unlinked()).removesuffix(".")
        ask = "Which action is to move this figure, and who watches it?"
    owned = any(one.owner for one in around.expectations) or any(one.owner for one in around.indicators)
    return SightGap(code="no_action", what=f"{what}." if owned else f"{what}; ask the {FALLBACK}.", ask=ask)


def _in_doing(kind: SightlineKind, around: Threads) -> Iterator[SightGap]:
    if kind in _WITHOUT_ACTION:
        yield from _without_action(kind, around.actions)
    yield from _called_complete_early(around)
    is_asked = bool(around.recommendations or around.expectations)
    if kind in (SightlineKind.ACTION, SightlineKind.MILESTONE) and not is_asked:
        yield SightGap(
            code="no_recommendation",
            what="No recommendation is named that this answers.",
            ask="Who asked for this, or what problem is it to solve?",
        )
    if around.actions and not around.themes:
        yield SightGap(
            code="no_theme",
            what="Its theme is not in the plan, so who oversees it cannot be followed.",
            ask="To which part of the plan does this belong?",
        )
    if not any(theme.what_will_be_different for theme in around.themes):
        yield SightGap(
            code="no_outcome",
            what="Nowhere is it said what will be different for children.",
            ask="What will children notice when this is done?",
        )


def _called_complete_early(around: Threads) -> Iterator[SightGap]:
    for action in around.actions:
        early = (
            before_milestones(action, around.milestones) if action.delivery_status is DeliveryStatus.COMPLETE else ""
        )
        if early:
            on = "" if action.completed_date is None else f" as of {day(action.completed_date)}"
            yield SightGap(
                code="complete_before_milestone",
                what=f"Action {action.action_id} is called complete{on}. {early}",
                ask="Was it finished when it was called complete, and who said so?",
                refs=(action.action_id,),
            )


def _without_action(kind: SightlineKind, actions: Sequence[Action]) -> Iterator[SightGap]:
    if not actions:
        what, ask = _WITHOUT_ACTION[kind]
        yield SightGap(code="no_action", what=what, ask=ask)
    elif all(action.delivery_status.has_left_plan for action in actions):
        yield SightGap(
            code="no_live_action",
            what="Every action for this was withdrawn or merged into another.",
            ask="What is being done about it now, by whom and by when?",
        )


def _in_expecting(kind: SightlineKind, around: Threads) -> Iterator[SightGap]:
    if kind is SightlineKind.EXPECTATION:
        for one in around.expectations:
            yield from expectation_gaps(one, is_asked=bool(around.recommendations))


def _in_leading(graph: GovernanceGraph, kind: SightlineKind, around: Threads) -> Iterator[SightGap]:
    """Who is not named, and from whom no line leads on: owner, sponsor and leads, each once."""
    leads: dict[str, str] = {}
    if kind is SightlineKind.EXPECTATION:
        leads |= {one.owner: "owns" for one in around.expectations if one.owner}
    for theme in around.themes if kind is SightlineKind.THEME else ():
        if theme.sponsor_officer:
            leads[theme.sponsor_officer] = "sponsors"
        else:
            yield SightGap(
                code="no_lead",
                what=f"No sponsor is named for theme {theme.theme_id}.",
                ask=f"Which officer answers for theme {theme.theme_id}?",
            )
    for action in around.actions:
        lead = action.lead
        if lead:
            leads.setdefault(lead, "leads")
        elif not action.delivery_status.has_left_plan:
            yield SightGap(
                code="no_lead",
                what=f"{NO_LEAD} for action {action.action_id}.",
                ask=f"Who answers for action {action.action_id}?",
            )
    for lead, does in leads.items():
        yield from _line_of(graph, lead, does)


def _line_of(graph: GovernanceGraph, lead: str, does: str) -> Iterator[SightGap]:
    ref = graph.find(lead)
    if ref is None:
        yield SightGap(
            code="lead_not_on_map",
            what=f"{lead} {does} this but stands nowhere on the governance map.",
            ask=f"To whom does {lead} report?",
        )
    elif ref not in graph.bodies:
        yield SightGap(
            code="lead_not_in_being",
            what=f"{lead} {does} this, but there was no such post or body on {day(graph.day)}.",
            ask=f"Who answers for this while {lead} does not exist?",
        )
    else:
        yield from stops_short(graph, ref, lead)


def stops_short(graph: GovernanceGraph, ref: str, name: str) -> Iterator[SightGap]:
    """That the line above a place in being does not lead to members, if it does not."""
    if not any(graph.bodies[above].kind in _MEMBERS for above in reach(graph, ref)):
        yield SightGap(
            code="line_stops_short",
            what=f"The line above {name} does not reach the Executive or the Council.",
            ask=f"Which members hold {name} to account?",
        )


def _in_overseeing(around: Threads, steps: Sequence[SightStep], graph: GovernanceGraph) -> Iterator[SightGap]:
    if not any(step.strand is Strand.OVERSEEN_BY for step in steps):
        yield SightGap(
            code="no_body", what="No body that exists oversees this.", ask="Which board will watch this, and how often?"
        )
    if not any(step.strand is Strand.MEMBERS for step in steps):
        yield SightGap(
            code="no_lead_member",
            what="No lead member is named for this.",
            ask="Which member answers for this to the Council?",
        )
    near = {ref for theme in around.themes for ref in theme.overseen_by}
    near |= {ref for theme in around.themes if theme.lead_member for ref in (graph.find(theme.lead_member),) if ref}
    bodies = [graph.bodies[ref] for ref in near if ref in graph.bodies]
    if not any(
        body.kind is BodyKind.SCRUTINY or graph.outward(body.body_id, LinkType.SCRUTINISED_BY) for body in bodies
    ):
        yield SightGap(
            code="no_committee",
            what="The map shows no committee that scrutinises the bodies and members who answer for this.",
            ask="Which scrutiny committee looks at this, and when did it last do so?",
        )


def _in_helping(around: Threads) -> Iterator[SightGap]:
    """What had helped children and does no more: a milestone that was reached does not show it."""
    for action in around.actions:
        if is_effect_lost(action):
            yield SightGap(
                code="effect_lost",
                what=f"The effect on children that action {action.action_id} had shown is lost again.",
                ask=f"Why did what action {action.action_id} achieved not last, and what is being done about it?",
            )


def _in_measuring(kind: SightlineKind, around: Threads) -> Iterator[SightGap]:
    is_told = kind is SightlineKind.INDICATOR or (kind is SightlineKind.EXPECTATION and not around.actions)
    if not around.indicators and not is_told:
        # Of several actions the evidence of one does not speak for the others.
        (only,) = around.actions if len(around.actions) == 1 else (None,)
        what = "No indicator is linked, so whether it helps cannot be followed in figures."
        if only is not None:
            is_figures = EvidenceKind.DATA in only.evidence_kind
            what = without_indicator(only.evidence_ref, what, is_figures=is_figures)
        yield SightGap(
            code="no_indicator",
            what=what,
            ask="How will anybody know that this is working?",
        )
    for indicator in around.indicators:
        target = indicator.target
        aimed = target.value is not None or target.range_low is not None or target.range_high is not None
        if indicator.polarity is not Polarity.NONE and not aimed:
            yield SightGap(
                code="no_target",
                what=f"No target is set for “{indicator.plain_title}”.",
                ask="What is good enough, who says so, and by when?",
            )


def _in_hearing(ground: Ground, around: Threads) -> Iterator[SightGap]:
    for theme in around.themes:
        if theme.theme_id not in ground.heard_under:
            yield SightGap(
                code="no_voice",
                what=f"Nothing recorded under theme {theme.theme_id} is what children or families said.",
                ask="What do the children concerned say about it?",
            )
