"""Reading a tracker by its mapping: a batch like a return's, and a finding for everything not understood."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.batches import JUDGEMENT, Reading, ReturnBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.statuses import DueKind
from lineofsight.exchange.date_orders import warn_of_orders
from lineofsight.exchange.performance_rows import ReturnFrame
from lineofsight.exchange.personal_cells import warn_of_details
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.trackers.lacking import lacking, made_references, partly_lacking
from lineofsight.exchange.trackers.mapping import DateOrder
from lineofsight.exchange.trackers.mapping_files import digest_of
from lineofsight.exchange.trackers.performance_rows import PerformanceParts, read_performance_rows
from lineofsight.exchange.trackers.plan_rows import PlanParts, read_plan_rows
from lineofsight.exchange.trackers.repair_findings import repair_findings
from lineofsight.exchange.trackers.sheets import find_tables, sheet_findings
from lineofsight.exchange.trackers.summary import tell_performance, tell_plan
from lineofsight.exchange.trackers.table import TrackerTable, make_table
from lineofsight.exchange.trackers.vocabulary import TrackerKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lineofsight.domain.plan import Action, Theme
    from lineofsight.domain.record import Council
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.workbook import Workbook

_ORDER: Final = (
    "Choose in the window under 'Words and rules', or in the mapping file, how dates typed as text are read. Where "
    "both orders stand in the file, write these dates there as they are meant, such as 7 June 2017."
)
_OWN_REFERENCES: Final = ("action_id", "ind_id")
_COUNTED = re.compile(r"\b(\d{1,3})\s+(?:ofsted\s+)?recommendations\b", re.IGNORECASE)


def read_tracker(workbook: Workbook, mapping: TrackerMapping, *, council: Council, as_at: date, today: date) -> Reading:
    """Read a tracker.

    Args:
        workbook: the file as it was opened.
        mapping: how it is read; headings that drifted are repaired where that is sure, with a finding for each.
        council: whose tracker it is: it does not say so itself.
        as_at: the date that it speaks of: it does not say so itself.
        today: the day on which it is read.

    Returns:
        The batch with every good row, and the findings; no batch when the file was refused.
    """
    findings = private_content(workbook)
    tables = _tables(workbook, mapping, findings)
    frame = ReturnFrame(council=council, as_at=as_at, today=today)
    batch = None
    if tables and not any(finding.severity is Severity.FILE_REFUSED for finding in findings):
        is_plan = mapping.kind is TrackerKind.PLAN
        batch = _plan(tables, workbook, frame) if is_plan else _performance(tables, workbook, frame)
        batch = replace(batch, read_by=digest_of(mapping, as_at))
        for table in tables:
            rows = [row.number for row in table.rows()]
            is_month_first = mapping.date_order is DateOrder.MONTH_FIRST
            warn_of_orders(table.found, table.sheet, rows, _ORDER, is_month_first=is_month_first)
            own = next((head for head, name in mapping.columns if name in _OWN_REFERENCES), "")
            warn_of_details(table.found, table.sheet, rows, own)
            findings.extend(table.findings)
    return Reading(
        name=workbook.name,
        recognised_as=f"council's own tracker of its {mapping.kind}",
        batch=batch,
        findings=tuple(findings),
    )


def _tables(workbook: Workbook, mapping: TrackerMapping, findings: list[Finding]) -> list[TrackerTable]:
    found = find_tables(workbook, mapping)
    findings.extend(sheet_findings(workbook, mapping, found))
    for one in found:
        findings.extend(repair_findings(one.mended, mapping, one.header, Place(workbook.name, one.sheet.name)))
    several = len(found) > 1
    return [make_table(one.sheet, one.header, one.mended.mapping, workbook, is_one_of_several=several) for one in found]


def _plan(tables: list[TrackerTable], workbook: Workbook, frame: ReturnFrame) -> ReturnBatch:
    parts = PlanParts(as_at=frame.as_at)
    named = []
    for table in tables:
        known = set(parts.actions)
        read_plan_rows(table, parts)
        named.append((table, parts.actions.keys() - known))
        tell_plan(table, lacking(TrackerKind.PLAN, [table]))
        _check_count(table, parts)
    lacks = lacking(TrackerKind.PLAN, tables)
    subjects = {"actions"} if ("actions", "theme_id") in lacks else {"themes", "actions"}
    subjects |= {name for name, items in (("recommendations", parts.shelf.recommendations),) if items}
    subjects |= {name for name, items in (("milestones", parts.milestones),) if items}
    return ReturnBatch(
        name=workbook.name,
        sha256=workbook.sha256,
        council=frame.council,
        as_at=frame.as_at,
        says_markings=False,
        lacks=lacks,
        made_references=made_references(tables),
        partly_lacks=partly_lacking(TrackerKind.PLAN, named)
        | _titles_not_said(parts.shelf.themes.values())
        | _kinds_not_said(parts.actions.values())
        | {("actions", JUDGEMENT, action_id) for action_id in parts.unjudged}
        | {("actions", name, action_id) for name, action_id in parts.unread},
        subjects=_held_whole(tables, subjects),
        left_out=frozenset(
            (*(("actions", ref) for ref in parts.lost_actions), *(("milestones", ref) for ref in parts.lost))
        ),
        themes=tuple(parts.shelf.themes.values()),
        recommendations=tuple(parts.shelf.recommendations.values()),
        actions=tuple(parts.actions.values()),
        milestones=tuple(parts.milestones.values()),
        undated=tuple(parts.undated.values()),
        lost_milestones=tuple(parts.lost.values()),
        lost_actions=tuple(parts.lost_unnamed.values()),
    )


def _titles_not_said(themes: Iterable[Theme]) -> frozenset[tuple[str, str, str]]:
    """The title of each theme of which the tracker says its reference alone."""
    return frozenset(("themes", "title", one.theme_id) for one in themes if one.title == one.theme_id)


def _kinds_not_said(actions: Iterable[Action]) -> frozenset[tuple[str, str, str]]:
    """The kind of each due date that the tracker gives as a day: it may be the last one of a month or a quarter."""
    return frozenset(("actions", "due_kind", one.action_id) for one in actions if one.due_kind is DueKind.DATE)


def _performance(tables: list[TrackerTable], workbook: Workbook, frame: ReturnFrame) -> ReturnBatch:
    parts = PerformanceParts()
    named = []
    for table in tables:
        known = set(parts.indicators)
        read_performance_rows(table, parts, frame)
        named.append((table, parts.indicators.keys() - known))
        tell_performance(table, frame.as_at)
    lacks = lacking(TrackerKind.PERFORMANCE, tables)
    subjects = {"indicators", "observations"} | ({"benchmarks"} if parts.benchmarks else set())
    return ReturnBatch(
        name=workbook.name,
        sha256=workbook.sha256,
        council=frame.council,
        as_at=frame.as_at,
        says_markings=False,
        lacks=lacks,
        partly_lacks=partly_lacking(TrackerKind.PERFORMANCE, named),
        subjects=_held_whole(tables, subjects),
        indicators=tuple(parts.indicators.values()),
        observations=tuple(parts.observations),
        benchmarks=tuple(parts.benchmarks),
    )


def _held_whole(tables: list[TrackerTable], subjects: set[str]) -> frozenset[str]:
    """The subjects of which a thing that is not named is missing: none where the file holds only some of the things."""
    is_part = any(table.mapping.is_of_some for table in tables)
    return frozenset() if is_part else frozenset(subjects)


def _check_count(table: TrackerTable, parts: PlanParts) -> None:
    """Hold the number of recommendations that the titles speak of against those that stand in the table."""
    held = len(parts.shelf.recommendations)
    for cells in table.sheet.rows[: table.header.row - 1]:
        for text in cells:
            match = _COUNTED.search(text) if isinstance(text, str) else None
            if match and held and int(match.group(1)) != held:
                place = Place(table.found.file_name, table.sheet.name)
                what = f"The title speaks of {match.group(1)} recommendations; the table has {held}."
                remedy = "Find out which number is right before either is quoted."
                table.found.add("count_disagrees", Severity.WARNING, place, what, remedy)
