"""What a person says of a tracker's columns, and where its headings stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.exchange.trackers.draft import DraftColumn, Standing, TrackerDraft, as_draft
from lineofsight.exchange.trackers.matching import REPEATABLE
from lineofsight.exchange.trackers.recognition import propose_at, propose_columns
from lineofsight.exchange.trackers.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.trackers.vocabulary import TrackerKind
    from lineofsight.exchange.workbook import Sheet

_SAID: Final = "You said so."


def propose_at_place(draft: TrackerDraft, sheet: Sheet, header: HeaderRow) -> TrackerDraft:
    """The draft for headings elsewhere: what a person said of a heading holds there too, the rest is proposed."""
    said = {plain_words(one.heading): one for one in draft.columns if one.standing is Standing.SAID}
    left_out = {plain_words(heading) for heading in draft.mapping.not_read}
    taken = {one.field for one in said.values()}
    columns = []
    for one in as_draft(propose_columns(header, draft.mapping.kind), sheet, header):
        plain = plain_words(one.heading)
        if plain in said:
            columns.append(replace(one, field=said[plain].field, standing=Standing.SAID, why=_SAID))
        elif plain in left_out or (one.field in taken and one.field not in REPEATABLE):
            columns.append(_unused(one, _SAID if plain in left_out else "Another column holds it."))
        else:
            columns.append(one)
    return _with_columns(replace(draft, sheet=sheet, header=header), columns)


def propose_as_kind(draft: TrackerDraft, kind: TrackerKind) -> TrackerDraft:
    """The draft as a tracker of another kind, proposed anew; name, sheet, extent and prefix stay."""
    proposal = propose_at(draft.workbook, draft.sheet, draft.header, kind)
    mapping = replace(
        proposal.mapping,
        name=draft.mapping.name,
        sheet=draft.mapping.sheet,
        holds=draft.mapping.holds,
        reference_prefix=draft.mapping.reference_prefix,
    )
    return replace(draft, columns=as_draft(proposal.columns, draft.sheet, draft.header), mapping=mapping)


def with_field(draft: TrackerDraft, number: int, field: str) -> TrackerDraft:
    """The draft in which a column holds ``field``, "" for none.

    A field that one column only can hold is taken from the column that had it, which is then not used; once nothing
    holds that field any more, the column that gave it up holds it again.
    """
    columns = []
    said = draft.column(number)
    for one in draft.columns:
        if one.column == number:
            plain = replace(one, gave_way_to="", gave_up=None)
            columns.append(replace(plain, field=field, standing=Standing.SAID, why=_SAID) if field else _unused(plain))
        elif field and field not in REPEATABLE and field in (one.field, _given_up(one)):
            columns.append(_giving_way(one, said.letters))
        else:
            columns.append(one)
    if said.field and said.field != field:
        columns = _taken_back(columns, said.field)
    heading = draft.column(number).heading
    not_read = [one for one in draft.mapping.not_read if plain_words(one) != plain_words(heading)]
    mapping = replace(draft.mapping, not_read=(*not_read, *(() if field else (heading,))))
    return _with_columns(replace(draft, mapping=mapping), columns)


def _unused(column: DraftColumn, why: str = _SAID) -> DraftColumn:
    """The column, not read."""
    return replace(column, field="", standing=Standing.NOT_USED, why=why)


def _given_up(column: DraftColumn) -> str:
    return column.gave_up.field if column.gave_up is not None else ""


def _giving_way(column: DraftColumn, letters: str) -> DraftColumn:
    """The column, not read because the one at ``letters`` holds its field, even where another held it until then."""
    before = column.gave_up or column
    return replace(_unused(column, f"Column {letters} holds it, as you said."), gave_way_to=letters, gave_up=before)


def _taken_back(columns: Sequence[DraftColumn], field: str) -> list[DraftColumn]:
    """The columns with ``field`` back where it was: what a person said herself comes before what was proposed."""
    waiting = [before for one in columns if (before := one.gave_up) is not None and before.field == field]
    if not waiting:
        return list(columns)
    back = next((one for one in waiting if one.standing is Standing.SAID), waiting[0])
    return [
        back if one.column == back.column else _giving_way(one, back.letters) if _given_up(one) == field else one
        for one in columns
    ]


def _with_columns(draft: TrackerDraft, columns: Sequence[DraftColumn]) -> TrackerDraft:
    used = tuple((one.heading, one.field) for one in columns if one.field)
    return replace(draft, columns=tuple(columns), mapping=replace(draft.mapping, columns=used))
