"""A figure stands to the newest edition until one comes that lacks it: what is only repeated changes no row.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the last edition of a figure be empty; one that is named is as right as before."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("observation", "last_return_id", existing_type=sa.Integer(), nullable=True)
        return
    # SQLite cannot change a column; Alembic's own way round it writes the constraints in another order each time.
    _create_observation("observation_anew")
    op.execute("INSERT INTO observation_anew SELECT * FROM observation")
    op.drop_table("observation")
    op.rename_table("observation_anew", "observation")


def _create_observation(table: str) -> None:
    op.create_table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=False, autoincrement=False) for name in ("series_id", "period_key")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("return_id", "period_id")),
        sa.Column("last_return_id", sa.Integer(), nullable=True),
        sa.Column("figure", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("numerator", "denominator")),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("series_id", "period_key", name="pk_observation"),
        _to("series_id", "series.series_id"),
        _to("return_id", "return.return_id"),
        _to("period_id", "period.period_id"),
        _to("last_return_id", "return.return_id"),
        _to("note_id", "observation_note.note_id"),
        sqlite_with_rowid=False,
    )


def _to(column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_observation_{column}_{target.split('.', maxsplit=1)[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=name, ondelete="RESTRICT")
