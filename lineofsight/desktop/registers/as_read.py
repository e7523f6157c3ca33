"""What a tracker is read into, line by line: the proof that its columns hold what they are taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, section, sheet
from lineofsight.domain.batches import JUDGEMENT
from lineofsight.domain.indicators import Polarity
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.dates import due, short_day
from lineofsight.wording.figures import count, figure
from lineofsight.wording.lists import and_
from lineofsight.wording.statuses import delivery_word
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.plan import Action, Milestone
    from lineofsight.workspace.brought import SeenTracker

_NAME = "As read"
_EMPTY = "Nothing of it can be read yet: see Findings."
_LATER = 1e9
_NOT_THERE = "Not in the file"
_GOES_ON = "It says that work goes on, and not how: if officers judged that before, their colour stands."


def as_read(seen: SeenTracker) -> Register:
    """The actions of a plan, or the indicators of a scorecard, as the file gives them."""
    if seen.tracker.draft.mapping.kind is TrackerKind.PLAN:
        return _plan(seen.batch)
    return _scorecard(seen.batch)


def _plan(batch: ReturnBatch | None) -> Register:
    actions = batch.actions if batch is not None else ()
    return Register(
        _NAME,
        f"{count(len(actions), 'action')} as the file has them. Look whether every column is what it should be.",
        (("No.", 10), ("Action", 36), ("Lead", 22), ("Due", 16), ("Status", 16)),
        tuple(_action_line(one, batch) for one in actions if batch is not None),
        _EMPTY,
    )


def _action_line(one: Action, batch: ReturnBatch) -> RegisterLine:
    milestones = [step for step in batch.milestones if step.action_id == one.action_id]
    current = one.due_date_current
    return RegisterLine(
        f"read/{one.action_id}",
        (
            CellValue(one.action_id),
            CellValue(one.action),
            CellValue(_given(batch, one, "lead_officer", one.lead_officer or NO_LEAD)),
            CellValue(
                _given(batch, one, "due_date_current", due(one.due_kind, current)),
                sort=float(current.toordinal()) if current else _LATER,
            ),
            CellValue(_given(batch, one, "delivery_status", delivery_word(one.delivery_status))),
        ),
        lambda: _action_sheet(one, milestones, batch),
    )


def _given(batch: ReturnBatch, action: Action, field: str, words: str) -> str:
    """What the file gives in a field of an action; where it has no column for it, what was said before stands."""
    return words if batch.says("actions", field, action.action_id) else _NOT_THERE


def _action_sheet(one: Action, milestones: Sequence[Milestone], batch: ReturnBatch) -> Sheet:
    theme = next((theme.title for theme in batch.themes if theme.theme_id == one.theme_id), one.theme_id)
    asked = [rec.text for rec in batch.recommendations if rec.rec_id in one.rec_ids]
    return sheet(
        f"Action {one.action_id}",
        f"{one.action_id}: {one.action}",
        section(
            "Who and when",
            facts(
                ("Theme", _given(batch, one, "theme_id", theme)),
                ("Lead", _given(batch, one, "lead_officer", one.lead_officer)),
                ("Help", and_(one.support_leads)),
                ("Partners", and_(one.partner_org)),
                ("Due", _given(batch, one, "due_date_current", due(one.due_kind, one.due_date_current))),
                ("First due", short_day(one.due_date_original) if one.due_date_original else ""),
                ("Completed", short_day(one.completed_date) if one.completed_date else ""),
            ),
        ),
        section(
            "Status",
            facts(("Taken for", delivery_word(one.delivery_status)), ("Officers' own words", one.status_reason)),
            *([] if batch.says("actions", JUDGEMENT, one.action_id) else [Words(_GOES_ON)]),
        ),
        section("How", Words(one.how)),
        section("Progress", Words(one.progress_update)),
        section("Measure of success", Words(one.success_measure)),
        section("Evidence", Words(one.evidence_ref)),
        section("Answers the recommendation", Bullets(tuple(asked))),
        section("Milestones", Bullets(tuple(_step_words(step) for step in milestones))),
    )


def _step_words(step: Milestone) -> str:
    stands = delivery_word(step.status).lower()
    return f"{short_day(step.current_date)}: {step.text} ({stands})"


def _scorecard(batch: ReturnBatch | None) -> Register:
    indicators = batch.indicators if batch is not None else ()
    return Register(
        _NAME,
        f"{count(len(indicators), 'indicator')} as the file has them. Look whether every column is what it should be.",
        (("Indicator", 40), ("In", 16), ("Good is", 18), ("Figures", 10), ("Newest", 16)),
        tuple(_indicator_line(one, batch) for one in indicators if batch is not None),
        _EMPTY,
    )


def _indicator_line(one: Indicator, batch: ReturnBatch) -> RegisterLine:
    figures = sorted(
        (seen for seen in batch.observations if seen.ind_id == one.ind_id), key=lambda seen: seen.period.end
    )
    good = "Not said" if one.polarity is Polarity.NONE else term(one.polarity)
    newest = _said(figures[-1], one) if figures else "None"
    return RegisterLine(
        f"read/{one.ind_id}",
        (
            CellValue(one.title),
            CellValue(term(one.unit).capitalize()),
            CellValue(good),
            CellValue(str(len(figures)), sort=float(len(figures))),
            CellValue(newest),
        ),
        lambda: sheet(
            one.title,
            one.title,
            section(
                "What it is",
                facts(
                    ("Number", one.local_no),
                    ("Measured in", term(one.unit).capitalize()),
                    ("Good is", good),
                    ("Owner", one.owner),
                ),
            ),
            section("Figures", Bullets(tuple(f"{seen.period.label}: {_said(seen, one)}" for seen in figures))),
        ),
    )


def _said(seen: Observation, indicator: Indicator) -> str:
    return figure(seen.figure, indicator.unit, indicator.decimals)
