"""A return knows by what its file was read: a tracker that says neither its day nor its columns can be read anew.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_OLD, _NEW = "uq_return_sha256", "uq_return_sha256_read_by"


def upgrade() -> None:
    """Add the column, empty for what is kept already: by what that was read is not known."""
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("return", sa.Column("read_by", sa.Text(), nullable=False, server_default=""))
        op.drop_constraint(_OLD, "return", type_="unique")
        op.create_unique_constraint(_NEW, "return", ["sha256", "read_by"])
        return
    # SQLite cannot change a constraint; Alembic's own way round it writes them in another order each time.
    _create_return("return_anew")
    op.execute("INSERT INTO return_anew SELECT *, '' FROM \"return\"")
    op.drop_table("return")
    op.rename_table("return_anew", "return")
    op.create_index("ix_return_as_at", "return", ["as_at"])


def _create_return(table: str) -> None:
    op.create_table(
        table,
        sa.Column("return_id", sa.Integer(), nullable=False, autoincrement=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "name", "recognised_as", "sha256")),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("as_at", "imported_on")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("source", "vintage")),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("published_on", "covers_to")),
        sa.Column("subjects", sa.Text(), nullable=False),
        sa.Column("lacks", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("read_by", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("return_id", name="pk_return"),
        sa.UniqueConstraint("sha256", "read_by", name=_NEW),
    )
