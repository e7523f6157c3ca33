"""What else is watched is kept: oversight, registers, practice, voices, own questions; and every import's findings.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Written here and not taken from the program: a version stays what it was when it was released.
TEXT, WORD, NUMBER, YES_NO, DAY = sa.Text(), sa.String(64), sa.Integer(), sa.Boolean(), sa.Date()


def upgrade() -> None:
    """Create the tables; the older ones stay as they are."""
    _create_finding()
    _create_oversight()
    _create_registers()
    _create_practice()
    _create_question()


def _create_oversight() -> None:
    _create_expectation()
    _create_inspection()
    _create_deadline()
    _create_decision()


def _create_registers() -> None:
    _create_risk()
    _create_audit_report()
    _create_audit_recommendation()
    _create_budget_line()
    _create_register_entry()


def _create_practice() -> None:
    _create_caseload()
    _create_case_audit()
    _create_quality_event()
    _create_voice()
    _create_member_activity()


def _given(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False, autoincrement=False) for name in names.split()]


def _optional(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]


def _key(table: str, names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names.split(), name=f"pk_{table}")


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target.split('.', maxsplit=1)[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=name, ondelete="RESTRICT")


def _marked() -> list[sa.Column[Any]]:
    return [*_given(YES_NO, "illustrative"), *_given(WORD, "marking_level"), *_optional(NUMBER, "exempt_para")]


def _create_finding() -> None:
    op.create_table(
        "finding",
        *_given(NUMBER, "return_id ordinal"),
        *_given(TEXT, "code"),
        *_given(WORD, "severity"),
        *_given(TEXT, "file sheet cell what remedy"),
        _key("finding", "return_id ordinal"),
        _to("finding", "return_id", "return.return_id"),
    )


def _create_expectation() -> None:
    op.create_table(
        "expectation",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "exp_id text source_para what_would_show evidence"),
        *_optional(DAY, "evidence_date"),
        *_given(WORD, "council_assessment"),
        *_optional(DAY, "council_assessed_on"),
        *_given(WORD, "commissioner_assessment"),
        *_optional(DAY, "commissioner_assessed_on"),
        *_given(TEXT, "owner action_ids rec_ids theme_id"),
        *_marked(),
        _key("expectation", "state_id"),
        _to("expectation", "state_id", "state.state_id"),
    )


def _create_inspection() -> None:
    op.create_table(
        "inspection",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "insp_id title inspectorate framework"),
        *_given(NUMBER, "year"),
        *_given(TEXT, "judgement"),
        *_optional(NUMBER, "month"),
        *_given(TEXT, "what_was_asked source_para"),
        *_marked(),
        _key("inspection", "state_id"),
        _to("inspection", "state_id", "state.state_id"),
    )


def _create_deadline() -> None:
    op.create_table(
        "deadline",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "deadline_id title"),
        *_given(WORD, "kind"),
        *_optional(DAY, "due_on earliest"),
        *_given(TEXT, "test"),
        *_optional(DAY, "met_on"),
        *_given(TEXT, "action_ids source_para"),
        *_marked(),
        _key("deadline", "state_id"),
        _to("deadline", "state_id", "state.state_id"),
    )


def _create_decision() -> None:
    op.create_table(
        "decision",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "decision_id title body_id"),
        *_given(DAY, "decided_on"),
        *_given(TEXT, "risk professional_advice consultation implications decision"),
        *_optional(YES_NO, "against_advice"),
        *_given(TEXT, "reason_against theme_id action_ids source_para"),
        *_marked(),
        _key("decision", "state_id"),
        _to("decision", "state_id", "state.state_id"),
    )


def _create_risk() -> None:
    op.create_table(
        "risk",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "risk_id title"),
        *_given(NUMBER, "inherent_likelihood inherent_impact residual_likelihood residual_impact"),
        *_given(TEXT, "cause consequence controls"),
        *_optional(NUMBER, "appetite"),
        *_given(TEXT, "owner guardian_view"),
        *_optional(DAY, "guardian_viewed_on"),
        *_given(TEXT, "theme_id action_ids"),
        *_optional(DAY, "reviewed_on"),
        *_optional(YES_NO, "on_corporate_register"),
        *_optional(DAY, "closed_on"),
        *_given(TEXT, "source_para"),
        *_marked(),
        _key("risk", "state_id"),
        _to("risk", "state_id", "state.state_id"),
    )


def _create_audit_report() -> None:
    op.create_table(
        "audit_report",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "audit_id title"),
        *_given(WORD, "assurance"),
        *_given(DAY, "reported_on"),
        *_given(TEXT, "date_text summary theme_id source_para"),
        *_marked(),
        _key("audit_report", "state_id"),
        _to("audit_report", "state_id", "state.state_id"),
    )


def _create_audit_recommendation() -> None:
    op.create_table(
        "audit_recommendation",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "audit_rec_id audit_id text"),
        *_given(WORD, "priority status"),
        *_given(DAY, "due_date_original due_date_current"),
        *_optional(DAY, "completed_date"),
        *_given(TEXT, "owner action_ids source_para"),
        *_marked(),
        _key("audit_recommendation", "state_id"),
        _to("audit_recommendation", "state_id", "state.state_id"),
    )


def _create_budget_line() -> None:
    op.create_table(
        "budget_line",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "line_id title amount"),
        *_given(WORD, "recurrence"),
        *_given(TEXT, "year approved_by"),
        *_optional(DAY, "approved_on"),
        *_optional(TEXT, "spent forecast posts_funded posts_recruited posts_in_post"),
        *_given(TEXT, "part_of theme_id note source_para"),
        *_marked(),
        _key("budget_line", "state_id"),
        _to("budget_line", "state_id", "state.state_id"),
    )


def _create_register_entry() -> None:
    op.create_table(
        "register_entry",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "entry_id"),
        *_given(WORD, "kind"),
        *_given(TEXT, "title"),
        *_given(WORD, "status"),
        *_given(TEXT, "owner organisation audience"),
        *_optional(DAY, "due_on"),
        *_optional(TEXT, "amount"),
        *_given(TEXT, "note theme_id action_ids source_para"),
        *_marked(),
        _key("register_entry", "state_id"),
        _to("register_entry", "state_id", "state.state_id"),
    )


def _create_caseload() -> None:
    op.create_table(
        "caseload",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "caseload_id team role"),
        *_given(DAY, "as_at"),
        *_given(TEXT, "limit workers cases"),
        *_optional(NUMBER, "above_limit highest unallocated"),
        *_optional(TEXT, "managers team_managed"),
        *_given(TEXT, "source_para"),
        *_marked(),
        _key("caseload", "state_id"),
        _to("caseload", "state_id", "state.state_id"),
    )


def _create_case_audit() -> None:
    op.create_table(
        "case_audit",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "case_audit_id theme cohort"),
        *_given(DAY, "audited_on"),
        *_given(NUMBER, "outstanding good requires_improvement inadequate moderated moderated_down moderated_up"),
        *_given(TEXT, "theme_id learning source_para"),
        *_marked(),
        _key("case_audit", "state_id"),
        _to("case_audit", "state_id", "state.state_id"),
    )


def _create_quality_event() -> None:
    op.create_table(
        "quality_event",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "event_id"),
        *_given(WORD, "kind"),
        *_given(TEXT, "title"),
        *_given(DAY, "planned_for"),
        *_optional(DAY, "held_on"),
        *_given(TEXT, "found changed theme_id source_para"),
        *_marked(),
        _key("quality_event", "state_id"),
        _to("quality_event", "state_id", "state.state_id"),
    )


def _create_voice() -> None:
    op.create_table(
        "voice",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "voice_id"),
        *_given(WORD, "of"),
        *_given(TEXT, "question"),
        *_given(DAY, "period_start period_end"),
        *_optional(NUMBER, "asked responded agreed"),
        *_given(TEXT, "said done"),
        *_optional(DAY, "done_on"),
        *_given(TEXT, "theme_id indicator_ids source_para"),
        *_marked(),
        _key("voice", "state_id"),
        _to("voice", "state_id", "state.state_id"),
    )


def _create_member_activity() -> None:
    op.create_table(
        "member_activity",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "activity_id"),
        *_given(WORD, "kind"),
        *_given(TEXT, "title"),
        *_given(DAY, "held_on"),
        *_given(TEXT, "role"),
        *_optional(NUMBER, "offered taken"),
        *_given(TEXT, "duty principles learned source_para"),
        *_marked(),
        _key("member_activity", "state_id"),
        _to("member_activity", "state_id", "state.state_id"),
    )


def _create_question() -> None:
    op.create_table(
        "question",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "q_id topic text follow_up good_answer_sounds_like warning_signs indicator_ids principles"),
        *_given(TEXT, "triggers audience"),
        *_given(WORD, "source marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("question", "state_id"),
        _to("question", "state_id", "state.state_id"),
    )
