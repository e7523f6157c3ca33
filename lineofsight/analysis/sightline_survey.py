"""Every break in every chain of the plan, the most serious first, told once with all that it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.sightline import trace_on
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.domain.figures import Share
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.statuses import flag_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.sightline_values import SightGap
    from lineofsight.domain.record import Record

SERIOUSNESS: Final = (
    "no_action",
    "no_live_action",
    "no_lead",
    "no_owner",
    "lead_not_in_being",
    "no_body",
    "never_met",
    "no_lead_member",
    "line_stops_short",
    "no_committee",
    "effect_lost",
    "complete_before_milestone",
    "no_outcome",
    "no_indicator",
    "no_measure",
    "not_assessed",
    "no_voice",
    "no_target",
    "report_never_went",
    "told_after_meeting",
    "not_met_since_change",
    "no_next_meeting",
    "lead_not_on_map",
    "no_theme",
    "no_recommendation",
    "looked_at_unknown",
)
"""The codes of gaps, the most serious first: nobody does it, nobody leads it, nobody watches it, nobody answers to
members for it, it helped and does no more, it was called done too early, nobody can tell whether it helps, nobody was
told; gaps of the record itself come last."""

_GIVEN_UP: Final = (DeliveryStatus.SUPERSEDED, DeliveryStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyedGap:
    """A gap with everything that it concerns.

    Attributes:
        code: its stable short name.
        what: a sentence: what is missing.
        ask: a question that a member may ask.
        refs: the actions and recommendations concerned, in the plan's order.
    """

    code: str
    what: str
    ask: str
    refs: tuple[str, ...]


def survey_gaps(record: Record) -> tuple[SurveyedGap, ...]:
    """The gaps in the lines of sight of all actions in the plan, and of recommendations that no action answers.

    The same gap of several items is told once. What stands no more in the plan is not traced.
    """
    answered = {rec_id for action in record.plan.actions for rec_id in action.rec_ids}
    refs = [asked.rec_id for asked in record.plan.recommendations if asked.rec_id not in answered]
    refs += [action.action_id for action in record.plan.actions if action.delivery_status not in _GIVEN_UP]
    ground = Ground(record)
    found: dict[tuple[str, str, str], list[str]] = {}
    for ref in refs:
        for gap in trace_on(ground, ref).gaps:
            found.setdefault((gap.code, _what(gap), gap.ask), []).append(ref)
    surveyed = [
        SurveyedGap(code=code, what=what, ask=ask, refs=tuple(dict.fromkeys(concerned)))
        for (code, what, ask), concerned in found.items()
    ]
    return tuple(sorted(surveyed, key=lambda gap: (_place(gap.code), -len(gap.refs))))


def actions_with_gaps(gaps: Sequence[SurveyedGap], record: Record) -> Share:
    """How many of the actions whose lines of sight were surveyed have a gap in theirs."""
    traced = {one.action_id for one in record.plan.actions if one.delivery_status not in _GIVEN_UP}
    broken = {ref for gap in gaps for ref in gap.refs} & traced
    return Share(len(broken), len(traced), "actions in the plan")


def _what(gap: SightGap) -> str:
    """The sentence without what differs from item to item: the days of its own change, or its theme."""
    if gap.code == "no_voice":
        return "Nothing recorded under the theme is what children or families said."
    if gap.code == "complete_before_milestone":
        return f"{flag_word(gap.code)}."
    if gap.code == "told_after_meeting":
        met, _, _ = gap.what.partition(", after ")
        return f"{met}, after these were finished and before they were first reported complete."
    if gap.code != "not_met_since_change":
        return gap.what
    met, before, _ = gap.what.partition(", before the last change")
    return f"{met}{before} in these." if before else gap.what


def _place(code: str) -> int:
    return SERIOUSNESS.index(code) if code in SERIOUSNESS else len(SERIOUSNESS)
