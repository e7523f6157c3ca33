"""Recognising a tracker by its headings: a proposal with a confidence and a reason for each column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import RecommendationSource
from lineofsight.exchange.trackers.header_rows import HeaderRow, header_candidates
from lineofsight.exchange.trackers.mapping import TrackerMapping, needed_fields
from lineofsight.exchange.trackers.matching import (
    NO_MATCH,
    REPEATABLE,
    SPELT_ALIKE,
    THRESHOLD,
    Match,
    match_heading,
)
from lineofsight.exchange.trackers.milestone_columns import MILESTONE_FIELDS, numbered
from lineofsight.exchange.trackers.milestone_headings import as_of_milestones, match_numbered
from lineofsight.exchange.trackers.status_words import find_status_words
from lineofsight.exchange.trackers.text_dates import find_date_order
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary
from lineofsight.exchange.trackers.words import contains_words, plain_words
from lineofsight.exchange.workbook import column_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.workbook import Sheet, Workbook

_DUE: Final = "due_date_current"
_FIRST_DUE: Final = "due_date_original"
_REVISED: Final = frozenset({"revised", "new", "current", "now", "extended", "slipped"})
"""How the heading begins of the date that holds now, where another column holds the one that was agreed first."""

_REVISED_WHOLE: Final = frozenset({"date now", "due now", "date changed to", "due date changed to"})
"""Headings of that date which begin otherwise; none is looked for within a longer one: "before it was changed"."""

_Slot = tuple[str, int | None, int]
_Claims = dict[_Slot, list[float]]
"""How surely each column claims a field, by what one column only can claim."""

_SOURCES = (
    ("commissioner", RecommendationSource.COMMISSIONER),
    ("ofsted", RecommendationSource.OFSTED_INSPECTION),
    ("peer review", RecommendationSource.PEER_REVIEW),
    ("scrutiny", RecommendationSource.SCRUTINY),
    ("internal audit", RecommendationSource.INTERNAL_AUDIT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedColumn:
    """What one column is taken for.

    Attributes:
        column: from 1.
        heading: as it stands in the tracker, on one line.
        field: the field, or "" when the column was not understood.
        confidence: 0 to 1; 0 when it was not understood.
        why: a sentence.
    """

    column: int
    heading: str
    field: str
    confidence: float
    why: str

    @property
    def letters(self) -> str:
        """The column as a person finds it, for example "C"."""
        return column_letters(self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerProposal:
    """How a tracker could be read, for a person to correct.

    Attributes:
        file: the file's name.
        sheet: the sheet that the headings were found on.
        header_row: the row of the headings, from 1.
        header_height: 1, or 2 with group headings.
        columns: every column with a heading, in order.
        mapping: the mapping that follows, not yet named.
        words_not_understood: status words and colours of which nobody has said what they mean, most frequent first.
    """

    file: str
    sheet: str
    header_row: int
    header_height: int
    columns: tuple[ProposedColumn, ...]
    mapping: TrackerMapping
    words_not_understood: tuple[str, ...] = ()

    @property
    def kind(self) -> TrackerKind:
        """What it is about."""
        return self.mapping.kind

    @property
    def not_understood(self) -> tuple[ProposedColumn, ...]:
        """The columns that will not be read."""
        return tuple(column for column in self.columns if not column.field)

    def named(self, name: str) -> TrackerMapping:
        """The mapping under a name."""
        return replace(self.mapping, name=name)


def recognise_tracker(workbook: Workbook) -> TrackerProposal | None:
    """The best reading of a workbook as a tracker, or ``None`` when no sheet has a tracker's headings.

    A column below the threshold, or one of two that look the same, is listed as not understood.
    """
    best: tuple[float, Sheet, HeaderRow, TrackerKind, tuple[ProposedColumn, ...]] | None = None
    for sheet in workbook.sheets:
        for header in header_candidates(sheet):
            for kind in TrackerKind:
                columns = propose_columns(header, kind)
                score = _score(columns, kind)
                if score > (best[0] if best else 0):
                    best = score, sheet, header, kind, columns
    return propose_at(workbook, best[1], best[2], best[3]) if best else None


def propose_at(workbook: Workbook, sheet: Sheet, header: HeaderRow, kind: TrackerKind) -> TrackerProposal:
    """The proposal for headings that stand at a place that is known, as a tracker of a kind that is known."""
    return _proposal(workbook, sheet, header, kind, propose_columns(header, kind))


def propose_columns(header: HeaderRow, kind: TrackerKind) -> tuple[ProposedColumn, ...]:
    """What each column is taken for; of two that claim one field the surer has it, neither when they are equal.

    A due date beside a revised one is the date that was agreed first. Milestones in several columns have each its own.
    """
    own = dict(header.own) if kind is TrackerKind.PLAN else {}
    matches = [(at, heading, _match(heading, own.get(at, ""), kind)) for at, heading in header.headings]
    if kind is TrackerKind.PLAN:
        matches = as_of_milestones(matches)
    if not any(match.field == _FIRST_DUE for _, _, match in matches):
        matches = [(at, heading, _first_due(heading, match, matches)) for at, heading, match in matches]
    claims: _Claims = {}
    for _, heading, match in matches:
        claims.setdefault(_slot(heading, match.field), []).append(match.confidence)
    return tuple(_column(at, heading, match, claims) for at, heading, match in matches)


def _match(heading: str, own: str, kind: TrackerKind) -> Match:
    """The match of a heading: where columns share a group heading, that of its own where this is the surer."""
    whole = match_numbered(heading) if kind is TrackerKind.PLAN else match_heading(heading, kind)
    alone = match_heading(own, kind)
    # Below "Milestone 2" a lead is the milestone's, not the action's.
    is_of_milestone = whole.field in MILESTONE_FIELDS and numbered(heading).number is not None
    return alone if alone.confidence > whole.confidence and not is_of_milestone else whole


def _first_due(heading: str, match: Match, matches: Sequence[tuple[int, str, Match]]) -> Match:
    """The match of a heading where two claim the due date: one of them, when only the other says that it is revised."""
    revised = [one for _, one, of in matches if of.field == _DUE and _is_revised(one)]
    if match.field != _DUE or len(revised) != 1 or heading in revised:
        return match
    return Match(_FIRST_DUE, match.confidence, f"Beside “{revised[0]}” it is the date that was agreed first.")


def _is_revised(heading: str) -> bool:
    plain = plain_words(heading)
    return plain in _REVISED_WHOLE or plain.partition(" ")[0] in _REVISED


def _slot(heading: str, field: str) -> _Slot:
    """What one column only can claim: a field; of each numbered milestone, and under each repeated heading, its own."""
    parts = numbered(heading) if field in MILESTONE_FIELDS else None
    return (field, parts.number, parts.count) if parts else (field, None, 1)


def _surest(field: str, claims: _Claims) -> float:
    return max(max(claimed) for slot, claimed in claims.items() if slot[0] == field)


def _column(at: int, heading: str, match: Match, claims: _Claims) -> ProposedColumn:
    rivals = sorted(claims[_slot(heading, match.field)], reverse=True)
    is_milestone = match.field in MILESTONE_FIELDS
    if is_milestone and match.confidence < SPELT_ALIKE <= _surest(match.field, claims):
        match = Match("", 0.0, f"Another column is more surely {match.field}.")
    elif match.field and (is_milestone or match.field not in REPEATABLE) and len(rivals) > 1:
        if match.confidence < rivals[0]:
            match = Match("", 0.0, f"Another column is more surely {match.field}.")
        elif rivals[0] == rivals[1]:
            match = Match("", 0.0, f"Two columns are as likely {match.field}; say which.")
    elif match.confidence < THRESHOLD:
        match = NO_MATCH
    return ProposedColumn(column=at, heading=heading, field=match.field, confidence=match.confidence, why=match.why)


def _score(columns: tuple[ProposedColumn, ...], kind: TrackerKind) -> float:
    fields = {column.field for column in columns if column.field}
    if not all(group & fields for group in needed_fields(kind)):
        return 0
    understood = sum(column.confidence for column in columns)
    # A row of which little is understood is more likely data or a title than headings.
    return understood if 2 * len([one for one in columns if one.field]) >= len(columns) else 0


def _proposal(
    workbook: Workbook, sheet: Sheet, header: HeaderRow, kind: TrackerKind, columns: tuple[ProposedColumn, ...]
) -> TrackerProposal:
    words = vocabulary()
    mapping = TrackerMapping(
        name="",
        kind=kind,
        columns=tuple((column.heading, column.field) for column in columns if column.field),
        rag_words=words.rag_words if kind is TrackerKind.PLAN else (),
        status_words=words.status_words if kind is TrackerKind.PLAN else (),
        date_order=find_date_order(sheet, header.first_data_row, columns_of=[one.column for one in columns]),
        recommendation_source=_source(sheet, header),
    )
    unknown: tuple[str, ...] = ()
    if kind is TrackerKind.PLAN:
        places = {column.field: column.column for column in columns}
        unknown = find_status_words(sheet, header.first_data_row, places, mapping)
    return TrackerProposal(
        file=workbook.name,
        sheet=sheet.name,
        header_row=header.row,
        header_height=header.height,
        columns=columns,
        mapping=mapping,
        words_not_understood=unknown,
    )


def _source(sheet: Sheet, header: HeaderRow) -> RecommendationSource:
    """Who recommended it, where the titles or headings name one and only one source."""
    texts = [value for row in sheet.rows[: header.row + header.height - 1] for value in row if isinstance(value, str)]
    plain = " ".join(plain_words(text) for text in texts)
    named = {source for word, source in _SOURCES if contains_words(plain, word)}
    return named.pop() if len(named) == 1 else RecommendationSource.OTHER
