"""An import lists the rows that stand in the file and could not be read apart from what is missing from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.desktop.registers.imported import changes
from lineofsight.domain.batches import ItemChangeKind, LostAction, ReturnBatch
from tests.store.reading_makers import FEBRUARY, MARCH, TODAY, action, council_return

if TYPE_CHECKING:
    from lineofsight.store.store import Store


def test_what_could_not_be_read_is_listed_apart_from_what_is_missing(store: Store) -> None:
    """A row that stands in the file and was refused is no missing one, by its reference or by its words alone."""
    actions = (action("1.1"), action("1.4", action="Review"), action("1.10", action="Joint days"), action("1.11"))
    store.apply([council_return(FEBRUARY, actions=actions)], today=TODAY)
    later = council_return(MARCH, actions=actions[:1])
    assert isinstance(later.batch, ReturnBatch)
    lost = (LostAction(action_id="row 12", text="Joint days"),)
    batch = replace(later.batch, left_out=frozenset({("actions", "1.4")}), lost_actions=lost)
    (outcome,) = store.apply([replace(later, batch=batch)], today=TODAY)
    assert {one.ref: one.kind for one in outcome.changes} == {
        "1.4": ItemChangeKind.UNREAD,
        "1.10": ItemChangeKind.UNREAD,
        "1.11": ItemChangeKind.MISSING,
    }
    said = changes([outcome]).finding
    assert "1 action is missing from the file and stays; 2 actions could not be read and stay as before;" in said
