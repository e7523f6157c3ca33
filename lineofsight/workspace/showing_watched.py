"""What else is watched, as rows: fields, what follows from them, and what earlier returns said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import Audience
from lineofsight.domain.record import WATCHED_KEYS
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.trigger_text import write_triggers
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.rows import Plain, Row, as_plain, as_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lineofsight.domain.oversight import Deadline, Inspection
    from lineofsight.domain.questions import Question
    from lineofsight.domain.record import WatchedRecord
    from lineofsight.workspace.library import Library

_WATCHED: Final[Mapping[str, str]] = {
    "expectations": "expectations",
    "inspections": "inspections",
    "deadlines": "deadlines",
    "decisions": "decisions",
    "risks": "risks",
    "audits": "audit_reports",
    "budget": "budget_lines",
    "registers": "register_entries",
    "caseloads": "caseloads",
    "case-audits": "case_audits",
    "quality": "quality_events",
    "voices": "voices",
    "members": "member_activities",
}
"""For each subject that can be shown, the field of ``WatchedRecord`` that holds its items."""

WATCHED_SUBJECTS: Final = (*_WATCHED, "questions")
"""What can be shown of what else is watched."""

_WORKED_OUT: Final[Mapping[str, tuple[str, ...]]] = {
    "risks": ("inherent", "residual"),
    "audit_recommendations": ("days_slipped",),
    "caseloads": ("mean", "span"),
    "case_audits": ("total",),
}


def watched_rows(library: Library, subject: str, as_at: date | None) -> list[Row]:
    """The rows of one of ``WATCHED_SUBJECTS``, as members may see them.

    Raises:
        LineOfSightError: when the copy holds no return by that date; the bank of questions needs none.
    """
    if subject == "questions":
        own = _watched(library, as_at).questions if library.store.council() is not None else ()
        return [_question_row(one) for one in (*read_question_bank().questions, *own)]
    watched = _watched(library, as_at)
    if subject == "audits":
        return _audit_rows(watched)
    if subject == "inspections":
        inspections = sorted(watched.inspections, key=_when_inspected)
        return _item_rows(watched, "inspections", inspections)
    if subject == "deadlines":
        deadlines = sorted(watched.deadlines, key=_when_due)
        return _item_rows(watched, "deadlines", deadlines)
    attribute = _WATCHED[subject]
    return _item_rows(watched, attribute, getattr(watched, attribute))


def _watched(library: Library, as_at: date | None) -> WatchedRecord:
    return read_record(library.store, as_at or library.default_date(), Audience.MEMBERS).watched


def _when_inspected(inspection: Inspection) -> tuple[int, int]:
    return inspection.year, inspection.month or 0


def _when_due(deadline: Deadline) -> tuple[bool, str]:
    return deadline.due_on is None, "" if deadline.due_on is None else deadline.due_on.isoformat()


def _item_rows(watched: WatchedRecord, attribute: str, items: Iterable[object]) -> list[Row]:
    subject, key = WATCHED_KEYS[attribute]
    rows = []
    for item in items:
        row = as_row(item)
        earlier = watched.earlier.get((subject, str(row[key])), ())
        said: list[Plain] = [{"as_at": as_plain(day), **_otherwise(as_row(state), row)} for day, state in earlier]
        worked_out = {name: as_plain(getattr(item, name)) for name in _WORKED_OUT.get(attribute, ())}
        rows.append({**row, **worked_out, "earlier": said})
    return rows


def _otherwise(state: Row, now: Row) -> Row:
    """What an earlier return said otherwise; a field that is itself called as_at never changes."""
    return {name: value for name, value in state.items() if value != now[name] and name != "as_at"}


def _audit_rows(watched: WatchedRecord) -> list[Row]:
    """One row an audit report, with its recommendations and the moves of their dates."""
    asked = _item_rows(watched, "audit_recommendations", watched.audit_recommendations)
    for row in asked:
        row["date_changes"] = [as_row(one) for one in watched.date_changes if one.item_id == row["audit_rec_id"]]
    reports = _item_rows(watched, "audit_reports", watched.audit_reports)
    for report in reports:
        report["recommendations"] = [row for row in asked if row["audit_id"] == report["audit_id"]]
    return reports


def _question_row(question: Question) -> Row:
    """A question as a row; what calls for it as the workbook writes it."""
    row = as_row(question)
    del row["triggers"]
    return {**row, "trigger": write_triggers(question.triggers)}
