"""Statistical neighbours: every version of the model is kept, and every file of a version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.domain.batches import SAME, ItemChangeKind, NeighbourBatch
from lineofsight.domain.places import Neighbour, NeighbourSet
from lineofsight.store.areas import keep_areas
from lineofsight.store.tables import NeighbourRow, NeighbourSetRow
from lineofsight.store.writing import Writing, add_rows, next_id

if TYPE_CHECKING:
    from sqlalchemy import Connection

SUBJECT = "neighbour_set"


def load_neighbour_sets(connection: Connection, area_code: str | None = None) -> tuple[NeighbourSet, ...]:
    """The sets of one authority, or of all; newest version first, of each version the last imported."""
    statement = (
        select(
            NeighbourSetRow.set_id,
            NeighbourSetRow.area_code,
            NeighbourSetRow.version,
            NeighbourRow.rank,
            NeighbourRow.code,
            NeighbourRow.name,
            NeighbourRow.closeness,
        )
        .outerjoin(NeighbourRow, NeighbourRow.set_id == NeighbourSetRow.set_id)
        .order_by(NeighbourSetRow.set_id, NeighbourRow.rank)
    )
    if area_code is not None:
        statement = statement.where(NeighbourSetRow.area_code == area_code)
    found: dict[tuple[str, str], tuple[int, list[Neighbour]]] = {}
    for set_id, area, version, rank, *neighbour in connection.execute(statement):
        if found.get((version, area), (None, []))[0] != set_id:
            found[version, area] = (set_id, [])
        if rank is not None:
            found[version, area][1].append(Neighbour(rank, *neighbour))
    newest_first = sorted(found, key=lambda name: name[1])
    newest_first.sort(key=lambda name: name[0], reverse=True)
    return tuple(NeighbourSet(version, area, tuple(found[version, area][1])) for version, area in newest_first)


def keep_neighbours(writing: Writing, batch: NeighbourBatch) -> None:
    """Keep one file of a neighbour model, whose return has been added."""
    connection = writing.connection
    keep_areas(writing.lists, batch.areas, writing.as_at)
    held = {(one.version, one.area_code): one for one in load_neighbour_sets(connection)}
    fresh: list[NeighbourSet] = []
    for one in batch.sets:
        before = held.get((one.version, one.area_code))
        if before == one:
            writing.count(SAME, SUBJECT)
            continue
        fresh.append(one)
        if before is None:
            writing.count(ItemChangeKind.NEW.value, SUBJECT)
        else:
            fields = (("neighbours", ", ".join(before.codes), ", ".join(one.codes)),)
            writing.note(ItemChangeKind.CHANGED, SUBJECT, f"{one.area_code}, {one.version}", fields)
    _add_sets(writing, fresh)


def _add_sets(writing: Writing, sets: list[NeighbourSet]) -> None:
    first = next_id(writing.connection, NeighbourSetRow)
    add_rows(
        writing.connection,
        NeighbourSetRow,
        [
            {
                "set_id": first + number,
                "area_code": one.area_code,
                "version": one.version,
                "return_id": writing.return_id,
            }
            for number, one in enumerate(sets)
        ],
    )
    add_rows(
        writing.connection,
        NeighbourRow,
        [
            {"set_id": first + number, "rank": n.rank, "code": n.code, "name": n.name, "closeness": n.closeness}
            for number, one in enumerate(sets)
            for n in one.neighbours
        ],
    )
