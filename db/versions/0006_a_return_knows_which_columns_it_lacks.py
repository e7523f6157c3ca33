"""A return knows which columns its file lacked: of these it says nothing, so that what was said before stands.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; what returns that are kept already lacked is not known, so that they lack nothing."""
    op.add_column("return", sa.Column("lacks", sa.Text(), nullable=False, server_default="[]"))
