"""Rows of the plan's sheets as values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.findings import Severity
from lineofsight.domain.plan import Action, DateChange, Milestone, PlanVersion, Recommendation, Theme
from lineofsight.domain.statuses import DueKind
from lineofsight.exchange.placeholders import is_placeholder
from lineofsight.exchange.plan_columns import (
    ACTIONS,
    DATE_CHANGES,
    MILESTONES,
    PLAN_VERSIONS,
    RECOMMENDATIONS,
    THEMES,
)
from lineofsight.exchange.return_values import Numbered, build, fields_of, note
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.exchange.return_dates import Due
    from lineofsight.exchange.return_rows import Row, SheetRows


_SET_ONE: Final = "Write the day, month or quarter that is agreed, by which it can be judged."


def recommendations_of(found: SheetRows) -> Numbered[Recommendation]:
    """The recommendations on a sheet."""
    return build(found, lambda row: Recommendation(**fields_of(row, RECOMMENDATIONS)))


def themes_of(found: SheetRows) -> Numbered[Theme]:
    """The themes on a sheet."""
    return build(found, lambda row: Theme(**fields_of(row, THEMES)))


def milestones_of(found: SheetRows) -> Numbered[Milestone]:
    """The milestones on a sheet."""
    return build(found, lambda row: Milestone(**fields_of(row, MILESTONES)))


def date_changes_of(found: SheetRows) -> Numbered[DateChange]:
    """The date changes on a sheet."""
    return build(found, lambda row: DateChange(**fields_of(row, DATE_CHANGES)))


def versions_of(found: SheetRows) -> Numbered[PlanVersion]:
    """The plan versions on a sheet."""
    return build(found, lambda row: PlanVersion(**fields_of(row, PLAN_VERSIONS)))


def actions_of(found: SheetRows) -> Numbered[Action]:
    """The actions on a sheet, "Ongoing" and two owners in one cell put in their own fields."""
    return build(found, lambda row: Action(**_action_fields(row, found)))


def _action_fields(row: Row, found: SheetRows) -> dict[str, Any]:
    fields = fields_of(row, ACTIONS)
    fields |= _owners(row, found)
    original: Due | None = fields.pop("due_date_original", None)
    current: Due | None = fields.pop("due_date_current", None)
    kind = _due_kind(row, original, current, found)
    fields["due_kind"] = kind
    fields["due_date_original"] = original.day if original else None
    fields["due_date_current"] = current.day if current else None
    _check_kind(row, kind, {"due_date_original": original, "due_date_current": current}, found)
    return fields


def _owners(row: Row, found: SheetRows) -> dict[str, Any]:
    owners: tuple[str, ...] = row.get("lead_officer", ())
    supporters: tuple[str, ...] = row.get("support_leads", ())
    if len(owners) > 1:
        note(
            found,
            row,
            "lead_officer",
            "two_owners",
            f"The cell names {len(owners)} owners: {owners[0]} was taken as the lead, the rest as support.",
        )
    lead = owners[0] if owners and not is_placeholder(owners[0]) else ""
    support = tuple(dict.fromkeys((*owners[1:], *supporters)))
    return {"lead_officer": lead, "support_leads": support}


def _due_kind(row: Row, original: Due | None, current: Due | None, found: SheetRows) -> DueKind:
    given: DueKind | None = row.get("due_kind")
    said = current or original
    if said is None:
        if given is None:
            note(found, row, "due_date_current", "due_not_set", "There is no due date; it counts as not set.", _SET_ONE)
        return given or DueKind.NOT_SET
    if not said.kind.has_date:
        if given is None or given.has_date:
            taken = "ongoing" if said.kind is DueKind.ONGOING else "not set"
            what = f"“{said.words}” as due date was taken as {taken}: it is counted apart, never as on track."
            note(found, row, "due_date_current", f"due_{said.kind}", what, _SET_ONE)
            return said.kind
        return given
    return given or said.kind


def _check_kind(row: Row, kind: DueKind, dues: Mapping[str, Due | None], found: SheetRows) -> None:
    """Warn of a date that is a day inside the month or quarter that officers say was agreed."""
    if row.get("due_kind") is None:
        return
    for name, said in dues.items():
        if said is not None and said.day is not None and kind.of(said.day) is not kind:
            found.add(
                "due_inside_period",
                Severity.WARNING,
                found.named_place(row.number, name),
                f"Row {row.number}: under due_kind stands “{kind.value}”, and under {name} {day(said.day)}, a day "
                "inside it: the day counts.",
                "If the day was agreed, put the word “date” under due_kind; or else put the last day of the "
                f"{kind.value} under {name}.",
            )
