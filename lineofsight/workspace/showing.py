"""What the local copy holds, as rows: the plan, the indicators, the bodies, what else is watched, and every finding."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.wording.statuses import flag_word
from lineofsight.workspace.governing import read_map
from lineofsight.workspace.rows import Row, as_plain, as_row, figure_entry
from lineofsight.workspace.showing_watched import WATCHED_SUBJECTS, watched_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.indicators import Indicator
    from lineofsight.store.store import Store
    from lineofsight.workspace.library import Library


def rows_of(library: Library, subject: str, as_at: date | None) -> list[Row]:
    """The rows of a subject: "plan", "indicators", "bodies", "findings" or one of ``WATCHED_SUBJECTS``.

    A copy that holds statistics but no return yet shows its indicators without figures, and its findings.

    Raises:
        LineOfSightError: when the copy holds no return by that date and the subject needs one.
    """
    if subject in WATCHED_SUBJECTS:
        return watched_rows(library, subject, as_at)
    has_return = library.store.council() is not None
    if subject == "bodies":
        return body_rows(library.store, as_at or library.default_date())
    if subject == "findings":
        return finding_rows(library.store, library.picture(as_at) if has_return else None)
    if subject == "indicators" and not has_return:
        return catalogue_rows(library.store.indicators())
    makers: dict[str, Callable[[Picture], list[Row]]] = {"plan": plan_rows, "indicators": indicator_rows}
    return makers[subject](library.picture(as_at))


def plan_rows(picture: Picture) -> list[Row]:
    """One row an action, in the plan's order: its fields, what its dates say, its milestones and date changes.

    ``said_before`` holds the fields that the newest file with the action has no column for, each with the day of which
    the return speaks that said it last.
    """
    return [_action_row(action) for theme in picture.themes for action in theme.actions]


def _action_row(judged: JudgedAction) -> Row:
    row = as_row(judged.action)
    row.update(
        {
            "member_status": judged.status.value,
            "member_status_words": judged.word,
            "reason": judged.reason,
            "days_slipped": judged.days_slipped,
            "days_overdue": judged.days_overdue,
            "times_redated": judged.times_redated,
            "flags": [flag.value for flag in judged.flags],
            "said_before": {name: as_plain(when) for name, when in judged.said_before.now},
            "date_changes": [as_row(change) for change in judged.date_changes],
            "milestones": [
                {**as_row(one.milestone), "member_status": as_plain(one.status), "days_slipped": one.days_slipped}
                for one in judged.milestones
            ],
        }
    )
    return row


def indicator_rows(picture: Picture) -> list[Row]:
    """One row an indicator: its fields, the latest figure, rating with working, movement and comparison."""
    return [_indicator_row(judged) for judged in picture.indicators]


def catalogue_rows(indicators: tuple[Indicator, ...]) -> list[Row]:
    """One row an indicator without figures of any council: for a copy that holds no return yet."""
    return [as_row(indicator) for indicator in indicators]


def _indicator_row(judged: JudgedIndicator) -> Row:
    latest = judged.latest
    row = as_row(judged.indicator)
    row["age_days"] = judged.age_days
    row["latest"] = None if latest is None else as_row(latest)
    row["rating"] = {
        "colour": judged.rating.colour.value,
        "formula": judged.rating.formula,
        "inputs": dict(judged.rating.inputs),
        "reason": full_reason(judged.rating),
        "officers": judged.rating.officers,
        "disagrees": judged.rating.disagrees,
        "note": judged.rating.note,
    }
    row["last_named"] = as_plain(judged.last_named)
    row["missing_periods"] = list(judged.missing_periods)
    row["direction"] = judged.movement.direction.value
    row["change"] = as_plain(judged.movement.change)
    row["movement"] = judged.movement.sentence
    row["variation_icon"] = judged.movement.variation_icon
    row["assurance_icon"] = judged.movement.assurance_icon
    row["comparison"] = None if judged.comparison is None else comparison_row(judged.comparison)
    row["comparison_period_note"] = judged.comparison_period_note
    return row


def comparison_row(comparison: Comparison) -> Row:
    """A comparison as a row: exact numbers, ``None`` where there is none."""
    row: Row = {}
    for field in fields(comparison):
        value = getattr(comparison, field.name)
        if field.name in ("value", "region", "england"):
            row.update(figure_entry(field.name, value))
        elif field.name == "period":
            row["period"] = comparison.period.label
        else:
            row[field.name] = as_plain(value)
    return row


def body_rows(store: Store, as_at: date) -> list[Row]:
    """One row a body that was in being or proposed on the date, with its seats, links and meetings.

    A date before the first return is shown from the first return, by the bodies' own dates.
    """
    governance = read_map(store, as_at, today=as_at).governance
    rows: list[Row] = []
    for body in governance.bodies:
        if not body.exists_on(as_at):
            continue
        row = as_row(body)
        row["members"] = [as_row(seat) for seat in governance.seats if seat.body_id == body.body_id]
        row["links"] = [as_row(link) for link in governance.links if body.body_id in (link.from_id, link.to_id)]
        row["meetings"] = [as_row(one) for one in governance.meetings if one.body_id == body.body_id]
        rows.append(row)
    return rows


def finding_rows(store: Store, picture: Picture | None) -> list[Row]:
    """Every finding: those of the imports, then what the dates and ratings of the plan say."""
    rows: list[Row] = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "place": finding.place.in_words,
            "what": finding.what,
            "remedy": finding.remedy,
        }
        for finding in store.findings()
    ]
    if picture is None:
        return rows
    for theme in picture.themes:
        for judged in theme.actions:
            rows += [
                _said(flag.value, f"Action {judged.action.action_id}", f"{flag_word(flag)}.") for flag in judged.flags
            ]
    rows += [
        _said("rating_disagrees", f"Indicator {judged.indicator.ind_id}", full_reason(judged.rating))
        for judged in picture.indicators
        if judged.rating.disagrees
    ]
    return rows


def _said(code: str, place: str, what: str) -> Row:
    return {"code": code, "severity": "warning", "place": place, "what": what, "remedy": ""}
