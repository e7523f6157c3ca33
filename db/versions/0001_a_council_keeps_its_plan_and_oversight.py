"""A council keeps its plan and its oversight, with every earlier state of them.

Revision ID: 0001
Revises: nothing; the first version.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Written here and not taken from the program: a version stays what it was when it was released.
TEXT, WORD, NUMBER, YES_NO, DAY = sa.Text(), sa.String(64), sa.Integer(), sa.Boolean(), sa.Date()

APPLICATION_ID = 0x4C6F5331
"""What SQLite files of this program carry in their header ("LoS1")."""


def upgrade() -> None:
    """Create the tables, parents before children."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _create_returns()
    _create_plan()
    _create_governance()


def _create_returns() -> None:
    _create_return()
    _create_item()
    _create_state()
    _create_mention()
    _create_council()


def _create_plan() -> None:
    _create_recommendation()
    _create_theme()
    _create_action()
    _create_milestone()
    _create_date_change()
    _create_plan_version()


def _create_governance() -> None:
    _create_body()
    _create_seat()
    _create_link()
    _create_meeting()


def _given(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False, autoincrement=False) for name in names.split()]


def _optional(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]


def _key(table: str, names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names.split(), name=f"pk_{table}")


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target.split('.', maxsplit=1)[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=name, ondelete="RESTRICT")


def _once(table: str, names: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*names.split(), name=f"uq_{table}_{'_'.join(names.split())}")


def _create_return() -> None:
    op.create_table(
        "return",
        *_given(NUMBER, "return_id"),
        *_given(TEXT, "kind name recognised_as sha256"),
        *_given(DAY, "as_at imported_on"),
        *_given(TEXT, "source vintage"),
        *_optional(DAY, "published_on covers_to"),
        *_given(TEXT, "subjects"),
        _key("return", "return_id"),
        _once("return", "sha256"),
    )
    op.create_index("ix_return_as_at", "return", ["as_at"])


def _create_item() -> None:
    op.create_table(
        "item",
        *_given(NUMBER, "item_id"),
        *_given(TEXT, "subject ref"),
        _key("item", "item_id"),
        _once("item", "subject ref"),
    )


def _create_state() -> None:
    op.create_table(
        "state",
        *_given(NUMBER, "state_id item_id"),
        _key("state", "state_id"),
        _to("state", "item_id", "item.item_id"),
    )
    op.create_index("ix_state_item_id", "state", ["item_id"])


def _create_mention() -> None:
    op.create_table(
        "mention",
        *_given(NUMBER, "item_id return_id state_id position"),
        _key("mention", "item_id return_id"),
        _to("mention", "item_id", "item.item_id"),
        _to("mention", "return_id", "return.return_id"),
        _to("mention", "state_id", "state.state_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_return_id", "mention", ["return_id"])


def _create_council() -> None:
    op.create_table(
        "council",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "name area_code region_code note"),
        *_given(YES_NO, "illustrative"),
        _key("council", "state_id"),
        _to("council", "state_id", "state.state_id"),
    )


def _create_recommendation() -> None:
    op.create_table(
        "recommendation",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "rec_id"),
        *_given(WORD, "source"),
        *_given(TEXT, "text source_para"),
        *_optional(DAY, "date"),
        *_optional(WORD, "judgement_area"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("recommendation", "state_id"),
        _to("recommendation", "state_id", "state.state_id"),
    )


def _create_theme() -> None:
    op.create_table(
        "theme",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "theme_id title what_will_be_different sponsor_officer lead_member partner_lead overseen_by"),
        *_given(NUMBER, "order"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("theme", "state_id"),
        _to("theme", "state_id", "state.state_id"),
    )


def _create_action() -> None:
    op.create_table(
        "action",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "action_id theme_id action"),
        *_given(WORD, "delivery_status impact_status due_kind"),
        *_optional(DAY, "due_date_original due_date_current"),
        *_given(TEXT, "rec_ids how lead_officer lead_role support_leads partner_org"),
        *_optional(DAY, "start_date completed_date"),
        *_given(TEXT, "status_set_by"),
        *_optional(DAY, "status_date"),
        *_given(TEXT, "status_reason success_measure indicator_ids baseline target progress_update"),
        *_optional(DAY, "update_date"),
        *_given(TEXT, "next_step evidence_ref evidence_kind risk_if_late escalated_to priority source_para"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("action", "state_id"),
        _to("action", "state_id", "state.state_id"),
    )


def _create_milestone() -> None:
    op.create_table(
        "milestone",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "milestone_id action_id text"),
        *_given(WORD, "status"),
        *_given(DAY, "original_date current_date"),
        *_optional(DAY, "actual_date"),
        *_given(YES_NO, "visible_to_chair illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("milestone", "state_id"),
        _to("milestone", "state_id", "state.state_id"),
    )


def _create_date_change() -> None:
    op.create_table(
        "date_change",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "item_id"),
        *_given(DAY, "old new changed_on"),
        *_given(TEXT, "agreed_by"),
        *_optional(WORD, "reason"),
        *_given(TEXT, "text"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("date_change", "state_id"),
        _to("date_change", "state_id", "state.state_id"),
    )


def _create_plan_version() -> None:
    op.create_table(
        "plan_version",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "version"),
        *_given(DAY, "date"),
        *_given(TEXT, "approved_by added removed merged note"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("plan_version", "state_id"),
        _to("plan_version", "state_id", "state.state_id"),
    )


def _create_body() -> None:
    op.create_table(
        "body",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "body_id name"),
        *_given(WORD, "kind"),
        *_given(TEXT, "short_name"),
        *_optional(WORD, "layer"),
        *_given(TEXT, "purpose statutory_basis chair_name chair_office"),
        *_optional(YES_NO, "chair_independent"),
        *_given(TEXT, "vice_chair organisation"),
        *_optional(NUMBER, "quorum"),
        *_given(TEXT, "frequency_text"),
        *_optional(TEXT, "meetings_per_year meeting_hours"),
        *_optional(DAY, "next_meeting"),
        *_optional(YES_NO, "held_in_public"),
        *_given(TEXT, "tor_ref tor_version"),
        *_optional(DAY, "tor_review_date established ended"),
        *_given(TEXT, "successor_id"),
        *_given(WORD, "lifecycle"),
        *_given(TEXT, "contact source_para"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("body", "state_id"),
        _to("body", "state_id", "state.state_id"),
    )


def _create_seat() -> None:
    op.create_table(
        "seat",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "body_id holder organisation role"),
        *_optional(YES_NO, "voting"),
        *_optional(DAY, "from_date to_date"),
        *_given(TEXT, "source_para"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("seat", "state_id"),
        _to("seat", "state_id", "state.state_id"),
    )


def _create_link() -> None:
    op.create_table(
        "link",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "from_id to_id"),
        *_given(WORD, "type"),
        *_given(TEXT, "what_flows frequency formal_ref"),
        *_optional(DAY, "from_date to_date"),
        *_given(TEXT, "source_para"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("link", "state_id"),
        _to("link", "state_id", "state.state_id"),
    )


def _create_meeting() -> None:
    op.create_table(
        "meeting",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "body_id"),
        *_given(DAY, "date"),
        *_given(TEXT, "title"),
        *_optional(YES_NO, "held"),
        *_given(TEXT, "considered papers_ref source_para"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("meeting", "state_id"),
        _to("meeting", "state_id", "state.state_id"),
    )
