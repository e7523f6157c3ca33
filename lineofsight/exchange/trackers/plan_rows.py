"""Rows of a plan tracker as actions, with the recommendations, themes and milestones that they name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import LostAction
from lineofsight.domain.findings import Place, Severity
from lineofsight.domain.plan import Action
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_later_dates import refuse_if_later
from lineofsight.exchange.trackers.milestone_rows import has_milestones, leave_milestones_out, take_milestones
from lineofsight.exchange.trackers.plan_fields import dues_of, owners_of, texts_of
from lineofsight.exchange.trackers.plan_themes import Carried, PlanShelf
from lineofsight.exchange.trackers.references import made_reference
from lineofsight.exchange.trackers.status_words import StatusSaid, colour_code, status_said
from lineofsight.exchange.trackers.unread_dates import fields_unread, read_or_tell, words_unread
from lineofsight.exchange.workbook import cell_name
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.batches import LostMilestone, UndatedMilestone
    from lineofsight.domain.plan import Milestone
    from lineofsight.exchange.trackers.table import TrackerRow, TrackerTable

_SECTION_COLUMNS = 2


@dataclass(slots=True)
class PlanParts:
    """What the sheets of a plan tracker came to, in their order."""

    as_at: date
    """The day of which the tracker speaks."""
    shelf: PlanShelf = field(default_factory=PlanShelf)
    actions: dict[str, Action] = field(default_factory=dict)
    milestones: dict[str, Milestone] = field(default_factory=dict)
    undated: dict[str, UndatedMilestone] = field(default_factory=dict)
    lost: dict[str, LostMilestone] = field(default_factory=dict)
    lost_actions: set[str] = field(default_factory=set)
    lost_unnamed: dict[str, LostAction] = field(default_factory=dict)
    """The actions that were left out and have no reference, by the one that is made of their words."""
    unjudged: set[str] = field(default_factory=set)
    """The actions of which no more is said than that the work goes on."""
    unread: set[tuple[str, str]] = field(default_factory=set)
    """Field and action where a date could not be read: of these its row says nothing."""


def read_plan_rows(table: TrackerTable, parts: PlanParts) -> None:
    """Read a sheet into ``parts``; every row that is left out has its finding."""
    carried = Carried()
    for row in table.rows():
        section = _section_of(row)
        if section:
            carried.open_section(section, row.number)
            continue
        told = len(table.findings)
        try:
            _take_row(row, carried, parts)
        except ValueRefusedError as error:
            table.forget(row.number, told)
            row.refuse(error)
            _leave_out(row, carried, parts)
            if row.text("recommendation"):
                table.count("recommendation_kept", row.number)
    for text, number in carried.sections.items():
        place = Place(table.found.file_name, table.sheet.name, cell_name(number, 1))
        table.found.add("text_not_read", Severity.NOTE, place, f"'{text}' stands alone in its row; it was not read.")


def _leave_out(row: TrackerRow, carried: Carried, parts: PlanParts) -> None:
    """Note whose row was left out: the officer has it in her file, so neither it nor its milestone is missing from it.

    What hangs on the row must not be hung on the one before it.
    """
    given, words = row.text("action_id"), row.text(subject_of(row.table))
    carried.last_action, carried.steps, carried.lost_action = "", 0, ""
    if given:
        carried.lost_action = f"{row.table.mapping.reference_prefix}{given}"
        parts.lost_actions.add(carried.lost_action)
    elif words:
        lost = LostAction(action_id=made_reference("A", words), text=words)
        carried.lost_action = lost.action_id
        parts.lost_unnamed[lost.action_id] = lost
    leave_milestones_out(row, carried, parts.lost)


def subject_of(table: TrackerTable) -> str:
    """The field that makes a row an action of its own: the action, or the recommendation where none is given."""
    return "action" if table.mapping.has("action") else "recommendation"


def _section_of(row: TrackerRow) -> str:
    only = row.only_cell()
    if only is None or only[0] > _SECTION_COLUMNS:
        return ""
    subject_at = row.table.found.places.get(row.table.mapping.heading_of("theme_title"))
    return "" if only[0] == subject_at else only[1]


def _take_row(row: TrackerRow, carried: Carried, parts: PlanParts) -> None:
    table = row.table
    is_carried_theme = carried.take_theme(row)
    is_carried_rec = carried.take_recommendation(row)
    subject = row.text(subject_of(table))
    if subject:
        if is_carried_theme:
            table.count("theme_carried", row.number)
        if is_carried_rec and table.mapping.has("recommendation"):
            table.count("recommendation_carried", row.number)
        _take_action(row, carried, parts)
    elif not has_milestones(row):
        if not _is_heading_only(row):
            raise ValueRefusedError(
                subject_of(table), None, "The row has no action of its own; write it out, or join it to the row above."
            )
        return
    take_milestones(row, carried, parts, is_of_action=bool(subject))


def _is_heading_only(row: TrackerRow) -> bool:
    """Whether a row says only which theme or recommendation the next ones belong to."""
    heads = {"theme_title", "theme_id", "recommendation", "rec_id", "source_para", "action_id"}
    filled = {field for heading, field in row.table.mapping.columns if row.cell(row.table.found.places[heading])}
    return bool(filled) and filled <= heads and not row.lost


def _take_action(row: TrackerRow, carried: Carried, parts: PlanParts) -> None:
    action_id = _reference(row, carried)
    if action_id in parts.actions:
        raise ValueRefusedError("action_id", action_id, "It stands already above; give the row a reference of its own.")
    # The recommendation stands even where what was done about it cannot be understood.
    rec_ids = _rec_ids(row, carried, action_id, parts.shelf)
    said = status_said(row.raw("status"), row.raw("rag"), row.table.mapping)
    fields = _status_fields(row, said)
    done: date | None = fields.get("completed_date")
    if done is not None:
        refuse_if_later("completed_date", done, parts.as_at)
    fields |= owners_of(row) | dues_of(row) | texts_of(row, said)
    theme_id = _theme_id(row, carried, parts.shelf)
    parts.actions[action_id] = Action(
        action_id=action_id,
        theme_id=theme_id,
        action=row.text(subject_of(row.table)),
        rec_ids=rec_ids,
        impact_status=ImpactStatus.NOT_YET_EVIDENCED,
        start_date=read_or_tell(row, "start_date"),
        update_date=read_or_tell(row, "update_date"),
        source_para=row.text("source_para") or (carried.para if rec_ids else ""),
        **fields,
    )
    if said.only_goes_on:
        parts.unjudged.add(action_id)
    parts.unread |= {(name, action_id) for name in fields_unread(row)}
    carried.last_action, carried.steps = action_id, 0
    _count(row, said, fields)


def _reference(row: TrackerRow, carried: Carried) -> str:
    given: str | None = row.value("action_id")
    if given:
        carried.action_ref, carried.parts = f"{row.table.mapping.reference_prefix}{given}", 1
        return carried.action_ref
    row.table.count("reference_made", row.number)
    if carried.action_ref:
        carried.parts += 1
        return f"{carried.action_ref} ({carried.parts})"
    return made_reference("A", row.text(subject_of(row.table)))


def _theme_id(row: TrackerRow, carried: Carried, shelf: PlanShelf) -> str:
    if carried.theme_title or carried.theme_id:
        return shelf.theme_for(carried.theme_title, carried.theme_id)
    if carried.section:
        row.table.count("theme_from_section", row.number)
        carried.sections.pop(carried.section, None)
        return shelf.theme_for(carried.section)
    row.table.count("theme_missing", row.number)
    return shelf.theme_for(row.table.theme)


def _rec_ids(row: TrackerRow, carried: Carried, action_id: str, shelf: PlanShelf) -> tuple[str, ...]:
    if not carried.recommendation:
        return ()
    mapping = row.table.mapping
    # Where each row is a recommendation, the officers' reference is the recommendation's.
    rec_id = carried.rec_id or ("" if mapping.has("action") else action_id)
    made_on = read_or_tell(row, "rec_date")
    return (
        shelf.recommendation_for(
            carried.recommendation, rec_id=rec_id, para=carried.para, made_on=made_on, mapping=mapping
        ),
    )


def _status_fields(row: TrackerRow, said: StatusSaid) -> dict[str, Any]:
    if said.status is None:
        raise _not_explained(row)
    reason = "; ".join(part for part in (said.reason, *words_unread(row)) if part)
    fields: dict[str, Any] = {"delivery_status": said.status, "status_reason": reason}
    done = read_or_tell(row, "completed_date")
    if done is not None and said.status is DeliveryStatus.COMPLETE:
        fields["completed_date"] = done
    elif done is not None:
        row.table.count("completed_date_left_out", row.number)
    return fields


def _not_explained(row: TrackerRow) -> ValueRefusedError:
    name = "status" if row.table.mapping.has("status") else "rag"
    said = row.text("status") or row.text("rag")
    if not said:
        why = "Write how the action stands: a colour that is only painted in the cell is not read."
        return ValueRefusedError(name, None, why)
    return ValueRefusedError(
        name,
        said,
        "Nobody has said what it means, and it is not guessed: say it in the window under 'Words and rules', or beside "
        "the word in the mapping file.",
    )


def _count(row: TrackerRow, said: StatusSaid, fields: dict[str, Any]) -> None:
    table = row.table
    table.count("impact_not_said", row.number)
    if said.colour:
        table.count("rag_rule", row.number)
        table.count(colour_code(said.colour), row.number)
    if said.by_rule:
        table.count("status_by_rule", row.number)
    if said.goes_on:
        table.count("status_goes_on", row.number)
    if said.disagrees:
        row.note(
            "status_disagrees",
            Severity.WARNING,
            "status",
            f"Row {row.number}: the status and the colour say different things ({said.reason}); it was taken as "
            f"{delivery_word(fields['delivery_status']).lower()}.",
            "Correct whichever is wrong.",
        )
    if fields["due_kind"] is DueKind.ONGOING:
        table.count("due_ongoing", row.number)
