"""The example's rows of what else is watched, read from their source and built as the domain's own types."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from lineofsight.domain.marking import Marking, MarkingLevel
from lineofsight.domain.oversight import Assessment, Deadline, DeadlineKind, Decision, Expectation, Inspection
from lineofsight.domain.practice import (
    CaseAudit,
    Caseload,
    MemberActivity,
    MemberActivityKind,
    QualityEvent,
    QualityEventKind,
    Voice,
    VoiceOf,
)
from lineofsight.domain.registers import (
    Assurance,
    AuditRecommendation,
    AuditReport,
    BudgetLine,
    EntryKind,
    EntryStatus,
    Priority,
    Recurrence,
    RegisterEntry,
    Risk,
)
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

Row = dict[str, Any]

RETURNS = (date(2016, 10, 31), date(2016, 12, 31), date(2017, 3, 31))
"""The days as at which the example's three returns stand."""

ABOUT_THE_ROW = {"changes", "first_return", "from_report", "exempt_para"}
"""Columns that speak of the row and are no field of it."""

KINDS: dict[str, tuple[str, type, str]] = {
    "expectation": ("expectations.toml", Expectation, "exp_id"),
    "inspection": ("inspections.toml", Inspection, "insp_id"),
    "deadline": ("deadlines.toml", Deadline, "deadline_id"),
    "decision": ("decisions.toml", Decision, "decision_id"),
    "risk": ("risks.toml", Risk, "risk_id"),
    "audit": ("audits.toml", AuditReport, "audit_id"),
    "audit_recommendation": ("audit_recommendations.toml", AuditRecommendation, "audit_rec_id"),
    "budget_line": ("budget_lines.toml", BudgetLine, "line_id"),
    "register_entry": ("register_entries.toml", RegisterEntry, "entry_id"),
    "caseload": ("caseloads.toml", Caseload, "caseload_id"),
    "case_audit": ("case_audits.toml", CaseAudit, "case_audit_id"),
    "quality_event": ("quality_events.toml", QualityEvent, "event_id"),
    "voice": ("voices.toml", Voice, "voice_id"),
    "member_activity": ("member_activities.toml", MemberActivity, "activity_id"),
}
"""For each table: its file, the type of its rows and the column that names a row."""

_WORDS: dict[str, type[StrEnum]] = {
    word.__name__: word
    for word in (
        Assessment,
        Assurance,
        DeadlineKind,
        DeliveryStatus,
        EntryKind,
        EntryStatus,
        MemberActivityKind,
        Priority,
        QualityEventKind,
        Recurrence,
        VoiceOf,
    )
}


@cache
def source_rows(file_name: str, name: str) -> list[Row]:
    """The rows of one source file, numbers as exact decimals."""
    text = (resources_folder() / "example" / "source" / file_name).read_text(encoding="utf-8")
    rows: list[Row] = tomllib.loads(text, parse_float=Decimal)[name]
    return rows


def rows_of(name: str) -> list[Row]:
    """The rows of one watched table as their file holds them."""
    return source_rows(KINDS[name][0], name)


def as_returned(row: Row, as_at: date) -> Row | None:
    """A row as one return had it, or nothing when it came later."""
    if row.get("first_return", RETURNS[0]) > as_at:
        return None
    state = dict(row)
    for change in row.get("changes", []):
        if change["as_at"] <= as_at:
            state.update({column: value for column, value in change.items() if column != "as_at"})
    return state


def returned(name: str, as_at: date) -> Iterator[Row]:
    """The rows of one watched table as one return had them."""
    for row in rows_of(name):
        state = as_returned(row, as_at)
        if state is not None:
            yield state


def built(name: str, row: Row) -> Any:  # noqa: ANN401 (one of the fourteen types of KINDS)
    """The row as a value of its type, refused where the type refuses it."""
    kind = KINDS[name][1]
    types = {field.name: str(field.type) for field in fields(kind)}
    values = {column: value for column, value in row.items() if column not in ABOUT_THE_ROW}
    unknown = set(values) - set(types)
    assert not unknown, f"{kind.__name__} has no {unknown}"
    cells = {column: _cell(types[column], value) for column, value in values.items() if column != "marking"}
    return kind(**cells, marking=Marking(MarkingLevel(row["marking"]), row.get("exempt_para")))


def _cell(kind: str, value: Any) -> Any:  # noqa: ANN401 (whatever TOML can hold)
    """A value of the source as the field wants it; an emptied date or number becomes ``None``."""
    wanted = kind.removesuffix(" | None")
    if value == "" and wanted != "str":
        return None
    if wanted in _WORDS:
        return _WORDS[wanted](value)
    if wanted == "Decimal":
        return Decimal(value)
    if isinstance(value, list):
        return tuple(value)
    plain = {"str": str, "int": int, "bool": bool, "date": date}[wanted]
    assert isinstance(value, plain), f"{value!r} is not {wanted}"
    return value
