"""Figures keep their source, and every edition of them is kept.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Written here and not taken from the program: a version stays what it was when it was released.
TEXT, WORD, NUMBER, YES_NO, DAY = sa.Text(), sa.String(64), sa.Integer(), sa.Boolean(), sa.Date()


def upgrade() -> None:
    """Create the tables, parents before children."""
    _create_indicator()
    _create_national_indicator()
    _create_benchmark()
    _create_area()
    _create_neighbour_set()
    _create_neighbour()
    _create_series()
    _create_edition()
    _create_period()
    _create_observation_note()
    _create_observation()
    _create_observation_edition()


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


def _create_indicator() -> None:
    op.create_table(
        "indicator",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "ind_id title plain_title why_it_matters definition"),
        *_given(WORD, "unit polarity rag_method"),
        *_given(NUMBER, "decimals"),
        *_given(TEXT, "local_no numerator_def denominator_def"),
        *_given(WORD, "period_type"),
        *_given(TEXT, "frequency owner team_split theme_id principles national_code"),
        *_optional(NUMBER, "suppress_below"),
        *_given(NUMBER, "publication_lag_days"),
        *_optional(WORD, "officer_rating"),
        *_given(YES_NO, "is_national is_key"),
        *_given(TEXT, "source_note"),
        *_optional(TEXT, "target_value"),
        *_given(WORD, "target_origin"),
        *_given(TEXT, "target_year target_set_by"),
        *_optional(TEXT, "target_tolerance target_floor target_range_low target_range_high"),
        *_given(WORD, "target_boundary"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("indicator", "state_id"),
        _to("indicator", "state_id", "state.state_id"),
    )


def _create_national_indicator() -> None:
    op.create_table(
        "national_indicator",
        *_given(TEXT, "ind_id title plain_title why_it_matters definition"),
        *_given(WORD, "unit polarity rag_method"),
        *_given(NUMBER, "decimals"),
        *_given(TEXT, "local_no numerator_def denominator_def"),
        *_given(WORD, "period_type"),
        *_given(TEXT, "frequency owner team_split theme_id principles national_code"),
        *_optional(NUMBER, "suppress_below"),
        *_given(NUMBER, "publication_lag_days"),
        *_optional(WORD, "officer_rating"),
        *_given(YES_NO, "is_national is_key"),
        *_given(TEXT, "source_note"),
        *_optional(TEXT, "target_value"),
        *_given(WORD, "target_origin"),
        *_given(TEXT, "target_year target_set_by"),
        *_optional(TEXT, "target_tolerance target_floor target_range_low target_range_high"),
        *_given(WORD, "target_boundary"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("national_indicator", "ind_id"),
    )


def _create_benchmark() -> None:
    op.create_table(
        "benchmark",
        *_given(NUMBER, "state_id"),
        *_given(TEXT, "ind_id"),
        *_given(WORD, "group"),
        *_given(TEXT, "figure source"),
        *_optional(DAY, "published_on"),
        *_given(TEXT, "neighbour_set_version"),
        *_given(DAY, "period_end period_start"),
        *_given(WORD, "period_kind"),
        *_given(TEXT, "period_label"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("benchmark", "state_id"),
        _to("benchmark", "state_id", "state.state_id"),
    )


def _create_area() -> None:
    op.create_table(
        "area",
        *_given(TEXT, "code name"),
        *_given(WORD, "level"),
        *_optional(TEXT, "region_code gss_code"),
        *_optional(DAY, "ended"),
        *_given(DAY, "stated_as_at"),
        _key("area", "code"),
    )


def _create_neighbour_set() -> None:
    op.create_table(
        "neighbour_set",
        *_given(NUMBER, "set_id"),
        *_given(TEXT, "area_code version"),
        *_given(NUMBER, "return_id"),
        _key("neighbour_set", "set_id"),
        _to("neighbour_set", "return_id", "return.return_id"),
        _once("neighbour_set", "area_code version return_id"),
    )


def _create_neighbour() -> None:
    op.create_table(
        "neighbour",
        *_given(NUMBER, "set_id rank"),
        *_given(TEXT, "code name closeness"),
        _key("neighbour", "set_id rank"),
        _to("neighbour", "set_id", "neighbour_set.set_id"),
        sqlite_with_rowid=False,
    )


def _create_series() -> None:
    op.create_table(
        "series",
        *_given(NUMBER, "series_id"),
        *_given(TEXT, "ind_id area_code"),
        *_given(WORD, "origin"),
        _key("series", "series_id"),
        _once("series", "ind_id origin area_code"),
    )


def _create_edition() -> None:
    op.create_table(
        "edition",
        *_given(TEXT, "ind_id"),
        *_given(WORD, "origin"),
        *_given(NUMBER, "return_id"),
        _key("edition", "ind_id origin return_id"),
        _to("edition", "return_id", "return.return_id"),
        sqlite_with_rowid=False,
    )


def _create_period() -> None:
    op.create_table(
        "period",
        *_given(NUMBER, "period_id"),
        *_given(DAY, "end start"),
        *_given(WORD, "kind"),
        *_given(TEXT, "label"),
        _key("period", "period_id"),
        _once("period", "end start kind label"),
    )


def _create_observation_note() -> None:
    op.create_table(
        "observation_note",
        *_given(NUMBER, "note_id"),
        *_given(WORD, "quality"),
        *_optional(TEXT, "revised_from"),
        *_given(TEXT, "commentary action commentary_author"),
        *_optional(DAY, "commentary_date as_at"),
        *_given(YES_NO, "illustrative"),
        *_given(WORD, "marking_level"),
        *_optional(NUMBER, "exempt_para"),
        _key("observation_note", "note_id"),
    )


def _create_observation() -> None:
    op.create_table(
        "observation",
        *_given(NUMBER, "series_id period_key return_id period_id last_return_id"),
        *_given(TEXT, "figure"),
        *_optional(TEXT, "numerator denominator"),
        *_optional(NUMBER, "note_id"),
        _key("observation", "series_id period_key"),
        _to("observation", "series_id", "series.series_id"),
        _to("observation", "return_id", "return.return_id"),
        _to("observation", "period_id", "period.period_id"),
        _to("observation", "last_return_id", "return.return_id"),
        _to("observation", "note_id", "observation_note.note_id"),
        sqlite_with_rowid=False,
    )


def _create_observation_edition() -> None:
    op.create_table(
        "observation_edition",
        *_given(NUMBER, "series_id period_key return_id period_id last_return_id"),
        *_given(TEXT, "figure"),
        *_optional(TEXT, "numerator denominator"),
        *_optional(NUMBER, "note_id"),
        _key("observation_edition", "series_id period_key return_id"),
        _to("observation_edition", "series_id", "series.series_id"),
        _to("observation_edition", "return_id", "return.return_id"),
        _to("observation_edition", "period_id", "period.period_id"),
        _to("observation_edition", "last_return_id", "return.return_id"),
        _to("observation_edition", "note_id", "observation_note.note_id"),
        sqlite_with_rowid=False,
    )
