"""An indicator can be a part of a total: what its parts add up to must not give a hidden part back.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column to both kinds of indicators; what is there is a part of nothing."""
    for table in ("indicator", "national_indicator"):
        op.add_column(table, sa.Column("total_id", sa.Text(), nullable=False, server_default=""))
