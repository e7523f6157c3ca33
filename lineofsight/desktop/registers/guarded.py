"""Risk, audit and decisions: above what the council will bear, overdue, against advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.board_watch import (
    decisions_against_advice,
    open_risks,
    overdue_audit_recommendations,
    risks_above_appetite,
    risks_without_appetite,
)
from lineofsight.analysis.risk_changes import standing_since
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.belonging import held_actions, in_place_of, in_place_section
from lineofsight.desktop.registers.register import IN_THE_PLAN, Register, RegisterLine, in_the_plan, made_up, source
from lineofsight.desktop.sheet import Sheet, Words, facts, section, sheet
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence
from lineofsight.wording.moves import told_when
from lineofsight.wording.oversight import GUARDIAN, GUARDS, UNNAMED_NOT_CLOSED, decisions_told
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import AuditRecommendation, Risk


def risks(material: Material) -> Register:
    """Open risks by their score with controls, the highest first; closed ones last."""
    record, held = material.record, held_actions(material.picture)
    order = sorted(record.watched.risks, key=lambda one: (one.closed_on is not None, -one.residual))
    return Register(
        "Risks",
        _risks_told(order, record) if order else "",
        (("No.", 6), ("Risk", 30), ("Score with controls", 12), ("The council bears", 12), ("Owner", 18)),
        tuple(_risk_line(one, material, held) for one in order),
        "No risk is recorded. The sheet Risks of the return brings them.",
        falling=(2,),
        tell=lambda links: _risks_told([one for one in order if f"risk/{one.risk_id}" in links], record),
    )


def _risks_told(of: Sequence[Risk], record: Record) -> str:
    still_open = sum(one in of for one in open_risks(record))
    if not still_open:
        return f"No open risk{_closed(len(of))}."
    above = sum(one in of for one in risks_above_appetite(record))
    unsaid = sum(one in of for one in risks_without_appetite(record))
    said = (
        f"{above} of {count(still_open, 'open risk')} above what the council will bear{_closed(len(of) - still_open)}."
    )
    return f"{said} For {unsaid} nobody said what it will bear." if unsaid else said


def _closed(number: int) -> str:
    """How many of those listed are closed, behind what is said of the others; "" for none."""
    return f"; {number:,} {'is' if number == 1 else 'are'} closed" if number else ""


def audits(material: Material) -> Register:
    """Audit recommendations: overdue first, then by due date."""
    record, held = material.record, held_actions(material.picture)
    refs = {one.audit_rec_id for one in overdue_audit_recommendations(record)}
    order = sorted(
        record.watched.audit_recommendations, key=lambda one: (one.audit_rec_id not in refs, one.due_date_current)
    )
    return Register(
        "Audit",
        _audits_told(order, refs) if order else "",
        (("No.", 8), ("What was asked", 30), ("Priority", 10), ("Status", 12), ("Due", 16)),
        tuple(_audit_line(one, material, held, is_late=one.audit_rec_id in refs) for one in order),
        "No audit recommendation is recorded. The sheets Audit reports and Audit recommendations bring them.",
        tell=lambda links: _audits_told([one for one in order if f"audit/{one.audit_rec_id}" in links], refs),
    )


def _audits_told(of: Sequence[AuditRecommendation], late: AbstractSet[str]) -> str:
    still_open = sum(one.status.is_open for one in of)
    if not still_open:
        return f"No open audit recommendation{_closed(len(of))}."
    overdue = sum(one.audit_rec_id in late for one in of)
    return f"{overdue} of {count(still_open, 'open audit recommendation')} overdue{_closed(len(of) - still_open)}."


def decisions(material: Material) -> Register:
    """Decisions: those against advice without a reason first, then the newest."""
    record, held = material.record, held_actions(material.picture)
    against = {one.decision_id for one in decisions_against_advice(record)}
    order = sorted(
        record.watched.decisions, key=lambda one: (one.decision_id not in against, -one.decided_on.toordinal())
    )
    return Register(
        "Decisions",
        decisions_told(order) if order else "",
        (("Decision", 26), ("Who and when", 20), ("Advice", 20), ("What was decided", 20)),
        tuple(_decision_line(one, material, held) for one in order),
        "No decision is recorded. The sheet Decisions of the return brings them.",
        tell=lambda links: decisions_told([one for one in order if f"decision/{one.decision_id}" in links]),
    )


def _risk_line(one: Risk, material: Material, held: AbstractSet[str]) -> RegisterLine:
    record, since = material.record, material.picture.since
    stood = standing_since(one, record, since)
    was = f"\n{stood}" if stood else ""
    bears = str(one.appetite) if one.appetite is not None else "not said"
    closed = f"\nclosed {short_day(one.closed_on)}" if one.closed_on is not None else ""
    over = f"\nabove {one.appetite}" if one.appetite is not None and one.residual > one.appetite and not closed else ""
    place = in_place_of("risk", f"{one.risk_id} {one.title}", one.action_ids, held, "Risks")
    return RegisterLine(
        f"risk/{one.risk_id}",
        (
            CellValue(one.risk_id),
            CellValue(one.title),
            CellValue(f"{one.residual} of 25{was}{over}{closed}", sort=float(one.residual)),
            CellValue(bears, sort=float(one.appetite or 0)),
            CellValue(one.owner or NO_OWNER),
        ),
        lambda: _risk_sheet(one, record, stood, place),
        (one.theme_id, *one.action_ids),
        in_place=place,
    )


def _risk_sheet(one: Risk, record: Record, stood: str, place: InPlace) -> Sheet:
    last = record.watched.risks_last_named.get(one.risk_id)
    score = f"{one.residual_likelihood} × {one.residual_impact} = {one.residual} of 25"
    return sheet(
        f"Risk {one.risk_id}",
        f"{one.risk_id}  {one.title}",
        section(
            "How great it is",
            facts(
                ("With controls", ", ".join(part for part in (score, stood) if part)),
                ("Without", f"{one.inherent_likelihood} × {one.inherent_impact} = {one.inherent} of 25"),
                ("The council bears", str(one.appetite) if one.appetite is not None else "nobody said"),
                ("On the corporate register", _yes_no(one.on_corporate_register)),
                ("Reviewed on", _day(one.reviewed_on)),
                ("Owner", one.owner or NO_OWNER),
            ),
            Words(sentence(f"{UNNAMED_NOT_CLOSED}: as told on {day(last)}") if last else ""),
            made_up(one.illustrative),
        ),
        section("Cause and consequence", facts(("Cause", one.cause), ("Consequence", one.consequence))),
        section("Controls", Words(sentence(one.controls) or "None is recorded.")),
        section(
            GUARDIAN,
            Words(GUARDS, quiet=True),
            Words(sentence(one.guardian_view) or "No view is recorded."),
            facts(("On", _day(one.guardian_viewed_on))),
        ),
        section(IN_THE_PLAN, *in_the_plan(record, one.theme_id, one.action_ids), source(one.source_para)),
        in_place_section(place),
    )


def _audit_line(one: AuditRecommendation, material: Material, held: AbstractSet[str], *, is_late: bool) -> RegisterLine:
    late = f"\n{days((material.record.as_at - one.due_date_current).days)} overdue" if is_late else ""
    moved = f"\nfirst {short_day(one.due_date_original)}" if one.days_slipped else ""
    themes = [each.theme_id for each in material.record.watched.audit_reports if each.audit_id == one.audit_id]
    named = f"{one.audit_rec_id} {one.text}"
    place = in_place_of("audit recommendation", named, one.action_ids, held, "Audit recommendations")
    return RegisterLine(
        f"audit/{one.audit_rec_id}",
        (
            CellValue(one.audit_rec_id),
            CellValue(one.text),
            CellValue(one.priority.value.capitalize()),
            CellValue(delivery_word(one.status)),
            CellValue(f"{short_day(one.due_date_current)}{late}{moved}", sort=float(one.due_date_current.toordinal())),
        ),
        lambda: _audit_sheet(one, material, place),
        (*themes, *one.action_ids),
        in_place=place,
    )


def _audit_sheet(one: AuditRecommendation, material: Material, place: InPlace) -> Sheet:
    report = next((each for each in material.record.watched.audit_reports if each.audit_id == one.audit_id), None)
    theme = report.theme_id if report else ""
    moves = [move for move in material.record.watched.date_changes if move.item_id == one.audit_rec_id]
    told = tuple(
        Words(f"To {day(move.new)}, moved {told_when(move.changed_on)}; {_agreed(move.agreed_by)}.") for move in moves
    )
    return sheet(
        f"Audit recommendation {one.audit_rec_id}",
        f"{one.audit_rec_id}  {one.text}",
        section(
            "Where it stands",
            facts(
                ("Status", delivery_word(one.status)),
                ("Priority", one.priority.value.capitalize()),
                ("Due", day(one.due_date_current)),
                ("First due", day(one.due_date_original)),
                ("Completed", _day(one.completed_date)),
                ("Owner", one.owner or NO_OWNER),
            ),
            made_up(one.illustrative),
        ),
        section("Moves of its date", *told),
        section(
            "The audit",
            facts(
                ("Title", report.title if report else ""),
                ("Assurance", report.assurance.value.replace("_", " ").capitalize() if report else ""),
                ("Reported", (report.date_text or day(report.reported_on)) if report else ""),
            ),
            Words(report.summary) if report else None,
        ),
        section(IN_THE_PLAN, *in_the_plan(material.record, theme, one.action_ids), source(one.source_para)),
        in_place_section(place),
    )


def _decision_line(one: Decision, material: Material, held: AbstractSet[str]) -> RegisterLine:
    names = material.record.governance.body_names
    who = names.get(one.body_id, one.body_id)
    advice = one.professional_advice or "None is recorded"
    if one.against_advice:
        advice += "\nDecided against it" + ("" if one.reason_against else "; no reason is recorded")
    place = in_place_of("decision", one.title, one.action_ids, held, "Decisions")
    return RegisterLine(
        f"decision/{one.decision_id}",
        (
            CellValue(one.title),
            CellValue(f"{who}\n{short_day(one.decided_on)}", sort=float(one.decided_on.toordinal())),
            CellValue(advice),
            CellValue(one.decision or "Not recorded"),
        ),
        lambda: _decision_sheet(one, who, material.record, place),
        (one.theme_id, *one.action_ids),
        in_place=place,
    )


def _decision_sheet(one: Decision, who: str, record: Record, place: InPlace) -> Sheet:
    return sheet(
        f"Decision {one.decision_id}",
        one.title,
        section(
            "The decision",
            facts(("By", who), ("On", day(one.decided_on))),
            Words(sentence(one.decision) or "What was decided is not recorded."),
            made_up(one.illustrative),
        ),
        section("Risk", Words(sentence(one.risk) or "The report records no risk.")),
        section("Professional advice", Words(sentence(one.professional_advice) or "None is recorded.")),
        section("Decided against advice", facts(("", _yes_no(one.against_advice)), ("Reason", one.reason_against))),
        section("Consultation", Words(sentence(one.consultation) or "None is recorded.")),
        section("What it means for vulnerable children and adults", Words(sentence(one.implications))),
        section(IN_THE_PLAN, *in_the_plan(record, one.theme_id, one.action_ids), source(one.source_para)),
        in_place_section(place),
    )


def _agreed(by: str) -> str:
    return f"agreed by {by}" if by else "nobody is recorded as having agreed"


def _day(when: date | None) -> str:
    return day(when) if when is not None else ""


def _yes_no(answer: bool | None) -> str:  # noqa: FBT001 (the field itself)
    return {True: "Yes", False: "No", None: "Not recorded"}[answer]
