"""How a file can be read, to begin with: as a remembered mapping says, else as its headings propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.draft import DraftColumn, Standing, TrackerDraft, as_draft, samples_of
from lineofsight.exchange.trackers.header_rows import find_header, header_candidates
from lineofsight.exchange.trackers.milestone_columns import MILESTONE_FIELDS
from lineofsight.exchange.trackers.recognition import propose_at, recognise_tracker
from lineofsight.exchange.trackers.sheets import FoundTable, find_tables
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.exchange.trackers.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.recognition import TrackerProposal
    from lineofsight.exchange.workbook import Sheet, Workbook


def begin_draft(
    workbook: Workbook, opened: tuple[Finding, ...], known: Sequence[TrackerMapping]
) -> TrackerDraft | None:
    """How a file can be read: by the remembered mapping that fits it best, else as its headings propose.

    A file of which too little is understood to be a tracker is offered all the same: a person may say what its
    columns hold.

    Args:
        workbook: the file.
        opened: what was found on opening it.
        known: the mappings that are remembered; of two that fit as well, the first.

    Returns:
        The draft; ``None`` when no sheet has a row that could hold headings.
    """
    remembered = _remembered(workbook, opened, known)
    if remembered is not None:
        return remembered
    proposal = recognise_tracker(workbook)
    if proposal is None:
        return _blank(workbook, opened)
    sheet = workbook.sheet(proposal.sheet)
    header = find_header(sheet, proposal.header_row, proposal.header_height) if sheet is not None else None
    if sheet is None or header is None:
        return None
    return _as_proposed(proposal, workbook, opened, sheet, header)


def _blank(workbook: Workbook, opened: tuple[Finding, ...]) -> TrackerDraft | None:
    """A file of which too little is understood: the sheet and row with the most headings, what is known proposed."""
    places = [(sheet, header) for sheet in workbook.sheets for header in header_candidates(sheet) if header.height == 1]
    if not places:
        return None
    sheet, header = max(places, key=lambda place: len(place[1].headings))
    proposal = propose_at(workbook, sheet, header, TrackerKind.PLAN)
    return _as_proposed(proposal, workbook, opened, sheet, header)


def _as_proposed(
    proposal: TrackerProposal,
    workbook: Workbook,
    opened: tuple[Finding, ...],
    sheet: Sheet,
    header: HeaderRow,
) -> TrackerDraft:
    return TrackerDraft(
        workbook=workbook,
        opened=opened,
        sheet=sheet,
        header=header,
        columns=as_draft(proposal.columns, sheet, header),
        mapping=proposal.mapping,
    )


def _remembered(
    workbook: Workbook, opened: tuple[Finding, ...], known: Sequence[TrackerMapping]
) -> TrackerDraft | None:
    fitting = [(mapping, tables) for mapping in known if (tables := find_tables(workbook, mapping))]
    if not fitting:
        return None
    mapping, tables = max(fitting, key=lambda pair: len(pair[1][0].mended.mapping.columns))
    return TrackerDraft(
        workbook=workbook,
        opened=opened,
        sheet=tables[0].sheet,
        header=tables[0].header,
        columns=_found_again(tables[0], mapping),
        mapping=mapping,
        remembered=mapping.name,
    )


def _found_again(table: FoundTable, mapping: TrackerMapping) -> tuple[DraftColumn, ...]:
    """The columns as a remembered mapping reads them, drifted headings among them."""
    fields: Mapping[str, str] = dict(table.mended.mapping.columns)
    drifted = {drift.new: drift for drift in table.mended.drifts}
    unsure = {drift.new: drift for drift in table.mended.unsure}
    left_out = {plain_words(heading) for heading in mapping.not_read}
    columns = []
    for at, heading in table.header.headings:
        standing, why = Standing.SAID, f"It is remembered so under '{mapping.name}'."
        if heading in drifted:
            standing, why = Standing.SURE, f"It was '{drifted[heading].old}'. {drifted[heading].why}"
        elif heading in unsure:
            standing, why = Standing.NOT_USED, f"It may be '{unsure[heading].old}', which is gone; say whether it is."
        elif heading not in fields:
            standing = Standing.NOT_USED
            if plain_words(heading) not in left_out:
                why = f"Nothing is remembered of it under '{mapping.name}'."
        elif plain_words(heading) not in mapping.signature:
            standing, why = Standing.SURE, f"'{heading}' names a period, so its column holds figures."
            if fields[heading] in MILESTONE_FIELDS:
                why = "It is numbered as the milestones that are remembered."
        columns.append(
            DraftColumn(
                column=at,
                heading=heading,
                field=fields.get(heading, ""),
                standing=standing,
                why=why,
                samples=samples_of(table.sheet, table.header, at),
            )
        )
    return tuple(columns)
