"""A milestone whose status nobody recorded says so: it does not stand as its action does.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the status be empty; one that is kept is as right as before."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("milestone", "status", existing_type=sa.String(64), nullable=True)
        return
    # SQLite cannot change a column; Alembic's own way round it writes the constraints in another order each time.
    _create_milestone("milestone_anew")
    op.execute("INSERT INTO milestone_anew SELECT * FROM milestone")
    op.drop_table("milestone")
    op.rename_table("milestone_anew", "milestone")


def _create_milestone(table: str) -> None:
    op.create_table(
        table,
        sa.Column("state_id", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("milestone_id", "action_id", "text")),
        sa.Column("status", sa.String(64), nullable=True),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("original_date", "current_date")),
        sa.Column("actual_date", sa.Date(), nullable=True),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("visible_to_chair", "illustrative")),
        sa.Column("marking_level", sa.String(64), nullable=False),
        sa.Column("exempt_para", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("state_id", name="pk_milestone"),
        sa.ForeignKeyConstraint(
            ["state_id"], ["state.state_id"], name="fk_milestone_state_id_state", ondelete="RESTRICT"
        ),
    )
